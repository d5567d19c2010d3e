/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderView, what is seen: the scroll, the zoom and the place in the paper. */

#include "config.h"

#include "ui/reader/attache-reader-view-private.h"

#include "ui/attache-announce.h"
#include "ui/reader/attache-page-placeholder.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_ZOOM 0.1
#define MAX_ZOOM 8.0

/* No larger by itself: beyond this a line of a Council paper is wider than one likes to read. */
#define MAX_AUTOMATIC_ZOOM 1.25

static const double zoom_steps[] = { 0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 6, 8 };

static double
get_device_scale (AttacheReaderView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native && gtk_native_get_surface (native) ? gdk_surface_get_scale (gtk_native_get_surface (native)) : 1;
}

static void
notify_cb (gpointer user_data)
{
  AttacheReaderView *self = user_data;

  self->notify_source = 0;
  g_object_notify (G_OBJECT (self), "page");
  g_object_notify (G_OBJECT (self), "zoom");
}

/* Others answer with a new label, which must not happen while the window is being laid out. */
static void
notify (AttacheReaderView *self,
        const char        *property)
{
  if (!self->allocating)
    g_object_notify (G_OBJECT (self), property);
  else if (self->notify_source == 0)
    self->notify_source = g_idle_add_once (notify_cb, self);
}

static char *
dup_label (AttacheReaderView *self)
{
  return g_strdup_printf (_ ("Page %u of %u"), self->page + 1, attache_page_layout_get_n_pages (self->layout));
}

/* Says to people who do not see it what page this is. */
static void
set_page (AttacheReaderView *self,
          guint              page)
{
  g_autofree char *label = NULL;

  if (self->page == page && self->described)
    return;

  if (self->page == page)
    {
      attache_reader_view_describe (self);
      return;
    }

  self->page = page;
  attache_reader_view_describe (self);
  label = dup_label (self);
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    attache_announce (GTK_WIDGET (self), label, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  notify (self, "page");
}

static void
retry_cb (AttacheReaderView      *self,
          AttachePagePlaceholder *placeholder)
{
  attache_page_renderer_retry (self->renderer, attache_page_placeholder_get_page (placeholder));
}

/* Gives pages on the screen that cannot be shown a place to say why, and takes it from the others. */
static void
update_placeholders (AttacheReaderView *self,
                     guint              first,
                     guint              last)
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       placeholder;

  g_hash_table_iter_init (&iter, self->placeholders);
  while (g_hash_table_iter_next (&iter, &key, &placeholder))
    {
      guint page = GPOINTER_TO_UINT (key);

      if (page >= first && page <= last && attache_page_renderer_get_error (self->renderer, page) != NULL)
        continue;
      gtk_widget_unparent (placeholder);
      g_hash_table_iter_remove (&iter);
    }

  for (guint page = first; page <= last; page++)
    {
      const GError *error = attache_page_renderer_get_error (self->renderer, page);

      if (error == NULL || g_hash_table_contains (self->placeholders, GUINT_TO_POINTER (page)))
        continue;
      placeholder = attache_page_placeholder_new (page, error);
      gtk_widget_set_parent (placeholder, GTK_WIDGET (self));
      g_signal_connect_object (placeholder, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
      g_hash_table_insert (self->placeholders, GUINT_TO_POINTER (page), placeholder);
    }
}

/* Tells the renderer and the texts what is on the screen now. */
void
attache_reader_view_update (AttacheReaderView *self)
{
  double y = attache_reader_view_get_top (self);
  guint  first;
  guint  last;

  if (self->width <= 0 || self->height <= 0 || attache_page_layout_get_n_pages (self->layout) == 0)
    return;

  if (y != self->last_y)
    self->direction = y < self->last_y ? -1 : 1;
  self->last_y = y;

  attache_page_layout_get_visible (self->layout, y, self->height, &first, &last);
  attache_page_renderer_want (self->renderer, first, last, self->direction,
                              attache_page_layout_get_scale (self->layout) * get_device_scale (self));
  for (guint page = first > 0 ? first - 1 : 0; page <= last; page++)
    attache_page_texts_want (self->texts, page);
  update_placeholders (self, first, last);
  set_page (self, attache_page_layout_find_main_page (self->layout, y, self->height));
}

static void
configure (GtkAdjustment *adjustment,
           double         value,
           double         upper,
           double         page)
{
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (value, 0, MAX (upper - page, 0)), 0, MAX (upper, page),
                              48, page * 0.9, page);
}

/* Puts a point of a page at a point of the widget. */
static void
put_at (AttacheReaderView      *self,
        const AttachePagePoint *point,
        double                  widget_x,
        double                  widget_y)
{
  gboolean allocating = self->allocating;
  double   x = 0;
  double   y = 0;

  if (attache_page_layout_get_n_pages (self->layout) > 0)
    attache_page_layout_from_page (self->layout, point, &x, &y);

  self->allocating = TRUE;
  configure (self->hadjustment, x - widget_x, attache_page_layout_get_width (self->layout), self->width);
  configure (self->vadjustment, y - widget_y, attache_page_layout_get_height (self->layout), self->height);
  self->allocating = allocating;
  if (allocating)
    return;

  attache_reader_view_update (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "moved");
}

