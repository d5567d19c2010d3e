/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Import as the user does it: the preview stores nothing, one act brings it in, one undo takes it back, and what cannot be read
 * gets a sentence with its name. */

#include "config.h"

#include "attache-ui-harness.h"
#include "attache-ui-keys.h"

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
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_ancestor (attache_harness_find_text (self, NULL, "No Session"), GTK_TYPE_MENU_BUTTON)));
  attache_harness_wait_text (self, "ADM/1 and DT/2");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Session of symbols that name none"));

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

/* Two imports one after the other: what offers undo is the second, and it takes back the second. */
static void
test_undo_of_the_last (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *record = find_record ();
  g_autofree char *paper = g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), "S21-CL-C-0021!!PDF-E.pdf", NULL);

  import (self, record);
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_text (self, "Imported into C21: 14 items, 19 papers");

  import (self, paper);
  attache_harness_wait_text (self, "1 of 1 file to import");
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  /* At once, and not when the first has had its time. */
  attache_harness_settle (self);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Imported into C21: 1 paper"));
  g_assert_null (attache_harness_find_text (self, NULL, "Imported into C21: 14 items, 19 papers"));

  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_settle (self);
  attache_harness_wait_state (self, "main");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "14 items"));
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

/* Of the preview nothing but Enter is needed, whether it stands in the middle of the window or at its lower edge. */
static void
test_enter_imports (gconstpointer width)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (GPOINTER_TO_INT (width), 720);
  g_autofree char *record = find_record ();

  import (self, record);
  attache_harness_wait_text (self, "14 items");
  attache_harness_settle (self);
  g_assert_true (attache_harness_get_focus (self) == get_button (self));

  g_assert_true (attache_harness_press_key (self, "Return"));
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_state (self, "main");
}

/* A file with all that a line can have, in the narrowest window: nothing is cut off, and the name can be read. */
static void
test_narrow_preview (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 720);
  g_autofree char *paper = g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), "S21-CL-C-0021!A1!PDF-E.pdf", NULL);
  GtkWidget       *name, *row;
  int              minimum;

  import (self, paper);
  attache_harness_wait_text (self, "1 of 1 file to import");
  attache_harness_settle (self);
  row = attache_harness_find_type (self, NULL, ATTACHE_TYPE_IMPORT_ROW);
  name = attache_harness_find_text (self, row, "S21-CL-C-0021!A1!PDF-E.pdf");
  g_assert_cmpint (gtk_widget_get_width (name), >=, 150);
  gtk_widget_measure (adw_dialog_get_child (attache_harness_get_dialog (self)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);
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
  g_autofree char *paper = g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), "S21-CL-C-0030!C1!PDF-E.pdf", NULL);
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
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "C21/30(Corr.1)");
}

/* One page, on which nothing is said. */
static const char blank_pdf[] =
  "%PDF-1.4\n"
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
  "trailer<</Root 1 0 R>>\n"
  "%%EOF\n";

static gboolean
has_assign_dialog (AttacheHarness *self,
                   gpointer        data)
{
  return ATTACHE_IS_ASSIGN_DIALOG (attache_harness_get_dialog (self));
}

static void
test_assign_by_hand (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 1400);
  g_autofree char *path = write_file (self, "scan.pdf", blank_pdf, sizeof blank_pdf - 1);
  GtkWidget       *button, *entry;

  attache_harness_open_sample (self);
  import (self, path);
  attache_harness_wait_text (self, "not matched");
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);

  attache_harness_activate (self, "win.show-page", "s", "papers");
  attache_harness_wait_text (self, "Not Matched");
  attache_harness_wait_text (self, "scan.pdf");
  button = gtk_widget_get_ancestor (attache_harness_find_text (self, NULL, "Assign…"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  attache_harness_wait (self, "the question", has_assign_dialog, NULL);
  attache_harness_settle (self);

  entry = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "C21/76");
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_text (self, "is now C21/76");
  g_assert_null (attache_harness_find_text (self, NULL, "Not Matched"));

  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait_text (self, "Not Matched");
}

static void
test_assign_nonsense (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 1400);
  g_autofree char *path = write_file (self, "scan.pdf", blank_pdf, sizeof blank_pdf - 1);
  GtkWidget       *button, *entry;

  attache_harness_open_sample (self);
  import (self, path);
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_activate (self, "win.show-page", "s", "papers");
  attache_harness_wait_text (self, "scan.pdf");
  button = gtk_widget_get_ancestor (attache_harness_find_text (self, NULL, "Assign…"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  attache_harness_wait (self, "the question", has_assign_dialog, NULL);
  attache_harness_settle (self);

  entry = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (entry), "C21/VCC-1");
  attache_harness_press_default (self);
  attache_harness_settle (self);
  /* A meeting is no paper: the question stays, with the reason. */
  g_assert_true (has_assign_dialog (self, NULL));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
}

static GtkEventController *
find_drop_target (AttacheHarness *self)
{
  g_autoptr (GList) stacks = attache_harness_find_all (self, NULL, GTK_TYPE_STACK);

  for (GList *l = stacks; l != NULL; l = l->next)
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (l->data);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_DROP_TARGET (controller))
            return controller;
        }
    }

  return NULL;
}

/* What can be dropped is told while it is over the window, and no longer. */
static void
test_drop (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 720);
  g_autofree char *record = find_record ();
  g_autoptr (GFile) file = g_file_new_for_path (record);
  g_auto (GValue) value = G_VALUE_INIT;
  GtkEventController *target = find_drop_target (self);
  GdkDragAction       action = 0;
  gboolean            taken = FALSE;

  g_assert_nonnull (target);
  g_assert_null (attache_harness_find_text (self, NULL, "Drop papers or records here"));
  g_signal_emit_by_name (target, "enter", 10.0, 10.0, &action);
  g_assert_cmpuint (action, ==, GDK_ACTION_COPY);
  attache_harness_wait_text (self, "Drop papers or records here");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (attache_harness_get_window (self))), <=, 360);
  g_signal_emit_by_name (target, "leave");
  g_assert_null (attache_harness_find_text (self, NULL, "Drop papers or records here"));

  g_signal_emit_by_name (target, "enter", 10.0, 10.0, &action);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array ((GFile *[]){ file }, 1));
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
  g_assert_null (attache_harness_find_text (self, NULL, "Drop papers or records here"));
  attache_harness_wait_text (self, "vcc-1.en.txt");
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/import/preview-stores-nothing", test_preview_stores_nothing);
  g_test_add_func ("/ui/import/import-and-undo", test_import_and_undo);
  g_test_add_data_func ("/ui/import/enter-imports", GINT_TO_POINTER (1000), test_enter_imports);
  g_test_add_data_func ("/ui/import/enter-imports-narrow", GINT_TO_POINTER (360), test_enter_imports);
  g_test_add_func ("/ui/import/narrow-preview", test_narrow_preview);
  g_test_add_func ("/ui/import/import-again", test_import_again);
  g_test_add_func ("/ui/import/undo-of-the-last", test_undo_of_the_last);
  g_test_add_func ("/ui/import/left-out", test_left_out);
  g_test_add_func ("/ui/import/bad-file", test_bad_file);
  g_test_add_func ("/ui/import/empty-folder", test_empty_folder);
  g_test_add_func ("/ui/import/paper-by-first-page", test_paper_by_first_page);
  g_test_add_func ("/ui/import/assign-by-hand", test_assign_by_hand);
  g_test_add_func ("/ui/import/drop", test_drop);
  g_test_add_func ("/ui/import/assign-nonsense", test_assign_nonsense);

  return g_test_run ();
}
