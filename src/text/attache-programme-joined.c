/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells of converted pages that ran into one another: “C17/1013Report” may be paper C17/101 of item 3, or paper C17/10 of
 * item 13. Which it is nobody can tell who does not know the numbers of the items, so all of them are offered. */

#include "text/attache-programme-private.h"

#include "text/attache-fold.h"
#include "text/attache-reference-words.h"
#include "text/attache-symbol-scanner.h"

#include <stdlib.h>
#include <string.h>

#define MOST_DIGITS 8
#define LONGEST_SYMBOL 4
#define LONGEST_NUMBER 2

typedef struct
{
  char  start[24]; /* “C17/”, “C17/INF/” */
  char  digits[MOST_DIGITS + 1];
  gsize from; /* in the text of the cell */
  gsize to;   /* the byte after the digits */
} Joined;

/* The offset in the source of a place in the folded text. */
static gsize
source_offset (const AttacheFold *fold,
               const char        *source,
               const char        *at)
{
  guint chars = attache_fold_get_source (fold, (gsize)(at - attache_fold_get_text (fold)));

  return (gsize)(g_utf8_offset_to_pointer (source, (glong)chars) - source);
}

static gboolean
take_joined (const char  *p,
             Joined      *joined,
             const char **digits,
             const char **end)
{
  static const char *const series[] = { "ADM/", "INF/", "DT/", "DL/" };
  char                     session[12];
  const char              *at = attache_scan_session (p, session);
  const char              *name = "";
  gsize                    n;

  if (at == NULL || *at != '/')
    return FALSE;
  at++;
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      if (attache_starts_with (at, series[i]))
        {
          name = series[i];
          at += strlen (name);
          break;
        }
    }
  n = strspn (at, "0123456789");
  if (n == 0 || n > MOST_DIGITS || *at == '0' || !attache_is_spaced_letter (g_utf8_get_char (at + n)))
    return FALSE;
  g_snprintf (joined->start, sizeof joined->start, "%s/%s", session, name);
  memcpy (joined->digits, at, n);
  joined->digits[n] = '\0';
  *digits = at;
  *end = at + n;
  return TRUE;
}

static gboolean
find_joined (AttacheProgrammeReader *reader,
             const char             *text,
             Joined                 *joined)
{
  g_autoptr (AttacheFold) fold = NULL;
  const char *folded, *floor;

  if (strpbrk (text, "/\xef") == NULL)
    return FALSE;
  fold = attache_fold_new (text);
  folded = floor = attache_fold_get_text (fold);
  for (const char *p = folded; *p != '\0';)
    {
      AttacheScannedPaper paper;
      const char         *digits, *end;

      if (*p != 'C' && (guchar)*p != 0xd0)
        p++;
      else if (attache_scan_paper (folded, floor, p, reader->session, &paper) && !attache_is_spaced_letter (g_utf8_get_char (paper.end)))
        p = floor = MAX (paper.end, p + 1);
      else if (attache_scan_is_start (folded, floor, p) && take_joined (p, joined, &digits, &end))
        {
          joined->from = source_offset (fold, text, p);
          joined->to = source_offset (fold, text, end);
          return TRUE;
        }
      else
        p = g_utf8_next_char (p);
    }
  return FALSE;
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
add_split (AttacheProgrammeReader *reader,
           AttacheDoubt           *doubt,
           const AttacheCell      *cell,
           const Joined           *joined,
           gsize                   n,
           gboolean                alone)
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
 * Looks for a symbol that runs into what follows it. A doubt with all the ways in which it can be read is added for it.
 *
 * Returns: whether there is one, so that the cell says nothing for sure
 */
gboolean
attache_programme_find_joined (AttacheProgrammeReader *reader,
                               const GArray           *cells,
                               guint                   index)
{
  const AttacheCell *cell = &g_array_index (cells, AttacheCell, index);
  g_autofree char   *what = NULL;
  AttacheDoubt      *doubt;
  Joined             joined;
  gsize              length;
  gboolean           alone;

  if (!find_joined (reader, cell->text, &joined))
    return FALSE;
  what = g_strndup (cell->text + joined.from, strcspn (cell->text + joined.from, " \t,;"));
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_JOINED, what);
  if (doubt == NULL)
    return TRUE;
  length = strlen (joined.digits);
  alone = is_alone (cells, index);
  for (gsize digits = 1; digits <= LONGEST_NUMBER && digits < length; digits++)
    {
      if (length - digits <= LONGEST_SYMBOL && joined.digits[length - digits] != '0')
        add_split (reader, doubt, cell, &joined, length - digits, alone);
    }
  if (length <= LONGEST_SYMBOL)
    add_split (reader, doubt, cell, &joined, length, alone);
  return TRUE;
}
