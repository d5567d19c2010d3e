/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a person reads the text of a page: carets between characters, lines, paragraphs and the numbers printed before them.
 * Works from the boxes of the characters, so it is the same for every script and direction. */

#include "ui/reader/attache-reading.h"

#include <stdlib.h>
#include <string.h>

#define MAX_DEPTH 5

/* In heights of a line: a number in the margin is farther from the words than this, a figure in a sentence is not. */
#define STAND_OFF 0.7

typedef struct
{
  guint      start;
  guint      end; /* without the line's end */
  AttacheBox box;
  int        number[MAX_DEPTH]; /* of the paragraph that starts here; [0] is 0 where none does */
  int        depth;
  guint      words; /* the first character after the number */
} Line;

static gboolean
is_blank (const AttacheBox *box)
{
  return box->x2 <= box->x1 || box->y2 <= box->y1;
}

static void
add_line (GArray           *lines,
          const AttacheBox *boxes,
          guint             start,
          guint             end)
{
  Line line = { .start = start, .end = end };

  for (guint i = start; i < end; i++)
    {
      if (is_blank (&boxes[i]))
        continue;
      if (is_blank (&line.box))
        line.box = boxes[i];
      line.box.x1 = MIN (line.box.x1, boxes[i].x1);
      line.box.y1 = MIN (line.box.y1, boxes[i].y1);
      line.box.x2 = MAX (line.box.x2, boxes[i].x2);
      line.box.y2 = MAX (line.box.y2, boxes[i].y2);
    }
  g_array_append_val (lines, line);
}

static GArray *
split_lines (AttachePageText *text)
{
  GArray           *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const AttacheBox *boxes = attache_page_text_get_boxes (text);
  const char       *at = attache_page_text_get_text (text);
  guint             start = 0;
  guint             i = 0;

  for (; *at != '\0'; at = g_utf8_next_char (at), i++)
    {
      if (*at != '\n')
        continue;
      add_line (lines, boxes, start, i);
      start = i + 1;
    }
  add_line (lines, boxes, start, i);

  return lines;
}

static guint
find_line (GArray *lines,
           guint   position)
{
  guint i = 0;

  while (i + 1 < lines->len && g_array_index (lines, Line, i + 1).start <= position)
    i++;

  return i;
}

/* Whether one number may follow another in a paper: 2, 2.1, 2.2, 3, 3.1. */
static gboolean
follows (const Line *line,
         const Line *last)
{
  for (int k = 0; k <= last->depth && k < MAX_DEPTH && k < line->depth; k++)
    {
      gboolean rest_is_first = TRUE;

      for (int j = k + 1; j < line->depth; j++)
        rest_is_first = rest_is_first && line->number[j] == 1;
      if (rest_is_first && line->number[k] == (k < last->depth ? last->number[k] + 1 : 1))
        return TRUE;
      if (k < last->depth && line->number[k] != last->number[k])
        return FALSE;
    }

  return FALSE;
}

/* How far the number stands off from the words, in heights of the line: a number in a margin stands off, one in a sentence does not. */
static double
get_stand_off (const AttacheBox *boxes,
               guint             digit,
               guint             word)
{
  double height = boxes[digit].y2 - boxes[digit].y1;
  double right = boxes[word].x1 - boxes[digit].x2;
  double left = boxes[digit].x1 - boxes[word].x2;

  return height > 0 && !is_blank (&boxes[word]) ? MAX (left, right) / height : 0;
}

/* Reads the number at the start of a line, if it looks like that of a paragraph. */
static gboolean
read_number (AttachePageText *text,
             Line            *line,
             double          *stand_off)
{
  static GRegex   *numbers;
  static GRegex   *dates;
  g_autofree char *words = attache_page_text_dup_range (text, line->start, line->end);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;
  g_autofree char *rest = NULL;
  g_auto (GStrv) parts = NULL;
  int number_start;
  int number_end;
  int rest_start;

  if (g_once_init_enter_pointer (&numbers))
    {
      dates = g_regex_new ("^\\S+(?:\\s+\\S+){0,2}\\s+(?:19|20)\\d\\d\\S?\\s*$", G_REGEX_OPTIMIZE, 0, NULL);
      /* Often nothing but the distance parts the number from the words. */
      g_once_init_leave_pointer (&numbers, g_regex_new ("^\\s*(\\d{1,3}(?:\\.\\d{1,3}){0,4})[.)]?\\s*([^\\s\\d.,:;)/%‰°+\\p{Pd}].*)$",
                                                        G_REGEX_OPTIMIZE, 0, NULL));
    }
  if (!g_regex_match (numbers, words, 0, &match))
    return FALSE;

  number = g_match_info_fetch (match, 1);
  rest = g_match_info_fetch (match, 2);
  if (strchr (number, '.') == NULL && g_regex_match (dates, rest, 0, NULL))
    return FALSE;

  parts = g_strsplit (number, ".", MAX_DEPTH);
  for (line->depth = 0; parts[line->depth] != NULL; line->depth++)
    line->number[line->depth] = atoi (parts[line->depth]);

  g_match_info_fetch_pos (match, 1, &number_start, &number_end);
  g_match_info_fetch_pos (match, 2, &rest_start, NULL);
  line->words = line->start + g_utf8_pointer_to_offset (words, words + rest_start);
  *stand_off = get_stand_off (attache_page_text_get_boxes (text),
                              line->start + g_utf8_pointer_to_offset (words, words + number_end) - 1, line->words);

  return line->number[0] > 0;
}

