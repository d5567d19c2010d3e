/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of converted pages that ran into one another: “C17/1013Report” may be paper C17/101 of item 3, or paper C17/10 of
 * item 13. Which it is nobody can tell who does not know the numbers of the items, so all of them are offered. */

#include "text/attache-programme-private.h"

#include "text/attache-joined-symbol.h"
#include "text/attache-reference-words.h"

#include <stdlib.h>
#include <string.h>

static gboolean
is_symbol (const char *p)
{
  static const char *const series[] = { "ADM/", "INF/", "DT/", "DL/" };
  gsize                    year = strspn (p + 1, "0123456789");

  if ((year != 2 && year != 4) || p[1 + year] != '/')
    return FALSE;
  p += year + 2;
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      if (strncmp (p, series[i], strlen (series[i])) == 0)
        p += strlen (series[i]);
    }
  return g_ascii_isdigit (*p);
}

/* “ReportC17/101”; capitals before it may be those of a conference (WTDC17/11). */
static const char *
find_after_word (const char *text)
{
  for (const char *p = strchr (text, 'C'); p != NULL; p = strchr (p + 1, 'C'))
    {
      gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;

      if (g_unichar_islower (before) && attache_is_spaced_letter (before) && is_symbol (p))
        return p;
    }
  return NULL;
}

/* The symbol is whole; only where the word ends is not seen. */
static gboolean
doubt_after_word (AttacheProgrammeReader *reader,
                  const GArray           *cells,
                  const AttacheCell      *cell)
{
  const char      *at = find_after_word (cell->text), *start = at;
  gboolean         cut = reader->has_head && cells->len < reader->head.n_columns;
  g_autofree char *what = NULL;
  AttacheDoubt    *doubt;

  if (at == NULL)
    return FALSE;
  while (start > cell->text && start[-1] != ' ')
    start--;
  what = g_strndup (start, (gsize)(at - start) + strcspn (at, " \t,;"));
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_JOINED, what);
  if (doubt != NULL)
    attache_programme_add_reading (reader, doubt, cell->start + (gsize)(at - cell->text), cell->start + (gsize)(at - cell->text), cut ? "\t" : " ");
  return TRUE;
}

static gboolean
is_alone (const GArray *cells,
          guint         index)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (i != index && !attache_cell_is_blank (attache_cells_get (cells, i)))
        return FALSE;
    }
  return TRUE;
}

/* A line with each part in its own cell: in the columns of the open table, or in the order in which they ran together. */
static char *
build_row (AttacheProgrammeReader *reader,
           const char             *symbol,
           const char             *number,
           const char             *title)
{
  int      item = attache_table_head_find (&reader->head, "item");
  int      heading = attache_table_head_find (&reader->head, "title");
  int      documents = attache_table_head_find (&reader->head, "documents");
  GString *line = g_string_new (NULL);

  if (!reader->has_head || heading < 0 || documents < 0 || (item < 0 && *number != '\0'))
    {
      g_string_append_printf (line, "%s%s%s\t%s", symbol, *number != '\0' ? "\t" : "", number, title);
      return g_string_free_and_steal (line);
    }
  for (int i = 0; i < (int)reader->head.n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (line, '\t');
      g_string_append (line, i == item ? number : i == heading   ? title
                                                : i == documents ? symbol
                                                                 : "");
    }
  return g_string_free_and_steal (line);
}

static gboolean
is_expected (AttacheProgrammeReader *reader,
             const char             *number)
{
  const AttacheItemNumber *before = &reader->before;

  return *before->stream == '\0' && before->n_parts == 1 && (guint)atoi (number) == before->parts[0] + 1;
}

static void
add_split (AttacheProgrammeReader    *reader,
           AttacheDoubt              *doubt,
           const AttacheCell         *cell,
           const AttacheJoinedSymbol *joined,
           gsize                      n,
           gboolean                   alone)
{
  g_autofree char  *symbol = g_strdup_printf ("%s%.*s", joined->start, (int)n, joined->digits);
  const char       *number = joined->digits + n;
  const char       *rest = cell->text + joined->to;
  gboolean          expected = *number != '\0' && is_expected (reader, number);
  g_autofree char  *own = NULL;
  AttacheItemNumber item;
  AttacheNumberMark mark;
  const char       *after = *number == '\0' ? attache_item_number_take (rest, &item, &mark) : NULL;

  if (after != NULL)
    {
      own = attache_item_number_to_string (&item);
      number = own;
      rest = after;
    }
  if (alone && joined->from == 0)
    {
      g_autofree char *line = build_row (reader, symbol, number, rest);

      g_ptr_array_insert (doubt->readings, expected ? 0 : -1, g_steal_pointer (&line));
    }
  else if (*number == '\0')
    {
      g_autofree char *apart = g_strconcat (symbol, " ", NULL);

      attache_programme_add_reading (reader, doubt, cell->start + joined->from, cell->start + joined->to, apart);
    }
}

/**
 * attache_programme_find_joined:
 * @reader: the reader
 * @cells: (element-type AttacheCell): a row
 * @index: which cell of it
 *
 * Looks for a symbol that runs into what follows it, or a word that runs into one. A doubt with all the ways in which it can be read is added for it.
 *
 * Returns: whether there is one, so that the cell says nothing for sure
 */
gboolean
attache_programme_find_joined (AttacheProgrammeReader *reader,
                               const GArray           *cells,
                               guint                   index)
{
  const AttacheCell  *cell = &g_array_index (cells, AttacheCell, index);
  g_autofree char    *what = NULL;
  AttacheDoubt       *doubt;
  AttacheJoinedSymbol joined;
  gsize               splits[ATTACHE_JOINED_MOST_SPLITS];
  gboolean            alone;
  guint               n;

  if (!attache_joined_symbol_find (cell->text, reader->session, &joined))
    return doubt_after_word (reader, cells, cell);
  what = g_strndup (cell->text + joined.from, strcspn (cell->text + joined.from, " \t,;"));
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_JOINED, what);
  if (doubt == NULL)
    return TRUE;
  alone = is_alone (cells, index);
  n = attache_joined_symbol_get_splits (&joined, splits);
  for (guint i = 0; i < n; i++)
    add_split (reader, doubt, cell, &joined, splits[i], alone);
  return TRUE;
}
