/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a web page, as a browser saves it, of the text of a manuscript. */

#include "html-test.h"

#include "manuscript-test.h"

#include <string.h>

typedef struct
{
  GString      *out;
  HtmlTestFlags flags;
} Writer;

/* Symbols that are no part of the text: what reads them has read the furniture of the page. */
static const char top[] =
  "<style>td { border: 1px solid } .C99:after { content: \"C99/91\" }</style>\n"
  "<script>\n<!--\nif (1 < 2 && \"</p>\") document.write (\"<p>C99/92</p>\");\n//-->\n</script>\n</head>\n"
  "<body class=\"page\" onload=\"void 0\">\n<noscript><p>Document C99/93 needs a script.</p></noscript>\n"
  "<header><nav><ul><li><a href=\"/\">Home</a></li><li><a href=\"/c99/90\">Documents</a></li><li><a href=\"#\">Contact</a></li></ul></nav></header>\n"
  "<!-- the text <b>begins</b> here: C99/94 -->\n<main><div id=\"content\">\n";

static const char foot[] =
  "</div></main>\n<footer><p>Copyright</p><form><input type=\"text\" value=\"C99/95\"><select><option>C99/96</option></select></form></footer>\n"
  "<template><p>C99/97</p></template><iframe src=\"about:blank\" title=\"C99/98\"></iframe>\n</body>\n</html>\n";

static void
append_character (Writer  *writer,
                  gunichar c)
{
  static const struct
  {
    gunichar    c;
    const char *name;
  } names[] = {
    { 0xa0, "nbsp" },
    { 0xe0, "agrave" },
    { 0xe8, "egrave" },
    { 0xe9, "eacute" },
    { 0xf3, "oacute" },
    { 0xab, "laquo" },
    { 0x2013, "ndash" },
    { 0x2019, "rsquo" },
  };

  if (c == 0x2028)
    g_string_append (writer->out, "<br>\n");
  else if (c < 0x80 || (writer->flags & HTML_TEST_ENTITIES) == 0)
    g_string_append_unichar (writer->out, c);
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        if (names[i].c == c)
          {
            g_string_append_printf (writer->out, "&%s;", names[i].name);
            return;
          }
      g_string_append_printf (writer->out, c % 2 ? "&#x%X;" : "&#%u;", c);
    }
}

/* Lines of a source are broken anywhere between words. */
static void
append_text (Writer     *writer,
             const char *text)
{
  guint column = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text), column++)
    switch (*text)
      {
      case '&':
        g_string_append (writer->out, "&amp;");
        break;
      case '<':
        g_string_append (writer->out, "&lt;");
        break;
      case '>':
        g_string_append (writer->out, "&gt;");
        break;
      case ' ':
        g_string_append (writer->out, column > 60 ? "\n      " : " ");
        column = column > 60 ? 0 : column;
        break;
      default:
        append_character (writer, g_utf8_get_char (text));
        break;
      }
}

static void
append_paragraph (Writer                *writer,
                  const ManuscriptBlock *block,
                  gboolean               first)
{
  gboolean    word = (writer->flags & HTML_TEST_WORD) != 0;
  const char *tag = first ? "h1" : "p";

  g_string_append_printf (writer->out, word ? "<%s class=MsoNormal style='margin-left:.5in'><span lang=X>" : "<%s>", tag);
  if (block->number != NULL)
    {
      append_text (writer, block->number);
      g_string_append (writer->out, word ? "<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>" : "&#8195;");
    }
  append_text (writer, block->text);
  g_string_append_printf (writer->out, word ? "<o:p></o:p></span></%s>\n\n" : "</%s>\n", tag);
}

static const char *
get_cell (const ManuscriptBlock *table,
          guint                  row,
          guint                  column)
{
  char **cells = g_ptr_array_index (table->rows, row);

  return column < g_strv_length (cells) ? cells[column] : NULL;
}

/* How many rows a cell of the first two columns reaches down, where those below it are empty. */
static guint
count_rows_below (const ManuscriptBlock *table,
                  guint                  row,
                  guint                  column)
{
  const char *cell = get_cell (table, row, column);
  guint       n = 1;

  if (column > 1 || row == 0 || cell == NULL || *cell == '\0' || get_cell (table, row, 1) == NULL)
    return 1;
  for (; row + n < table->rows->len; n++)
    {
      cell = get_cell (table, row + n, column);
      if (cell == NULL || *cell != '\0')
        break;
    }

  return n;
}

static void
append_row (Writer                *writer,
            const ManuscriptBlock *table,
            guint                  row,
            guint                 *covered)
{
  const char *tag = table->ruled && row == 0 ? "th" : "td";
  char      **cells = g_ptr_array_index (table->rows, row);

  g_string_append (writer->out, "  <tr>\n");
  for (guint c = 0; cells[c] != NULL; c++)
    {
      guint below = writer->flags & HTML_TEST_SPANS ? count_rows_below (table, row, c) : 1;

      if (covered[c] > 0)
        {
          covered[c]--;
          continue;
        }
      covered[c] = below - 1;
      g_string_append_printf (writer->out, "    <%s", tag);
      if (below > 1)
        g_string_append_printf (writer->out, " rowspan=\"%u\"", below);
      if (cells[1] == NULL && table->n_columns > 1)
        g_string_append_printf (writer->out, " colspan=%u", table->n_columns);
      g_string_append (writer->out, " valign=top><p>");
      append_text (writer, cells[c]);
      g_string_append_printf (writer->out, "</p></%s>\n", tag);
    }
  g_string_append (writer->out, "  </tr>\n");
}

static void
append_table (Writer                *writer,
              const ManuscriptBlock *table)
{
  g_autofree guint *covered = g_new0 (guint, table->n_columns);

  g_string_append (writer->out, "<table border=1 cellspacing=0>\n<tbody>\n");
  for (guint r = 0; r < table->rows->len; r++)
    append_row (writer, table, r, covered);
  g_string_append (writer->out, "</tbody>\n</table>\n");
}

/* A page of what @text says, in @charset; what that cannot say is written as a number. */
GBytes *
html_test_new (const char   *text,
               const char   *charset,
               HtmlTestFlags flags)
{
  g_autoptr (GPtrArray) blocks = manuscript_test_blocks (text);
  g_autoptr (GString) out = g_string_new ("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"");
  g_autoptr (GString) encoded = g_string_new (NULL);
  Writer writer = { .out = out, .flags = flags };

  g_string_append_printf (out, "%s\">\n<title>Council: a page</title>\n%s", charset, top);
  for (guint i = 0; i < blocks->len; i++)
    {
      const ManuscriptBlock *block = g_ptr_array_index (blocks, i);

      if (block->rows != NULL)
        append_table (&writer, block);
      else
        append_paragraph (&writer, block, i == 0);
    }
  g_string_append (out, foot);
  if (g_ascii_strcasecmp (charset, "utf-8") == 0)
    return g_string_free_to_bytes (g_steal_pointer (&out));

  for (const char *at = out->str; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize            length;
      g_autofree char *bytes = g_convert (at, g_utf8_next_char (at) - at, charset, "UTF-8", NULL, &length, NULL);

      if (bytes != NULL)
        g_string_append_len (encoded, bytes, length);
      else
        g_string_append_printf (encoded, "&#%u;", g_utf8_get_char (at));
    }

  return g_string_free_to_bytes (g_steal_pointer (&encoded));
}
