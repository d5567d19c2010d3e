/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph cut into sentences, each with the words of the tables and the symbols of papers in it. */

#include "config.h"

#include "text/attache-record-private.h"
#include "text/attache-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No sentence of a record is longer; what is longer is cut, so that the work stays linear. */
#define LONGEST_SENTENCE 6000

/* A paragraph of a broken text may be the whole of it; its start is enough to say so. */
#define LONGEST_PARAGRAPH (256 * 1024)

static void
sentence_free (gpointer data)
{
  AttacheSentence *self = data;

  attache_plain_free (self->plain);
  g_array_unref (self->hits);
  g_ptr_array_unref (self->papers);
  g_array_unref (self->places);
  g_free (self);
}

static gboolean
is_full_stop (gunichar c)
{
  return c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x061f || c == '!' || c == '?';
}

/* Whether the word that ends in a full stop at @stop is shortened: “Mr.”, “S.”, “Corr.”. */
static gboolean
is_shortened (const AttacheWords *words,
              const char         *start,
              const char         *stop)
{
  const char      *p = stop;
  g_autofree char *word = NULL;
  g_autofree char *plain = NULL;

  while (p > start)
    {
      const char *before = g_utf8_prev_char (p);

      if (!g_unichar_isalpha (g_utf8_get_char (before)))
        break;
      p = before;
    }
  if (p == stop)
    return FALSE;
  if (g_utf8_next_char (p) == stop)
    return g_unichar_isupper (g_utf8_get_char (p));
  if (stop - p > 24)
    return FALSE;
  word = g_strndup (p, (gsize)(stop - p));
  plain = attache_plain_fold (word);
  return attache_words_know (words, ATTACHE_WORD_ABBREVIATION, plain);
}

static gboolean
is_closing_mark (gunichar c)
{
  return c == ')' || c == '"' || c == 0xff09 || c == 0x201d || c == 0x2019 || c == 0x00bb || c == 0x300b;
}

