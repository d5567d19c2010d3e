/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the numbers of an agenda follow on. A number that would make one item of two is left out; one that only shows
 * that another is missing stays. In plans and allocations items come in any order, several times or not at all. */

#include "text/attache-programme-private.h"

#include <string.h>

/* Lines that are looked ahead for the next number. */
#define MOST_LOOKED_AHEAD 4

/* Plain numbers may start again under another heading. */
static char *
make_key (const AttacheProgrammeReader *reader,
          const AttacheItemNumber      *number)
{
  g_autofree char *text = attache_item_number_to_string (number);

  return *number->stream != '\0' ? g_steal_pointer (&text) : g_strdup_printf ("%u:%s", reader->n_sections, text);
}

static void
set_number (AttacheProgrammeReader  *reader,
            AttacheProgrammeRow     *row,
            const AttacheItemNumber *number)
{
  row->number = attache_item_number_to_string (number);
  row->stream = *number->stream != '\0' ? g_strdup (number->stream) : NULL;
  g_hash_table_add (reader->seen, make_key (reader, number));
}

static void
doubt_number (AttacheProgrammeReader  *reader,
              const AttacheItemNumber *number,
              gsize                    start,
              gsize                    end,
              gboolean                 readable)
{
  g_autofree char  *written = attache_item_number_to_string (number);
  AttacheDoubt     *doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_NUMBER, written);
  AttacheItemNumber next = reader->before;
  g_autofree char  *replacement = NULL;

  attache_item_number_step (&next);
  replacement = attache_item_number_to_string (&next);
  if (doubt != NULL && readable)
    attache_programme_add_reading (reader, doubt, start, end, replacement);
}

/* Whether the next number is that of this row, or one that follows it. */
static gboolean
is_followed (AttacheProgrammeReader  *reader,
             const AttacheItemNumber *number)
{
  for (guint i = reader->line + 1; i < reader->lines->len && i <= reader->line + MOST_LOOKED_AHEAD; i++)
    {
      AttacheItemNumber next;
      AttacheNumberMark mark;

      if (attache_item_number_take (g_ptr_array_index (reader->lines, i), &next, &mark) != NULL && g_str_equal (next.stream, number->stream))
        return attache_item_number_follows (&next, number);
    }
  return FALSE;
}

static gboolean
is_same_item (const AttacheProgrammeReader *reader,
              const AttacheProgrammeRow    *row,
              const AttacheItemNumber      *number)
{
  return attache_item_number_compare (number, &reader->before) == 0 && (row->title == NULL || (reader->last != NULL && g_strcmp0 (row->title, reader->last->title) == 0));
}

/* The first number of a stream, or under a heading. Returns: whether it is settled */
static gboolean
start_run (AttacheProgrammeReader  *reader,
           AttacheProgrammeRow     *row,
           const AttacheItemNumber *number,
           gsize                    start,
           gsize                    end)
{
  gboolean    same_stream = reader->before.n_parts > 0 && g_str_equal (number->stream, reader->before.stream);
  const char *plain = *number->stream == '\0' ? number->stream : NULL;

  if (same_stream && (plain == NULL || reader->before_index == reader->n_sections))
    return FALSE;
  if (same_stream && !attache_item_number_is_first (number))
    return FALSE;
  reader->restarted = FALSE;
  if (!attache_item_number_is_first (number))
    {
      g_autofree char *key = make_key (reader, number);
      gboolean         doubled = g_hash_table_contains (reader->seen, key);

      if (!doubled && reader->before.n_parts > 0 && plain == NULL && !same_stream && g_hash_table_contains (reader->seen, number->stream))
        ; /* The agenda comes back to a stream that was left. */
      else
        doubt_number (reader, number, start, end, FALSE);
      if (doubled)
        return TRUE;
    }
  g_hash_table_add (reader->seen, g_strdup (number->stream));
  set_number (reader, row, number);
  reader->before = *number;
  reader->before_index = reader->n_sections;
  return TRUE;
}

