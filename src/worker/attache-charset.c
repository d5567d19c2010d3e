/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bytes of tables, web pages and names in archives into UTF-8. The C library loads what converts an encoding when it is first
 * asked for it; in the cage it cannot, so that all are asked for before. */

#include "attache-charset.h"

#include "text/attache-text-legacy.h"

#include <locale.h>
#include <string.h>

/* How much of a page is searched for what it says it is in. */
#define PAGE_HEAD 4096

/* What text of the six languages comes in, and the names of files in archives. Web pages in ISO 8859-1 are in Windows-1252,
 * as all browsers have it. */
static const struct
{
  const char *charset;
  const char *labels;
} charsets[] = {
  { "WINDOWS-1252", " windows-1252 cp1252 iso-8859-1 iso8859-1 latin1 us-ascii ascii " },
  { "WINDOWS-1251", " windows-1251 cp1251 x-cp1251 " },
  { "WINDOWS-1256", " windows-1256 cp1256 x-cp1256 " },
  { "GB18030", " gb18030 gb2312 gbk x-gbk gb_2312-80 chinese " },
  { "KOI8-R", " koi8-r koi8 koi8-u " },
  { "ISO-8859-5", " iso-8859-5 cyrillic " },
  { "ISO-8859-6", " iso-8859-6 arabic " },
  { "ISO-8859-15", " iso-8859-15 latin9 " },
  { "BIG5", " big5 big5-hkscs " },
  { "IBM437", " ibm437 cp437 " },
};

/* They stay loaded for as long as the program runs. */
static GIConv converters[G_N_ELEMENTS (charsets)];

static const char *
find_charset (const char *label,
              gsize       length)
{
  g_autofree char *lower = g_ascii_strdown (label, length);
  g_autofree char *key = g_strdup_printf (" %s ", lower);

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    if (strstr (charsets[i].labels, key) != NULL)
      return charsets[i].charset;

  return NULL;
}

/* What cannot be converted is a replacement character. */
static char *
convert (const char *data,
         gsize       length,
         const char *charset)
{
  GIConv   converter = g_iconv_open ("UTF-8", charset);
  GString *text;
  char    *from = (char *)data;

  if (converter == (GIConv)-1)
    return NULL;

  text = g_string_sized_new (length);
  while (length > 0)
    {
      char  block[8192];
      char *to = block;
      gsize room = sizeof block;
      gsize before = length;
      gsize result = g_iconv (converter, &from, &length, &to, &room);

      g_string_append_len (text, block, to - block);
      if (result != (gsize)-1 || (length < before && to > block))
        continue;
      g_string_append (text, "\xef\xbf\xbd");
      from++;
      length--;
      g_iconv (converter, NULL, NULL, NULL, NULL);
    }
  g_iconv_close (converter);

  return g_string_free (text, FALSE);
}

/* Half of a pair by itself, and a NUL, are replacement characters. */
static char *
convert_wide (const guchar *bytes,
              gsize         length,
              gboolean      big)
{
  GString *text = g_string_sized_new (length);

  for (gsize i = 0; i + 1 < length; i += 2)
    {
      gunichar c = big ? bytes[i] << 8 | bytes[i + 1] : bytes[i + 1] << 8 | bytes[i];
      gunichar next = 0;

      if (i + 3 < length)
        next = big ? bytes[i + 2] << 8 | bytes[i + 3] : bytes[i + 3] << 8 | bytes[i + 2];
      if (c >= 0xd800 && c < 0xdc00 && next >= 0xdc00 && next < 0xe000)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (next - 0xdc00);
          i += 2;
        }
      g_string_append_unichar (text, c == 0 || (c >= 0xd800 && c < 0xe000) ? 0xfffd : c);
    }

  return g_string_free (text, FALSE);
}

