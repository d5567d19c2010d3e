/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Priority groups: the meeting that approves an agenda moves papers between them: “subject to moving Document C21/45 from priority
 * group 2 to priority group 1”. Only what was decided is read, and only a move that names both groups and the paper before them. */

#include "text/attache-record-private.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <string.h>

/* An agenda has fewer papers. */
#define MOST_PRIORITIES 500

/* “1”, “1+”, “2”: full; NULL where no number stands at @at, or something goes on after it. */
static char *
dup_group (const AttacheSentence *sentence,
           guint                  at,
           guint                 *end)
{
  const char *text = sentence->plain->plain;
  guint       digits;

  while (text[at] == ' ')
    at++;
  digits = (guint)strspn (text + at, "0123456789");
  *end = at + digits + (text[at + digits] == '+');
  if (digits == 0 || digits > 2 || g_ascii_isalnum (text[*end]) || text[*end] == '/' || (strchr (".-", text[*end]) != NULL && g_ascii_isdigit (text[*end + 1])))
    return NULL;
  return g_strndup (text + at, *end - at);
}

static gboolean
has_unit (const AttacheSentence *sentence,
          guint                  at)
{
  while (sentence->plain->plain[at] == ' ')
    at++;
  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);

      if (hit->group == ATTACHE_WORD_PRIORITY && hit->start == at && g_str_equal (hit->key, "unit"))
        return TRUE;
    }
  return FALSE;
}

/* The group that the one word of @key (`from`, `to`) names, and where that word stands; NULL where none or more than one does. */
static char *
find_group (const AttacheSentence *sentence,
            const char            *key,
            guint                 *start)
{
  g_autofree char *found = NULL;

  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);
      gboolean              unit = g_str_has_suffix (hit->key, "-number");
      g_autofree char      *group = NULL;
      guint                 end;

      if (hit->group != ATTACHE_WORD_PRIORITY || !(unit ? g_str_has_prefix (hit->key, key) : g_str_equal (hit->key, key)))
        continue;
      group = dup_group (sentence, hit->end, &end);
      if (group == NULL || (unit && !has_unit (sentence, end)))
        continue;
      if (found != NULL)
        return NULL;
      found = g_steal_pointer (&group);
      *start = hit->start;
    }
  return g_steal_pointer (&found);
}

/* Whether only “and” or a comma stands between two papers. */
static gboolean
are_listed (AttacheReading         *reading,
            const char             *text,
            const AttacheReference *a,
            const AttacheReference *b)
{
  g_autofree char *between = NULL;
  g_autofree char *plain = NULL;

  if (b->start <= a->end)
    return TRUE;
  between = g_utf8_substring (text, a->end, b->start);
  plain = g_strstrip (attache_plain_fold (between));
  return *plain == '\0' || g_str_equal (plain, ",") || g_str_equal (plain, "\xe3\x80\x81") || attache_words_know (reading->words, ATTACHE_WORD_AND, plain);
}

/* A corrigendum or an addendum that is moved alone leaves its paper where it is. */
static void
add_priority (AttacheReading         *reading,
              const AttacheReference *reference,
              const char             *group,
              const char             *paragraph)
{
  g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (reference->symbol, reading->session);
  AttacheRecordPriority *priority;

  if (symbol == NULL || (symbol->kind != ATTACHE_ISSUE_KIND_BASE && symbol->kind != ATTACHE_ISSUE_KIND_REV) ||
      reading->record->priorities->len >= MOST_PRIORITIES)
    return;
  priority = g_new0 (AttacheRecordPriority, 1);
  priority->paper = attache_symbol_to_base (symbol);
  priority->group = g_strdup (group);
  priority->paragraph = g_strdup (paragraph);
  g_ptr_array_add (reading->record->priorities, priority);
}

static gboolean
is_decided (const AttacheSentence *sentence)
{
  return !attache_words_has (sentence->hits, ATTACHE_WORD_REPORTED, NULL) &&
         (attache_words_has (sentence->hits, ATTACHE_WORD_CONCLUSION, NULL) || attache_words_has (sentence->hits, ATTACHE_WORD_LEAD, "agree"));
}

static void
read_sentence (AttacheReading        *reading,
               const AttacheSentence *sentence,
               const char            *paragraph)
{
  const char      *text = sentence->plain->text;
  guint            from_start, to_start;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autoptr (GPtrArray) papers = NULL;
  glong words;
  guint last = 0;

  if (!attache_words_has (sentence->hits, ATTACHE_WORD_PRIORITY, NULL) || !is_decided (sentence))
    return;
  from = find_group (sentence, "from", &from_start);
  to = find_group (sentence, "to", &to_start);
  if (from == NULL || to == NULL)
    return;

  papers = attache_papers_find (text, reading->session);
  words = g_utf8_pointer_to_offset (text, text + sentence->plain->map[MIN (from_start, to_start)]);
  while (last < papers->len && (glong)((AttacheReference *)g_ptr_array_index (papers, last))->start < words)
    last++;
  for (guint i = last; i > 0; i--)
    {
      if (i < last && !are_listed (reading, text, g_ptr_array_index (papers, i - 1), g_ptr_array_index (papers, i)))
        break;
      add_priority (reading, g_ptr_array_index (papers, i - 1), to, paragraph);
    }
}

/**
 * attache_priorities_read:
 * @reading: the reading
 * @passages: (element-type AttachePassage): the paragraphs of an item
 *
 * Reads which papers the meeting moved to which priority group. Source of the groups: the letter that convened the consultation of 2020,
 * and item 4 of the record C21/VCC-1.
 */
void
attache_priorities_read (AttacheReading *reading,
                         GPtrArray      *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const AttachePassage *passage = g_ptr_array_index (passages, i);

      for (guint j = 0; j < passage->sentences->len; j++)
        read_sentence (reading, g_ptr_array_index (passage->sentences, j), passage->paragraph->number);
    }
}
