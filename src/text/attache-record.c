/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record of a meeting as plain data, and the way from bytes to it. */

#include "config.h"

#include "text/attache-record.h"

#include "text/attache-dates.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_PROBLEMS 50
#define MOST_LINKS 500

G_DEFINE_QUARK (attache - text - error - quark, attache_text_error)

static GPtrArray *
strings_new (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
paragraph_free (gpointer data)
{
  AttacheRecordParagraph *self = data;

  g_free (self->number);
  g_free (self->text);
  g_ptr_array_unref (self->papers);
  g_free (self);
}

static void
conclusion_free (gpointer data)
{
  AttacheRecordConclusion *self = data;

  g_ptr_array_unref (self->papers);
  g_free (self->paragraph);
  g_free (self->text);
  g_free (self);
}

/* Frees a deadline that is in no list. */
void
attache_record_deadline_free (AttacheRecordDeadline *self)
{
  g_free (self->date);
  g_free (self->end_date);
  g_free (self->who);
  g_free (self->what);
  g_free (self->item);
  g_free (self->paragraph);
  g_free (self);
}

/* Frees a candidature that is in no list. */
void
attache_record_candidature_free (AttacheRecordCandidature *self)
{
  g_free (self->group);
  g_free (self->post);
  g_free (self->nominator);
  g_free (self->region);
  g_free (self->country);
  g_free (self->country_code);
  g_free (self->nominator_code);
  g_free (self->person);
  g_free (self->language);
  g_free (self->item);
  g_free (self->paragraph);
  g_free (self->text);
  g_free (self);
}

static void
priority_free (gpointer data)
{
  AttacheRecordPriority *self = data;

  g_free (self->paper);
  g_free (self->group);
  g_free (self->paragraph);
  g_free (self);
}

static void
person_free (gpointer data)
{
  AttacheRecordPerson *self = data;

  g_free (self->name);
  g_free (self->role);
  g_free (self->country);
  g_free (self);
}

/* Returns: (transfer full): an empty record */
AttacheRecord *
attache_record_new (void)
{
  AttacheRecord *self = g_new0 (AttacheRecord, 1);

  self->chairs = strings_new ();
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_record_item_free);
  self->deadlines = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_record_deadline_free);
  self->candidatures = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_record_candidature_free);
  self->priorities = g_ptr_array_new_with_free_func (priority_free);
  self->people = g_ptr_array_new_with_free_func (person_free);
  self->doubts = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_doubt_free);
  self->problems = strings_new ();
  return self;
}

/* Returns: (transfer full): item @number without title and paragraphs */
AttacheRecordItem *
attache_record_item_new (guint number)
{
  AttacheRecordItem *self = g_new0 (AttacheRecordItem, 1);

  self->number = g_strdup_printf ("%u", number);
  self->title = g_strdup ("");
  self->papers = strings_new ();
  self->cited = strings_new ();
  self->links = strings_new ();
  self->paragraphs = g_ptr_array_new_with_free_func (paragraph_free);
  self->conclusions = g_ptr_array_new_with_free_func (conclusion_free);
  return self;
}

/* Frees an item that is in no list, with all that it holds. */
void
attache_record_item_free (AttacheRecordItem *self)
{
  if (self == NULL)
    return;
  g_free (self->number);
  g_free (self->title);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->cited);
  g_ptr_array_unref (self->links);
  g_ptr_array_unref (self->paragraphs);
  g_ptr_array_unref (self->conclusions);
  g_free (self);
}

/* Returns: (transfer full): paragraph @number of item @item, without text */
AttacheRecordParagraph *
attache_record_paragraph_new (guint item,
                              guint number)
{
  AttacheRecordParagraph *self = g_new0 (AttacheRecordParagraph, 1);

  self->number = g_strdup_printf ("%u.%u", item, number);
  self->text = g_strdup ("");
  self->papers = strings_new ();
  return self;
}

/* Returns: (transfer full): a conclusion without papers and text */
AttacheRecordConclusion *
attache_record_conclusion_new (void)
{
  AttacheRecordConclusion *self = g_new0 (AttacheRecordConclusion, 1);

  self->papers = strings_new ();
  return self;
}

