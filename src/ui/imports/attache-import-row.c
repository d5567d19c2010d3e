/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportRow: one line of the preview. The symbol can be written where the file is a paper. */

#include "config.h"

#include "ui/imports/attache-import-row.h"

#include "services/attache-import.h"
#include "ui/attache-chip.h"

#include <glib/gi18n-lib.h>

struct _AttacheImportRow
{
  AdwBin parent_instance;

  /* owned */
  AttacheImportEntry *entry;
  GBindingGroup      *bindings;
  GSignalGroup       *signals;
  gboolean            is_child;

  /* template children */
  GtkTreeExpander *expander;
  GtkWidget       *included;
  GtkLabel        *name;
  GtkLabel        *detail;
  GtkWidget       *symbol;
  AttacheChip     *language;
  AttacheChip     *state;
};

G_DEFINE_FINAL_TYPE (AttacheImportRow, attache_import_row, ADW_TYPE_BIN)

static const char *
word_state (AttacheImportState state,
            const char       **tone)
{
  switch (state)
    {
    case ATTACHE_IMPORT_STATE_NEW:
      *tone = "success";
      return _ ("new");
    case ATTACHE_IMPORT_STATE_CHANGED:
      *tone = "accent";
      return _ ("changed");
    case ATTACHE_IMPORT_STATE_UNMATCHED:
      *tone = "warning";
      return _ ("not matched");
    case ATTACHE_IMPORT_STATE_REFUSED:
      *tone = "error";
      return _ ("refused");
    case ATTACHE_IMPORT_STATE_UNCHANGED:
    default:
      *tone = NULL;
      return _ ("already here");
    }
}

static void
show_entry (AttacheImportRow *self)
{
  g_autofree char *kind = NULL;
  g_autofree char *why = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *path = NULL;
  const char      *tone, *word;
  gboolean         is_paper, has_check;
  int              state;

  if (self->entry == NULL)
    return;

  g_object_get (self->entry, "kind", &kind, "why", &why, "detail", &detail, "path", &path, "state", &state, NULL);
  is_paper = !self->is_child && g_strcmp0 (kind, "record") != 0 && state != ATTACHE_IMPORT_STATE_REFUSED;
  has_check = !self->is_child && state != ATTACHE_IMPORT_STATE_REFUSED && state != ATTACHE_IMPORT_STATE_UNCHANGED;

  gtk_widget_set_visible (self->included, !self->is_child);
  gtk_widget_set_sensitive (self->included, has_check);
  gtk_widget_set_opacity (self->included, has_check ? 1 : 0);
  gtk_widget_set_visible (self->symbol, is_paper);
  gtk_label_set_wrap (self->name, self->is_child);
  gtk_label_set_ellipsize (self->name, self->is_child ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), path);
  gtk_label_set_label (self->detail, why ? why : detail ? detail
                                                        : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *gtk_label_get_label (self->detail) != '\0');

  word = word_state (state, &tone);
  attache_chip_set_label (self->state, word);
  attache_chip_set_tone (self->state, tone);
}

static void
attache_import_row_dispose (GObject *object)
{
  AttacheImportRow *self = ATTACHE_IMPORT_ROW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->entry);
  /* The child is one of the template, which would be taken from the bin behind its back. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_IMPORT_ROW);
  G_OBJECT_CLASS (attache_import_row_parent_class)->dispose (object);
}

static void
attache_import_row_class_init (AttacheImportRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_import_row_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-import-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, expander);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, included);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, name);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, detail);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, language);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportRow, state);
}

static void
attache_import_row_init (AttacheImportRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "name", self->name, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "language", self->language, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->bindings, "symbol", self->symbol, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                             attache_import_text_from_string, NULL, NULL, NULL);
  g_binding_group_bind (self->bindings, "included", self->included, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);

  self->signals = g_signal_group_new (ATTACHE_TYPE_IMPORT_ENTRY);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (show_entry), self);
}

gboolean
attache_import_text_from_string (GBinding     *binding,
                                 const GValue *from,
                                 GValue       *to,
                                 gpointer      data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text ? text : "");

  return TRUE;
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

  g_return_if_fail (ATTACHE_IS_IMPORT_ROW (self));

  self->is_child = row != NULL && gtk_tree_list_row_get_depth (row) > 0;
  g_set_object (&self->entry, entry);
  gtk_tree_expander_set_list_row (self->expander, row);
  g_binding_group_set_source (self->bindings, entry);
  g_signal_group_set_target (self->signals, entry);
  show_entry (self);
}