static double
get_wanted_scale (AttacheReaderView *self)
{
  double width = attache_page_layout_get_fit_width (self->layout, self->width);

  switch (self->mode)
    {
    case ATTACHE_ZOOM_FIT_WIDTH:
      return width;
    case ATTACHE_ZOOM_FIT_PAGE:
      return attache_page_layout_get_fit_page (self->layout, self->page, self->width, self->height);
    case ATTACHE_ZOOM_AUTOMATIC:
      return MIN (width, MAX_AUTOMATIC_ZOOM * ATTACHE_LIFE_SIZE);
    case ATTACHE_ZOOM_FREE:
    default:
      return attache_page_layout_get_scale (self->layout);
    }
}

static void
set_scale (AttacheReaderView *self,
           double             scale)
{
  scale = CLAMP (scale, MIN_ZOOM * ATTACHE_LIFE_SIZE, MAX_ZOOM * ATTACHE_LIFE_SIZE);
  if (attache_page_layout_get_scale (self->layout) == scale)
    return;

  attache_page_layout_set_scale (self->layout, scale);
  notify (self, "zoom");
}

static void
set_mode (AttacheReaderView *self,
          AttacheZoomMode    mode)
{
  if (self->mode == mode)
    return;

  self->mode = mode;
  g_object_notify (G_OBJECT (self), "zoom-mode");
}

static void
go_to_place (AttacheReaderView *self)
{
  AttachePagePoint point = { 0, 0, 0 };
  AttachePageArea  page_area;
  guint            n_pages = attache_page_layout_get_n_pages (self->layout);
  double           scale;

  if (n_pages == 0)
    return;

  scale = attache_page_layout_get_scale (self->layout);
  point.page = CLAMP (self->place.page, 0, (int)n_pages - 1);
  attache_page_layout_get_area (self->layout, point.page, &page_area);
  point.x = self->place.x * page_area.width / scale;
  point.y = self->place.page < 0 ? -ATTACHE_PAGE_LAYOUT_GAP / scale : self->place.y * page_area.height / scale;
  put_at (self, &point, self->width / 2.0, 0);
}

/* Before there is a size, the page is asked for as it was shown last: then it is there for the first picture. */
static void
prepare (AttacheReaderView *self)
{
  guint  page;
  double scale;

  attache_reader_view_guess (&self->place, &page, &scale);
  if (page < attache_page_layout_get_n_pages (self->layout))
    attache_page_renderer_want (self->renderer, page, page, 1, scale);
}

double
attache_reader_view_get_left (AttacheReaderView *self)
{
  return self->hadjustment ? gtk_adjustment_get_value (self->hadjustment) : 0;
}

double
attache_reader_view_get_top (AttacheReaderView *self)
{
  return self->vadjustment ? gtk_adjustment_get_value (self->vadjustment) : 0;
}

/* Zooms so that what is at a point of the widget stays there. */
void
attache_reader_view_zoom_at (AttacheReaderView *self,
                             double             zoom,
                             double             x,
                             double             y)
{
  AttachePagePoint point = attache_page_layout_to_page (self->layout,
                                                        attache_reader_view_get_left (self) + x,
                                                        attache_reader_view_get_top (self) + y);

  set_mode (self, ATTACHE_ZOOM_FREE);
  set_scale (self, zoom * ATTACHE_LIFE_SIZE);
  put_at (self, &point, x, y);
}

/* To another width and height: what was at the top stays there, unless there is a place to go to. */
void
attache_reader_view_resize (AttacheReaderView *self,
                            int                width,
                            int                height)
{
  AttachePagePoint point;

  if (width == self->width && height == self->height && !self->has_place)
    return;

  point = attache_page_layout_to_page (self->layout,
                                       attache_reader_view_get_left (self) + self->width / 2.0,
                                       attache_reader_view_get_top (self));
  self->width = width;
  self->height = height;
  attache_page_layout_set_viewport_width (self->layout, width);
  set_scale (self, get_wanted_scale (self));
  if (self->has_place)
    go_to_place (self);
  else
    put_at (self, &point, width / 2.0, 0);
  self->has_place = FALSE;
}

void
attache_reader_view_describe (AttacheReaderView *self)
{
  g_autofree char *label = dup_label (self);
  AttachePageText *text = attache_page_texts_peek (self->texts, self->page);

  self->described = TRUE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text ? attache_page_text_get_text (text) : "",
                                  -1);
}

guint
attache_reader_view_get_page (AttacheReaderView *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_VIEW (self), 0);

  return self->page;
}

