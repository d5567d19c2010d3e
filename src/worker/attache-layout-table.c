/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a table and their text. */

#include "attache-layout-table.h"

/* As ATTACHE_MANUSCRIPT_CELL and ATTACHE_MANUSCRIPT_BREAK, which a worker does not see. */
#define CELL_MARK '\t'
#define BREAK_MARK "\xe2\x80\xa8"

/**
 * attache_layout_table_new:
 * @n_rows: at least one
 * @n_columns: at least one
 * @rtl: whether its first column is the rightmost
 *
 * Returns: (transfer full): a table with empty cells
 */
AttacheLayoutTable *
attache_layout_table_new (guint    n_rows,
                          guint    n_columns,
                          gboolean rtl)
{
  AttacheLayoutTable *self = g_new0 (AttacheLayoutTable, 1);

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->rtl = rtl;
  self->cells = g_new0 (GPtrArray *, (gsize)n_rows * n_columns);
  self->lefts = g_new0 (float, n_columns);
  self->rights = g_new0 (float, n_columns);

  return self;
}

void
attache_layout_table_free (AttacheLayoutTable *self)
{
  for (gsize i = 0; i < (gsize)self->n_rows * self->n_columns; i++)
    g_clear_pointer (&self->cells[i], g_ptr_array_unref);
  g_free (self->cells);
  g_free (self->lefts);
  g_free (self->rights);
  g_free (self);
}

/**
 * attache_layout_table_add_word:
 * @self: a table
 * @row: from the top
 * @column: from the left
 * @word: belongs to the page
 *
 * Puts a word into a cell.
 */
void
attache_layout_table_add_word (AttacheLayoutTable *self,
                               guint               row,
                               guint               column,
                               AttacheLayoutWord  *word)
{
  GPtrArray **cell = &self->cells[(gsize)row * self->n_columns + column];

  if (*cell == NULL)
    *cell = g_ptr_array_new ();
  g_ptr_array_add (*cell, word);
}

/**
 * attache_layout_table_new_ruled:
 * @grid: its lines, some of which go down
 * @words: (element-type AttacheLayoutWord): what is within them
 * @rtl: whether its first column is the rightmost
 *
 * The text of cells that are one is in the first of them.
 *
 * Returns: (transfer full): the table
 */
AttacheLayoutTable *
attache_layout_table_new_ruled (const AttacheLayoutGrid *grid,
                                GPtrArray               *words,
                                gboolean                 rtl)
{
  AttacheLayoutTable *self = attache_layout_table_new (grid->ys->len - 1, grid->xs->len - 1, rtl);

  for (guint i = 0; i < self->n_columns; i++)
    {
      self->lefts[i] = g_array_index (grid->xs, float, i);
      self->rights[i] = g_array_index (grid->xs, float, i + 1);
    }
  for (guint i = 0; i < words->len; i++)
    {
      AttacheLayoutWord *word = g_ptr_array_index (words, i);
      guint              column, row;

      attache_layout_grid_find_cell (grid, (word->x1 + word->x2) / 2, (word->y1 + word->y2) / 2, rtl, &column, &row);
      attache_layout_table_add_word (self, row, column, word);
    }

  return self;
}

/* The text of a cell keeps away from its edges; how far, its widest line tells. */
static AttacheLayoutMeasure
measure_cell (const AttacheLayoutTable   *self,
              guint                       column,
              GPtrArray                  *rows,
              const AttacheLayoutMeasure *measure)
{
  AttacheLayoutMeasure cell = { measure->leading, self->lefts[column], self->rights[column] };
  float                left = G_MAXFLOAT, right = -G_MAXFLOAT, padding;

  for (guint i = 0; i < rows->len; i++)
    {
      const AttacheLayoutRow *row = g_ptr_array_index (rows, i);

      left = MIN (left, row->x1);
      right = MAX (right, row->x2);
    }
  padding = MIN (left - cell.left, cell.right - right);
  if (padding > 0)
    {
      cell.left += padding;
      cell.right -= padding;
    }

  return cell;
}

static char *
cell_to_text (const AttacheLayoutTable   *self,
              guint                       row,
              guint                       column,
              AttacheLayoutJoiner        *joiner,
              const AttacheLayoutMeasure *measure)
{
  GPtrArray *words = self->cells[(gsize)row * self->n_columns + column];
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (AttacheLayoutFlow) flow = { .joiner = joiner, .out = text, .break_mark = BREAK_MARK, .number_mark = " " };
  AttacheLayoutMeasure cell;

  if (words == NULL)
    return g_strdup ("");

  rows = attache_layout_rows_new (words, self->rtl);
  cell = measure_cell (self, column, rows, measure);
  for (guint i = 0; i < rows->len; i++)
    attache_layout_flow_add_row (&flow, g_ptr_array_index (rows, i), &cell);
  attache_layout_flow_end_paragraph (&flow);

  return g_strdup (text->str);
}

/**
 * attache_layout_table_get_lines:
 * @self: a table
 * @joiner: what joins lines
 * @measure: of the page; of a cell, only its leading counts
 *
 * Returns: (transfer full) (element-type utf8): its rows, with tabulators between the cells; those with nothing in them
 *   are left out
 */
GPtrArray *
attache_layout_table_get_lines (const AttacheLayoutTable   *self,
                                AttacheLayoutJoiner        *joiner,
                                const AttacheLayoutMeasure *measure)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_rows; i++)
    {
      g_autoptr (GString) line = g_string_new (NULL);
      gboolean empty = TRUE;

      for (guint j = 0; j < self->n_columns; j++)
        {
          g_autofree char *text = cell_to_text (self, i, self->rtl ? self->n_columns - 1 - j : j, joiner, measure);

          if (j > 0)
            g_string_append_c (line, CELL_MARK);
          g_string_append (line, text);
          empty = empty && *text == '\0';
        }
      if (!empty)
        g_ptr_array_add (lines, g_string_free (g_steal_pointer (&line), FALSE));
    }

  return lines;
}
