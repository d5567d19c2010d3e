/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that the window can be told to do, with the keys for it. Keys are bound here and not to the application, so
 * that a text field that has the focus is asked first: Ctrl+Z while typing takes back typing. */

#include "config.h"

#include "ui/attache-window-private.h"

#include "services/attache-undo.h"
#include "ui/attache-finder-dialog.h"
#include "ui/attache-preferences.h"
#include "ui/attache-toasts.h"

#include <glib/gi18n-lib.h>

/* --- going somewhere --- */

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AttacheWindow *self = ATTACHE_WINDOW (widget);
  const char    *page = g_variant_get_string (parameter, NULL);

  attache_window_show_page (self, page);
  if (g_str_equal (page, "agenda") && self->agenda != NULL)
    attache_agenda_page_show_list (self->agenda);
}

static void
open_item_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AttacheWindow *self = ATTACHE_WINDOW (widget);

  attache_window_show_page (self, "agenda");
  if (self->agenda != NULL)
    attache_agenda_page_open_item (self->agenda, g_variant_get_string (parameter, NULL), TRUE);
}

static void
step_item_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  AttacheWindow *self = ATTACHE_WINDOW (widget);

  if (self->session_id == NULL)
    return;

  attache_window_show_page (self, "agenda");
  attache_agenda_page_step (self->agenda, g_str_equal (action_name, "win.next-item") ? 1 : -1);
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AttacheWindow *self = ATTACHE_WINDOW (widget);

  if (self->session_id != NULL)
    adw_dialog_present (attache_finder_dialog_new (self->library, self->session_id), widget);
}

/* --- taking back --- */

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  AttacheWindow *self = ATTACHE_WINDOW (widget);
  AttacheUndo   *undo;

  if (self->library == NULL)
    return;

  undo = attache_library_get_undo (self->library);
  if (g_str_equal (action_name, "win.undo"))
    attache_toast_failure (widget, attache_undo_undo (undo));
  else
    attache_toast_failure (widget, attache_undo_redo (undo));
}

static void
undo_changed_cb (AttacheWindow *self,
                 GParamSpec    *pspec,
                 AttacheUndo   *undo)
{
  gboolean can_undo = FALSE, can_redo = FALSE;

  if (undo != NULL)
    g_object_get (undo, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", can_undo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", can_redo);
}

/* --- the rest --- */

static void
preferences_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  adw_dialog_present (attache_preferences_new (ATTACHE_WINDOW (widget)->settings), widget);
}

static void
shortcuts_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/attache/Attache/ui/help-overlay.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "help_overlay"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (widget));
  gtk_window_present (shortcuts);
}

static void
bind (GtkWidgetClass *widget_class,
      const char     *accelerator,
      const char     *action,
      const char     *target)
{
  GdkModifierType modifiers;
  guint           key;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    g_error ("%s is no accelerator", accelerator);

  if (target != NULL)
    gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, "s", target);
  else
    gtk_widget_class_add_binding_action (widget_class, key, modifiers, action, NULL);
}

void
attache_window_class_init_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.open-item", "s", open_item_action);
  gtk_widget_class_install_action (widget_class, "win.next-item", NULL, step_item_action);
  gtk_widget_class_install_action (widget_class, "win.previous-item", NULL, step_item_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, shortcuts_action);
  gtk_widget_class_install_property_action (widget_class, "win.session", "session-id");

  bind (widget_class, "<Control>k", "win.find", NULL);
  bind (widget_class, "<Control>z", "win.undo", NULL);
  bind (widget_class, "<Control><Shift>z", "win.redo", NULL);
  bind (widget_class, "<Control>comma", "win.preferences", NULL);
  bind (widget_class, "<Control>question", "win.show-help-overlay", NULL);
  bind (widget_class, "<Alt>Down", "win.next-item", NULL);
  bind (widget_class, "<Alt>Up", "win.previous-item", NULL);
  bind (widget_class, "<Alt>1", "win.show-page", "agenda");
  bind (widget_class, "<Alt>2", "win.show-page", "papers");
  bind (widget_class, "<Alt>3", "win.show-page", "positions");
  bind (widget_class, "<Alt>4", "win.show-page", "nominations");
  bind (widget_class, "<Alt>5", "win.show-page", "deadlines");
}

void
attache_window_follow_undo (AttacheWindow *self)
{
  AttacheUndo *undo = self->library ? attache_library_get_undo (self->library) : NULL;

  if (undo != NULL)
    g_signal_connect_object (undo, "notify", G_CALLBACK (undo_changed_cb), self, G_CONNECT_SWAPPED);
  undo_changed_cb (self, NULL, undo);
}
