/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of items: "PL 2.9", which is also written "PL 2.09", "ADM 4", "3.", in digits of any script. A slash makes
 * a paper of it (ADM/4), a hyphen a meeting (PL-1): neither is a number here. */

#include "text/attache-item-number.h"

#include "text/attache-plain.h"
#include "text/attache-reference-words.h"

#include <string.h>

#define MOST_DIGITS 3

static gboolean
is_weightless (const char *p)
{
  return (guchar)*p >= 0x80 && attache_plain_char (g_utf8_get_char (p)) == 0;
}

static const char *
skip_weightless (const char *p)
{
  while (is_weightless (p))
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
is_blank (const char *p)
{
  return *p != '\0' && attache_plain_char (g_utf8_get_char (p)) == ' ';
}

static const char *
skip_blanks (const char *p)
{
  while (is_blank (p) || is_weightless (p))
    p = g_utf8_next_char (p);
  return p;
}

/* The capitals of a stream, full width or not. */
static const char *
take_stream (const char *p,
             char       *stream,
             gsize       size)
{
  char  letters[8];
  gsize n = 0;

  for (gunichar c = g_utf8_get_char (p); n + 1 < MIN (size, sizeof letters); c = g_utf8_get_char (p))
    {
      if (c >= 0xff21 && c <= 0xff3a)
        c -= 0xfee0;
      if (c < 'A' || c > 'Z')
        break;
      letters[n++] = (char)c;
      p = g_utf8_next_char (p);
    }
  letters[n] = '\0';
  if (n == 0 || attache_reference_word_match (ATTACHE_REFERENCE_WORD_AGENDA, letters) != n)
    return NULL;
  memcpy (stream, letters, n + 1);
  return skip_blanks (p);
}

static const char *
take_part (const char *p,
           guint      *part)
{
  guint digits = 0;

  *part = 0;
  for (p = skip_weightless (p); g_unichar_isdigit (g_utf8_get_char (p)); p = skip_weightless (g_utf8_next_char (p)))
    {
      if (++digits > MOST_DIGITS)
        return NULL;
      *part = *part * 10 + (guint)g_unichar_digit_value (g_utf8_get_char (p));
    }
  return digits > 0 && *part > 0 ? p : NULL;
}

static gboolean
is_point (gunichar c)
{
  return c == '.' || c == 0xff0e || c == 0x066b;
}

static gboolean
is_stop (gunichar c)
{
  return c == '.' || c == ')' || c == ':' || c == 0x3001 || c == 0xff0e || c == 0xff09 || c == 0xff1a || c == 0x066b;
}

/**
 * attache_item_number_take:
 * @text: UTF-8
 * @number: (out): the number
 * @mark: (out): what parts it from what follows
 *
 * Reads the number that a text starts with.
 *
 * Returns: (nullable): the text after it and what parts it from that, or %NULL when it starts with none
 */
const char *
attache_item_number_take (const char        *text,
                          AttacheItemNumber *number,
                          AttacheNumberMark *mark)
{
  const char *p = skip_blanks (text), *after;

  *number = (AttacheItemNumber){ .n_parts = 0 };
  *mark = ATTACHE_NUMBER_MARK_NONE;
  after = take_stream (p, number->stream, sizeof number->stream);
  if (after != NULL)
    p = after;
  while (number->n_parts < ATTACHE_MOST_NUMBER_PARTS)
    {
      after = take_part (p, &number->parts[number->n_parts]);
      if (after == NULL)
        return NULL;
      p = after;
      number->n_parts++;
      if (!is_point (g_utf8_get_char (p)) || !g_unichar_isdigit (g_utf8_get_char (skip_weightless (g_utf8_next_char (p)))))
        break;
      p = g_utf8_next_char (p);
    }
  if (is_stop (g_utf8_get_char (p)))
    {
      p = g_utf8_next_char (p);
      *mark = ATTACHE_NUMBER_MARK_STOP;
    }
  else if (*p == '/' || *p == '-' || is_point (g_utf8_get_char (p)) || g_unichar_isdigit (g_utf8_get_char (p)))
    return NULL;
  else if (is_blank (p))
    *mark = ATTACHE_NUMBER_MARK_BLANK;
  return skip_blanks (p);
}

/**
 * attache_item_number_parse:
 * @text: UTF-8
 * @number: (out): the number
 *
 * Returns: whether the text is the number of an item and nothing else
 */
gboolean
attache_item_number_parse (const char        *text,
                           AttacheItemNumber *number)
{
  AttacheNumberMark mark;
  const char       *rest = attache_item_number_take (text, number, &mark);

  return rest != NULL && *rest == '\0';
}

/**
 * attache_item_number_is:
 * @text: UTF-8
 *
 * Returns: whether the text is the number of an item and nothing else, where it does not matter which
 */
gboolean
attache_item_number_is (const char *text)
{
  AttacheItemNumber number;

  return attache_item_number_parse (text, &number);
}

/**
 * attache_item_number_to_string:
 * @self: a number
 *
 * Returns: (transfer full): the canonical form: `PL 2.9`, `ADM 4`, `3`
 */
char *
attache_item_number_to_string (const AttacheItemNumber *self)
{
  GString *string = g_string_new (self->stream);

  for (guint i = 0; i < self->n_parts; i++)
    {
      if (i > 0)
        g_string_append_c (string, '.');
      else if (string->len > 0)
        g_string_append_c (string, ' ');
      g_string_append_printf (string, "%u", self->parts[i]);
    }
  return g_string_free_and_steal (string);
}

/**
 * attache_item_number_compare:
 * @a: a number
 * @b: another of the same stream
 *
 * Returns: below, equal to or above 0 as @a comes before, with or after @b
 */
int
attache_item_number_compare (const AttacheItemNumber *a,
                             const AttacheItemNumber *b)
{
  for (guint i = 0; i < a->n_parts && i < b->n_parts; i++)
    {
      if (a->parts[i] != b->parts[i])
        return a->parts[i] < b->parts[i] ? -1 : 1;
    }
  return (int)a->n_parts - (int)b->n_parts;
}

/**
 * attache_item_number_is_first:
 * @self: a number
 *
 * Returns: whether an agenda may start with it: 1, or 1.1
 */
gboolean
attache_item_number_is_first (const AttacheItemNumber *self)
{
  for (guint i = 0; i < self->n_parts; i++)
    {
      if (self->parts[i] != 1)
        return FALSE;
    }
  return self->n_parts > 0;
}

/**
 * attache_item_number_follows:
 * @self: a number
 * @before: the one before it, of the same stream
 *
 * Returns: whether nothing is left out between them: 4 after 3, 2.1 after 1.4 or after 2
 */
gboolean
attache_item_number_follows (const AttacheItemNumber *self,
                             const AttacheItemNumber *before)
{
  guint i = 0;

  while (i < self->n_parts && i < before->n_parts && self->parts[i] == before->parts[i])
    i++;
  if (i == self->n_parts)
    return FALSE;
  if (i < before->n_parts)
    {
      if (self->parts[i] != before->parts[i] + 1)
        return FALSE;
      i++;
    }
  for (; i < self->n_parts; i++)
    {
      if (self->parts[i] != 1)
        return FALSE;
    }
  return TRUE;
}

/**
 * attache_item_number_step:
 * @self: (inout): a number
 *
 * Makes the next one of it on the same level.
 */
void
attache_item_number_step (AttacheItemNumber *self)
{
  if (self->n_parts > 0)
    self->parts[self->n_parts - 1]++;
}
