/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a person reads the text of a page: carets between characters, words, and lines that run on. Works from the boxes of the
 * characters, so it is the same for every script and direction. Paragraphs: model/attache-page-paragraphs.h. */

#include "ui/reader/attache-reading.h"

gboolean
attache_reading_runs_left (AttachePageText *text,
                           guint            position)
{
  const AttacheBox *boxes = attache_page_text_get_boxes (text);
  const AttacheBox *box;
  guint             n_chars = attache_page_text_get_n_chars (text);
  float             middle;

  if (n_chars == 0)
    return FALSE;

  position = MIN (position, n_chars - 1);
  box = &boxes[position];
  middle = (box->y1 + box->y2) / 2;
  if (position + 1 < n_chars && !attache_box_is_blank (&boxes[position + 1]) &&
      middle > boxes[position + 1].y1 && middle < boxes[position + 1].y2)
    return boxes[position + 1].x1 < box->x1;
  if (position > 0 && !attache_box_is_blank (&boxes[position - 1]) && middle > boxes[position - 1].y1 && middle < boxes[position - 1].y2)
    return boxes[position - 1].x1 > box->x1;

  return FALSE;
}

/* The position between two characters that is nearest to a point. */
guint
attache_reading_find_caret (AttachePageText *text,
                            double           x,
                            double           y)
{
  const AttacheBox *box;
  double            middle;
  int               i = attache_page_text_find_char (text, x, y);

  if (i < 0)
    return 0;

  box = &attache_page_text_get_boxes (text)[i];
  middle = (box->x1 + box->x2) / 2;

  return i + (attache_reading_runs_left (text, i) ? x < middle : x > middle);
}

/* A box with no width where the caret stands. */
void
attache_reading_get_caret (AttachePageText *text,
                           guint            position,
                           AttacheBox      *box)
{
  const AttacheBox *boxes = attache_page_text_get_boxes (text);
  guint             n_chars = attache_page_text_get_n_chars (text);
  gboolean          after = FALSE;

  *box = (AttacheBox){ 0, 0, 0, 0 };
  if (n_chars == 0)
    return;

  while (position > 0 && (position >= n_chars || attache_box_is_blank (&boxes[position])))
    {
      position--;
      after = TRUE;
    }
  *box = boxes[position];
  if (attache_reading_runs_left (text, position) != after)
    box->x1 = box->x2;
  else
    box->x2 = box->x1;
}

/* The word that a character stands in; a number does not stick to the word that is printed far from it. */
void
attache_reading_find_word (AttachePageText *text,
                           guint            position,
                           guint           *start,
                           guint           *end)
{
  const AttacheBox *boxes = attache_page_text_get_boxes (text);
  guint             first;
  guint             last;

  attache_page_text_find_word (text, position, &first, &last);
  *start = CLAMP (position, first, last);
  *end = *start;
  while (*start > first && attache_box_get_gap (&boxes[*start - 1], &boxes[*start]) < 0.3)
    (*start)--;
  if (*end < last)
    (*end)++;
  while (*end < last && attache_box_get_gap (&boxes[*end - 1], &boxes[*end]) < 0.3)
    (*end)++;
}

/* The words of a range, with a space wherever there is a wide gap on the page and none in its text, as there is between a number or a
 * cell of a table and what follows. */
char *
attache_reading_dup_words (AttachePageText *text,
                           guint            start,
                           guint            end)
{
  const AttacheBox *boxes = attache_page_text_get_boxes (text);
  g_autofree char  *range = attache_page_text_dup_range (text, start, end);
  GString          *words = g_string_new (NULL);
  gunichar          before = 0;
  guint             i = start;

  for (const char *at = range; *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      gunichar c = g_utf8_get_char (at);

      if (before != 0 && !g_unichar_isspace (before) && !g_unichar_isspace (c) && !attache_box_is_blank (&boxes[i - 1]) &&
          boxes[i].y1 < boxes[i - 1].y2 && boxes[i].y2 > boxes[i - 1].y1 && attache_box_get_gap (&boxes[i - 1], &boxes[i]) > 0.3)
        g_string_append_c (words, ' ');
      g_string_append_unichar (words, c);
      before = c;
    }

  return g_string_free (words, FALSE);
}

/* Lines joined to running text: with a space, but with none where the writing has none. */
char *
attache_reading_flow (const char *text)
{
  GString *flow = g_string_new (NULL);
  gboolean pending = FALSE;
  gunichar before = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          pending = before != 0;
          continue;
        }
      if (pending && !(g_unichar_iswide (before) && g_unichar_iswide (c)))
        g_string_append_c (flow, ' ');
      g_string_append_unichar (flow, c);
      before = c;
      pending = FALSE;
    }

  return g_string_free (flow, FALSE);
}
