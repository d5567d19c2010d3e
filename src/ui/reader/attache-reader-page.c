/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderPage: the papers that are open, in tabs. Header, marks and position follow the tab that is shown. All papers share one cache
 * of rendered pages, so that ten open papers take no more memory than one. */

#include "config.h"

#include "ui/reader/attache-reader-page-private.h"

#include "model/attache-item.h"
#include "ui/attache-toasts.h"

#include <glib/gi18n-lib.h>

/* Bytes of rendered pages kept: some thirty pages of A4 on an ordinary screen. */
#define CACHE_BUDGET (192 * 1024 * 1024)

#define STATE_GROUP "reader"

G_DEFINE_FINAL_TYPE (AttacheReaderPage, attache_reader_page, ADW_TYPE_BREAKPOINT_BIN)

enum
{
  PROP_0,
  PROP_N_TABS,
  N_PROPS
};

enum
{
  SIGNAL_ITEM_REQUESTED,
  SIGNAL_CLOSED_LAST,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static AttacheReaderTab *
get_nth_tab (AttacheReaderPage *self,
             int                n)
{
  return ATTACHE_READER_TAB (adw_tab_page_get_child (adw_tab_view_get_nth_page (self->tabs, n)));
}

/* “C21/21”, or the name of a file that has no symbol. */
static const char *
get_symbol (AttacheReaderTab *tab)
{
  AttacheFile *file = tab ? attache_reader_tab_get_file (tab) : NULL;

  if (file == NULL)
    return "";

  return attache_file_get_symbol (file) ? attache_file_get_symbol (file) : attache_file_get_name (file);
}

static void
update_title (AttacheReaderPage *self)
{
  AttacheFile       *file = self->tab ? attache_reader_tab_get_file (self->tab) : NULL;
  AttacheReaderView *view = self->tab ? attache_reader_tab_get_view (self->tab) : NULL;
  const char        *title = file ? attache_file_get_title (file) : NULL;
  g_autofree char   *page = NULL;
  g_autofree char   *subtitle = NULL;
  guint              n_pages = 0;

  if (view != NULL)
    {
      g_object_get (view, "n-pages", &n_pages, NULL);
      /* Translators: the page that is read and how many there are: “1 of 4” */
      page = g_strdup_printf (_ ("%u of %u"), attache_reader_view_get_page (view) + 1, n_pages);
    }
  if (title != NULL && page != NULL)
    subtitle = g_strconcat (title, " · ", page, NULL);

  adw_window_title_set_title (self->title, get_symbol (self->tab));
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : title ? title
                                                                  : page  ? page
                                                                          : "");
}

static DexFuture *
item_loaded_cb (DexFuture *future,
                gpointer   user_data)
{
  AttacheReaderPage *self = user_data;
  const GValue      *value = dex_future_get_value (future, NULL);
  AttacheItem       *item = value ? g_value_get_object (value) : NULL;
  g_autofree char   *number = NULL;

  if (item == NULL || g_strcmp0 (attache_entity_get_id (ATTACHE_ENTITY (item)), self->item_id) != 0)
    return dex_future_new_true ();

  /* Translators: above the position on an item of the agenda; %s is its number */
  number = g_strdup_printf (_ ("Item %s · our position"), attache_item_get_number (item));
  gtk_label_set_label (self->item_number, attache_item_get_number (item) ? number : _ ("Our position"));
  gtk_label_set_label (self->item_title, attache_item_get_title (item));

  return dex_future_new_true ();
}

/* A paper that no item carries, and the first picture of any, do without it. */
static void
ensure_editor (AttacheReaderPage *self)
{
  if (self->editor != NULL)
    return;

  self->editor = ATTACHE_POSITION_EDITOR (attache_position_editor_new (self->library));
  adw_bin_set_child (self->editor_bin, GTK_WIDGET (self->editor));
}

