/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportDialog: the preview of an import. It looks first and stores nothing; a line can be left out, and a file that was
 * not recognised can be given its symbol. Closing it cancels whatever is under way. */

#include "config.h"

#include "ui/imports/attache-import-dialog.h"

#include "ui/attache-announce.h"
#include "ui/attache-sides.h"
#include "ui/attache-toasts.h"
#include "ui/imports/attache-import-counts.h"
#include "ui/imports/attache-import-file.h"
#include "ui/imports/attache-import-row.h"
#include "ui/imports/attache-import-wording.h"

#include <glib/gi18n-lib.h>

/* While a thousand files are looked at, what is counted is counted this often. */
#define REFRESH_MS 80

struct _AttacheImportDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheLibrary   *library;
  AttacheImport    *import;
  GtkTreeListModel *tree;
  GtkSorter        *sorter;
  DexFuture        *work;
  guint             refresh_source;
  guint             tick;
  int               wanted;
  gboolean          applying;

  /* template children */
  AdwWindowTitle      *heading;
  AdwToastOverlay     *overlay;
  GtkWidget           *apply;
  GtkWidget           *working;
  GtkProgressBar      *progress;
  GtkLabel            *status;
  GtkWidget           *summary;
  AttacheImportCounts *counts;
  GtkWidget           *accept_all;
  GtkWidget           *next;
  GtkWidget           *hint;
  GtkWidget           *session_button;
  GtkLabel            *session_name;
  GtkStack            *states;
  AdwEntryRow         *session;
  GtkListView         *list;
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

static void
show_session (AttacheImportDialog *self)
{
  g_autofree char *session = NULL;
  g_autofree char *label = NULL;

  g_object_get (self->import, "session", &session, NULL);
  /* Translators: a button: the session that bare symbols belong to */
  label = session && *session ? g_strdup_printf (_ ("Session %s"), session) : g_strdup (_ ("No Session"));
  gtk_label_set_label (self->session_name, label);
}

/* What is ready, in the heading; the button is for when there is something to do. */
static void
show_state (AttacheImportDialog *self)
{
  guint    n_entries = g_list_model_get_n_items (G_LIST_MODEL (self->import));
  guint    n_wanted = 0, n_uncertain;
  gboolean busy = self->work != NULL;

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->import), i);

      n_wanted += is_wanted (entry);
    }

  attache_import_counts_show (self->counts, G_LIST_MODEL (self->import));
  n_uncertain = attache_import_counts_get (self->counts, ATTACHE_IMPORT_STATE_UNCERTAIN);
  gtk_widget_set_visible (self->summary, n_entries > 0);
  gtk_widget_set_visible (self->accept_all, n_uncertain > 0);
  gtk_widget_set_visible (self->next, n_uncertain > 0);
  gtk_widget_set_visible (self->hint, n_uncertain > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.accept-all", n_uncertain > 0 && !self->applying);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.next-uncertain", n_uncertain > 0);

  gtk_widget_set_visible (self->working, busy);
  gtk_widget_set_sensitive (self->apply, !busy && n_wanted > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), !self->applying);
  gtk_widget_set_sensitive (self->session_button, !busy);
  gtk_stack_set_visible_child_name (self->states, n_entries > 0 ? "entries" : busy ? "looking"
                                                                                   : "nothing");
  if (n_entries > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u of %u file to import", "%u of %u files to import", n_entries), n_wanted, n_entries);

      adw_window_title_set_subtitle (self->heading, text);
    }
}

static void
refresh_cb (gpointer data)
{
  AttacheImportDialog *self = data;

  self->refresh_source = 0;
  show_state (self);
}

static void
refresh (AttacheImportDialog *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add_once (REFRESH_MS, refresh_cb, self);
}

/* --- the tree --- */

static void
watch (AttacheImportDialog *self,
       GListModel          *entries,
       guint                position,
       guint                added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) entry = g_list_model_get_item (entries, i);

      g_signal_handlers_disconnect_by_func (entry, refresh, self);
      g_signal_connect_object (entry, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
    }
  refresh (self);
}

