/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days that matter to a delegate. A record names many: most only tell when something is held. A deadline needs a duty
 * and a “by”, a revert needs a word for coming back; the rest are conditions and events, and what is past or only
 * mentioned is left out. */

#include "text/attache-dates.h"
#include "text/attache-record-doubts.h"
#include "text/attache-record-private.h"

#include <string.h>

#define LONGEST_STEP 24

/* A record names twenty or thirty days. */
#define MOST_DEADLINES 1000

typedef struct
{
  guint            start;
  guint            end;
  AttachePrecision precision;
  const GDate     *first; /* NULL when relative */
  const GDate     *last;
} When;

typedef struct
{
  AttacheReading        *reading;
  AttacheRecordItem     *item;
  const char            *paragraph;
  const AttacheSentence *sentence;
  GArray                *whens; /* (element-type When) */
} Reader;

static const AttacheWordHit *
hit_at (const Reader *self,
        guint         index)
{
  return &g_array_index (self->sentence->hits, AttacheWordHit, index);
}

static gboolean
is_group (const AttacheWordHit *hit,
          AttacheWordGroup      group,
          const char           *key)
{
  return hit->group == group && (key == NULL || g_str_equal (hit->key, key));
}

/* Whether only small signs stand between two places of the sentence. */
static gboolean
are_joined (const Reader *self,
            guint         from,
            guint         to)
{
  const char *text = self->sentence->plain->plain;

  if (from > to)
    return FALSE;
  for (guint i = from; i < to; i++)
    {
      if (strchr (" ,()\"", text[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

/* “Before 14 June”, “by the end of August”, “在6月14日之前”. */
static gboolean
has_by (const Reader *self,
        const When   *when)
{
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      /* “Before the day” and “the day, Friday” may share a word. */
      if (is_group (hit, ATTACHE_WORD_BY, "before") && hit->start < when->start && hit->end < when->end &&
          (hit->end > when->start || are_joined (self, hit->end, when->start)))
        return TRUE;
      if (is_group (hit, ATTACHE_WORD_BY, "after") && are_joined (self, when->end, hit->start))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_past (const Reader *self,
         const When   *when)
{
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      if (hit->group == ATTACHE_WORD_SINCE &&
          ((hit->start <= when->start && hit->end >= when->end) || are_joined (self, hit->end, when->start)))
        return TRUE;
    }
  if (when->last != NULL && self->reading->record->date != NULL)
    {
      g_autofree char *last = attache_date_to_string (g_date_valid (when->last) ? when->last : when->first);

      return g_strcmp0 (last, self->reading->record->date) < 0;
    }
  return FALSE;
}

static guint
distance (const When           *when,
          const AttacheWordHit *hit)
{
  if (hit->end <= when->start)
    return when->start - hit->end;
  return hit->start >= when->end ? hit->start - when->end : 0;
}

/* A word for coming back belongs to the nearest day of the sentence that is no last day for something else. */
static gboolean
is_revert (const Reader *self,
           const When   *when)
{
  gboolean by = has_by (self, when);

  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);
      gboolean              nearest = TRUE;

      if (hit->group != ATTACHE_WORD_REVERT)
        continue;
      for (guint j = 0; j < self->whens->len; j++)
        {
          const When *other = &g_array_index (self->whens, When, j);

          if (by && !has_by (self, other))
            nearest = FALSE;
          else if (by || !has_by (self, other))
            nearest &= distance (when, hit) <= distance (other, hit);
        }
      if (nearest)
        return TRUE;
    }
  return FALSE;
}

/* “If” counts before the day, unless a duty stands between: “if time allowed, regions should …”. */
static gboolean
is_condition (const Reader *self,
              const When   *when)
{
  gboolean condition = FALSE;

  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      if (hit->start >= when->start && when->precision != ATTACHE_PRECISION_RELATIVE)
        break;
      if (hit->group == ATTACHE_WORD_CONDITION)
        condition = TRUE;
      else if (hit->group == ATTACHE_WORD_DUTY && hit->start < when->start)
        condition = FALSE;
    }
  return condition;
}

static gboolean
decide_kind (const Reader        *self,
             const When          *when,
             AttacheDeadlineKind *kind)
{
  const GArray *hits = self->sentence->hits;
  gboolean      by = when->precision == ATTACHE_PRECISION_RELATIVE || has_by (self, when);

  if (is_past (self, when))
    return FALSE;
  if (is_revert (self, when))
    *kind = ATTACHE_DEADLINE_KIND_REVERT;
  else if (is_condition (self, when))
    *kind = ATTACHE_DEADLINE_KIND_CONDITION;
  else if (by && (attache_words_has (hits, ATTACHE_WORD_DUTY, NULL) || attache_words_has (hits, ATTACHE_WORD_LEAD, "request")))
    *kind = ATTACHE_DEADLINE_KIND_DEADLINE;
  else if (attache_words_has (hits, ATTACHE_WORD_EVENT, NULL) && when->precision != ATTACHE_PRECISION_RELATIVE)
    *kind = ATTACHE_DEADLINE_KIND_EVENT;
  else
    return FALSE;
  return TRUE;
}

/* “The Chair asked of …”: who is asked does not receive. */
static gboolean
follows_lead (const Reader         *self,
              const AttacheWordHit *word)
{
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      if (hit->group == ATTACHE_WORD_LEAD && are_joined (self, hit->end, word->start))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_recipient (const Reader *self,
              guint         index)
{
  const AttacheWordHit *who = hit_at (self, index);

  for (guint i = 0; i < index; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      if (hit->group == ATTACHE_WORD_RECIPIENT && are_joined (self, hit->end, who->start) && !follows_lead (self, hit))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_who (const AttacheWordHit *hit)
{
  return hit->group == ATTACHE_WORD_WHO || hit->group == ATTACHE_WORD_COUNTRY;
}

/* “Councillors and regional coordinators”: the next name that only an “and” parts from the last. */
static guint
extend_and (const Reader *self,
            guint         end)
{
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      if (hit->group != ATTACHE_WORD_AND || hit->start < end || !are_joined (self, end, hit->start))
        continue;
      for (guint j = i + 1; j < self->sentence->hits->len; j++)
        {
          if (is_who (hit_at (self, j)) && hit_at (self, j)->start - hit->end < LONGEST_STEP && hit_at (self, j)->start >= hit->end)
            return hit_at (self, j)->end;
        }
    }
  return end;
}

/* “Regions that had not yet submitted … should”: up to the duty. */
static guint
extend_that (const Reader *self,
             guint         end)
{
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      if (hit->group != ATTACHE_WORD_THAT || hit->start < end || !are_joined (self, end, hit->start))
        continue;
      for (guint j = i + 1; j < self->sentence->hits->len; j++)
        {
          guint duty = hit_at (self, j)->start;

          if (hit_at (self, j)->group == ATTACHE_WORD_DUTY && duty > hit->end)
            return memchr (self->sentence->plain->plain + hit->end, ',', duty - hit->end) == NULL ? duty : end;
        }
    }
  return end;
}

static gboolean
is_within (const Reader         *self,
           const AttacheWordHit *who,
           AttacheWordGroup      group)
{
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);

      if (hit->group == group && hit->start <= who->start && hit->end >= who->end)
        return TRUE;
    }
  return FALSE;
}

/* Without the comma before the next words, and without the Arabic “for the” that is joined to the name. */
static char *
dup_who (const Reader *self,
         guint         start,
         guint         end)
{
  g_autofree char *who = attache_plain_dup_source (self->sentence->plain, start, end);

  while (g_str_has_suffix (who, ",") || g_str_has_suffix (who, " "))
    who[strlen (who) - 1] = '\0';
  if (g_str_has_prefix (who, "لل"))
    return g_strconcat ("ال", who + strlen ("لل"), NULL);
  return g_steal_pointer (&who);
}

static char *
find_who (const Reader *self)
{
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);
      guint                 end;

      if (!is_who (hit) || is_recipient (self, i) || is_within (self, hit, ATTACHE_WORD_LEAD) || is_within (self, hit, ATTACHE_WORD_RELATIVE))
        continue;
      end = extend_that (self, extend_and (self, hit->end));
      return dup_who (self, hit->start, end);
    }
  return NULL;
}

