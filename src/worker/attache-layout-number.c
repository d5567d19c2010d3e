/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The number of a paragraph: what stands at the beginning of a row, apart from the rest of it. */

#include "attache-layout-row.h"

#include <string.h>

/* Parts of the height of a row: the gap behind a number, where nothing else says that one stands there, and where the
 * row is known to start a paragraph. */
#define GAP_BEHIND_NUMBER 0.75f
#define GAP_BEHIND_DECIMAL 0.45f
#define GAP_AT_START 0.12f

typedef enum
{
  NUMBER_NONE,
  NUMBER_BULLET,
  NUMBER_SIMPLE,
  NUMBER_DECIMAL,
} Number;

static gboolean
is_bullet (gunichar c)
{
  return c == 0xb7 || c == 0x2022 || c == 0x25cf || c == 0x25cb || c == 0x25aa || c == 0x25a0 || c == 0x2013 || c == 0x2014 || c == 0x2212 ||
         c == 0xf0b7 || c == '-' || c == '*' || c == 'o';
}

/* “1”, “12.”, “(3)”, “11.1”, “2.1.4”, “a)”, “iv.”: what numbers a paragraph. */
static Number
read_number (const char *text)
{
  guint digits = 0, letters = 0, dots = 0;
  char  last = '\0';

  if (is_bullet (g_utf8_get_char (text)) && *g_utf8_next_char (text) == '\0')
    return NUMBER_BULLET;
  for (const char *at = *text == '(' ? text + 1 : text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (last == ')')
        return NUMBER_NONE;
      if (g_unichar_isdigit (c))
        digits++;
      else if (g_ascii_isalpha (c))
        letters++;
      else if ((c == '.' || c == ')') && digits + letters > 0 && last != '.')
        dots += c == '.' && g_unichar_isdigit (g_utf8_get_char (at + 1));
      else
        return NUMBER_NONE;
      last = c < 0x80 ? c : '9';
    }
  if (letters > 0)
    return digits == 0 && letters <= 4 && (last == '.' || last == ')') ? NUMBER_SIMPLE : NUMBER_NONE;
  if (digits == 0 || digits > 3 + 2 * dots)
    return NUMBER_NONE;

  return dots > 0 ? NUMBER_DECIMAL : NUMBER_SIMPLE;
}

/* “PL” or “ADM”, which stand before the number of an item of an agenda. */
static gboolean
is_stream (const char *text)
{
  gsize length = strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-");

  return length >= 2 && length <= 6 && text[length] == '\0';
}

/**
 * attache_layout_row_find_number:
 * @self: a row
 * @starts: whether it is known to start a paragraph
 *
 * Finds the number, letter or bullet that stands apart at the beginning of a row.
 *
 * Returns: how many words it is, or 0
 */
guint
attache_layout_row_find_number (const AttacheLayoutRow *self,
                                gboolean                starts)
{
  guint                    n = self->words->len;
  guint                    count = 1;
  const AttacheLayoutWord *first = n > 1 ? g_ptr_array_index (self->words, self->rtl ? n - 1 : 0) : NULL;
  const AttacheLayoutWord *second = n > 2 ? g_ptr_array_index (self->words, self->rtl ? n - 2 : 1) : NULL;
  Number                   number;
  float                    gap;

  if (first == NULL)
    return 0;
  number = read_number (first->text);
  if (second != NULL && (is_stream (first->text) || (self->rtl && is_stream (second->text) && number >= NUMBER_SIMPLE)))
    {
      number = read_number (is_stream (first->text) ? second->text : first->text);
      count = 2;
      if (number < NUMBER_SIMPLE)
        return 0;
    }
  if (number == NUMBER_NONE)
    return 0;

  gap = attache_layout_row_get_gap (self, self->rtl ? n - 1 - count : count - 1);
  if (starts && (count == 2 || number == NUMBER_DECIMAL))
    return gap > GAP_AT_START * self->height ? count : 0;
  if (gap > (number == NUMBER_DECIMAL ? GAP_BEHIND_DECIMAL : GAP_BEHIND_NUMBER) * self->height)
    return count;
  if (starts && gap > GAP_BEHIND_DECIMAL * self->height)
    return count;

  return 0;
}
