/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout.h"

G_BEGIN_DECLS

typedef struct _AttacheLayoutJoiner AttacheLayoutJoiner;

AttacheLayoutJoiner *attache_layout_joiner_new (GPtrArray *pages);
void                 attache_layout_joiner_free (AttacheLayoutJoiner *self);
void                 attache_layout_joiner_append (AttacheLayoutJoiner *self,
                                                   GString             *text,
                                                   const char          *next);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheLayoutJoiner, attache_layout_joiner_free)

G_END_DECLS
