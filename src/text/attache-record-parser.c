/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a record: which lines are headings, which start a paragraph, which go on, and where the signatures
 * begin. A number alone proves nothing: it must follow on, or the paragraph after it must belong to it. */

#include "config.h"

#include "text/attache-record-doubts.h"
#include "text/attache-record-line.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A heading over several lines, with empty lines between, still meets its paragraph within these. */
#define MOST_LOOKED_AHEAD 10
#define MOST_PREFACE_LINES 200

typedef struct
{
  AttacheReading         *reading;   /* borrowed */
  GPtrArray              *lines;     /* (element-type utf8): borrowed */
  GArray                 *numbers;   /* (element-type guint): borrowed: of these lines in the text */
  GPtrArray              *preface;   /* lines before the first item */
  GArray                 *places;    /* (element-type guint): of these lines in the text */
  guint                   index;     /* of the line that is read */
  GPtrArray              *rows;      /* (element-type AttacheRecordItem): of the table of subjects */
  AttacheRecordItem      *item;      /* borrowed: the open one */
  AttacheRecordParagraph *paragraph; /* borrowed: the open one */
  GString                *open;      /* text of the open heading or paragraph */
  GString                *row;       /* text of the open row */
  guint                   number;    /* of the open item */
  guint                   last;      /* paragraph of it */
  gboolean                table;
  gboolean                stopped;
} Parser;

static void
close_heading (Parser            *self,
               AttacheRecordItem *item,
               const char        *heading)
{
  g_autofree char *plain = NULL;

  attache_record_read_papers (self->reading, heading, item->papers);
  plain = attache_papers_remove (heading, self->reading->session);
  g_free (item->title);
  item->title = attache_line_take_continued (self->reading->words, plain, &item->continued);
}

static void
close_open (Parser *self)
{
  if (self->paragraph != NULL)
    g_set_str (&self->paragraph->text, self->open->str);
  else if (self->item != NULL)
    close_heading (self, self->item, self->open->str);
  self->paragraph = NULL;
  g_string_truncate (self->open, 0);
}

/* A row is “title, tab, papers”; where the papers are missing or “-”, all of it is title. Some tables have the papers first. */
static void
close_row (Parser *self)
{
  AttacheRecordItem *item;
  char              *tab;

  if (self->row->len == 0)
    return;
  item = g_ptr_array_index (self->rows, self->rows->len - 1);
  tab = strrchr (self->row->str, '\t');
  if (tab != NULL)
    {
      *tab = '\0';
      if (attache_line_has_letters (tab + 1) && !attache_line_is_papers (tab + 1, self->reading->session) && attache_line_is_papers (self->row->str, self->reading->session))
        {
          attache_record_read_papers (self->reading, self->row->str, item->papers);
          close_heading (self, item, tab + 1);
          g_string_truncate (self->row, 0);
          return;
        }
      attache_record_read_papers (self->reading, tab + 1, item->papers);
    }
  close_heading (self, item, self->row->str);
  g_string_truncate (self->row, 0);
}

static void
open_row (Parser            *self,
          const AttacheLine *line)
{
  close_row (self);
  g_ptr_array_add (self->rows, attache_record_item_new (line->item));
  g_string_assign (self->row, line->rest);
}

static void
open_item (Parser     *self,
           guint       number,
           const char *heading)
{
  close_row (self);
  close_open (self);
  self->table = FALSE;
  self->number = number;
  self->last = 0;
  self->item = attache_record_item_new (number);
  g_ptr_array_add (self->reading->record->items, self->item);
  g_string_assign (self->open, heading);
}

static void
open_paragraph (Parser            *self,
                const AttacheLine *line,
                guint              index)
{
  close_open (self);
  self->last = line->paragraph;
  self->paragraph = attache_record_paragraph_new (line->item, line->paragraph);
  g_ptr_array_add (self->item->paragraphs, self->paragraph);
  g_hash_table_insert (self->reading->lines, self->paragraph->number, GUINT_TO_POINTER (g_array_index (self->numbers, guint, index)));
  g_string_assign (self->open, line->rest);
}

