/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that the window can be told to do, with the keys for it. Keys are bound here and not to the application, so
 * that a text field that has the focus is asked first: Ctrl+Z while typing takes back typing. */

#include "config.h"

#include "ui/attache-window-private.h"

#include "model/attache-file.h"
#include "model/attache-issue.h"
#include "services/attache-undo.h"
#include "ui/attache-finder-dialog.h"
#include "ui/attache-lists.h"
#include "ui/attache-preferences.h"
#include "ui/attache-toasts.h"
#include "ui/attache-wording.h"
#include "ui/papers/attache-papers-page.h"
#include "ui/reader/attache-reader-page.h"

#include <glib/gi18n-lib.h>

/* --- going somewhere --- */

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  attache_window_show_page (ATTACHE_WINDOW (widget), g_variant_get_string (parameter, NULL));
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
open_file (AttacheWindow *self,
           const char    *file_id,
           int            page)
{
  attache_window_ensure_reader (self);
  attache_window_show_reader (self);
  attache_reader_page_open (ATTACHE_READER_PAGE (self->reader), file_id, page);
}

static void
open_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  const char *file_id;
  int         page;

  g_variant_get (parameter, "(&si)", &file_id, &page);
  open_file (ATTACHE_WINDOW (widget), file_id, page);
}

typedef struct
{
  AttacheWindow *self;
  char          *issue_id;
  char          *language;
} OpenPaper;

static void
open_paper_free (gpointer data)
{
  OpenPaper *paper = data;

  g_clear_object (&paper->self);
  g_clear_pointer (&paper->issue_id, g_free);
  g_clear_pointer (&paper->language, g_free);
  g_free (paper);
}

static char *
find_language (GListModel *files,
               const char *language)
{
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (AttacheFile) file = g_list_model_get_item (files, i);

      if (g_strcmp0 (attache_file_get_language (file), language) == 0)
        return g_strdup (attache_entity_get_id (ATTACHE_ENTITY (file)));
    }

  return NULL;
}

static DexFuture *
open_paper_fiber (gpointer data)
{
  OpenPaper *paper = data;
  g_autoptr (AttacheIssue) issue = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file_id = NULL;

  issue = dex_await_object (attache_library_load_issue (paper->self->library, paper->issue_id), &error);
  if (issue == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  if (paper->language != NULL)
    {
      g_autoptr (GListModel) files = attache_library_list_files (paper->self->library, paper->issue_id);

      if (!dex_await (attache_list_loaded (files), &error))
        return dex_future_new_for_error (g_steal_pointer (&error));
      file_id = find_language (files, paper->language);
    }
  if (file_id == NULL)
    file_id = g_strdup (attache_issue_get_file_id (issue));

  if (file_id != NULL)
    {
      open_file (paper->self, file_id, -1);
    }
  else
    {
      attache_window_show_page (paper->self, "papers");
      attache_papers_page_show_symbol (ATTACHE_PAPERS_PAGE (attache_window_ensure_page (paper->self, "papers")),
                                       attache_issue_get_symbol (issue));
    }

  return dex_future_new_true ();
}

static void
open_paper_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  OpenPaper *paper = g_new0 (OpenPaper, 1);

  paper->self = g_object_ref (ATTACHE_WINDOW (widget));
  if (g_variant_is_of_type (parameter, G_VARIANT_TYPE_STRING))
    paper->issue_id = g_variant_dup_string (parameter, NULL);
  else
    g_variant_get (parameter, "(ss)", &paper->issue_id, &paper->language);

  attache_toast_failure (widget, dex_scheduler_spawn (NULL, 0, open_paper_fiber, paper, open_paper_free));
}

static void
find_paper_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  AttacheWindow *self = ATTACHE_WINDOW (widget);

  attache_window_show_page (self, "papers");
  attache_papers_page_show_symbol (ATTACHE_PAPERS_PAGE (attache_window_ensure_page (self, "papers")),
                                   g_variant_get_string (parameter, NULL));
}

static void
site_launched_cb (GObject      *launcher,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      g_autofree char *sentence = g_strdup_printf (_ ("The browser could not be opened. The address is %s"),
                                                   gtk_uri_launcher_get_uri (GTK_URI_LAUNCHER (launcher)));

      attache_toast (widget, sentence);
    }
}

static void
open_site_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autofree char *uri = attache_wording_site (g_variant_get_string (parameter, NULL));
  g_autoptr (GtkUriLauncher) launcher = NULL;

  if (uri == NULL)
    return;

  launcher = gtk_uri_launcher_new (uri);
  gtk_uri_launcher_launch (launcher, GTK_WINDOW (widget), NULL, site_launched_cb, g_object_ref (widget));
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
  gtk_widget_class_install_action (widget_class, "win.open-file", "(si)", open_file_action);
  gtk_widget_class_install_action (widget_class, "win.open-paper", "s", open_paper_action);
  gtk_widget_class_install_action (widget_class, "win.open-paper-in", "(ss)", open_paper_action);
  gtk_widget_class_install_action (widget_class, "win.find-paper", "s", find_paper_action);
  gtk_widget_class_install_action (widget_class, "win.open-site", "s", open_site_action);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_property_action (widget_class, "win.session", "session-id");

  bind (widget_class, "<Control>k", "win.find", NULL);
  bind (widget_class, "<Control>z", "win.undo", NULL);
  bind (widget_class, "<Control><Shift>z", "win.redo", NULL);
  bind (widget_class, "<Control>comma", "win.preferences", NULL);
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
