/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What text without a mark is in, told apart by the scripts that come out. */

#include "text/attache-text-legacy.h"

#include <string.h>

#define SAMPLE_BYTES (256u * 1024)

/* A record that was cut within a character, or that lost a byte in a mail, is still UTF-8. */
static char *
repair_utf8 (const char *data,
             gsize       length)
{
  const char *p = data, *end = data + length;
  gsize       good = 0, bad = 0;

  while (p < end)
    {
      const char *stop;

      if (g_utf8_validate (p, end - p, &stop))
        stop = end;
      for (; p < stop; p = g_utf8_next_char (p))
        good += (guchar)*p >= 0x80;
      if (p < end)
        {
          bad++;
          p++;
        }
      if (bad > 64 && bad * 20 > good)
        return NULL;
    }
  if (bad * 20 > good && bad > 1)
    return NULL;
  return good > 0 ? g_utf8_make_valid (data, (gssize)length) : NULL;
}

static gboolean
is_chinese (const char *text)
{
  gsize han = 0, other = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3001 && c <= 0x3011) || (c >= 0xff01 && c <= 0xff5e))
        han++;
      else if (c >= 0x80)
        other++;
    }
  return han > 8 * other;
}

/* Titles are in capitals; but a capital after a small letter is no Russian. */
static gboolean
is_russian (const char *text)
{
  gsize    lower = 0, other = 0;
  gboolean after_lower = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_lower = (c >= 0x0430 && c <= 0x044f) || c == 0x0451;
      gboolean is_upper = (c >= 0x0410 && c <= 0x042f) || c == 0x0401;

      if (is_lower)
        lower++;
      else if (is_upper ? after_lower : c >= 0x80 && g_unichar_isalpha (c))
        other++;
      after_lower = is_lower;
    }
  return lower > 4 * other;
}

/**
 * attache_text_convert:
 * @data: (array length=length): bytes
 * @length: number of bytes
 * @charset: what they are in
 *
 * Returns: (transfer full) (nullable): them in UTF-8, %NULL where they are not in @charset or where there is a NUL among them
 */
char *
attache_text_convert (const char *data,
                      gsize       length,
                      const char *charset)
{
  gsize            written;
  g_autofree char *text = g_convert (data, (gssize)length, "UTF-8", charset, NULL, &written, NULL);

  if (text == NULL || strlen (text) != written)
    return NULL;
  return g_steal_pointer (&text);
}

/**
 * attache_text_find_charset:
 * @data: (array length=length): bytes of a text that is not in Unicode, without markup
 * @length: number of bytes
 *
 * Returns: what the text is in
 */
const char *
attache_text_find_charset (const char *data,
                           gsize       length)
{
  gsize            sample = MIN (length, SAMPLE_BYTES);
  gsize            high = 0, letters = 0;
  g_autofree char *text = NULL;

  for (gsize i = 0; i < sample; i++)
    {
      high += (guchar)data[i] >= 0x80;
      letters += g_ascii_isalpha (data[i]);
    }
  /* French and Spanish have an accent in one of ten letters; the other scripts have hardly a letter in ASCII. */
  if (high * 4 < letters)
    return "WINDOWS-1252";

  text = attache_text_convert (data, length, "GB18030");
  if (text != NULL && is_chinese (text))
    return "GB18030";
  g_free (text);
  text = attache_text_convert (data, length, "WINDOWS-1251");
  if (text != NULL && is_russian (text))
    return "WINDOWS-1251";

  return "WINDOWS-1256";
}

/**
 * attache_text_guess:
 * @data: (array length=length): bytes without a NUL
 * @length: number of bytes
 *
 * Makes UTF-8 of text that is in UTF-8, perhaps cut or with a byte lost, or else in GB18030, Windows-1251, -1252 or -1256.
 *
 * Returns: (transfer full) (nullable): the text, %NULL where it is none of these
 */
char *
attache_text_guess (const char *data,
                    gsize       length)
{
  char *text;

  if (g_utf8_validate (data, (gssize)length, NULL))
    return g_strndup (data, length);
  text = repair_utf8 (data, length);

  return text != NULL ? text : attache_text_convert (data, length, attache_text_find_charset (data, length));
}
