/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines outside tables, and rows of tables that have no head: what each cell is must be unmistakable. Headings that rows
 * stand under, and titles that run over two lines. */

#include "text/attache-programme-private.h"

#include "text/attache-record-line.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"

#include <string.h>

/* A heading has no more bytes. */
#define LONGEST_HEADING 240

/* “A.”, “II)”, “•”. */
#define LONGEST_LABEL 4

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

      if (g_unichar_islower (c))
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
  if (title == NULL || strnlen (title, LONGEST_TITLE) == LONGEST_TITLE)
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
  g_autofree char     *before = g_steal_pointer (&row->title);
  GString             *title = g_string_new (before);

  attache_programme_fill_row (reader, row, cell, &none);
  if (row->title != NULL)
    attache_line_append (title, row->title);
  g_free (row->title);
  row->title = g_string_free_and_steal (title);
}

static gboolean
is_followed_by_row (const AttacheProgrammeReader *reader)
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

static void
set_section (AttacheProgrammeReader *reader,
             const char             *text)
{
  g_set_str (&reader->section, text);
  reader->n_sections++;
  reader->last = NULL;
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
          attache_programme_when_clear (&reader->when);
          reader->when = when;
          reader->last = NULL;
          return TRUE;
        }
      attache_programme_when_clear (&when);
    }
  if (attache_words_has (hits, ATTACHE_WORD_PROGRAMME, NULL) && !reader->started)
    return FALSE;
  if ((attache_words_has (hits, ATTACHE_WORD_SECTION, NULL) && !attache_line_is_complete (cell->text)) ||
      (reader->started && (sure || (is_capitals (cell->text) && !attache_programme_is_papers (reader, cell->text)))))
    {
      set_section (reader, cell->text);
      return TRUE;
    }
  return FALSE;
}

/* “– Report of the group (C21/5)”: a paper of the item above. */
static gboolean
take_papers (AttacheProgrammeReader *reader,
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
  if (take_papers (reader, cell) || attache_programme_doubt_missing_number (reader, 0))
    return TRUE;
  /* As a line that spans the table it is a heading. */
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_COLUMNS, cell->text);
  if (doubt != NULL)
    g_ptr_array_add (doubt->readings, g_strconcat (cell->text, "\t", NULL));
  return TRUE;
}

typedef struct
{
  int number; /* cells, or -1 */
  int title;
  int papers;
  int time;
} Places;

/* What each cell of a row without a head is, where nothing can be mistaken. */
static gboolean
find_places (AttacheProgrammeReader *reader,
             const GArray           *cells,
             Places                 *places)
{
  *places = (Places){ -1, -1, -1, -1 };
  for (guint i = 0; i < cells->len; i++)
    {
      const char          *text = attache_cells_get (cells, i);
      AttacheItemNumber    number;
      AttacheProgrammeWhen when;
      int                 *place;

      if (attache_cell_is_blank (text))
        continue;
      if (attache_item_number_parse (text, &number))
        place = &places->number;
      else if (attache_programme_is_papers (reader, text))
        place = &places->papers;
      else
        {
          guint n_doubts = reader->programme->doubts->len;

          attache_programme_read_when (reader, &g_array_index (cells, AttacheCell, i), &when);
          place = when.alone ? &places->time : &places->title;
          attache_programme_when_clear (&when);
          g_ptr_array_set_size (reader->programme->doubts, (int)n_doubts);
        }
      if (*place >= 0)
        return FALSE;
      *place = (int)i;
    }
  return TRUE;
}

