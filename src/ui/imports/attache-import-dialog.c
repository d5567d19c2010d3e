/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportDialog: the preview of an import. It looks first and stores nothing; a line can be left out, and a file that was
 * not recognised can be given its symbol. Closing it cancels whatever is under way. */

#include "config.h"

#include "ui/imports/attache-import-dialog.h"

#include "ui/attache-toasts.h"
#include "ui/imports/attache-import-row.h"

#include <glib/gi18n-lib.h>

struct _AttacheImportDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheLibrary   *library;
  AttacheImport    *import;
  GtkTreeListModel *tree;
  DexFuture        *work;
  gboolean          applying;

  /* template children */
  AdwWindowTitle  *heading;
  AdwToastOverlay *overlay;
  GtkWidget       *apply;
  GtkWidget       *busy;
  GtkProgressBar  *progress;
  GtkLabel        *status;
  GtkStack        *states;
  AdwEntryRow     *session;
  GtkListView     *list;
};

G_DEFINE_FINAL_TYPE (AttacheImportDialog, attache_import_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AttacheImportState
get_state (AttacheImportEntry *entry)
{
  int state;

  g_object_get (entry, "state", &state, NULL);

  return state;
}

static gboolean
is_wanted (AttacheImportEntry *entry)
{
  AttacheImportState state = get_state (entry);
  gboolean           included;

  g_object_get (entry, "included", &included, NULL);

  return included && state != ATTACHE_IMPORT_STATE_REFUSED && state != ATTACHE_IMPORT_STATE_UNCHANGED;
}

/* What is ready, in the heading; the button is for when there is something to do. */
static void
show_state (AttacheImportDialog *self)
{
  guint    n_entries = g_list_model_get_n_items (G_LIST_MODEL (self->import));
  guint    n_wanted = 0;
  gboolean working = self->work != NULL;

  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->import), i);

      n_wanted += is_wanted (entry);
    }

  gtk_widget_set_visible (self->busy, working);
  gtk_widget_set_sensitive (self->apply, !working && n_wanted > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), !self->applying);
  gtk_stack_set_visible_child_name (self->states, n_entries > 0 ? "entries" : working ? "looking"
                                                                                      : "nothing");
  if (n_entries > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u of %u file to import", "%u of %u files to import", n_entries), n_wanted, n_entries);

      adw_window_title_set_subtitle (self->heading, text);
    }
}

static void
entry_notify_cb (AttacheImportDialog *self)
{
  show_state (self);
}

static void
entries_changed_cb (AttacheImportDialog *self,
                    guint                position,
                    guint                removed,
                    guint                added,
                    GListModel          *entries)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);

      g_signal_handlers_disconnect_by_func (entry, entry_notify_cb, self);
      g_signal_connect_object (entry, "notify", G_CALLBACK (entry_notify_cb), self, G_CONNECT_SWAPPED);
    }
  show_state (self);
}

/* A record on its own is looked into at once. */
static void
expand_only (AttacheImportDialog *self)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->import)) != 1)
    return;

  row = gtk_tree_list_model_get_child_row (self->tree, 0);
  gtk_tree_list_row_set_expanded (row, TRUE);
}

static gboolean
focus_cb (GtkWidget     *apply,
          GdkFrameClock *clock,
          gpointer       data)
{
  gtk_widget_grab_focus (apply);

  return G_SOURCE_REMOVE;
}

/* A dialog at the lower edge of a narrow window gives the keyboard to its first entry as it opens, and a short record is read
 * before that: the button comes after, with the next picture. */
static void
focus_apply (AttacheImportDialog *self)
{
  if (gtk_widget_is_sensitive (self->apply))
    gtk_widget_add_tick_callback (self->apply, focus_cb, NULL, NULL);
}

static DexFuture *
looked_cb (DexFuture *completed,
           gpointer   data)
{
  g_autoptr (AttacheImportDialog) self = g_object_ref (ATTACHE_IMPORT_DIALOG (data));
  g_autoptr (GError) error = NULL;

  if (!dex_future_get_value (completed, &error))
    attache_toast_error (GTK_WIDGET (self->states), error);
  dex_clear (&self->work);
  expand_only (self);
  show_state (self);
  focus_apply (self);

  return dex_future_new_true ();
}

static void
work (AttacheImportDialog *self,
      DexFuture           *future,
      DexFutureCallback    callback)
{
  dex_clear (&self->work);
  self->work = dex_future_finally (future, callback, self, NULL);
  show_state (self);
}

static void
append_count (GString *text,
              char    *count)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", count);
  g_free (count);
}

