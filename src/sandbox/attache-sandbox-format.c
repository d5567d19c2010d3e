/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is, told by its first bytes; both ends must agree on it. Its name decides only where the bytes leave it open:
 * an archive whose first part is no part of a document, a text that may be a table. */

#include "sandbox/attache-sandbox-format.h"

#include <string.h>

/* How an entry of an archive begins: thirty bytes, of which the last four are the lengths of what follows. */
#define ZIP_ENTRY "PK\003\004"
#define ZIP_EMPTY "PK\005\006"
#define ZIP_ENTRY_SIZE 30

/* A web page begins with one of these, after what may stand before it. */
static const char *const html_starts[] = {
  "<!doctype html",
  "<html",
  "<head",
  "<body",
  "<meta",
  "<title",
  "<table",
  "<div",
  "<h1",
  "<h2",
  "<h3",
  "<p>",
  "<p ",
  "<ol",
  "<ul",
  "<style",
  "<script",
  "<frameset",
  "<center",
  "<section",
  "<article",
  "<main",
  "<nav",
  "<header",
  "<link",
  "<base",
  "<font",
  "<span",
};

static gboolean
starts_with (const char *bytes,
             gsize       length,
             const char *start)
{
  gsize size = strlen (start);

  return length >= size && memcmp (bytes, start, size) == 0;
}

static gboolean
has_extension (const char *name,
               const char *extension)
{
  const char *dot = name != NULL ? strrchr (name, '.') : NULL;

  return dot != NULL && g_ascii_strcasecmp (dot + 1, extension) == 0;
}

/* What the name of the first entry says. */
static AttacheDocumentFormat
sniff_archive (const char *head,
               gsize       length,
               const char *name)
{
  static const char *const word[] = { "[Content_Types].xml", "_rels/", "word/", "docProps/", "customXml/" };
  const guchar            *bytes = (const guchar *)head;
  gsize                    size = length >= ZIP_ENTRY_SIZE ? bytes[26] | bytes[27] << 8 : 0;
  const char              *first = head + ZIP_ENTRY_SIZE;

  size = MIN (size, length >= ZIP_ENTRY_SIZE ? length - ZIP_ENTRY_SIZE : 0);
  /* Of OpenDocument and of electronic books. */
  if (size == strlen ("mimetype") && starts_with (first, size, "mimetype"))
    return ATTACHE_DOCUMENT_FORMAT_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (word); i++)
    if (starts_with (first, size, word[i]))
      return ATTACHE_DOCUMENT_FORMAT_DOCX;

  return has_extension (name, "docx") || has_extension (name, "docm") ? ATTACHE_DOCUMENT_FORMAT_DOCX : ATTACHE_DOCUMENT_FORMAT_ZIP;
}

/* Of text in UTF-16 what is ASCII, and a question mark for all else; any other text as it is. Without a mark at its start, the
 * first two characters tell which of two bytes is which. */
static char *
dup_narrow (const char *head,
            gsize       length,
            gsize      *size)
{
  gboolean little = starts_with (head, length, "\xff\xfe") || (length >= 4 && head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0);
  gboolean big = starts_with (head, length, "\xfe\xff") || (length >= 4 && head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0);
  gboolean marked = (head[0] & 0xfe) == 0xfe;
  char    *narrow = g_malloc (length + 1);
  gsize    skipped = starts_with (head, length, "\xef\xbb\xbf") ? 3 : 0;

  *size = 0;
  if (little || big)
    {
      for (gsize i = marked ? 2 : 0; i + 1 < length; i += 2)
        narrow[(*size)++] = head[i + little] == 0 && head[i + big] != 0 ? head[i + big] : '?';
    }
  else
    {
      *size = length - skipped;
      memcpy (narrow, head + skipped, *size);
    }
  narrow[*size] = '\0';

  return narrow;
}

/* Past white space, a declaration of XML and comments. */
static const char *
skip_preamble (const char *text)
{
  for (;;)
    {
      const char *end;

      while (g_ascii_isspace (*text))
        text++;
      if (strncmp (text, "<!--", 4) == 0)
        end = strstr (text, "-->");
      else if (strncmp (text, "<?", 2) == 0)
        end = strchr (text, '>');
      else
        return text;
      if (end == NULL)
        return text;
      text = end + (*end == '-' ? 3 : 1);
    }
}

static gboolean
is_html (const char *text)
{
  text = skip_preamble (text);
  for (guint i = 0; i < G_N_ELEMENTS (html_starts); i++)
    if (g_ascii_strncasecmp (text, html_starts[i], strlen (html_starts[i])) == 0)
      return TRUE;

  return FALSE;
}

/* A page with all that belongs to it, as a mail. */
static gboolean
is_mail (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return strstr (lower, "mime-version:") != NULL && strstr (lower, "content-type: multipart/") != NULL;
}

static gboolean
is_text (const char *text,
         gsize       size)
{
  gsize controls = 0;

  for (gsize i = 0; i < size; i++)
    {
      guchar c = text[i];

      if (c == '\0')
        return FALSE;
      controls += (c < 0x20 && strchr ("\t\n\r\f\v", c) == NULL) || c == 0x7f;
    }

  return controls * 100 <= size;
}

/* Whether each of three or more whole lines has the same number of semicolons, two or more, as no prose does. */
static gboolean
is_table (const char *text)
{
  guint n_lines = 0, n_first = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, "\r\n");
      guint n = 0;

      if (text[length] == '\0' && n_lines > 0)
        break;
      for (gsize i = 0; i < length; i++)
        n += text[i] == ';';
      if (length > 0 && n_lines++ == 0)
        n_first = n;
      if (length > 0 && (n < 2 || n != n_first))
        return FALSE;
      text += length + (text[length] != '\0');
    }

  return n_lines >= 3;
}

/**
 * attache_sandbox_format_sniff:
 * @head: (array length=length): the first bytes of a file, %ATTACHE_DOCUMENT_FORMAT_HEAD of them if it has so many
 * @length: their number
 * @name: (nullable): its name, which counts only where the bytes leave it open
 *
 * Tells what a file is. An archive whose parts are not in the usual order may be either kind; reading it settles that.
 *
 * Returns: its format
 */
AttacheDocumentFormat
attache_sandbox_format_sniff (const char *head,
                              gsize       length,
                              const char *name)
{
  g_autofree char *text = NULL;
  gsize            size;

  length = MIN (length, ATTACHE_DOCUMENT_FORMAT_HEAD);
  if (length == 0)
    return ATTACHE_DOCUMENT_FORMAT_UNKNOWN;
  if (starts_with (head, length, ZIP_ENTRY))
    return sniff_archive (head, length, name);
  if (starts_with (head, length, ZIP_EMPTY))
    return ATTACHE_DOCUMENT_FORMAT_ZIP;
  if (memmem (head, MIN (length, 1024), "%PDF-", 5) != NULL)
    return ATTACHE_DOCUMENT_FORMAT_PDF;

  text = dup_narrow (head, length, &size);
  if (starts_with (text, size, "{\\rtf") || is_mail (text))
    return ATTACHE_DOCUMENT_FORMAT_UNKNOWN;
  if (is_html (text))
    return ATTACHE_DOCUMENT_FORMAT_HTML;
  if (!is_text (text, size))
    return ATTACHE_DOCUMENT_FORMAT_UNKNOWN;
  if (has_extension (name, "csv") || has_extension (name, "tsv") || has_extension (name, "tab") || is_table (text))
    return ATTACHE_DOCUMENT_FORMAT_CSV;

  return ATTACHE_DOCUMENT_FORMAT_TEXT;
}
