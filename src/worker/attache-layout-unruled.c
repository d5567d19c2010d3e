/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that only the room between their columns shows, or that have lines only across. What begins a row of one: a
 * line above it, a number, more room than between the lines of a cell; without any of these, each line is a row, unless
 * it goes on with what did not fit on the one before. */

#include "attache-layout-block.h"
#include "attache-layout-table.h"

/* Where room alone tells where rows begin, there is some above such a part of what stands in the first column. */
#define NEARLY_ALL 0.45f

/* A part of the rows under lines that only go across has cells. */
#define ENOUGH_CELLS 0.5

/* Where lines of a column end at the latest: before the next column. */
static AttacheLayoutMeasure
measure_column (const AttacheLayoutBlock *block,
                guint                     column,
                float                     height)
{
  AttacheLayoutMeasure measure = *block->measure;

  if (column > 0)
    measure.left = g_array_index (block->cuts, AttacheLayoutGutter, column - 1).from + height / 2;
  if (column < block->cuts->len)
    measure.right = g_array_index (block->cuts, AttacheLayoutGutter, column).to - height / 2;

  return measure;
}

static guint
get_first_column (const AttacheLayoutBlock *block)
{
  return block->rtl ? block->cuts->len : 0;
}

/* Whether the first column of most rows that have one is a number. */
static gboolean
is_numbered (const AttacheLayoutBlock *block)
{
  guint n_cells = 0, n_numbers = 0;

  for (guint i = block->first; i < block->end; i++)
    {
      g_autoptr (AttacheLayoutRow) cell = attache_layout_block_dup_cell (block, i, get_first_column (block));

      if (cell == NULL)
        continue;
      n_cells++;
      n_numbers += attache_layout_row_find_number (attache_layout_block_get_row (block, i), FALSE) == cell->words->len;
    }

  return n_numbers > 0 && 2 * n_numbers >= n_cells;
}

/* Whether each cell of a row goes on with what did not fit on the row before. */
static gboolean
goes_on (const AttacheLayoutBlock *block,
         guint                     i)
{
  for (guint column = 0; column <= block->cuts->len; column++)
    {
      g_autoptr (AttacheLayoutRow) before = attache_layout_block_dup_cell (block, i - 1, column);
      g_autoptr (AttacheLayoutRow) cell = attache_layout_block_dup_cell (block, i, column);
      AttacheLayoutMeasure measure;

      if (cell == NULL)
        continue;
      if (before == NULL)
        return FALSE;
      measure = measure_column (block, column, cell->height);
      if (attache_layout_fits (before, cell, &measure))
        return FALSE;
    }

  return TRUE;
}

/* In a numbered table, what has neither a number nor a title belongs to the row before. */
static gboolean
is_more_of_last (const AttacheLayoutBlock *block,
                 guint                     i)
{
  guint second = block->rtl ? block->cuts->len - 1 : 1;
  g_autoptr (AttacheLayoutRow) first_cell = attache_layout_block_dup_cell (block, i, get_first_column (block));
  g_autoptr (AttacheLayoutRow) second_cell = attache_layout_block_dup_cell (block, i, second);

  return block->cuts->len > 1 && first_cell == NULL && second_cell == NULL;
}

static gboolean
has_rule_above (const AttacheLayoutBlock *block,
                const GArray             *ys,
                guint                     i)
{
  float from = attache_layout_row_get_middle (attache_layout_block_get_row (block, i - 1));
  float to = attache_layout_row_get_middle (attache_layout_block_get_row (block, i));

  for (guint j = 0; ys != NULL && j < ys->len; j++)
    if (g_array_index (ys, float, j) > from && g_array_index (ys, float, j) < to)
      return TRUE;

  return FALSE;
}

/* Whether room alone tells where rows begin: there is some above nearly all that have a first column, and none above the
 * others. */
static gboolean
has_spaced_rows (const AttacheLayoutBlock *block,
                 guint                    *n_spaced)
{
  gboolean all_tight = TRUE;
  guint    n_cells = 0;

  *n_spaced = 0;
  for (guint i = block->first + 1; i < block->end; i++)
    {
      g_autoptr (AttacheLayoutRow) first_cell = attache_layout_block_dup_cell (block, i, get_first_column (block));

      *n_spaced += attache_layout_block_is_spaced (block, i);
      all_tight = all_tight && (attache_layout_block_is_spaced (block, i) || attache_layout_block_is_tight (block, i));
      n_cells += first_cell != NULL;
    }

  return all_tight && *n_spaced >= 2 && *n_spaced >= NEARLY_ALL * n_cells;
}

/* Which rows of the block begin one of the table, by their numbers and the room above them. */
static guint
find_starts (const AttacheLayoutBlock *block,
             gboolean                 *starts)
{
  gboolean numbered = is_numbered (block);
  guint    n_spaced, n = 0;
  gboolean spaced = has_spaced_rows (block, &n_spaced);

  for (guint i = block->first; i < block->end; i++)
    {
      g_autoptr (AttacheLayoutRow) first_cell = attache_layout_block_dup_cell (block, i, get_first_column (block));
      gboolean starts_row = i == block->first || attache_layout_block_is_spaced (block, i);

      if (!starts_row && !spaced && !(n_spaced > 0 && first_cell == NULL && attache_layout_block_is_tight (block, i)) &&
          !(attache_layout_block_is_tight (block, i) && attache_layout_row_begins_small (attache_layout_block_get_row (block, i))))
        starts_row = (numbered && first_cell != NULL) || (!goes_on (block, i) && !(numbered && is_more_of_last (block, i)));
      starts[i - block->first] = starts_row;
      n += starts_row;
    }

  return n;
}