/* Returns: (transfer full): a deadline in which nothing is set */
AttacheRecordDeadline *
attache_record_deadline_new (void)
{
  return g_new0 (AttacheRecordDeadline, 1);
}

/* Returns: (transfer full): a candidature in which nothing is set */
AttacheRecordCandidature *
attache_record_candidature_new (void)
{
  return g_new0 (AttacheRecordCandidature, 1);
}

/* Returns: (transfer full): a person without name */
AttacheRecordPerson *
attache_record_person_new (void)
{
  return g_new0 (AttacheRecordPerson, 1);
}

/* A text that is out of order line by line is told so a few times, not for each of them. */
void
attache_record_add_problem (AttacheRecord *self,
                            const char    *format,
                            ...)
{
  g_autofree char *problem = NULL;
  va_list          args;

  if (self->problems->len >= MOST_PROBLEMS)
    return;
  va_start (args, format);
  problem = g_strdup_vprintf (format, args);
  va_end (args);
  attache_add_once (self->problems, problem);
}

/* Tells that @paragraph and the calendar give @date different days of the week. */
void
attache_record_add_wrong_weekday (AttacheRecord *self,
                                  const char    *paragraph,
                                  const GDate   *date)
{
  g_autofree char *day = attache_date_to_string (date);

  attache_record_add_problem (self, _ ("Paragraph %s gives %s another day of the week than the calendar does."), paragraph, day);
}

/* Adds a copy of @string unless it is there. Returns: whether it was added */
gboolean
attache_add_once (GPtrArray  *strings,
                  const char *string)
{
  if (g_ptr_array_find_with_equal_func (strings, string, g_str_equal, NULL))
    return FALSE;
  g_ptr_array_add (strings, g_strdup (string));
  return TRUE;
}

static void
add_links (AttacheRecordItem *item,
           const char        *text)
{
  for (const char *p = strchr (text, 'h'); p != NULL && item->links->len < MOST_LINKS; p = strchr (p, 'h'))
    {
      const char      *end = p;
      g_autofree char *link = NULL;

      if (strncmp (p, "http", 4) != 0)
        {
          p++;
          continue;
        }
      while (*end > ' ' && *end < 0x7f && strchr ("<>\"", *end) == NULL)
        end++;
      while (end > p && strchr (".,;:)]'", end[-1]) != NULL)
        end--;
      link = g_strndup (p, (gsize)(end - p));
      if (g_str_has_prefix (link, "https://") || g_str_has_prefix (link, "http://"))
        attache_add_once (item->links, link);
      p = end > p ? end : p + 1;
    }
}

static void
read_item (AttacheReading    *reading,
           AttacheRecordItem *item)
{
  g_autoptr (GPtrArray) passages = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_passage_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < item->paragraphs->len; i++)
    {
      AttacheRecordParagraph *paragraph = g_ptr_array_index (item->paragraphs, i);

      g_ptr_array_add (passages, attache_passage_new (reading, paragraph));
      for (guint j = 0; j < paragraph->papers->len; j++)
        {
          char *symbol = g_ptr_array_index (paragraph->papers, j);

          if (g_hash_table_add (seen, symbol))
            g_ptr_array_add (item->cited, g_strdup (symbol));
        }
      add_links (item, paragraph->text);
    }
  attache_people_read (reading, passages);
  attache_conclusions_read (reading, item, passages);
  attache_deadlines_read (reading, item, passages);
  attache_candidatures_read (reading, item, passages);
  attache_priorities_read (reading, passages);
}

/* Numbered paragraphs are no record yet: papers have them too. */
static void
decide_kind (AttacheReading *reading)
{
  AttacheRecord *record = reading->record;

  reading->evidence |= reading->ended || record->candidatures->len > 0;
  for (guint i = 0; i < record->items->len && !reading->evidence; i++)
    reading->evidence = ((AttacheRecordItem *)g_ptr_array_index (record->items, i))->conclusions->len > 0;
  if (record->items->len > 0 && reading->evidence)
    {
      record->kind = ATTACHE_TEXT_KIND_RECORD;
      return;
    }
  g_ptr_array_set_size (record->items, 0);
  g_ptr_array_set_size (record->deadlines, 0);
  g_ptr_array_set_size (record->candidatures, 0);
  g_ptr_array_set_size (record->priorities, 0);
  g_ptr_array_set_size (record->people, 0);
  g_ptr_array_set_size (record->chairs, 0);
  g_ptr_array_set_size (record->doubts, 0);
  g_ptr_array_set_size (record->problems, 0);
  record->cut = FALSE;
}

