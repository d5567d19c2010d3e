/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidatures that a meeting speaks of: for which post of which group, put up by whom, and how far. Nothing is called
 * submitted that was only announced, and who has no name yet is there too. */

#include "text/attache-names.h"
#include "text/attache-people.h"

#include <string.h>

typedef struct
{
  char *code;
  guint start;
  guint end;
} Group;

typedef struct
{
  AttacheReading        *reading;
  AttacheRecordItem     *item;
  const char            *paragraph;
  const AttacheSentence *sentence;
  GArray                *groups;  /* (element-type Group) */
  GPtrArray             *people;  /* (element-type AttachePersonMention) */
  GHashTable            *seats;   /* code of a group -> language of the seat */
  guint                  n_found; /* in this paragraph */
} Finder;

static const AttacheWordHit *
hit_at (const Finder *self,
        guint         index)
{
  return &g_array_index (self->sentence->hits, AttacheWordHit, index);
}

static gboolean
has (const Finder *self,
     const char   *key)
{
  return attache_words_has (self->sentence->hits, ATTACHE_WORD_CANDIDATURE, key);
}

static void
group_clear (gpointer data)
{
  g_free (((Group *)data)->code);
}

/* A group that the tables do not know is told by the start of its code: groups are created and closed. */
static void
add_unknown_group (const Finder         *self,
                   const AttacheWordHit *prefix)
{
  const AttachePlain *plain = self->sentence->plain;
  Group               group = { NULL, prefix->start, prefix->end };

  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *other = &g_array_index (self->groups, Group, i);

      if (prefix->start >= other->start && prefix->start < other->end)
        return;
    }
  group.code = attache_names_dup_group_code (plain, prefix, &group.end);
  if (group.code == NULL)
    return;
  g_array_append_val (self->groups, group);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *left = a, *right = b;

  return left->start < right->start ? -1 : left->start > right->start;
}

static void
find_groups (const Finder *self)
{
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);
      Group                 group = { NULL, hit->start, hit->end };

      if (hit->group != ATTACHE_WORD_GROUP)
        continue;
      group.code = g_strdup (hit->key);
      g_array_append_val (self->groups, group);
    }
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      if (hit_at (self, i)->group == ATTACHE_WORD_PREFIX)
        add_unknown_group (self, hit_at (self, i));
    }
  g_array_sort (self->groups, compare_groups);
}

typedef enum
{
  GAP_OTHER,
  GAP_DIRECT, /* nothing, or an “of” */
  GAP_CHAIN,  /* other posts, with an “and” */
} Gap;

/* What stands between two places of the sentence. */
static Gap
measure_gap (const Finder *self,
             guint         from,
             guint         to)
{
  const char *text = self->sentence->plain->plain;
  gboolean    post = FALSE, other = FALSE;

  for (guint at = from; at < to;)
    {
      guint next = at;

      for (guint i = 0; i < self->sentence->hits->len && next == at; i++)
        {
          const AttacheWordHit *hit = hit_at (self, i);

          if (hit->start != at || hit->end > to)
            continue;
          if (hit->group == ATTACHE_WORD_POST || hit->group == ATTACHE_WORD_AND || hit->group == ATTACHE_WORD_OF)
            {
              post |= hit->group == ATTACHE_WORD_POST;
              other |= hit->group == ATTACHE_WORD_AND;
              next = hit->end;
            }
        }
      if (next == at && strchr (" ()-'\"", text[at]) == NULL)
        {
          other = TRUE;
          if (text[at] != ',')
            return GAP_OTHER;
        }
      at = next > at ? next : at + 1;
    }
  return post ? GAP_CHAIN : other ? GAP_OTHER
                                  : GAP_DIRECT;
}

/* The group that a post is of. It may stand on either side, and share its posts: “CWG-SFP chair and vice-chair”. */
static const Group *
find_group (const Finder         *self,
            const AttacheWordHit *post)
{
  const Group *before = NULL, *after = NULL;
  Gap          before_gap, after_gap;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group *group = &g_array_index (self->groups, Group, i);

      if (group->end <= post->start)
        before = group;
      else if (after == NULL && group->start >= post->end)
        after = group;
    }
  before_gap = before != NULL ? measure_gap (self, before->end, post->start) : GAP_OTHER;
  after_gap = after != NULL ? measure_gap (self, post->end, after->start) : GAP_OTHER;
  if (before_gap == GAP_DIRECT)
    return before;
  if (after_gap == GAP_DIRECT)
    return after;
  if (before_gap == GAP_CHAIN)
    return before;
  if (after_gap == GAP_CHAIN)
    return after;
  if (before == NULL || after == NULL)
    return before != NULL ? before : after;
  return post->start - before->end < after->start - post->end ? before : after;
}

