/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheDocxTable:
 * @row: the cells that have ended
 * @cell: the one that is open
 * @n_cells: how many columns there are in @row
 * @span: columns that the open cell covers
 * @after: columns that are left out after the last cell
 * @continues: whether the open cell belongs to the one above
 * @deleted: whether the row was
 *
 * A table of a Word document, row by row.
 */
typedef struct
{
  GString *row;
  GString *cell;
  guint    n_cells;
  guint    span;
  guint    after;
  gboolean continues;
  gboolean deleted;
} AttacheDocxTable;

AttacheDocxTable *attache_docx_table_new (void);
void              attache_docx_table_free (AttacheDocxTable *self);
void              attache_docx_table_start_row (AttacheDocxTable *self);
void              attache_docx_table_skip_columns (AttacheDocxTable *self,
                                                   guint             n);
void              attache_docx_table_add_line (AttacheDocxTable *self,
                                               const char       *line);
void              attache_docx_table_end_cell (AttacheDocxTable *self);
char             *attache_docx_table_end_row (AttacheDocxTable *self);

G_END_DECLS
