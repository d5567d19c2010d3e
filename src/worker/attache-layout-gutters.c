/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns of a table that is not ruled: what room is left free by row after row. */

#include "attache-layout-gutters.h"

/* Less room than this, as a part of the height of a row, is between words. */
#define LEAST 0.3f
#define NARROW 0.9f

#define FAR 1e6f

GArray *
attache_layout_gutters_new (void)
{
  GArray             *gutters = g_array_new (FALSE, FALSE, sizeof (AttacheLayoutGutter));
  AttacheLayoutGutter all = { -FAR, FAR, FALSE };

  g_array_append_val (gutters, all);

  return gutters;
}

/* Of the parts of a proven gutter, from @first on, a narrow one may be a space within a cell. */
static void
doubt_narrow (GArray *parts,
              guint   first,
              float   height)
{
  float widest = 0;

  for (guint i = first; i < parts->len; i++)
    {
      const AttacheLayoutGutter *part = &g_array_index (parts, AttacheLayoutGutter, i);

      widest = MAX (widest, part->to - part->from);
    }
  for (guint i = first; i < parts->len; i++)
    {
      AttacheLayoutGutter *part = &g_array_index (parts, AttacheLayoutGutter, i);

      if (part->to - part->from < MIN (widest, NARROW * height))
        part->proven = FALSE;
    }
}

/* Cuts the words of a row out of the gutters; both go from left to right. */
static GArray *
cut (const GArray           *gutters,
     const AttacheLayoutRow *row)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (AttacheLayoutGutter));
  guint   first = 0;

  for (guint i = 0; i < gutters->len; i++)
    {
      AttacheLayoutGutter gutter = g_array_index (gutters, AttacheLayoutGutter, i);
      AttacheLayoutGutter part = gutter;
      guint               n = left->len;

      while (first < row->words->len && ((AttacheLayoutWord *)g_ptr_array_index (row->words, first))->x2 <= gutter.from)
        first++;
      for (guint j = first; j < row->words->len; j++)
        {
          const AttacheLayoutWord *word = g_ptr_array_index (row->words, j);

          if (word->x1 >= gutter.to)
            break;
          part.to = word->x1;
          if (part.to - part.from > LEAST * row->height)
            g_array_append_val (left, part);
          part.from = MAX (part.from, word->x2);
        }
      part.to = gutter.to;
      if (part.to - part.from > LEAST * row->height)
        g_array_append_val (left, part);
      doubt_narrow (left, n, row->height);
    }

  return left;
}

/* Whether each gutter that was proven is still there, at least in a part of it. */
static gboolean
keeps_proven (const GArray *gutters,
              const GArray *left)
{
  guint at = 0;

  for (guint i = 0; i < gutters->len; i++)
    {
      const AttacheLayoutGutter *gutter = &g_array_index (gutters, AttacheLayoutGutter, i);

      if (!gutter->proven)
        continue;
      while (at < left->len && g_array_index (left, AttacheLayoutGutter, at).from < gutter->from)
        at++;
      if (at == left->len || g_array_index (left, AttacheLayoutGutter, at).to > gutter->to)
        return FALSE;
    }

  return TRUE;
}

/* What parts words by a wide gap, or a number from what it numbers, is a gutter. */
static void
prove (GArray                 *gutters,
       const AttacheLayoutRow *row)
{
  guint n_number = attache_layout_row_find_number (row, FALSE);
  guint number_gap = n_number == 0 ? G_MAXUINT : row->rtl ? row->words->len - 1 - n_number
                                                          : n_number - 1;
  guint at = 0;

  for (guint i = 0; i + 1 < row->words->len; i++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (row->words, i);
      const AttacheLayoutWord *next = g_ptr_array_index (row->words, i + 1);

      if (i != number_gap && !attache_layout_row_has_wide_gap (row, i))
        continue;
      while (at < gutters->len && g_array_index (gutters, AttacheLayoutGutter, at).to <= word->x2)
        at++;
      for (guint j = at; j < gutters->len && g_array_index (gutters, AttacheLayoutGutter, j).from < next->x1; j++)
        g_array_index (gutters, AttacheLayoutGutter, j).proven = TRUE;
    }
}

/**
 * attache_layout_gutters_add:
 * @gutters: (element-type AttacheLayoutGutter): what is free so far
 * @row: the next row
 *
 * Takes from the gutters what a row covers, unless a proven one were lost by that.
 *
 * Returns: whether the row can be one of the table; else nothing has changed
 */
gboolean
attache_layout_gutters_add (GArray                 *gutters,
                            const AttacheLayoutRow *row)
{
  g_autoptr (GArray) left = cut (gutters, row);

  if (!keeps_proven (gutters, left))
    return FALSE;

  prove (left, row);
  g_array_set_size (gutters, 0);
  g_array_append_vals (gutters, left->data, left->len);

  return TRUE;
}

/**
 * attache_layout_row_has_cells:
 * @row: a row
 *
 * Returns: whether it has a wide gap, apart from that behind the number it may begin with
 */
gboolean
attache_layout_row_has_cells (const AttacheLayoutRow *row)
{
  guint n_number = attache_layout_row_find_number (row, FALSE);
  guint from = row->rtl ? 0 : n_number;
  guint to = row->words->len - (row->rtl ? n_number : 0);

  for (guint i = from; i + 1 < to; i++)
    if (attache_layout_row_has_wide_gap (row, i))
      return TRUE;

  return FALSE;
}
