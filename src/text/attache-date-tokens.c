/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may be part of a date: numbers, names of months and weekdays, and the small words between them. */

#include "text/attache-date-tokens.h"

#include <string.h>

static gboolean
is_latin_or_digit (char c)
{
  return g_ascii_isalnum (c);
}

static void
add_token (GArray              *tokens,
           AttacheDateTokenKind kind,
           int                  value,
           gsize                start,
           gsize                end)
{
  AttacheDateToken token = { kind, value, (guint)start, (guint)end };

  g_array_append_val (tokens, token);
}

static gsize
take_digits (const char *text,
             gsize       at,
             int        *value)
{
  gsize end = at;

  *value = 0;
  for (; g_ascii_isdigit (text[end]) && end - at < 6; end++)
    *value = *value * 10 + (text[end] - '0');
  while (g_ascii_isdigit (text[end]))
    end++;
  return end;
}

/* 14/06/2021, 14.06.2021 and 2021-06-14: the day comes first wherever the year comes last, as in all of the six. */
static gsize
take_numeric (GArray     *tokens,
              const char *text,
              gsize       at)
{
  int   values[3];
  gsize end = at;
  char  mark = '\0';

  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_isdigit (text[end]))
        return at;
      end = take_digits (text, end, &values[i]);
      if (i == 2)
        break;
      if (i == 0)
        mark = text[end];
      if (strchr ("/.-", mark) == NULL || mark == '\0' || text[end] != mark)
        return at;
      end++;
    }
  if (is_latin_or_digit (text[end]))
    return at;
  if (mark == '-' ? values[0] < 1900 || values[0] > 2100 : values[2] < 1900 || values[2] > 2100)
    return at;
  add_token (tokens, ATTACHE_DATE_DAY, mark == '-' ? values[2] : values[0], at, end);
  add_token (tokens, ATTACHE_DATE_MONTH, values[1], at, end);
  add_token (tokens, ATTACHE_DATE_YEAR, mark == '-' ? values[0] : values[2], at, end);
  return end;
}

/* The letters after a number: “14th”, “1er”, “14-го”; anything else joined to it makes it no number of a day. */
static gsize
skip_ordinal (const AttacheWords *words,
              const char         *text,
              gsize               at,
              gboolean           *good)
{
  gsize            start = text[at] == '-' && (guchar)text[at + 1] >= 0x80 ? at + 1 : at;
  gsize            end = start;
  g_autofree char *suffix = NULL;

  *good = TRUE;
  while (text[end] != '\0')
    {
      gunichar c = g_utf8_get_char (text + end);

      if (!g_unichar_isalpha (c) || c >= 0x2e80)
        break;
      end += (gsize)(g_utf8_next_char (text + end) - (text + end));
    }
  if (end == start)
    return at;
  suffix = g_strndup (text + start, end - start);
  *good = attache_words_know (words, ATTACHE_WORD_ORDINAL, suffix);
  return *good ? end : at;
}

static const AttacheWordHit *
find_suffix (const GArray *hits,
             gsize         at)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->start > at)
        break;
      if (hit->start == at && hit->group == ATTACHE_WORD_DATE &&
          (g_str_equal (hit->key, "year") || g_str_equal (hit->key, "month") || g_str_equal (hit->key, "day")))
        return hit;
    }
  return NULL;
}

static gsize
take_number (GArray             *tokens,
             const AttacheWords *words,
             const AttachePlain *plain,
             const GArray       *hits,
             gsize               at)
{
  const char           *text = plain->plain;
  const AttacheWordHit *suffix;
  int                   value;
  gboolean              good;
  gsize                 end = take_numeric (tokens, text, at);

  if (end > at)
    return end;
  end = take_digits (text, at, &value);
  if (at > 0 && (is_latin_or_digit (text[at - 1]) || text[at - 1] == '/' || (text[at - 1] == '.' && at > 1 && g_ascii_isdigit (text[at - 2]))))
    return end;
  suffix = find_suffix (hits, text[end] == ' ' ? end + 1 : end);
  if (suffix != NULL)
    {
      AttacheDateTokenKind kind = suffix->key[0] == 'y' ? ATTACHE_DATE_YEAR : suffix->key[0] == 'm' ? ATTACHE_DATE_MONTH
                                                                                                    : ATTACHE_DATE_DAY;

      if (kind != ATTACHE_DATE_MONTH || (value >= 1 && value <= 12))
        add_token (tokens, kind, value, at, suffix->end);
      return suffix->end;
    }
  /* A time of day, or part of a symbol. */
  if (text[end] == ':' && g_ascii_isdigit (text[end + 1]))
    return take_digits (text, end + 1, &value);
  if (text[end] == '/' || (text[end] == '.' && g_ascii_isdigit (text[end + 1])))
    return end;
  end = skip_ordinal (words, text, end, &good);
  if (good && value >= 1 && value <= 31)
    add_token (tokens, ATTACHE_DATE_DAY, value, at, end);
  else if (good && value >= 1900 && value <= 2100)
    add_token (tokens, ATTACHE_DATE_YEAR, value, at, end);
  return end;
}

static void
add_word (GArray               *tokens,
          const AttacheWordHit *hit)
{
  static const struct
  {
    const char          *key;
    AttacheDateTokenKind kind;
  } keys[] = {
    { "range", ATTACHE_DATE_RANGE },
    { "end", ATTACHE_DATE_END },
    { "begin", ATTACHE_DATE_BEGIN },
    { "filler", ATTACHE_DATE_FILLER },
  };

  if (hit->group == ATTACHE_WORD_MONTH)
    add_token (tokens, ATTACHE_DATE_MONTH, atoi (hit->key), hit->start, hit->end);
  else if (hit->group == ATTACHE_WORD_WEEKDAY)
    add_token (tokens, ATTACHE_DATE_WEEKDAY, atoi (hit->key), hit->start, hit->end);
  for (guint i = 0; hit->group == ATTACHE_WORD_DATE && i < G_N_ELEMENTS (keys); i++)
    {
      if (g_str_equal (hit->key, keys[i].key))
        add_token (tokens, keys[i].kind, 0, hit->start, hit->end);
    }
}

/**
 * attache_date_tokens_read:
 * @words: the word table
 * @plain: a sentence
 * @hits: (element-type AttacheWordHit): the words found in it
 *
 * Cuts out of a sentence what dates are made of.
 *
 * Returns: (transfer full) (element-type AttacheDateToken): the tokens, by their place
 */
GArray *
attache_date_tokens_read (const AttacheWords *words,
                          const AttachePlain *plain,
                          const GArray       *hits)
{
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (AttacheDateToken), 32);
  guint   next = 0;

  for (gsize at = 0; at < plain->length;)
    {
      char c = plain->plain[at];

      while (next < hits->len && g_array_index (hits, AttacheWordHit, next).start < at)
        next++;
      for (; next < hits->len && g_array_index (hits, AttacheWordHit, next).start == at; next++)
        add_word (tokens, &g_array_index (hits, AttacheWordHit, next));
      if (g_ascii_isdigit (c))
        at = take_number (tokens, words, plain, hits, at);
      else
        {
          if (c == '-' && at > 0 && tokens->len > 0)
            add_token (tokens, ATTACHE_DATE_RANGE, 0, at, at + 1);
          at++;
        }
    }
  return tokens;
}
