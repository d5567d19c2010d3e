/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportFile: a file in the preview. What it is read as can be changed, and its symbol written where it is a paper. */

#include "config.h"

#include "ui/imports/attache-import-file.h"

#include "ui/attache-chip.h"
#include "ui/imports/attache-import-wording.h"

#include <glib/gi18n-lib.h>

struct _AttacheImportFile
{
  AdwBin parent_instance;

  /* owned */
  AttacheImportEntry *entry;
  GBindingGroup      *bindings;
  GSignalGroup       *signals;
  GSimpleActionGroup *actions;

  /* template children */
  GtkLabel      *name;
  GtkLabel      *detail;
  GtkMenuButton *kind;
  GtkLabel      *kind_name;
  GtkWidget     *symbol;
  AttacheChip   *language;
  AttacheChip   *state;
  GtkWidget     *spinner;
};

G_DEFINE_FINAL_TYPE (AttacheImportFile, attache_import_file, ADW_TYPE_BIN)

static void
show_kind (AttacheImportFile *self,
           const char        *kind)
{
  GAction         *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "kind");
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->kind), kind != NULL);
  if (kind == NULL)
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (kind));
  gtk_label_set_label (self->kind_name, attache_import_wording_kind (kind));
  /* Translators: for screen readers: what a file is read as, such as “Read as: Agenda” */
  label = g_strdup_printf (_ ("Read as: %s"), attache_import_wording_kind (kind));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_entry (AttacheImportFile *self)
{
  g_autofree char *kind = NULL;
  g_autofree char *symbol = NULL;
  g_autofree char *why = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;
  const char      *tone, *word;
  gboolean         busy;
  int              state;

  if (self->entry == NULL)
    return;

  g_object_get (self->entry, "kind", &kind, "symbol", &symbol, "why", &why, "detail", &detail, "path", &path, "name", &name, "state", &state, "busy", &busy, NULL);

  /* An agenda or a list can be a paper too. */
  gtk_widget_set_visible (self->symbol, (symbol != NULL || g_strcmp0 (kind, "paper") == 0) && state != ATTACHE_IMPORT_STATE_REFUSED);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), path ? path : name);
  gtk_label_set_label (self->detail, why ? why : detail ? detail
                                                        : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *gtk_label_get_label (self->detail) != '\0');
  show_kind (self, state == ATTACHE_IMPORT_STATE_REFUSED ? NULL : kind);

  word = attache_import_wording_state (state, &tone);
  attache_chip_set_label (self->state, word);
  attache_chip_set_tone (self->state, tone);
  gtk_widget_set_visible (GTK_WIDGET (self->state), !busy);
  gtk_widget_set_visible (self->spinner, busy);
}

static void
kind_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  AttacheImportFile *self = data;

  if (self->entry != NULL)
    g_object_set (self->entry, "kind", g_variant_get_string (parameter, NULL), NULL);
}

/* A popover takes long to make, and of a thousand files few are asked for theirs. */
static void
kind_popup_cb (GtkMenuButton *button,
               gpointer       data)
{
  const char *const *kinds = attache_import_wording_kinds ();
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (attache_import_wording_kind (kinds[i]), NULL);

      g_menu_item_set_action_and_target (item, "file.kind", "s", kinds[i]);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
attache_import_file_dispose (GObject *object)
{
  AttacheImportFile *self = ATTACHE_IMPORT_FILE (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->entry);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (attache_import_file_parent_class)->dispose (object);
}

static void
attache_import_file_class_init (AttacheImportFileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_import_file_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-import-file.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheImportFile, name);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportFile, detail);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportFile, kind);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportFile, kind_name);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportFile, symbol);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportFile, language);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportFile, state);
  gtk_widget_class_bind_template_child (widget_class, AttacheImportFile, spinner);
}

static void
attache_import_file_init (AttacheImportFile *self)
{
  g_autoptr (GSimpleAction) kind = g_simple_action_new_stateful ("kind", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  gtk_widget_init_template (GTK_WIDGET (self));

  self->actions = g_simple_action_group_new ();
  g_signal_connect_object (kind, "activate", G_CALLBACK (kind_action), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (kind));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "file", G_ACTION_GROUP (self->actions));
  gtk_menu_button_set_create_popup_func (self->kind, kind_popup_cb, NULL, NULL);

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "name", self->name, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "language", self->language, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->bindings, "symbol", self->symbol, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                             attache_import_text_from_string, NULL, NULL, NULL);

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
attache_import_file_new (void)
{
  return g_object_new (ATTACHE_TYPE_IMPORT_FILE, NULL);
}

void
attache_import_file_set_entry (AttacheImportFile  *self,
                               AttacheImportEntry *entry)
{
  g_return_if_fail (ATTACHE_IS_IMPORT_FILE (self));

  g_set_object (&self->entry, entry);
  g_binding_group_set_source (self->bindings, entry);
  g_signal_group_set_target (self->signals, entry);
  show_entry (self);
}
