/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheHtmlLine: a paragraph of a web page that is being gathered, with the number before it and the link in it. */

#include "attache-html-line.h"

#include "attache-html-list.h"

#include <string.h>

#define MOST_ADDRESS 2048

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

/* Whether the words of a link are its address already, as people shorten it. */
static gboolean
says_address (const char *words,
              const char *address)
{
  gsize length = strlen (address);

  if (g_str_equal (words, address))
    return TRUE;
  if (length > 0 && address[length - 1] == '/')
    length--;
  if (strlen (words) == length && strncmp (words, address, length) == 0)
    return TRUE;
  address = strstr (address, "://") + 3;
  length = strlen (address);
  if (length > 0 && address[length - 1] == '/' && words[0] != '\0' && words[strlen (words) - 1] != '/')
    length--;

  return strlen (words) == length && strncmp (words, address, length) == 0;
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
  const char *address = attache_html_attribute (attributes, "href");

  g_clear_pointer (&self->address, g_free);
  if (address == NULL)
    return;
  while (g_ascii_isspace (*address))
    address++;
  if (g_ascii_strncasecmp (address, "http://", 7) != 0 && g_ascii_strncasecmp (address, "https://", 8) != 0)
    return;

  self->address = g_strchomp (g_strdup (address));
  self->link_start = self->text->len;
  if (strlen (self->address) > MOST_ADDRESS || strpbrk (self->address, "<> \t\r\n") != NULL || !g_utf8_validate (self->address, -1, NULL))
    g_clear_pointer (&self->address, g_free);
}

/**
 * attache_html_line_end_link:
 *
 * Ends the link that is open, if there is one: its address stands after its words, unless these say it already.
 */
void
attache_html_line_end_link (AttacheHtmlLine *self)
{
  g_autofree char *address = g_steal_pointer (&self->address);
  g_autofree char *words = NULL;

  if (address == NULL || self->link_start > self->text->len)
    return;
  words = g_strstrip (g_strdup (self->text->str + self->link_start));
  if (*words != '\0' && !says_address (words, address))
    g_string_append_printf (self->text, " <%s>", address);
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
