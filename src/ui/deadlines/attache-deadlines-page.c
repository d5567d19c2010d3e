/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDeadlinesPage: what is due in a session, in sections from what is still open to what is done. What has no day, conditions and
 * events stand apart, so that they don’t drown the few duties. */

#include "config.h"

#include "ui/deadlines/attache-deadlines-page.h"

#include <glib/gi18n-lib.h>

#include "services/attache-candidatures.h"
#include "ui/attache-toasts.h"
#include "ui/deadlines/attache-deadline-row.h"
#include "ui/deadlines/attache-deadline-wording.h"

#define REFRESH_S 60

typedef struct
{
  AttacheDue  due;
  GtkFilter  *filter;
  GListModel *deadlines;
  GtkWidget  *box;
  GtkWidget  *list;
} Section;

struct _AttacheDeadlinesPage
{
  AdwBin parent_instance;

  /* owned */
  AttacheLibrary *library;
  GListModel     *deadlines;
  Section         parts[ATTACHE_N_DUE];

  guint source;
  guint refresh_source;

  /* template children */
  AdwWindowTitle *title;
  GtkStack       *stack;
  AdwStatusPage  *failed;
  GtkWidget      *sections;
  AdwToggleGroup *which;
  GtkWidget      *nothing;
};

G_DEFINE_FINAL_TYPE (AttacheDeadlinesPage, attache_deadlines_page, ADW_TYPE_BIN)

static gboolean
shows_all (AttacheDeadlinesPage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->which), "all") == 0;
}

static gboolean
stands_apart (AttacheDue due)
{
  return due == ATTACHE_DUE_NO_DAY || due == ATTACHE_DUE_APART;
}

static gboolean
is_in_section_cb (gpointer item,
                  gpointer user_data)
{
  Section *section = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return attache_deadline_sort_out (item, now) == section->due;
}

/* By day; what has none comes last. */
static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  const char *first = attache_deadline_get_date ((gpointer)a);
  const char *second = attache_deadline_get_date ((gpointer)b);

  if (first == NULL || second == NULL)
    return (first == NULL) - (second == NULL);

  return strcmp (first, second);
}

static void
show_title (AttacheDeadlinesPage *self)
{
  guint            open = 0;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < ATTACHE_N_DUE; i++)
    if (i != ATTACHE_DUE_DONE && !stands_apart (i))
      open += g_list_model_get_n_items (self->parts[i].deadlines);

  if (g_list_model_get_n_items (self->deadlines) > 0)
    subtitle = g_strdup_printf (ngettext ("%u not done", "%u not done", open), open);
  adw_window_title_set_subtitle (self->title, subtitle ? subtitle : "");
}

static void
show_state (AttacheDeadlinesPage *self)
{
  g_autofree char *error = NULL;
  gboolean         loading, nothing = TRUE;

  g_object_get (self->deadlines, "loading", &loading, "error", &error, NULL);

  for (guint i = 0; i < ATTACHE_N_DUE; i++)
    {
      gboolean visible = g_list_model_get_n_items (self->parts[i].deadlines) > 0 && (!stands_apart (i) || shows_all (self));

      gtk_widget_set_visible (self->parts[i].box, visible);
      if (visible)
        nothing = FALSE;
    }
  gtk_widget_set_visible (self->nothing, nothing);
  show_title (self);

  if (error != NULL)
    adw_status_page_set_description (self->failed, error);
  gtk_stack_set_visible_child_name (self->stack, error                                            ? "failed"
                                                 : g_list_model_get_n_items (self->deadlines) > 0 ? "list"
                                                 : loading                                        ? "loading"
                                                                                                  : "empty");
}

static void
sort_out (AttacheDeadlinesPage *self)
{
  for (guint i = 0; i < ATTACHE_N_DUE; i++)
    gtk_filter_changed (self->parts[i].filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
}

static void
sort_out_cb (gpointer user_data)
{
  AttacheDeadlinesPage *self = user_data;

  self->source = 0;
  sort_out (self);
}

static void
queue_sort_out (AttacheDeadlinesPage *self)
{
  if (self->source == 0)
    self->source = g_idle_add_once (sort_out_cb, self);
}

static void
filter_cb (AttacheDeadlinesPage *self)
{
  if (self->deadlines != NULL)
    show_state (self);
}

static void
deadlines_changed_cb (AttacheDeadlinesPage *self,
                      guint                 position,
                      guint                 removed,
                      guint                 added,
                      GListModel           *deadlines)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (AttacheDeadline) deadline = g_list_model_get_item (deadlines, i);

      g_signal_connect_object (deadline, "notify", G_CALLBACK (queue_sort_out), self, G_CONNECT_SWAPPED);
    }

  show_state (self);
}

typedef struct
{
  GWeakRef page;
  GWeakRef row;
  gboolean done;
} Toggle;

static void
toggle_free (gpointer data)
{
  Toggle *toggle = data;

  g_weak_ref_clear (&toggle->page);
  g_weak_ref_clear (&toggle->row);
  g_free (toggle);
}

