/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a table whose head is known. Cells that are merged downwards are filled down; a row that only goes on with the
 * one above it is joined to that; a row whose cells are not what the head says is in doubt. */

#include "text/attache-programme-private.h"

#include "text/attache-record-line.h"
#include "text/attache-reference-words.h"
#include "text/attache-record-private.h"

#include <string.h>

/* Numbers of items in one cell. */
#define MOST_NUMBERS 16

typedef struct
{
  AttacheProgrammeReader *reader;
  const GArray           *cells;
  const AttacheCell      *item;
  const AttacheCell      *title;
  const AttacheCell      *documents;
  const AttacheCell      *related;
  const AttacheCell      *record;
  const AttacheCell      *time;
  AttacheItemNumber       numbers[MOST_NUMBERS];
  guint                   n_numbers;
  gboolean                moved;     /* its title stands in the column of numbers */
  gboolean                joined;    /* a cell of it runs into another */
  gboolean                continued; /* the cell of its number says so */
} Row;

static const AttacheCell nothing = { 0, 0, (char *)"" };

static const AttacheCell *
find_cell (Row        *self,
           const char *key)
{
  int index = attache_table_head_find (&self->reader->head, key);

  if (index < 0 || (guint)index >= self->cells->len)
    return &nothing;
  if (attache_programme_find_joined (self->reader, self->cells, (guint)index))
    {
      self->joined = TRUE;
      return &nothing;
    }
  return &g_array_index (self->cells, AttacheCell, index);
}

/* “PL 2.9, ADM 4”: one paper may serve several items. */
static gboolean
read_numbers (Row *self)
{
  g_autofree char *text = attache_line_take_continued (self->reader->words, self->item->text, &self->continued);
  const char      *p = text;

  self->n_numbers = 0;
  if (attache_cell_is_blank (p))
    return TRUE;
  while (*p != '\0')
    {
      AttacheNumberMark mark;
      gsize             length;

      if (self->n_numbers == MOST_NUMBERS || (p = attache_item_number_take (p, &self->numbers[self->n_numbers], &mark)) == NULL)
        return FALSE;
      /* “PL 2.9 and 2.10”. */
      if (self->n_numbers > 0 && *self->numbers[self->n_numbers].stream == '\0')
        g_strlcpy (self->numbers[self->n_numbers].stream, self->numbers[0].stream, sizeof self->numbers[0].stream);
      self->n_numbers++;
      while (*p != '\0' && strchr (",;/&", *p) != NULL)
        p++;
      for (gunichar c = g_utf8_get_char (p); c == 0x2028 || c == 0x3001 || c == 0x060c || c == 0x061b || c == 0xff0c; c = g_utf8_get_char (p))
        p = g_utf8_next_char (p);
      length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_AND, p);
      p += length;
    }
  return TRUE;
}

static guint
count_filled (const GArray *cells,
              guint        *last)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      if (*attache_cells_get (cells, i) != '\0')
        {
          n++;
          *last = i;
        }
    }
  return n;
}

static void
read_cells (Row                 *self,
            AttacheProgrammeRow *row)
{
  static const char *const outcomes[] = { "outcome", "resolution", "decision" };

  attache_programme_read_papers (self->reader, row, self->documents, "documents");
  attache_programme_read_papers (self->reader, row, self->related, "related");
  attache_programme_read_papers (self->reader, row, self->record, "record");
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      int index = attache_table_head_find (&self->reader->head, outcomes[i]);

      if (index >= 0 && (guint)index < self->cells->len)
        attache_programme_read_outcomes (self->reader, row, &g_array_index (self->cells, AttacheCell, index), outcomes[i]);
    }
}

