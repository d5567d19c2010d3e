/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheAssignDialog: gives a file that no rule recognised its symbol and language by hand. */

#include "config.h"

#include "ui/papers/attache-assign-dialog.h"

#include "services/attache-import.h"
#include "ui/attache-toasts.h"
#include "ui/attache-wording.h"

#include <glib/gi18n-lib.h>

static const char *const codes[] = { "en", "fr", "es", "ru", "zh", "ar" };

struct _AttacheAssignDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheLibrary *library;
  AttacheFile    *file;

  /* template children */
  GtkWidget           *assign;
  AdwPreferencesGroup *group;
  AdwEntryRow         *symbol;
  AdwComboRow         *language;
};

G_DEFINE_FINAL_TYPE (AttacheAssignDialog, attache_assign_dialog, ADW_TYPE_DIALOG)

static DexFuture *
assigned_cb (DexFuture *completed,
             gpointer   data)
{
  AttacheAssignDialog *self = data;
  g_autoptr (GError) error = NULL;

  gtk_widget_set_sensitive (self->assign, TRUE);
  if (!dex_future_get_value (completed, &error))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->symbol), "error");
      attache_toast_error (GTK_WIDGET (self->group), error);
    }
  else
    {
      GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
      g_autofree char *sentence = g_strdup_printf (_ ("“%s” is now %s"),
                                                   attache_file_get_name (self->file),
                                                   gtk_editable_get_text (GTK_EDITABLE (self->symbol)));

      attache_toast_undo (GTK_WIDGET (root), sentence);
      adw_dialog_close (ADW_DIALOG (self));
    }

  return dex_future_new_true ();
}

static void
assign_cb (AttacheAssignDialog *self)
{
  const char      *symbol = gtk_editable_get_text (GTK_EDITABLE (self->symbol));
  guint            language = adw_combo_row_get_selected (self->language);
  g_autofree char *label = g_strdup_printf (_ ("Assign %s"), symbol);
  DexFuture       *future;

  gtk_widget_set_sensitive (self->assign, FALSE);
  future = attache_library_assign_file (self->library,
                                        attache_entity_get_id (ATTACHE_ENTITY (self->file)),
                                        symbol,
                                        language < G_N_ELEMENTS (codes) ? codes[language] : NULL,
                                        label);
  dex_future_disown (dex_future_finally (future, assigned_cb, g_object_ref (self), g_object_unref));
}

static void
changed_cb (AttacheAssignDialog *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->symbol), "error");
  gtk_widget_set_sensitive (self->assign, *gtk_editable_get_text (GTK_EDITABLE (self->symbol)) != '\0');
}

static void
attache_assign_dialog_dispose (GObject *object)
{
  AttacheAssignDialog *self = ATTACHE_ASSIGN_DIALOG (object);

  g_clear_object (&self->library);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_ASSIGN_DIALOG);
  G_OBJECT_CLASS (attache_assign_dialog_parent_class)->dispose (object);
}

static void
attache_assign_dialog_class_init (AttacheAssignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_assign_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-assign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheAssignDialog, assign);
  gtk_widget_class_bind_template_child (widget_class, AttacheAssignDialog, group);
  gtk_widget_class_bind_template_child (widget_class, AttacheAssignDialog, symbol);
  gtk_widget_class_bind_template_child (widget_class, AttacheAssignDialog, language);
  gtk_widget_class_bind_template_callback (widget_class, assign_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
attache_assign_dialog_init (AttacheAssignDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    gtk_string_list_append (names, attache_wording_language (codes[i]));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
}

AdwDialog *
attache_assign_dialog_new (AttacheLibrary *library,
                           AttacheFile    *file)
{
  AttacheAssignDialog *self = g_object_new (ATTACHE_TYPE_ASSIGN_DIALOG, NULL);
  g_autofree char     *name = NULL;

  self->library = g_object_ref (library);
  self->file = g_object_ref (file);
  name = g_markup_escape_text (attache_file_get_name (file), -1);
  adw_preferences_group_set_description (self->group, name);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (attache_file_get_language (file), codes[i]) == 0)
      adw_combo_row_set_selected (self->language, i);

  return ADW_DIALOG (self);
}
