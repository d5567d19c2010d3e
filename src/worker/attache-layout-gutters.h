/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout-row.h"

G_BEGIN_DECLS

/**
 * AttacheLayoutGutter:
 * @proven: a row has words on both sides of it and a wide gap between them
 *
 * Room that all the rows of a table leave free, from @from to @to.
 */
typedef struct
{
  float    from;
  float    to;
  gboolean proven;
} AttacheLayoutGutter;

GArray  *attache_layout_gutters_new (void);
gboolean attache_layout_gutters_add (GArray                 *gutters,
                                     const AttacheLayoutRow *row);
gboolean attache_layout_row_has_cells (const AttacheLayoutRow *row);

G_END_DECLS
