/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderControls: page, language and zoom of the paper that is read. There are two of them, one in the header and one at the foot of a narrow
 * window; each follows the same tab. */

#include "config.h"

#include "ui/reader/attache-reader-controls.h"

#include "ui/attache-wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _AttacheReaderControls
{
  GtkBox parent_instance;

  AttacheReaderTab *tab;
  GListModel       *languages;
  GSignalGroup     *tab_signals;
  GSignalGroup     *view_signals;
  GSignalGroup     *language_signals;

  /* Template children */
  GtkMenuButton *language;
  GtkWidget     *page_box;
  GtkEntry      *page;
  GtkLabel      *n_pages;
  GtkWidget     *zoom_box;
  GtkMenuButton *zoom;
};

G_DEFINE_FINAL_TYPE (AttacheReaderControls, attache_reader_controls, GTK_TYPE_BOX)

enum
{
  PROP_0,
  PROP_TAB,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static AttacheReaderView *
get_view (AttacheReaderControls *self)
{
  return self->tab ? attache_reader_tab_get_view (self->tab) : NULL;
}

static void
update_page (AttacheReaderControls *self)
{
  AttacheReaderView *view = get_view (self);
  g_autofree char   *page = NULL;
  g_autofree char   *of = NULL;
  guint              n_pages = 0;

  gtk_widget_set_sensitive (self->page_box, view != NULL);
  if (view == NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->page), "");
      gtk_label_set_label (self->n_pages, "");
      return;
    }

  g_object_get (view, "n-pages", &n_pages, NULL);
  page = g_strdup_printf ("%u", attache_reader_view_get_page (view) + 1);
  /* Translators: after the number of the page: “1 of 4” */
  of = g_strdup_printf (_ ("of %u"), n_pages);
  gtk_editable_set_text (GTK_EDITABLE (self->page), page);
  gtk_label_set_label (self->n_pages, of);
}

static void
update_zoom (AttacheReaderControls *self)
{
  AttacheReaderView *view = get_view (self);
  g_autofree char   *level = NULL;

  gtk_widget_set_sensitive (self->zoom_box, view != NULL);
  /* Translators: the zoom, in per cent */
  level = g_strdup_printf (_ ("%d %%"), view ? (int)round (attache_reader_view_get_zoom (view) * 100) : 100);
  gtk_menu_button_set_label (self->zoom, level);
}

/* The paper in its languages, as far as it can be shown: not what is here as a Word document. */
static void
update_languages (AttacheReaderControls *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  AttacheFile *file = self->tab ? attache_reader_tab_get_file (self->tab) : NULL;
  guint        n_files = self->languages ? g_list_model_get_n_items (self->languages) : 0;

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (AttacheFile) other = g_list_model_get_item (self->languages, i);
      g_autoptr (GMenuItem) item = NULL;
      const char *code = attache_file_get_language (other);

      if (g_strcmp0 (attache_file_get_format (other), "pdf") != 0)
        continue;
      item = g_menu_item_new (code ? attache_wording_language (code) : attache_file_get_name (other), NULL);
      g_menu_item_set_action_and_target (item, "reader.open-language", "s", attache_entity_get_id (ATTACHE_ENTITY (other)));
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (self->language, G_MENU_MODEL (menu));
  gtk_menu_button_set_label (self->language, file && attache_file_get_language (file) ? attache_file_get_language (file) : "…");
  gtk_widget_set_visible (GTK_WIDGET (self->language), g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 1);
}

static void
file_changed_cb (AttacheReaderControls *self)
{
  GListModel *languages = self->tab ? attache_reader_tab_get_languages (self->tab) : NULL;

  g_set_object (&self->languages, languages);
  g_signal_group_set_target (self->language_signals, self->languages);
  update_languages (self);
}

static void
view_changed_cb (AttacheReaderControls *self)
{
  g_signal_group_set_target (self->view_signals, get_view (self));
  update_page (self);
  update_zoom (self);
}

static void
page_activate_cb (AttacheReaderControls *self)
{
  AttacheReaderView *view = get_view (self);
  guint              n_pages = 0;
  guint64            page;

  if (view == NULL)
    return;

  g_object_get (view, "n-pages", &n_pages, NULL);
  page = g_ascii_strtoull (gtk_editable_get_text (GTK_EDITABLE (self->page)), NULL, 10);
  if (page >= 1)
    attache_reader_tab_go_to_page (self->tab, MIN (page, n_pages) - 1);
  update_page (self);
  gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
attache_reader_controls_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TAB:
      attache_reader_controls_set_tab (ATTACHE_READER_CONTROLS (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_reader_controls_dispose (GObject *object)
{
  AttacheReaderControls *self = ATTACHE_READER_CONTROLS (object);

  g_clear_object (&self->tab_signals);
  g_clear_object (&self->view_signals);
  g_clear_object (&self->language_signals);
  g_clear_object (&self->languages);
  g_clear_object (&self->tab);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTACHE_TYPE_READER_CONTROLS);

  G_OBJECT_CLASS (attache_reader_controls_parent_class)->dispose (object);
}

static void
attache_reader_controls_class_init (AttacheReaderControlsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = attache_reader_controls_set_property;
  object_class->dispose = attache_reader_controls_dispose;

  properties[PROP_TAB] = g_param_spec_object ("tab", NULL, NULL, ATTACHE_TYPE_READER_TAB,
                                              G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-reader-controls.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderControls, language);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderControls, page_box);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderControls, page);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderControls, n_pages);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderControls, zoom_box);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderControls, zoom);
  gtk_widget_class_bind_template_callback (widget_class, page_activate_cb);
}

static void
attache_reader_controls_init (AttacheReaderControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->tab_signals = g_signal_group_new (ATTACHE_TYPE_READER_TAB);
  g_signal_group_connect_swapped (self->tab_signals, "notify::file", G_CALLBACK (file_changed_cb), self);
  g_signal_group_connect_swapped (self->tab_signals, "notify::view", G_CALLBACK (view_changed_cb), self);
  self->view_signals = g_signal_group_new (ATTACHE_TYPE_READER_VIEW);
  g_signal_group_connect_swapped (self->view_signals, "notify::page", G_CALLBACK (update_page), self);
  g_signal_group_connect_swapped (self->view_signals, "notify::zoom", G_CALLBACK (update_zoom), self);
  self->language_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->language_signals, "items-changed", G_CALLBACK (update_languages), self);

  update_page (self);
  update_zoom (self);
}

void
attache_reader_controls_set_tab (AttacheReaderControls *self,
                                 AttacheReaderTab      *tab)
{
  g_return_if_fail (ATTACHE_IS_READER_CONTROLS (self));

  if (!g_set_object (&self->tab, tab))
    return;

  g_signal_group_set_target (self->tab_signals, tab);
  file_changed_cb (self);
  view_changed_cb (self);
}

void
attache_reader_controls_focus_page (AttacheReaderControls *self)
{
  g_return_if_fail (ATTACHE_IS_READER_CONTROLS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}
