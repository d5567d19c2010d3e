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

/* Poppler selects from one corner to the other. On a page that reads from the right, the first corner is the right one;
 * the other way the first line is lost. */
static char *
select_text (PopplerPage       *page,
             PopplerRectangle **rectangles,
             guint             *n_rectangles)
{
  PopplerRectangle area = { 0 };
  g_autofree char *text = NULL;

  poppler_page_get_size (page, &area.x2, &area.y2);
  text = poppler_page_get_selected_text (page, POPPLER_SELECTION_GLYPH, &area);
  if (text != NULL && strstr (text, "\u202b") != NULL)
    {
      PopplerRectangle from_right = { area.x2, 0, 0, area.y2 };
      g_autofree char *other = poppler_page_get_selected_text (page, POPPLER_SELECTION_GLYPH, &from_right);

      if (other != NULL && count_with_box (other) > count_with_box (text))
        {
          g_set_str (&text, other);
          area = from_right;
        }
    }

  *rectangles = NULL;
  *n_rectangles = 0;
  if (text == NULL)
    return g_strdup ("");
  poppler_page_get_text_layout_for_area (page, &area, rectangles, n_rectangles);

  return g_steal_pointer (&text);
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

  for (glong i = 0; i < n_chars; i++)
    {
      glyphs[i].character = chars[i];
      glyphs[i].boundary = is_control (chars[i]);
    }
  for (guint i = 0; i < MIN (order->len, n_rectangles); i++)
    glyphs[g_array_index (order, guint, i)].box = make_box (&rectangles[i]);

  return glyphs;
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
  g_autofree char             *valid = g_utf8_make_valid (raw, -1);
  glong                        n_chars;
  g_autofree gunichar         *chars = g_utf8_to_ucs4_fast (valid, -1, &n_chars);
  g_autofree AttacheGlyph     *glyphs = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  glong start = 0;

  n_chars = MIN (n_chars, ATTACHE_WORKER_MAX_CHARS);
  glyphs = make_glyphs (chars, n_chars, rectangles, n_rectangles);
  *boxes = g_array_sized_new (FALSE, TRUE, sizeof (AttachePageReaderBox), n_chars);

  for (glong i = 0; i <= n_chars; i++)
    {
      if (i < n_chars && chars[i] != '\n')
        continue;
      attache_bidi_line_append (glyphs + start, i - start, text, *boxes);
      if (i < n_chars)
        {
          g_string_append_c (text, '\n');
          g_array_append_val (*boxes, glyphs[i].box);
        }
      start = i + 1;
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
