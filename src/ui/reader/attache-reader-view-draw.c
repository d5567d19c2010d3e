/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderView, the drawing: pages on their ground, and over them, without rendering them again, marks and what is selected. Both are
 * multiplied with the page, so that black stays black. */

#include "ui/reader/attache-reader-view-private.h"

#include "ui/reader/attache-mark-colours.h"

#include <math.h>

#define NOTE_SIZE 16

/* Pixels round a page; a few plain rectangles look the same with every renderer. */
#define SHADOW 3

static const GdkRGBA white = { 1, 1, 1, 1 };
static const GdkRGBA selected = { 0.741f, 0.847f, 0.976f, 1 };
static const GdkRGBA shadow = { 0, 0, 0, 0.07f };

/* Page, in pixels of the widget. */
typedef struct
{
  AttacheReaderView *view;
  guint              page;
  graphene_rect_t    rect;
  double             scale;
} Page;

static double
snap (double value,
      double device_scale)
{
  return round (value * device_scale) / device_scale;
}

static void
get_rect (const Page       *page,
          const AttacheBox *box,
          graphene_rect_t  *rect)
{
  graphene_rect_init (rect,
                      page->rect.origin.x + box->x1 * page->scale,
                      page->rect.origin.y + box->y1 * page->scale,
                      (box->x2 - box->x1) * page->scale,
                      (box->y2 - box->y1) * page->scale);
}

static gboolean
get_selected_range (const Page       *page,
                    AttachePageText **text,
                    guint            *start,
                    guint            *end)
{
  *text = attache_page_texts_peek (page->view->texts, page->page);

  return *text != NULL && attache_text_selection_get_range (page->view->selection, page->page,
                                                            attache_page_text_get_n_chars (*text), start, end);
}

static void
snapshot_paper (const Page  *page,
                GtkSnapshot *snapshot)
{
  gboolean    exact;
  GdkTexture *texture = attache_page_renderer_get_texture (page->view->renderer, page->page, &exact);

  if (texture == NULL)
    gtk_snapshot_append_color (snapshot, &white, &page->rect);
  else if (exact)
    gtk_snapshot_append_texture (snapshot, texture, &page->rect);
  else
    gtk_snapshot_append_scaled_texture (snapshot, texture, GSK_SCALING_FILTER_TRILINEAR, &page->rect);
}

static void
snapshot_boxes (const Page    *page,
                GtkSnapshot   *snapshot,
                const GArray  *boxes,
                const GdkRGBA *colour)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      graphene_rect_t rect;

      get_rect (page, &g_array_index (boxes, AttacheBox, i), &rect);
      graphene_rect_inset (&rect, -1, -1);
      gtk_snapshot_append_color (snapshot, colour, &rect);
    }
}

static void
snapshot_overlay (const Page  *page,
                  GtkSnapshot *snapshot)
{
  GPtrArray       *marks = attache_mark_layer_get_page (page->view->marks, page->page);
  AttachePageText *text;
  guint            start;
  guint            end;

  gtk_snapshot_append_color (snapshot, &white, &page->rect);
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      AttachePlacedMark *placed = g_ptr_array_index (marks, i);

      snapshot_boxes (page, snapshot, placed->boxes, attache_mark_colour_get_paper (attache_mark_get_colour (placed->mark)));
    }

  if (get_selected_range (page, &text, &start, &end))
    {
      g_autoptr (GArray) boxes = attache_page_text_get_quads (text, start, end);

      snapshot_boxes (page, snapshot, boxes, &selected);
    }
}

/* A slip of paper with two lines on it. */
static void
snapshot_note (const Page              *page,
               GtkSnapshot             *snapshot,
               const AttachePlacedMark *placed)
{
  const GdkRGBA  *ink = attache_mark_colour_get_ink (attache_mark_get_colour (placed->mark));
  const GdkRGBA   line = { 0, 0, 0, 0.65f };
  graphene_rect_t area;
  GskRoundedRect  slip;

  attache_reader_view_get_note_area (page->view, page->page, placed, &area);
  gsk_rounded_rect_init_from_rect (&slip, &area, 4);
  gtk_snapshot_push_rounded_clip (snapshot, &slip);
  gtk_snapshot_append_color (snapshot, ink, &area);
  for (int i = 0; i < 3; i++)
    gtk_snapshot_append_color (snapshot, &line,
                               &GRAPHENE_RECT_INIT (area.origin.x + 4, area.origin.y + 4 + 3 * i, i == 2 ? 5 : 8, 1));
  gtk_snapshot_pop (snapshot);
}