static void
item_changed_cb (AttacheReaderPage *self)
{
  const char *item_id = self->tab ? attache_reader_tab_get_item_id (self->tab) : NULL;

  if (!self->is_painted)
    return;

  gtk_stack_set_visible_child_name (self->position_stack, item_id ? "item" : "none");
  if (!g_set_str (&self->item_id, item_id))
    return;

  if (item_id != NULL)
    ensure_editor (self);
  if (self->editor != NULL)
    attache_position_editor_set_item (self->editor, item_id);
  gtk_label_set_label (self->item_number, _ ("Our position"));
  gtk_label_set_label (self->item_title, "");
  if (item_id != NULL)
    attache_toast_failure (GTK_WIDGET (self),
                           dex_future_then (attache_library_load_item (self->library, item_id), item_loaded_cb,
                                            g_object_ref (self), g_object_unref));
}

static void
view_changed_cb (AttacheReaderPage *self)
{
  g_signal_group_set_target (self->view_signals, self->tab ? attache_reader_tab_get_view (self->tab) : NULL);
  update_title (self);
}

static void
file_changed_cb (AttacheReaderPage *self)
{
  if (self->is_painted)
    attache_marks_pane_set_marks (self->marks_pane, self->tab ? attache_reader_tab_get_marks (self->tab) : NULL, get_symbol (self->tab));
  update_title (self);
}

static void
tab_selected_cb (AttacheReaderPage *self)
{
  AdwTabPage       *page = adw_tab_view_get_selected_page (self->tabs);
  AttacheReaderTab *tab = page ? ATTACHE_READER_TAB (adw_tab_page_get_child (page)) : NULL;

  if (!g_set_object (&self->tab, tab))
    return;

  g_signal_group_set_target (self->tab_signals, self->tab);
  attache_reader_controls_set_tab (self->header_controls, self->tab);
  if (self->foot_controls != NULL)
    attache_reader_controls_set_tab (self->foot_controls, self->tab);
  view_changed_cb (self);
  file_changed_cb (self);
  item_changed_cb (self);
}

/* “C21/21 en” */
static void
update_tab_title_cb (AttacheReaderTab *tab,
                     GParamSpec       *pspec,
                     AdwTabPage       *page)
{
  AttacheFile     *file = attache_reader_tab_get_file (tab);
  const char      *language = file ? attache_file_get_language (file) : NULL;
  g_autofree char *title = language ? g_strconcat (get_symbol (tab), " ", language, NULL) : g_strdup (get_symbol (tab));

  adw_tab_page_set_title (page, title);
  adw_tab_page_set_tooltip (page, file ? attache_file_get_title (file) : NULL);
}

/* Most windows are never narrow enough to need it. */
static void
foot_visible_cb (AttacheReaderPage *self)
{
  if (self->foot_controls != NULL)
    return;

  self->foot_controls = g_object_new (ATTACHE_TYPE_READER_CONTROLS, NULL);
  gtk_center_box_set_center_widget (self->foot, GTK_WIDGET (self->foot_controls));
  attache_reader_controls_set_tab (self->foot_controls, self->tab);
}

static void
n_tabs_changed_cb (AttacheReaderPage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_TABS]);
}

static gboolean
close_page_cb (AttacheReaderPage *self,
               AdwTabPage        *page)
{
  attache_reader_tab_save (ATTACHE_READER_TAB (adw_tab_page_get_child (page)));
  adw_tab_view_close_page_finish (self->tabs, page, TRUE);
  if (adw_tab_view_get_n_pages (self->tabs) == 0)
    g_signal_emit (self, signals[SIGNAL_CLOSED_LAST], 0);

  return GDK_EVENT_STOP;
}

static void
mark_activated_cb (AttacheReaderPage *self,
                   AttacheMark       *mark)
{
  if (adw_overlay_split_view_get_collapsed (self->marks_split))
    adw_overlay_split_view_set_show_sidebar (self->marks_split, FALSE);
  if (self->tab != NULL)
    attache_reader_tab_show_mark (self->tab, mark);
}

static void
item_clicked_cb (AttacheReaderPage *self)
{
  if (self->item_id != NULL)
    g_signal_emit (self, signals[SIGNAL_ITEM_REQUESTED], 0, self->item_id);
}

static AdwTabPage *
add_tab (AttacheReaderPage *self,
         const char        *file_id,
         int                page)
{
  GtkWidget  *tab = attache_reader_tab_new (self->library, self->cache, file_id, page);
  AdwTabPage *selected = adw_tab_view_get_selected_page (self->tabs);
  AdwTabPage *tab_page = adw_tab_view_insert (self->tabs, tab, selected ? adw_tab_view_get_page_position (self->tabs, selected) + 1 : 0);

  g_signal_connect_object (tab, "notify::file", G_CALLBACK (update_tab_title_cb), tab_page, 0);

  return tab_page;
}

