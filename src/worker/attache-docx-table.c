/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDocxTable: a table of a Word document. Every row has a cell for each column: one that covers several stands in the
 * first, one that belongs to the one above is empty. */

#include "attache-docx-table.h"

/* Between the paragraphs of a cell. */
#define BREAK "\xe2\x80\xa8"

/* Word allows no row to be wider. */
#define MOST_COLUMNS 63

static gboolean
is_empty (const char *text)
{
  for (; *text != '\0'; text++)
    if (!g_ascii_isspace (*text))
      return FALSE;

  return TRUE;
}

AttacheDocxTable *
attache_docx_table_new (void)
{
  AttacheDocxTable *self = g_new0 (AttacheDocxTable, 1);

  self->row = g_string_new (NULL);
  self->cell = g_string_new (NULL);
  self->span = 1;

  return self;
}

void
attache_docx_table_free (AttacheDocxTable *self)
{
  g_string_free (self->row, TRUE);
  g_string_free (self->cell, TRUE);
  g_free (self);
}

void
attache_docx_table_start_row (AttacheDocxTable *self)
{
  g_string_truncate (self->row, 0);
  g_string_truncate (self->cell, 0);
  self->n_cells = 0;
  self->span = 1;
  self->after = 0;
  self->continues = FALSE;
  self->deleted = FALSE;
}

/**
 * attache_docx_table_skip_columns:
 * @n: how many
 *
 * Puts empty cells into the row.
 */
void
attache_docx_table_skip_columns (AttacheDocxTable *self,
                                 guint             n)
{
  for (; n > 0 && self->n_cells < MOST_COLUMNS; n--)
    if (self->n_cells++ > 0)
      g_string_append_c (self->row, '\t');
}

/**
 * attache_docx_table_add_line:
 * @line: a paragraph, or a row of a table in this one
 *
 * Adds to the cell that is open, where a tabulator would begin the next one.
 */
void
attache_docx_table_add_line (AttacheDocxTable *self,
                             const char       *line)
{
  if (is_empty (line))
    return;
  if (self->cell->len > 0)
    g_string_append (self->cell, BREAK);
  for (const char *at = line; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (self->cell, BREAK);
    else
      g_string_append_c (self->cell, *at == '\t' ? ' ' : *at);
}

void
attache_docx_table_end_cell (AttacheDocxTable *self)
{
  if (self->n_cells++ > 0)
    g_string_append_c (self->row, '\t');
  if (!self->continues)
    g_string_append_len (self->row, self->cell->str, self->cell->len);
  g_string_truncate (self->cell, 0);
  attache_docx_table_skip_columns (self, self->span - 1);
  self->span = 1;
  self->continues = FALSE;
}

/**
 * attache_docx_table_end_row:
 *
 * Returns: (transfer full) (nullable): the row, empty where all its cells are, %NULL where it was deleted or has none
 */
char *
attache_docx_table_end_row (AttacheDocxTable *self)
{
  if (self->deleted || self->n_cells == 0)
    return NULL;

  attache_docx_table_skip_columns (self, self->after);

  return g_strdup (is_empty (self->row->str) ? "" : self->row->str);
}