static DexFuture *
toggle_stored_cb (DexFuture *future,
                  gpointer   user_data)
{
  Toggle *toggle = user_data;
  g_autoptr (AttacheDeadlinesPage) self = g_weak_ref_get (&toggle->page);
  g_autoptr (AttacheDeadlineRow) row = g_weak_ref_get (&toggle->row);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) != NULL)
    {
      attache_toast_undo (GTK_WIDGET (self), toggle->done ? _ ("Marked as done") : _ ("Marked as not done"));
      return NULL;
    }

  attache_toast_error (GTK_WIDGET (self), error);
  if (row != NULL)
    attache_deadline_row_refresh (row);

  return NULL;
}

static void
toggled_cb (AttacheDeadlinesPage *self,
            gboolean              done,
            AttacheDeadlineRow   *row)
{
  const char *id = attache_entity_get_id (ATTACHE_ENTITY (attache_deadline_row_get_deadline (row)));
  Toggle     *toggle = g_new0 (Toggle, 1);
  DexFuture  *future;

  g_weak_ref_init (&toggle->page, self);
  g_weak_ref_init (&toggle->row, row);
  toggle->done = done;

  future = attache_deadlines_set_done (self->library, id, done, done ? _ ("Mark as done") : _ ("Mark as not done"));
  dex_future_disown (dex_future_finally (future, toggle_stored_cb, toggle, toggle_free));
}

static void
row_activated_cb (AttacheDeadlinesPage *self,
                  AttacheDeadlineRow   *row)
{
  AttacheDeadline *deadline = attache_deadline_row_get_deadline (row);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", attache_deadline_get_item_id (deadline));
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer user_data)
{
  GtkWidget *row = attache_deadline_row_new (item);

  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), user_data, G_CONNECT_SWAPPED);

  return row;
}

static void
add_section (AttacheDeadlinesPage *self,
             AttacheDue            due)
{
  Section    *section = &self->parts[due];
  GtkWidget  *label = gtk_label_new (attache_due_get_heading (due));
  GtkSorter  *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, NULL, NULL));
  GListModel *sorted = G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (self->deadlines), sorter));

  section->due = due;
  section->filter = GTK_FILTER (gtk_custom_filter_new (is_in_section_cb, section, NULL));
  section->deadlines = G_LIST_MODEL (gtk_filter_list_model_new (sorted, g_object_ref (section->filter)));

  section->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  section->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (section->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (section->list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (section->list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  gtk_list_box_bind_model (GTK_LIST_BOX (section->list), section->deadlines, create_row_cb, self, NULL);
  g_signal_connect_object (section->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (section->box), label);
  gtk_box_append (GTK_BOX (section->box), section->list);
  gtk_box_append (GTK_BOX (self->sections), section->box);
}

static gboolean
refresh_cb (gpointer user_data)
{
  AttacheDeadlinesPage *self = user_data;

  for (guint i = 0; i < ATTACHE_N_DUE; i++)
    for (GtkWidget *row = gtk_widget_get_first_child (self->parts[i].list); row != NULL; row = gtk_widget_get_next_sibling (row))
      attache_deadline_row_refresh (ATTACHE_DEADLINE_ROW (row));
  sort_out (self);

  return G_SOURCE_CONTINUE;
}

static void
attache_deadlines_page_map (GtkWidget *widget)
{
  AttacheDeadlinesPage *self = ATTACHE_DEADLINES_PAGE (widget);

  GTK_WIDGET_CLASS (attache_deadlines_page_parent_class)->map (widget);

  refresh_cb (self);
  self->refresh_source = g_timeout_add_seconds (REFRESH_S, refresh_cb, self);
}

static void
attache_deadlines_page_unmap (GtkWidget *widget)
{
  AttacheDeadlinesPage *self = ATTACHE_DEADLINES_PAGE (widget);

  g_clear_handle_id (&self->refresh_source, g_source_remove);

  GTK_WIDGET_CLASS (attache_deadlines_page_parent_class)->unmap (widget);
}

static void
attache_deadlines_page_dispose (GObject *object)
{
  AttacheDeadlinesPage *self = ATTACHE_DEADLINES_PAGE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_DEADLINES_PAGE);
  for (guint i = 0; i < ATTACHE_N_DUE; i++)
    {
      g_clear_object (&self->parts[i].deadlines);
      g_clear_object (&self->parts[i].filter);
    }
  g_clear_object (&self->deadlines);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (attache_deadlines_page_parent_class)->dispose (object);
}

static void
attache_deadlines_page_class_init (AttacheDeadlinesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_deadlines_page_dispose;
  widget_class->map = attache_deadlines_page_map;
  widget_class->unmap = attache_deadlines_page_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-deadlines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlinesPage, title);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlinesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlinesPage, failed);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlinesPage, sections);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlinesPage, which);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlinesPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
}

static void
attache_deadlines_page_init (AttacheDeadlinesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_deadlines_page_new (AttacheLibrary *library,
                            const char     *session_id)
{
  AttacheDeadlinesPage *self = g_object_new (ATTACHE_TYPE_DEADLINES_PAGE, NULL);

  self->library = g_object_ref (library);
  self->deadlines = attache_library_list_deadlines (library, session_id);
  for (guint i = 0; i < ATTACHE_N_DUE; i++)
    add_section (self, i);

  g_signal_connect_object (self->deadlines, "items-changed", G_CALLBACK (deadlines_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->deadlines, "notify::loading", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->deadlines, "notify::error", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  deadlines_changed_cb (self, 0, 0, g_list_model_get_n_items (self->deadlines), self->deadlines);

  return GTK_WIDGET (self);
}
