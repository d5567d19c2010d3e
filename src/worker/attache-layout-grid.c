/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that are ruled: the lines that touch one another, and where they part columns and rows. */

#include "attache-layout-grid.h"

#include <math.h>

/* Lines that meet leave no more room than this, in points, and lines this close are one. */
#define NEAR 3.0f

/* So many lines of a page are looked at; one with more is a drawing. */
#define MOST_RULES 4000
#define MOST_LINES 64
#define MOST_ROWS 400

/* Of lines that only go across, so many make a table, if they are so long. */
#define ENOUGH_ACROSS 3
#define WIDE 120

static gboolean
goes_across (const AttacheLayoutRule *rule)
{
  return rule->x2 - rule->x1 > rule->y2 - rule->y1;
}

static gboolean
touch (const AttacheLayoutRule *a,
       const AttacheLayoutRule *b)
{
  return a->x1 <= b->x2 + NEAR && b->x1 <= a->x2 + NEAR && a->y1 <= b->y2 + NEAR && b->y1 <= a->y2 + NEAR;
}

/* Lines across of one width, under one another, belong together though they don't touch. */
static gboolean
are_parallel (const AttacheLayoutRule *a,
              const AttacheLayoutRule *b)
{
  return goes_across (a) && goes_across (b) && fabsf (a->x1 - b->x1) <= NEAR && fabsf (a->x2 - b->x2) <= NEAR;
}

static int
compare_rules (gconstpointer a,
               gconstpointer b)
{
  const AttacheLayoutRule *first = a;
  const AttacheLayoutRule *second = b;

  return first->y1 < second->y1 ? -1 : first->y1 > second->y1;
}

static int
compare_floats (gconstpointer a,
                gconstpointer b)
{
  float difference = *(const float *)a - *(const float *)b;

  return difference < 0 ? -1 : difference > 0;
}

static void
merge_near (GArray *values)
{
  guint n = 0;

  g_array_sort (values, compare_floats);
  for (guint i = 0; i < values->len; i++)
    {
      float value = g_array_index (values, float, i);

      if (n == 0 || value > g_array_index (values, float, n - 1) + NEAR)
        g_array_index (values, float, n++) = value;
    }
  g_array_set_size (values, n);
}

static AttacheLayoutGrid *
grid_new (const AttacheLayoutRule *first)
{
  AttacheLayoutGrid *grid = g_new0 (AttacheLayoutGrid, 1);

  grid->xs = g_array_new (FALSE, FALSE, sizeof (float));
  grid->ys = g_array_new (FALSE, FALSE, sizeof (float));
  grid->rules = g_array_new (FALSE, FALSE, sizeof (AttacheLayoutRule));
  grid->x1 = first->x1;
  grid->y1 = first->y1;
  grid->x2 = first->x2;
  grid->y2 = first->y2;

  return grid;
}

static void
add (AttacheLayoutGrid       *grid,
     const AttacheLayoutRule *rule)
{
  float x = (rule->x1 + rule->x2) / 2;
  float y = (rule->y1 + rule->y2) / 2;

  g_array_append_vals (grid->rules, rule, 1);
  if (goes_across (rule))
    g_array_append_val (grid->ys, y);
  else
    g_array_append_val (grid->xs, x);
  grid->x1 = MIN (grid->x1, rule->x1);
  grid->y1 = MIN (grid->y1, rule->y1);
  grid->x2 = MAX (grid->x2, rule->x2);
  grid->y2 = MAX (grid->y2, rule->y2);
}

/* Which component each line is in: a forest in @parents. */
static guint
find_root (guint *parents,
           guint  i)
{
  while (parents[i] != i)
    {
      parents[i] = parents[parents[i]];
      i = parents[i];
    }

  return i;
}

/* The lines are sorted by their tops: what is below the end of one is not compared with it, except where
 * neither touches a line that goes down. */
static void
connect (GArray *rules,
         guint  *parents)
{
  const AttacheLayoutRule *data = (const AttacheLayoutRule *)(gconstpointer)rules->data;
  g_autofree gboolean     *goes_down = g_new0 (gboolean, rules->len + 1);

  for (guint i = 0; i < rules->len; i++)
    for (guint j = i + 1; j < rules->len && data[j].y1 <= data[i].y2 + NEAR; j++)
      if (touch (&data[i], &data[j]))
        parents[find_root (parents, j)] = find_root (parents, i);

  for (guint i = 0; i < rules->len; i++)
    if (!goes_across (&data[i]))
      goes_down[find_root (parents, i)] = TRUE;
  for (guint i = 0; i < rules->len; i++)
    for (guint j = i + 1; j < MIN (rules->len, i + MOST_LINES); j++)
      if (are_parallel (&data[i], &data[j]) && !goes_down[find_root (parents, i)] && !goes_down[find_root (parents, j)])
        {
          parents[find_root (parents, j)] = find_root (parents, i);
          break;
        }
}

/* In which of the intervals between @lines a place is; -1 outside. */
static int
find_interval (const GArray *lines,
               float         at)
{
  guint low = 0, high = lines->len;

  while (low < high)
    {
      guint half = (low + high) / 2;

      if (g_array_index (lines, float, half) <= at)
        low = half + 1;
      else
        high = half;
    }

  return low == 0 || low == lines->len ? -1 : (int)low - 1;
}

