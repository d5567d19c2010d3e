/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportedPage: undo takes back this import, whatever was done since; where that cannot be, it says why. */

#include "config.h"

#include "ui/imports/attache-imported-page.h"

#include "model/attache-import-line.h"
#include "ui/attache-section-list.h"
#include "ui/attache-toasts.h"
#include "ui/imports/attache-import-change.h"
#include "ui/imports/attache-import-wording.h"
#include "ui/imports/attache-imports-row.h"

#include <glib/gi18n-lib.h>

struct _AttacheImportedPage
{
  AdwNavigationPage parent_instance;

  /* owned */
  AttacheLibrary      *library;
  AttacheImportRecord *record;
  GListModel          *lines;

  /* template children */
  AdwWindowTitle *heading;
  GtkWidget      *undo;
  GtkLabel       *reason;
  GtkStack       *states;
  GtkListView    *list;
};

G_DEFINE_FINAL_TYPE (AttacheImportedPage, attache_imported_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_record (AttacheImportedPage *self)
{
  const char      *blocked_by = attache_import_record_get_blocked_by (self->record);
  gboolean         undone = attache_import_record_get_undone (self->record);
  g_autofree char *name = attache_imports_row_dup_name (self->record);
  g_autofree char *when = attache_imports_row_dup_when (self->record);
  g_autofree char *reason = NULL;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), name);
  adw_window_title_set_title (self->heading, name);
  adw_window_title_set_subtitle (self->heading, when);

  if (undone)
    reason = g_strdup (_ ("This import was taken back. What it did is listed here for the record."));
  else if (blocked_by != NULL)
    /* Translators: %s is the name of a later step of the history, such as “Import” */
    reason = g_strdup_printf (_ ("This import cannot be taken back by itself: “%s” has changed the same since. Take that back first."), blocked_by);
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  gtk_widget_set_sensitive (self->undo, !undone && blocked_by == NULL);
}

static void
show_lines (AttacheImportedPage *self)
{
  gboolean loading;

  g_object_get (self->lines, "loading", &loading, NULL);
  gtk_stack_set_visible_child_name (self->states, g_list_model_get_n_items (self->lines) > 0 ? "lines" : loading ? "loading"
                                                                                                                 : "empty");
}

static DexFuture *
undone_cb (DexFuture *completed,
           gpointer   data)
{
  AttacheImportedPage *self = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (completed, &error))
    attache_toast (GTK_WIDGET (self), _ ("The import was taken back; your own work stays"));
  else
    attache_toast_error (GTK_WIDGET (self), error);
  show_record (self);

  return dex_future_new_true ();
}

static void
undo_cb (AttacheImportedPage *self)
{
  DexFuture *undoing = attache_library_undo_import (self->library, attache_entity_get_id (ATTACHE_ENTITY (self->record)));

  gtk_widget_set_sensitive (self->undo, FALSE);
  dex_future_disown (dex_future_finally (undoing, undone_cb, g_object_ref (self), g_object_unref));
}

static char *
heading_cb (gpointer line,
            gpointer data)
{
  return g_strdup (attache_import_line_get_file (line));
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              gpointer                  data)
{
  gtk_list_item_set_child (list_item, attache_import_change_new ());
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  data)
{
  AttacheImportLine *line = gtk_list_item_get_item (list_item);
  const char        *tone;
  const char        *word = attache_import_wording_line_state (attache_import_line_get_state (line), &tone);
  const char        *name = attache_import_line_get_name (line);
  gboolean           changed = g_strcmp0 (attache_import_line_get_state (line), "changed") == 0;
  const char        *before = attache_import_line_get_before (line);
  const char        *after = attache_import_line_get_after (line);
  g_autofree char   *detail = attache_import_wording_line_detail (attache_import_line_get_kind (line), attache_import_line_get_field (line));
  g_autofree char   *label = g_strdup_printf (_ ("%s, %s"), name ? name : "", word);

  if (changed && before != NULL && after == NULL)
    after = ATTACHE_IMPORT_NOTHING;
  if (changed && before == NULL && after != NULL)
    before = ATTACHE_IMPORT_NOTHING;
  attache_import_change_show (ATTACHE_IMPORT_CHANGE (gtk_list_item_get_child (list_item)), name, detail, word, tone, before, after);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
attache_imported_page_dispose (GObject *object)
{
  AttacheImportedPage *self = ATTACHE_IMPORTED_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_IMPORTED_PAGE);
  g_clear_object (&self->lines);
  g_clear_object (&self->record);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (attache_imported_page_parent_class)->dispose (object);
}

static void
attache_imported_page_class_init (AttacheImportedPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_imported_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-imported-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportedPage, heading);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportedPage, undo);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportedPage, reason);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportedPage, states);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportedPage, list);
  gtk_widget_class_bind_template_callback (widget_class, undo_cb);
}

static void
attache_imported_page_init (AttacheImportedPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

AdwNavigationPage *
attache_imported_page_new (AttacheLibrary      *library,
                           AttacheImportRecord *record)
{
  AttacheImportedPage *self = g_object_new (ATTACHE_TYPE_IMPORTED_PAGE, NULL);
  g_autoptr (GtkSelectionModel) model = NULL;

  self->library = g_object_ref (library);
  self->record = g_object_ref (record);
  self->lines = attache_library_list_import_lines (library, attache_entity_get_id (ATTACHE_ENTITY (record)));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (attache_section_list_new (g_object_ref (self->lines), heading_cb, NULL))));
  gtk_list_view_set_model (self->list, model);
  if (attache_import_record_get_n_files (record) > 1)
    {
      g_autoptr (GtkListItemFactory) headers = attache_section_list_header_factory_new (heading_cb, NULL);

      gtk_list_view_set_header_factory (self->list, headers);
      attache_section_list_show_top (self->list);
    }
  g_signal_connect_object (record, "notify", G_CALLBACK (show_record), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lines, "items-changed", G_CALLBACK (show_lines), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->lines, "notify::loading", G_CALLBACK (show_lines), self, G_CONNECT_SWAPPED);
  show_record (self);
  show_lines (self);

  return ADW_NAVIGATION_PAGE (self);
}
