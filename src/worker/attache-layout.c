/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the places of words on pages to a text: a paragraph, or a row of a table, a line. It knows nothing of the format
 * that the pages are in. */

#include "attache-layout.h"

#include "attache-layout-columns.h"
#include "attache-layout-flow.h"
#include "attache-layout-grid.h"
#include "attache-layout-heads.h"
#include "attache-layout-margins.h"
#include "attache-layout-table.h"

typedef struct
{
  AttacheLayoutFlow    *flow;
  AttacheLayoutMargins *margins;
  char                 *table_head; /* first line of the table that the last page ended with */
  gboolean              page_is_empty;
  gboolean              rtl; /* most words of the page are read from the right */
} Layout;

static gboolean
contains (const AttacheLayoutGrid *grid,
          const AttacheLayoutWord *word)
{
  float x = (word->x1 + word->x2) / 2;
  float y = (word->y1 + word->y2) / 2;

  return x > grid->x1 && x < grid->x2 && y > grid->y1 && y < grid->y2;
}

/* The head of a table that goes on over the page is there once. */
static void
add_table (Layout                     *layout,
           const AttacheLayoutTable   *table,
           const AttacheLayoutMeasure *measure)
{
  g_autoptr (GPtrArray) lines = attache_layout_table_get_lines (table, layout->flow->joiner, measure);
  guint first = 0;

  if (lines->len == 0)
    return;
  attache_layout_flow_end_paragraph (layout->flow);
  if (layout->page_is_empty && g_strcmp0 (layout->table_head, g_ptr_array_index (lines, 0)) == 0)
    first = 1;
  for (guint i = first; i < lines->len; i++)
    attache_layout_flow_add_line (layout->flow, g_ptr_array_index (lines, i));
  g_set_str (&layout->table_head, g_ptr_array_index (lines, 0));
  layout->page_is_empty = FALSE;
}

static void
add_row (Layout                     *layout,
         const AttacheLayoutRow     *row,
         const AttacheLayoutMeasure *measure)
{
  attache_layout_flow_add_row (layout->flow, row, measure);
  g_clear_pointer (&layout->table_head, g_free);
  layout->page_is_empty = FALSE;
}

static void
add_rows (Layout                     *layout,
          GPtrArray                  *rows,
          guint                       from,
          guint                       to,
          const AttacheLayoutMeasure *measure)
{
  guint i = from;

  while (i < to)
    {
      guint n_taken = 0;
      g_autoptr (AttacheLayoutTable) table = attache_layout_table_find (rows, i, to, NULL, measure, &n_taken);

      if (table != NULL)
        {
          add_table (layout, table, measure);
          i += n_taken;
        }
      else
        add_row (layout, g_ptr_array_index (rows, i++), measure);
    }
}

/* Lines that only go across are between rows that only room parts into columns. */
static void
add_rows_with_lines (Layout                     *layout,
                     GPtrArray                  *rows,
                     GPtrArray                  *grids,
                     const AttacheLayoutMeasure *measure)
{
  guint at = 0;

  for (guint i = 0; i < grids->len; i++)
    {
      const AttacheLayoutGrid *grid = g_ptr_array_index (grids, i);
      guint                    from, to, n_taken;
      g_autoptr (AttacheLayoutTable) table = NULL;

      if (grid->xs->len > 0)
        continue;
      for (from = at; from < rows->len && attache_layout_row_get_middle (g_ptr_array_index (rows, from)) < grid->y1; from++)
        continue;
      for (to = from; to < rows->len && attache_layout_row_get_middle (g_ptr_array_index (rows, to)) < grid->y2; to++)
        continue;
      if (to > from)
        table = attache_layout_table_find (rows, from, to, grid->ys, measure, &n_taken);
      if (table == NULL)
        continue;
      add_rows (layout, rows, at, from, measure);
      add_table (layout, table, measure);
      at = to;
    }
  add_rows (layout, rows, at, rows->len, measure);
}

/* Prose between two tables, or the whole page where there are none. */
static void
add_words (Layout                     *layout,
           GPtrArray                  *words,
           GPtrArray                  *grids,
           const AttacheLayoutMeasure *measure,
           float                       width)
{
  g_autoptr (GPtrArray) bands = NULL;

  if (words->len == 0)
    return;
  bands = attache_layout_bands_new (words, width);
  for (guint i = 0; i < bands->len; i++)
    {
      AttacheLayoutBand   *band = g_ptr_array_index (bands, i);
      AttacheLayoutMeasure column = *measure;
      g_autoptr (GPtrArray) rows = attache_layout_rows_new (band->words, layout->rtl);

      if (band->column)
        {
          column.left = band->left;
          column.right = band->right;
        }
      if (i > 0)
        layout->flow->new_page = TRUE;
      add_rows_with_lines (layout, rows, grids, &column);
    }
}