/* The same event is told again by every speaker. */
static gboolean
is_known (const Reader                *self,
          const AttacheRecordDeadline *deadline)
{
  GPtrArray *deadlines = self->reading->record->deadlines;

  for (guint i = deadlines->len; i > 0; i--)
    {
      const AttacheRecordDeadline *other = g_ptr_array_index (deadlines, i - 1);

      if (!g_str_equal (other->item, deadline->item))
        break;
      if (other->kind == deadline->kind && g_strcmp0 (other->date, deadline->date) == 0 && g_strcmp0 (other->end_date, deadline->end_date) == 0 &&
          other->precision == deadline->precision && (deadline->kind == ATTACHE_DEADLINE_KIND_EVENT || g_str_equal (other->what, deadline->what)))
        return TRUE;
    }
  return FALSE;
}

static void
add_deadline (const Reader       *self,
              const When         *when,
              AttacheDeadlineKind kind)
{
  AttacheRecordDeadline *deadline = attache_record_deadline_new ();

  deadline->kind = kind;
  deadline->precision = when->precision;
  if (when->first != NULL)
    deadline->date = attache_date_to_string (when->first);
  if (when->last != NULL)
    deadline->end_date = attache_date_to_string (when->last);
  if (kind != ATTACHE_DEADLINE_KIND_EVENT)
    deadline->who = find_who (self);
  deadline->what = attache_sentence_dup_text (self->sentence);
  deadline->item = g_strdup (self->item->number);
  deadline->paragraph = g_strdup (self->paragraph);
  if (is_known (self, deadline))
    attache_record_deadline_free (deadline);
  else
    g_ptr_array_add (self->reading->record->deadlines, deadline);
}

