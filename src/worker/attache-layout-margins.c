/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the lines of a document begin and end at the most, and how far they are from one another. Pages of one width
 * have the same margins. Where lines are few or short, the margin that they don't reach is taken to be as wide as the
 * one that they begin at. */

#include "attache-layout-margins.h"

#include "attache-layout-gutters.h"

#include <math.h>

/* So many lines that end within a height of one another show a margin, if they go so far over the page. */
#define ENOUGH_LINES 3
#define FAR_ENOUGH 0.62f

/* In heights: a margin is like that on the other side, or many lines come near it. */
#define LIKE_OTHER 1.5f
#define NEAR_MARGIN 2.2f
#define MANY_LINES 8
#define ENOUGH_NEAR 0.3f

/* Where no line is known to be broken. */
#define USUAL_LEADING 1.05f
#define MOST_LEADING 2.2f
#define ENOUGH_LEADINGS 6
#define SAME_LEADING 0.05f

/* Rows of so nearly one height may be of one paragraph. */
#define SAME_SIZE 1.15f

struct _AttacheLayoutMargins
{
  GHashTable *measures; /* by width, in points */
  GArray     *leadings;
  float       leading;
};

typedef struct
{
  float   width;
  float   height; /* of a row */
  GArray *lefts;
  GArray *rights;
  guint   n_rtl;
} Edges;

static void
edges_free (gpointer data)
{
  Edges *edges = data;

  g_array_unref (edges->lefts);
  g_array_unref (edges->rights);
  g_free (edges);
}

static int
compare_floats (gconstpointer a,
                gconstpointer b)
{
  float difference = *(const float *)a - *(const float *)b;

  return difference < 0 ? -1 : difference > 0;
}

static gpointer
get_key (const AttacheLayoutPage *page)
{
  return GINT_TO_POINTER ((int)lroundf (CLAMP (page->width, 0, 1e6f)));
}

static GPtrArray *
dup_rows (const AttacheLayoutPage *page)
{
  g_autoptr (GPtrArray) words = g_ptr_array_sized_new (page->words->len);

  for (guint i = 0; i < page->words->len; i++)
    g_ptr_array_add (words, &g_array_index (page->words, AttacheLayoutWord, i));

  return attache_layout_rows_new (words, attache_layout_words_are_rtl (words));
}

static void
add_page (GHashTable              *all,
          const AttacheLayoutPage *page)
{
  g_autoptr (GPtrArray) rows = dup_rows (page);
  Edges *edges = g_hash_table_lookup (all, get_key (page));

  if (edges == NULL)
    {
      edges = g_new0 (Edges, 1);
      edges->width = page->width;
      edges->lefts = g_array_new (FALSE, FALSE, sizeof (float));
      edges->rights = g_array_new (FALSE, FALSE, sizeof (float));
      g_hash_table_insert (all, get_key (page), edges);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const AttacheLayoutRow *row = g_ptr_array_index (rows, i);
      float                   right = page->width - row->x2;

      if (attache_layout_row_has_cells (row))
        continue;
      g_array_append_val (edges->lefts, row->x1);
      g_array_append_val (edges->rights, right);
      edges->height = MAX (edges->height, row->height);
      edges->n_rtl += row->rtl;
    }
}

/* Whether many lines end near a margin, as those of prose do. */
static gboolean
is_usual (const GArray *values,
          float         value,
          float         height)
{
  guint n = 0;

  while (n < values->len && g_array_index (values, float, n) - value < NEAR_MARGIN * height)
    n++;

  return values->len >= MANY_LINES && n >= ENOUGH_NEAR * values->len;
}

/* The margin that lines show, from the edge of the page; or -1. @other is the one on the other side, or -1. */
static float
find_margin (GArray *values,
             float   height,
             float   width,
             float   other)
{
  g_array_sort (values, compare_floats);
  for (guint i = 0; i + ENOUGH_LINES <= values->len; i++)
    {
      float value = g_array_index (values, float, i);

      if (value > (1 - FAR_ENOUGH) * width)
        break;
      if (g_array_index (values, float, i + ENOUGH_LINES - 1) - value < height)
        return other < 0 || value < other + LIKE_OTHER * height || is_usual (values, value, height) ? value : -1;
    }

  return -1;
}

