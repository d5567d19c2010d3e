/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that only the room between their columns shows, or that have lines only across. What begins a row of one: a
 * line above it, a number, more room than between the lines of a cell; without any of these, each line is a row, unless
 * it goes on with what did not fit on the one before. */

#include "attache-layout-gutters.h"
#include "attache-layout-table.h"

#include <math.h>

/* A block of rows ends at so much room, as a part of the height of a row. */
#define END_GAP 2.6f

/* Room between rows of a table, as a part of the way from line to line. */
#define ROW_GAP 1.22f
#define TIGHT_GAP 1.12f
#define NEARLY_ALL 0.45f

/* A part of the rows under lines that only go across has cells. */
#define ENOUGH_CELLS 0.5

#define MOST_COLUMNS 24

/* In a row with several wide gaps, such a part of its height parts columns. */
#define NARROW_GAP 0.45f
#define SEVERAL 3

/* Rows that are looked at for where columns begin. */
#define MOST_COMPARED 12

/* What stands in the middle of the page begins where a column does by chance, unless it does so to the point. */
#define EXACT 1.0f

typedef struct
{
  GPtrArray                  *rows;
  const AttacheLayoutMeasure *measure;
  guint                       first;
  guint                       end;
  float                       left;
  float                       right;
  GArray                     *cuts; /* of AttacheLayoutGutter: between columns */
  gboolean                    rtl;
} Block;

static AttacheLayoutRow *
get_row (const Block *block,
         guint        i)
{
  return g_ptr_array_index (block->rows, i);
}

static float
get_pitch (const Block *block,
           guint        i)
{
  return attache_layout_row_get_middle (get_row (block, i)) - attache_layout_row_get_middle (get_row (block, i - 1));
}

/* As close as lines of one cell are. */
static gboolean
is_tight (const Block *block,
          guint        i)
{
  return get_pitch (block, i) < TIGHT_GAP * block->measure->leading * get_row (block, i)->height;
}

/* Whether a row would have had room behind the first part of the one before, which a wide gap ends. */
static gboolean
has_room_behind (const Block            *block,
                 const AttacheLayoutRow *before,
                 const AttacheLayoutRow *row)
{
  AttacheLayoutMeasure measure = *block->measure;
  guint                from = 0, to = before->words->len;
  g_autoptr (AttacheLayoutRow) part = NULL;

  for (guint i = 0; i + 1 < before->words->len; i++)
    {
      if (!attache_layout_row_has_wide_gap (before, i))
        continue;
      if (before->rtl)
        {
          from = i + 1;
          measure.left = ((AttacheLayoutWord *)g_ptr_array_index (before->words, i))->x2 + before->height / 2;
        }
      else
        {
          to = i + 1;
          measure.right = ((AttacheLayoutWord *)g_ptr_array_index (before->words, i + 1))->x1 - before->height / 2;
          break;
        }
    }
  part = attache_layout_row_new_slice (before, from, to);

  return attache_layout_fits (part, row, &measure);
}

/* A line alone at the side of the first column, with nothing to go on with, is no row. */
static gboolean
stands_alone (const Block *block,
              guint        i)
{
  const AttacheLayoutRow *row = get_row (block, i);
  const AttacheLayoutRow *before = get_row (block, i - 1);
  gboolean                first_column = row->rtl ? row->x2 > block->right - row->height : row->x1 < block->left + row->height;

  if (!first_column || attache_layout_row_has_cells (row) || attache_layout_row_find_number (row, FALSE) > 0)
    return FALSE;
  if (attache_layout_row_begins_small (row) && is_tight (block, i))
    return FALSE;

  return get_pitch (block, i) > ROW_GAP * block->measure->leading * row->height || has_room_behind (block, before, row);
}

typedef struct
{
  float left;
  float right;
} Part;

/* The part of a row from its word @from to its next wide gap; @from moves on. */
static Part
take_part (const AttacheLayoutRow *row,
           guint                  *from)
{
  const AttacheLayoutWord *word = g_ptr_array_index (row->words, *from);
  Part                     part = { word->x1, word->x2 };

  while (++*from < row->words->len && !attache_layout_row_has_wide_gap (row, *from - 1))
    part.right = ((AttacheLayoutWord *)g_ptr_array_index (row->words, *from))->x2;

  return part;
}

