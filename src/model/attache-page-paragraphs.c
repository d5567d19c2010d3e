/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines and paragraphs of a page, and the numbers printed before them. Works from the boxes of the characters, so it is the
 * same for every script and direction. */

#include "model/attache-page-paragraphs.h"

#include <stdlib.h>
#include <string.h>

#define MAX_DEPTH 5

/* In characters: five numbers of three figures, and what parts them. */
#define LONGEST_NUMBER 20

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

static void
add_line (GArray           *lines,
          const AttacheBox *boxes,
          guint             start,
          guint             end)
{
  Line line = { .start = start, .end = end };

  for (guint i = start; i < end; i++)
    {
      if (attache_box_is_blank (&boxes[i]))
        continue;
      if (attache_box_is_blank (&line.box))
        line.box = boxes[i];
      line.box.x1 = MIN (line.box.x1, boxes[i].x1);
      line.box.y1 = MIN (line.box.y1, boxes[i].y1);
      line.box.x2 = MAX (line.box.x2, boxes[i].x2);
      line.box.y2 = MAX (line.box.y2, boxes[i].y2);
    }
  g_array_append_val (lines, line);
}

/* Whether @line is a number alone, in the margin beside @next: Latin figures among letters that are set larger come as a line of
 * their own. */
static gboolean
hangs_beside (AttachePageText *text,
              const Line      *line,
              const Line      *next)
{
  const AttacheBox *a = &line->box;
  const AttacheBox *b = &next->box;
  g_autofree char  *words = NULL;
  gboolean          has_figure = FALSE;

  if (line->end - line->start > LONGEST_NUMBER || attache_box_is_blank (a) || attache_box_is_blank (b) ||
      (a->x1 < b->x2 && b->x1 < a->x2) ||
      MIN (a->y2, b->y2) - MAX (a->y1, b->y1) < 0.5 * MIN (a->y2 - a->y1, b->y2 - b->y1))
    return FALSE;

  words = attache_page_text_dup_range (text, line->start, line->end);
  for (const char *at = words; *at != '\0'; at++)
    {
      has_figure = has_figure || g_ascii_isdigit (*at);
      if (!g_ascii_isdigit (*at) && strchr (".) ", *at) == NULL)
        return FALSE;
    }

  return has_figure;
}

static void
join_numbers (AttachePageText *text,
              GArray          *lines)
{
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      Line *line = &g_array_index (lines, Line, i);
      Line *next = &g_array_index (lines, Line, i + 1);

      if (!hangs_beside (text, line, next))
        continue;

      next->start = line->start;
      next->box.x1 = MIN (line->box.x1, next->box.x1);
      next->box.x2 = MAX (line->box.x2, next->box.x2);
      g_array_remove_index (lines, i);
    }
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
  join_numbers (text, lines);

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
  const AttacheBox *boxes;
  int               number_start;
  int               number_end;
  int               rest_start;

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
  boxes = attache_page_text_get_boxes (text);
  *stand_off = attache_box_get_gap (&boxes[line->start + g_utf8_pointer_to_offset (words, words + number_end) - 1], &boxes[line->words]);

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

  return !attache_box_is_blank (&line->box) && !attache_box_is_blank (&previous->box) && line->box.y1 > previous->box.y1 &&
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

/**
 * attache_page_text_find_line:
 * @position: a character
 * @start: (out): first character of its line
 * @end: (out): the character after its last, which is the line’s end
 *
 * Finds the line that a character stands in.
 */
void
attache_page_text_find_line (AttachePageText *self,
                             guint            position,
                             guint           *start,
                             guint           *end)
{
  g_autoptr (GArray) lines = split_lines (self);
  Line *line = &g_array_index (lines, Line, find_line (lines, position));

  *start = line->start;
  *end = line->end;
}

/**
 * attache_page_text_find_paragraph:
 * @position: a character
 * @start: (out): first character of its paragraph, after the number where it has one
 * @end: (out): the character after its last
 *
 * Finds the paragraph that a character stands in, from the distance between the lines.
 */
void
attache_page_text_find_paragraph (AttachePageText *self,
                                  guint            position,
                                  guint           *start,
                                  guint           *end)
{
  g_autoptr (GArray) lines = split_lines (self);
  const Line *line;
  double      leading;
  guint       first = find_line (lines, position);
  guint       last = first;

  number_lines (self, lines);
  leading = get_leading (lines);
  while (first > 0 && continues (&g_array_index (lines, Line, first), &g_array_index (lines, Line, first - 1), leading))
    first--;
  while (last + 1 < lines->len && continues (&g_array_index (lines, Line, last + 1), &g_array_index (lines, Line, last), leading))
    last++;

  line = &g_array_index (lines, Line, first);
  *start = line->number[0] > 0 ? line->words : line->start;
  *end = g_array_index (lines, Line, last).end;
}

/**
 * attache_page_text_dup_paragraph_number:
 * @position: a character, or the length of the text for what goes on over the page
 *
 * Papers of the Council number their paragraphs, in the margin or at the start of a line; dates and sentences that break
 * before a figure are told apart from them.
 *
 * Returns: (nullable) (transfer full): the number of the paragraph that the character stands in, “2.1”: the last one that
 *   is printed so far; %NULL before the first
 */
char *
attache_page_text_dup_paragraph_number (AttachePageText *self,
                                        guint            position)
{
  g_autoptr (GArray) lines = split_lines (self);
  GString *number = NULL;

  number_lines (self, lines);
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
