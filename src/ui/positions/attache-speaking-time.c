/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long a speaking note takes to say, at a pace that interpreters can follow. */

#include "config.h"

#include "ui/positions/attache-speaking-time.h"

#include <glib/gi18n-lib.h>

/* Words are counted where a script writes them apart, characters where it doesn’t. */
#define WORDS_A_MINUTE 120
#define CHARACTERS_A_MINUTE 200

static gboolean
is_written_without_spaces (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_THAI || script == G_UNICODE_SCRIPT_LAO || script == G_UNICODE_SCRIPT_KHMER;
}

/**
 * attache_speaking_time_seconds:
 * @text: (nullable): what is to be said, in any language or several
 *
 * Returns: how long it takes, in seconds; 0 where there is nothing to say
 */
int
attache_speaking_time_seconds (const char *text)
{
  guint    words = 0, characters = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_written_without_spaces (c))
        {
          characters++;
          in_word = FALSE;
        }
      else if (g_unichar_isspace (c))
        {
          in_word = FALSE;
        }
      else if (!in_word && g_unichar_isalnum (c))
        {
          words++;
          in_word = TRUE;
        }
    }

  return (words * 60 + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE + (characters * 60 + CHARACTERS_A_MINUTE - 1) / CHARACTERS_A_MINUTE;
}

/**
 * attache_speaking_time_format:
 * @seconds: a length of time
 *
 * Returns: (transfer full): it in words: “1 min 40 s”; from a minute on in steps of five seconds, which is all that an
 *   estimate can promise
 */
char *
attache_speaking_time_format (int seconds)
{
  int minutes;

  if (seconds < 60)
    /* Translators: how long a speaking note takes, in seconds */
    return g_strdup_printf (_ ("%d s"), seconds);

  seconds = (seconds + 4) / 5 * 5;
  minutes = seconds / 60;
  seconds %= 60;
  if (seconds == 0)
    /* Translators: how long a speaking note takes, in minutes */
    return g_strdup_printf (_ ("%d min"), minutes);

  /* Translators: how long a speaking note takes, in minutes and seconds */
  return g_strdup_printf (_ ("%d min %d s"), minutes, seconds);
}