/* Whether a row of one part begins, ends or has its middle where a part of one of the rows before it does. */
static gboolean
is_aligned (const Block *block,
            guint        i)
{
  const AttacheLayoutRow *row = get_row (block, i);
  float                   near = row->height / 2;
  float                   axis = (block->measure->left + block->measure->right) / 2;
  gboolean                centred = fabsf ((row->x1 + row->x2) / 2 - axis) < near / 2;

  if (attache_layout_row_has_cells (row) || attache_layout_row_find_number (row, FALSE) > 0)
    return TRUE;
  for (guint j = i; j > block->first && i - j < MOST_COMPARED; j--)
    {
      const AttacheLayoutRow *before = get_row (block, j - 1);

      for (guint from = 0; from < before->words->len;)
        {
          Part part = take_part (before, &from);

          if (fabsf (part.left - row->x1) < (centred ? EXACT : near))
            return TRUE;
          if (!centred && (fabsf (part.right - row->x2) < near || fabsf (part.left + part.right - row->x1 - row->x2) < 2 * near))
            return TRUE;
        }
    }

  return FALSE;
}

/* Whether a row has words on both sides of a gutter that other rows have proven. */
static gboolean
is_parted (const GArray           *gutters,
           const AttacheLayoutRow *row)
{
  for (guint i = 0; i + 1 < row->words->len; i++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (row->words, i);
      const AttacheLayoutWord *next = g_ptr_array_index (row->words, i + 1);

      if (next->x1 - word->x2 < NARROW_GAP * row->height)
        continue;
      for (guint j = 0; j < gutters->len; j++)
        {
          const AttacheLayoutGutter *gutter = &g_array_index (gutters, AttacheLayoutGutter, j);

          if (gutter->proven && MIN (gutter->to, next->x1) - MAX (gutter->from, word->x2) > NARROW_GAP * row->height)
            return TRUE;
        }
    }

  return FALSE;
}

/* Adds rows as long as they leave the columns free. */
static GArray *
grow (Block *block,
      guint  end)
{
  GArray *gutters = attache_layout_gutters_new ();

  attache_layout_gutters_add (gutters, get_row (block, block->first));
  block->left = get_row (block, block->first)->x1;
  block->right = get_row (block, block->first)->x2;
  for (block->end = block->first + 1; block->end < end; block->end++)
    {
      if (get_pitch (block, block->end) > END_GAP * get_row (block, block->end)->height ||
          (!is_parted (gutters, get_row (block, block->end)) && (stands_alone (block, block->end) || !is_aligned (block, block->end))))
        break;
      if (!attache_layout_gutters_add (gutters, get_row (block, block->end)))
        break;
      block->left = MIN (block->left, get_row (block, block->end)->x1);
      block->right = MAX (block->right, get_row (block, block->end)->x2);
    }

  return gutters;
}

/* How many wide gaps are in a row: where there are several, the others need not be as wide. */
static guint
count_wide_gaps (const AttacheLayoutRow *row)
{
  guint n = 0;

  for (guint i = 0; i + 1 < row->words->len; i++)
    n += attache_layout_row_has_wide_gap (row, i);

  return n;
}

/* Whether the words of a row are on both sides of a gutter, with a gap between them that is more than a space. */
static gboolean
row_proves (const AttacheLayoutRow    *row,
            const AttacheLayoutGutter *gutter)
{
  guint n_number = attache_layout_row_find_number (row, FALSE);
  guint number_gap = n_number == 0 ? G_MAXUINT : row->rtl ? row->words->len - 1 - n_number
                                                          : n_number - 1;

  for (guint i = 0; i + 1 < row->words->len; i++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (row->words, i);
      const AttacheLayoutWord *next = g_ptr_array_index (row->words, i + 1);

      if (word->x2 <= gutter->from + 0.1f && next->x1 >= gutter->to - 0.1f)
        return i == number_gap || attache_layout_row_has_wide_gap (row, i) ||
               (attache_layout_row_get_gap (row, i) > NARROW_GAP * row->height && count_wide_gaps (row) >= SEVERAL);
    }

  return FALSE;
}