/* Where the sentence ends whose last mark is at @p, or NULL when the mark does not end it. */
static const char *
end_at (const AttacheWords *words,
        const char         *start,
        const char         *p)
{
  gunichar    c = g_utf8_get_char (p);
  const char *end = g_utf8_next_char (p);
  const char *next;

  if (c == '\n')
    return end;
  if (c != '.' && !is_full_stop (c))
    return NULL;
  while (is_closing_mark (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  if (c >= 0x3000)
    return end;
  for (next = end; g_unichar_isspace (g_utf8_get_char (next)); next = g_utf8_next_char (next))
    ;
  if (next == end && *next != '\0')
    return NULL;
  if (c == '.' && (g_unichar_islower (g_utf8_get_char (next)) || g_unichar_isdigit (g_utf8_get_char (next)) || is_shortened (words, start, p)))
    return NULL;
  return end;
}

static void
add_sentence (GPtrArray          *sentences,
              const AttacheWords *words,
              const char         *start,
              const char         *end,
              gboolean            bullet)
{
  AttacheSentence *self;

  while (start < end && g_ascii_isspace (*start))
    start++;
  while (start < end && g_ascii_isspace (end[-1]))
    end--;
  if (start == end)
    return;
  self = g_new0 (AttacheSentence, 1);
  self->plain = attache_plain_new (start, end - start);
  self->hits = attache_words_scan (words, self->plain);
  self->papers = g_ptr_array_new_with_free_func (g_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->bullet = bullet;
  g_ptr_array_add (sentences, self);
}

/* A sentence within its paragraph, in bytes. */
typedef struct
{
  gsize start;
  gsize end;
} Extent;

/* The sentences, and beside each where it stands, for the papers. */
static void
split (AttachePassage *self,
       GArray         *extents,
       AttacheReading *reading)
{
  const char *text = self->paragraph->text;
  const char *start = text;
  gboolean    bullet = FALSE;

  for (const char *p = text; *p != '\0' && start - text < LONGEST_PARAGRAPH;)
    {
      const char *end = end_at (reading->words, start, p);
      guint       before = self->sentences->len;
      gboolean    line = *p == '\n';

      p = g_utf8_next_char (p);
      if (end == NULL && (*p == '\0' || p - start > LONGEST_SENTENCE))
        end = p;
      if (end == NULL)
        continue;
      while (start < end && g_ascii_isspace (*start))
        start++;
      add_sentence (self->sentences, reading->words, start, end, bullet);
      if (self->sentences->len > before)
        {
          Extent extent = { (gsize)(start - text), (gsize)(end - text) };

          g_array_append_val (extents, extent);
        }
      bullet = line || *end == '\n';
      start = p = end;
    }
}

static void
add_paper (AttachePassage *self,
           GArray         *extents,
           guint          *sentence,
           gsize           place,
           const char     *symbol)
{
  AttacheSentence *into;

  while (*sentence < extents->len && g_array_index (extents, Extent, *sentence).end <= place)
    (*sentence)++;
  if (*sentence == self->sentences->len)
    return;
  into = g_ptr_array_index (self->sentences, *sentence);
  if (attache_add_once (into->papers, symbol))
    {
      guint within = (guint)(place - MIN (place, g_array_index (extents, Extent, *sentence).start));

      g_array_append_val (into->places, within);
    }
}

/**
 * attache_passage_new:
 * @reading: the reading
 * @paragraph: a paragraph of the record; must outlive the passage
 *
 * Cuts a paragraph into sentences and fills in its papers.
 *
 * Returns: (transfer full): the passage
 */
AttachePassage *
attache_passage_new (AttacheReading         *reading,
                     AttacheRecordParagraph *paragraph)
{
  AttachePassage *self = g_new0 (AttachePassage, 1);
  g_autoptr (GArray) extents = g_array_new (FALSE, FALSE, sizeof (Extent));
  g_autoptr (GPtrArray) papers = attache_papers_find (paragraph->text, reading->session);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const char *place = paragraph->text;
  guint       chars = 0, sentence = 0;

  self->paragraph = paragraph;
  self->sentences = g_ptr_array_new_with_free_func (sentence_free);
  split (self, extents, reading);
  if (extents->len > 0 && g_array_index (extents, Extent, extents->len - 1).end >= LONGEST_PARAGRAPH)
    attache_record_add_problem (reading->record, _ ("Paragraph %s is longer than a paragraph can be; conclusions and days were looked for in its start only."),
                                paragraph->number);

  for (guint i = 0; i < papers->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (papers, i);

      if (g_hash_table_add (seen, reference->symbol))
        g_ptr_array_add (paragraph->papers, g_strdup (reference->symbol));
      if (reference->start > chars)
        {
          place = g_utf8_offset_to_pointer (place, (glong)(reference->start - chars));
          chars = reference->start;
        }
      add_paper (self, extents, &sentence, (gsize)(place - paragraph->text), reference->symbol);
    }
  return self;
}

/**
 * attache_passage_free:
 * @self: a passage
 *
 * Frees it, not its paragraph.
 */
void
attache_passage_free (AttachePassage *self)
{
  g_ptr_array_unref (self->sentences);
  g_free (self);
}

/**
 * attache_sentence_dup_text:
 * @self: a sentence
 *
 * Returns: (transfer full): its words as written, without the bullet before them
 */
char *
attache_sentence_dup_text (const AttacheSentence *self)
{
  const char *text = self->plain->text;

  for (gunichar c = g_utf8_get_char (text); c == 0x00b7 || c == 0x2022 || c == 0x25cf || c == 0x25aa || c == 0x2013 || c == 0x2014 || c == 0xf0b7 || c == ' ' ||
                                            c == '\t' || ((c == '-' || c == '*') && text[1] == ' ');
       c = g_utf8_get_char (text))
    text = g_utf8_next_char (text);
  return g_strchomp (g_strdup (text));
}
