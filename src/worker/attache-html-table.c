/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheHtmlTable: a table of a web page, which may be one or may only place what is in it. Whether it does is known at its
 * end, so that both readings are kept: rows, and what is in the cells one after the other. */

#include "attache-html-table.h"

#include <string.h>

#define BREAK "\xe2\x80\xa8"

/* Browsers allow no cell to be wider or higher. */
#define MOST_COLUMNS 1000
#define MOST_ROWS 65534

struct _AttacheHtmlTable
{
  GString *rows;
  GString *loose;
  GString *row;
  GString *cell;
  GArray  *heights; /* (element-type guint): for each column, in how many rows a cell from above still stands */

  guint n_rows;
  guint n_columns;
  guint column;
  guint cell_columns;
  guint cell_rows;

  /* Bytes of what is in tables in it that are tables */
  gsize    n_nested;
  gboolean layout;
  gboolean in_row;
  gboolean in_cell;
};

static gboolean
is_empty (const GString *text)
{
  return strspn (text->str, "\t") == text->len;
}

static guint *
get_height (AttacheHtmlTable *self,
            guint             column)
{
  if (column >= self->heights->len)
    g_array_set_size (self->heights, column + 1);

  return &g_array_index (self->heights, guint, column);
}

static void
append_cell (AttacheHtmlTable *self,
             const char       *text)
{
  if (self->column++ > 0)
    g_string_append_c (self->row, '\t');
  g_string_append (self->row, text);
}

/* Puts empty cells where cells from above reach down to. */
static void
pass_spanned (AttacheHtmlTable *self)
{
  while (self->column < self->heights->len)
    {
      guint *height = &g_array_index (self->heights, guint, self->column);

      if (*height == 0)
        return;
      --*height;
      append_cell (self, "");
    }
}

/* A cell is one line: paragraphs are marked, tabulators, which separate cells, are spaces. */
static void
append_to_cell (AttacheHtmlTable *self,
                const char       *line,
                gsize             length)
{
  gsize first = self->cell->len;

  if (length == 0)
    return;
  if (first > 0)
    {
      g_string_append (self->cell, BREAK);
      first = self->cell->len;
    }
  g_string_append_len (self->cell, line, length);
  for (gsize i = first; i < self->cell->len; i++)
    if (self->cell->str[i] == '\t')
      self->cell->str[i] = ' ';
}

AttacheHtmlTable *
attache_html_table_new (gboolean layout)
{
  AttacheHtmlTable *self = g_new0 (AttacheHtmlTable, 1);

  self->rows = g_string_new (NULL);
  self->loose = g_string_new (NULL);
  self->row = g_string_new (NULL);
  self->cell = g_string_new (NULL);
  self->heights = g_array_new (FALSE, TRUE, sizeof (guint));
  self->layout = layout;

  return self;
}

void
attache_html_table_free (AttacheHtmlTable *self)
{
  g_string_free (self->rows, TRUE);
  g_string_free (self->loose, TRUE);
  g_string_free (self->row, TRUE);
  g_string_free (self->cell, TRUE);
  g_array_unref (self->heights);
  g_free (self);
}

/**
 * attache_html_table_start_group:
 *
 * Begins the head, the body or the foot: no cell reaches from one into another.
 */
void
attache_html_table_start_group (AttacheHtmlTable *self)
{
  attache_html_table_end_row (self);
  g_array_set_size (self->heights, 0);
}

void
attache_html_table_start_row (AttacheHtmlTable *self)
{
  attache_html_table_end_row (self);
  self->in_row = TRUE;
}

/**
 * attache_html_table_start_cell:
 * @columns: how many columns it says to take up
 * @rows: how many rows; 0 for all that follow in its group
 */
