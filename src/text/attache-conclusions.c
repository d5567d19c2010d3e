/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the meeting concluded. Only the chair’s sentence, the agreement of the meeting and the passive of the closing
 * count: delegations also ask for papers to be noted, and that concludes nothing. What goes to a consultation by
 * correspondence is provisional: a virtual consultation decides nothing (Legal Adviser, C21/VCC-1 §13.4). */

#include "text/attache-dates.h"
#include "text/attache-record-private.h"

#include <string.h>

#define NO_KIND (-1)

/* A conclusion of several sentences; more than this only a broken text has. */
#define LONGEST_CONCLUSION 8000

typedef struct
{
  AttacheReading    *reading;
  AttacheRecordItem *item;
  GPtrArray         *passages;
  guint              passage;  /* index of the one that is read */
  guint              opened;   /* index of the passage in which the discussion began */
  gboolean           reopened; /* whether an earlier discussion of the item was closed */
  gboolean           scope;    /* the chair’s conclusion has begun in this paragraph */
  gboolean           listing;  /* what follows is the list of the last conclusion */
  guint              proposed; /* passage of the chair’s last conclusion, counted from 1 */
} Judge;

static gboolean
has (const AttacheSentence *sentence,
     AttacheWordGroup       group,
     const char            *key)
{
  return attache_words_has (sentence->hits, group, key);
}

static int
kind_of (const char *key)
{
  static const struct
  {
    const char           *key;
    AttacheConclusionKind kind;
  } kinds[] = {
    { "approved", ATTACHE_CONCLUSION_KIND_APPROVED },
    { "noted", ATTACHE_CONCLUSION_KIND_NOTED },
    { "adopted", ATTACHE_CONCLUSION_KIND_ADOPTED },
    { "agreed", ATTACHE_CONCLUSION_KIND_AGREED },
    { "endorsed", ATTACHE_CONCLUSION_KIND_ENDORSED },
    { "elected", ATTACHE_CONCLUSION_KIND_ELECTED },
    { "action", ATTACHE_CONCLUSION_KIND_ACTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (key, kinds[i].key))
        return (int)kinds[i].kind;
    }
  return NO_KIND;
}

static int
find_kind (const AttacheSentence *sentence,
           AttacheWordGroup       group)
{
  const AttacheWordHit *hit = attache_words_find (sentence->hits, group, NULL);

  return hit != NULL ? kind_of (hit->key) : NO_KIND;
}

static gboolean
names_a_day (AttacheReading        *reading,
             const AttacheSentence *sentence)
{
  g_autoptr (GArray) dates = attache_dates_find (reading->words, sentence->plain, sentence->hits, reading->year);

  return dates->len > 0 || has (sentence, ATTACHE_WORD_RELATIVE, NULL);
}

static int
judge_agreement (const AttacheSentence *sentence)
{
  int kind;

  if (has (sentence, ATTACHE_WORD_CORRESPONDENCE, NULL))
    return ATTACHE_CONCLUSION_KIND_CORRESPONDENCE;
  if (has (sentence, ATTACHE_WORD_REVERT, NULL))
    return ATTACHE_CONCLUSION_KIND_DEFERRED;
  if (has (sentence, ATTACHE_WORD_VERB, "action"))
    return ATTACHE_CONCLUSION_KIND_ACTION;
  kind = find_kind (sentence, ATTACHE_WORD_VERB);
  return kind != NO_KIND ? kind : ATTACHE_CONCLUSION_KIND_AGREED;
}

static int
judge_chair (const AttacheSentence *sentence)
{
  int kind;

  if (has (sentence, ATTACHE_WORD_CORRESPONDENCE, NULL))
    return ATTACHE_CONCLUSION_KIND_CORRESPONDENCE;
  if (has (sentence, ATTACHE_WORD_REVERT, NULL))
    return ATTACHE_CONCLUSION_KIND_DEFERRED;
  kind = find_kind (sentence, ATTACHE_WORD_CONCLUSION);
  return kind != NO_KIND ? kind : find_kind (sentence, ATTACHE_WORD_VERB);
}

