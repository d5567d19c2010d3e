/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From which side a character or a word is read, as far as the lines of a printed page need to know it. */

#include "attache-reading-direction.h"

/**
 * attache_reading_direction_of_char:
 * @c: a character
 *
 * Returns: from which side it is read; numbers are read from the left wherever they stand
 */
AttacheReadingDirection
attache_reading_direction_of_char (gunichar c)
{
  if (g_unichar_isspace (c))
    return ATTACHE_READING_SPACE;
  if (g_unichar_isdigit (c))
    return ATTACHE_READING_NUMBER;
  if ((c >= 0x0590 && c <= 0x08ff) || (c >= 0xfb1d && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc) ||
      (c >= 0x10800 && c <= 0x10fff) || (c >= 0x1e800 && c <= 0x1eeff))
    return g_unichar_ispunct (c) ? ATTACHE_READING_NEUTRAL : ATTACHE_READING_RIGHT;
  if (g_unichar_isalpha (c))
    return ATTACHE_READING_LEFT;

  return ATTACHE_READING_NEUTRAL;
}

/**
 * attache_reading_direction_of_word:
 * @word: UTF-8 without spaces, in logical order
 *
 * Returns: that of its first letter; of a word with none, whether it has a digit
 */
AttacheReadingDirection
attache_reading_direction_of_word (const char *word)
{
  AttacheReadingDirection found = ATTACHE_READING_NEUTRAL;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      AttacheReadingDirection direction = attache_reading_direction_of_char (g_utf8_get_char (word));

      if (direction >= ATTACHE_READING_LEFT)
        return direction;
      found = MAX (found, direction);
    }

  return found;
}