static void
add_row (AttacheProgrammeReader  *reader,
         const GArray            *cells,
         const Places            *places,
         const AttacheItemNumber *number,
         const AttacheCell       *title,
         gsize                    number_end)
{
  AttacheProgrammeRow *row = attache_programme_add_row (reader);
  AttacheProgrammeWhen when = { .days = g_ptr_array_new () };
  gsize                start = places->number >= 0 ? g_array_index (cells, AttacheCell, places->number).start : g_array_index (cells, AttacheCell, 0).start;
  gboolean             joined = FALSE;

  if (places->time >= 0)
    {
      attache_programme_when_clear (&when);
      attache_programme_read_when (reader, &g_array_index (cells, AttacheCell, places->time), &when);
    }
  if (row != NULL)
    {
      joined = places->title >= 0 && attache_programme_find_joined (reader, cells, (guint)places->title);
      attache_programme_fill_row (reader, row, joined ? NULL : title, &when);
      if (places->papers >= 0)
        attache_programme_read_papers (reader, row, &g_array_index (cells, AttacheCell, places->papers), "documents");
      if (number != NULL)
        attache_programme_check_number (reader, row, number, start, number_end);
      reader->last = row;
      reader->last_open = row->papers->len == 0 && !joined;
      reader->started = TRUE;
    }
  attache_programme_when_clear (&when);
}

/* “3. Title (C21/5)”, “PL 2.9 Title”; a number with only a blank after it counts where it follows on. */
static const char *
take_number (AttacheProgrammeReader *reader,
             const char             *text,
             AttacheItemNumber      *number)
{
  AttacheNumberMark mark;
  const char       *rest = attache_item_number_take (text, number, &mark);

  if (rest == NULL || *rest == '\0')
    return NULL;
  if (*number->stream != '\0' || mark == ATTACHE_NUMBER_MARK_STOP)
    return mark != ATTACHE_NUMBER_MARK_NONE ? rest : NULL;
  if (mark != ATTACHE_NUMBER_MARK_BLANK)
    return NULL;
  return (reader->before.n_parts > 0 ? attache_item_number_follows (number, &reader->before) : attache_item_number_is_first (number) && is_followed_by_row (reader)) ? rest : NULL;
}

/* A row of cells without a head. Returns: whether it is one */
static gboolean
read_cells (AttacheProgrammeReader *reader,
            const GArray           *cells)
{
  gboolean          letter = reader->programme->kind == ATTACHE_TEXT_KIND_LETTER;
  AttacheItemNumber number;
  Places            places;

  if (!find_places (reader, cells, &places))
    {
      if (reader->started && cells->len > 2)
        attache_programme_add_doubt (reader, ATTACHE_DOUBT_COLUMNS, attache_programme_get_line (reader));
      return reader->started;
    }
  if (places.title < 0 || (letter && places.papers < 0))
    return FALSE;
  if (places.number < 0)
    {
      const AttacheCell *cell = &g_array_index (cells, AttacheCell, places.title);
      const char        *rest = take_number (reader, cell->text, &number);
      AttacheCell        title = *cell;

      if (rest == NULL && !(reader->started && places.papers >= 0))
        return FALSE;
      if (rest != NULL)
        {
          title.start += (gsize)(rest - title.text);
          title.text = (char *)rest;
        }
      add_row (reader, cells, &places, rest != NULL ? &number : NULL, &title, title.start);
      return TRUE;
    }
  attache_item_number_parse (attache_cells_get (cells, (guint)places.number), &number);
  reader->headless |= cells->len > 2;
  add_row (reader, cells, &places, &number, &g_array_index (cells, AttacheCell, places.title), g_array_index (cells, AttacheCell, places.number).end);
  return TRUE;
}

static gboolean
read_plain (AttacheProgrammeReader *reader,
            const GArray           *cells)
{
  const AttacheCell *cell = &g_array_index (cells, AttacheCell, 0);
  Places             places = { -1, 0, -1, -1 };
  AttacheItemNumber  number;
  AttacheCell        title = *cell;
  const char        *rest = take_number (reader, cell->text, &number);

  if (rest == NULL)
    return FALSE;
  if (reader->programme->kind == ATTACHE_TEXT_KIND_LETTER && (attache_line_is_complete (rest) || reader->has_head))
    return FALSE;
  title.start += (gsize)(rest - title.text);
  title.text = (char *)rest;
  add_row (reader, cells, &places, &number, &title, title.start);
  return TRUE;
}

