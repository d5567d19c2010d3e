/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a page with a box for every character, in the order in which a person reads it.
 *
 * Poppler gives a text and, apart from it, a list of boxes. The text has directional controls that have no box; between
 * them it is turned round, the boxes are not. Arabic moreover comes in pieces of one character whose order depends on
 * how the page was made, with the spaces on the wrong side. So a line with Arabic or Hebrew in it is laid out by the
 * places of its characters and read anew; all other lines are taken as they come. */

#include "attache-page-reader.h"

#include "attache-bidi-line.h"
#include "sandbox/attache-worker-protocol.h"

#include <math.h>
#include <string.h>

#define LRE 0x202a
#define RLE 0x202b
#define PDF 0x202c

/* So many lines from the bottom may be the last. */
#define MAX_LAST_LINES 6

/* So many stretches of lines are read again. */
#define MAX_LINES 400

static gboolean
is_control (gunichar c)
{
  return c == LRE || c == RLE || c == PDF;
}

static guint
count_with_box (const char *text)
{
  guint n = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    n += !is_control (g_utf8_get_char (at));

  return n;
}

/* What the area @area of the page selects, if it is more than @text. */
static void
try_area (PopplerPage      *page,
          PopplerRectangle  area,
          char            **text,
          PopplerRectangle *best)
{
  g_autofree char *other = poppler_page_get_selected_text (page, POPPLER_SELECTION_GLYPH, &area);

  if (other == NULL || count_with_box (other) <= count_with_box (*text))
    return;
  g_set_str (text, other);
  *best = area;
}

/* The lines of a page, selected from its left corner and from its right one: either selection may lack some. */
static cairo_region_t *
find_lines (PopplerPage      *page,
            PopplerRectangle *area,
            PopplerRectangle *from_right)
{
  cairo_region_t *lines = poppler_page_get_selected_region (page, 1, POPPLER_SELECTION_LINE, area);
  cairo_region_t *more = poppler_page_get_selected_region (page, 1, POPPLER_SELECTION_LINE, from_right);

  cairo_region_union (lines, more);
  cairo_region_destroy (more);

  return lines;
}

/* Poppler selects from one corner to the other. On a page that reads from the right, the first corner is the right one,
 * and the second has to be at the left end of the last line, or that line is lost. Which line is the last is not known:
 * the lowest ones are tried. */
static void
select_from_right (PopplerPage      *page,
                   char            **text,
                   PopplerRectangle *area)
{
  double           width = area->x2;
  double           height = area->y2;
  PopplerRectangle from_right = { width, 0, 0, height };
  cairo_region_t  *lines = find_lines (page, area, &from_right);
  int              n_lines = cairo_region_num_rectangles (lines);

  try_area (page, from_right, text, area);
  for (int i = n_lines - 1; i >= MAX (n_lines - MAX_LAST_LINES, 0); i--)
    {
      cairo_rectangle_int_t line;

      cairo_region_get_rectangle (lines, i, &line);
      from_right.x2 = line.x;
      try_area (page, from_right, text, area);
    }
  cairo_region_destroy (lines);
}

/* A page that reads from the right may show in the selection of whole lines only. */
static gboolean
has_right_to_left (PopplerPage      *page,
                   PopplerRectangle *area)
{
  g_autofree char *text = poppler_page_get_selected_text (page, POPPLER_SELECTION_LINE, area);

  return text != NULL && strstr (text, "\u202b") != NULL;
}

static char *
select_text (PopplerPage       *page,
             PopplerRectangle **rectangles,
             guint             *n_rectangles)
{
  PopplerRectangle area = { 0 };
  char            *text;

  poppler_page_get_size (page, &area.x2, &area.y2);
  text = poppler_page_get_selected_text (page, POPPLER_SELECTION_GLYPH, &area);
  if (text == NULL)
    text = g_strdup ("");
  if (has_right_to_left (page, &area))
    select_from_right (page, &text, &area);

  *rectangles = NULL;
  *n_rectangles = 0;
  poppler_page_get_text_layout_for_area (page, &area, rectangles, n_rectangles);

  return text;
}

/* A box that a client can trust: finite, and not inside out. */
static AttachePageReaderBox
make_box (const PopplerRectangle *rectangle)
{
  AttachePageReaderBox box = { rectangle->x1, rectangle->y1, rectangle->x2, rectangle->y2 };

  if (!isfinite (box.x1) || !isfinite (box.y1) || !isfinite (box.x2) || !isfinite (box.y2))
    return (AttachePageReaderBox){ 0 };
  if (box.x1 > box.x2)
    {
      box.x1 = rectangle->x2;
      box.x2 = rectangle->x1;
    }
  if (box.y1 > box.y2)
    {
      box.y1 = rectangle->y2;
      box.y2 = rectangle->y1;
    }

  return box;
}

/* The characters between two controls, spaces or ends of lines share a direction: @start to the end of @order are
 * positions whose boxes come in the opposite order. */
static void
reverse (GArray *order,
         guint   start)
{
  guint *data = (guint *)(gpointer)order->data;

  for (guint i = start, j = order->len; i + 1 < j; i++)
    {
      guint kept = data[i];

      j--;
      data[i] = data[j];
      data[j] = kept;
    }
}

/* Positions of @chars in the order of their boxes. */
static GArray *
order_by_box (const gunichar *chars,
              glong           n_chars)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_chars);
  guint   rtl_start = 0;
  guint   ltr_start = 0;
  guint   depth = 0;
  guint   ltr_depth = 0;

  for (glong i = 0; i < n_chars; i++)
    {
      guint position = i;

      if (chars[i] == RLE)
        {
          if (depth++ == 0)
            rtl_start = order->len;
        }
      else if (chars[i] == LRE)
        {
          ltr_depth = ++depth;
          ltr_start = order->len;
        }
      else if (chars[i] == PDF && depth > 0)
        {
          if (depth == ltr_depth)
            {
              reverse (order, ltr_start);
              ltr_depth = 0;
            }
          if (--depth == 0)
            reverse (order, rtl_start);
        }
      else if (chars[i] != PDF)
        g_array_append_val (order, position);
    }

  return order;
}