static void
entries_changed_cb (AttacheImportDialog *self,
                    guint                position,
                    guint                removed,
                    guint                added,
                    GListModel          *entries)
{
  watch (self, entries, position, added);
}

/* What wants to be looked at comes first, and what stays as it is last; else the order is that of the file. */
static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  static const int ranks[ATTACHE_IMPORT_N_STATES] = {
    [ATTACHE_IMPORT_STATE_UNCERTAIN] = 0,
    [ATTACHE_IMPORT_STATE_REFUSED] = 1,
    [ATTACHE_IMPORT_STATE_UNMATCHED] = 1,
    [ATTACHE_IMPORT_STATE_CHANGED] = 2,
    [ATTACHE_IMPORT_STATE_RETIRED] = 3,
    [ATTACHE_IMPORT_STATE_NEW] = 4,
    [ATTACHE_IMPORT_STATE_UNCHANGED] = 5,
  };
  gconstpointer entries[] = { a, b };
  int           rank[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *kind = NULL;
      int              state;

      g_object_get ((gpointer)entries[i], "kind", &kind, "state", &state, NULL);
      rank[i] = g_strcmp0 (kind, "doubt") == 0 ? -1 : ranks[CLAMP (state, 0, ATTACHE_IMPORT_N_STATES - 1)];
    }

  return rank[0] < rank[1] ? -1 : rank[0] > rank[1];
}

static GListModel *
children_cb (gpointer object,
             gpointer data)
{
  AttacheImportDialog *self = data;
  GListModel          *children = attache_import_entry_get_children (object);

  if (children == NULL)
    return NULL;

  g_signal_handlers_disconnect_by_func (children, entries_changed_cb, self);
  g_signal_connect_object (children, "items-changed", G_CALLBACK (entries_changed_cb), self, G_CONNECT_SWAPPED);
  watch (self, children, 0, g_list_model_get_n_items (children));

  return G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (children), g_object_ref (self->sorter)));
}

static gboolean
is_uncertain (AttacheImportEntry *entry)
{
  GListModel *children = attache_import_entry_get_children (entry);
  guint       n_children = children ? g_list_model_get_n_items (children) : 0;

  if (get_state (entry) == ATTACHE_IMPORT_STATE_UNCERTAIN)
    return TRUE;

  for (guint i = 0; i < n_children; i++)
    {
      g_autoptr (AttacheImportEntry) child = g_list_model_get_item (children, i);

      if (is_uncertain (child))
        return TRUE;
    }

  return FALSE;
}

/* A file on its own is looked into at once, and so is one with something that is uncertain. */
static void
expand_files (AttacheImportDialog *self)
{
  guint n_files = g_list_model_get_n_items (G_LIST_MODEL (self->import));

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->import), i);
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (self->tree, i);

      if (row != NULL && (n_files == 1 || is_uncertain (entry)))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

/* Position of the row that the keyboard is in, or -1. */
static int
find_focus (AttacheImportDialog *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus ? gtk_widget_get_ancestor (focus, ATTACHE_TYPE_IMPORT_ROW) : NULL;

  return row ? attache_import_row_get_position (ATTACHE_IMPORT_ROW (row)) : -1;
}

/* The row of the list that shows what is at that position, where it is on the screen. */
static AttacheImportRow *
find_row (AttacheImportDialog *self,
          int                  position)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (ATTACHE_IS_IMPORT_ROW (row) && attache_import_row_get_position (ATTACHE_IMPORT_ROW (row)) == position)
        return ATTACHE_IMPORT_ROW (row);
    }

  return NULL;
}

/* What was scrolled to has a row only with the next picture. */
static gboolean
focus_wanted_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  AttacheImportDialog *self = ATTACHE_IMPORT_DIALOG (widget);
  AttacheImportRow    *row = find_row (self, self->wanted);

  if (row == NULL && self->wanted >= 0 && (guint)self->wanted < g_list_model_get_n_items (G_LIST_MODEL (self->tree)))
    return G_SOURCE_CONTINUE;

  if (row != NULL)
    attache_import_row_focus (row);
  self->tick = 0;

  return G_SOURCE_REMOVE;
}