static int
judge_sentence (Judge                 *self,
                const AttacheSentence *sentence)
{
  int kind;

  if (has (sentence, ATTACHE_WORD_LEAD, "so-agreed"))
    return self->proposed > 0 && self->passage <= self->proposed ? NO_KIND : ATTACHE_CONCLUSION_KIND_AGREED;
  if (self->scope)
    return judge_chair (sentence);
  if (has (sentence, ATTACHE_WORD_LEAD, "agree"))
    return judge_agreement (sentence);
  if (has (sentence, ATTACHE_WORD_LEAD, "request"))
    return names_a_day (self->reading, sentence) ? ATTACHE_CONCLUSION_KIND_ACTION : NO_KIND;
  if (has (sentence, ATTACHE_WORD_LEAD, "say") && has (sentence, ATTACHE_WORD_REVERT, NULL))
    return ATTACHE_CONCLUSION_KIND_DEFERRED;
  if (has (sentence, ATTACHE_WORD_REPORTED, NULL))
    return NO_KIND;
  kind = find_kind (sentence, ATTACHE_WORD_CONCLUSION);
  return kind != NO_KIND && has (sentence, ATTACHE_WORD_CORRESPONDENCE, NULL) ? ATTACHE_CONCLUSION_KIND_CORRESPONDENCE : kind;
}

static void
add_papers (AttacheRecordConclusion *conclusion,
            GPtrArray               *papers)
{
  for (guint i = 0; i < papers->len; i++)
    attache_add_once (conclusion->papers, g_ptr_array_index (papers, i));
}

/* Where an item was discussed in two parts and the sentence names no paper, it speaks of those of its part. */
static void
add_papers_of_discussion (Judge                   *self,
                          AttacheRecordConclusion *conclusion)
{
  if (conclusion->papers->len > 0 || !self->reopened)
    return;
  for (guint i = self->opened; i <= self->passage; i++)
    add_papers (conclusion, ((AttachePassage *)g_ptr_array_index (self->passages, i))->paragraph->papers);
}

/* The papers between two places of the plain text of a sentence. */
static void
add_papers_between (AttacheRecordConclusion *conclusion,
                    const AttacheSentence   *sentence,
                    guint                    start,
                    guint                    end)
{
  for (guint i = 0; i < sentence->papers->len; i++)
    {
      guint place = g_array_index (sentence->places, guint, i);

      if (place >= sentence->plain->map[start] && (end == sentence->plain->length || place < sentence->plain->map[end]))
        attache_add_once (conclusion->papers, g_ptr_array_index (sentence->papers, i));
    }
}

static void
extend (AttacheRecordConclusion *conclusion,
        const AttacheSentence   *sentence)
{
  if (strlen (conclusion->text) < LONGEST_CONCLUSION)
    {
      g_autofree char *more = attache_sentence_dup_text (sentence);
      g_autofree char *text = g_steal_pointer (&conclusion->text);

      conclusion->text = g_strconcat (text, "\n", more, NULL);
    }
  add_papers (conclusion, sentence->papers);
}

/* Whether @kind only says more of the last conclusion: the same verb in the same paragraph, or the next thing asked. */
static gboolean
belongs_to (Judge                   *self,
            AttacheRecordConclusion *last,
            int                      kind)
{
  const AttachePassage *passage = g_ptr_array_index (self->passages, self->passage);
  const AttachePassage *before = self->passage > 0 ? g_ptr_array_index (self->passages, self->passage - 1) : NULL;

  if (last == NULL || (int)last->kind != kind)
    return FALSE;
  if (g_str_equal (last->paragraph, passage->paragraph->number))
    return TRUE;
  return kind == ATTACHE_CONCLUSION_KIND_ACTION && before != NULL && g_str_equal (last->paragraph, before->paragraph->number);
}