static char *
dup_sentence (AttacheImportSummary *summary)
{
  g_autoptr (GString) counts = g_string_new (NULL);
  int n_items = summary->items_added + summary->items_changed;
  int n_papers = summary->papers_added + summary->papers_changed;
  int n_files = summary->files_added + summary->files_changed;

  if (n_items > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d item", "%d items", n_items), n_items));
  if (n_papers > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d paper", "%d papers", n_papers), n_papers));
  if (n_files > 0)
    append_count (counts, g_strdup_printf (ngettext ("%d file", "%d files", n_files), n_files));

  if (counts->len == 0)
    return g_strdup (_ ("Everything was there already; nothing has changed"));
  if (summary->session == NULL)
    return g_strdup_printf (_ ("Imported %s"), counts->str);

  /* Translators: session and what came in: “Imported into C21: 14 items, 20 papers” */
  return g_strdup_printf (_ ("Imported into %s: %s"), summary->session, counts->str);
}

static DexFuture *
applied_cb (DexFuture *completed,
            gpointer   data)
{
  g_autoptr (AttacheImportDialog) self = g_object_ref (ATTACHE_IMPORT_DIALOG (data));
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (completed, &error);

  self->applying = FALSE;
  dex_clear (&self->work);
  if (value == NULL)
    {
      attache_toast_error (GTK_WIDGET (self->states), error);
      show_state (self);
    }
  else
    {
      AttacheImportSummary *summary = g_value_get_boxed (value);
      g_autofree char      *sentence = dup_sentence (summary);

      g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, summary->session_id, sentence);
      adw_dialog_force_close (ADW_DIALOG (self));
    }

  return dex_future_new_true ();
}

static void
apply_cb (AttacheImportDialog *self)
{
  self->applying = TRUE;
  /* Translators: name of the step in the history, after “Undo” */
  work (self, attache_import_apply (self->import, _ ("Import")), applied_cb);
}

static GListModel *
children_cb (gpointer object,
             gpointer data)
{
  GListModel *children = attache_import_entry_get_children (object);

  return children ? g_object_ref (children) : NULL;
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              gpointer                  data)
{
  gtk_list_item_set_child (list_item, attache_import_row_new ());
  gtk_list_item_set_focusable (list_item, FALSE);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  data)
{
  attache_import_row_set_row (ATTACHE_IMPORT_ROW (gtk_list_item_get_child (list_item)), gtk_list_item_get_item (list_item));
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item,
               gpointer                  data)
{
  attache_import_row_set_row (ATTACHE_IMPORT_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* The future holds on to the dialog only by address, so it goes first. */
static void
attache_import_dialog_closed (AdwDialog *dialog)
{
  dex_clear (&ATTACHE_IMPORT_DIALOG (dialog)->work);
}

static void
attache_import_dialog_dispose (GObject *object)
{
  AttacheImportDialog *self = ATTACHE_IMPORT_DIALOG (object);

  dex_clear (&self->work);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->tree);
  g_clear_object (&self->import);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (attache_import_dialog_parent_class)->dispose (object);
}

static void
attache_import_dialog_class_init (AttacheImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = attache_import_dialog_closed;

  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, busy);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, status);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, states);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, session);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
attache_import_dialog_init (AttacheImportDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (row_unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
}

AdwDialog *
attache_import_dialog_new (AttacheLibrary *library,
                           const char     *session)
{
  AttacheImportDialog *self = g_object_new (ATTACHE_TYPE_IMPORT_DIALOG, NULL);
  g_autoptr (GtkSelectionModel) model = NULL;

  self->library = g_object_ref (library);
  self->import = attache_import_new (library, session);
  g_object_bind_property (self->import, "fraction", self->progress, "fraction", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->import, "status", self->status, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property_full (self->import, "session", self->session, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               attache_import_text_from_string, NULL, NULL, NULL);

  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->import)), FALSE, FALSE, children_cb, NULL, NULL);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->tree))));
  gtk_list_view_set_model (self->list, model);
  g_signal_connect_object (self->import, "items-changed", G_CALLBACK (entries_changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}

void
attache_import_dialog_look (AttacheImportDialog *self,
                            GPtrArray           *paths)
{
  g_return_if_fail (ATTACHE_IS_IMPORT_DIALOG (self));

  work (self, attache_import_look (self->import, paths), looked_cb);
}

void
attache_import_dialog_look_at_text (AttacheImportDialog *self,
                                    const char          *text,
                                    const char          *name)
{
  g_return_if_fail (ATTACHE_IS_IMPORT_DIALOG (self));

  work (self, attache_import_look_at_text (self->import, text, name), looked_cb);
}