typedef enum
{
  NEXT_UNKNOWN,
  NEXT_CONFIRMS,    /* it is the first of the item */
  NEXT_CONTRADICTS, /* it goes on with the open item */
} Next;

/* What the next paragraph after the line at @index says about its being the heading of item @number. */
static Next
look_ahead (Parser *self,
            guint   index,
            guint   number)
{
  for (guint i = index + 1; i < self->lines->len && i <= index + MOST_LOOKED_AHEAD; i++)
    {
      AttacheLine line;

      attache_line_read (&line, g_ptr_array_index (self->lines, i));
      if (line.kind != ATTACHE_LINE_PARAGRAPH)
        continue;
      if (line.item == number && line.paragraph == 1)
        return NEXT_CONFIRMS;
      return self->item != NULL && line.item == self->number && line.paragraph == self->last + 1 ? NEXT_CONTRADICTS : NEXT_UNKNOWN;
    }
  return NEXT_UNKNOWN;
}

static void
continue_open (Parser     *self,
               const char *text)
{
  if (self->table && self->row->len > 0)
    attache_line_append (self->row, text);
  else if (self->item == NULL)
    {
      if (self->preface != NULL)
        {
          g_ptr_array_add (self->preface, (gpointer)text);
          g_array_append_val (self->places, g_array_index (self->numbers, guint, self->index));
        }
    }
  else
    {
      if (self->paragraph == NULL && self->open->len > 0 && self->last == 0)
        attache_record_add_problem (self->reading->record, _ ("The heading of item %u runs over more than one line."), self->number);
      attache_line_append (self->open, text);
    }
}

static AttacheDoubt *
doubt_number (Parser            *self,
              guint              index,
              const AttacheLine *line)
{
  g_autofree char *what = line->kind == ATTACHE_LINE_PARAGRAPH ? g_strdup_printf ("%u.%u", line->item, line->paragraph)
                                                               : g_strdup_printf ("%u", line->item);

  return attache_record_add_doubt (self->reading, ATTACHE_DOUBT_NUMBER, g_array_index (self->numbers, guint, index), what);
}

/* The paragraph of the open item that comes after the line at @index, or 0. */
static guint
find_next (Parser *self,
           guint   index)
{
  for (guint i = index + 1; i < self->lines->len && i <= index + MOST_LOOKED_AHEAD; i++)
    {
      AttacheLine line;

      attache_line_read (&line, g_ptr_array_index (self->lines, i));
      if (line.kind == ATTACHE_LINE_PARAGRAPH)
        return line.item == self->number ? line.paragraph : 0;
    }
  return 0;
}

static void
report_gap (Parser *self,
            guint   number)
{
  if (self->number == 0)
    attache_record_add_problem (self->reading->record, _ ("The record starts with item %u; the items before it are missing."), number);
  else if (number == self->number + 2)
    attache_record_add_problem (self->reading->record, _ ("Item %u is missing: item %u follows item %u."), number - 1, number, self->number);
  else
    attache_record_add_problem (self->reading->record, _ ("Items %u to %u are missing: item %u follows item %u."), self->number + 1, number - 1, number,
                                self->number);
}

static gboolean
is_row (Parser            *self,
        const AttacheLine *line)
{
  if (self->item != NULL || line->item != self->rows->len + 1)
    return FALSE;
  return self->table || strchr (line->rest, '\t') != NULL;
}

static void
report_item (Parser            *self,
             const AttacheLine *line,
             guint              index)
{
  AttacheDoubt *doubt = doubt_number (self, index, line);

  attache_record_add_problem (self->reading->record, _ ("A line that starts with %u is out of order after item %u; it was read as text."), line->item,
                              self->number);
  if (look_ahead (self, index, self->number + 1) == NEXT_CONFIRMS)
    attache_record_offer_number (doubt, self->number + 1, 0);
  attache_record_offer_text (doubt);
}

