/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a record, taken alone: a heading, the start of a paragraph, a signature, or more of what stood before. */

#include "text/attache-record-line.h"

#include "text/attache-references.h"

#include <string.h>

#define LONGEST_LABEL 160

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || attache_plain_char (c) == ' ';
}

static gboolean
is_weightless (gunichar c)
{
  return c >= 0x80 && attache_plain_char (c) == 0;
}

static const char *
skip_spaces (const char *p,
             gboolean   *tab)
{
  for (gunichar c = g_utf8_get_char (p); *p != '\0' && (is_space (c) || is_weightless (c)); c = g_utf8_get_char (p))
    {
      if (tab != NULL)
        *tab |= c == '\t';
      p = g_utf8_next_char (p);
    }
  return p;
}

/* Up to three digits of any script; 0 is no number here. */
static guint
take_number (const char **p)
{
  guint n = 0, digits = 0;

  for (gunichar c = g_utf8_get_char (*p); g_unichar_isdigit (c) || is_weightless (c); c = g_utf8_get_char (*p))
    {
      if (g_unichar_isdigit (c))
        {
          if (++digits > 3)
            return 0;
          n = n * 10 + (guint)g_unichar_digit_value (c);
        }
      *p = g_utf8_next_char (*p);
    }
  return n;
}

/**
 * attache_line_read:
 * @self: (out): the line
 * @text: UTF-8 without line breaks; kept, not copied
 *
 * Tells what a line looks like. Only a number that is parted from the words after it counts.
 */
void
attache_line_read (AttacheLine *self,
                   const char  *text)
{
  const char *p = skip_spaces (text, NULL);
  const char *after;

  *self = (AttacheLine){ .kind = *p == '\0' ? ATTACHE_LINE_BLANK : ATTACHE_LINE_OTHER, .rest = p, .whole = p };
  self->item = take_number (&p);
  if (self->item == 0 || self->item > 99)
    return;
  if ((*p == '.' || g_utf8_get_char (p) == 0xff0e) && g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (p))))
    {
      p = g_utf8_next_char (p);
      self->paragraph = take_number (&p);
      if (self->paragraph == 0)
        return;
      if (*p == '.')
        p++;
    }
  else if (*p == '.' || *p == ')' || g_utf8_get_char (p) == 0x3001)
    p = g_utf8_next_char (p);

  after = skip_spaces (p, &self->tab);
  if (after == p || *after == '\0')
    return;
  self->rest = after;
  self->kind = self->paragraph > 0 ? ATTACHE_LINE_PARAGRAPH : ATTACHE_LINE_ITEM;
}

static gboolean
is_bullet (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c == 0x00b7 || c == 0x2022 || c == 0x25cf || c == 0x25aa || c == 0x2013 || c == 0x2014 || c == 0xf0b7 || ((c == '-' || c == '*') && text[1] == ' ');
}

static gboolean
ends_sentence (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0xff1a || c == 0xff1b || c == 0x061f ||
         c == 0x061b;
}

/**
 * attache_line_append:
 * @string: text so far
 * @text: the next line of it
 *
 * Joins a line to the paragraph it goes on with: with a line break where a bullet or a new thought starts, without
 * one where only the margin broke the line.
 */
void
attache_line_append (GString    *string,
                     const char *text)
{
  const char *last;
  gunichar    before, after = g_utf8_get_char (text);

  if (string->len == 0)
    {
      g_string_append (string, text);
      return;
    }
  last = g_utf8_find_prev_char (string->str, string->str + string->len);
  before = last != NULL ? g_utf8_get_char (last) : ' ';
  if (ends_sentence (before) || is_bullet (text))
    g_string_append_c (string, '\n');
  else if (before < 0x2e80 || after < 0x2e80)
    g_string_append_c (string, ' ');
  g_string_append (string, text);
}

static GArray *
scan_line (const AttacheWords *words,
           const char         *text)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (text, -1);

  return attache_words_scan (words, plain);
}

/**
 * attache_line_is_signature:
 * @words: the word table
 * @text: a line
 *
 * Returns: whether the signatures begin here: “Secretary-General:”, with or without the chair beside it
 */
gboolean
attache_line_is_signature (const AttacheWords *words,
                           const char         *text)
{
  g_autoptr (AttachePlain) plain = NULL;
  g_autoptr (GArray) hits = NULL;

  if (strlen (text) > LONGEST_LABEL || (strchr (text, ':') == NULL && strstr (text, "：") == NULL))
    return FALSE;
  plain = attache_plain_new (text, -1);
  hits = attache_words_scan (words, plain);
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);
      gsize                 at = hit->end;

      if (hit->group != ATTACHE_WORD_SIGNATURE || hit->start > 0)
        continue;
      while (plain->plain[at] == ' ')
        at++;
      if (plain->plain[at] == ':')
        return TRUE;
    }
  return FALSE;
}

/**
 * attache_line_is_table_heading:
 * @words: the word table
 * @text: a line
 *
 * Returns: whether it heads the table “Subjects discussed, Documents”
 */