static void
next_uncertain_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  AttacheImportDialog *self = ATTACHE_IMPORT_DIALOG (widget);
  guint                n_rows, start;

  expand_files (self);
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->tree));
  start = find_focus (self) + 1;
  for (guint i = 0; i < n_rows; i++)
    {
      guint position = (start + i) % n_rows;
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->tree), position);
      g_autoptr (AttacheImportEntry) entry = gtk_tree_list_row_get_item (row);

      if (get_state (entry) == ATTACHE_IMPORT_STATE_UNCERTAIN && attache_import_entry_get_children (entry) == NULL)
        {
          gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_NONE, NULL);
          self->wanted = (int)position;
          if (self->tick == 0)
            self->tick = gtk_widget_add_tick_callback (widget, focus_wanted_cb, NULL, NULL);
          return;
        }
    }
}

static void
accept_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  attache_import_accept_all (ATTACHE_IMPORT_DIALOG (widget)->import);
  attache_announce (widget, _ ("The uncertain lines that have a reading are settled."), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* --- looking, and storing --- */

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
  expand_files (self);
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
      g_autofree char      *sentence = attache_import_wording_summary (summary);

      g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, summary->session_id, sentence);
      adw_dialog_force_close (ADW_DIALOG (self));
    }

  return dex_future_new_true ();
}

/* Name of the step in the history, after “Undo”. */
static char *
dup_label (AttacheImportDialog *self)
{
  guint n_files = g_list_model_get_n_items (G_LIST_MODEL (self->import));
  g_autoptr (AttacheImportEntry) first = g_list_model_get_item (G_LIST_MODEL (self->import), 0);
  g_autofree char *name = NULL;

  if (n_files != 1)
    return g_strdup_printf (ngettext ("Import of %u File", "Import of %u Files", n_files), n_files);

  g_object_get (first, "name", &name, NULL);
  /* Translators: name of the step in the history, after “Undo”; %s is the name of a file */
  return g_strdup_printf (_ ("Import of %s"), name);
}

static void
apply_cb (AttacheImportDialog *self)
{
  g_autofree char *label = dup_label (self);

  /* An entry that has the keyboard must not become insensitive: it would not hear that it has lost it. */
  gtk_widget_grab_focus (self->apply);
  self->applying = TRUE;
  work (self, attache_import_apply (self->import, label), applied_cb);
}

/* Bare symbols mean other papers now: everything is looked at anew. */
static void
session_cb (AttacheImportDialog *self)
{
  g_object_set (self->import, "session", gtk_editable_get_text (GTK_EDITABLE (self->session)), NULL);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->session_button));
  work (self, attache_import_look_again (self->import), looked_cb);
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
  AttacheImportDialog *self = ATTACHE_IMPORT_DIALOG (dialog);

  dex_clear (&self->work);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
}

static void
attache_import_dialog_dispose (GObject *object)
{
  AttacheImportDialog *self = ATTACHE_IMPORT_DIALOG (object);

  dex_clear (&self->work);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->tree);
  g_clear_object (&self->sorter);
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

  g_type_ensure (ATTACHE_TYPE_IMPORT_COUNTS);
  g_type_ensure (ATTACHE_TYPE_SIDES);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, overlay);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, working);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, status);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, accept_all);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, next);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, session_button);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, session_name);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, states);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, session);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_cb);

  gtk_widget_class_install_action (widget_class, "import.accept-all", NULL, accept_all_action);
  gtk_widget_class_install_action (widget_class, "import.next-uncertain", NULL, next_uncertain_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "import.next-uncertain", NULL);
}

static void
attache_import_dialog_init (AttacheImportDialog *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
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
  g_object_bind_property_full (self->import, "session", self->session, "text", G_BINDING_SYNC_CREATE,
                               attache_import_text_from_string, NULL, NULL, NULL);

  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (g_object_ref (self->import)), FALSE, FALSE, children_cb, self, NULL);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->tree))));
  gtk_list_view_set_model (self->list, model);
  g_signal_connect_object (self->import, "notify::session", G_CALLBACK (show_session), self, G_CONNECT_SWAPPED);
  show_session (self);
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
