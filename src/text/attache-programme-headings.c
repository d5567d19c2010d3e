/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of an agenda that have no number: headings that rows stand under, titles that run over two lines, papers of the item
 * above. What could be either is in doubt. */

#include "text/attache-programme-private.h"

#include "text/attache-record-line.h"
#include "text/attache-record-private.h"

#include <string.h>

/* A heading has no more bytes. */
#define LONGEST_HEADING 240

/* A title goes on for no more. */
#define LONGEST_TITLE 2000

typedef enum
{
  CASE_NONE, /* the script has no capitals, or there are no letters */
  CASE_UPPER,
  CASE_LOWER,
} Case;

static Case
first_case (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalpha (c))
        return g_unichar_islower (c) ? CASE_LOWER : g_unichar_isupper (c) ? CASE_UPPER
                                                                          : CASE_NONE;
      if (g_unichar_isdigit (c))
        return CASE_UPPER;
    }
  return CASE_NONE;
}

static gboolean
is_capitals (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isalpha (c) && !g_unichar_isupper (c))
        return FALSE;
      n += g_unichar_isupper (c);
    }
  return n > 3;
}

/* Whether a text ends so that something must follow: with a comma, a hyphen, an open bracket, “of”. */
static gboolean
is_unfinished (const AttacheProgrammeReader *reader,
               const char                   *text)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (text, -1);
  g_autoptr (GArray) hits = NULL;
  gsize length = plain->length;

  while (length > 0 && plain->plain[length - 1] == ' ')
    length--;
  if (length == 0)
    return FALSE;
  if (strchr (",-(:/", plain->plain[length - 1]) != NULL)
    return TRUE;
  hits = attache_words_scan (reader->words, plain);
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->end >= length && hit->start > 0 && (hit->group == ATTACHE_WORD_OF || hit->group == ATTACHE_WORD_AND || hit->group == ATTACHE_WORD_RECIPIENT))
        return TRUE;
    }
  return FALSE;
}

/* “a) …”, “• …”: a thought of its own. */
static gboolean
is_labelled (const char *text)
{
  gunichar first = g_utf8_get_char (text), second = *text != '\0' ? g_utf8_get_char (g_utf8_next_char (text)) : 0;

  if (g_unichar_isalpha (first))
    return second == ')' || second == 0xff09 || (second == '.' && attache_plain_char (g_utf8_get_char (g_utf8_next_char (g_utf8_next_char (text)))) == ' ');
  return !g_unichar_isalnum (first) && first != '(' && first != 0xff08 && first != 0x201c && first != 0xab && first != '"' && first != 0x300a;
}

/**
 * attache_programme_is_rest:
 * @reader: the reader
 * @title: (nullable): title of the row above
 * @text: a text without a number
 *
 * Returns: whether the text goes on with the title
 */
gboolean
attache_programme_is_rest (AttacheProgrammeReader *reader,
                           const char             *title,
                           const char             *text)
{
  if (title == NULL || strnlen (title, LONGEST_TITLE) == LONGEST_TITLE || is_labelled (text))
    return FALSE;
  switch (first_case (text))
    {
    case CASE_LOWER:
      return TRUE;
    case CASE_UPPER:
      return is_unfinished (reader, title);
    case CASE_NONE:
    default:
      return !attache_line_is_complete (title) && !attache_line_is_complete (text);
    }
}

/**
 * attache_programme_append_title:
 * @reader: the reader
 * @row: a row
 * @cell: more of its title
 *
 * Joins a text to the title of a row, and what it names to its papers.
 */
void
attache_programme_append_title (AttacheProgrammeReader *reader,
                                AttacheProgrammeRow    *row,
                                const AttacheCell      *cell)
{
  AttacheProgrammeWhen none = { 0 };
  GString             *text = g_string_new (reader->title);
  AttacheCell          whole;
  guint                n_papers = reader->n_title_papers, n_earlier = reader->n_title_earlier;
  g_autoptr (GPtrArray) papers = g_steal_pointer (&row->papers);
  g_autoptr (GPtrArray) earlier = g_steal_pointer (&row->earlier);

  /* A list of papers, and a symbol with its bracket, may run over the line as well. */
  row->papers = g_ptr_array_new_with_free_func (g_free);
  row->earlier = g_ptr_array_new_with_free_func (g_free);
  attache_line_append (text, cell->text);
  whole = (AttacheCell){ 0, 0, text->str };
  g_clear_pointer (&row->title, g_free);
  attache_programme_fill_row (reader, row, &whole, &none);
  for (guint i = n_papers; i < papers->len; i++)
    attache_add_once (row->papers, g_ptr_array_index (papers, i));
  for (guint i = n_earlier; i < earlier->len; i++)
    attache_add_once (row->earlier, g_ptr_array_index (earlier, i));
  g_string_free (text, TRUE);
}