static void
attache_reader_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_TABS:
      g_value_set_uint (value, attache_reader_page_get_n_tabs (ATTACHE_READER_PAGE (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_reader_page_dispose (GObject *object)
{
  AttacheReaderPage *self = ATTACHE_READER_PAGE (object);

  if (self->tabs != NULL)
    attache_reader_page_save (self);
  g_clear_object (&self->tab_signals);
  g_clear_object (&self->view_signals);
  g_clear_object (&self->tab);

  G_OBJECT_CLASS (attache_reader_page_parent_class)->dispose (object);
}

static void
attache_reader_page_finalize (GObject *object)
{
  AttacheReaderPage *self = ATTACHE_READER_PAGE (object);

  g_clear_pointer (&self->item_id, g_free);
  g_clear_object (&self->cache);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (attache_reader_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-reader-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, title);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, header_controls);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, foot);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, marks_split);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, position_split);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, marks_pane);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, tabs);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, position_stack);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, item_number);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, item_title);
  gtk_widget_class_bind_template_child (widget_class, AttacheReaderPage, editor_bin);
  gtk_widget_class_bind_template_callback (widget_class, close_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, foot_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, item_clicked_cb);
}

/* What lies beside the paper comes after its first picture: styles and sizes of panes would hold it up. */
static void
painted_cb (AttacheReaderPage *self,
            GdkFrameClock     *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  self->is_painted = TRUE;
  file_changed_cb (self);
  item_changed_cb (self);
}

static void
attache_reader_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (attache_reader_page_parent_class)->map (widget);

  if (!ATTACHE_READER_PAGE (widget)->is_painted)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (painted_cb), widget, G_CONNECT_SWAPPED);
}