static void
add_conclusion (Judge                 *self,
                const AttacheSentence *sentence,
                int                    kind,
                guint                  start,
                guint                  end)
{
  const AttachePassage    *passage = g_ptr_array_index (self->passages, self->passage);
  GPtrArray               *conclusions = self->item->conclusions;
  AttacheRecordConclusion *last = conclusions->len > 0 ? g_ptr_array_index (conclusions, conclusions->len - 1) : NULL;

  if (belongs_to (self, last, kind))
    {
      extend (last, sentence);
      return;
    }
  last = attache_record_conclusion_new ();
  last->kind = (AttacheConclusionKind)kind;
  last->paragraph = g_strdup (passage->paragraph->number);
  last->text = attache_sentence_dup_text (sentence);
  last->provisional = kind == ATTACHE_CONCLUSION_KIND_CORRESPONDENCE;
  add_papers_between (last, sentence, start, end);
  add_papers_of_discussion (self, last);
  g_ptr_array_add (conclusions, last);
}

/* “Wished to note one paper and to adopt another”: a conclusion for each verb, with the papers up to the next one. */
static void
add_conclusions (Judge                 *self,
                 const AttacheSentence *sentence,
                 int                    kind)
{
  guint length = (guint)sentence->plain->length;
  guint start = 0;

  if (!self->scope || kind != find_kind (sentence, ATTACHE_WORD_VERB) || has (sentence, ATTACHE_WORD_CONCLUSION, NULL))
    {
      add_conclusion (self, sentence, kind, 0, length);
      return;
    }
  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);

      if (hit->group != ATTACHE_WORD_VERB || kind_of (hit->key) == kind)
        continue;
      add_conclusion (self, sentence, kind, start, hit->start);
      kind = kind_of (hit->key);
      start = hit->start;
    }
  add_conclusion (self, sentence, kind, start, length);
}

static gboolean
ends_in_colon (const AttacheSentence *sentence)
{
  return sentence->plain->length > 0 && strchr (":;", sentence->plain->plain[sentence->plain->length - 1]) != NULL;
}

static void
read_sentence (Judge                 *self,
               const AttacheSentence *sentence)
{
  GPtrArray *conclusions = self->item->conclusions;
  int        kind;

  if (has (sentence, ATTACHE_WORD_LEAD, "chair"))
    {
      self->scope = TRUE;
      self->listing = FALSE;
      self->proposed = self->passage + 1;
    }
  if (self->listing && sentence->bullet)
    {
      extend (g_ptr_array_index (conclusions, conclusions->len - 1), sentence);
      self->listing = ends_in_colon (sentence);
      return;
    }
  kind = judge_sentence (self, sentence);
  self->listing = kind == ATTACHE_CONCLUSION_KIND_CORRESPONDENCE && ends_in_colon (sentence);
  if (kind != NO_KIND)
    add_conclusions (self, sentence, kind);
}

static void
note_closing (Judge                 *self,
              const AttacheSentence *sentence)
{
  if (has (sentence, ATTACHE_WORD_CLOSING, "discussion"))
    {
      self->opened = self->passage + 1;
      self->reopened = TRUE;
      self->reading->evidence = TRUE;
    }
  if (has (sentence, ATTACHE_WORD_CLOSING, "meeting") || has (sentence, ATTACHE_WORD_CLOSING, "opening"))
    self->reading->evidence = TRUE;
}

/**
 * attache_conclusions_read:
 * @reading: the reading
 * @item: the item that they go to
 * @passages: (element-type AttachePassage): its paragraphs
 *
 * Reads the conclusions of an item. Several are normal: an item may be noted and go to correspondence as well.
 */
void
attache_conclusions_read (AttacheReading    *reading,
                          AttacheRecordItem *item,
                          GPtrArray         *passages)
{
  Judge self = { .reading = reading, .item = item, .passages = passages };

  for (self.passage = 0; self.passage < passages->len; self.passage++)
    {
      const AttachePassage *passage = g_ptr_array_index (passages, self.passage);

      self.scope = FALSE;
      self.listing = FALSE;
      for (guint i = 0; i < passage->sentences->len; i++)
        {
          const AttacheSentence *sentence = g_ptr_array_index (passage->sentences, i);

          read_sentence (&self, sentence);
          note_closing (&self, sentence);
        }
    }
}
