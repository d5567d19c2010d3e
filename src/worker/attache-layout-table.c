/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of a table and their text. */

#include "attache-layout-table.h"

#include <string.h>

/* As ATTACHE_MANUSCRIPT_CELL and ATTACHE_MANUSCRIPT_BREAK, which a worker does not see. */
#define CELL_MARK '\t'
#define BREAK_MARK "\xe2\x80\xa8"

/* “Ms”, “H.E.”, “السيدة” */
#define LONGEST_TITLE 6

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
dup_first_word (const AttacheLayoutRow *row)
{
  g_autoptr (GPtrArray) words = attache_layout_row_read (row);

  return g_strdup (((AttacheLayoutWord *)g_ptr_array_index (words, 0))->text);
}

/* “C23/35”, alone on its line. */
static gboolean
is_symbol (const AttacheLayoutRow *row)
{
  g_autofree char *text = attache_layout_row_to_text (row);
  gsize            length = strlen (text);

  return g_ascii_isupper (*text) && strchr (text, '/') != NULL && strpbrk (text, " ,;") == NULL && text[length - 1] != '/' &&
         strpbrk (text, "0123456789") != NULL;
}

static gboolean
are_symbols (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (!is_symbol (g_ptr_array_index (rows, i)))
      return FALSE;

  return TRUE;
}

/* The first words of the cells of a column. */
static GHashTable *
find_first_words (GPtrArray *const *cells,
                  guint             n_rows,
                  guint             n_columns,
                  guint             column)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      GPtrArray *rows = cells[(gsize)i * n_columns + column];

      if (rows->len > 0)
        g_hash_table_add (words, dup_first_word (g_ptr_array_index (rows, 0)));
    }

  return words;
}

/* Whether a line of a cell begins with a person: as other cells of its column do, with a short word. */
static gboolean
begins_person (const AttacheLayoutRow *row,
               GHashTable             *first_words)
{
  g_autofree char *word = dup_first_word (row);

  return row->words->len >= 2 && g_utf8_strlen (word, -1) <= LONGEST_TITLE && g_unichar_isalpha (g_utf8_get_char (word)) &&
         g_hash_table_contains (first_words, word);
}

/* How many people are in a row of the table; 0 if there are not several. */
static guint
count_people (const AttacheLayoutTable *self,
              GPtrArray *const         *cells,
              GHashTable *const        *first_words)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      guint n = 0;

      for (guint j = 0; j < cells[i]->len && (j == 0 || n > 0); j++)
        n += begins_person (g_ptr_array_index (cells[i], j), first_words[i]);
      if (n > 1)
        return n;
    }

  return 0;
}

/* Whether each line of a cell stands beside a person: their countries. */
static gboolean
are_beside_people (GPtrArray *rows,
                   guint      n_people)
{
  for (guint i = 0; i < rows->len && rows->len == n_people; i++)
    {
      g_autofree char *word = dup_first_word (g_ptr_array_index (rows, i));
      gunichar         c = g_utf8_get_char (word);

      if (!g_unichar_isalpha (c) || g_unichar_islower (c))
        return FALSE;
    }

  return rows->len == n_people;
}

static char *
cell_to_text (const AttacheLayoutTable   *self,
              guint                       column,
              GPtrArray                  *rows,
              GHashTable                 *first_words,
              guint                       n_people,
              AttacheLayoutJoiner        *joiner,
              const AttacheLayoutMeasure *measure)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (AttacheLayoutFlow) flow = { .joiner = joiner, .out = text, .break_mark = BREAK_MARK, .number_mark = " " };
  AttacheLayoutMeasure cell = measure_cell (self, column, rows, measure);
  gboolean             apart = are_symbols (rows) || are_beside_people (rows, n_people);

  for (guint i = 0; i < rows->len; i++)
    {
      const AttacheLayoutRow *row = g_ptr_array_index (rows, i);

      if (apart || (n_people > 0 && begins_person (row, first_words)))
        attache_layout_flow_end_paragraph (&flow);
      attache_layout_flow_add_row (&flow, row, &cell);
    }
  attache_layout_flow_end_paragraph (&flow);

  return g_strdup (text->str);
}

static void
add_line (const AttacheLayoutTable   *self,
          GPtrArray *const           *cells,
          GHashTable *const          *first_words,
          guint                       n_people,
          AttacheLayoutJoiner        *joiner,
          const AttacheLayoutMeasure *measure,
          GPtrArray                  *lines)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean empty = TRUE;

  for (guint i = 0; i < self->n_columns; i++)
    {
      guint            column = self->rtl ? self->n_columns - 1 - i : i;
      g_autofree char *text = cell_to_text (self, column, cells[column], first_words[column], n_people, joiner, measure);

      if (i > 0)
        g_string_append_c (line, CELL_MARK);
      g_string_append (line, text);
      empty = empty && *text == '\0';
    }
  if (!empty)
    g_ptr_array_add (lines, g_string_free (g_steal_pointer (&line), FALSE));
}

/* The lines of text in each cell. */
static GPtrArray **
make_rows (const AttacheLayoutTable *self)
{
  gsize       n = (gsize)self->n_rows * self->n_columns;
  GPtrArray **rows = g_new (GPtrArray *, n + 1);

  for (gsize i = 0; i < n; i++)
    rows[i] = self->cells[i] != NULL ? attache_layout_rows_new (self->cells[i], self->rtl) : g_ptr_array_new ();

  return rows;
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
  GPtrArray              *lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree GPtrArray  **cells = make_rows (self);
  g_autofree GHashTable **first_words = g_new (GHashTable *, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    first_words[i] = find_first_words (cells, self->n_rows, self->n_columns, i);
  for (guint i = 0; i < self->n_rows; i++)
    {
      GPtrArray *const *row = cells + (gsize)i * self->n_columns;

      add_line (self, row, first_words, count_people (self, row, first_words), joiner, measure, lines);
    }
  for (guint i = 0; i < self->n_columns; i++)
    g_hash_table_unref (first_words[i]);
  for (gsize i = 0; i < (gsize)self->n_rows * self->n_columns; i++)
    g_ptr_array_unref (cells[i]);

  return lines;
}
