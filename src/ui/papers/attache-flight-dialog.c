/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFlightDialog: what is missing can be copied, to be asked for or fetched elsewhere, and dropped here when it has come. */

#include "config.h"

#include "ui/papers/attache-flight-dialog.h"

#include "services/attache-flight-check.h"
#include "ui/attache-section-list.h"
#include "ui/attache-toasts.h"
#include "ui/attache-wording.h"
#include "ui/papers/attache-flight-row.h"

#include <glib/gi18n-lib.h>

struct _AttacheFlightDialog
{
  AdwDialog parent_instance;

  /* owned */
  GListModel *needed;
  GListStore *parts;
  GListModel *papers;
  DexFuture  *search;
  gboolean    is_searching;

  /* template children */
  AdwToolbarView *view;
  AdwWindowTitle *heading;
  GtkWidget      *copy;
  GtkStack       *states;
  AdwStatusPage  *failed;
  GtkListView    *list;
};

G_DEFINE_FINAL_TYPE (AttacheFlightDialog, attache_flight_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
heading_cb (gpointer paper,
            gpointer data)
{
  const char *group = attache_flight_paper_get_group (paper);

  if (g_strcmp0 (group, "language") == 0)
    return g_strdup (_ ("Not in your language"));
  if (g_strcmp0 (group, "revision") == 0)
    return g_strdup (_ ("A newer revision is missing"));
  if (g_strcmp0 (group, "earlier") == 0)
    return g_strdup (_ ("Cited from earlier sessions"));

  return g_strdup (_ ("Missing"));
}

static void
show_papers (AttacheFlightDialog *self)
{
  guint            n_papers = g_list_model_get_n_items (self->papers);
  g_autofree char *subtitle = n_papers > 0 ? g_strdup_printf (ngettext ("%u paper", "%u papers", n_papers), n_papers) : g_strdup ("");
  g_autofree char *error = NULL;
  gboolean         loading;

  g_object_get (self->needed, "loading", &loading, "error", &error, NULL);
  loading = loading || self->is_searching;
  if (error != NULL)
    adw_status_page_set_description (self->failed, error);
  adw_window_title_set_subtitle (self->heading, subtitle);
  gtk_widget_set_sensitive (self->copy, n_papers > 0);
  gtk_stack_set_visible_child_name (self->states, error          ? "failed"
                                                  : n_papers > 0 ? "papers"
                                                  : loading      ? "loading"
                                                                 : "here");
}

static DexFuture *
earlier_found_cb (DexFuture *completed,
                  gpointer   data)
{
  AttacheFlightDialog *self = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (completed, &error);

  self->is_searching = FALSE;
  if (value != NULL)
    g_list_store_splice (self->parts, 1, g_list_model_get_n_items (G_LIST_MODEL (self->parts)) - 1,
                         (gpointer[]){ g_value_get_object (value) }, 1);
  else
    attache_toast_error (GTK_WIDGET (self->view), error);
  show_papers (self);

  return dex_future_new_true ();
}

/* A line a paper: its symbol, its title and its items; or the address of its page. */
static char *
dup_text (AttacheFlightDialog *self,
          gboolean             links,
          guint               *n_lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  *n_lines = 0;
  for (guint i = 0; i < g_list_model_get_n_items (self->papers); i++)
    {
      g_autoptr (AttacheFlightPaper) paper = g_list_model_get_item (self->papers, i);
      const char      *symbol = attache_flight_paper_get_symbol (paper);
      const char      *title = attache_flight_paper_get_title (paper);
      const char      *items = attache_flight_paper_get_items (paper);
      g_autofree char *uri = attache_wording_site (symbol);

      if (links && uri == NULL)
        continue;

      if (links)
        g_string_append_printf (text, "%s\n", uri);
      else
        g_string_append_printf (text, "%s\t%s\t%s\n", symbol, title ? title : "", items ? items : "");
      (*n_lines)++;
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AttacheFlightDialog *self = ATTACHE_FLIGHT_DIALOG (widget);
  gboolean             links = g_str_equal (action_name, "flight.copy-links");
  guint                n_lines = 0;
  g_autofree char     *text = NULL;
  g_autofree char     *sentence = NULL;

  text = dup_text (self, links, &n_lines);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  sentence = g_strdup_printf (links ? ngettext ("%u link copied", "%u links copied", n_lines) : ngettext ("%u paper copied", "%u papers copied", n_lines), n_lines);
  attache_toast (GTK_WIDGET (self->view), sentence);
}

static gboolean
drop_cb (AttacheFlightDialog *self,
         const GValue        *value,
         double               x,
         double               y)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    {
      char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len == 0)
    return FALSE;

  g_signal_emit (self, signals[SIGNAL_DROPPED], 0, paths);

  return TRUE;
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              gpointer                  data)
{
  gtk_list_item_set_child (list_item, attache_flight_row_new ());
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  data)
{
  AttacheFlightRow *row = ATTACHE_FLIGHT_ROW (gtk_list_item_get_child (list_item));
  g_autofree char  *label = NULL;

  attache_flight_row_set_paper (row, gtk_list_item_get_item (list_item));
  label = attache_flight_row_dup_text (row);
  gtk_list_item_set_accessible_label (list_item, label);
}

/* The future holds on to the dialog only by address, so it goes first. */
static void
attache_flight_dialog_closed (AdwDialog *dialog)
{
  dex_clear (&ATTACHE_FLIGHT_DIALOG (dialog)->search);
}

static void
attache_flight_dialog_dispose (GObject *object)
{
  AttacheFlightDialog *self = ATTACHE_FLIGHT_DIALOG (object);

  dex_clear (&self->search);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_FLIGHT_DIALOG);
  g_clear_object (&self->papers);
  g_clear_object (&self->parts);
  g_clear_object (&self->needed);
  G_OBJECT_CLASS (attache_flight_dialog_parent_class)->dispose (object);
}

static void
attache_flight_dialog_class_init (AttacheFlightDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_flight_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = attache_flight_dialog_closed;

  signals[SIGNAL_DROPPED] = g_signal_new ("dropped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-flight-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightDialog, view);
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightDialog, copy);
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightDialog, states);
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, AttacheFlightDialog, list);

  gtk_widget_class_install_action (widget_class, "flight.copy-list", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "flight.copy-links", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "flight.copy-list", NULL);
}

static void
attache_flight_dialog_init (AttacheFlightDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = attache_section_list_header_factory_new (heading_cb, NULL);
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_header_factory (self->list, headers);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (target));
}

AdwDialog *
attache_flight_dialog_new (AttacheLibrary *library,
                           const char     *session_id)
{
  AttacheFlightDialog *self = g_object_new (ATTACHE_TYPE_FLIGHT_DIALOG, NULL);

  g_autoptr (GtkSelectionModel) model = NULL;

  self->needed = attache_library_list_flight_check (library, session_id);
  self->parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (self->parts, self->needed);
  self->papers = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (self->parts))));
  /* It may have been answered before it is kept. */
  self->is_searching = TRUE;
  self->search = dex_future_finally (attache_library_find_earlier_papers (library, session_id), earlier_found_cb, self, NULL);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (attache_section_list_new (g_object_ref (self->papers), heading_cb, NULL))));
  gtk_list_view_set_model (self->list, model);
  attache_section_list_show_top (self->list);
  g_signal_connect_object (self->papers, "items-changed", G_CALLBACK (show_papers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->needed, "notify", G_CALLBACK (show_papers), self, G_CONNECT_SWAPPED);
  show_papers (self);

  return ADW_DIALOG (self);
}