static AttacheLayoutMeasure *
make_measure (Edges *edges)
{
  AttacheLayoutMeasure *measure = g_new0 (AttacheLayoutMeasure, 1);
  gboolean              rtl = 2 * edges->n_rtl > edges->lefts->len;
  float                 right = rtl ? find_margin (edges->rights, edges->height, edges->width, -1) : -1;
  float                 left = find_margin (edges->lefts, edges->height, edges->width, right);
  float                 least_left = edges->lefts->len > 0 ? MAX (0, g_array_index (edges->lefts, float, 0)) : 0;
  float                 least_right;

  g_array_sort (edges->rights, compare_floats);
  least_right = edges->rights->len > 0 ? MAX (0, g_array_index (edges->rights, float, 0)) : 0;
  if (rtl)
    {
      right = right < 0 ? least_right : right;
      left = left < 0 ? MIN (right, least_left) : left;
    }
  else
    {
      left = left < 0 ? least_left : left;
      right = find_margin (edges->rights, edges->height, edges->width, left);
      right = right < 0 ? MIN (left, least_right) : right;
    }
  measure->left = left;
  measure->right = edges->width - right;

  return measure;
}

/* How far lines are from one another that the margin parted. */
static void
measure_leadings (AttacheLayoutMargins    *self,
                  const AttacheLayoutPage *page)
{
  g_autoptr (GPtrArray) rows = dup_rows (page);
  const AttacheLayoutMeasure *measure = g_hash_table_lookup (self->measures, get_key (page));

  for (guint i = 1; i < rows->len; i++)
    {
      const AttacheLayoutRow *row = g_ptr_array_index (rows, i - 1);
      const AttacheLayoutRow *next = g_ptr_array_index (rows, i);
      float                   height = MAX (row->height, next->height);
      float                   leading = (attache_layout_row_get_middle (next) - attache_layout_row_get_middle (row)) / height;

      if (height > SAME_SIZE * MIN (row->height, next->height) || leading > MOST_LEADING)
        continue;
      if (attache_layout_row_has_cells (row) || attache_layout_row_has_cells (next) || attache_layout_fits (row, next, measure))
        continue;
      if (attache_layout_row_find_number (next, TRUE) > 0)
        continue;
      g_array_append_val (self->leadings, leading);
    }
}

/* Whether a few lines that are broken are all as far apart; @values are sorted. */
static gboolean
are_same (const GArray *values)
{
  return values->len > 3 && g_array_index (values, float, values->len - 1) - g_array_index (values, float, 0) < SAME_LEADING;
}

/**
 * attache_layout_margins_new:
 * @pages: (element-type AttacheLayoutPage): the pages of a document, without their heads
 *
 * Returns: (transfer full): what they have in common
 */
AttacheLayoutMargins *
attache_layout_margins_new (GPtrArray *pages)
{
  AttacheLayoutMargins *self = g_new0 (AttacheLayoutMargins, 1);
  g_autoptr (GHashTable) all = g_hash_table_new_full (NULL, NULL, NULL, edges_free);
  GHashTableIter iter;
  gpointer       key, edges;

  self->measures = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->leadings = g_array_new (FALSE, FALSE, sizeof (float));
  for (guint i = 0; i < pages->len; i++)
    add_page (all, g_ptr_array_index (pages, i));
  g_hash_table_iter_init (&iter, all);
  while (g_hash_table_iter_next (&iter, &key, &edges))
    g_hash_table_insert (self->measures, key, make_measure (edges));

  for (guint i = 0; i < pages->len; i++)
    measure_leadings (self, g_ptr_array_index (pages, i));
  g_array_sort (self->leadings, compare_floats);
  self->leading = self->leadings->len > 0 ? g_array_index (self->leadings, float, self->leadings->len / 4) : USUAL_LEADING;
  if (self->leadings->len < ENOUGH_LEADINGS && !are_same (self->leadings))
    self->leading = MIN (self->leading, USUAL_LEADING);

  return self;
}

void
attache_layout_margins_free (AttacheLayoutMargins *self)
{
  g_hash_table_unref (self->measures);
  g_array_unref (self->leadings);
  g_free (self);
}

/**
 * attache_layout_margins_get:
 * @self: the margins
 * @page: one of the pages
 *
 * Returns: where the lines of its prose begin and end, and how far they are apart
 */
AttacheLayoutMeasure
attache_layout_margins_get (const AttacheLayoutMargins *self,
                            const AttacheLayoutPage    *page)
{
  const AttacheLayoutMeasure *measure = g_hash_table_lookup (self->measures, get_key (page));
  AttacheLayoutMeasure        copy = { self->leading, 0, page->width };

  if (measure != NULL)
    {
      copy.left = measure->left;
      copy.right = measure->right;
    }

  return copy;
}
