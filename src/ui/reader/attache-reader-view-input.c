/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderView, the pointer: selecting text, choosing marks, zooming with the wheel and with two fingers. */

#include "ui/reader/attache-reader-view-private.h"

#include "ui/reader/attache-reading.h"

#include <math.h>

/* How near to a letter the pointer must be to be over text, in points. */
#define NEAR 2

static AttachePagePoint
get_page_point (AttacheReaderView *self,
                double             x,
                double             y)
{
  return attache_page_layout_to_page (self->layout,
                                      attache_reader_view_get_left (self) + x,
                                      attache_reader_view_get_top (self) + y);
}

/* The page and the caret at a point of the widget; %NULL where the page's text is not at hand (yet). */
static AttachePageText *
find_caret (AttacheReaderView *self,
            double             x,
            double             y,
            AttacheTextSpot   *spot)
{
  AttachePagePoint point = get_page_point (self, x, y);
  AttachePageText *text = attache_page_texts_peek (self->texts, point.page);

  if (text == NULL)
    return NULL;

  spot->page = point.page;
  spot->position = attache_reading_find_caret (text, point.x, point.y);

  return text;
}

static gboolean
is_over_text (AttacheReaderView *self,
              double             x,
              double             y)
{
  AttachePagePoint  point = get_page_point (self, x, y);
  AttachePageText  *text = attache_page_texts_peek (self->texts, point.page);
  int               position = text ? attache_page_text_find_char (text, point.x, point.y) : -1;
  const AttacheBox *box;

  if (position < 0)
    return FALSE;

  box = &attache_page_text_get_boxes (text)[position];

  return point.x > box->x1 - NEAR && point.x < box->x2 + NEAR && point.y > box->y1 - NEAR && point.y < box->y2 + NEAR;
}

AttacheMark *
attache_reader_view_find_mark (AttacheReaderView *self,
                               double             x,
                               double             y)
{
  AttachePagePoint point = get_page_point (self, x, y);
  GPtrArray       *marks = attache_mark_layer_get_page (self->marks, point.page);
  AttacheMark     *mark = attache_mark_layer_find (self->marks, point.page, point.x, point.y);

  for (guint i = 0; mark == NULL && marks != NULL && i < marks->len; i++)
    {
      AttachePlacedMark *placed = g_ptr_array_index (marks, i);
      const char        *text = attache_mark_get_text (placed->mark);
      graphene_rect_t    area;

      attache_reader_view_get_note_area (self, point.page, placed, &area);
      if ((attache_mark_get_kind (placed->mark) == ATTACHE_MARK_KIND_NOTE || (text != NULL && *text != '\0')) &&
          graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT (x, y)))
        mark = placed->mark;
    }

  return mark;
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

static void
pressed_cb (AttacheReaderView *self,
            int                n_press,
            double             x,
            double             y,
            GtkGesture        *gesture)
{
  GdkModifierType  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  AttacheTextUnit  unit = CLAMP (n_press - 1, ATTACHE_TEXT_UNIT_CHARACTER, ATTACHE_TEXT_UNIT_PARAGRAPH);
  AttacheTextSpot  spot;
  AttachePageText *text = find_caret (self, x, y, &spot);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->wanted_x = -1;
  self->pointer_x = x;
  self->pointer_y = y;
  self->selecting = text != NULL && !is_touch (gesture);
  if (!self->selecting)
    return;

  attache_reader_view_set_mark (self, NULL);
  if ((state & GDK_SHIFT_MASK) != 0 && !attache_text_selection_is_empty (self->selection))
    attache_text_selection_extend (self->selection, spot.page, text, spot.position);
  else
    {
      /* A word is what the pointer is on, not what the caret is nearest to. */
      if (unit != ATTACHE_TEXT_UNIT_CHARACTER)
        {
          AttachePagePoint point = get_page_point (self, x, y);

          spot.position = MAX (attache_page_text_find_char (text, point.x, point.y), 0);
        }
      attache_text_selection_begin (self->selection, spot.page, text, spot.position, unit);
    }
}