static AttacheGlyph *
make_glyphs (const gunichar         *chars,
             glong                   n_chars,
             const PopplerRectangle *rectangles,
             guint                   n_rectangles)
{
  g_autoptr (GArray) order = order_by_box (chars, n_chars);
  AttacheGlyph *glyphs = g_new0 (AttacheGlyph, n_chars);
  guint         depth = 0;

  for (glong i = 0; i < n_chars; i++)
    {
      if (!is_control (chars[i]))
        {
          glyphs[i].character = chars[i];
          continue;
        }
      if (chars[i] == PDF && depth > 0)
        depth--;
      glyphs[i].boundary = depth == 0;
      if (chars[i] != PDF)
        depth++;
    }
  for (guint i = 0; i < MIN (order->len, n_rectangles); i++)
    glyphs[g_array_index (order, guint, i)].box = make_box (&rectangles[i]);

  return glyphs;
}

/* Appends a text that was selected, line by line in reading order. */
static void
append (GString                *text,
        GArray                 *boxes,
        const char             *raw,
        const PopplerRectangle *rectangles,
        guint                   n_rectangles)
{
  g_autofree char         *valid = g_utf8_make_valid (raw, -1);
  glong                    n_chars;
  g_autofree gunichar     *chars = g_utf8_to_ucs4_fast (valid, -1, &n_chars);
  g_autofree AttacheGlyph *glyphs = NULL;
  glong                    start = 0;

  n_chars = MIN (n_chars, ATTACHE_WORKER_MAX_CHARS);
  glyphs = make_glyphs (chars, n_chars, rectangles, n_rectangles);

  for (glong i = 0; i <= n_chars; i++)
    {
      if (i < n_chars && chars[i] != '\n')
        continue;
      attache_bidi_line_append (glyphs + start, i - start, text, boxes);
      if (i < n_chars)
        {
          g_string_append_c (text, '\n');
          g_array_append_val (boxes, glyphs[i].box);
        }
      start = i + 1;
    }
}

/* Appends what one area selects, on a line of its own. */
static void
append_area (PopplerPage     *page,
             PopplerRectangle area,
             GString         *text,
             GArray          *boxes)
{
  g_autofree char             *raw = poppler_page_get_selected_text (page, POPPLER_SELECTION_GLYPH, &area);
  g_autofree PopplerRectangle *rectangles = NULL;
  AttachePageReaderBox         nowhere = { 0 };
  guint                        n_rectangles = 0;

  if (raw == NULL || *raw == '\0' || boxes->len > ATTACHE_WORKER_MAX_CHARS)
    return;
  poppler_page_get_text_layout_for_area (page, &area, &rectangles, &n_rectangles);
  append (text, boxes, raw, rectangles, n_rectangles);
  g_string_append_c (text, '\n');
  g_array_append_val (boxes, nowhere);
}

/**
 * attache_page_reader_read:
 * @page: a page
 * @boxes: (out) (transfer full) (element-type AttachePageReaderBox): one box a character, newlines included
 *
 * Reads a page: at most %ATTACHE_WORKER_MAX_CHARS characters of it.
 *
 * Returns: (transfer full): the text, valid UTF-8 without directional controls
 */
char *
attache_page_reader_read (PopplerPage *page,
                          GArray     **boxes)
{
  g_autofree PopplerRectangle *rectangles = NULL;
  guint                        n_rectangles;
  g_autofree char             *raw = select_text (page, &rectangles, &n_rectangles);
  GString                     *text = g_string_new (NULL);

  *boxes = g_array_new (FALSE, TRUE, sizeof (AttachePageReaderBox));
  append (text, *boxes, raw, rectangles, n_rectangles);

  return g_string_free (text, FALSE);
}

/**
 * attache_page_reader_read_again:
 * @page: a page that is read from the right
 * @text: its text; more is appended to it
 * @boxes: (element-type AttachePageReaderBox): one box a character of it
 *
 * Reads a page line by line, from both sides: a selection of all of it may lack cells of its last row. Most characters
 * are in the text twice or more after this, with the same boxes.
 */
void
attache_page_reader_read_again (PopplerPage *page,
                                GString     *text,
                                GArray      *boxes)
{
  PopplerRectangle area = { 0 };
  PopplerRectangle from_right = { 0 };
  cairo_region_t  *lines;
  int              n_lines;

  poppler_page_get_size (page, &area.x2, &area.y2);
  from_right = (PopplerRectangle){ .x1 = area.x2, .y1 = 0, .x2 = 0, .y2 = area.y2 };
  lines = find_lines (page, &area, &from_right);
  n_lines = MIN (cairo_region_num_rectangles (lines), MAX_LINES);

  append_area (page, from_right, text, boxes);
  for (int i = 0; i < n_lines; i++)
    {
      cairo_rectangle_int_t line;

      cairo_region_get_rectangle (lines, i, &line);
      append_area (page, (PopplerRectangle){ .x1 = line.x, .y1 = line.y, .x2 = line.x + line.width, .y2 = line.y + line.height }, text, boxes);
      append_area (page, (PopplerRectangle){ .x1 = line.x + line.width, .y1 = line.y, .x2 = line.x, .y2 = line.y + line.height }, text, boxes);
    }
  cairo_region_destroy (lines);
}
