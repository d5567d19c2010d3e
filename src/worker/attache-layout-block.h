/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout-flow.h"
#include "attache-layout-gutters.h"

G_BEGIN_DECLS

/**
 * AttacheLayoutBlock:
 * @rows: (element-type AttacheLayoutRow): all rows of the page
 * @measure: of the column of the page that the rows are in
 * @first: the first row of the block
 * @end: the row behind its last
 * @left: where its rows begin, in points
 * @right: where they end, in points
 * @cuts: (element-type AttacheLayoutGutter): the room between its columns, from the left
 * @rtl: most of its rows are read from the right
 *
 * Rows that follow on one another and are those of a table, if there is one.
 */
typedef struct
{
  GPtrArray                  *rows;
  const AttacheLayoutMeasure *measure;
  guint                       first;
  guint                       end;
  float                       left;
  float                       right;
  GArray                     *cuts;
  gboolean                    rtl;
} AttacheLayoutBlock;

AttacheLayoutRow *attache_layout_block_get_row (const AttacheLayoutBlock *block,
                                                guint                     i);
gboolean          attache_layout_block_is_tight (const AttacheLayoutBlock *block,
                                                 guint                     i);
gboolean          attache_layout_block_is_spaced (const AttacheLayoutBlock *block,
                                                  guint                     i);
GArray           *attache_layout_block_grow (AttacheLayoutBlock *block,
                                             guint               end);
void              attache_layout_block_find_cuts (AttacheLayoutBlock *block,
                                                  const GArray       *gutters);
float             attache_layout_block_get_cut (const AttacheLayoutBlock *block,
                                                guint                     i);
guint             attache_layout_block_find_column (const AttacheLayoutBlock *block,
                                                    float                     x);
AttacheLayoutRow *attache_layout_block_dup_cell (const AttacheLayoutBlock *block,
                                                 guint                     row,
                                                 guint                     column);

G_END_DECLS
