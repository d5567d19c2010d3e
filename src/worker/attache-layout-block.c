/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that may be those of a table without lines between its columns: how far they go, and where the room is that all of
 * them leave free. */

#include "attache-layout-block.h"

#include <math.h>

/* A block of rows ends at so much room, as a part of the height of a row. */
#define END_GAP 2.6f

/* Room between rows of a table, as a part of the way from line to line. */
#define ROW_GAP 1.22f
#define TIGHT_GAP 1.12f

#define MOST_COLUMNS 24

/* In a row with several wide gaps, such a part of its height parts columns. */
#define NARROW_GAP 0.45f
#define SEVERAL 3

/* Rows that are looked at for where columns begin. */
#define MOST_COMPARED 12

/* What stands in the middle of the page begins where a column does by chance, unless it does so to the point. */
#define EXACT 1.0f

/**
 * attache_layout_block_get_row:
 * @i: index of a row of the page
 *
 * Returns: (transfer none): the row
 */
AttacheLayoutRow *
attache_layout_block_get_row (const AttacheLayoutBlock *block,
                              guint                     i)
{
  return g_ptr_array_index (block->rows, i);
}

static float
get_pitch (const AttacheLayoutBlock *block,
           guint                     i)
{
  return attache_layout_row_get_middle (attache_layout_block_get_row (block, i)) - attache_layout_row_get_middle (attache_layout_block_get_row (block, i - 1));
}

/**
 * attache_layout_block_is_tight:
 * @i: index of a row of the page; not the first
 *
 * Returns: whether it is as close to the one before as lines of one cell are
 */
gboolean
attache_layout_block_is_tight (const AttacheLayoutBlock *block,
                               guint                     i)
{
  return get_pitch (block, i) < TIGHT_GAP * block->measure->leading * attache_layout_block_get_row (block, i)->height;
}

/**
 * attache_layout_block_is_spaced:
 * @i: index of a row of the page; not the first
 *
 * Returns: whether there is more room above it than between lines of one cell
 */
gboolean
attache_layout_block_is_spaced (const AttacheLayoutBlock *block,
                                guint                     i)
{
  return get_pitch (block, i) > ROW_GAP * block->measure->leading * attache_layout_block_get_row (block, i)->height;
}

