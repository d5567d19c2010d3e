/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a table hold, and rows whose cells are not what its head says. */

#include "text/attache-programme-private.h"

#include <string.h>

/* The row with its cells where the head wants them, where each of them is unmistakable. */
static char *
put_in_order (AttacheProgrammeReader *reader,
              const GArray           *cells)
{
  const AttacheTableHead *head = &reader->head;
  const char             *found[3] = { NULL, NULL, NULL };
  int                     columns[3] = { attache_table_head_find (head, "item"), attache_table_head_find (head, "title"), attache_table_head_find (head, "documents") };
  GString                *line;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = attache_cells_get (cells, i);
      guint       kind = attache_item_number_is (text) ? 0 : attache_programme_is_papers (reader, text) ? 2
                                                                                                        : 1;

      if (attache_cell_is_blank (text))
        continue;
      if (found[kind] != NULL || columns[kind] < 0)
        return NULL;
      found[kind] = text;
    }
  if (found[1] == NULL || (found[0] == NULL && found[2] == NULL))
    return NULL;
  line = g_string_new (NULL);
  for (int i = 0; i < (int)head->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (line, '\t');
      for (guint j = 0; j < G_N_ELEMENTS (found); j++)
        if (columns[j] == i && found[j] != NULL)
          g_string_append (line, found[j]);
    }
  return g_string_free_and_steal (line);
}

/* “6Other business”: where the number ends, a cell does. */
static void
offer_number (AttacheProgrammeReader *reader,
              const GArray           *cells,
              const AttacheCell      *item,
              AttacheDoubt           *doubt)
{
  AttacheItemNumber number;
  AttacheNumberMark mark;
  const char       *rest = item != NULL ? attache_item_number_take (item->text, &number, &mark) : NULL;
  gsize             end;

  if (rest == NULL || *rest == '\0' || cells->len >= reader->head.n_columns)
    return;
  end = item->start + (gsize)(rest - item->text);
  attache_programme_add_reading (reader, doubt, end, end, "\t");
}

/**
 * attache_programme_doubt_columns:
 * @reader: the reader
 * @cells: (element-type AttacheCell): a row
 * @item: (nullable): the cell of its number
 *
 * Tells that a row does not fit the head of its table, with what it may have been.
 */
void
attache_programme_doubt_columns (AttacheProgrammeReader *reader,
                                 const GArray           *cells,
                                 const AttacheCell      *item)
{
  const char      *line = attache_programme_get_line (reader);
  AttacheDoubt    *doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_COLUMNS, line);
  g_autofree char *ordered = put_in_order (reader, cells);

  if (doubt == NULL)
    return;
  offer_number (reader, cells, item, doubt);
  if (doubt->readings->len == 0 && ordered != NULL && !g_str_equal (ordered, line))
    g_ptr_array_add (doubt->readings, g_steal_pointer (&ordered));
}

/**
 * attache_programme_has_item:
 * @reader: the reader
 * @cells: (element-type AttacheCell): a row that does not fit
 * @item: the cell of its number
 *
 * Returns: whether there is anything of an agenda in it; what comes after a table has no numbers or papers
 */
gboolean
attache_programme_has_item (AttacheProgrammeReader *reader,
                            const GArray           *cells,
                            const AttacheCell      *item)
{
  AttacheItemNumber number;
  AttacheNumberMark mark;

  if (cells->len >= reader->head.n_columns || attache_item_number_take (item->text, &number, &mark) != NULL)
    return TRUE;
  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = attache_cells_get (cells, i);

      if (attache_item_number_is (text) || attache_programme_is_papers (reader, text))
        return TRUE;
    }
  return FALSE;
}

/**
 * attache_programme_is_shifted:
 * @reader: the reader
 * @cells: (element-type AttacheCell): a row
 *
 * Returns: whether a day stands in the column of resolutions or records, because a cell is missing before it
 */
gboolean
attache_programme_is_shifted (AttacheProgrammeReader *reader,
                              const GArray           *cells)
{
  static const char *const outcomes[] = { "outcome", "resolution", "decision", "record" };
  gboolean                 shifted = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (outcomes) && !shifted; i++)
    {
      int                  index = attache_table_head_find (&reader->head, outcomes[i]);
      guint                n_doubts = reader->programme->doubts->len;
      AttacheProgrammeWhen when;

      if (index < 0 || attache_cell_is_blank (attache_cells_get (cells, (guint)index)))
        continue;
      attache_programme_read_when (reader, &g_array_index (cells, AttacheCell, index), &when);
      shifted = when.days->len > 0 || when.doubtful;
      attache_programme_when_clear (&when);
      g_ptr_array_set_size (reader->programme->doubts, (int)n_doubts);
    }
  return shifted;
}

/**
 * attache_programme_is_swapped:
 * @reader: the reader
 * @cells: (element-type AttacheCell): a row
 * @title: the cell of its title
 * @documents: the cell of its papers
 *
 * Returns: whether its cells are not what the head says
 */
gboolean
attache_programme_is_swapped (AttacheProgrammeReader *reader,
                              const GArray           *cells,
                              const AttacheCell      *title,
                              const AttacheCell      *documents)
{
  if (attache_programme_is_shifted (reader, cells))
    return TRUE;
  return attache_programme_is_papers (reader, title->text) && !attache_cell_is_blank (documents->text) &&
         !attache_programme_is_papers (reader, documents->text);
}

/**
 * attache_programme_read_head:
 * @head: (out): the head
 * @language: (nullable): ISO 639-1 of the text
 * @foreign: whether the words of other languages are tried too
 * @line: a line
 * @next: (nullable): the line after it
 *
 * Reads the head of a table of items or papers.
 *
 * Returns: whether the line is one
 */
gboolean
attache_programme_read_head (AttacheTableHead *head,
                             const char       *language,
                             gboolean          foreign,
                             const char       *line,
                             const char       *next)
{
  int title, item;

  if (!attache_table_head_read (head, language, ATTACHE_WORD_COLUMN, foreign, line, next))
    return FALSE;
  title = attache_table_head_find (head, "title");
  item = attache_table_head_find (head, "item");
  /* Numbers have no name in many heads. */
  if (item < 0 && title == 1 && head->columns[0] == NULL)
    {
      head->columns[0] = g_intern_static_string ("item");
      item = 0;
    }
  /* “No., Agenda item, Documents”: the second is what the first counts. */
  for (guint i = (guint)item + 1; title < 0 && item >= 0 && i < head->n_columns; i++)
    {
      if (g_strcmp0 (head->columns[i], "item") == 0)
        {
          head->columns[i] = g_intern_static_string ("title");
          title = (int)i;
        }
    }
  return (title >= 0) + (item >= 0) + (attache_table_head_find (head, "documents") >= 0) >= 2;
}
