/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttacheDocxLinks AttacheDocxLinks;

AttacheDocxLinks *attache_docx_links_new (GBytes  *part,
                                          GError **error);
void              attache_docx_links_free (AttacheDocxLinks *self);
const char       *attache_docx_links_get (AttacheDocxLinks *self,
                                          const char       *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheDocxLinks, attache_docx_links_free)

G_END_DECLS