/* Finds the lines that start a numbered paragraph. A sentence that breaks before “12 members” must not, so a number has to stand
 * off from the words or to follow on from the one before. */
static void
number_lines (AttachePageText *text,
              GArray          *lines)
{
  const Line *last = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      Line  *line = &g_array_index (lines, Line, i);
      double stand_off = 0;

      if (read_number (text, line, &stand_off) &&
          (stand_off >= STAND_OFF || (last == NULL ? line->depth > 1 || line->number[0] == 1 : follows (line, last))))
        last = line;
      else
        line->number[0] = 0;
    }
}

static gboolean
are_alike (const Line *line,
           const Line *previous)
{
  double height = previous->box.y2 - previous->box.y1;
  double own = line->box.y2 - line->box.y1;

  return !is_blank (&line->box) && !is_blank (&previous->box) && line->box.y1 > previous->box.y1 &&
         own < 1.4 * height && height < 1.4 * own;
}

/* The distance between two lines of one paragraph: the least there is between lines like these. */
static double
get_leading (GArray *lines)
{
  double least = G_MAXDOUBLE;

  for (guint i = 1; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const Line *previous = &g_array_index (lines, Line, i - 1);
      double      height = previous->box.y2 - previous->box.y1;

      if (line->number[0] == 0 && are_alike (line, previous) && line->box.y1 - previous->box.y2 > -0.3 * height)
        least = MIN (least, (line->box.y1 - previous->box.y2) / height);
    }

  return least;
}

static gboolean
continues (const Line *line,
           const Line *previous,
           double      leading)
{
  double height = previous->box.y2 - previous->box.y1;

  if (line->number[0] > 0 || !are_alike (line, previous))
    return FALSE;

  return (line->box.y1 - previous->box.y2) / height < MIN (leading + 0.25, 0.9);
}

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
  if (position + 1 < n_chars && !is_blank (&boxes[position + 1]) &&
      middle > boxes[position + 1].y1 && middle < boxes[position + 1].y2)
    return boxes[position + 1].x1 < box->x1;
  if (position > 0 && !is_blank (&boxes[position - 1]) && middle > boxes[position - 1].y1 && middle < boxes[position - 1].y2)
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

  while (position > 0 && (position >= n_chars || is_blank (&boxes[position])))
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
  while (*start > first && get_stand_off (boxes, *start - 1, *start) < 0.3)
    (*start)--;
  if (*end < last)
    (*end)++;
  while (*end < last && get_stand_off (boxes, *end - 1, *end) < 0.3)
    (*end)++;
}

void
attache_reading_find_line (AttachePageText *text,
                           guint            position,
                           guint           *start,
                           guint           *end)
{
  g_autoptr (GArray) lines = split_lines (text);
  Line *line = &g_array_index (lines, Line, find_line (lines, position));

  *start = line->start;
  *end = line->end;
}

/* The words of the paragraph that a position stands in, without its number. */
void
attache_reading_find_paragraph (AttachePageText *text,
                                guint            position,
                                guint           *start,
                                guint           *end)
{
  g_autoptr (GArray) lines = split_lines (text);
  const Line *line;
  double      leading;
  guint       first = find_line (lines, position);
  guint       last = first;

  number_lines (text, lines);
  leading = get_leading (lines);
  while (first > 0 && continues (&g_array_index (lines, Line, first), &g_array_index (lines, Line, first - 1), leading))
    first--;
  while (last + 1 < lines->len && continues (&g_array_index (lines, Line, last + 1), &g_array_index (lines, Line, last), leading))
    last++;

  line = &g_array_index (lines, Line, first);
  *start = line->number[0] > 0 ? line->words : line->start;
  *end = g_array_index (lines, Line, last).end;
}

/* The number of the paragraph that a position stands in: the last one at the start of a line so far; %NULL before the first. */
char *
attache_reading_dup_number (AttachePageText *text,
                            guint            position)
{
  g_autoptr (GArray) lines = split_lines (text);
  GString *number = NULL;

  number_lines (text, lines);
  for (int i = find_line (lines, position); i >= 0; i--)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->number[0] == 0)
        continue;
      number = g_string_new (NULL);
      for (int k = 0; k < line->depth; k++)
        g_string_append_printf (number, k == 0 ? "%d" : ".%d", line->number[k]);
      return g_string_free (number, FALSE);
    }

  return NULL;
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

      if (before != 0 && !g_unichar_isspace (before) && !g_unichar_isspace (c) && !is_blank (&boxes[i - 1]) &&
          boxes[i].y1 < boxes[i - 1].y2 && boxes[i].y2 > boxes[i - 1].y1 && get_stand_off (boxes, i - 1, i) > 0.3)
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