/* Further rows for the other items that a paper serves, and the other days on which it is taken up. */
static void
add_copies (Row                        *self,
            AttacheProgrammeRow        *row,
            const AttacheProgrammeWhen *when)
{
  for (guint i = 1; i < when->days->len; i++)
    {
      AttacheProgrammeRow *copy = attache_programme_copy_row (self->reader, row);

      g_set_str (&copy->date, g_ptr_array_index (when->days, i));
    }
  for (guint i = 1; i < self->n_numbers; i++)
    {
      AttacheProgrammeRow *copy = attache_programme_copy_row (self->reader, row);

      g_clear_pointer (&copy->number, g_free);
      g_clear_pointer (&copy->stream, g_free);
      attache_programme_check_number (self->reader, copy, &self->numbers[i], self->item->start, self->item->end);
    }
}

/* The number of the row above is that of this one too, where its cell was merged; a dash says that there is none. But where just one number is missing,
 * it may be the one of this row. */
static void
fill_down (Row                 *self,
           AttacheProgrammeRow *row)
{
  AttacheProgrammeReader *reader = self->reader;
  int                     item = attache_table_head_find (&reader->head, "item");

  if (item != 0 || *self->item->text != '\0' || reader->last == NULL || reader->last->number == NULL || g_strcmp0 (reader->last->section, row->section) != 0)
    return;
  if (reader->programme->kind == ATTACHE_TEXT_KIND_AGENDA && attache_programme_doubt_missing_number (reader, self->item->start))
    return;
  row->number = g_strdup (reader->last->number);
  row->stream = g_strdup (reader->last->stream);
  if (row->title == NULL)
    row->title = g_strdup (reader->last->title);
}

static void
add_row (Row                        *self,
         const AttacheProgrammeWhen *when)
{
  AttacheProgrammeReader *reader = self->reader;
  AttacheProgrammeRow    *row = attache_programme_add_row (reader);
  AttacheNumberMark       mark;
  const char             *rest;
  AttacheCell             title = *self->title;
  gboolean                numbered = !self->moved && attache_table_head_find (&reader->head, "item") >= 0;

  if (row == NULL)
    return;
  /* Without a column of their own, numbers stand before the titles. */
  if (!numbered && (rest = attache_item_number_take (title.text, &self->numbers[0], &mark)) != NULL && (mark != ATTACHE_NUMBER_MARK_NONE || *rest == '\0') &&
      (mark == ATTACHE_NUMBER_MARK_STOP || *self->numbers[0].stream != '\0'))
    {
      self->n_numbers = 1;
      title.start += (gsize)(rest - title.text);
      title.text = (char *)rest;
    }
  attache_programme_fill_row (reader, row, &title, when);
  row->continued |= self->continued;
  read_cells (self, row);
  if (self->n_numbers > 0)
    attache_programme_check_number (reader, row, &self->numbers[0], numbered ? self->item->start : self->title->start,
                                    numbered ? self->item->end : title.start);
  else
    fill_down (self, row);
  reader->last = row;
  reader->last_open = *self->documents->text == '\0' && row->papers->len == 0 && row->record == NULL && !self->joined;
  add_copies (self, row, when);
}

/* A row without number and title says more of the row above, unless that is taken up at another time. */
static void
continue_row (Row                        *self,
              const AttacheProgrammeWhen *when)
{
  AttacheProgrammeRow *last = self->reader->last;
  const char          *day = when->days->len > 0 ? g_ptr_array_index (when->days, 0) : NULL;

  if ((day != NULL && last->date != NULL && !g_str_equal (day, last->date)) || (last->record != NULL && !attache_cell_is_blank (self->record->text)))
    {
      add_row (self, when);
      return;
    }
  if (day != NULL && last->date == NULL)
    {
      last->date = g_strdup (day);
      last->starts = *when->starts != '\0' ? g_strdup (when->starts) : NULL;
      last->ends = *when->ends != '\0' ? g_strdup (when->ends) : NULL;
    }
  read_cells (self, last);
  self->reader->last_open = FALSE;
}