void
attache_reader_view_go_to_page (AttacheReaderView *self,
                                guint              page)
{
  AttacheReaderPlace place;

  g_return_if_fail (ATTACHE_IS_READER_VIEW (self));

  attache_reader_view_get_place (self, &place);
  place.page = page;
  place.y = page == 0 ? -1 : -0.005;
  attache_reader_view_set_place (self, &place);
}

double
attache_reader_view_get_zoom (AttacheReaderView *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_VIEW (self), 1);

  return attache_page_layout_get_scale (self->layout) / ATTACHE_LIFE_SIZE;
}

void
attache_reader_view_set_zoom (AttacheReaderView *self,
                              double             zoom)
{
  g_return_if_fail (ATTACHE_IS_READER_VIEW (self));

  attache_reader_view_zoom_at (self, zoom, self->width / 2.0, 0);
}

AttacheZoomMode
attache_reader_view_get_zoom_mode (AttacheReaderView *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_VIEW (self), ATTACHE_ZOOM_AUTOMATIC);

  return self->mode;
}

void
attache_reader_view_set_zoom_mode (AttacheReaderView *self,
                                   AttacheZoomMode    mode)
{
  AttachePagePoint point;

  g_return_if_fail (ATTACHE_IS_READER_VIEW (self));

  set_mode (self, mode);
  if (self->width <= 0 || self->has_place)
    return;

  point = attache_page_layout_to_page (self->layout,
                                       attache_reader_view_get_left (self) + self->width / 2.0,
                                       attache_reader_view_get_top (self));
  set_scale (self, get_wanted_scale (self));
  if (mode == ATTACHE_ZOOM_FIT_PAGE)
    {
      point.page = self->page;
      point.y = -ATTACHE_PAGE_LAYOUT_GAP / attache_page_layout_get_scale (self->layout);
    }
  put_at (self, &point, self->width / 2.0, 0);
}

void
attache_reader_view_zoom_in (AttacheReaderView *self)
{
  double zoom = attache_reader_view_get_zoom (self);

  for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      if (zoom_steps[i] > zoom * 1.01)
        {
          attache_reader_view_set_zoom (self, zoom_steps[i]);
          return;
        }
    }
}

void
attache_reader_view_zoom_out (AttacheReaderView *self)
{
  double zoom = attache_reader_view_get_zoom (self);

  for (int i = G_N_ELEMENTS (zoom_steps) - 1; i >= 0; i--)
    {
      if (zoom_steps[i] < zoom * 0.99)
        {
          attache_reader_view_set_zoom (self, zoom_steps[i]);
          return;
        }
    }
}

void
attache_reader_view_get_place (AttacheReaderView  *self,
                               AttacheReaderPlace *place)
{
  AttachePagePoint point;
  AttachePageArea  page_area;
  double           scale;

  g_return_if_fail (ATTACHE_IS_READER_VIEW (self));

  *place = self->place;
  place->mode = self->mode;
  if (self->has_place || self->width <= 0 || attache_page_layout_get_n_pages (self->layout) == 0)
    return;

  scale = attache_page_layout_get_scale (self->layout);
  point = attache_page_layout_to_page (self->layout,
                                       attache_reader_view_get_left (self) + self->width / 2.0,
                                       attache_reader_view_get_top (self));
  attache_page_layout_get_area (self->layout, point.page, &page_area);
  place->page = point.page;
  place->x = point.x * scale / page_area.width;
  place->y = point.y * scale / page_area.height;
  place->zoom = attache_reader_view_get_zoom (self);
}

void
attache_reader_view_set_place (AttacheReaderView        *self,
                               const AttacheReaderPlace *place)
{
  g_return_if_fail (ATTACHE_IS_READER_VIEW (self));

  self->place = *place;
  set_mode (self, place->mode);
  if (place->mode == ATTACHE_ZOOM_FREE)
    set_scale (self, place->zoom * ATTACHE_LIFE_SIZE);

  if (self->width > 0)
    {
      set_scale (self, get_wanted_scale (self));
      go_to_place (self);
    }
  else
    {
      self->has_place = TRUE;
      prepare (self);
    }
}

/* What will be on the screen first of a paper that opens at @place: the page, from 0, and the scale in device pixels a point.
 * The size of the window and its monitor may turn out otherwise; then the page is rendered again. */
void
attache_reader_view_guess (const AttacheReaderPlace *place,
                           guint                    *page,
                           double                   *scale)
{
  GdkDisplay *display = gdk_display_get_default ();
  g_autoptr (GdkMonitor) monitor = display ? g_list_model_get_item (gdk_display_get_monitors (display), 0) : NULL;

  *page = MAX (place->page, 0);
  *scale = (place->page < 0 ? MAX_AUTOMATIC_ZOOM : place->zoom) * ATTACHE_LIFE_SIZE * (monitor ? gdk_monitor_get_scale (monitor) : 1);
}
