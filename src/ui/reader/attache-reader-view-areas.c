/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderView, between pages and the screen: where on the widget a passage or a mark lies, and how to bring it there. */

#include "ui/reader/attache-reader-view-private.h"

#include <math.h>

/* Scrolls as little as is needed to show a box of a page, in points. */
void
attache_reader_view_reveal (AttacheReaderView *self,
                            guint              page,
                            const AttacheBox  *box)
{
  AttachePagePoint start = { page, box->x1, box->y1 };
  AttachePagePoint end = { page, box->x2, box->y2 };
  double           x;
  double           y;
  double           right;
  double           bottom;

  if (page >= attache_page_layout_get_n_pages (self->layout))
    return;

  attache_page_layout_from_page (self->layout, &start, &x, &y);
  attache_page_layout_from_page (self->layout, &end, &right, &bottom);
  if (self->vadjustment != NULL)
    gtk_adjustment_clamp_page (self->vadjustment, y - 24, bottom + 24);
  if (self->hadjustment != NULL)
    gtk_adjustment_clamp_page (self->hadjustment, x - 24, right + 24);
}

/* Chooses a mark and scrolls to it. */
void
attache_reader_view_show_mark (AttacheReaderView *self,
                               AttacheMark       *mark)
{
  AttacheBox box;

  g_return_if_fail (ATTACHE_IS_READER_VIEW (self));

  attache_reader_view_set_mark (self, mark);
  if (attache_mark_get_extents (mark, &box))
    attache_reader_view_reveal (self, attache_mark_get_page (mark), &box);
  else
    attache_reader_view_go_to_page (self, attache_mark_get_page (mark));
}

static void
get_area (AttacheReaderView *self,
          guint              page,
          const AttacheBox  *box,
          GdkRectangle      *area)
{
  AttachePagePoint start = { page, box->x1, box->y1 };
  AttachePagePoint end = { page, box->x2, box->y2 };
  double           x;
  double           y;
  double           right;
  double           bottom;

  attache_page_layout_from_page (self->layout, &start, &x, &y);
  attache_page_layout_from_page (self->layout, &end, &right, &bottom);
  area->x = floor (x - attache_reader_view_get_left (self));
  area->y = floor (y - attache_reader_view_get_top (self));
  area->width = MAX (ceil (right - x), 1);
  area->height = MAX (ceil (bottom - y), 1);
}

/* Where on the widget the last line of what is selected lies; %FALSE where nothing is, or where it is not on the screen. */
gboolean
attache_reader_view_get_selection_area (AttacheReaderView *self,
                                        GdkRectangle      *area)
{
  AttacheTextSpot  cursor = attache_text_selection_get_cursor (self->selection);
  AttachePageText *text = attache_page_texts_peek (self->texts, cursor.page);
  guint            start;
  guint            end;
  g_autoptr (GArray) boxes = NULL;

  if (text == NULL ||
      !attache_text_selection_get_range (self->selection, cursor.page, attache_page_text_get_n_chars (text), &start, &end))
    return FALSE;

  boxes = attache_page_text_get_quads (text, start, end);
  if (boxes->len == 0)
    return FALSE;

  get_area (self, cursor.page, &g_array_index (boxes, AttacheBox, cursor.position == start ? 0 : boxes->len - 1), area);

  return area->y + area->height > 0 && area->y < self->height;
}

gboolean
attache_reader_view_get_mark_area (AttacheReaderView *self,
                                   AttacheMark       *mark,
                                   GdkRectangle      *area)
{
  g_autoptr (GArray) boxes = attache_boxes_from_string (attache_mark_get_quads (mark));
  guint page = attache_mark_get_page (mark);

  if (boxes->len == 0 || page >= attache_page_layout_get_n_pages (self->layout))
    return FALSE;

  get_area (self, page, &g_array_index (boxes, AttacheBox, boxes->len - 1), area);

  return area->y + area->height > 0 && area->y < self->height;
}
