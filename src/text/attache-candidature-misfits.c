/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of a list of candidatures whose cells do not fit the head of their table, and what such a row may have been. */

#include "text/attache-candidature-list-private.h"

#define MOST_READINGS 3

static gboolean
may_stand (const AttacheListHead *head,
           guint                  at,
           const AttacheListCell *cell)
{
  if (*cell->text == '\0')
    return TRUE;
  if (at >= head->n)
    return FALSE;
  /* “Nominated by”: a State, or a region. */
  if (head->columns[at] == ATTACHE_LIST_COLUMN_COUNTRY && (cell->is & (1u << ATTACHE_LIST_COLUMN_REGION)) != 0 && !attache_list_head_has (head, ATTACHE_LIST_COLUMN_REGION))
    return TRUE;

  return head->columns[at] == ATTACHE_LIST_COLUMN_NONE || ((cell->may >> head->columns[at]) & 1) != 0;
}

/**
 * attache_list_cells_belong_elsewhere:
 * @head: the head of the table
 * @cells: (element-type AttacheListCell): a row
 *
 * Returns: whether it has more cells than the head, or one that clearly belongs to another column; not one that is in no
 *   table
 */
gboolean
attache_list_cells_belong_elsewhere (const AttacheListHead *head,
                                     GPtrArray             *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const AttacheListCell *cell = g_ptr_array_index (cells, i);

      if (!may_stand (head, i, cell) && (i >= head->n || cell->is != 0))
        return TRUE;
    }

  return FALSE;
}

/* Whether a row of other cells fits, in which each cell that did not fit has come to where it clearly belongs. */
static gboolean
is_better (const AttacheListHead *head,
           GPtrArray             *cells,
           GPtrArray             *order)
{
  for (guint i = 0; i < order->len; i++)
    {
      const AttacheListCell *cell = g_ptr_array_index (order, i);
      guint                  was;

      if (!may_stand (head, i, cell))
        return FALSE;
      if (*cell->text == '\0' || !g_ptr_array_find (cells, cell, &was) || may_stand (head, was, cell))
        continue;
      if (head->columns[i] == ATTACHE_LIST_COLUMN_NONE || ((cell->is >> head->columns[i]) & 1) == 0)
        return FALSE;
    }

  return TRUE;
}

static void
try_order (const AttacheListHead *head,
           GPtrArray             *cells,
           GPtrArray             *order,
           GPtrArray             *readings)
{
  g_autofree char *line = NULL;

  if (readings->len >= MOST_READINGS || !is_better (head, cells, order))
    return;
  line = attache_list_cells_join (order, G_MAXUINT, NULL);
  if (!g_ptr_array_find_with_equal_func (readings, line, g_str_equal, NULL))
    g_ptr_array_add (readings, g_steal_pointer (&line));
}

/* Borrows the cells, and fills the row up to the width of the head. */
static GPtrArray *
copy_cells (const AttacheListHead *head,
            GPtrArray             *cells,
            AttacheListCell       *empty)
{
  GPtrArray *order = g_ptr_array_new ();

  for (guint i = 0; i < MAX (cells->len, head->n); i++)
    g_ptr_array_add (order, i < cells->len ? g_ptr_array_index (cells, i) : empty);

  return order;
}

/**
 * attache_list_cells_rearrange:
 * @head: the head of the table
 * @cells: (element-type AttacheListCell): a row that does not fit it
 *
 * What the row may have been: two of its cells changed places, or one was left out or came in, which moved those after it.
 *
 * Returns: (transfer full) (element-type utf8): lines that fit the head, three at most
 */
GPtrArray *
attache_list_cells_rearrange (const AttacheListHead *head,
                              GPtrArray             *cells)
{
  GPtrArray      *readings = g_ptr_array_new_with_free_func (g_free);
  AttacheListCell empty = { .text = (char *)"", .may = ~0u };
  g_autoptr (GPtrArray) whole = copy_cells (head, cells, &empty);

  for (guint i = 0; i < whole->len; i++)
    {
      g_autoptr (GPtrArray) without = g_ptr_array_copy (whole, NULL, NULL);
      g_autoptr (GPtrArray) with = g_ptr_array_copy (whole, NULL, NULL);
      const AttacheListCell *here = g_ptr_array_index (whole, i);
      const AttacheListCell *last = g_ptr_array_index (whole, whole->len - 1);

      g_ptr_array_insert (with, (int)i, &empty);
      if (*last->text == '\0')
        g_ptr_array_set_size (with, (int)whole->len);
      try_order (head, cells, with, readings);
      g_ptr_array_remove_index (without, i);
      if (*here->text == '\0')
        try_order (head, cells, without, readings);
    }
  for (guint i = 0; i < whole->len; i++)
    for (guint j = i + 1; j < whole->len; j++)
      {
        g_autoptr (GPtrArray) order = g_ptr_array_copy (whole, NULL, NULL);

        g_ptr_array_index (order, i) = g_ptr_array_index (whole, j);
        g_ptr_array_index (order, j) = g_ptr_array_index (whole, i);
        try_order (head, cells, order, readings);
      }

  return readings;
}