static gboolean
is_of_person (const Finder         *self,
              const AttacheWordHit *hit)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const AttachePersonMention *mention = g_ptr_array_index (self->people, i);

      if (hit->start >= mention->start && hit->end <= mention->end)
        return TRUE;
    }
  return FALSE;
}

/* Who puts the candidate up, an organisation, a group of States or a State: the last one before the post, or the first
 * after it. */
static const AttacheWordHit *
find_nominator (const Finder         *self,
                const AttacheWordHit *post)
{
  const AttacheWordHit *found = NULL;

  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      if (hit->group != ATTACHE_WORD_ORGANISATION && hit->group != ATTACHE_WORD_COUNTRY)
        continue;
      if (!is_of_person (self, hit) && (found == NULL || hit->end <= post->start))
        found = hit;
    }
  return found;
}

static AttacheCandidatureState
decide_state (const Finder *self)
{
  if (has (self, "withdrawn"))
    return ATTACHE_CANDIDATURE_STATE_WITHDRAWN;
  if (has (self, "considered"))
    return ATTACHE_CANDIDATURE_STATE_CONSIDERED;
  if (has (self, "note-verbale"))
    return ATTACHE_CANDIDATURE_STATE_ANNOUNCED;
  if (has (self, "received"))
    return ATTACHE_CANDIDATURE_STATE_RECEIVED;
  if (attache_words_has (self->sentence->hits, ATTACHE_WORD_LEAD, "agree"))
    return ATTACHE_CANDIDATURE_STATE_AGREED;
  if (has (self, "endorsed"))
    return ATTACHE_CANDIDATURE_STATE_ENDORSED;
  if (has (self, "listed") && !has (self, "announced"))
    return ATTACHE_CANDIDATURE_STATE_LISTED;
  return ATTACHE_CANDIDATURE_STATE_ANNOUNCED;
}

/* The person for the @index-th post: one name for one post, or as many names as posts. */
static const AttachePersonMention *
find_person (const Finder *self,
             guint         index,
             guint         n_posts)
{
  if (self->people->len == n_posts || (self->people->len == 1 && index == 0))
    return g_ptr_array_index (self->people, index);
  return NULL;
}

static void
add_candidature (Finder                     *self,
                 const AttacheWordHit       *post,
                 const Group                *group,
                 const AttachePersonMention *person)
{
  const AttacheWordHit     *nominator = find_nominator (self, post);
  const AttachePlain       *plain = self->sentence->plain;
  AttacheRecordCandidature *candidature;
  gboolean                  state;

  if (nominator == NULL)
    return;
  state = nominator->group == ATTACHE_WORD_COUNTRY;
  candidature = attache_record_candidature_new ();
  candidature->group = g_strdup (group->code);
  candidature->post = g_strdup (post->key);
  candidature->nominator = state ? attache_words_dup_name (self->reading->words, ATTACHE_WORD_COUNTRY, nominator->key)
                                 : attache_plain_dup_source (plain, nominator->start, nominator->end);
  candidature->nominator_code = g_strdup (nominator->key);
  candidature->region = g_strdup (state ? attache_words_get_region (self->reading->words, nominator->key) : nominator->key);
  candidature->person = g_strdup (person != NULL ? person->name : NULL);
  if (person != NULL && person->country != NULL)
    {
      candidature->country = g_strdup (person->country);
      candidature->country_code = g_strdup (person->country_code);
    }
  else if (state)
    {
      candidature->country = g_strdup (candidature->nominator);
      candidature->country_code = g_strdup (nominator->key);
    }
  candidature->language = g_strdup (g_hash_table_lookup (self->seats, group->code));
  candidature->state = decide_state (self);
  candidature->note_verbale = has (self, "note-verbale");
  candidature->item = g_strdup (self->item->number);
  candidature->paragraph = g_strdup (self->paragraph);
  candidature->text = attache_sentence_dup_text (self->sentence);
  g_ptr_array_add (self->reading->record->candidatures, candidature);
  self->n_found++;
}

