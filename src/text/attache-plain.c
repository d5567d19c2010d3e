/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text made plain for the word tables: case, accents, Arabic-Indic digits, full width and marks of direction do not
 * matter there, and every byte knows where in the source it came from. */

#include "text/attache-plain.h"

#include <string.h>

static gboolean
is_invisible (gunichar c)
{
  return c == 0x00ad || c == 0x0640 || c == 0x061c || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xfeff;
}

static gunichar
plain_punctuation (gunichar c)
{
  switch (c)
    {
    case 0x00a0:
    case 0x1680:
    case 0x2000: /* of the widths that typesetters have */
    case 0x2001:
    case 0x2002:
    case 0x2003:
    case 0x2004:
    case 0x2005:
    case 0x2006:
    case 0x2007:
    case 0x2008:
    case 0x2009:
    case 0x200a:
    case 0x202f:
    case 0x205f:
    case 0x3000:
    case 0x2028:
    case 0x2029:
      return ' ';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return '-';
    case 0x2018:
    case 0x2019:
    case 0x02bc:
      return '\'';
    case 0x060c:
      return ',';
    case 0x061b:
      return ';';
    case 0x061f:
      return '?';
    case 0x3002:
      return '.';
    default:
      return c;
    }
}

/**
 * attache_plain_char:
 * @c: a character
 *
 * Makes one character plain: ASCII digits and punctuation, lower case, no accent.
 *
 * Returns: the plain character, or 0 when it has no weight (an accent of its own, a mark of direction)
 */
gunichar
attache_plain_char (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c < 0x80)
    return g_ascii_isspace ((char)c) ? ' ' : (gunichar)g_ascii_tolower ((char)c);
  if (c >= 0x4e00 && c <= 0x9fff)
    return c;
  if (is_invisible (c))
    return 0;
  if (c >= 0xff01 && c <= 0xff5e)
    return attache_plain_char (c - 0xfee0);
  if (g_unichar_isdigit (c))
    return '0' + (gunichar)g_unichar_digit_value (c);

  c = plain_punctuation (c);
  if (c < 0x80)
    return c;
  if (g_unichar_ismark (c))
    return 0;
  if (g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts)) > 1)
    c = parts[0];
  return g_unichar_tolower (c);
}

/**
 * attache_plain_new:
 * @text: UTF-8
 * @length: bytes of @text, or -1
 *
 * Makes a text plain and remembers where each part came from.
 *
 * Returns: (transfer full): the plain text
 */
AttachePlain *
attache_plain_new (const char *text,
                   gssize      length)
{
  AttachePlain *self = g_new0 (AttachePlain, 1);
  gsize         size = length < 0 ? strlen (text) : (gsize)length;
  const char   *end;
  char         *out;

  self->text = g_strndup (text, size);
  end = self->text + size;
  /* No character grows: lower case and decomposition keep to the length of UTF-8 or shrink, with room for those that do not. */
  self->plain = out = g_malloc (size * 2 + 1);
  self->map = g_new (guint, size * 2 + 1);

  for (const char *p = self->text; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = attache_plain_char (g_utf8_get_char (p));
      int      n;

      if (c == 0 || (c == ' ' && (out == self->plain || out[-1] == ' ')))
        continue;
      n = g_unichar_to_utf8 (c, out);
      for (int i = 0; i < n; i++)
        self->map[out - self->plain + i] = (guint)(p - self->text);
      out += n;
    }
  *out = '\0';
  self->length = (gsize)(out - self->plain);
  self->map[self->length] = (guint)size;
  return self;
}

/**
 * attache_plain_free:
 * @self: (nullable): a plain text
 *
 * Frees it with its source.
 */
void
attache_plain_free (AttachePlain *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->plain);
  g_free (self->map);
  g_free (self);
}

/**
 * attache_plain_dup_source:
 * @self: a plain text
 * @start: first byte in the plain text
 * @end: byte after the last
 *
 * Copies the words of the source that a part of the plain text came from, without spaces around them.
 *
 * Returns: (transfer full): the words
 */
char *
attache_plain_dup_source (const AttachePlain *self,
                          gsize               start,
                          gsize               end)
{
  g_return_val_if_fail (start <= end && end <= self->length, NULL);

  return g_strstrip (g_strndup (self->text + self->map[start], self->map[end] - self->map[start]));
}

/**
 * attache_plain_fold:
 * @text: UTF-8
 *
 * Makes a short text plain, without a map.
 *
 * Returns: (transfer full): the plain text
 */
char *
attache_plain_fold (const char *text)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (text, -1);

  return g_steal_pointer (&plain->plain);
}

/**
 * attache_plain_strip:
 * @start: first byte
 * @end: byte after the last
 *
 * Returns: (transfer full): the text between, as it is, without the spaces of any width and marks of direction around it
 */
char *
attache_plain_strip (const char *start,
                     const char *end)
{
  while (start < end)
    {
      gunichar c = attache_plain_char (g_utf8_get_char (start));

      if (c != ' ' && c != 0)
        break;
      start = g_utf8_next_char (start);
    }
  while (end > start)
    {
      const char *last = g_utf8_prev_char (end);
      gunichar    c = attache_plain_char (g_utf8_get_char (last));

      if (c != ' ' && (c != 0 || g_unichar_ismark (g_utf8_get_char (last))))
        break;
      end = last;
    }

  return g_strndup (start, (gsize)(end - start));
}
