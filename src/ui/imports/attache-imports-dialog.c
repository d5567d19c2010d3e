/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportsDialog: the books of imports, the newest first; one of them is opened on a page over the list. */

#include "config.h"

#include "ui/imports/attache-imports-dialog.h"

#include "model/attache-import-record.h"
#include "ui/imports/attache-imported-page.h"
#include "ui/imports/attache-imports-row.h"

struct _AttacheImportsDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheLibrary *library;
  GListModel     *imports;

  /* template children */
  AdwNavigationView *views;
  GtkStack          *states;
  AdwStatusPage     *failed;
  GtkListView       *list;
};

G_DEFINE_FINAL_TYPE (AttacheImportsDialog, attache_imports_dialog, ADW_TYPE_DIALOG)

static void
show_state (AttacheImportsDialog *self)
{
  g_autofree char *error = NULL;
  gboolean         loading;

  g_object_get (self->imports, "loading", &loading, "error", &error, NULL);
  if (error != NULL)
    adw_status_page_set_description (self->failed, error);
  gtk_stack_set_visible_child_name (self->states, error                                          ? "failed"
                                                  : g_list_model_get_n_items (self->imports) > 0 ? "imports"
                                                  : loading                                      ? "loading"
                                                                                                 : "empty");
}

static void
activate_cb (AttacheImportsDialog *self,
             guint                 position)
{
  g_autoptr (AttacheImportRecord) record = g_list_model_get_item (self->imports, position);

  if (record != NULL)
    adw_navigation_view_push (self->views, attache_imported_page_new (self->library, record));
}

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *list_item,
              gpointer                  data)
{
  gtk_list_item_set_child (list_item, attache_imports_row_new ());
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  data)
{
  AttacheImportsRow *row = ATTACHE_IMPORTS_ROW (gtk_list_item_get_child (list_item));
  g_autofree char   *label = NULL;

  attache_imports_row_set_record (row, gtk_list_item_get_item (list_item));
  label = attache_imports_row_dup_text (row);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
row_unbind_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *list_item,
               gpointer                  data)
{
  attache_imports_row_set_record (ATTACHE_IMPORTS_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
attache_imports_dialog_dispose (GObject *object)
{
  AttacheImportsDialog *self = ATTACHE_IMPORTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_IMPORTS_DIALOG);
  g_clear_object (&self->imports);
  g_clear_object (&self->library);
  G_OBJECT_CLASS (attache_imports_dialog_parent_class)->dispose (object);
}

static void
attache_imports_dialog_class_init (AttacheImportsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_imports_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-imports-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportsDialog, views);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportsDialog, states);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportsDialog, failed);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
attache_imports_dialog_init (AttacheImportsDialog *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (factory, "setup", G_CALLBACK (row_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (row_bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (row_unbind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
}

AdwDialog *
attache_imports_dialog_new (AttacheLibrary *library)
{
  AttacheImportsDialog *self = g_object_new (ATTACHE_TYPE_IMPORTS_DIALOG, NULL);
  g_autoptr (GtkSelectionModel) model = NULL;

  self->library = g_object_ref (library);
  self->imports = attache_library_list_imports (library);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->imports)));
  gtk_list_view_set_model (self->list, model);
  g_signal_connect_object (self->imports, "items-changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->imports, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);

  return ADW_DIALOG (self);
}
