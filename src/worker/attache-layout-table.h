/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout-flow.h"
#include "attache-layout-grid.h"

G_BEGIN_DECLS

/**
 * AttacheLayoutTable:
 * @cells: (array): the words of each cell, or %NULL; a row after the other, columns from the left
 * @lefts: (array): where each column begins
 * @rights: (array): where it ends
 *
 * A table, ruled or not.
 */
typedef struct
{
  guint       n_rows;
  guint       n_columns;
  gboolean    rtl;
  GPtrArray **cells;
  float      *lefts;
  float      *rights;
} AttacheLayoutTable;

AttacheLayoutTable *attache_layout_table_new (guint    n_rows,
                                              guint    n_columns,
                                              gboolean rtl);
AttacheLayoutTable *attache_layout_table_new_ruled (const AttacheLayoutGrid *grid,
                                                    GPtrArray               *words,
                                                    gboolean                 rtl);
AttacheLayoutTable *attache_layout_table_find (GPtrArray                  *rows,
                                               guint                       at,
                                               guint                       end,
                                               const GArray               *ys,
                                               const AttacheLayoutMeasure *measure,
                                               guint                      *n_taken);
void                attache_layout_table_free (AttacheLayoutTable *self);
void                attache_layout_table_add_word (AttacheLayoutTable *self,
                                                   guint               row,
                                                   guint               column,
                                                   AttacheLayoutWord  *word);
GPtrArray          *attache_layout_table_get_lines (const AttacheLayoutTable   *self,
                                                    AttacheLayoutJoiner        *joiner,
                                                    const AttacheLayoutMeasure *measure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheLayoutTable, attache_layout_table_free)

G_END_DECLS
