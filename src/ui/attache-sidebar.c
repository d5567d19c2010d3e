/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSidebar: where the delegate is and where else to go. Every count is that of a live list, so it follows an
 * import or an undo by itself. */

#include "config.h"

#include "ui/attache-sidebar.h"

#include "model/attache-candidature.h"
#include "model/attache-deadline.h"
#include "model/attache-position.h"
#include "model/attache-session.h"
#include "services/attache-geneva.h"
#include "ui/attache-lists.h"

#include <glib/gi18n-lib.h>

typedef GListModel *(*ListFunc) (AttacheLibrary *library,
                                 const char     *session_id);

static gboolean is_due (gpointer object, gpointer data);
static gboolean is_taken (gpointer object, gpointer data);

static const struct
{
  const char         *name;
  const char         *title;
  const char         *icon;
  ListFunc            list;
  GtkCustomFilterFunc counts;
} pages[] = {
  { "agenda", N_ ("Agenda"), "view-list-bullet-symbolic", attache_library_list_items, NULL },
  { "papers", N_ ("Papers"), "x-office-document-symbolic", attache_library_list_issues, NULL },
  { "positions", N_ ("Positions"), "user-bookmarks-symbolic", attache_library_list_positions, is_taken },
  { "nominations", N_ ("Nominations"), "system-users-symbolic", attache_library_list_candidatures, NULL },
  { "deadlines", N_ ("Deadlines"), "alarm-symbolic", attache_library_list_deadlines, is_due },
};

#define N_PAGES G_N_ELEMENTS (pages)

struct _AttacheSidebar
{
  AdwBin parent_instance;

  /* owned */
  GListModel *sessions;
  GMenuModel *session_menu;
  GListModel *lists[N_PAGES];
  char       *session_id;
  guint       clock_source;
  guint       count_source;

  /* borrowed */
  AttacheLibrary *library;
  GtkWidget      *rows[N_PAGES];
  GtkLabel       *counts[N_PAGES];

  /* template children */
  GtkMenuButton *session_button;
  GtkLabel      *session;
  GtkListBox    *pages;
  GtkLabel      *clock;
  GtkMenuButton *menu;
  GMenuModel    *primary_menu;
};

G_DEFINE_FINAL_TYPE (AttacheSidebar, attache_sidebar, ADW_TYPE_BIN)

/* What counts as due: on a day somebody must act, or the subject comes back. What is merely going to happen does not. */
static gboolean
is_due (gpointer object,
        gpointer data)
{
  AttacheDeadlineKind kind = attache_deadline_get_kind (object);

  return !attache_deadline_get_done (object) && attache_deadline_get_date (object) != NULL &&
         (kind == ATTACHE_DEADLINE_KIND_DEADLINE || kind == ATTACHE_DEADLINE_KIND_REVERT);
}

static gboolean
is_taken (gpointer object,
          gpointer data)
{
  const char *text = attache_position_get_text (object);

  return attache_position_get_stance (object) != ATTACHE_STANCE_NONE || (text && *text);
}

static void
show_count (AttacheSidebar *self,
            guint           page)
{
  guint            n_items = self->lists[page] ? g_list_model_get_n_items (self->lists[page]) : 0;
  g_autofree char *count = n_items > 0 ? g_strdup_printf ("%u", n_items) : NULL;
  g_autofree char *label = NULL;

  gtk_label_set_label (self->counts[page], count ? count : "");
  /* Translators: a page of the sidebar and how much is on it, for screen readers: “Papers, 20” */
  label = count ? g_strdup_printf (_ ("%s, %s"), _ (pages[page].title), count) : g_strdup (_ (pages[page].title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows[page]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
items_changed_cb (AttacheSidebar *self)
{
  for (guint i = 0; i < N_PAGES; i++)
    show_count (self, i);
}

/* A duty that is ticked off, or a position that is taken, changes what its filter says of it. */
static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           GtkFilter  *filter)
{
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
watch_cb (GListModel *model,
          guint       position,
          guint       removed,
          guint       added,
          GtkFilter  *filter)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (model, i);

      g_signal_handlers_disconnect_by_func (object, notify_cb, filter);
      g_signal_connect_object (object, "notify", G_CALLBACK (notify_cb), filter, G_CONNECT_DEFAULT);
    }
}

static GListModel *
make_list (AttacheSidebar *self,
           guint           page)
{
  g_autoptr (GListModel) list = pages[page].list (self->library, self->session_id);
  GtkFilter *filter;

  if (pages[page].counts == NULL)
    return g_steal_pointer (&list);

  filter = GTK_FILTER (gtk_custom_filter_new (pages[page].counts, NULL, NULL));
  g_signal_connect_object (list, "items-changed", G_CALLBACK (watch_cb), filter, G_CONNECT_DEFAULT);
  watch_cb (list, 0, 0, g_list_model_get_n_items (list), filter);

  return G_LIST_MODEL (gtk_filter_list_model_new (g_steal_pointer (&list), filter));
}

/* The agenda is what is waited for; the other counts are read when it is on the screen. */
static gboolean
count_cb (gpointer data)
{
  AttacheSidebar *self = data;

  for (guint i = 0; i < N_PAGES; i++)
    if (self->lists[i] == NULL)
      {
        self->lists[i] = make_list (self, i);
        g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
        show_count (self, i);
      }
  self->count_source = 0;

  return G_SOURCE_REMOVE;
}

static gboolean clock_cb (gpointer data);

static void
show_clock (AttacheSidebar *self)
{
  g_autofree char *geneva = attache_geneva_format_clock ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the local clock under Geneva’s, as strftime(3) writes it */
  g_autofree char *here = g_date_time_format (now, _ ("%H:%M here"));
  g_autofree char *clock = g_strdup_printf ("%s · %s", geneva, here);

  gtk_label_set_label (self->clock, clock);
  g_clear_handle_id (&self->clock_source, g_source_remove);
  self->clock_source = g_timeout_add_seconds (60 - g_date_time_get_second (now), clock_cb, self);
}

static gboolean
clock_cb (gpointer data)
{
  AttacheSidebar *self = data;

  self->clock_source = 0;
  show_clock (self);

  return G_SOURCE_REMOVE;
}

static void
sessions_changed_cb (AttacheSidebar *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  guint    n_items = self->sessions ? g_list_model_get_n_items (self->sessions) : 0;
  gboolean has_sample = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AttacheSession) session = g_list_model_get_item (self->sessions, i);
      g_autoptr (GMenuItem) item = NULL;
      const char *id = attache_entity_get_id (ATTACHE_ENTITY (session));
      const char *code = attache_session_get_code (session);
      const char *name = attache_session_get_name (session);

      has_sample = has_sample || attache_session_get_sample (session);
      item = g_menu_item_new (name && *name ? name : code, NULL);
      g_menu_item_set_action_and_target (item, "win.session", "s", id);
      g_menu_append_item (section, item);
      if (g_strcmp0 (id, self->session_id) == 0)
        {
          g_autofree char *title = g_strdup (code ? code : name);

          if (attache_session_get_sample (session))
            {
              g_free (title);
              /* Translators: the session that is open; %s is its code */
              title = g_strdup_printf (_ ("%s · sample"), code ? code : name);
            }
          gtk_label_set_label (self->session, title);
          gtk_widget_set_tooltip_text (GTK_WIDGET (self->session_button), name);
        }
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  if (!has_sample)
    {
      g_autoptr (GMenu) more = g_menu_new ();

      g_menu_append (more, _ ("Open the _Sample Session"), "win.open-sample");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
    }
  g_set_object (&self->session_menu, G_MENU_MODEL (menu));
}

