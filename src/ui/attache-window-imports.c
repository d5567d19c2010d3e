/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing something in: files and folders that are chosen or dropped, text from the clipboard, and the sample. All
 * but the sample go through the preview. */

#include "config.h"

#include "ui/attache-window-private.h"

#include "model/attache-session.h"
#include "services/attache-sample.h"
#include "ui/attache-announce.h"
#include "ui/attache-lists.h"
#include "ui/attache-toasts.h"
#include "ui/imports/attache-import-dialog.h"
#include "ui/imports/attache-imports-dialog.h"
#include "ui/papers/attache-flight-dialog.h"

#include <glib/gi18n-lib.h>

static void
imported_cb (AttacheWindow *self,
             const char    *session_id,
             const char    *sentence)
{
  if (session_id != NULL)
    attache_window_open_session (self, session_id);
  attache_toast_undo (GTK_WIDGET (self), sentence);
}

static const char *
session_code (AttacheWindow *self)
{
  guint position = attache_list_find_id (self->sessions, self->session_id);
  g_autoptr (GObject) session = position == GTK_INVALID_LIST_POSITION ? NULL : g_list_model_get_item (self->sessions, position);

  return session ? attache_session_get_code (ATTACHE_SESSION (session)) : NULL;
}

static AttacheImportDialog *
present_import (AttacheWindow *self)
{
  AdwDialog *dialog = attache_import_dialog_new (self->library, session_code (self));

  g_signal_connect_object (dialog, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));

  return ATTACHE_IMPORT_DIALOG (dialog);
}

static void
files_chosen_cb (GObject      *dialog,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (AttacheWindow) self = data;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }

  if (paths->len > 0)
    attache_window_import (self, paths);
}

static void
folder_chosen_cb (GObject      *dialog,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (AttacheWindow) self = data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  if (folder == NULL || g_file_peek_path (folder) == NULL)
    return;

  g_ptr_array_add (paths, g_file_get_path (folder));
  attache_window_import (self, paths);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  if (ATTACHE_WINDOW (widget)->library == NULL)
    return;

  if (g_str_equal (action_name, "win.import-folder"))
    {
      gtk_file_dialog_set_title (dialog, _ ("Import a Folder of Papers"));
      gtk_file_dialog_select_folder (dialog, GTK_WINDOW (widget), NULL, folder_chosen_cb, g_object_ref (widget));
    }
  else
    {
      gtk_file_dialog_set_title (dialog, _ ("Import Records and Papers"));
      gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (widget), NULL, files_chosen_cb, g_object_ref (widget));
    }
}

/* What is not on this computer has no path, and is passed over. */
static gboolean
import_file_list (AttacheWindow *self,
                  const GValue  *value)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    {
      char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }

  if (paths->len == 0 || self->library == NULL)
    return FALSE;

  attache_window_import (self, paths);

  return TRUE;
}

static gboolean
import_text (AttacheWindow *self,
             const char    *text,
             const char    *name)
{
  if (self->sessions == NULL || text == NULL || *text == '\0')
    return FALSE;

  attache_import_dialog_look_at_text (present_import (self), text, name);

  return TRUE;
}

static void
clipboard_text_cb (GObject      *clipboard,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (AttacheWindow) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  /* Translators: stands for the name of a file in the preview of an import */
  if (!import_text (self, text, _ ("Clipboard")))
    attache_toast (GTK_WIDGET (self), _ ("There is no text on the clipboard. Copy an agenda or a record first."));
}

static void
clipboard_files_cb (GObject      *clipboard,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (AttacheWindow) self = data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (value == NULL || !import_file_list (self, value))
    attache_toast (GTK_WIDGET (self), _ ("The files on the clipboard are not on this computer. Save them here first, and import them."));
}

/* Files that were copied in the file manager, or text: an agenda on a web page, a table of a sheet. */
static void
import_clipboard_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);

  if (ATTACHE_WINDOW (widget)->sessions == NULL)
    return;

  if (gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, clipboard_files_cb, g_object_ref (widget));
  else
    gdk_clipboard_read_text_async (clipboard, NULL, clipboard_text_cb, g_object_ref (widget));
}