static void
read_item (Parser            *self,
           const AttacheLine *line,
           guint              index)
{
  gboolean confirmed;
  Next     next;

  if (is_row (self, line))
    {
      self->table = TRUE;
      open_row (self, line);
      return;
    }
  next = look_ahead (self, index, line->item);
  confirmed = next == NEXT_CONFIRMS;
  if (line->item == self->number + 1 && (confirmed || (line->tab && next == NEXT_UNKNOWN)))
    open_item (self, line->item, line->rest);
  else if (line->item > self->number + 1 && confirmed)
    {
      report_gap (self, line->item);
      doubt_number (self, index, line);
      open_item (self, line->item, line->rest);
    }
  else if (line->item <= self->number && confirmed && line->tab && self->last > 0)
    {
      attache_record_add_problem (self->reading->record, _ ("The numbers start again at item %u after item %u; what follows was left out."), line->item,
                                  self->number);
      doubt_number (self, index, line);
      self->stopped = TRUE;
    }
  else
    {
      if (self->item != NULL && line->tab)
        report_item (self, line, index);
      continue_open (self, line->whole);
    }
}

/* A number after a gap may be wrong itself, but not where the next one follows on it. */
static void
report_paragraph_gap (Parser            *self,
                      const AttacheLine *line,
                      guint              index)
{
  AttacheDoubt *doubt = doubt_number (self, index, line);

  attache_record_add_problem (self->reading->record, _ ("Paragraph %u.%u follows %u.%u; something between them is missing."), line->item, line->paragraph,
                              line->item, self->last);
  if (find_next (self, index) != line->paragraph + 1)
    attache_record_offer_number (doubt, line->item, self->last + 1);
}

static void
report_paragraph (Parser            *self,
                  const AttacheLine *line,
                  guint              index)
{
  AttacheDoubt *doubt = doubt_number (self, index, line);

  attache_record_add_problem (self->reading->record, _ ("Paragraph %u.%u is out of order in item %u; it was read as text."), line->item, line->paragraph,
                              self->number);
  if (find_next (self, index) != self->last + 1)
    attache_record_offer_number (doubt, self->number, self->last + 1);
  attache_record_offer_text (doubt);
}

static void
read_paragraph (Parser            *self,
                const AttacheLine *line,
                guint              index)
{
  if (line->item == self->number + 1 && line->paragraph == 1 && line->tab)
    {
      attache_record_add_problem (self->reading->record, _ ("Item %u has no heading."), line->item);
      doubt_number (self, index, line);
      open_item (self, line->item, "");
    }
  if (self->item != NULL && line->item == self->number && line->paragraph > self->last)
    {
      if (line->paragraph > self->last + 1)
        report_paragraph_gap (self, line, index);
      open_paragraph (self, line, index);
      return;
    }
  if (self->item != NULL && line->tab)
    report_paragraph (self, line, index);
  continue_open (self, line->whole);
}

static gboolean
read_other (Parser     *self,
            const char *text,
            guint       index)
{
  gboolean heading;

  if (self->item != NULL && attache_line_is_signature (self->reading->words, text))
    {
      g_autoptr (GPtrArray) rest = g_ptr_array_new ();

      for (guint i = index; i < self->lines->len && rest->len < 40; i++)
        g_ptr_array_add (rest, g_ptr_array_index (self->lines, i));
      attache_record_read_signatures (self->reading, rest);
      return FALSE;
    }
  heading = self->item == NULL && !self->table && self->preface != NULL && self->preface->len < MOST_PREFACE_LINES &&
            attache_line_is_table_heading (self->reading->words, text);
  if (heading)
    self->table = TRUE;
  else
    continue_open (self, text);
  return TRUE;
}

/* Where an item belongs by its number. */
static guint
find_place (GPtrArray               *items,
            const AttacheRecordItem *item)
{
  guint place = items->len;

  while (place > 0 && atoi (((AttacheRecordItem *)g_ptr_array_index (items, place - 1))->number) > atoi (item->number))
    place--;

  return place;
}

