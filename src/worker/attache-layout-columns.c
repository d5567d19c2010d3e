/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prose in two columns, which is read down one and then the other. A table has columns too: in prose, the lines on both
 * sides go from edge to edge of theirs. */

#include "attache-layout-columns.h"

#include <string.h>

/* The room between two columns is looked for here, as a part of the width, in steps of points. */
#define FROM 0.3f
#define TO 0.7f
#define STEP 2

/* What two columns have at least: rows each, width as a part of the page, lines that fill their column. */
#define ENOUGH_ROWS 6
#define ENOUGH_WIDTH 0.25f
#define FULL 0.8f
#define ENOUGH_FULL 0.6f
#define ENOUGH_LETTERS 12

/* What is between them, in heights. */
#define LEAST_APART 0.7f

#define MOST_BANDS 6

typedef struct
{
  float x;
  float from;
  float to;
} Gap;

static void
band_free (gpointer data)
{
  AttacheLayoutBand *band = data;

  g_ptr_array_unref (band->words);
  g_free (band);
}

static void
add_band (GPtrArray *bands,
          GPtrArray *words,
          gboolean   column)
{
  AttacheLayoutBand *band;

  if (words->len == 0)
    return;
  band = g_new0 (AttacheLayoutBand, 1);
  band->words = g_ptr_array_ref (words);
  band->column = column;
  band->left = G_MAXFLOAT;
  band->right = -G_MAXFLOAT;
  for (guint i = 0; i < words->len; i++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (words, i);

      band->left = MIN (band->left, word->x1);
      band->right = MAX (band->right, word->x2);
    }
  g_ptr_array_add (bands, band);
}

static int
compare_tops (gconstpointer a,
              gconstpointer b)
{
  const AttacheLayoutWord *first = *(AttacheLayoutWord *const *)a;
  const AttacheLayoutWord *second = *(AttacheLayoutWord *const *)b;

  return first->y1 < second->y1 ? -1 : first->y1 > second->y1;
}

/* The highest gap in the middle of the page that no word crosses; @words are sorted. */
static Gap
find_gap (GPtrArray *words,
          float      width)
{
  guint             n = MAX (1, (guint)((TO - FROM) * width / STEP));
  g_autofree float *crossed = g_new (float, n);
  g_autofree Gap   *gaps = g_new0 (Gap, n);
  float             end = 0;
  guint             best = 0, last;

  for (guint i = 0; i < n; i++)
    crossed[i] = -1;
  for (guint i = 0; i < words->len; i++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (words, i);
      int                      from = MAX (0, (word->x1 - FROM * width) / STEP);
      int                      to = MIN ((int)n - 1, (word->x2 - FROM * width) / STEP);

      for (int j = from; j <= to; j++)
        {
          if (word->y1 - crossed[j] > gaps[j].to - gaps[j].from)
            gaps[j] = (Gap){ 0, crossed[j], word->y1 };
          crossed[j] = MAX (crossed[j], word->y2);
        }
      end = MAX (end, word->y2);
    }
  for (guint i = 0; i < n; i++)
    {
      if (end + 1 - crossed[i] > gaps[i].to - gaps[i].from)
        gaps[i] = (Gap){ 0, crossed[i], end + 1 };
      if (gaps[i].to - gaps[i].from > gaps[best].to - gaps[best].from)
        best = i;
    }
  for (last = best; last + 1 < n && gaps[last + 1].from == gaps[best].from && gaps[last + 1].to == gaps[best].to; last++)
    continue;
  gaps[best].x = FROM * width + STEP * (best + last + 1) / 2.0f;

  return gaps[best];
}

static glong
count_letters (const AttacheLayoutRow *row)
{
  glong n = 0;

  for (guint i = 0; i < row->words->len; i++)
    n += g_utf8_strlen (((AttacheLayoutWord *)g_ptr_array_index (row->words, i))->text, -1);

  return n;
}

static gboolean
is_prose (GPtrArray *words,
          float      width)
{
  g_autoptr (GPtrArray) rows = attache_layout_rows_new (words, attache_layout_words_are_rtl (words));
  float left = G_MAXFLOAT, right = -G_MAXFLOAT;
  guint n = 0;

  if (rows->len < ENOUGH_ROWS)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const AttacheLayoutRow *row = g_ptr_array_index (rows, i);

      left = MIN (left, row->x1);
      right = MAX (right, row->x2);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const AttacheLayoutRow *row = g_ptr_array_index (rows, i);

      n += row->x2 - row->x1 > FULL * (right - left) && count_letters (row) >= ENOUGH_LETTERS;
    }

  return right - left > ENOUGH_WIDTH * width && n >= ENOUGH_FULL * rows->len;
}

/* Whether there is more room between two columns than a space. */
static gboolean
are_apart (GPtrArray *left,
           GPtrArray *right)
{
  float end = -G_MAXFLOAT, start = G_MAXFLOAT, height = 0;

  for (guint i = 0; i < left->len; i++)
    {
      const AttacheLayoutWord *word = g_ptr_array_index (left, i);

      end = MAX (end, word->x2);
      height = MAX (height, word->y2 - word->y1);
    }
  for (guint i = 0; i < right->len; i++)
    start = MIN (start, ((AttacheLayoutWord *)g_ptr_array_index (right, i))->x1);

  return start - end > LEAST_APART * height;
}

/* Sorts the words into what is above the gap, left of it, right of it and below. */
static void
part (GPtrArray *words,
      const Gap *gap,
      GPtrArray *parts[4])
{
  for (guint i = 0; i < words->len; i++)
    {
      AttacheLayoutWord *word = g_ptr_array_index (words, i);
      float              middle = (word->y1 + word->y2) / 2;
      guint              which;

      if (middle < gap->from)
        which = 0;
      else if (middle > gap->to)
        which = 3;
      else
        which = (word->x1 + word->x2) / 2 < gap->x ? 1 : 2;
      g_ptr_array_add (parts[which], word);
    }
}

static void
add_bands (GPtrArray *bands,
           GPtrArray *words,
           float      width)
{
  g_autoptr (GPtrArray) above = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();
  g_autoptr (GPtrArray) below = g_ptr_array_new ();
  GPtrArray *parts[] = { above, left, right, below };
  Gap        gap;

  if (bands->len >= MOST_BANDS)
    {
      add_band (bands, words, FALSE);
      return;
    }
  g_ptr_array_sort (words, compare_tops);
  gap = find_gap (words, width);
  part (words, &gap, parts);
  if (left->len == 0 || right->len == 0 || !are_apart (left, right) || !is_prose (left, width) || !is_prose (right, width))
    {
      add_band (bands, words, FALSE);
      return;
    }

  if (above->len > 0)
    add_bands (bands, above, width);
  if (attache_layout_words_are_rtl (words))
    {
      add_band (bands, right, TRUE);
      add_band (bands, left, TRUE);
    }
  else
    {
      add_band (bands, left, TRUE);
      add_band (bands, right, TRUE);
    }
  if (below->len > 0)
    add_bands (bands, below, width);
}

/**
 * attache_layout_bands_new:
 * @words: (element-type AttacheLayoutWord): of a page; sorted in place
 * @width: of the page, in points
 *
 * Returns: (transfer full) (element-type AttacheLayoutBand): its parts, in the order in which they are read
 */
GPtrArray *
attache_layout_bands_new (GPtrArray *words,
                          float      width)
{
  GPtrArray *bands = g_ptr_array_new_with_free_func (band_free);

  add_bands (bands, words, width);

  return bands;
}
