/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportRow: one line of the preview, and whether it is wanted. What is said of it is the part of a widget for each
 * sort of line; each is made when the first such line scrolls in. */

#include "config.h"

#include "ui/imports/attache-import-row.h"

#include "services/attache-import.h"
#include "ui/imports/attache-import-change.h"
#include "ui/imports/attache-import-doubt.h"
#include "ui/imports/attache-import-file.h"
#include "ui/imports/attache-import-wording.h"

#include <glib/gi18n-lib.h>

struct _AttacheImportRow
{
  AdwBin parent_instance;

  /* owned */
  AttacheImportEntry  *entry;
  AttacheImportEntry  *parent;
  GBindingGroup       *bindings;
  GSignalGroup        *signals;
  GSignalGroup        *parent_signals;
  AttacheImportFile   *file;
  AttacheImportChange *change;
  AttacheImportDoubt  *doubt;

  /* template children */
  GtkTreeExpander *expander;
  GtkWidget       *included;
  AdwBin          *content;
};

G_DEFINE_FINAL_TYPE (AttacheImportRow, attache_import_row, ADW_TYPE_BIN)

static gboolean
can_choose (AttacheImportState state)
{
  switch (state)
    {
    case ATTACHE_IMPORT_STATE_NEW:
    case ATTACHE_IMPORT_STATE_CHANGED:
    case ATTACHE_IMPORT_STATE_RETIRED:
    case ATTACHE_IMPORT_STATE_UNMATCHED:
      return TRUE;
    case ATTACHE_IMPORT_STATE_UNCHANGED:
    case ATTACHE_IMPORT_STATE_REFUSED:
    case ATTACHE_IMPORT_STATE_UNCERTAIN:
    default:
      return FALSE;
    }
}

static void
show_label (AttacheImportRow *self,
            const char       *name,
            int               state)
{
  const char      *tone;
  const char      *word = attache_import_wording_state (state, &tone);
  g_autofree char *label = NULL;
  g_autofree char *choice = NULL;

  /* Translators: a line of the preview of an import and what happens to it, for screen readers: “PL 2.9 Budget, changed” */
  label = g_strdup_printf (_ ("%s, %s"), name ? name : "", word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* Translators: label of a check box: “Import Agenda.docx” */
  choice = g_strdup_printf (_ ("Import %s"), name ? name : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->included), GTK_ACCESSIBLE_PROPERTY_LABEL, choice, -1);
  gtk_widget_set_tooltip_text (self->included, self->parent ? _ ("Import This") : _ ("Import This File"));
}

static void
show_entry (AttacheImportRow *self)
{
  g_autofree char *name = NULL;
  g_autofree char *kind = NULL;
  gboolean         parent_included = TRUE, chosen, is_doubt;
  int              state;

  if (self->entry == NULL)
    return;

  if (self->parent != NULL)
    g_object_get (self->parent, "included", &parent_included, NULL);
  g_object_get (self->entry, "state", &state, "name", &name, "kind", &kind, NULL);
  is_doubt = g_strcmp0 (kind, "doubt") == 0;
  chosen = can_choose (state) && parent_included;

  gtk_widget_set_visible (self->included, !is_doubt);
  gtk_widget_set_sensitive (self->included, chosen);
  gtk_widget_set_opacity (self->included, chosen ? 1 : 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->content), parent_included);
  show_label (self, name, state);
}

static GtkWidget *
ensure_content (AttacheImportRow *self)
{
  g_autofree char *kind = NULL;

  g_object_get (self->entry, "kind", &kind, NULL);
  if (self->parent == NULL)
    {
      if (self->file == NULL)
        self->file = g_object_ref_sink (ATTACHE_IMPORT_FILE (attache_import_file_new ()));
      attache_import_file_set_entry (self->file, self->entry);
      return GTK_WIDGET (self->file);
    }
  if (g_strcmp0 (kind, "doubt") == 0)
    {
      if (self->doubt == NULL)
        self->doubt = g_object_ref_sink (ATTACHE_IMPORT_DOUBT (attache_import_doubt_new ()));
      attache_import_doubt_set_entry (self->doubt, self->entry);
      return GTK_WIDGET (self->doubt);
    }
  if (self->change == NULL)
    self->change = g_object_ref_sink (ATTACHE_IMPORT_CHANGE (attache_import_change_new ()));
  attache_import_change_set_entry (self->change, self->entry);

  return GTK_WIDGET (self->change);
}

static void
forget_entry (AttacheImportRow *self)
{
  if (self->file != NULL)
    attache_import_file_set_entry (self->file, NULL);
  if (self->doubt != NULL)
    attache_import_doubt_set_entry (self->doubt, NULL);
  if (self->change != NULL)
    attache_import_change_set_entry (self->change, NULL);
}

static void
attache_import_row_dispose (GObject *object)
{
  AttacheImportRow *self = ATTACHE_IMPORT_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->parent_signals);
  g_clear_object (&self->entry);
  g_clear_object (&self->parent);
  if (self->content != NULL)
    adw_bin_set_child (self->content, NULL);
  g_clear_object (&self->file);
  g_clear_object (&self->change);
  g_clear_object (&self->doubt);
  G_OBJECT_CLASS (attache_import_row_parent_class)->dispose (object);
}

static void
attache_import_row_class_init (AttacheImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_import_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, expander);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, included);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, content);
}

static void
attache_import_row_init (AttacheImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "included", self->included, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  self->signals = g_signal_group_new (ATTACHE_TYPE_IMPORT_ENTRY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_entry), self);
  self->parent_signals = g_signal_group_new (ATTACHE_TYPE_IMPORT_ENTRY);
  g_signal_group_connect_swapped (self->parent_signals, "notify::included", G_CALLBACK (show_entry), self);
}

GtkWidget *
attache_import_row_new (void)
{
  return g_object_new (ATTACHE_TYPE_IMPORT_ROW, NULL);
}

void
attache_import_row_set_row (AttacheImportRow *self,
                            GtkTreeListRow   *row)
{
  g_autoptr (AttacheImportEntry) entry = row ? gtk_tree_list_row_get_item (row) : NULL;
  g_autoptr (GtkTreeListRow) parent_row = row ? gtk_tree_list_row_get_parent (row) : NULL;
  g_autoptr (AttacheImportEntry) parent = parent_row ? gtk_tree_list_row_get_item (parent_row) : NULL;

  g_return_if_fail (ATTACHE_IS_IMPORT_ROW (self));

  g_set_object (&self->entry, entry);
  g_set_object (&self->parent, parent);
  gtk_tree_expander_set_list_row (self->expander, row);
  g_binding_group_set_source (self->bindings, entry);
  g_signal_group_set_target (self->signals, entry);
  g_signal_group_set_target (self->parent_signals, parent);
  /* What has the keyboard does not go without handing it on. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->content)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->expander));
  if (entry != NULL)
    adw_bin_set_child (self->content, ensure_content (self));
  else
    forget_entry (self);
  show_entry (self);
}

int
attache_import_row_get_position (AttacheImportRow *self)
{
  GtkTreeListRow *row;

  g_return_val_if_fail (ATTACHE_IS_IMPORT_ROW (self), -1);

  row = gtk_tree_expander_get_list_row (self->expander);

  return row ? (int)gtk_tree_list_row_get_position (row) : -1;
}

void
attache_import_row_focus (AttacheImportRow *self)
{
  g_return_if_fail (ATTACHE_IS_IMPORT_ROW (self));

  if (!gtk_widget_child_focus (GTK_WIDGET (self->content), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}
