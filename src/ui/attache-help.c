/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Help: F1. The pages are the same wherever they are shown. */

#include "config.h"

#include "ui/attache-help.h"

#include <glib/gi18n-lib.h>

static const char *const pages[] = { "first-steps", "imports", "marks-and-positions", "nominations" };

/* The pages in the language of the user, else as they were written. */
static char *
find_folder (void)
{
  const char        *root = g_getenv ("ATTACHE_HELP_DIR");
  const char *const *languages = g_get_language_names ();
  const char *const *data_dirs = g_get_system_data_dirs ();

  if (root != NULL)
    return g_build_filename (root, "C", NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    for (guint j = 0; data_dirs[j] != NULL; j++)
      {
        g_autofree char *folder = g_build_filename (data_dirs[j], "help", languages[i], "attache", NULL);

        if (g_file_test (folder, G_FILE_TEST_IS_DIR))
          return g_steal_pointer (&folder);
      }

  return g_build_filename (ATTACHE_PKGDATADIR, "..", "help", "C", "attache", NULL);
}

static void
launched_cb (GObject      *launcher,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GtkWidget) parent = data;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (launcher), result, NULL))
    adw_dialog_present (attache_help_dialog_new (), parent);
}

static void
row_activated_cb (AdwActionRow *row,
                  gpointer      data)
{
  const char        *path = g_object_get_data (G_OBJECT (row), "path");
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (row), ADW_TYPE_NAVIGATION_VIEW));
  GtkWidget         *toolbar = adw_toolbar_view_new ();
  GtkWidget         *body;
  g_autofree char   *title = NULL;
  g_autoptr (GError) error = NULL;

  body = attache_help_page_new (path, &title, &error);
  if (body == NULL)
    {
      body = adw_status_page_new ();
      adw_status_page_set_title (ADW_STATUS_PAGE (body), _ ("This Page Cannot Be Read"));
      adw_status_page_set_description (ADW_STATUS_PAGE (body), error->message);
    }
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), body);
  adw_navigation_view_push (view, adw_navigation_page_new (toolbar, title ? title : _ ("Help")));
}

static GtkWidget *
new_row (const char *folder,
         const char *page)
{
  g_autofree char *name = g_strconcat (page, ".page", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *title = NULL;
  GtkWidget       *body = attache_help_page_new (path, &title, NULL);
  GtkWidget       *row = adw_action_row_new ();

  /* Only its title is wanted here. */
  if (body != NULL)
    {
      g_object_ref_sink (body);
      g_object_unref (body);
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title ? title : page);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "path", g_steal_pointer (&path), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (row_activated_cb), NULL);

  return row;
}

void
attache_help_show (GtkWidget *parent)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new ("help:attache");
  g_autoptr (GAppInfo) reader = g_app_info_get_default_for_uri_scheme ("help");

  if (reader == NULL || g_getenv ("ATTACHE_HELP_DIR") != NULL)
    adw_dialog_present (attache_help_dialog_new (), parent);
  else
    gtk_uri_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, launched_cb, g_object_ref (parent));
}

AdwDialog *
attache_help_dialog_new (void)
{
  AdwDialog       *dialog = adw_dialog_new ();
  GtkWidget       *view = adw_navigation_view_new ();
  GtkWidget       *toolbar = adw_toolbar_view_new ();
  GtkWidget       *page = adw_preferences_page_new ();
  GtkWidget       *group = adw_preferences_group_new ();
  g_autofree char *folder = find_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (folder, pages[i]));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), page);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), adw_navigation_page_new (toolbar, _ ("Help")));

  adw_dialog_set_title (dialog, _ ("Help"));
  adw_dialog_set_content_width (dialog, 560);
  adw_dialog_set_content_height (dialog, 600);
  adw_dialog_set_child (dialog, view);

  return dialog;
}
