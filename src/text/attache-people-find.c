/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names in a sentence. Only a title tells a name: “Ms”, “先生”, “السيدة”. Where none stands, none is guessed. */

#include "text/attache-people.h"

#include <string.h>

#define MOST_WORDS 6
#define LONGEST_COUNTRY 90

static void
mention_free (gpointer data)
{
  AttachePersonMention *self = data;

  g_free (self->name);
  g_free (self->country);
  g_free (self);
}

static const AttacheWordHit *
find_hit_at (const GArray    *hits,
             AttacheWordGroup group,
             guint            at)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->group == group && hit->start == at)
        return hit;
    }
  return NULL;
}

static gboolean
is_name_char (gunichar c)
{
  return g_unichar_isalpha (c) || c == '\'' || c == '-' || c == '.';
}

static gboolean
is_arabic (gunichar c)
{
  return c >= 0x600 && c <= 0x6ff;
}

/* What ends an Arabic name, which has no capital letters to tell it by. */
static gboolean
ends_arabic_name (const GArray *hits,
                  guint         at)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->start > at)
        break;
      if (hit->start <= at && hit->end > at && hit->group != ATTACHE_WORD_PERSON && hit->group != ATTACHE_WORD_LANGUAGE && hit->group != ATTACHE_WORD_AND)
        return TRUE;
      if (hit->start == at && hit->group == ATTACHE_WORD_PERSON && !g_str_equal (hit->key, "particle"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_name_word (const AttacheSentence *sentence,
              guint                  at,
              gboolean              *particle)
{
  const AttacheWordHit *hit = find_hit_at (sentence->hits, ATTACHE_WORD_PERSON, at);
  gunichar              c = g_utf8_get_char (sentence->plain->text + sentence->plain->map[at]);

  *particle = hit != NULL && g_str_equal (hit->key, "particle");
  if (*particle)
    return TRUE;
  if (is_arabic (c))
    return !ends_arabic_name (sentence->hits, at);
  return g_unichar_isupper (c) && (hit == NULL || !g_str_equal (hit->key, "before"));
}

/* Whether the full stop before @stop belongs to an initial: “S.”, “А.С.”, “J.-P.”. */
static gboolean
ends_in_initial (const char *text,
                 guint       at,
                 guint       stop)
{
  const char *letter = g_utf8_prev_char (text + stop - 1);

  return letter == text + at || letter[-1] == '.' || letter[-1] == '-';
}

/* The name that starts at @at: its end, or @at when there is none. */
static guint
read_name (const AttacheSentence *sentence,
           guint                  at)
{
  const char *text = sentence->plain->plain;
  guint       end = at;

  for (guint words = 0; words < MOST_WORDS; words++)
    {
      gboolean particle;
      guint    stop = at;

      if (text[at] == '\0' || !g_unichar_isalpha (g_utf8_get_char (text + at)) || !is_name_word (sentence, at, &particle))
        break;
      while (text[stop] != '\0' && is_name_char (g_utf8_get_char (text + stop)))
        stop = (guint)(g_utf8_next_char (text + stop) - text);
      if (text[stop - 1] == '.' && !ends_in_initial (text, at, stop))
        return stop - 1;
      if (!particle)
        end = stop;
      if (text[stop] != ' ')
        break;
      at = stop + 1;
    }
  return end;
}

static guint
start_of_latin (const char *text,
                guint       end)
{
  const char *p = text + end;

  while (p > text)
    {
      const char *before = g_utf8_prev_char (p);
      gunichar    c = g_utf8_get_char (before);

      if (c >= 0x2e80 || !(is_name_char (c) || c == ' '))
        break;
      p = before;
    }
  while (*p == ' ' || *p == '.' || *p == '-')
    p++;
  return (guint)(p - text);
}

/* A Chinese name has two to four characters, and something must say where it starts. */
static guint
start_of_han (const AttacheSentence *sentence,
              guint                  end)
{
  const char *text = sentence->plain->plain;
  guint       start = end, chars = 0;

  while (start > 0 && chars < 5)
    {
      guint before = (guint)(g_utf8_prev_char (text + start) - text);

      if (g_utf8_get_char (text + before) < 0x2e80)
        break;
      for (guint i = 0; chars >= 2 && i < sentence->hits->len; i++)
        {
          const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);

          if (hit->end == start && (hit->group == ATTACHE_WORD_ROLE || hit->group == ATTACHE_WORD_POST || hit->group == ATTACHE_WORD_COUNTRY))
            return start;
        }
      start = before;
      chars++;
    }
  return chars >= 2 && chars <= 4 ? start : end;
}

static guint
find_start (const AttacheSentence *sentence,
            guint                  end)
{
  const char *text = sentence->plain->plain;

  if (end == 0 || g_utf8_get_char (g_utf8_prev_char (text + end)) < 0x2e80)
    return start_of_latin (text, end);
  return start_of_han (sentence, end);
}

static void
read_country (const AttacheSentence *sentence,
              AttachePersonMention  *mention)
{
  const char           *text = sentence->plain->plain;
  guint                 at = mention->end;
  const char           *close;
  const AttacheWordHit *country = NULL;

  if (text[at] == ' ')
    at++;
  if (text[at] != '(')
    return;
  close = strchr (text + at, ')');
  if (close == NULL || close - (text + at) > LONGEST_COUNTRY)
    return;
  for (const char *p = text + at; p < close; p++)
    {
      const AttacheWordHit *hit = find_hit_at (sentence->hits, ATTACHE_WORD_COUNTRY, (guint)(p - text));

      if (g_ascii_isdigit (*p) || find_hit_at (sentence->hits, ATTACHE_WORD_GROUP, (guint)(p - text)) != NULL ||
          find_hit_at (sentence->hits, ATTACHE_WORD_ORGANISATION, (guint)(p - text)) != NULL)
        return;
      if (country == NULL)
        country = hit;
    }
  mention->country = attache_plain_dup_source (sentence->plain, at + 1, (gsize)(close - text));
  mention->country_code = country != NULL ? country->key : NULL;
  mention->end = (guint)(close - text) + 1;
}

static gboolean
is_repeated (GPtrArray *mentions,
             guint      start)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const AttachePersonMention *other = g_ptr_array_index (mentions, i);

      if (start >= other->start && start < other->end)
        return TRUE;
    }
  return FALSE;
}

