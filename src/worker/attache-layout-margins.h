/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout-flow.h"

G_BEGIN_DECLS

typedef struct _AttacheLayoutMargins AttacheLayoutMargins;

AttacheLayoutMargins *attache_layout_margins_new (GPtrArray *pages);
void                  attache_layout_margins_free (AttacheLayoutMargins *self);
AttacheLayoutMeasure  attache_layout_margins_get (const AttacheLayoutMargins *self,
                                                  const AttacheLayoutPage    *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheLayoutMargins, attache_layout_margins_free)

G_END_DECLS