/**
 * attache_record_read_text:
 * @text: UTF-8
 * @session: (nullable): session that bare symbols belong to where the text does not say
 * @forced: whether the user says that it is a record, so that numbered items alone are enough
 * @lines: lines of the whole text before this one
 *
 * Reads one record. attache_record_parse() tells what is read; here the text is UTF-8 already.
 *
 * Returns: (transfer full): the record
 */
AttacheRecord *
attache_record_read_text (const char *text,
                          const char *session,
                          gboolean    forced,
                          guint       lines)
{
  AttacheRecord   *record = attache_record_new ();
  g_autofree char *context = NULL;
  AttacheReading   reading = { .record = record, .evidence = forced, .text = text, .line = lines };

  record->language = g_strdup (attache_text_detect_language (text));
  record->session = attache_record_find_session (text);
  record->meeting = attache_record_find_meeting (text, record->session);

  reading.words = attache_words_get (record->language);
  reading.lines = g_hash_table_new (g_str_hash, g_str_equal);
  context = g_strdup (record->session != NULL ? record->session : session);
  attache_reading_set_session (&reading, context);
  attache_record_read_lines (&reading, text);
  for (guint i = 0; i < record->items->len; i++)
    read_item (&reading, g_ptr_array_index (record->items, i));
  g_clear_pointer (&reading.people, g_hash_table_unref);
  g_clear_pointer (&reading.lines, g_hash_table_unref);
  g_clear_pointer (&reading.starts, g_ptr_array_unref);
  decide_kind (&reading);
  if (record->session == NULL && record->kind == ATTACHE_TEXT_KIND_RECORD)
    record->session = g_strdup (reading.session);
  return record;
}

/**
 * attache_record_parse:
 * @data: (array length=length): bytes of a text file
 * @length: number of bytes
 * @session: (nullable): session that bare symbols (`ADM/1`) belong to where the text does not say
 * @error: return location
 *
 * Reads the summary record of a meeting: items with their papers and numbered paragraphs, conclusions, deadlines,
 * candidatures and people. Pure: no file is read, and it may be called from any thread. The work grows with the length
 * of the text and no faster.
 *
 * A text that is no record is no error: its kind is %ATTACHE_TEXT_KIND_UNKNOWN and its lists are empty. What a record
 * lacks or has out of order is told in its problems. Rules and words: the Council’s records of 2017-2021.
 *
 * Fails with %ATTACHE_TEXT_ERROR_EMPTY, %ATTACHE_TEXT_ERROR_NOT_TEXT or %ATTACHE_TEXT_ERROR_TOO_LONG; the message is
 * a sentence for the user, to which the caller adds the name of the file.
 *
 * Returns: (transfer full): the record, or %NULL with @error set
 */
AttacheRecord *
attache_record_parse (const char *data,
                      gsize       length,
                      const char *session,
                      GError    **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  text = attache_text_decode (data, length, error);

  return text != NULL ? attache_record_read_text (text, session, FALSE, 0) : NULL;
}

/**
 * attache_record_free:
 * @self: (nullable): a record
 *
 * Frees a record and all in it.
 */
void
attache_record_free (AttacheRecord *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_free (self->session);
  g_free (self->meeting);
  g_free (self->symbol);
  g_free (self->title);
  g_free (self->date);
  g_free (self->starts);
  g_free (self->ends);
  g_ptr_array_unref (self->chairs);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->deadlines);
  g_ptr_array_unref (self->candidatures);
  g_ptr_array_unref (self->priorities);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->doubts);
  g_ptr_array_unref (self->problems);
  g_free (self);
}