static void
attache_reader_page_class_init (AttacheReaderPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attache_reader_page_get_property;
  object_class->dispose = attache_reader_page_dispose;
  object_class->finalize = attache_reader_page_finalize;
  widget_class->map = attache_reader_page_map;

  properties[PROP_N_TABS] = g_param_spec_uint ("n-tabs", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ITEM_REQUESTED] = g_signal_new ("item-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_CLOSED_LAST] = g_signal_new ("closed-last", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                              NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ATTACHE_TYPE_MARKS_PANE);
  g_type_ensure (ATTACHE_TYPE_READER_CONTROLS);
  bind_template (widget_class);
  attache_reader_page_add_actions (widget_class);
}

static void
attache_reader_page_init (AttacheReaderPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cache = attache_page_cache_new (CACHE_BUDGET);
  self->tab_signals = g_signal_group_new (ATTACHE_TYPE_READER_TAB);
  g_signal_group_connect_swapped (self->tab_signals, "notify::file", G_CALLBACK (file_changed_cb), self);
  g_signal_group_connect_swapped (self->tab_signals, "notify::view", G_CALLBACK (view_changed_cb), self);
  g_signal_group_connect_swapped (self->tab_signals, "notify::item-id", G_CALLBACK (item_changed_cb), self);
  self->view_signals = g_signal_group_new (ATTACHE_TYPE_READER_VIEW);
  g_signal_group_connect_swapped (self->view_signals, "notify::page", G_CALLBACK (update_title), self);
  g_signal_connect_object (self->tabs, "notify::selected-page", G_CALLBACK (tab_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "notify::n-pages", G_CALLBACK (n_tabs_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
attache_reader_page_new (AttacheLibrary *library)
{
  AttacheReaderPage *self = g_object_new (ATTACHE_TYPE_READER_PAGE, NULL);

  self->library = g_object_ref (library);
  return GTK_WIDGET (self);
}

void
attache_reader_page_open (AttacheReaderPage *self,
                          const char        *file_id,
                          int                page)
{
  AdwTabPage *tab_page = NULL;

  g_return_if_fail (ATTACHE_IS_READER_PAGE (self));
  g_return_if_fail (file_id != NULL);

  for (int i = 0; i < adw_tab_view_get_n_pages (self->tabs); i++)
    {
      if (!g_str_equal (attache_reader_tab_get_file_id (get_nth_tab (self, i)), file_id))
        continue;
      tab_page = adw_tab_view_get_nth_page (self->tabs, i);
      if (page >= 0)
        attache_reader_tab_go_to_page (get_nth_tab (self, i), page);
    }

  if (tab_page == NULL)
    tab_page = add_tab (self, file_id, page);
  adw_tab_view_set_selected_page (self->tabs, tab_page);
  gtk_widget_grab_focus (adw_tab_page_get_child (tab_page));
}

/* Returns: (transfer full) (nullable): of a state that was saved, the file that was shown */
char *
attache_reader_page_dup_shown (const char *text)
{
  g_autoptr (GKeyFile) state = g_key_file_new ();

  if (text == NULL || !g_key_file_load_from_data (state, text, -1, G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_key_file_get_string (state, STATE_GROUP, "shown", NULL);
}

char *
attache_reader_page_dup_state (AttacheReaderPage *self)
{
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_autoptr (GStrvBuilder) files = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  int n_tabs;

  g_return_val_if_fail (ATTACHE_IS_READER_PAGE (self), NULL);

  n_tabs = adw_tab_view_get_n_pages (self->tabs);
  if (n_tabs == 0)
    return NULL;

  for (int i = 0; i < n_tabs; i++)
    g_strv_builder_add (files, attache_reader_tab_get_file_id (get_nth_tab (self, i)));
  list = g_strv_builder_end (files);

  g_key_file_set_string_list (state, STATE_GROUP, "files", (const char *const *)list, g_strv_length (list));
  if (self->tab != NULL)
    g_key_file_set_string (state, STATE_GROUP, "shown", attache_reader_tab_get_file_id (self->tab));
  if (!adw_overlay_split_view_get_collapsed (self->marks_split))
    g_key_file_set_boolean (state, STATE_GROUP, "marks", adw_overlay_split_view_get_show_sidebar (self->marks_split));
  if (!adw_overlay_split_view_get_collapsed (self->position_split))
    g_key_file_set_boolean (state, STATE_GROUP, "position", adw_overlay_split_view_get_show_sidebar (self->position_split));

  return g_key_file_to_data (state, NULL, NULL);
}

static void
restore_pane (GKeyFile            *state,
              const char          *key,
              AdwOverlaySplitView *split)
{
  if (g_key_file_has_key (state, STATE_GROUP, key, NULL) && !adw_overlay_split_view_get_collapsed (split))
    adw_overlay_split_view_set_show_sidebar (split, g_key_file_get_boolean (state, STATE_GROUP, key, NULL));
}

void
attache_reader_page_restore_state (AttacheReaderPage *self,
                                   const char        *text)
{
  g_autoptr (GKeyFile) state = g_key_file_new ();
  g_auto (GStrv) files = NULL;
  g_autofree char *shown = NULL;

  g_return_if_fail (ATTACHE_IS_READER_PAGE (self));

  if (text == NULL || !g_key_file_load_from_data (state, text, -1, G_KEY_FILE_NONE, NULL))
    return;

  files = g_key_file_get_string_list (state, STATE_GROUP, "files", NULL, NULL);
  shown = g_key_file_get_string (state, STATE_GROUP, "shown", NULL);
  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    adw_tab_view_set_selected_page (self->tabs, add_tab (self, files[i], -1));
  if (shown != NULL)
    attache_reader_page_open (self, shown, -1);
  restore_pane (state, "marks", self->marks_split);
  restore_pane (state, "position", self->position_split);
}

void
attache_reader_page_save (AttacheReaderPage *self)
{
  g_return_if_fail (ATTACHE_IS_READER_PAGE (self));

  for (int i = 0; i < adw_tab_view_get_n_pages (self->tabs); i++)
    attache_reader_tab_save (get_nth_tab (self, i));
}

guint
attache_reader_page_get_n_tabs (AttacheReaderPage *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_PAGE (self), 0);

  return self->tabs ? adw_tab_view_get_n_pages (self->tabs) : 0;
}

/* Returns: (transfer none) (nullable): the tab that is shown */
AttacheReaderTab *
attache_reader_page_get_tab (AttacheReaderPage *self)
{
  g_return_val_if_fail (ATTACHE_IS_READER_PAGE (self), NULL);

  return self->tab;
}
