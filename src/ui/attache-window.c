/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWindow: one session at a time, its pages made when they are first shown, and the reader over all of them. */

#include "config.h"

#include "ui/attache-window-private.h"

#include "model/attache-session.h"
#include "ui/agenda/attache-agenda-page.h"
#include "ui/attache-failure-page.h"
#include "ui/attache-lists.h"
#include "ui/attache-start-page.h"
#include "ui/attache-toasts.h"
#include "ui/deadlines/attache-deadlines-page.h"
#include "ui/nominations/attache-nominations-page.h"
#include "ui/papers/attache-papers-page.h"
#include "ui/positions/attache-positions-page.h"
#include "ui/reader/attache-reader-page.h"

#include <glib/gi18n-lib.h>

/* How long the library may take to open before the window shows that it is waiting for it. */
#define PATIENCE_MS 300

G_DEFINE_FINAL_TYPE (AttacheWindow, attache_window, ADW_TYPE_APPLICATION_WINDOW)

typedef GtkWidget *(*PageFunc) (AttacheLibrary *library,
                                const char     *session_id);

static const struct
{
  const char *name;
  const char *title;
  PageFunc    make;
} page_table[] = {
  { "agenda", N_ ("Agenda"), attache_agenda_page_new },
  { "papers", N_ ("Papers"), attache_papers_page_new },
  { "positions", N_ ("Positions"), attache_positions_page_new },
  { "nominations", N_ ("Nominations"), attache_nominations_page_new },
  { "deadlines", N_ ("Deadlines"), attache_deadlines_page_new },
};

enum
{
  PROP_0,
  PROP_SESSION_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
item_requested_cb (AttacheWindow *self,
                   const char    *item_id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", item_id);
}

/* Coming back from a paper that was opened first of all: now what is under it is wanted. */
static void
visible_page_cb (AttacheWindow *self)
{
  const char *page = self->page ? self->page : "agenda";

  if (g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->views), "session") == 0 &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), page) != 0 && self->session_id != NULL)
    attache_window_show_page (self, page);
  attache_window_place_changed (self);
}

static void
reader_closed_cb (AttacheWindow *self)
{
  adw_navigation_view_pop_to_tag (self->views, "session");
}

/* The start page while the library holds no session, else the session that was open, or the last one. */
void
attache_window_sessions_changed (AttacheWindow *self)
{
  guint n_sessions = g_list_model_get_n_items (self->sessions);

  if (n_sessions == 0)
    {
      attache_window_open_session (self, NULL);
      attache_window_show_state (self, "start");
    }
  else if (self->session_id == NULL || attache_list_find_id (self->sessions, self->session_id) == GTK_INVALID_LIST_POSITION)
    {
      g_autoptr (AttacheEntity) last = g_list_model_get_item (self->sessions, n_sessions - 1);

      attache_window_open_session (self, attache_entity_get_id (last));
    }
}

static gboolean
attache_window_close_request (GtkWindow *window)
{
  AttacheWindow *self = ATTACHE_WINDOW (window);
  int            width, height;

  attache_window_save_place (self);
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set (self->settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));

  return GTK_WINDOW_CLASS (attache_window_parent_class)->close_request (window);
}