gboolean
attache_line_is_table_heading (const AttacheWords *words,
                               const char         *text)
{
  g_autoptr (GArray) hits = NULL;

  if (strlen (text) > LONGEST_LABEL)
    return FALSE;
  hits = scan_line (words, text);
  return attache_words_has (hits, ATTACHE_WORD_HEADER, "subjects");
}

/**
 * attache_line_is_complete:
 * @text: a paragraph
 *
 * Returns: whether it ends as a sentence, a list or a web address ends
 */
gboolean
attache_line_is_complete (const char *text)
{
  const char *end = text + strlen (text);
  const char *link;

  while (end > text)
    {
      const char *p = g_utf8_prev_char (end);
      gunichar    c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && c != ')' && c != 0xff09 && c != 0x201d && c != 0x00bb && c != '"' && !is_weightless (c))
        {
          if (ends_sentence (c))
            return TRUE;
          break;
        }
      end = p;
    }
  link = g_strrstr (text, "http");
  return link != NULL && strpbrk (link, " \n") == NULL;
}

/**
 * attache_line_closes_meeting:
 * @words: the word table
 * @text: a paragraph
 *
 * Returns: whether it says that the meeting rose
 */
gboolean
attache_line_closes_meeting (const AttacheWords *words,
                             const char         *text)
{
  g_autoptr (GArray) hits = scan_line (words, text);

  return attache_words_has (hits, ATTACHE_WORD_CLOSING, "meeting");
}

/**
 * attache_line_take_continued:
 * @words: the word table
 * @title: title of an item
 * @continued: (out): set when the title says that the item goes on from an earlier meeting
 *
 * Takes “(continued)” out of a title.
 *
 * Returns: (transfer full): the title without it
 */
char *
attache_line_take_continued (const AttacheWords *words,
                             const char         *title,
                             gboolean           *continued)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (title, -1);
  g_autoptr (GArray) hits = attache_words_scan (words, plain);
  const AttacheWordHit *hit = attache_words_find (hits, ATTACHE_WORD_CONTINUED, NULL);
  GString              *text;

  if (hit == NULL)
    return g_strstrip (g_strdup (title));
  *continued = TRUE;
  text = g_string_new_len (title, plain->map[hit->start]);
  g_string_append (text, title + plain->map[hit->end]);
  return g_strstrip (g_string_free (text, FALSE));
}

/**
 * attache_line_has_letters:
 * @text: a text
 *
 * Returns: whether there is a letter in it
 */
gboolean
attache_line_has_letters (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_isalpha (g_utf8_get_char (text)))
        return TRUE;
    }
  return FALSE;
}

/**
 * attache_line_is_papers:
 * @text: a text
 * @session: (nullable): session that bare symbols belong to
 *
 * Returns: whether it names papers and says nothing else
 */
gboolean
attache_line_is_papers (const char *text,
                        const char *session)
{
  g_autofree char *rest = attache_papers_remove (text, session);

  return attache_line_has_letters (text) && !attache_line_has_letters (rest);
}

/**
 * attache_lines_clean:
 * @text: UTF-8
 *
 * Copies a text without the marks that Word leaves for its bookmarks, with one kind of line break, and a vertical tabulator
 * for every other one, so that the lines of the source can be counted.
 *
 * Returns: (transfer full): the text
 */
char *
attache_lines_clean (const char *text)
{
  char *buffer = g_malloc (strlen (text) + 1);
  char *out = buffer;

  for (const char *p = text; *p != '\0'; p++)
    {
      /* Not g_str_has_prefix (): it measures the whole text. */
      if (*p == '[' && strncmp (p, "[bookmark:", strlen ("[bookmark:")) == 0)
        {
          gsize size = 0;

          while (size < LONGEST_LABEL && p[size] != ']' && p[size] != '\n' && p[size] != '\0')
            size++;
          if (p[size] == ']')
            {
              p += size;
              continue;
            }
        }
      if (*p == '\r' || *p == '\f' || *p == '\v')
        {
          if (*p != '\r' || p[1] != '\n')
            *out++ = '\v';
        }
      else
        *out++ = *p;
    }
  *out = '\0';
  return buffer;
}

static gboolean
is_page_number (const char *line)
{
  return *line != '\0' && strlen (line) <= 9 && strspn (line, "0123456789- ") == strlen (line);
}

/**
 * attache_lines_split:
 * @buffer: text that is cut up in place
 * @numbers: (element-type guint): where the numbers of the lines go, from 1
 *
 * Splits a text into lines without spaces around them; page numbers that stand alone are left out.
 *
 * Returns: (transfer container) (element-type utf8): the lines, within @buffer
 */
GPtrArray *
attache_lines_split (char   *buffer,
                     GArray *numbers)
{
  GPtrArray *lines = g_ptr_array_new ();
  guint      number = 1;

  for (char *p = buffer; p != NULL;)
    {
      char *next = p + strcspn (p, "\n\v");
      guint after = number + (*next == '\n');

      if (*next != '\0')
        *next++ = '\0';
      else
        next = NULL;
      p = g_strstrip (p);
      if (!is_page_number (p))
        {
          g_ptr_array_add (lines, p);
          g_array_append_val (numbers, number);
        }
      p = next;
      number = after;
    }
  return lines;
}