static void
find_cuts (Block        *block,
           const GArray *gutters)
{
  block->cuts = g_array_new (FALSE, FALSE, sizeof (AttacheLayoutGutter));
  for (guint i = 0; i < gutters->len && block->cuts->len < MOST_COLUMNS - 1; i++)
    {
      const AttacheLayoutGutter *gutter = &g_array_index (gutters, AttacheLayoutGutter, i);
      gboolean                   proven = FALSE;

      for (guint j = block->first; j < block->end && !proven; j++)
        proven = row_proves (get_row (block, j), gutter);
      if (proven)
        g_array_append_vals (block->cuts, gutter, 1);
    }
}

static float
get_cut (const Block *block,
         guint        i)
{
  const AttacheLayoutGutter *cut = &g_array_index (block->cuts, AttacheLayoutGutter, i);

  return (cut->from + cut->to) / 2;
}

/* The column of a place, from the left. */
static guint
find_column (const Block *block,
             float        x)
{
  guint column = 0;

  while (column < block->cuts->len && get_cut (block, column) <= x)
    column++;

  return column;
}

/* The words of @row in @column as a row of their own, or %NULL. */
static AttacheLayoutRow *
dup_cell (const Block *block,
          guint        row,
          guint        column)
{
  const AttacheLayoutRow *whole = get_row (block, row);
  guint                   from = 0, to;

  for (; from < whole->words->len; from++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (whole->words, from);

      if (find_column (block, (word->x1 + word->x2) / 2) == column)
        break;
    }
  for (to = from; to < whole->words->len; to++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (whole->words, to);

      if (find_column (block, (word->x1 + word->x2) / 2) != column)
        break;
    }

  return from < to ? attache_layout_row_new_slice (whole, from, to) : NULL;
}

/* Where lines of a column end at the latest: before the next column. */
static AttacheLayoutMeasure
measure_column (const Block *block,
                guint        column,
                float        height)
{
  AttacheLayoutMeasure measure = *block->measure;

  if (column > 0)
    measure.left = g_array_index (block->cuts, AttacheLayoutGutter, column - 1).from + height / 2;
  if (column < block->cuts->len)
    measure.right = g_array_index (block->cuts, AttacheLayoutGutter, column).to - height / 2;

  return measure;
}

static guint
get_first_column (const Block *block)
{
  return block->rtl ? block->cuts->len : 0;
}

/* Whether the first column of most rows that have one is a number. */
static gboolean
is_numbered (const Block *block)
{
  guint n_cells = 0, n_numbers = 0;

  for (guint i = block->first; i < block->end; i++)
    {
      g_autoptr (AttacheLayoutRow) cell = dup_cell (block, i, get_first_column (block));

      if (cell == NULL)
        continue;
      n_cells++;
      n_numbers += attache_layout_row_find_number (get_row (block, i), FALSE) == cell->words->len;
    }

  return n_numbers > 0 && 2 * n_numbers >= n_cells;
}