static void
read_unnumbered (Row                        *self,
                 const AttacheProgrammeWhen *when)
{
  AttacheProgrammeReader *reader = self->reader;

  if (*self->title->text == '\0')
    {
      if (reader->last != NULL && !self->joined)
        continue_row (self, when);
      return;
    }
  /* A paper alone, in whatever column, is one more of the row above. */
  if (reader->last != NULL && attache_cell_is_blank (self->documents->text) && attache_programme_is_papers (reader, self->title->text))
    {
      attache_programme_read_papers (reader, reader->last, self->title, "documents");
      continue_row (self, when);
      return;
    }
  if (reader->last != NULL && reader->last_open && attache_programme_is_rest (reader, reader->last->title, self->title->text))
    {
      attache_programme_append_title (reader, reader->last, self->title);
      continue_row (self, when);
      return;
    }
  add_row (self, when);
}

/* One cell alone: a heading across the table, or more of the row above. Returns: whether it was read */
static gboolean
read_single (AttacheProgrammeReader *reader,
             const GArray           *cells,
             guint                   index)
{
  const AttacheCell *cell = &g_array_index (cells, AttacheCell, index);
  const char        *column = index < reader->head.n_columns ? reader->head.columns[index] : NULL;
  gboolean           titled = g_strcmp0 (column, "title") == 0 && cells->len > 1;

  if (titled || cells->len == 1 || g_strcmp0 (column, "item") == 0)
    {
      if (attache_item_number_is (cell->text) || attache_programme_is_papers (reader, cell->text))
        return FALSE;
      if (attache_programme_read_heading (reader, cell, !titled))
        return TRUE;
      return cells->len == 1 ? attache_programme_read_line (reader, cells) : attache_programme_read_loose_title (reader, cell);
    }
  return FALSE;
}

/* Where titles have no column of their own they stand after the numbers. */
static void
untitled (Row *self)
{
  if (attache_table_head_find (&self->reader->head, "title") >= 0 || read_numbers (self))
    return;
  self->n_numbers = 0;
  self->title = self->item;
  self->moved = TRUE;
}

/* Paragraphs of a letter have numbers too. */
static gboolean
is_paragraph (Row *self)
{
  return self->reader->programme->kind == ATTACHE_TEXT_KIND_LETTER && self->cells->len <= 2 && self->reader->head.n_columns > 2 &&
         attache_line_is_complete (self->title->text);
}

/**
 * attache_programme_read_table_row:
 * @reader: the reader, which has the head of the table
 * @cells: (element-type AttacheCell): the cells of the line
 *
 * Reads a row of a table.
 */
void
attache_programme_read_table_row (AttacheProgrammeReader *reader,
                                  const GArray           *cells)
{
  Row                  self = { .reader = reader, .cells = cells };
  guint                last = 0, n_filled = count_filled (cells, &last);
  AttacheProgrammeWhen when;

  if (n_filled == 0 || (n_filled == 1 && read_single (reader, cells, last)))
    return;
  if (last >= reader->head.n_columns)
    {
      attache_programme_doubt_columns (reader, cells, self.item);
      return;
    }
  self.item = find_cell (&self, "item");
  self.title = find_cell (&self, "title");
  self.documents = find_cell (&self, "documents");
  self.related = find_cell (&self, "related");
  self.record = find_cell (&self, "record");
  self.time = find_cell (&self, "time");
  if (is_paragraph (&self))
    return;
  untitled (&self);
  /* Where one runs into the next, the others are not in their places. */
  if (self.joined && cells->len < reader->head.n_columns && attache_programme_is_shifted (reader, cells))
    return;
  if (!self.joined && ((!self.moved && !read_numbers (&self)) || attache_programme_is_swapped (reader, cells, self.title, self.documents)))
    {
      if (attache_programme_has_item (reader, cells, self.item))
        attache_programme_doubt_columns (reader, cells, self.item);
      return;
    }
  attache_programme_read_when (reader, self.time, &when);
  if (self.n_numbers > 0 || self.moved || *self.item->text != '\0' || attache_table_head_find (&reader->head, "item") < 0)
    add_row (&self, &when);
  else
    read_unnumbered (&self, &when);
  attache_programme_when_clear (&when);
}