void
attache_html_table_start_cell (AttacheHtmlTable *self,
                               guint             columns,
                               guint             rows)
{
  attache_html_table_end_cell (self);
  self->in_row = TRUE;
  self->in_cell = TRUE;
  self->cell_columns = CLAMP (columns, 1, MOST_COLUMNS);
  self->cell_rows = rows == 0 ? MOST_ROWS : MIN (rows, MOST_ROWS);
  pass_spanned (self);
}

/**
 * attache_html_table_add_line:
 * @line: a paragraph
 *
 * Adds to the cell that is open. Beside all cells, as a caption is, it is a line between the rows.
 */
void
attache_html_table_add_line (AttacheHtmlTable *self,
                             const char       *line)
{
  gsize length = strlen (line);

  if (self->in_cell)
    append_to_cell (self, line, length);
  else
    {
      g_string_append_len (self->rows, line, length);
      g_string_append_c (self->rows, '\n');
    }
  g_string_append_len (self->loose, line, length);
  g_string_append_c (self->loose, '\n');
}

/**
 * attache_html_table_add_table:
 * @inner: a table that lies in this one, and has ended
 */
void
attache_html_table_add_table (AttacheHtmlTable *self,
                              AttacheHtmlTable *inner)
{
  gsize       length;
  const char *text = attache_html_table_get_text (inner, &length);

  if ((inner->n_rows > 1 && inner->n_columns > 1) || inner->n_nested > 0)
    self->n_nested += length;
  g_string_append_len (self->loose, text, length);
  if (!self->in_cell)
    {
      g_string_append_len (self->rows, text, length);
      return;
    }

  while (length > 0)
    {
      gsize n = strcspn (text, "\n");

      append_to_cell (self, text, n);
      n += text[n] != '\0';
      text += n;
      length -= n;
    }
}

void
attache_html_table_end_cell (AttacheHtmlTable *self)
{
  guint column = self->column;

  if (!self->in_cell)
    return;

  self->in_cell = FALSE;
  append_cell (self, self->cell->str);
  g_string_truncate (self->cell, 0);
  for (guint i = 1; i < self->cell_columns; i++)
    append_cell (self, "");
  for (guint i = 0; i < self->cell_columns && self->cell_rows > 1; i++)
    *get_height (self, column + i) = self->cell_rows - 1;
}

void
attache_html_table_end_row (AttacheHtmlTable *self)
{
  attache_html_table_end_cell (self);
  if (!self->in_row)
    return;

  pass_spanned (self);
  while (self->column < self->heights->len)
    {
      append_cell (self, "");
      pass_spanned (self);
    }
  if (!is_empty (self->row))
    g_string_append_len (self->rows, self->row->str, self->row->len);
  if (self->column > 0)
    g_string_append_c (self->rows, '\n');
  self->n_rows += self->column > 0;
  self->n_columns = MAX (self->n_columns, self->column);
  self->column = 0;
  self->in_row = FALSE;
  g_string_truncate (self->row, 0);

  /* Columns that nothing reaches into any more are no longer counted. */
  while (self->heights->len > 0 && g_array_index (self->heights, guint, self->heights->len - 1) == 0)
    g_array_set_size (self->heights, self->heights->len - 1);
}

/**
 * attache_html_table_get_text:
 * @length: (out): its bytes
 *
 * A table that says so, or that holds mostly tables, or one in a single row or column, only places what is in it.
 *
 * Returns: the lines of the table, which has ended: its rows, or what is in it
 */
const char *
attache_html_table_get_text (AttacheHtmlTable *self,
                             gsize            *length)
{
  gboolean places = self->layout || (self->n_nested > 0 && (self->n_rows < 2 || self->n_columns < 2 || self->n_nested * 2 > self->loose->len));
  GString *text = places ? self->loose : self->rows;

  *length = text->len;

  return text->str;
}

/**
 * attache_html_table_get_size:
 *
 * Returns: how many bytes it holds
 */
gsize
attache_html_table_get_size (AttacheHtmlTable *self)
{
  return self->rows->len + self->row->len + self->cell->len;
}
