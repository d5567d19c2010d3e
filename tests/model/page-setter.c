/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "page-setter.h"

#define LETTER 6
#define HEIGHT 12
#define MARGIN 70
#define INDENT 40

static void
set_char (PageSetter *setter,
          gunichar    c,
          float       x)
{
  AttacheBox box = { x, setter->y, x + LETTER, setter->y + HEIGHT };

  g_string_append_unichar (setter->text, c);
  g_array_append_val (setter->boxes, box);
}

static void
end_line (PageSetter *setter,
          float       leading)
{
  const AttacheBox none = { 0, 0, 0, 0 };

  g_string_append_c (setter->text, '\n');
  g_array_append_val (setter->boxes, none);
  setter->y += HEIGHT + leading;
}

/* @number hangs in the margin, with nothing but distance between it and the words. */
void
page_setter_set_line (PageSetter *setter,
                      const char *number,
                      const char *words,
                      float       leading)
{
  float x = MARGIN;

  for (const char *at = number; at != NULL && *at != '\0'; at = g_utf8_next_char (at), x += LETTER)
    set_char (setter, g_utf8_get_char (at), x);
  x = number ? MARGIN + INDENT : MARGIN;
  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at), x += LETTER)
    set_char (setter, g_utf8_get_char (at), x);
  end_line (setter, leading);
}

/* The same where the number comes as a line of its own, as it does among larger letters. */
void
page_setter_set_line_beside (PageSetter *setter,
                             const char *number,
                             const char *words,
                             float       leading)
{
  page_setter_set_line (setter, number, "", -HEIGHT);
  setter->y += 1;
  page_setter_set_line (setter, "", words, leading - 1);
}

void
page_setter_set_line_from_right (PageSetter *setter,
                                 const char *words)
{
  float x = 500;

  for (const char *at = words; *at != '\0'; at = g_utf8_next_char (at), x -= LETTER)
    set_char (setter, g_utf8_get_char (at), x - LETTER);
  end_line (setter, 3);
}

void
page_setter_begin (PageSetter *setter)
{
  *setter = (PageSetter){ g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (AttacheBox)), 60 };
}

AttachePageText *
page_setter_end (PageSetter *setter)
{
  AttachePageText *text = attache_page_text_new (setter->text->str, (const AttacheBox *)setter->boxes->data, setter->boxes->len);

  g_string_free (setter->text, TRUE);
  g_array_unref (setter->boxes);

  return text;
}

AttachePageText *
page_setter_make_page (void)
{
  PageSetter setter;

  page_setter_begin (&setter);
  page_setter_set_line (&setter, NULL, "Document C21/99-E", 3);
  page_setter_set_line (&setter, NULL, "12 May 2021", 3);
  page_setter_set_line (&setter, NULL, "8–18 June 2021", 20);
  page_setter_set_line (&setter, "1", "The list was sent out by the secretariat to all", 3);
  page_setter_set_line (&setter, NULL, "12 members of the group before the meeting.", 9);
  page_setter_set_line (&setter, "2", "Each region may put forward one", 3);
  page_setter_set_line (&setter, "  ", "vice-chair; the chair is agreed.", 9);
  page_setter_set_line (&setter, "2.1", "Where a region has not agreed, it is open.", 9);
  page_setter_set_line (&setter, NULL, "An unnumbered paragraph stands between them", 3);
  page_setter_set_line (&setter, NULL, "and has two lines.", 9);
  page_setter_set_line (&setter, "11.7", "The last one.", 3);

  return page_setter_end (&setter);
}