/* “Vice-chair of CWG-LANG and CWG-SFP”: the second group shares the post. */
static void
add_for_joined_groups (Finder               *self,
                       const AttacheWordHit *post,
                       const Group          *group)
{
  if (group->start < post->end)
    return;
  for (guint i = 0; i < self->groups->len; i++)
    {
      const Group          *next = &g_array_index (self->groups, Group, i);
      const AttacheWordHit *and = NULL;
      gboolean              alone = TRUE;

      if (next->start <= group->end || g_str_equal (next->code, group->code))
        continue;
      for (guint j = 0; j < self->sentence->hits->len; j++)
        {
          const AttacheWordHit *hit = hit_at (self, j);

          if (hit->start >= group->end && hit->end <= next->start)
            {
              alone &= hit->group == ATTACHE_WORD_AND || hit->group == ATTACHE_WORD_OF || hit->group == ATTACHE_WORD_LANGUAGE;
              and = hit->group == ATTACHE_WORD_AND ? hit : and;
            }
        }
      if (and!= NULL && alone && next->start - group->end < 24)
        add_candidature (self, post, next, NULL);
      break;
    }
}

static guint
count_posts (const Finder *self)
{
  guint n = 0;

  for (guint i = 0; i < self->sentence->hits->len; i++)
    n += hit_at (self, i)->group == ATTACHE_WORD_POST;
  return n;
}

static void
read_posts (Finder *self)
{
  guint n_posts = count_posts (self);
  guint index = 0;

  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *post = hit_at (self, i);
      const Group          *group;

      if (post->group != ATTACHE_WORD_POST)
        continue;
      group = find_group (self, post);
      if (group != NULL)
        {
          add_candidature (self, post, group, find_person (self, index, n_posts));
          add_for_joined_groups (self, post, group);
        }
      index++;
    }
}

/* “A note verbale was being prepared” may stand in a sentence of its own. */
static void
note_preparation (Finder *self)
{
  GPtrArray *candidatures = self->reading->record->candidatures;

  for (guint i = 0; i < self->n_found; i++)
    {
      AttacheRecordCandidature *candidature = g_ptr_array_index (candidatures, candidatures->len - 1 - i);

      candidature->note_verbale = TRUE;
    }
}

static void
read_sentence (Finder *self)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));
  g_autoptr (GPtrArray) people = NULL;
  gboolean candidature = has (self, "candidate") || has (self, "nominate");

  if (!candidature || !attache_words_has (self->sentence->hits, ATTACHE_WORD_POST, NULL))
    {
      if (has (self, "note-verbale"))
        note_preparation (self);
      return;
    }
  g_array_set_clear_func (groups, group_clear);
  people = attache_people_find (self->reading, self->sentence);
  self->groups = groups;
  self->people = people;
  find_groups (self);
  read_posts (self);
}

/* A seat may be for one of the languages: “the Chinese-language seat of CWG-LANG”. */
static void
read_seats (Finder *self)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));

  if (!attache_words_has (self->sentence->hits, ATTACHE_WORD_SEAT, NULL))
    return;
  g_array_set_clear_func (groups, group_clear);
  self->groups = groups;
  find_groups (self);
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *seat = hit_at (self, i);
      const Group          *group = seat->group == ATTACHE_WORD_SEAT ? find_group (self, seat) : NULL;

      if (group != NULL)
        g_hash_table_insert (self->seats, g_strdup (group->code), (gpointer)seat->key);
    }
}

/**
 * attache_candidatures_read:
 * @reading: the reading
 * @item: the item
 * @passages: (element-type AttachePassage): its paragraphs
 *
 * Reads the candidatures that an item’s paragraphs speak of.
 */
void
attache_candidatures_read (AttacheReading    *reading,
                           AttacheRecordItem *item,
                           GPtrArray         *passages)
{
  g_autoptr (GHashTable) seats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < passages->len; i++)
    {
      const AttachePassage *passage = g_ptr_array_index (passages, i);
      Finder                self = { .reading = reading, .item = item, .paragraph = passage->paragraph->number, .seats = seats };

      for (guint j = 0; j < passage->sentences->len; j++)
        {
          self.sentence = g_ptr_array_index (passage->sentences, j);
          read_seats (&self);
          read_sentence (&self);
        }
    }
}
