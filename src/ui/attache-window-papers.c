/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways to a paper: by file, by issue in the language that is wanted, by symbol, and to its page on the Council site. One that
 * is not on this computer is shown among the papers, where it can be fetched. */

#include "config.h"

#include "ui/attache-window-private.h"

#include "model/attache-file.h"
#include "model/attache-issue.h"
#include "services/attache-file-copy.h"
#include "ui/attache-lists.h"
#include "ui/attache-toasts.h"
#include "ui/attache-wording.h"
#include "ui/papers/attache-papers-page.h"
#include "ui/reader/attache-reader-page.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AttacheWindow *self;
  AttacheIssue  *issue;
  GListModel    *files;
  GListModel    *issues;
  char          *issue_id;
  char          *language;
  char          *symbol;
} OpenPaper;

static void
open_paper_free (gpointer data)
{
  OpenPaper *paper = data;

  g_clear_object (&paper->self);
  g_clear_object (&paper->issue);
  g_clear_object (&paper->files);
  g_clear_object (&paper->issues);
  g_clear_pointer (&paper->symbol, g_free);
  g_clear_pointer (&paper->issue_id, g_free);
  g_clear_pointer (&paper->language, g_free);
  g_free (paper);
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
show_symbol (AttacheWindow *self,
             const char    *symbol)
{
  GtkWidget *page;

  attache_window_show_page (self, "papers");
  page = attache_window_ensure_page (self, "papers");
  if (page != NULL)
    attache_papers_page_show_symbol (ATTACHE_PAPERS_PAGE (page), symbol);
}

static const char *
find_language (GListModel *files,
               const char *language)
{
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (AttacheFile) file = g_list_model_get_item (files, i);

      if (g_strcmp0 (attache_file_get_language (file), language) == 0)
        return attache_entity_get_id (ATTACHE_ENTITY (file));
    }

  return NULL;
}

static DexFuture *
files_loaded_cb (DexFuture *completed,
                 gpointer   data)
{
  OpenPaper  *paper = data;
  const char *file_id = find_language (paper->files, paper->language);

  if (file_id == NULL)
    file_id = attache_issue_get_file_id (paper->issue);

  if (file_id != NULL)
    open_file (paper->self, file_id, -1);
  else
    show_symbol (paper->self, attache_issue_get_symbol (paper->issue));

  return dex_future_new_true ();
}

static DexFuture *
issue_loaded_cb (DexFuture *completed,
                 gpointer   data)
{
  OpenPaper *paper = data;

  paper->issue = g_value_dup_object (dex_future_get_value (completed, NULL));
  if (paper->language == NULL)
    return files_loaded_cb (completed, paper);

  paper->files = attache_library_list_files (paper->self->library, paper->issue_id);

  return dex_future_then (attache_list_loaded (paper->files), files_loaded_cb, paper, NULL);
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

  attache_toast_failure (widget, dex_future_then (attache_library_load_issue (paper->self->library, paper->issue_id),
                                                  issue_loaded_cb, paper, open_paper_free));
}

static void
find_paper_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  show_symbol (ATTACHE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static DexFuture *
issues_loaded_cb (DexFuture *completed,
                  gpointer   data)
{
  OpenPaper *paper = data;

  for (guint i = 0; i < g_list_model_get_n_items (paper->issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (paper->issues, i);

      if (g_strcmp0 (attache_issue_get_symbol (issue), paper->symbol) == 0 && attache_issue_get_file_id (issue) != NULL)
        {
          open_file (paper->self, attache_issue_get_file_id (issue), -1);
          return dex_future_new_true ();
        }
    }

  show_symbol (paper->self, paper->symbol);

  return dex_future_new_true ();
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
file_launched_cb (GObject      *launcher,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (launcher), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      g_autofree char *name = g_file_get_basename (gtk_file_launcher_get_file (GTK_FILE_LAUNCHER (launcher)));
      g_autofree char *sentence = g_strdup_printf (_ ("No other application could open “%s”. Install one that can, and try again."), name);

      attache_toast (widget, sentence);
    }
}

static DexFuture *
copied_cb (DexFuture *completed,
           gpointer   data)
{
  g_autoptr (GFile) copy = g_file_new_for_path (g_value_get_string (dex_future_get_value (completed, NULL)));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (copy);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (data), NULL, file_launched_cb, g_object_ref (data));

  return dex_future_new_true ();
}

static void
open_elsewhere_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  DexFuture *copy = attache_library_copy_file (ATTACHE_WINDOW (widget)->library, g_variant_get_string (parameter, NULL));

  attache_toast_failure (widget, dex_future_then (copy, copied_cb, g_object_ref (widget), g_object_unref));
}

void
attache_window_class_init_papers (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-file", "(si)", open_file_action);
  gtk_widget_class_install_action (widget_class, "win.open-paper", "s", open_paper_action);
  gtk_widget_class_install_action (widget_class, "win.open-paper-in", "(ss)", open_paper_action);
  gtk_widget_class_install_action (widget_class, "win.open-elsewhere", "s", open_elsewhere_action);
  gtk_widget_class_install_action (widget_class, "win.find-paper", "s", find_paper_action);
  gtk_widget_class_install_action (widget_class, "win.open-site", "s", open_site_action);
}

void
attache_window_open_symbol (AttacheWindow *self,
                            const char    *symbol)
{
  OpenPaper *paper;

  g_return_if_fail (ATTACHE_IS_WINDOW (self));

  if (self->place == NULL)
    {
      g_set_str (&self->wanted_symbol, symbol);
      return;
    }
  if (self->session_id == NULL)
    return;

  paper = g_new0 (OpenPaper, 1);
  paper->self = g_object_ref (self);
  paper->symbol = g_strdup (symbol);
  paper->issues = attache_library_list_issues (self->library, self->session_id);
  attache_toast_failure (GTK_WIDGET (self), dex_future_then (attache_list_loaded (paper->issues), issues_loaded_cb, paper, open_paper_free));
}