static void
check_weekday (const Reader          *self,
               const AttacheDateSpan *span)
{
  if (!attache_date_span_is_wrong (span))
    return;
  attache_record_add_wrong_weekday (self->reading->record, self->paragraph, &span->first);
  attache_record_doubt_date (self->reading, GPOINTER_TO_UINT (g_hash_table_lookup (self->reading->lines, self->paragraph)));
}

static void
collect (Reader *self,
         GArray *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      const AttacheDateSpan *span = &g_array_index (spans, AttacheDateSpan, i);
      When                   when = { span->start, span->end, span->precision, &span->first, &span->last };

      g_array_append_val (self->whens, when);
      check_weekday (self, span);
    }
  for (guint i = 0; i < self->sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = hit_at (self, i);
      When                  when = { hit->start, hit->end, ATTACHE_PRECISION_RELATIVE, NULL, NULL };

      if (hit->group == ATTACHE_WORD_RELATIVE)
        g_array_append_val (self->whens, when);
    }
}

static void
read_sentence (Reader *self)
{
  g_autoptr (GArray) spans = attache_dates_find (self->reading->words, self->sentence->plain, self->sentence->hits, self->reading->year);
  g_autoptr (GArray) whens = g_array_new (FALSE, FALSE, sizeof (When));

  self->whens = whens;
  collect (self, spans);
  for (guint i = 0; i < whens->len; i++)
    {
      const When         *when = &g_array_index (whens, When, i);
      AttacheDeadlineKind kind;

      if (self->reading->record->deadlines->len < MOST_DEADLINES && decide_kind (self, when, &kind))
        add_deadline (self, when, kind);
    }
}

/**
 * attache_deadlines_read:
 * @reading: the reading
 * @item: the item
 * @passages: (element-type AttachePassage): its paragraphs
 *
 * Reads what is due, what comes back, what hangs on a day and what is held when. Days are those of Geneva.
 */
void
attache_deadlines_read (AttacheReading    *reading,
                        AttacheRecordItem *item,
                        GPtrArray         *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const AttachePassage *passage = g_ptr_array_index (passages, i);

      for (guint j = 0; j < passage->sentences->len; j++)
        {
          Reader reader = { .reading = reading, .item = item, .paragraph = passage->paragraph->number };

          reader.sentence = g_ptr_array_index (passage->sentences, j);
          read_sentence (&reader);
        }
    }
}
