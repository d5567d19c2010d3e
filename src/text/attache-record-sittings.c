/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of several meetings in one file: the text is cut where the numbers begin again under the title of another
 * meeting, at the head of its block. Numbers that begin again without a title are one record that is out of order. */

#include "text/attache-record-line.h"
#include "text/attache-record-private.h"

#include <string.h>

#define LONGEST_TITLE 160
#define MOST_BLOCK_LINES 14
#define MOST_LOOKED_BACK 120

typedef struct
{
  const char *text;
  gsize       length;
} Line;

typedef struct
{
  GArray             *lines; /* (element-type Line) */
  const AttacheWords *words;
  gboolean            numbers; /* whether items were seen since the last cut */
  guint               since;   /* the line after the last numbered one */
} Splitter;

static GArray *
split_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (const char *p = text; *p != '\0';)
    {
      gsize size = strcspn (p, "\n");
      Line  line = { p, size };

      g_array_append_val (lines, line);
      p += size;
      p += *p != '\0';
    }

  return lines;
}

static char *
dup_line (const Splitter *self,
          guint           index)
{
  const Line *line = &g_array_index (self->lines, Line, index);

  return g_strstrip (g_strndup (line->text, line->length));
}

/* Only the start of a line tells whether it is numbered. */
static void
read_start (const Splitter *self,
            guint           index,
            AttacheLine    *line)
{
  const Line *whole = &g_array_index (self->lines, Line, index);
  char        start[64];
  gsize       size = MIN (whole->length, sizeof start - 8);

  while (size > 0 && size < whole->length && ((guchar)whole->text[size] & 0xc0) == 0x80)
    size--;
  memcpy (start, whole->text, size);
  start[size] = '\0';
  attache_line_read (line, start);
  line->rest = line->whole = NULL;
}

static gboolean
is_numbered (const AttacheLine *line)
{
  return line->kind == ATTACHE_LINE_PARAGRAPH || (line->kind == ATTACHE_LINE_ITEM && line->tab);
}

static gboolean
is_title (const Splitter *self,
          guint           index)
{
  g_autofree char *text = NULL;
  g_autoptr (AttachePlain) plain = NULL;
  g_autoptr (GArray) hits = NULL;
  const AttacheWordHit *title;

  if (g_array_index (self->lines, Line, index).length > LONGEST_TITLE)
    return FALSE;
  text = dup_line (self, index);
  plain = attache_plain_new (text, -1);
  hits = attache_words_scan (self->words, plain);
  title = attache_words_find (hits, ATTACHE_WORD_HEADER, "title");
  if (title != NULL && (title->start == 0 || attache_words_has (hits, ATTACHE_WORD_ORDINAL, NULL)))
    return !attache_line_is_complete (text);

  return attache_words_has (hits, ATTACHE_WORD_HEADER, "plenary") && attache_words_has (hits, ATTACHE_WORD_ORDINAL, NULL) && !attache_line_is_complete (text);
}

/* “Council 2019”, “Document C19/119-E”, and what stands around them. */
static gboolean
is_of_block (const Splitter *self,
             guint           index)
{
  g_autofree char *text = NULL;
  g_autoptr (AttachePlain) plain = NULL;
  g_autoptr (GArray) hits = NULL;

  if (g_array_index (self->lines, Line, index).length > LONGEST_TITLE)
    return FALSE;
  text = dup_line (self, index);
  plain = attache_plain_new (text, -1);
  hits = attache_words_scan (self->words, plain);

  return attache_words_has (hits, ATTACHE_WORD_HEADER, "council") || attache_words_has (hits, ATTACHE_WORD_HEADER, "document");
}

/* The first line of the block that @title is in. */
static guint
find_block (const Splitter *self,
            guint           title)
{
  guint first = title;

  for (guint i = title; i > self->since && title - i < MOST_BLOCK_LINES; i--)
    {
      g_autofree char *text = dup_line (self, i - 1);

      if (strlen (text) <= LONGEST_TITLE && attache_line_is_signature (self->words, text))
        break;
      if (is_of_block (self, i - 1))
        first = i - 1;
    }

  return first;
}

/* Where the record begins whose first number is at @index, or 0 where it belongs to the open one. */
static guint
find_cut (const Splitter *self,
          guint           index)
{
  for (guint i = index; i > self->since && index - i < MOST_LOOKED_BACK; i--)
    {
      if (is_title (self, i - 1))
        return find_block (self, i - 1);
    }

  return 0;
}

/* Returns: (element-type guint): the lines at which records begin; the first is 0 */
static GArray *
find_cuts (Splitter *self)
{
  GArray *cuts = g_array_new (FALSE, TRUE, sizeof (guint));

  g_array_set_size (cuts, 1);
  for (guint i = 0; i < self->lines->len; i++)
    {
      AttacheLine line;
      guint       cut = 0;

      read_start (self, i, &line);
      if (!is_numbered (&line))
        continue;
      if (self->numbers && line.item == 1 && line.paragraph <= 1)
        cut = find_cut (self, i);
      if (cut > 0)
        g_array_append_val (cuts, cut);
      self->numbers = TRUE;
      self->since = i + 1;
    }

  return cuts;
}

/**
 * attache_record_read_all:
 * @text: UTF-8
 * @session: (nullable): session that bare symbols belong to where the text does not say
 * @forced: whether the user says that it is a record
 * @records: (element-type AttacheRecord): where they go; nothing where the text is no record
 *
 * Reads the records of all the meetings in a text, each by itself. Lines of their doubts are those of the whole text.
 */
void
attache_record_read_all (const char *text,
                         const char *session,
                         gboolean    forced,
                         GPtrArray  *records)
{
  Splitter self = { .words = attache_words_get (attache_text_detect_language (text)) };
  g_autoptr (GArray) lines = split_lines (text);
  g_autoptr (GArray) cuts = NULL;

  self.lines = lines;
  cuts = find_cuts (&self);
  for (guint i = 0; i < cuts->len && lines->len > 0; i++)
    {
      guint            first = g_array_index (cuts, guint, i);
      const char      *start = g_array_index (lines, Line, first).text;
      const char      *end = i + 1 < cuts->len ? g_array_index (lines, Line, g_array_index (cuts, guint, i + 1)).text : start + strlen (start);
      g_autofree char *part = g_strndup (start, (gsize)(end - start));
      AttacheRecord   *record = attache_record_read_text (part, session, forced, first);

      if (record->kind == ATTACHE_TEXT_KIND_RECORD)
        g_ptr_array_add (records, record);
      else
        attache_record_free (record);
    }
}