/**
 * attache_programme_check_number:
 * @reader: the reader
 * @row: the row, with its title
 * @number: its number
 * @start: offset of the number in the line
 * @end: offset of the byte after it
 *
 * Gives the row its number, unless that is in doubt.
 */
void
attache_programme_check_number (AttacheProgrammeReader  *reader,
                                AttacheProgrammeRow     *row,
                                const AttacheItemNumber *number,
                                gsize                    start,
                                gsize                    end)
{
  AttacheTextKind  kind = reader->programme->kind;
  g_autofree char *key = make_key (reader, number);
  int              order;

  if ((kind != ATTACHE_TEXT_KIND_AGENDA && kind != ATTACHE_TEXT_KIND_LETTER))
    {
      set_number (reader, row, number);
      reader->before = *number;
      return;
    }
  if (start_run (reader, row, number, start, end))
    return;
  order = attache_item_number_compare (number, &reader->before);
  if (order <= 0 && reader->restarted)
    return;
  if (attache_item_number_follows (number, &reader->before) || is_same_item (reader, row, number))
    set_number (reader, row, number);
  else if (order > 0)
    {
      doubt_number (reader, number, start, end, !is_followed (reader, number));
      set_number (reader, row, number);
    }
  else
    {
      gboolean doubled = g_hash_table_contains (reader->seen, key);

      reader->restarted = attache_item_number_is_first (number);
      if (reader->restarted && reader->restarts == 0)
        reader->restarts = reader->line + 1;
      doubt_number (reader, number, start, end, TRUE);
      if (!doubled)
        set_number (reader, row, number);
    }
  if (order > 0)
    {
      reader->restarted = FALSE;
      reader->before = *number;
      reader->before_index = reader->n_sections;
    }
}

/**
 * attache_programme_doubt_missing_number:
 * @reader: the reader, at a row without a number
 * @at: offset in the line where its number would stand
 *
 * Where just one number is missing between the row above and the next one, it may be that of this row.
 *
 * Returns: whether that is so; a doubt was added
 */
gboolean
attache_programme_doubt_missing_number (AttacheProgrammeReader *reader,
                                        gsize                   at)
{
  AttacheItemNumber next = reader->before;
  g_autofree char  *number = NULL;
  AttacheDoubt     *doubt;

  if (reader->before.n_parts == 0 || attache_table_head_find (&reader->head, "item") != 0)
    return FALSE;
  attache_item_number_step (&next);
  if (!is_followed (reader, &next))
    return FALSE;
  number = attache_item_number_to_string (&next);
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_NUMBER, number);
  if (doubt != NULL)
    attache_programme_add_reading (reader, doubt, at, at, number);
  return TRUE;
}

/**
 * attache_programme_doubt_joined_number:
 * @reader: the reader
 * @cell: a line
 *
 * “4Report” is item 4 where that comes next, and something else where it does not.
 *
 * Returns: whether that is so; a doubt was added
 */
gboolean
attache_programme_doubt_joined_number (AttacheProgrammeReader *reader,
                                       const AttacheCell      *cell)
{
  AttacheItemNumber number;
  AttacheNumberMark mark;
  const char       *rest = attache_item_number_take (cell->text, &number, &mark);
  AttacheDoubt     *doubt;
  gsize             end;

  if (rest == NULL || mark != ATTACHE_NUMBER_MARK_NONE || !g_unichar_isalpha (g_utf8_get_char (rest)) || !attache_item_number_follows (&number, &reader->before) ||
      !g_str_equal (number.stream, reader->before.stream))
    return FALSE;
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_JOINED, cell->text);
  end = cell->start + (gsize)(rest - cell->text);
  if (doubt != NULL)
    attache_programme_add_reading (reader, doubt, end, end, "\t");
  return TRUE;
}