/* Round the boxes of the mark that is chosen. */
static void
snapshot_chosen (const Page              *page,
                 GtkSnapshot             *snapshot,
                 const AttachePlacedMark *placed)
{
  const GdkRGBA *ink = attache_mark_colour_get_ink (attache_mark_get_colour (placed->mark));
  const float    widths[4] = { 2, 2, 2, 2 };
  const GdkRGBA  colours[4] = { *ink, *ink, *ink, *ink };

  for (guint i = 0; i < placed->boxes->len; i++)
    {
      graphene_rect_t rect;
      GskRoundedRect  outline;

      get_rect (page, &g_array_index (placed->boxes, AttacheBox, i), &rect);
      graphene_rect_inset (&rect, -3, -3);
      gsk_rounded_rect_init_from_rect (&outline, &rect, 3);
      gtk_snapshot_append_border (snapshot, &outline, widths, colours);
    }
}

static gboolean
has_text (AttacheMark *mark)
{
  const char *text = attache_mark_get_text (mark);

  return attache_mark_get_kind (mark) == ATTACHE_MARK_KIND_NOTE || (text != NULL && *text != '\0');
}

static void
snapshot_page (const Page  *page,
               GtkSnapshot *snapshot)
{
  GPtrArray       *marks = attache_mark_layer_get_page (page->view->marks, page->page);
  AttachePageText *text;
  guint            start;
  guint            end;

  for (int i = 1; i <= SHADOW; i++)
    {
      graphene_rect_t edge = page->rect;

      graphene_rect_inset (&edge, -i, -i);
      graphene_rect_offset (&edge, 0, i / 2);
      gtk_snapshot_append_color (snapshot, &shadow, &edge);
    }

  if (marks == NULL && !get_selected_range (page, &text, &start, &end))
    {
      snapshot_paper (page, snapshot);
      return;
    }

  gtk_snapshot_push_clip (snapshot, &page->rect);
  gtk_snapshot_push_blend (snapshot, GSK_BLEND_MODE_MULTIPLY);
  snapshot_paper (page, snapshot);
  gtk_snapshot_pop (snapshot);
  snapshot_overlay (page, snapshot);
  gtk_snapshot_pop (snapshot);

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      AttachePlacedMark *placed = g_ptr_array_index (marks, i);

      if (placed->mark == page->view->mark)
        snapshot_chosen (page, snapshot, placed);
      if (has_text (placed->mark))
        snapshot_note (page, snapshot, placed);
    }
  gtk_snapshot_pop (snapshot);
}

/* The slip of a note, in pixels of the widget: in the right margin, at the height of the first line that it is about. */
void
attache_reader_view_get_note_area (AttacheReaderView       *self,
                                   guint                    page,
                                   const AttachePlacedMark *placed,
                                   graphene_rect_t         *area)
{
  AttachePageArea page_area;
  double          middle = 0;

  attache_page_layout_get_area (self->layout, page, &page_area);
  if (placed->boxes->len > 0)
    {
      const AttacheBox *box = &g_array_index (placed->boxes, AttacheBox, 0);

      middle = (box->y1 + box->y2) / 2 * attache_page_layout_get_scale (self->layout);
    }

  graphene_rect_init (area,
                      round (page_area.x - attache_reader_view_get_left (self) + page_area.width - NOTE_SIZE - 6),
                      round (page_area.y - attache_reader_view_get_top (self) + middle - NOTE_SIZE / 2),
                      NOTE_SIZE, NOTE_SIZE);
}

void
attache_reader_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);
  GtkNative         *native = gtk_widget_get_native (widget);
  double             device_scale = native ? gdk_surface_get_scale (gtk_native_get_surface (native)) : 1;
  double             left = attache_reader_view_get_left (self);
  double             top = attache_reader_view_get_top (self);
  guint              first;
  guint              last;

  attache_page_layout_get_visible (self->layout, top, self->height, &first, &last);
  for (guint i = first; i <= last; i++)
    {
      Page            page = { .view = self, .page = i, .scale = attache_page_layout_get_scale (self->layout) };
      AttachePageArea area;

      attache_page_layout_get_area (self->layout, i, &area);
      graphene_rect_init (&page.rect,
                          snap (area.x - left, device_scale),
                          snap (area.y - top, device_scale),
                          ceil (area.width * device_scale) / device_scale,
                          ceil (area.height * device_scale) / device_scale);
      snapshot_page (&page, snapshot);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
}