static gboolean
is_number_cell (const GArray *cells)
{
  AttacheItemNumber number;

  return attache_item_number_parse (attache_cells_get (cells, 0), &number);
}

/* Whether the next line is a row of the open table, so that this one spans it. */
static gboolean
is_within_table (const AttacheProgrammeReader *reader)
{
  const char *next = reader->line + 1 < reader->lines->len ? g_ptr_array_index (reader->lines, reader->line + 1) : "";

  return reader->has_head && strchr (next, '\t') != NULL;
}

/* A line without a number after a row: its papers, more of its title, or a heading. */
static void
read_loose (AttacheProgrammeReader *reader,
            const AttacheCell      *cell)
{
  AttacheDoubt *doubt;
  gboolean      within = is_within_table (reader);

  if (strnlen (cell->text, LONGEST_TITLE + 1) > LONGEST_TITLE)
    {
      reader->last = NULL;
      return;
    }
  if (reader->last != NULL && !reader->after_blank && (!within || first_case (cell->text) == CASE_LOWER) &&
      !attache_programme_is_papers (reader, cell->text) && attache_programme_is_rest (reader, reader->last->title, cell->text))
    {
      attache_programme_append_title (reader, reader->last, cell);
      return;
    }
  if (take_papers (reader, cell))
    return;
  if (strlen (cell->text) > LONGEST_HEADING || attache_line_is_complete (cell->text) || (!within && !is_followed_by_row (reader)))
    {
      reader->last = NULL;
      return;
    }
  if (within || reader->after_blank || reader->last == NULL)
    {
      set_section (reader, cell->text);
      return;
    }
  doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_COLUMNS, cell->text);
  if (doubt != NULL && first_case (cell->text) != CASE_NONE)
    g_ptr_array_add (doubt->readings, g_utf8_strup (cell->text, -1));
}

/* “A.<tab>Strategic matters”, “–<tab>Report (C21/5)”. Returns: whether the line is no more than its second cell */
static gboolean
read_labelled (AttacheProgrammeReader *reader,
               const GArray           *cells)
{
  const AttacheCell *label = &g_array_index (cells, AttacheCell, 0);
  const AttacheCell *text = &g_array_index (cells, AttacheCell, cells->len - 1);

  if (!reader->started || cells->len != 2 || g_utf8_strlen (label->text, -1) > LONGEST_LABEL)
    return FALSE;
  if (take_papers (reader, text))
    return TRUE;
  if (attache_cell_is_blank (label->text) || !is_followed_by_row (reader) || attache_line_is_complete (text->text))
    return FALSE;
  set_section (reader, text->text);
  return TRUE;
}

/**
 * attache_programme_read_line:
 * @reader: the reader
 * @cells: (element-type AttacheCell): the cells of a line that is no row of a table with a head
 *
 * Reads a line: an item with its number, or what belongs to the one above it.
 *
 * Returns: whether it is an item or a heading
 */
gboolean
attache_programme_read_line (AttacheProgrammeReader *reader,
                             const GArray           *cells)
{
  const AttacheCell *first;
  guint              filled = 0;

  for (guint i = 0; i < cells->len; i++)
    filled += *attache_cells_get (cells, i) != '\0';
  if (filled == 0)
    return FALSE;
  first = &g_array_index (cells, AttacheCell, cells->len - 1);
  if (filled == 1 && *first->text != '\0' && attache_programme_read_heading (reader, first, FALSE))
    return TRUE;
  if (filled == 2 && !is_number_cell (cells) && read_labelled (reader, cells))
    return TRUE;
  if (filled > 1 ? read_cells (reader, cells) : cells->len == 1 && read_plain (reader, cells))
    return TRUE;
  if (!reader->started && !(filled == 1 && attache_programme_get_line (reader)[0] == 'C'))
    return FALSE;
  for (guint i = 0; i < cells->len; i++)
    {
      if (attache_programme_find_joined (reader, cells, i))
        return TRUE;
    }
  if (filled == 1 && reader->started)
    read_loose (reader, first);
  return FALSE;
}