static int
compare_grids (gconstpointer a,
               gconstpointer b)
{
  const AttacheLayoutGrid *first = *(AttacheLayoutGrid *const *)a;
  const AttacheLayoutGrid *second = *(AttacheLayoutGrid *const *)b;

  return first->y1 < second->y1 ? -1 : first->y1 > second->y1;
}

/* The words of a page: those within each ruled table, and those before each and after the last. */
static void
part_words (AttacheLayoutPage *page,
            GPtrArray         *grids,
            GPtrArray        **within,
            GPtrArray        **before)
{
  for (guint i = 0; i <= grids->len; i++)
    {
      within[i] = g_ptr_array_new ();
      before[i] = g_ptr_array_new ();
    }
  for (guint i = 0; i < page->words->len; i++)
    {
      AttacheLayoutWord *word = &g_array_index (page->words, AttacheLayoutWord, i);
      GPtrArray         *place = NULL;

      for (guint j = 0; j < grids->len && place == NULL; j++)
        {
          const AttacheLayoutGrid *grid = g_ptr_array_index (grids, j);

          if (grid->xs->len == 0)
            continue;
          if (contains (grid, word))
            place = within[j];
          else if ((word->y1 + word->y2) / 2 < grid->y1)
            place = before[j];
        }
      g_ptr_array_add (place != NULL ? place : before[grids->len], word);
    }
}

static gboolean
page_is_rtl (AttacheLayoutPage *page)
{
  g_autoptr (GPtrArray) words = g_ptr_array_sized_new (page->words->len);

  for (guint i = 0; i < page->words->len; i++)
    g_ptr_array_add (words, &g_array_index (page->words, AttacheLayoutWord, i));

  return attache_layout_words_are_rtl (words);
}

static void
add_page (Layout            *layout,
          AttacheLayoutPage *page)
{
  g_autoptr (GPtrArray) grids = attache_layout_grids_find (page);
  g_autofree GPtrArray **within = g_new (GPtrArray *, grids->len + 1);
  g_autofree GPtrArray **before = g_new (GPtrArray *, grids->len + 1);
  AttacheLayoutMeasure   measure = attache_layout_margins_get (layout->margins, page);

  layout->flow->new_page = TRUE;
  layout->page_is_empty = TRUE;
  layout->rtl = page_is_rtl (page);
  g_ptr_array_sort (grids, compare_grids);
  part_words (page, grids, within, before);
  for (guint i = 0; i <= grids->len; i++)
    {
      add_words (layout, before[i], grids, &measure, page->width);
      if (i < grids->len && within[i]->len > 0)
        {
          g_autoptr (AttacheLayoutTable) table = attache_layout_table_new_ruled (g_ptr_array_index (grids, i), within[i], layout->rtl);

          add_table (layout, table, &measure);
        }
      g_ptr_array_unref (before[i]);
      g_ptr_array_unref (within[i]);
    }
}

/**
 * attache_layout_to_text:
 * @pages: (element-type AttacheLayoutPage): the pages of a document, upright; running heads are taken from them
 *
 * Reads pages: paragraphs are put together from their lines, tables are rebuilt from the places of their words and from
 * their rules, running heads and numbers of pages are left out, hyphens that the margin put in are undone. Numbers of
 * paragraphs and cells of tables are followed by tabulators; paragraphs within a cell are parted by U+2028.
 *
 * Returns: (transfer full): the text, each line of it with its end
 */
char *
attache_layout_to_text (GPtrArray *pages)
{
  g_autoptr (AttacheLayoutJoiner) joiner = attache_layout_joiner_new (pages);
  g_autoptr (AttacheLayoutMargins) margins = NULL;
  g_autoptr (GString) out = g_string_new (NULL);
  g_auto (AttacheLayoutFlow) flow = { .joiner = joiner, .out = out, .break_mark = "\n", .number_mark = "\t" };
  Layout layout = { .flow = &flow };

  attache_layout_heads_remove (pages);
  margins = attache_layout_margins_new (pages);
  layout.margins = margins;
  for (guint i = 0; i < pages->len; i++)
    add_page (&layout, g_ptr_array_index (pages, i));
  attache_layout_flow_end_paragraph (&flow);
  g_free (layout.table_head);
  if (out->len > 0)
    g_string_append_c (out, '\n');

  return g_string_free (g_steal_pointer (&out), FALSE);
}