/* Items of the table that the text does not come to are kept, without paragraphs. */
static void
join_rows (Parser *self)
{
  GPtrArray *items = self->reading->record->items;
  gboolean   alone = items->len == 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      AttacheRecordItem *row = g_ptr_array_index (self->rows, i);
      AttacheRecordItem *item = NULL;

      for (guint j = 0; j < items->len && item == NULL; j++)
        {
          AttacheRecordItem *other = g_ptr_array_index (items, j);

          if (g_str_equal (other->number, row->number))
            item = other;
        }
      if (item != NULL)
        {
          for (guint j = 0; j < row->papers->len; j++)
            attache_add_once (item->papers, g_ptr_array_index (row->papers, j));
          if (*item->title == '\0')
            g_set_str (&item->title, row->title);
          item->continued |= row->continued;
          continue;
        }
      if (!alone)
        attache_record_add_problem (self->reading->record, _ ("Item %s is in the table of subjects but not in the text."), row->number);
      g_ptr_array_insert (items, (int)(alone ? items->len : find_place (items, row)), g_steal_pointer (&g_ptr_array_index (self->rows, i)));
    }
}

static void
check_end (Parser *self)
{
  AttacheReading *reading = self->reading;

  if (self->item == NULL || reading->ended || self->stopped)
    return;
  reading->record->cut = self->last == 0 || !attache_line_is_complete (self->open->str);
  if (self->last == 0)
    attache_record_add_problem (reading->record, _ ("The text ends after the heading of item %u; the record looks cut off."), self->number);
  else if (reading->record->cut)
    attache_record_add_problem (reading->record, _ ("The text ends in the middle of paragraph %u.%u; the record looks cut off."), self->number, self->last);
  else if (!attache_line_closes_meeting (reading->words, self->open->str))
    attache_record_add_problem (reading->record, _ ("The record ends with paragraph %u.%u, without the closing of the meeting; it may be cut off."), self->number,
                                self->last);
  else
    reading->ended = TRUE;
}

/* The header is read when the first item comes: it may say which session bare symbols belong to. */
static void
close_preface (Parser *self)
{
  if (self->preface == NULL)
    return;
  attache_record_read_header (self->reading, self->preface, self->places);
  g_clear_pointer (&self->preface, g_ptr_array_unref);
}

static void
read_line (Parser *self,
           guint   index)
{
  const char *text = g_ptr_array_index (self->lines, index);
  AttacheLine line;

  self->index = index;
  attache_line_read (&line, text);
  attache_record_find_joined (self->reading, text, g_array_index (self->numbers, guint, index), MAX (self->number, self->rows->len) + 1);
  if (self->preface != NULL && (line.kind == ATTACHE_LINE_PARAGRAPH || (line.kind == ATTACHE_LINE_ITEM && line.item == 1)))
    close_preface (self);
  if (line.kind == ATTACHE_LINE_ITEM)
    read_item (self, &line, index);
  else if (line.kind == ATTACHE_LINE_PARAGRAPH)
    read_paragraph (self, &line, index);
  else if (line.kind == ATTACHE_LINE_OTHER && !read_other (self, text, index))
    self->stopped = TRUE;
}

/**
 * attache_record_read_lines:
 * @reading: the reading
 * @text: UTF-8
 *
 * Reads the header, the table of subjects, the items with their paragraphs, and the signatures. Each line is looked at
 * once, and at most ten lines ahead.
 */
void
attache_record_read_lines (AttacheReading *reading,
                           const char     *text)
{
  g_autofree char *buffer = attache_lines_clean (text);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) lines = attache_lines_split (buffer, numbers);
  Parser self = { .reading = reading, .lines = lines, .numbers = numbers };

  self.preface = g_ptr_array_new ();
  self.places = g_array_new (FALSE, FALSE, sizeof (guint));
  self.rows = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_record_item_free);
  self.open = g_string_new (NULL);
  self.row = g_string_new (NULL);

  for (guint i = 0; i < lines->len && !self.stopped; i++)
    read_line (&self, i);

  close_preface (&self);
  close_row (&self);
  check_end (&self);
  close_open (&self);
  join_rows (&self);
  reading->evidence |= self.rows->len > 1;

  g_ptr_array_unref (self.rows);
  g_array_unref (self.places);
  g_string_free (self.open, TRUE);
  g_string_free (self.row, TRUE);
}
