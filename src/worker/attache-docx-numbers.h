/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttacheDocxNumbers AttacheDocxNumbers;

AttacheDocxNumbers *attache_docx_numbers_new (GBytes  *numbering,
                                              GBytes  *styles,
                                              GError **error);
void                attache_docx_numbers_free (AttacheDocxNumbers *self);
char               *attache_docx_numbers_next (AttacheDocxNumbers *self,
                                               const char         *style,
                                               const char         *list,
                                               int                 level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheDocxNumbers, attache_docx_numbers_free)

G_END_DECLS
