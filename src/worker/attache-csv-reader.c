/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table that a spreadsheet wrote, as rows of a manuscript. What separates its cells is not said in it: it is what gives
 * most rows the same number of cells. Source of the rules on quotes: RFC 4180. */

#include "attache-csv-reader.h"

#include "attache-charset.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#include <string.h>

#define MOST_BYTES (4 * (gsize)ATTACHE_WORKER_MAX_TEXT)

#define BREAK "\xe2\x80\xa8"

/* How many rows, and how wide, are looked at to find the separator. */
#define SAMPLE_ROWS 100
#define MOST_SAMPLE_CELLS 256

static const char separators[] = { '\t', ';', ',', '|' };

typedef struct
{
  const char *at;
  char        separator;
  gboolean    unbalanced; /* a quote was never closed: quotes mean nothing from there on */
} Cursor;

/* The end of a quoted cell, past its last quote; NULL where it has none. */
static const char *
find_quote (const char *at)
{
  for (;;)
    {
      at = strchr (at, '"');
      if (at == NULL || at[1] != '"')
        return at != NULL ? at + 1 : NULL;
      at += 2;
    }
}

static void
append (GString    *cell,
        const char *text,
        gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\r' && i + 1 < length && text[i + 1] == '\n')
        continue;
      if (text[i] == '\n' || text[i] == '\r')
        g_string_append (cell, BREAK);
      else
        g_string_append_c (cell, (guchar)text[i] < ' ' ? ' ' : text[i]);
    }
}

/* Within quotes, two quotes are one. */
static void
append_quoted (GString    *cell,
               const char *text,
               gsize       length)
{
  while (length > 0)
    {
      const char *quote = memchr (text, '"', length);
      gsize       n = quote != NULL ? (gsize)(quote - text) + 1 : length;

      append (cell, text, n);
      text += n;
      length -= n;
      if (quote != NULL && length > 0)
        {
          text++;
          length--;
        }
    }
}

/* Reads one cell, and goes to what ends it. */
static void
read_cell (Cursor  *cursor,
           GString *cell)
{
  const char  stops[] = { cursor->separator, '\n', '\r', '\0' };
  const char *start = cursor->at + strspn (cursor->at, " ");
  const char *end = NULL;
  gsize       length;

  g_string_truncate (cell, 0);
  if (*start == '"' && !cursor->unbalanced)
    {
      end = find_quote (start + 1);
      cursor->unbalanced = end == NULL;
    }
  if (end != NULL)
    {
      append_quoted (cell, start + 1, end - start - 2);
      cursor->at = end;
    }

  /* What stands after a quote that was closed belongs to the cell all the same. */
  length = strcspn (cursor->at, stops);
  append (cell, cursor->at, length);
  cursor->at += length;
}

/* Removes white space at both ends, marks of paragraphs too. */
static void
strip (GString *cell)
{
  while (cell->len > 0 && cell->str[cell->len - 1] == ' ')
    g_string_truncate (cell, cell->len - 1);
  while (cell->len >= strlen (BREAK) && g_str_equal (cell->str + cell->len - strlen (BREAK), BREAK))
    g_string_truncate (cell, cell->len - strlen (BREAK));
  g_string_erase (cell, 0, strspn (cell->str, " "));
}

/* Goes past the end of a row. */
static void
end_row (Cursor *cursor)
{
  if (cursor->at[0] == '\r' && cursor->at[1] == '\n')
    cursor->at++;
  if (*cursor->at != '\0')
    cursor->at++;
}

/* Reads a row into @row, or only counts its cells. */
static guint
read_row (Cursor  *cursor,
          GString *row,
          GString *cell)
{
  guint n = 0;

  for (;;)
    {
      read_cell (cursor, cell);
      strip (cell);
      if (row != NULL && n > 0)
        g_string_append_c (row, '\t');
      if (row != NULL)
        g_string_append_len (row, cell->str, cell->len);
      n++;
      if (*cursor->at != cursor->separator || *cursor->at == '\0')
        break;
      cursor->at++;
    }
  end_row (cursor);

  return n;
}

/* How well a separator does: how many of the first rows have the number of cells that most of them have, if that is more
 * than one. */
static guint
rate (const char *text,
      char        separator)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  guint  counts[MOST_SAMPLE_CELLS] = { 0 };
  Cursor cursor = { .at = text, .separator = separator };
  guint  best = 0;

  for (guint i = 0; i < SAMPLE_ROWS && *cursor.at != '\0'; i++)
    {
      guint n = read_row (&cursor, NULL, cell);

      counts[MIN (n, MOST_SAMPLE_CELLS - 1)]++;
    }
  for (guint i = 2; i < MOST_SAMPLE_CELLS; i++)
    best = MAX (best, counts[i]);

  return best;
}

/* Spreadsheets may say it in a first line of its own; then *@text is what follows. */
static char
find_separator (const char **text)
{
  char  separator = ',';
  guint best = 0;

  if (g_ascii_strncasecmp (*text, "sep=", 4) == 0 && (*text)[4] != '\0' && ((*text)[5] == '\r' || (*text)[5] == '\n'))
    {
      separator = (*text)[4];
      *text += 5;
      *text += strspn (*text, "\r\n");
      return separator;
    }
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint rating = rate (*text, separators[i]);

      if (rating > best)
        {
          best = rating;
          separator = separators[i];
        }
    }

  return separator;
}

static char *
read_rows (const char *text,
           GError    **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) row = g_string_new (NULL);
  g_autoptr (GString) cell = g_string_new (NULL);
  Cursor cursor = { .separator = find_separator (&text) };

  for (cursor.at = text; *cursor.at != '\0';)
    {
      g_string_truncate (row, 0);
      read_row (&cursor, row, cell);
      if (strspn (row->str, "\t") < row->len)
        g_string_append_len (out, row->str, row->len);
      g_string_append_c (out, '\n');
      if (out->len > ATTACHE_WORKER_MAX_TEXT)
        {
          g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "the table is too long");
          return NULL;
        }
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * attache_csv_reader_read:
 * @data: (array length=size): bytes of a file
 * @size: number of bytes
 * @error: return location for an #AttacheSandboxError
 *
 * Reads a table: at most %ATTACHE_WORKER_MAX_TEXT bytes of text; one with more is refused.
 *
 * Returns: (transfer full) (nullable): its rows in UTF-8, a row a line, tabulators between the cells
 */
char *
attache_csv_reader_read (const char *data,
                         gsize       size,
                         GError    **error)
{
  g_autofree char *text = NULL;

  if (size > MOST_BYTES)
    {
      g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "the table is too long");
      return NULL;
    }

  text = attache_charset_decode (data, size);
  if (text == NULL)
    {
      g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_DAMAGED, "nobody knows what the table is in");
      return NULL;
    }

  return read_rows (text, error);
}