/* Returns: whether the next line that is not empty starts with a number */
gboolean
attache_programme_is_followed_by_row (const AttacheProgrammeReader *reader)
{
  for (guint i = reader->line + 1; i < reader->lines->len; i++)
    {
      const char       *next = g_ptr_array_index (reader->lines, i);
      AttacheItemNumber number;
      AttacheNumberMark mark;

      if (attache_cell_is_blank (next))
        continue;
      return attache_item_number_take (next, &number, &mark) != NULL && mark != ATTACHE_NUMBER_MARK_NONE;
    }
  return FALSE;
}

/* Opens a heading: the rows below stand under it, and nothing goes on with the row above. */
void
attache_programme_set_section (AttacheProgrammeReader *reader,
                               const char             *text)
{
  g_set_str (&reader->section, text);
  reader->n_sections++;
  reader->last = NULL;
}

/* Whether a line is the name of a body, and not something about it. */
static gboolean
is_body (const AttachePlain *plain,
         const GArray       *hits)
{
  guint named = 0, other = 0;
  gsize end = 0;

  for (guint i = 0; i <= hits->len; i++)
    {
      const AttacheWordHit *hit = i < hits->len ? &g_array_index (hits, AttacheWordHit, i) : NULL;

      if (hit != NULL && hit->group != ATTACHE_WORD_SECTION)
        continue;
      for (; end < (hit != NULL ? hit->start : plain->length); end++)
        other += ((guchar)plain->plain[end] & 0xc0) != 0x80 && g_unichar_isalnum (g_utf8_get_char (plain->plain + end));
      for (; hit != NULL && end < hit->end; end++)
        named += ((guchar)plain->plain[end] & 0xc0) != 0x80 && g_unichar_isalnum (g_utf8_get_char (plain->plain + end));
    }
  return named > 0 && other <= named;
}

/* “Monday 15 May – Plenary” names the day and the body; “First plenary meeting” the sitting. */
static void
set_day (AttacheProgrammeReader *reader,
         AttacheProgrammeWhen   *when,
         const AttachePlain     *plain,
         const AttacheWordHit   *body)
{
  attache_programme_when_clear (&reader->when);
  reader->when = *when;
  reader->last = NULL;
  if (body != NULL && when->meeting == NULL)
    {
      g_autofree char *section = attache_plain_dup_source (plain, body->start, body->end);

      attache_programme_set_section (reader, section);
    }
}

/**
 * attache_programme_read_heading:
 * @reader: the reader
 * @cell: a line, or the only cell of a row
 * @sure: whether it spans the table, so that it can be nothing else
 *
 * Reads a heading that rows stand under: the name of a body, a line in capitals, or a day and a sitting.
 *
 * Returns: whether it is one
 */
gboolean
attache_programme_read_heading (AttacheProgrammeReader *reader,
                                const AttacheCell      *cell,
                                gboolean                sure)
{
  g_autoptr (AttachePlain) plain = NULL;
  g_autoptr (GArray) hits = NULL;
  AttacheProgrammeWhen when;
  gboolean             weekday;

  if (strnlen (cell->text, LONGEST_HEADING + 1) > LONGEST_HEADING)
    return FALSE;
  plain = attache_plain_new (cell->text, -1);
  hits = attache_words_scan (reader->words, plain);
  weekday = attache_words_has (hits, ATTACHE_WORD_WEEKDAY, NULL);
  if (reader->started || weekday || attache_words_has (hits, ATTACHE_WORD_ORDINAL, NULL))
    {
      attache_programme_read_when (reader, cell, &when);
      if (when.alone && (reader->started || weekday || when.meeting != NULL))
        {
          set_day (reader, &when, plain, attache_words_find (hits, ATTACHE_WORD_SECTION, NULL));
          return TRUE;
        }
      attache_programme_when_clear (&when);
    }
  if (attache_words_has (hits, ATTACHE_WORD_PROGRAMME, NULL) && !reader->started)
    return FALSE;
  if ((is_body (plain, hits) && !attache_line_is_complete (cell->text)) ||
      (reader->started && (sure || (is_capitals (cell->text) && !attache_programme_is_papers (reader, cell->text)))))
    {
      attache_programme_set_section (reader, cell->text);
      return TRUE;
    }
  return FALSE;
}