static int
find_nearest (const GArray *lines,
              float         at)
{
  int interval = find_interval (lines, at);

  if (interval >= 0)
    return interval;

  return at < g_array_index (lines, float, 0) ? 0 : (int)lines->len - 2;
}

/* The line of @lines that is at @at, give or take a little. */
static int
find_line (const GArray *lines,
           float         at)
{
  int line = find_interval (lines, at + NEAR / 2);

  return line >= 0 ? line : at < g_array_index (lines, float, 0) + NEAR ? 0
                                                                        : (int)lines->len - 1;
}

static void
mark (const GArray *lines,
      float         from,
      float         to,
      guint8       *there,
      guint         step)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      float middle = (g_array_index (lines, float, i) + g_array_index (lines, float, i + 1)) / 2;

      if (from <= middle && middle <= to)
        there[i * step] = TRUE;
    }
}

static void
mark_lines (AttacheLayoutGrid *grid)
{
  guint n_columns = grid->xs->len - 1;

  grid->down = g_new0 (guint8, grid->xs->len * grid->ys->len);
  grid->across = g_new0 (guint8, grid->xs->len * grid->ys->len);
  for (guint i = 0; i < grid->rules->len; i++)
    {
      const AttacheLayoutRule *rule = &g_array_index (grid->rules, AttacheLayoutRule, i);

      if (goes_across (rule))
        mark (grid->xs, rule->x1, rule->x2, grid->across + find_line (grid->ys, (rule->y1 + rule->y2) / 2) * n_columns, 1);
      else
        mark (grid->ys, rule->y1, rule->y2, grid->down + find_line (grid->xs, (rule->x1 + rule->x2) / 2), grid->xs->len);
    }
}

static gboolean
is_table (AttacheLayoutGrid *grid)
{
  merge_near (grid->xs);
  merge_near (grid->ys);
  if (grid->xs->len > MOST_LINES || grid->ys->len > MOST_ROWS || grid->ys->len < 2)
    return FALSE;
  if (grid->xs->len >= 2 && grid->xs->len + grid->ys->len > 4)
    {
      mark_lines (grid);
      return TRUE;
    }

  g_array_set_size (grid->xs, 0);

  return grid->ys->len >= ENOUGH_ACROSS && grid->x2 - grid->x1 > WIDE;
}

/**
 * attache_layout_grids_find:
 * @page: a page
 *
 * Returns: (transfer full) (element-type AttacheLayoutGrid): the ruled tables of a page
 */
GPtrArray *
attache_layout_grids_find (const AttacheLayoutPage *page)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_layout_grid_free);
  g_autoptr (GArray) rules = g_array_copy (page->rules);
  g_autofree guint              *parents = g_new (guint, rules->len + 1);
  g_autofree AttacheLayoutGrid **of_rule = g_new0 (AttacheLayoutGrid *, rules->len + 1);

  if (rules->len > MOST_RULES)
    return grids;

  g_array_sort (rules, compare_rules);
  for (guint i = 0; i < rules->len; i++)
    parents[i] = i;
  connect (rules, parents);

  for (guint i = 0; i < rules->len; i++)
    {
      const AttacheLayoutRule *rule = &g_array_index (rules, AttacheLayoutRule, i);
      guint                    root = find_root (parents, i);

      if (of_rule[root] == NULL)
        {
          of_rule[root] = grid_new (rule);
          g_ptr_array_add (grids, of_rule[root]);
        }
      add (of_rule[root], rule);
    }
  for (guint i = grids->len; i > 0; i--)
    if (!is_table (g_ptr_array_index (grids, i - 1)))
      g_ptr_array_remove_index (grids, i - 1);

  return grids;
}

void
attache_layout_grid_free (AttacheLayoutGrid *self)
{
  g_array_unref (self->xs);
  g_array_unref (self->ys);
  g_array_unref (self->rules);
  g_free (self->down);
  g_free (self->across);
  g_free (self);
}

/**
 * attache_layout_grid_find_cell:
 * @self: a grid
 * @x: a place in it
 * @y: a place in it
 * @rtl: whether the table is read from the right
 * @column: (out): column of the cell, counted from the left; of one that goes over several, the first that is read
 * @row: (out): its row; of one that goes over several, the first
 *
 * Finds the cell that a place is in, or the nearest.
 */
void
attache_layout_grid_find_cell (const AttacheLayoutGrid *self,
                               float                    x,
                               float                    y,
                               gboolean                 rtl,
                               guint                   *column,
                               guint                   *row)
{
  guint n_columns = self->xs->len > 0 ? self->xs->len - 1 : 0;
  int   c = find_nearest (self->xs, x);
  int   r = find_nearest (self->ys, y);

  while (!rtl && c > 0 && !self->down[r * (n_columns + 1) + c])
    c--;
  while (rtl && c + 1 < (int)n_columns && !self->down[r * (n_columns + 1) + c + 1])
    c++;
  while (r > 0 && !self->across[r * n_columns + c])
    r--;
  *column = c;
  *row = r;
}