/* Whether a row would have had room behind the first part of the one before, which a wide gap ends. */
static gboolean
has_room_behind (const AttacheLayoutBlock *block,
                 const AttacheLayoutRow   *before,
                 const AttacheLayoutRow   *row)
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
stands_alone (const AttacheLayoutBlock *block,
              guint                     i)
{
  const AttacheLayoutRow *row = attache_layout_block_get_row (block, i);
  const AttacheLayoutRow *before = attache_layout_block_get_row (block, i - 1);
  gboolean                first_column = row->rtl ? row->x2 > block->right - row->height : row->x1 < block->left + row->height;

  if (!first_column || attache_layout_row_has_cells (row) || attache_layout_row_find_number (row, FALSE) > 0)
    return FALSE;
  if (attache_layout_row_begins_small (row) && attache_layout_block_is_tight (block, i))
    return FALSE;

  return attache_layout_block_is_spaced (block, i) || has_room_behind (block, before, row);
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
is_aligned (const AttacheLayoutBlock *block,
            guint                     i)
{
  const AttacheLayoutRow *row = attache_layout_block_get_row (block, i);
  float                   near = row->height / 2;
  float                   axis = (block->measure->left + block->measure->right) / 2;
  gboolean                centred = fabsf ((row->x1 + row->x2) / 2 - axis) < near / 2;

  if (attache_layout_row_has_cells (row) || attache_layout_row_find_number (row, FALSE) > 0)
    return TRUE;
  for (guint j = i; j > block->first && i - j < MOST_COMPARED; j--)
    {
      const AttacheLayoutRow *before = attache_layout_block_get_row (block, j - 1);

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

/**
 * attache_layout_block_grow:
 * @block: a block, of which the first row is known
 * @end: the row where it has ended
 *
 * Adds rows as long as they leave the columns free.
 *
 * Returns: (transfer full) (element-type AttacheLayoutGutter): the room between columns
 */
GArray *
attache_layout_block_grow (AttacheLayoutBlock *block,
                           guint               end)
{
  GArray *gutters = attache_layout_gutters_new ();

  attache_layout_gutters_add (gutters, attache_layout_block_get_row (block, block->first));
  block->left = attache_layout_block_get_row (block, block->first)->x1;
  block->right = attache_layout_block_get_row (block, block->first)->x2;
  for (block->end = block->first + 1; block->end < end; block->end++)
    {
      if (get_pitch (block, block->end) > END_GAP * attache_layout_block_get_row (block, block->end)->height ||
          (!is_parted (gutters, attache_layout_block_get_row (block, block->end)) && (stands_alone (block, block->end) || !is_aligned (block, block->end))))
        break;
      if (!attache_layout_gutters_add (gutters, attache_layout_block_get_row (block, block->end)))
        break;
      block->left = MIN (block->left, attache_layout_block_get_row (block, block->end)->x1);
      block->right = MAX (block->right, attache_layout_block_get_row (block, block->end)->x2);
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

/**
 * attache_layout_block_find_cuts:
 * @block: a block, of which the rows are known
 * @gutters: (element-type AttacheLayoutGutter): the room that its rows leave free
 *
 * Finds which of that room parts columns, for the caller to free.
 */
void
attache_layout_block_find_cuts (AttacheLayoutBlock *block,
                                const GArray       *gutters)
{
  block->cuts = g_array_new (FALSE, FALSE, sizeof (AttacheLayoutGutter));
  for (guint i = 0; i < gutters->len && block->cuts->len < MOST_COLUMNS - 1; i++)
    {
      const AttacheLayoutGutter *gutter = &g_array_index (gutters, AttacheLayoutGutter, i);
      gboolean                   proven = FALSE;

      for (guint j = block->first; j < block->end && !proven; j++)
        proven = row_proves (attache_layout_block_get_row (block, j), gutter);
      if (proven)
        g_array_append_vals (block->cuts, gutter, 1);
    }
}

/**
 * attache_layout_block_get_cut:
 * @i: index of the room between two columns, from the left
 *
 * Returns: the middle of it, in points
 */
float
attache_layout_block_get_cut (const AttacheLayoutBlock *block,
                              guint                     i)
{
  const AttacheLayoutGutter *cut = &g_array_index (block->cuts, AttacheLayoutGutter, i);

  return (cut->from + cut->to) / 2;
}

/**
 * attache_layout_block_find_column:
 * @x: a place, in points
 *
 * Returns: the column that it is in, counted from the left
 */
guint
attache_layout_block_find_column (const AttacheLayoutBlock *block,
                                  float                     x)
{
  guint column = 0;

  while (column < block->cuts->len && attache_layout_block_get_cut (block, column) <= x)
    column++;

  return column;
}

/**
 * attache_layout_block_dup_cell:
 * @row: index of a row of the page
 * @column: a column, counted from the left
 *
 * Returns: (transfer full) (nullable): the words of the row in the column as a row of their own, if there are any
 */
AttacheLayoutRow *
attache_layout_block_dup_cell (const AttacheLayoutBlock *block,
                               guint                     row,
                               guint                     column)
{
  const AttacheLayoutRow *whole = attache_layout_block_get_row (block, row);
  guint                   from = 0, to;

  for (; from < whole->words->len; from++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (whole->words, from);

      if (attache_layout_block_find_column (block, (word->x1 + word->x2) / 2) == column)
        break;
    }
  for (to = from; to < whole->words->len; to++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (whole->words, to);

      if (attache_layout_block_find_column (block, (word->x1 + word->x2) / 2) != column)
        break;
    }

  return from < to ? attache_layout_row_new_slice (whole, from, to) : NULL;
}
