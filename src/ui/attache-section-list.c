/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSectionList: sections for lists that are already in the order in which they are read. */

#include "ui/attache-section-list.h"

struct _AttacheSectionList
{
  GObject parent_instance;

  /* owned */
  GListModel *model;

  AttacheHeadingFunc heading;
  gpointer           data;
};

static GType
attache_section_list_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
attache_section_list_get_n_items (GListModel *list)
{
  return g_list_model_get_n_items (ATTACHE_SECTION_LIST (list)->model);
}

static gpointer
attache_section_list_get_item (GListModel *list,
                               guint       position)
{
  return g_list_model_get_item (ATTACHE_SECTION_LIST (list)->model, position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = attache_section_list_get_item_type;
  iface->get_n_items = attache_section_list_get_n_items;
  iface->get_item = attache_section_list_get_item;
}

static gboolean
is_headed_by (AttacheSectionList *self,
              guint               position,
              const char         *heading)
{
  g_autofree char *other = attache_section_list_dup_heading (self, position);

  return g_strcmp0 (heading, other) == 0;
}

static void
attache_section_list_get_section (GtkSectionModel *model,
                                  guint            position,
                                  guint           *out_start,
                                  guint           *out_end)
{
  AttacheSectionList *self = ATTACHE_SECTION_LIST (model);
  g_autofree char    *heading = NULL;
  guint               n_items = g_list_model_get_n_items (self->model);
  guint               start = position, end = position + 1;

  if (position >= n_items)
    {
      *out_start = n_items;
      *out_end = G_MAXUINT;
      return;
    }

  heading = attache_section_list_dup_heading (self, position);
  while (start > 0 && is_headed_by (self, start - 1, heading))
    start--;
  while (end < n_items && is_headed_by (self, end, heading))
    end++;

  *out_start = start;
  *out_end = end;
}

static void
section_model_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = attache_section_list_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AttacheSectionList, attache_section_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init) G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_iface_init))

/* A neighbour that comes or goes can join or part its sections, so those beside the change are told again too. */
static void
items_changed_cb (AttacheSectionList *self,
                  guint               position,
                  guint               removed,
                  guint               added,
                  GListModel         *model)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  attache_section_list_refresh (self);
}

static void
header_setup_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header,
                 gpointer                  data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "section-heading");
  gtk_list_header_set_child (header, label);
}

static void
header_bind_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                gpointer                  data)
{
  AttacheHeadingFunc heading = (AttacheHeadingFunc)g_object_get_data (G_OBJECT (factory), "heading");
  g_autofree char   *text = heading (gtk_list_header_get_item (header), data);
  GtkWidget         *label = gtk_list_header_get_child (header);

  gtk_label_set_label (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text && *text);
}

static void
attache_section_list_dispose (GObject *object)
{
  AttacheSectionList *self = ATTACHE_SECTION_LIST (object);

  g_clear_object (&self->model);
  G_OBJECT_CLASS (attache_section_list_parent_class)->dispose (object);
}

static void
attache_section_list_class_init (AttacheSectionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attache_section_list_dispose;
}

static void
attache_section_list_init (AttacheSectionList *self)
{
}

static void
height_known_cb (GtkAdjustment *adjustment,
                 GtkListView   *list)
{
  if (gtk_adjustment_get_upper (adjustment) <= 1)
    return;

  gtk_adjustment_set_value (adjustment, 0);
  g_signal_handlers_disconnect_by_func (adjustment, height_known_cb, list);
}

AttacheSectionList *
attache_section_list_new (GListModel        *model,
                          AttacheHeadingFunc heading,
                          gpointer           data)
{
  AttacheSectionList *self = g_object_new (ATTACHE_TYPE_SECTION_LIST, NULL);

  self->model = model;
  self->heading = heading;
  self->data = data;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

char *
attache_section_list_dup_heading (AttacheSectionList *self,
                                  guint               position)
{
  g_autoptr (GObject) object = g_list_model_get_item (self->model, position);

  return object ? self->heading (object, self->data) : NULL;
}

void
attache_section_list_refresh (AttacheSectionList *self)
{
  guint n_items;

  g_return_if_fail (ATTACHE_IS_SECTION_LIST (self));

  n_items = g_list_model_get_n_items (self->model);
  if (n_items > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, n_items);
}

GtkListItemFactory *
attache_section_list_header_factory_new (AttacheHeadingFunc heading,
                                         gpointer           data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "heading", (gpointer)heading);
  g_signal_connect (factory, "setup", G_CALLBACK (header_setup_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (header_bind_cb), data);

  return factory;
}

/* A list view holds on to its first row when its rows arrive, and leaves the heading above it out of sight. It is told before
 * the first picture of it is painted. */
void
attache_section_list_show_top (GtkListView *list)
{
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), "changed", G_CALLBACK (height_known_cb), list, G_CONNECT_DEFAULT);
}