static void
imports_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  if (ATTACHE_WINDOW (widget)->library != NULL)
    adw_dialog_present (attache_imports_dialog_new (ATTACHE_WINDOW (widget)->library), widget);
}

/* What has come is imported over the list, which follows. */
static void
dropped_cb (AttacheWindow *self,
            GPtrArray     *paths)
{
  attache_window_import (self, paths);
}

static void
flight_check_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  AttacheWindow *self = ATTACHE_WINDOW (widget);
  AdwDialog     *dialog;

  if (self->session_id == NULL)
    return;

  dialog = attache_flight_dialog_new (self->library, self->session_id);
  g_signal_connect_object (dialog, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static DexFuture *
sample_installed_cb (DexFuture *completed,
                     gpointer   data)
{
  AttacheWindow *self = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (completed, &error);

  self->wants_sample = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-sample", TRUE);
  if (value == NULL)
    attache_toast_error (GTK_WIDGET (self), error);
  else
    attache_window_open_session (self, g_value_get_string (value));

  return dex_future_new_true ();
}

static void
open_sample_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  attache_window_open_sample (ATTACHE_WINDOW (widget));
}

/* --- what is dropped --- */

static void
show_drop_hint (AttacheWindow *self,
                gboolean       shown)
{
  if (gtk_widget_get_visible (self->drop_hint) == shown)
    return;

  gtk_widget_set_visible (self->drop_hint, shown);
  if (shown)
    attache_announce (GTK_WIDGET (self), _ ("Drop papers or records here to import"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* Files, and text of another application, and only while there is a library to import them into. */
static gboolean
accept_cb (AttacheWindow *self,
           GdkDrop       *drop)
{
  g_autoptr (GdkContentFormats) formats = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_drop_get_formats (drop)));

  return self->sessions != NULL && (gdk_drop_get_actions (drop) & GDK_ACTION_COPY) != 0 && gdk_drop_get_drag (drop) == NULL &&
         (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) || gdk_content_formats_contain_gtype (formats, G_TYPE_STRING));
}

static GdkDragAction
enter_cb (AttacheWindow *self,
          double         x,
          double         y)
{
  show_drop_hint (self, TRUE);

  return GDK_ACTION_COPY;
}

static void
leave_cb (AttacheWindow *self)
{
  show_drop_hint (self, FALSE);
}

static gboolean
drop_cb (AttacheWindow *self,
         const GValue  *value,
         double         x,
         double         y)
{
  show_drop_hint (self, FALSE);

  if (G_VALUE_HOLDS_STRING (value))
    /* Translators: stands for the name of a file in the preview of an import */
    return import_text (self, g_value_get_string (value), _ ("Dropped Text"));

  return import_file_list (self, value);
}

void
attache_window_class_init_imports (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.import-folder", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.import-clipboard", NULL, import_clipboard_action);
  gtk_widget_class_install_action (widget_class, "win.flight-check", NULL, flight_check_action);
  gtk_widget_class_install_action (widget_class, "win.imports", NULL, imports_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK, "win.import", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.import-folder", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.import-clipboard", NULL);
}

void
attache_window_init_drop (AttacheWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, (GType[]){ GDK_TYPE_FILE_LIST, G_TYPE_STRING }, 2);
  g_signal_connect_object (target, "accept", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->states), GTK_EVENT_CONTROLLER (target));
}

void
attache_window_open_sample (AttacheWindow *self)
{
  g_return_if_fail (ATTACHE_IS_WINDOW (self));

  self->wants_sample = TRUE;
  if (self->sessions == NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.open-sample", FALSE);
  dex_future_disown (dex_future_finally (attache_sample_install (self->library), sample_installed_cb, g_object_ref (self), g_object_unref));
}

void
attache_window_import (AttacheWindow *self,
                       GPtrArray     *paths)
{
  g_return_if_fail (ATTACHE_IS_WINDOW (self));

  if (self->sessions == NULL)
    {
      g_clear_pointer (&self->wanted_paths, g_ptr_array_unref);
      self->wanted_paths = g_ptr_array_ref (paths);
      return;
    }

  attache_import_dialog_look (present_import (self), paths);
}