static void
attache_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION_ID:
      /* The action of the same name has no state for nothing. */
      g_value_set_string (value, ATTACHE_WINDOW (object)->session_id ? ATTACHE_WINDOW (object)->session_id : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION_ID:
      attache_window_open_session (ATTACHE_WINDOW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_window_dispose (GObject *object)
{
  AttacheWindow *self = ATTACHE_WINDOW (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_handle_id (&self->present_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_WINDOW);
  g_clear_object (&self->sessions);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (attache_window_parent_class)->dispose (object);
}

static void
attache_window_finalize (GObject *object)
{
  AttacheWindow *self = ATTACHE_WINDOW (object);

  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->page, g_free);
  g_clear_pointer (&self->place, g_key_file_unref);
  g_clear_pointer (&self->wanted_paths, g_ptr_array_unref);
  g_clear_pointer (&self->wanted_symbol, g_free);

  G_OBJECT_CLASS (attache_window_parent_class)->finalize (object);
}

static void
attache_window_class_init (AttacheWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->get_property = attache_window_get_property;
  object_class->set_property = attache_window_set_property;
  object_class->dispose = attache_window_dispose;
  object_class->finalize = attache_window_finalize;
  window_class->close_request = attache_window_close_request;

  properties[PROP_SESSION_ID] = g_param_spec_string ("session-id", NULL, NULL, NULL,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (ATTACHE_TYPE_SIDEBAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AttacheWindow, states);
  gtk_widget_class_bind_template_child (widget_class, AttacheWindow, drop_hint);
  gtk_widget_class_bind_template_child (widget_class, AttacheWindow, views);
  gtk_widget_class_bind_template_child (widget_class, AttacheWindow, split);
  gtk_widget_class_bind_template_child (widget_class, AttacheWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AttacheWindow, content);
  gtk_widget_class_bind_template_child (widget_class, AttacheWindow, pages);

  attache_window_class_init_actions (widget_class);
  attache_window_class_init_papers (widget_class);
  attache_window_class_init_imports (widget_class);
}

static void
attache_window_init (AttacheWindow *self)
{
  int width, height;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->settings = g_settings_new ("io.github.attache.Attache");
  g_settings_get (self->settings, "window-size", "(ii)", &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", FALSE);
  attache_window_init_drop (self);
  attache_window_follow_undo (self);
}

static gboolean
present_cb (gpointer data)
{
  AttacheWindow *self = data;

  self->present_source = 0;
  gtk_window_present (GTK_WINDOW (self));

  return G_SOURCE_REMOVE;
}

/* While the library is about to open, a window would only be painted twice. */
void
attache_window_present (AttacheWindow *self)
{
  g_return_if_fail (ATTACHE_IS_WINDOW (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) && g_str_equal (attache_window_get_state (self), "loading"))
    {
      if (self->present_source == 0)
        self->present_source = g_timeout_add (PATIENCE_MS, present_cb, self);
    }
  else
    gtk_window_present (GTK_WINDOW (self));
}

static GtkWidget *
ensure_state (AttacheWindow *self,
              const char    *state)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->states, state);

  if (page != NULL)
    return page;

  page = g_str_equal (state, "start") ? attache_start_page_new () : attache_failure_page_new ();
  gtk_stack_add_named (self->states, page, state);

  return page;
}

/* What the window was waiting for is there. A page is shown at once; into the first picture of a list
 * goes what else the library has answered meanwhile. */
void
attache_window_end_patience (AttacheWindow *self)
{
  if (self->present_source == 0)
    return;

  g_clear_handle_id (&self->present_source, g_source_remove);
  self->present_source = g_idle_add_full (self->reader ? G_PRIORITY_HIGH : G_PRIORITY_DEFAULT_IDLE, present_cb, self, NULL);
}

void
attache_window_show_state (AttacheWindow *self,
                           const char    *state)
{
  GtkWidget *page = ensure_state (self, state);

  gtk_stack_set_visible_child (self->states, page);
  /* A window that opens at a paper waits for the paper. */
  if (!self->opens_reader)
    attache_window_end_patience (self);
  if (ATTACHE_IS_START_PAGE (page))
    attache_start_page_focus (ATTACHE_START_PAGE (page));
}

GtkWidget *
attache_window_ensure_page (AttacheWindow *self,
                            const char    *page)
{
  GtkWidget *widget = gtk_stack_get_child_by_name (self->pages, page);

  if (widget != NULL || self->session_id == NULL)
    return widget;

  for (guint i = 0; i < G_N_ELEMENTS (page_table); i++)
    if (g_strcmp0 (page_table[i].name, page) == 0)
      {
        widget = page_table[i].make (self->library, self->session_id);
        gtk_stack_add_named (self->pages, widget, page);
        if (ATTACHE_IS_AGENDA_PAGE (widget))
          {
            self->agenda = ATTACHE_AGENDA_PAGE (widget);
            g_signal_connect_object (widget, "notify::item-id", G_CALLBACK (attache_window_place_changed), self, G_CONNECT_SWAPPED);
          }
        break;
      }

  return widget;
}

void
attache_window_show_page (AttacheWindow *self,
                          const char    *page)
{
  GtkWidget *widget = attache_window_ensure_page (self, page);

  if (widget == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (page_table); i++)
    if (g_strcmp0 (page_table[i].name, page) == 0)
      adw_navigation_page_set_title (self->content, _ (page_table[i].title));

  g_set_str (&self->page, page);
  gtk_stack_set_visible_child (self->pages, widget);
  attache_sidebar_set_page (self->sidebar, page);
  adw_navigation_split_view_set_show_content (self->split, TRUE);
  adw_navigation_view_pop_to_tag (self->views, "session");
  attache_window_place_changed (self);
}

GtkWidget *
attache_window_ensure_reader (AttacheWindow *self)
{
  AdwNavigationPage *page;

  if (self->reader != NULL)
    return self->reader;

  self->reader = attache_reader_page_new (self->library);
  g_signal_connect_object (self->reader, "item-requested", G_CALLBACK (item_requested_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "closed-last", G_CALLBACK (reader_closed_cb), self, G_CONNECT_SWAPPED);

  page = adw_navigation_page_new_with_tag (self->reader, _ ("Reader"), "reader");
  adw_navigation_view_add (self->views, page);
  g_signal_connect_object (self->views, "notify::visible-page", G_CALLBACK (visible_page_cb), self, G_CONNECT_SWAPPED);

  return self->reader;
}

void
attache_window_show_reader (AttacheWindow *self)
{
  if (g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->views), "reader") != 0)
    adw_navigation_view_push_by_tag (self->views, "reader");
  attache_window_show_state (self, "main");
}

AttacheWindow *
attache_window_new (GtkApplication *application)
{
  return g_object_new (ATTACHE_TYPE_WINDOW, "application", application, NULL);
}

AttacheLibrary *
attache_window_get_library (AttacheWindow *self)
{
  g_return_val_if_fail (ATTACHE_IS_WINDOW (self), NULL);

  return self->library;
}

void
attache_window_set_library (AttacheWindow  *self,
                            AttacheLibrary *library)
{
  g_return_if_fail (ATTACHE_IS_WINDOW (self));

  if (!g_set_object (&self->library, library))
    return;

  self->sessions = attache_library_list_sessions (library);
  attache_window_follow_undo (self);
  attache_window_restore_place (self);
}

void
attache_window_set_failure (AttacheWindow *self,
                            const GError  *error)
{
  g_return_if_fail (ATTACHE_IS_WINDOW (self));

  attache_failure_page_set_error (ATTACHE_FAILURE_PAGE (ensure_state (self, "failed")), error);
  attache_window_show_state (self, "failed");
}

const char *
attache_window_get_state (AttacheWindow *self)
{
  g_return_val_if_fail (ATTACHE_IS_WINDOW (self), NULL);

  return gtk_stack_get_visible_child_name (self->states);
}

const char *
attache_window_get_page (AttacheWindow *self)
{
  g_return_val_if_fail (ATTACHE_IS_WINDOW (self), NULL);

  if (g_strcmp0 (adw_navigation_view_get_visible_page_tag (self->views), "reader") == 0)
    return "reader";

  return self->page;
}

const char *
attache_window_get_session (AttacheWindow *self)
{
  g_return_val_if_fail (ATTACHE_IS_WINDOW (self), NULL);

  return self->session_id;
}

const char *
attache_window_get_item (AttacheWindow *self)
{
  g_return_val_if_fail (ATTACHE_IS_WINDOW (self), NULL);

  return self->agenda ? attache_agenda_page_get_item (self->agenda) : NULL;
}

void
attache_window_open_session (AttacheWindow *self,
                             const char    *session_id)
{
  GtkWidget *child;

  g_return_if_fail (ATTACHE_IS_WINDOW (self));

  if (g_strcmp0 (self->session_id, session_id) == 0)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, child);
  self->agenda = NULL;
  g_set_str (&self->session_id, session_id);
  attache_sidebar_set_session (self->sidebar, self->library, self->sessions, session_id);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.find", session_id != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION_ID]);

  if (session_id == NULL)
    return;

  if (!self->opens_reader)
    attache_window_show_page (self, self->page ? self->page : "agenda");
  attache_window_show_state (self, "main");
}
