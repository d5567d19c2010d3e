/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of all imports: what is in it, what one of them did, and taking one back. */

#include "config.h"

#include "attache-ui-harness.h"

#include "ui/imports/attache-imported-page.h"
#include "ui/imports/attache-imports-dialog.h"
#include "ui/imports/attache-imports-row.h"

static void
import (AttacheHarness *self,
        char           *path)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, path);
  attache_window_import (attache_harness_get_window (self), paths);
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
}

static void
import_record (AttacheHarness *self)
{
  import (self, g_test_build_filename (G_TEST_DIST, "fixtures", "records", "vcc-1.en.txt", NULL));
  attache_harness_wait_state (self, "main");
}

static gboolean
has_imports (AttacheHarness *self,
             gpointer        data)
{
  return ATTACHE_IS_IMPORTS_DIALOG (attache_harness_get_dialog (self));
}

static void
open_imports (AttacheHarness *self)
{
  attache_harness_activate (self, "win.imports", NULL);
  attache_harness_wait (self, "the imports", has_imports, NULL);
  attache_harness_settle (self);
}

static gboolean
has_page (AttacheHarness *self,
          gpointer        data)
{
  return attache_harness_find_type (self, NULL, ATTACHE_TYPE_IMPORTED_PAGE) != NULL;
}

/* Opens the import at that place of the list, as Enter does. */
static GtkWidget *
open_import (AttacheHarness *self,
             guint           position)
{
  GtkWidget *list = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_LIST_VIEW);

  g_signal_emit_by_name (list, "activate", position);
  attache_harness_wait (self, "the import", has_page, NULL);
  attache_harness_settle (self);

  return attache_harness_find_type (self, NULL, ATTACHE_TYPE_IMPORTED_PAGE);
}

static void
test_empty (gconstpointer width)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (GPOINTER_TO_INT (width), 720);
  int minimum;

  open_imports (self);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "No Imports Yet"));
  gtk_widget_measure (adw_dialog_get_child (attache_harness_get_dialog (self)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
}

static void
test_list (gconstpointer width)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (GPOINTER_TO_INT (width), 720);
  GtkWidget *page, *list;

  import_record (self);
  import (self, g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), "S21-CL-C-0021!!PDF-E.pdf", NULL));
  open_imports (self);

  /* The newest first, each with what it was. */
  list = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 2);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "S21-CL-C-0021!!PDF-E.pdf"));
  g_assert_nonnull (attache_harness_find_text (self, NULL, "vcc-1.en.txt"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_ROLE_LIST);

  page = open_import (self, 1);
  g_assert_nonnull (attache_harness_find_text (self, page, "vcc-1.en.txt"));
  g_assert_nonnull (attache_harness_find_text (self, page, "Opening of the virtual consultation"));
  g_assert_nonnull (attache_harness_find_text (self, page, "new"));
}

/* The first of two is taken back, and what was done since stays where it can. */
static void
test_undo (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *page, *button;

  import_record (self);
  open_imports (self);
  page = open_import (self, 0);
  button = gtk_widget_get_ancestor (attache_harness_find_text (self, page, "Undo"), GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  attache_harness_wait_text (self, "This import was taken back.");
  g_assert_false (gtk_widget_is_sensitive (button));
  attache_harness_wait_state (self, "start");

  adw_dialog_close (attache_harness_get_dialog (self));
  attache_harness_wait_no_dialog (self);
  open_imports (self);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "undone"));
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/ui/imports/empty", GINT_TO_POINTER (1000), test_empty);
  g_test_add_data_func ("/ui/imports/empty-narrow", GINT_TO_POINTER (360), test_empty);
  g_test_add_data_func ("/ui/imports/list", GINT_TO_POINTER (1000), test_list);
  g_test_add_data_func ("/ui/imports/list-narrow", GINT_TO_POINTER (360), test_list);
  g_test_add_func ("/ui/imports/undo", test_undo);

  return g_test_run ();
}