static void
add_mention (const AttacheSentence *sentence,
             const AttacheWordHit  *title,
             GPtrArray             *mentions)
{
  const char           *text = sentence->plain->plain;
  gboolean              before = g_str_equal (title->key, "before");
  guint                 start, end;
  AttachePersonMention *mention;
  g_autofree char      *name = NULL;

  if (before)
    {
      start = title->end;
      while (text[start] == ' ' || text[start] == '.')
        start++;
      end = read_name (sentence, start);
    }
  else
    {
      end = title->start;
      while (end > 0 && text[end - 1] == ' ')
        end--;
      start = find_start (sentence, end);
    }
  if (start >= end || is_repeated (mentions, start))
    return;
  mention = g_new0 (AttachePersonMention, 1);
  mention->start = before ? title->start : start;
  mention->end = before ? end : title->end;
  mention->name_start = start;
  mention->name_end = end;
  name = attache_plain_dup_source (sentence->plain, start, end);
  mention->name = attache_people_lower_capitals (name);
  read_country (sentence, mention);
  g_ptr_array_add (mentions, mention);
}

/**
 * attache_people_find:
 * @reading: the reading
 * @sentence: a sentence
 *
 * Finds the people whom a sentence names with their title.
 *
 * Returns: (transfer full) (element-type AttachePersonMention): the people, by their place
 */
GPtrArray *
attache_people_find (const AttacheReading  *reading,
                     const AttacheSentence *sentence)
{
  GPtrArray *mentions = g_ptr_array_new_with_free_func (mention_free);

  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);

      if (hit->group == ATTACHE_WORD_PERSON && (g_str_equal (hit->key, "before") || g_str_equal (hit->key, "after")))
        add_mention (sentence, hit, mentions);
    }
  return mentions;
}
