/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderView: the pages of one paper, one below the other. Here is what makes it a widget; what is seen, the drawing,
 * the pointer and the keys are in files of their own. */

#include "ui/reader/attache-reader-view-private.h"

#include "ui/reader/attache-page-placeholder.h"

#include <math.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (AttacheReaderView, attache_reader_view, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM,
  PROP_ZOOM_MODE,
  PROP_MARK,
  N_PROPS,

  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  SIGNAL_MOVED,
  SIGNAL_SELECTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
adjustment_changed_cb (AttacheReaderView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->allocating)
    return;

  gtk_widget_queue_allocate (GTK_WIDGET (self));
  attache_reader_view_update (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
allocate_children (AttacheReaderView *self)
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       placeholder;

  g_hash_table_iter_init (&iter, self->placeholders);
  while (g_hash_table_iter_next (&iter, &key, &placeholder))
    {
      AttachePageArea page_area;
      GtkAllocation   area;
      int             least;

      attache_page_layout_get_area (self->layout, GPOINTER_TO_UINT (key), &page_area);
      gtk_widget_measure (placeholder, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      area.width = MAX ((int)page_area.width, least);
      gtk_widget_measure (placeholder, GTK_ORIENTATION_VERTICAL, area.width, &least, NULL, NULL, NULL);
      area.height = MAX ((int)page_area.height, least);
      area.x = round (page_area.x - attache_reader_view_get_left (self));
      area.y = round (page_area.y - attache_reader_view_get_top (self));
      gtk_widget_size_allocate (placeholder, &area, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

static void
attache_reader_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (widget);

  self->allocating = TRUE;
  attache_reader_view_resize (self, width, height);
  attache_reader_view_update (self);
  allocate_children (self);
  self->allocating = FALSE;
}

static void
attache_reader_view_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
renderer_changed_cb (AttacheReaderView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
texts_loaded_cb (AttacheReaderView *self,
                 guint              page)
{
  if (page == self->page)
    attache_reader_view_describe (self);
}

static void
set_adjustment (AttacheReaderView *self,
                GtkAdjustment    **field,
                GtkAdjustment     *adjustment)
{
  if (*field != NULL)
    g_signal_handlers_disconnect_by_func (*field, adjustment_changed_cb, self);
  g_set_object (field, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (adjustment_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
attache_reader_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, attache_page_layout_get_n_pages (self->layout));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, attache_reader_view_get_zoom (self));
      break;
    case PROP_ZOOM_MODE:
      g_value_set_int (value, self->mode);
      break;
    case PROP_MARK:
      g_value_set_object (value, self->mark);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_reader_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (object);

  switch (prop_id)
    {
    case PROP_MARK:
      attache_reader_view_set_mark (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_reader_view_dispose (GObject *object)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (object);
  GtkWidget         *child;

  if (self->autoscroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->autoscroll_tick);
  self->autoscroll_tick = 0;
  g_clear_handle_id (&self->notify_source, g_source_remove);
  g_hash_table_remove_all (self->placeholders);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  set_adjustment (self, &self->hadjustment, NULL);
  set_adjustment (self, &self->vadjustment, NULL);

  G_OBJECT_CLASS (attache_reader_view_parent_class)->dispose (object);
}

static void
attache_reader_view_finalize (GObject *object)
{
  AttacheReaderView *self = ATTACHE_READER_VIEW (object);

  g_clear_pointer (&self->placeholders, g_hash_table_unref);
  g_clear_object (&self->mark);
  g_clear_object (&self->selection);
  g_clear_object (&self->marks);
  g_clear_object (&self->texts);
  g_clear_object (&self->renderer);
  g_clear_object (&self->layout);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (attache_reader_view_parent_class)->finalize (object);
}

static void
attache_reader_view_class_init (AttacheReaderViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attache_reader_view_get_property;
  object_class->set_property = attache_reader_view_set_property;
  object_class->dispose = attache_reader_view_dispose;
  object_class->finalize = attache_reader_view_finalize;
  widget_class->measure = attache_reader_view_measure;
  widget_class->size_allocate = attache_reader_view_size_allocate;
  widget_class->snapshot = attache_reader_view_snapshot;

  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, G_MAXDOUBLE, 1, readable);
  properties[PROP_ZOOM_MODE] = g_param_spec_int ("zoom-mode", NULL, NULL, 0, G_MAXINT, 0, readable);
  properties[PROP_MARK] = g_param_spec_object ("mark", NULL, NULL, ATTACHE_TYPE_MARK,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[SIGNAL_MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "readerview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  attache_reader_view_add_keys (widget_class);
}

static void
attache_reader_view_init (AttacheReaderView *self)
{
  self->placeholders = g_hash_table_new (NULL, NULL);
  self->selection = attache_text_selection_new ();
  self->direction = 1;
  self->wanted_x = -1;
  attache_reader_place_init (&self->place);
  self->has_place = TRUE;
  self->mode = self->place.mode;

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  attache_reader_view_add_controllers (self);
}

GtkWidget *
attache_reader_view_new (AttacheDocument  *document,
                         AttachePageCache *cache,
                         GListModel       *marks)
{
  AttacheReaderView          *self = g_object_new (ATTACHE_TYPE_READER_VIEW, NULL);
  guint                       n_pages = attache_document_get_n_pages (document);
  g_autofree AttachePageSize *sizes = g_new (AttachePageSize, n_pages);

  for (guint i = 0; i < n_pages; i++)
    attache_document_get_page_size (document, i, &sizes[i].width, &sizes[i].height);

  self->document = g_object_ref (document);
  self->layout = attache_page_layout_new (sizes, n_pages);
  self->renderer = attache_page_renderer_new (document, cache);
  self->texts = attache_page_texts_new (document);
  self->marks = attache_mark_layer_new (marks);
  g_signal_connect_object (self->renderer, "changed", G_CALLBACK (renderer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->texts, "loaded", G_CALLBACK (texts_loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->marks, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

AttacheDocument *
attache_reader_view_get_document (AttacheReaderView *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_VIEW (self), NULL);

  return self->document;
}

AttachePageRenderer *
attache_reader_view_get_renderer (AttacheReaderView *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_VIEW (self), NULL);

  return self->renderer;
}

AttachePageTexts *
attache_reader_view_get_texts (AttacheReaderView *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_VIEW (self), NULL);

  return self->texts;
}

AttacheTextSelection *
attache_reader_view_get_selection (AttacheReaderView *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_VIEW (self), NULL);

  return self->selection;
}

AttacheMark *
attache_reader_view_get_mark (AttacheReaderView *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_VIEW (self), NULL);

  return self->mark;
}

void
attache_reader_view_set_mark (AttacheReaderView *self,
                              AttacheMark       *mark)
{
  g_return_if_fail (ATTACHE_IS_READER_VIEW (self));
  g_return_if_fail (mark == NULL || ATTACHE_IS_MARK (mark));

  if (!g_set_object (&self->mark, mark))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARK]);
}

void
attache_reader_view_pointer_done (AttacheReaderView *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
}
