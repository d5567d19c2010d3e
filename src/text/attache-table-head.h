/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-words.h"

G_BEGIN_DECLS

/* A row of more cells is none of a table that is read. */
#define ATTACHE_MOST_CELLS 64

/**
 * AttacheCell:
 * @start: offset of its first byte in the line
 * @end: offset of the byte after its last
 * @text: its text, without blanks around it
 *
 * A cell of a row.
 */
typedef struct
{
  gsize start;
  gsize end;
  char *text;
} AttacheCell;

/**
 * AttacheTableHead:
 * @n_columns: how many columns there are
 * @columns: for each, its key in the word tables (interned), or %NULL for one that is not known
 * @n_rows: how many lines the head takes: 1 or 2
 * @language: ISO 639-1 of its words
 *
 * What the head of a table says of its columns.
 */
typedef struct
{
  guint       n_columns;
  const char *columns[ATTACHE_MOST_CELLS];
  guint       n_rows;
  const char *language;
} AttacheTableHead;

GArray     *attache_cells_split (const char *line);
const char *attache_cells_get (const GArray *cells,
                               guint         index);
gboolean    attache_cell_is_blank (const char *text);
gboolean    attache_table_head_read (AttacheTableHead *self,
                                     const char       *language,
                                     AttacheWordGroup  group,
                                     gboolean          foreign,
                                     const char       *line,
                                     const char       *next);
int         attache_table_head_find (const AttacheTableHead *self,
                                     const char             *key);

G_END_DECLS
