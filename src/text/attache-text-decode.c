/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes into UTF-8: what a mail program, an old word processor or a web form made of a record, told apart by what the
 * bytes themselves say. Bytes that are no text at all are refused before anything is converted. */

#include "text/attache-text-decode.h"

#include "text/attache-record-private.h"
#include "text/attache-text-legacy.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest record seen has some 200,000 characters; a file beyond this is something else. */
#define MOST_BYTES (64u * 1024 * 1024)
#define SAMPLE_BYTES (256u * 1024)

static gboolean
is_control (guchar byte)
{
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != '\v') || byte == 0x7f;
}

static gboolean
set_not_text (GError    **error,
              const char *sentence)
{
  g_set_error_literal (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_NOT_TEXT, sentence);
  return FALSE;
}

static gboolean
starts_with (const char *data,
             gsize       length,
             const char *mark)
{
  return length >= strlen (mark) && memcmp (data, mark, strlen (mark)) == 0;
}

static gboolean
check_bytes (const char *data,
             gsize       length,
             GError    **error)
{
  gsize sample = MIN (length, SAMPLE_BYTES);
  gsize controls = 0;

  if (starts_with (data, length, "%PDF-") || starts_with (data, length, "PK\003\004") || starts_with (data, length, "{\\rtf"))
    return set_not_text (error, _ ("This is a document file, not text. Open it in its program and save it as plain text."));
  if (memchr (data, 0, length) != NULL)
    return set_not_text (error, _ ("This is no text: it holds bytes that no text has. Choose the record saved as plain text."));
  for (gsize i = 0; i < sample; i++)
    controls += is_control ((guchar)data[i]);
  if (controls * 100 > sample)
    return set_not_text (error, _ ("This is no text: too much of it cannot be read. Choose the record saved as plain text."));
  return TRUE;
}

/* The encoding that a mark at the start names, or NULL. */
static const char *
find_mark (const char *data,
           gsize       length,
           gsize      *size)
{
  const guchar *bytes = (const guchar *)data;

  *size = 2;
  if (length >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe)
    return "UTF-16LE";
  if (length >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff)
    return "UTF-16BE";
  *size = 3;
  if (length >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf)
    return "UTF-8";
  *size = 0;
  return NULL;
}

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isgraph (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

static char *
decode_bytes (const char *data,
              gsize       length,
              GError    **error)
{
  gsize       size;
  const char *charset = find_mark (data, length, &size);
  char       *text;

  data += size;
  length -= size;
  if (charset != NULL && g_str_has_prefix (charset, "UTF-16"))
    {
      text = attache_text_convert (data, length - length % 2, charset);
      if (text == NULL || !check_bytes (text, strlen (text), error))
        {
          g_clear_pointer (&text, g_free);
          if (error != NULL && *error == NULL)
            set_not_text (error, _ ("This is no text: its start says UTF-16, but what follows is not. Choose the record saved as plain text."));
        }
      return text;
    }
  if (!check_bytes (data, length, error))
    return NULL;
  text = attache_text_guess (data, length);
  if (text == NULL)
    set_not_text (error, _ ("The encoding of this text could not be found out. Save the record as plain text in UTF-8."));
  return text;
}

/**
 * attache_text_decode:
 * @data: (array length=length): bytes of a file
 * @length: number of bytes
 * @error: return location
 *
 * Makes UTF-8 of a text in UTF-8, UTF-16 with a mark, GB18030, Windows-1251, -1252 or -1256.
 *
 * Fails with %ATTACHE_TEXT_ERROR_EMPTY, %ATTACHE_TEXT_ERROR_NOT_TEXT or %ATTACHE_TEXT_ERROR_TOO_LONG. The messages are
 * sentences for the user; the caller adds the name of the file.
 *
 * Returns: (transfer full): the text, or %NULL
 */
char *
attache_text_decode (const char *data,
                     gsize       length,
                     GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autofree char *text = NULL;

  if (length > MOST_BYTES)
    {
      g_set_error (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_TOO_LONG, _ ("This text is longer than %u MiB. No record is; choose the record alone."),
                   MOST_BYTES / 1024 / 1024);
      return NULL;
    }
  if (length > 0)
    {
      text = decode_bytes (data, length, &local);
      if (text == NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  if (text == NULL || !has_letters (text))
    {
      g_set_error_literal (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_EMPTY, _ ("There is no text in it. Choose a record that has been saved with its text."));
      return NULL;
    }
  return g_steal_pointer (&text);
}
