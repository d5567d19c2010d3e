/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Import as the user does it: the preview stores nothing, one act brings it in, one undo takes it back, and what cannot be read
 * gets a sentence with its name. */

#include "config.h"

#include "attache-ui-harness.h"

#include "ui/imports/attache-import-dialog.h"
#include "ui/imports/attache-import-row.h"
#include "ui/papers/attache-assign-dialog.h"
#include "ui/papers/attache-papers-page.h"

#include <glib/gstdio.h>

static void
import (AttacheHarness *self,
        const char     *path)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, g_strdup (path));
  attache_window_import (attache_harness_get_window (self), paths);
  attache_harness_settle (self);
}

static char *
find_record (void)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "records", "vcc-1.en.txt", NULL);
}

static GtkWidget *
get_button (AttacheHarness *self)
{
  return adw_dialog_get_default_widget (attache_harness_get_dialog (self));
}

static gboolean
has_no_session (AttacheHarness *self,
                gpointer        data)
{
  return attache_window_get_session (attache_harness_get_window (self)) == NULL;
}

static void
test_preview_stores_nothing (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *record = find_record ();

  import (self, record);
  attache_harness_wait_text (self, "vcc-1.en.txt");
  attache_harness_wait_text (self, "14 items");
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (attache_harness_get_dialog (self)), "new"));

  adw_dialog_close (attache_harness_get_dialog (self));
  attache_harness_wait_no_dialog (self);
  g_assert_cmpstr (attache_window_get_state (attache_harness_get_window (self)), ==, "start");
  attache_harness_reopen (self);
  g_assert_cmpstr (attache_window_get_state (attache_harness_get_window (self)), ==, "start");
}

static void
test_import_and_undo (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *record = find_record ();

  import (self, record);
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_state (self, "main");
  attache_harness_wait_text (self, "14 items");
  attache_harness_wait_text (self, "Imported into C21");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Undo"));

  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait (self, "the undo", has_no_session, NULL);
  attache_harness_wait_state (self, "start");

  attache_harness_activate (self, "win.redo", NULL);
  attache_harness_wait_state (self, "main");
  attache_harness_wait_text (self, "14 items");
}

static void
test_import_again (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *record = find_record ();

  import (self, record);
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  import (self, record);
  attache_harness_wait_text (self, "already here");
  g_assert_false (gtk_widget_is_sensitive (get_button (self)));
}

static void
test_left_out (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *record = find_record ();
  GtkWidget       *check;

  import (self, record);
  attache_harness_wait_text (self, "14 items");
  attache_harness_settle (self);
  check = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (get_button (self)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  attache_harness_settle (self);
  g_assert_false (gtk_widget_is_sensitive (get_button (self)));
}

static char *
write_file (AttacheHarness *self,
            const char     *name,
            const char     *bytes,
            gssize          length)
{
  g_autofree char *folder = g_strconcat (attache_harness_get_folder (self), "-files", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0755);
  g_assert_true (g_file_set_contents (path, bytes, length, NULL));

  return g_steal_pointer (&path);
}

static void
test_bad_file (void)
{
  static const char bytes[] = "\x00\xff\xfe\x01\x02\x80\x81\x00\x00\xff not a text \x00\x01";
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *path = write_file (self, "noise.txt", bytes, sizeof bytes);

  import (self, path);
  attache_harness_wait_text (self, "refused");
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (attache_harness_get_dialog (self)), "noise.txt"));
  g_assert_false (gtk_widget_is_sensitive (get_button (self)));
}

static void
test_empty_folder (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *path = write_file (self, "x", "x", 1);
  g_autofree char *folder = g_path_get_dirname (path);

  g_remove (path);
  import (self, folder);
  attache_harness_wait_text (self, "Nothing to Import");
  g_assert_false (gtk_widget_is_sensitive (get_button (self)));
}

/* A paper of the sample under a name that says nothing, with no record to belong to: its first page tells what it is. */
static void
test_paper_by_first_page (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *paper = g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), "S21-CL-C-0021!A1!PDF-E.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *path = NULL;
  GtkWidget       *row, *entry;
  gsize            length;

  g_assert_true (g_file_get_contents (paper, &bytes, &length, NULL));
  path = write_file (self, "scan.pdf", bytes, length);
  import (self, path);
  attache_harness_wait_text (self, "scan.pdf");
  attache_harness_wait_text (self, "1 of 1 file to import");

  row = attache_harness_find_type (self, NULL, ATTACHE_TYPE_IMPORT_ROW);
  entry = attache_harness_find_type (self, row, GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "C21/21(Add.1)");
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/import/preview-stores-nothing", test_preview_stores_nothing);
  g_test_add_func ("/ui/import/import-and-undo", test_import_and_undo);
  g_test_add_func ("/ui/import/import-again", test_import_again);
  g_test_add_func ("/ui/import/left-out", test_left_out);
  g_test_add_func ("/ui/import/bad-file", test_bad_file);
  g_test_add_func ("/ui/import/empty-folder", test_empty_folder);
  g_test_add_func ("/ui/import/paper-by-first-page", test_paper_by_first_page);

  return g_test_run ();
}
