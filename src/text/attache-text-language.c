/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the six languages a text is in: by its script, and for the three that share one by their smallest words. */

#include "text/attache-record-private.h"

#define SAMPLE_CHARS 8000

static guint
count_small_words (const char *language,
                   const char *sample,
                   gsize       length)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (sample, (gssize)length);
  g_autoptr (GArray) hits = attache_words_scan (attache_words_get (language), plain);
  guint n = 0;

  for (guint i = 0; i < hits->len; i++)
    n += g_array_index (hits, AttacheWordHit, i).group == ATTACHE_WORD_LANGUAGE;
  return n;
}

static const char *
choose_latin (const char *sample,
              gsize       length)
{
  static const char *const languages[] = { "en", "fr", "es" };
  const char              *best = NULL;
  guint                    most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      guint n = count_small_words (languages[i], sample, length);

      if (n > most)
        {
          most = n;
          best = languages[i];
        }
    }
  return best;
}

/**
 * attache_text_detect_language:
 * @text: UTF-8
 *
 * Tells which of the six official languages of the Union a text is in.
 *
 * Returns: (nullable): ISO 639-1 (`zh`), or %NULL when it is in none of them
 */
const char *
attache_text_detect_language (const char *text)
{
  guint       han = 0, cyrillic = 0, arabic = 0, latin = 0, n = 0;
  const char *p;

  for (p = text; *p != '\0' && n < SAMPLE_CHARS; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      if (g_ascii_isalpha (*p) || (c >= 0xc0 && c <= 0x24f))
        latin++;
      else if (c >= 0x4e00 && c <= 0x9fff)
        han++;
      else if (c >= 0x400 && c <= 0x4ff)
        cyrillic++;
      else if (c >= 0x600 && c <= 0x6ff && !g_unichar_isdigit (c))
        arabic++;
    }
  /* Names, symbols and addresses are in Latin letters in all of them. */
  if (han * 3 > latin && han > cyrillic && han > arabic)
    return "zh";
  if (cyrillic * 2 > latin && cyrillic > arabic)
    return "ru";
  if (arabic * 2 > latin && arabic > 0)
    return "ar";
  return latin > 0 ? choose_latin (text, (gsize)(p - text)) : NULL;
}
