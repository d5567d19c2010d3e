/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheHtmlLine: a paragraph of a web page that is being gathered, with the number before it and the link in it. */

#include "attache-html-line.h"

#include "attache-html-list.h"
#include "attache-link.h"

#include <string.h>

/* Characters of a number before a paragraph, with what is around it. */
#define MOST_NUMBER 10

#define EN_SPACE 0x2002
#define EM_SPACE 0x2003

/* Without the white space around it, be it of Unicode. */
static void
strip (GString *line)
{
  gsize length = line->len, first = 0;

  while (length > 0)
    {
      const char *last = g_utf8_prev_char (line->str + length);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      length = last - line->str;
    }
  g_string_truncate (line, length);
  while (first < length && g_unichar_isspace (g_utf8_get_char (line->str + first)))
    first = g_utf8_next_char (line->str + first) - line->str;
  g_string_erase (line, 0, first);
}

/* A page has no tabulators: after a number that was typed stands a wide space, or several that do not break. */
static void
separate_number (GString *line)
{
  const char *end = line->str;
  const char *next;
  guint       n_chars = 0, n_spaces = 0;

  while (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)) && n_chars++ < MOST_NUMBER)
    end = g_utf8_next_char (end);
  for (next = end; *next != '\0' && g_unichar_isspace (g_utf8_get_char (next)); next = g_utf8_next_char (next))
    n_spaces += g_utf8_get_char (next) == EM_SPACE || g_utf8_get_char (next) == EN_SPACE ? 2 : *next != ' ';

  if (n_spaces < 2 || end == line->str || *next == '\0')
    return;
  g_string_erase (line, end - line->str, next - end);
  g_string_insert_c (line, end - line->str, '\t');
}

void
attache_html_line_init (AttacheHtmlLine *self)
{
  *self = (AttacheHtmlLine){ .text = g_string_new (NULL) };
}

void
attache_html_line_clear (AttacheHtmlLine *self)
{
  g_string_free (self->text, TRUE);
  g_free (self->number);
  g_free (self->address);
}

/**
 * attache_html_line_take_number:
 * @number: (transfer full) (nullable): what stands before the next paragraph that has text
 */
void
attache_html_line_take_number (AttacheHtmlLine *self,
                               char            *number)
{
  g_free (self->number);
  self->number = number;
}

/**
 * attache_html_line_start_link:
 * @attributes: (nullable): those of the link
 */
void
attache_html_line_start_link (AttacheHtmlLine   *self,
                              const char *const *attributes)
{
  g_free (self->address);
  self->address = attache_link_dup_address (attache_html_attribute (attributes, "href"));
  self->link_start = self->text->len;
}

/**
 * attache_html_line_end_link:
 *
 * Ends the link that is open, if there is one.
 */
void
attache_html_line_end_link (AttacheHtmlLine *self)
{
  g_autofree char *address = g_steal_pointer (&self->address);

  if (address != NULL && self->link_start <= self->text->len)
    attache_link_append (self->text, self->link_start, address);
}

/**
 * attache_html_line_append:
 * @text: in UTF-8; it may begin or end within a character
 * @length: its bytes
 * @verbatim: whether tabulators are kept
 *
 * White space is one space, and none at the start of a paragraph.
 */
void
attache_html_line_append (AttacheHtmlLine *self,
                          const char      *text,
                          gsize            length,
                          gboolean         verbatim)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar   c = text[i];
      gboolean separator = c == 0xe2 && i + 2 < length && (guchar)text[i + 1] == 0x80 && ((guchar)text[i + 2] & 0xfe) == 0xa8;

      if (c == 0xc2 && i + 1 < length && (guchar)text[i + 1] == 0xad)
        i++; /* a hyphen that is shown only at the end of a line */
      else if (c == '\t' && verbatim)
        g_string_append_c (self->text, '\t');
      else if (c <= ' ' || c == 0x7f || separator)
        {
          self->has_space = self->has_space || strchr (" \t\n\r\f\v", c) != NULL || separator;
          i += separator ? 2 : 0;
        }
      else
        {
          if (self->has_space && self->text->len > 0)
            g_string_append_c (self->text, ' ');
          self->has_space = FALSE;
          g_string_append_c (self->text, c);
        }
    }
}

/**
 * attache_html_line_end:
 *
 * Ends the paragraph. A link that goes on in the next has its address in this one.
 *
 * Returns: (transfer full) (nullable): it, %NULL where there is nothing in it
 */
char *
attache_html_line_end (AttacheHtmlLine *self)
{
  char *line = NULL;

  attache_html_line_end_link (self);
  self->has_space = FALSE;
  if (self->text->len == 0)
    return NULL;

  strip (self->text);
  if (self->text->len > 0 && self->number == NULL)
    separate_number (self->text);
  if (self->text->len > 0)
    {
      line = self->number != NULL ? g_strconcat (self->number, "\t", self->text->str, NULL) : g_strdup (self->text->str);
      g_clear_pointer (&self->number, g_free);
    }
  g_string_truncate (self->text, 0);

  return line;
}