/* Menus are built when they are opened, not before the window is on the screen. */
static void
session_popup_cb (GtkMenuButton *button,
                  gpointer       data)
{
  AttacheSidebar *self = data;

  gtk_menu_button_set_menu_model (button, self->session_menu);
}

static void
primary_popup_cb (GtkMenuButton *button,
                  gpointer       data)
{
  AttacheSidebar *self = data;

  gtk_menu_button_set_menu_model (button, self->primary_menu);
}

static void
row_activated_cb (AttacheSidebar *self,
                  GtkListBoxRow  *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", pages[gtk_list_box_row_get_index (row)].name);
}

static void
add_row (AttacheSidebar *self,
         guint           page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ (pages[page].title));
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (pages[page].icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->pages, row);

  self->rows[page] = row;
  self->counts[page] = GTK_LABEL (count);
  show_count (self, page);
}

static void
attache_sidebar_dispose (GObject *object)
{
  AttacheSidebar *self = ATTACHE_SIDEBAR (object);

  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_clear_handle_id (&self->count_source, g_source_remove);
  for (guint i = 0; i < N_PAGES; i++)
    g_clear_object (&self->lists[i]);
  g_clear_object (&self->sessions);
  g_clear_object (&self->session_menu);
  g_clear_pointer (&self->session_id, g_free);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_SIDEBAR);
  G_OBJECT_CLASS (attache_sidebar_parent_class)->dispose (object);
}

static void
attache_sidebar_class_init (AttacheSidebarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_sidebar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-sidebar.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "sessions", FALSE, G_STRUCT_OFFSET (AttacheSidebar, session_button));
  gtk_widget_class_bind_template_child (widget_class, AttacheSidebar, session);
  gtk_widget_class_bind_template_child (widget_class, AttacheSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, AttacheSidebar, clock);
  gtk_widget_class_bind_template_child (widget_class, AttacheSidebar, menu);
  gtk_widget_class_bind_template_child (widget_class, AttacheSidebar, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
attache_sidebar_init (AttacheSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->session_button, session_popup_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->menu, primary_popup_cb, self, NULL);
  for (guint i = 0; i < N_PAGES; i++)
    add_row (self, i);
  show_clock (self);
}

void
attache_sidebar_set_session (AttacheSidebar *self,
                             AttacheLibrary *library,
                             GListModel     *sessions,
                             const char     *session_id)
{
  g_return_if_fail (ATTACHE_IS_SIDEBAR (self));

  self->library = library;
  if (self->sessions != sessions)
    {
      if (self->sessions != NULL)
        g_signal_handlers_disconnect_by_func (self->sessions, sessions_changed_cb, self);
      g_set_object (&self->sessions, sessions);
      if (sessions != NULL)
        g_signal_connect_object (sessions, "items-changed", G_CALLBACK (sessions_changed_cb), self, G_CONNECT_SWAPPED);
    }

  if (g_set_str (&self->session_id, session_id))
    {
      for (guint i = 0; i < N_PAGES; i++)
        {
          g_clear_object (&self->lists[i]);
          show_count (self, i);
        }
      if (session_id != NULL && self->count_source == 0)
        self->count_source = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
    }
  sessions_changed_cb (self);
}

void
attache_sidebar_set_page (AttacheSidebar *self,
                          const char     *page)
{
  g_return_if_fail (ATTACHE_IS_SIDEBAR (self));

  for (guint i = 0; i < N_PAGES; i++)
    if (g_strcmp0 (pages[i].name, page) == 0)
      {
        gtk_list_box_select_row (self->pages, GTK_LIST_BOX_ROW (self->rows[i]));
        return;
      }

  gtk_list_box_unselect_all (self->pages);
}
