/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines outside tables, and rows of tables that have no head: what each cell is must be unmistakable. */

#include "text/attache-programme-private.h"

#include "text/attache-record-line.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"

#include <string.h>

/* “A.”, “II)”, “•”. */
#define LONGEST_LABEL 4

typedef struct
{
  int number; /* cells, or -1 */
  int title;
  int papers;
  int time;
} Places;

/* What each cell of a row without a head is, where nothing can be mistaken. An empty cell is one of a table with more columns,
 * unless it is that of the papers: a symbol in such a table may be that of a record as well. */
static gboolean
find_places (AttacheProgrammeReader *reader,
             const GArray           *cells,
             Places                 *places)
{
  guint n_blank = 0;

  *places = (Places){ -1, -1, -1, -1 };
  for (guint i = 0; i < cells->len; i++)
    {
      const char          *text = attache_cells_get (cells, i);
      AttacheItemNumber    number;
      AttacheProgrammeWhen when;
      int                 *place;

      if (attache_cell_is_blank (text))
        {
          n_blank += i > 0;
          continue;
        }
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
  return n_blank <= (places->papers < 0);
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
  return (reader->before.n_parts > 0 ? attache_item_number_follows (number, &reader->before) : attache_item_number_is_first (number) && attache_programme_is_followed_by_row (reader)) ? rest : NULL;
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
      if (cells->len > 2 && (reader->started || attache_item_number_is (attache_cells_get (cells, 0))))
        {
          attache_programme_add_doubt (reader, ATTACHE_DOUBT_COLUMNS, attache_programme_get_line (reader));
          reader->started = TRUE;
        }
      return reader->started;
    }
  /* The paragraphs of a letter have numbers too. */
  if (places.title < 0 || (letter && places.papers < 0 && attache_line_is_complete (attache_cells_get (cells, (guint)places.title))))
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

/* “A.<tab>Strategic matters”, “–<tab>Report (C21/5)”. Returns: whether the line is no more than its second cell */
static gboolean
read_labelled (AttacheProgrammeReader *reader,
               const GArray           *cells)
{
  const AttacheCell *label = &g_array_index (cells, AttacheCell, 0);
  const AttacheCell *text = &g_array_index (cells, AttacheCell, cells->len - 1);

  if (!reader->started || cells->len != 2 || g_utf8_strlen (label->text, -1) > LONGEST_LABEL)
    return FALSE;
  if (attache_programme_take_papers (reader, text))
    return TRUE;
  if (attache_cell_is_blank (label->text) || !attache_programme_is_followed_by_row (reader) || attache_line_is_complete (text->text))
    return FALSE;
  attache_programme_set_section (reader, text->text);
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
  if (filled == 2 && !attache_item_number_is (attache_cells_get (cells, 0)) && read_labelled (reader, cells))
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
    attache_programme_read_loose (reader, first);
  return FALSE;
}
