/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the main menu opens: preferences, help, shortcuts, about. */

#include "config.h"

#include "attache-ui-harness.h"

#include "services/attache-regions.h"
#include "ui/attache-help.h"

static GtkWidget *
find_row (AttacheHarness *self,
          GType           type,
          const char     *title)
{
  GtkWidget *label = attache_harness_find_text (self, GTK_WIDGET (attache_harness_get_dialog (self)), title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, type);
}

static void
test_preferences (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.attache.Attache");
  g_autofree char *region = NULL;
  g_autofree char *country = NULL;
  GtkWidget       *row;

  attache_harness_activate (self, "win.preferences", NULL);
  row = find_row (self, ADW_TYPE_ENTRY_ROW, "Country");
  gtk_editable_set_text (GTK_EDITABLE (row), "Kuwait");
  attache_harness_settle (self);

  country = g_settings_get_string (settings, "my-country");
  region = g_settings_get_string (settings, "my-region");
  g_assert_cmpstr (country, ==, "Kuwait");
  g_assert_cmpstr (region, ==, attache_regions_find_by_country ("Kuwait"));

  /* A country may belong to more than one region: the choice stays. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (self, ADW_TYPE_COMBO_ROW, "Region")), 0);
  g_free (region);
  region = g_settings_get_string (settings, "my-region");
  g_assert_cmpstr (region, !=, "");
  adw_dialog_force_close (attache_harness_get_dialog (self));

  attache_harness_activate (self, "win.preferences", NULL);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (self, ADW_TYPE_COMBO_ROW, "Region"))), ==, 0);
  g_settings_reset (settings, "my-country");
  g_settings_reset (settings, "my-region");
}

/* Whatever is chosen, the dialog fits on the narrowest screen. */
static void
test_preferences_narrow (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 720);
  g_autoptr (GSettings) settings = g_settings_new ("io.github.attache.Attache");
  GtkWidget *row;
  guint      n_regions;

  attache_harness_activate (self, "win.preferences", NULL);
  row = find_row (self, ADW_TYPE_COMBO_ROW, "Region");
  n_regions = g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row)));
  g_assert_cmpuint (n_regions, >, 0);
  for (guint i = 0; i < n_regions; i++)
    {
      int minimum;

      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
      attache_harness_settle (self);
      gtk_widget_measure (adw_dialog_get_child (attache_harness_get_dialog (self)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_assert_cmpint (minimum, <=, gtk_widget_get_width (GTK_WIDGET (attache_harness_get_window (self))));
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (attache_harness_get_window (self))), <=, 360);
    }
  g_settings_reset (settings, "my-region");
}

static void
test_help (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);
  GtkWidget *row;

  attache_harness_activate (self, "app.help", NULL);
  g_assert_nonnull (attache_harness_get_dialog (self));
  row = find_row (self, ADW_TYPE_ACTION_ROW, "First steps");
  adw_action_row_activate (ADW_ACTION_ROW (row));
  attache_harness_wait_text (self, "Import a record");
  attache_harness_wait_text (self, "30c1");
}

static void
test_help_unreadable (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  g_assert_null (attache_help_page_new ("/nowhere/at-all.page", &title, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

static void
test_about (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);
  g_autofree char *troubleshooting = NULL;

  attache_harness_activate (self, "app.about", NULL);
  g_object_get (attache_harness_get_dialog (self), "debug-info", &troubleshooting, NULL);
  g_assert_nonnull (strstr (troubleshooting, attache_harness_get_folder (self)));
  g_assert_nonnull (strstr (troubleshooting, "\nPoppler 2"));
}

static void
test_shortcuts (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);
  GtkWindow *shortcuts = NULL;
  g_autoptr (GList) windows = NULL;

  attache_harness_activate (self, "win.show-help-overlay", NULL);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (g_str_equal (G_OBJECT_TYPE_NAME (l->data), "GtkShortcutsWindow") && gtk_widget_get_visible (l->data))
      shortcuts = l->data;
  g_assert_nonnull (shortcuts);
  gtk_window_close (shortcuts);
  attache_harness_settle (self);
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/dialogs/preferences", test_preferences);
  g_test_add_func ("/ui/dialogs/preferences-narrow", test_preferences_narrow);
  g_test_add_func ("/ui/dialogs/help", test_help);
  g_test_add_func ("/ui/dialogs/help-unreadable", test_help_unreadable);
  g_test_add_func ("/ui/dialogs/about", test_about);
  g_test_add_func ("/ui/dialogs/shortcuts", test_shortcuts);

  return g_test_run ();
}