/* Whether each cell of a row goes on with what did not fit on the row before. */
static gboolean
goes_on (const Block *block,
         guint        i)
{
  for (guint column = 0; column <= block->cuts->len; column++)
    {
      g_autoptr (AttacheLayoutRow) before = dup_cell (block, i - 1, column);
      g_autoptr (AttacheLayoutRow) cell = dup_cell (block, i, column);
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
is_more_of_last (const Block *block,
                 guint        i)
{
  guint second = block->rtl ? block->cuts->len - 1 : 1;
  g_autoptr (AttacheLayoutRow) first_cell = dup_cell (block, i, get_first_column (block));
  g_autoptr (AttacheLayoutRow) second_cell = dup_cell (block, i, second);

  return block->cuts->len > 1 && first_cell == NULL && second_cell == NULL;
}

static gboolean
has_rule_above (const Block  *block,
                const GArray *ys,
                guint         i)
{
  float from = attache_layout_row_get_middle (get_row (block, i - 1));
  float to = attache_layout_row_get_middle (get_row (block, i));

  for (guint j = 0; ys != NULL && j < ys->len; j++)
    if (g_array_index (ys, float, j) > from && g_array_index (ys, float, j) < to)
      return TRUE;

  return FALSE;
}

static gboolean
is_spaced (const Block *block,
           guint        i)
{
  return get_pitch (block, i) > ROW_GAP * block->measure->leading * get_row (block, i)->height;
}

/* Whether room alone tells where rows begin: there is some above nearly all that have a first column, and none above the
 * others. */
static gboolean
has_spaced_rows (const Block *block,
                 guint       *n_spaced)
{
  gboolean all_tight = TRUE;
  guint    n_cells = 0;

  *n_spaced = 0;
  for (guint i = block->first + 1; i < block->end; i++)
    {
      g_autoptr (AttacheLayoutRow) first_cell = dup_cell (block, i, get_first_column (block));

      *n_spaced += is_spaced (block, i);
      all_tight = all_tight && (is_spaced (block, i) || is_tight (block, i));
      n_cells += first_cell != NULL;
    }

  return all_tight && *n_spaced >= 2 && *n_spaced >= NEARLY_ALL * n_cells;
}

/* Which rows of the block begin one of the table, by their numbers and the room above them. */
static guint
find_starts (const Block *block,
             gboolean    *starts)
{
  gboolean numbered = is_numbered (block);
  guint    n_spaced, n = 0;
  gboolean spaced = has_spaced_rows (block, &n_spaced);

  for (guint i = block->first; i < block->end; i++)
    {
      g_autoptr (AttacheLayoutRow) first_cell = dup_cell (block, i, get_first_column (block));
      gboolean starts_row = i == block->first || is_spaced (block, i);

      if (!starts_row && !spaced && !(n_spaced > 0 && first_cell == NULL && is_tight (block, i)) &&
          !(is_tight (block, i) && attache_layout_row_begins_small (get_row (block, i))))
        starts_row = (numbered && first_cell != NULL) || (!goes_on (block, i) && !(numbered && is_more_of_last (block, i)));
      starts[i - block->first] = starts_row;
      n += starts_row;
    }

  return n;
}

/* Where there are lines between rows, nothing else parts them. */
static void
find_ruled_starts (const Block  *block,
                   const GArray *ys,
                   gboolean     *starts,
                   guint         n_starts)
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
fill_row (const Block        *block,
          AttacheLayoutTable *table,
          guint               i,
          guint               at)
{
  const AttacheLayoutRow *row = get_row (block, i);
  guint                   from = 0;

  for (guint j = 0; j < row->words->len; j++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (row->words, j);
      const AttacheLayoutWord *next = j + 1 < row->words->len ? g_ptr_array_index (row->words, j + 1) : NULL;
      const AttacheLayoutWord *first;
      guint                    column = find_column (block, word->x2);

      if (next != NULL && (column == block->cuts->len || next->x1 < get_cut (block, column)))
        continue;
      first = g_ptr_array_index (row->words, block->rtl ? j : from);
      column = find_column (block, (first->x1 + first->x2) / 2);
      for (; from <= j; from++)
        attache_layout_table_add_word (table, at, column, g_ptr_array_index (row->words, from));
    }
}

static AttacheLayoutTable *
make_table (const Block  *block,
            const GArray *ys)
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
has_enough_cells (const Block *block)
{
  guint n = 0;

  for (guint i = block->first; i < block->end; i++)
    n += attache_layout_row_has_cells (get_row (block, i));

  return n >= ENOUGH_CELLS * (block->end - block->first);
}

static gboolean
block_is_rtl (const Block *block)
{
  guint n = 0;

  for (guint i = block->first; i < block->end; i++)
    n += get_row (block, i)->rtl;

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
  Block block = { .rows = rows, .measure = measure, .first = at };
  g_autoptr (GArray) gutters = NULL;
  g_autoptr (GArray) cuts = NULL;

  if (ys == NULL)
    {
      if (!attache_layout_row_has_cells (get_row (&block, at)))
        return NULL;
      gutters = grow (&block, end);
    }
  else
    {
      block.end = end;
      if (!has_enough_cells (&block))
        return NULL;
      gutters = attache_layout_gutters_new ();
      for (guint i = at; i < end; i++)
        attache_layout_gutters_add (gutters, get_row (&block, i));
    }

  block.rtl = block_is_rtl (&block);
  find_cuts (&block, gutters);
  cuts = block.cuts;
  if (cuts->len == 0)
    return NULL;
  *n_taken = block.end - block.first;

  return make_table (&block, ys);
}