static void
extend_to_pointer (AttacheReaderView *self)
{
  AttacheTextSpot  spot;
  AttachePageText *text = find_caret (self, self->pointer_x, CLAMP (self->pointer_y, 0, self->height), &spot);

  if (text != NULL)
    attache_text_selection_extend (self->selection, spot.page, text, spot.position);
}

static gboolean
autoscroll_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);
  double             over = self->pointer_y < 0 ? self->pointer_y : MAX (self->pointer_y - self->height, 0);

  if (!self->selecting || over == 0)
    {
      self->autoscroll_tick = 0;
      return G_SOURCE_REMOVE;
    }

  gtk_adjustment_set_value (self->vadjustment, gtk_adjustment_get_value (self->vadjustment) + over / 4);
  extend_to_pointer (self);

  return G_SOURCE_CONTINUE;
}

static void
dragged_cb (AttacheReaderView *self,
            double             offset_x,
            double             offset_y,
            GtkGestureDrag    *gesture)
{
  double x;
  double y;

  if (!self->selecting || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;

  self->pointer_x = x + offset_x;
  self->pointer_y = y + offset_y;
  extend_to_pointer (self);
  if ((self->pointer_y < 0 || self->pointer_y > self->height) && self->autoscroll_tick == 0)
    self->autoscroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), autoscroll_cb, NULL, NULL);
}

static void
drag_ended_cb (AttacheReaderView *self)
{
  gboolean was_selecting = self->selecting;

  self->selecting = FALSE;
  if (was_selecting && !attache_text_selection_is_empty (self->selection))
    attache_reader_view_pointer_done (self);
}

static void
released_cb (AttacheReaderView *self,
             int                n_press,
             double             x,
             double             y)
{
  if (n_press == 1 && attache_text_selection_is_empty (self->selection))
    attache_reader_view_set_mark (self, attache_reader_view_find_mark (self, x, y));
}

/* A finger scrolls; held still, it selects a word. */
static void
long_pressed_cb (AttacheReaderView *self,
                 double             x,
                 double             y)
{
  AttachePagePoint point = get_page_point (self, x, y);
  AttachePageText *text = attache_page_texts_peek (self->texts, point.page);

  if (text == NULL)
    return;

  attache_text_selection_begin (self->selection, point.page, text,
                                MAX (attache_page_text_find_char (text, point.x, point.y), 0), ATTACHE_TEXT_UNIT_WORD);
  attache_reader_view_pointer_done (self);
}

static void
moved_cb (AttacheReaderView *self,
          double             x,
          double             y)
{
  const char *name = NULL;

  if (!self->selecting && attache_reader_view_find_mark (self, x, y) != NULL)
    name = "pointer";
  else if (self->selecting || is_over_text (self, x, y))
    name = "text";

  self->pointer_x = x;
  self->pointer_y = y;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static gboolean
scrolled_cb (AttacheReaderView  *self,
             double              dx,
             double              dy,
             GtkEventController *controller)
{
  if ((gtk_event_controller_get_current_event_state (controller) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  attache_reader_view_zoom_at (self, attache_reader_view_get_zoom (self) * pow (1.1, -CLAMP (dy, -3, 3)),
                               self->pointer_x, self->pointer_y);

  return GDK_EVENT_STOP;
}

static void
pinch_begun_cb (AttacheReaderView *self)
{
  self->pinch_zoom = attache_reader_view_get_zoom (self);
}

static void
pinched_cb (AttacheReaderView *self,
            double             scale,
            GtkGesture        *gesture)
{
  double x = self->width / 2.0;
  double y = self->height / 2.0;

  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  attache_reader_view_zoom_at (self, self->pinch_zoom * scale, x, y);
}

static void
add_pointer (AttacheReaderView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (dragged_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_ended_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (hold), TRUE);
  g_signal_connect_object (hold, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (hold));
}

void
attache_reader_view_add_controllers (AttacheReaderView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  add_pointer (self);

  g_signal_connect_object (motion, "motion", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinched_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}