/* Where there are lines between rows, nothing else parts them. */
static void
find_ruled_starts (const AttacheLayoutBlock *block,
                   const GArray             *ys,
                   gboolean                 *starts,
                   guint                     n_starts)
{
  guint n = 0;

  for (guint i = block->first + 1; i < block->end; i++)
    n += has_rule_above (block, ys, i);
  if (n == 0)
    return;
  for (guint i = block->first + 1; i < block->end; i++)
    starts[i - block->first] = has_rule_above (block, ys, i) || (starts[i - block->first] && n_starts > 2 * n + 1);
}

/* A part of a row that has no gap where a column ends goes over several; it is in the first of them. */
static void
fill_row (const AttacheLayoutBlock *block,
          AttacheLayoutTable       *table,
          guint                     i,
          guint                     at)
{
  const AttacheLayoutRow *row = attache_layout_block_get_row (block, i);
  guint                   from = 0;

  for (guint j = 0; j < row->words->len; j++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (row->words, j);
      const AttacheLayoutWord *next = j + 1 < row->words->len ? g_ptr_array_index (row->words, j + 1) : NULL;
      const AttacheLayoutWord *first;
      guint                    column = attache_layout_block_find_column (block, word->x2);

      if (next != NULL && (column == block->cuts->len || next->x1 < attache_layout_block_get_cut (block, column)))
        continue;
      first = g_ptr_array_index (row->words, block->rtl ? j : from);
      column = attache_layout_block_find_column (block, (first->x1 + first->x2) / 2);
      for (; from <= j; from++)
        attache_layout_table_add_word (table, at, column, g_ptr_array_index (row->words, from));
    }
}

static AttacheLayoutTable *
make_table (const AttacheLayoutBlock *block,
            const GArray             *ys)
{
  g_autofree gboolean *starts = g_new0 (gboolean, block->end - block->first);
  guint                n_starts = find_starts (block, starts);
  AttacheLayoutTable  *table;
  guint                n_rows = 0;

  find_ruled_starts (block, ys, starts, n_starts);
  table = attache_layout_table_new (block->end - block->first, block->cuts->len + 1, block->rtl);
  for (guint i = block->first; i < block->end; i++)
    {
      n_rows += starts[i - block->first];
      fill_row (block, table, i, MAX (n_rows, 1) - 1);
    }
  table->n_rows = n_rows;
  for (guint i = 0; i < table->n_columns; i++)
    {
      table->lefts[i] = i > 0 ? g_array_index (block->cuts, AttacheLayoutGutter, i - 1).to : block->measure->left;
      table->rights[i] = i + 1 < table->n_columns ? g_array_index (block->cuts, AttacheLayoutGutter, i).from : block->measure->right;
    }

  return table;
}

static gboolean
has_enough_cells (const AttacheLayoutBlock *block)
{
  guint n = 0;

  for (guint i = block->first; i < block->end; i++)
    n += attache_layout_row_has_cells (attache_layout_block_get_row (block, i));

  return n >= ENOUGH_CELLS * (block->end - block->first);
}

static gboolean
block_is_rtl (const AttacheLayoutBlock *block)
{
  guint n = 0;

  for (guint i = block->first; i < block->end; i++)
    n += attache_layout_block_get_row (block, i)->rtl;

  return 2 * n > block->end - block->first;
}

/**
 * attache_layout_table_find:
 * @rows: (element-type AttacheLayoutRow): rows of a page
 * @at: the row where a table may begin
 * @end: the row where it has ended
 * @ys: (nullable) (element-type float): the lines across of a table that goes to @end
 * @measure: of the column that the rows are in
 * @n_taken: (out): how many rows are in the table
 *
 * Returns: (transfer full) (nullable): the table, if one begins there
 */
AttacheLayoutTable *
attache_layout_table_find (GPtrArray                  *rows,
                           guint                       at,
                           guint                       end,
                           const GArray               *ys,
                           const AttacheLayoutMeasure *measure,
                           guint                      *n_taken)
{
  AttacheLayoutBlock block = { .rows = rows, .measure = measure, .first = at };
  g_autoptr (GArray) gutters = NULL;
  g_autoptr (GArray) cuts = NULL;

  if (ys == NULL)
    {
      if (!attache_layout_row_has_cells (attache_layout_block_get_row (&block, at)))
        return NULL;
      gutters = attache_layout_block_grow (&block, end);
    }
  else
    {
      block.end = end;
      if (!has_enough_cells (&block))
        return NULL;
      gutters = attache_layout_gutters_new ();
      for (guint i = at; i < end; i++)
        attache_layout_gutters_add (gutters, attache_layout_block_get_row (&block, i));
    }

  block.rtl = block_is_rtl (&block);
  attache_layout_block_find_cuts (&block, gutters);
  cuts = block.cuts;
  if (cuts->len == 0)
    return NULL;
  *n_taken = block.end - block.first;

  return make_table (&block, ys);
}
