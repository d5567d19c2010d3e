/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout.h"

G_BEGIN_DECLS

/**
 * AttacheLayoutGrid:
 * @xs: (element-type float): where lines go down, from the left; the outer ones too
 * @ys: (element-type float): where lines go across, from the top; the outer ones too
 * @rules: (element-type AttacheLayoutRule): the lines
 * @down: for each of @xs and each row, whether the line is there; a row of the table after the other
 * @across: for each of @ys and each column, whether the line is there; a line across after the other
 *
 * The lines of a table. One whose lines only go across has no @xs.
 */
typedef struct
{
  float   x1;
  float   y1;
  float   x2;
  float   y2;
  GArray *xs;
  GArray *ys;
  GArray *rules;
  guint8 *down;
  guint8 *across;
} AttacheLayoutGrid;

GPtrArray *attache_layout_grids_find (const AttacheLayoutPage *page);
void       attache_layout_grid_free (AttacheLayoutGrid *self);
void       attache_layout_grid_find_cell (const AttacheLayoutGrid *self,
                                          float                    x,
                                          float                    y,
                                          gboolean                 rtl,
                                          guint                   *column,
                                          guint                   *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheLayoutGrid, attache_layout_grid_free)

G_END_DECLS