/* UTF-16 with a mark at its start, or with ASCII there; NULL where it is not. */
static char *
decode_wide (const char *data,
             gsize       length)
{
  const guchar *bytes = (const guchar *)data;

  if (length >= 2 && bytes[0] == 0xff && bytes[1] == 0xfe)
    return convert_wide (bytes + 2, length - 2, FALSE);
  if (length >= 2 && bytes[0] == 0xfe && bytes[1] == 0xff)
    return convert_wide (bytes + 2, length - 2, TRUE);
  if (length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0)
    return convert_wide (bytes, length, FALSE);
  if (length >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
    return convert_wide (bytes, length, TRUE);

  return NULL;
}

/* Text of one byte or more a character, without its mark and without NULs. */
static char *
dup_bytes (const char *data,
           gsize       length)
{
  gboolean marked = length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0;
  char    *bytes;

  if (marked)
    {
      data += 3;
      length -= 3;
    }
  bytes = g_malloc (length + 1);
  for (gsize i = 0; i < length; i++)
    bytes[i] = data[i] != '\0' ? data[i] : ' ';
  bytes[length] = '\0';

  return bytes;
}

/* What a page says that it is in, NULL where it says nothing, or what nobody knows. */
static const char *
find_declaration (const char *text)
{
  g_autofree char *head = g_ascii_strdown (text, MIN (strlen (text), PAGE_HEAD));
  const char      *label = strstr (head, "charset");

  if (label == NULL && strncmp (head, "<?xml", 5) == 0)
    label = strstr (head, "encoding");
  if (label == NULL)
    return NULL;
  label += strcspn (label, "=>");
  if (*label != '=')
    return NULL;
  label += 1 + strspn (label + 1, " \t\r\n\"'");

  return find_charset (label, strcspn (label, " \t\r\n\"'/>;"));
}

/* The text of a page without its markup, which is in ASCII whatever the text is in. */
static char *
dup_without_markup (const char *text)
{
  GString *plain = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize length = strcspn (text, "<");

      g_string_append_len (plain, text, length);
      text += length;
      text += strcspn (text, ">");
    }

  return g_string_free (plain, FALSE);
}

/**
 * attache_charset_load:
 *
 * Has the C library load what it takes to convert; it must be called before the cage is entered.
 */
void
attache_charset_load (void)
{
  /* libarchive gives names in what the program speaks, and loses those that have no place there. */
  setlocale (LC_CTYPE, "C.UTF-8");
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    converters[i] = g_iconv_open ("UTF-8", charsets[i].charset);
}

/**
 * attache_charset_decode:
 * @data: (array length=length): bytes of a text
 * @length: number of bytes
 *
 * Returns: (transfer full) (nullable): the text in UTF-8, %NULL where nobody knows what it is in
 */
char *
attache_charset_decode (const char *data,
                        gsize       length)
{
  g_autofree char *bytes = NULL;
  char            *text = decode_wide (data, length);

  if (text != NULL)
    return text;
  bytes = dup_bytes (data, length);

  return attache_text_guess (bytes, strlen (bytes));
}

/**
 * attache_charset_decode_page:
 * @data: (array length=length): bytes of a web page
 * @length: number of bytes
 *
 * What is UTF-8 is read as that, whatever the page says: programs that save pages don’t always change what stands in them.
 *
 * Returns: (transfer full) (nullable): the page in UTF-8, %NULL where nobody knows what it is in
 */
char *
attache_charset_decode_page (const char *data,
                             gsize       length)
{
  g_autofree char *bytes = NULL;
  g_autofree char *plain = NULL;
  const char      *charset;
  char            *text = decode_wide (data, length);

  if (text != NULL)
    return text;
  bytes = dup_bytes (data, length);
  if (g_utf8_validate (bytes, -1, NULL))
    return g_steal_pointer (&bytes);

  charset = find_declaration (bytes);
  if (charset == NULL)
    {
      plain = dup_without_markup (bytes);
      text = attache_text_guess (plain, strlen (plain));
      /* Where its words are UTF-8 with a byte lost, so is the page. */
      charset = g_utf8_validate (plain, -1, NULL) || (text != NULL && strstr (text, "\xef\xbf\xbd") != NULL) ? NULL : attache_text_find_charset (plain, strlen (plain));
      g_free (text);
    }

  return charset != NULL ? convert (bytes, strlen (bytes), charset) : g_utf8_make_valid (bytes, -1);
}

/**
 * attache_charset_decode_name:
 * @name: (nullable): what an archive calls a file
 *
 * What is no UTF-8 is in the encoding of the first archives, of 1989.
 *
 * Returns: (transfer full): the name in UTF-8
 */
char *
attache_charset_decode_name (const char *name)
{
  char *text;

  if (name == NULL || g_utf8_validate (name, -1, NULL))
    return g_strdup (name ? name : "");
  text = convert (name, strlen (name), "IBM437");

  return text != NULL ? text : g_utf8_make_valid (name, -1);
}