/* “– Report of the group (C21/5)”: a paper of the item above. Returns: whether it is one */
gboolean
attache_programme_take_papers (AttacheProgrammeReader *reader,
                               const AttacheCell      *cell)
{
  AttacheProgrammeRow *last = reader->last;
  guint                n;

  if (last == NULL || attache_line_is_complete (cell->text))
    return FALSE;
  n = last->papers->len + last->earlier->len;
  attache_programme_read_papers (reader, last, cell, attache_programme_is_papers (reader, cell->text) ? "documents" : "title");
  if (last->papers->len + last->earlier->len == n)
    return FALSE;
  reader->last_open = FALSE;
  return TRUE;
}

/**
 * attache_programme_read_loose_title:
 * @reader: the reader
 * @cell: the only cell of a row, in the column of titles
 *
 * Reads a title without a number: more of the title above, or in doubt.
 *
 * Returns: %TRUE
 */
gboolean
attache_programme_read_loose_title (AttacheProgrammeReader *reader,
                                    const AttacheCell      *cell)
{
  AttacheDoubt *doubt;

  if (reader->last != NULL && attache_programme_is_rest (reader, reader->last->title, cell->text))
    {
      attache_programme_append_title (reader, reader->last, cell);
      return TRUE;
    }
  if (attache_programme_take_papers (reader, cell) || attache_programme_doubt_missing_number (reader, 0))
    return TRUE;
  /* As a line that spans the table it is a heading. */
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_COLUMNS, cell->text);
  if (doubt != NULL)
    g_ptr_array_add (doubt->readings, g_strconcat (cell->text, "\t", NULL));
  return TRUE;
}

/* Whether the next line is a row of the open table, so that this one spans it. */
static gboolean
is_within_table (const AttacheProgrammeReader *reader)
{
  const char *next = reader->line + 1 < reader->lines->len ? g_ptr_array_index (reader->lines, reader->line + 1) : "";

  return reader->has_head && strchr (next, '\t') != NULL;
}

/**
 * attache_programme_read_loose:
 * @reader: the reader
 * @cell: a line
 *
 * Reads a line without a number after a row: its papers, more of its title, or a heading.
 */
void
attache_programme_read_loose (AttacheProgrammeReader *reader,
                              const AttacheCell      *cell)
{
  AttacheDoubt    *doubt;
  gboolean         within = is_within_table (reader);
  g_autofree char *upper = NULL;

  if (strnlen (cell->text, LONGEST_TITLE + 1) > LONGEST_TITLE)
    {
      reader->last = NULL;
      return;
    }
  if (attache_programme_doubt_joined_number (reader, cell))
    return;
  if (reader->last != NULL && !reader->after_blank && (!reader->has_head || first_case (cell->text) == CASE_LOWER) &&
      !attache_programme_is_papers (reader, cell->text) && attache_programme_is_rest (reader, reader->last->title, cell->text))
    {
      attache_programme_append_title (reader, reader->last, cell);
      return;
    }
  if (attache_programme_take_papers (reader, cell))
    return;
  if (strlen (cell->text) > LONGEST_HEADING || attache_line_is_complete (cell->text) || (!within && !attache_programme_is_followed_by_row (reader)))
    {
      reader->last = NULL;
      return;
    }
  if (within || reader->after_blank || reader->last == NULL)
    {
      attache_programme_set_section (reader, cell->text);
      return;
    }
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_COLUMNS, cell->text);
  upper = g_utf8_strup (cell->text, -1);
  if (doubt != NULL && is_capitals (upper))
    g_ptr_array_add (doubt->readings, g_steal_pointer (&upper));
}
