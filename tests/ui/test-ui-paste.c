/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways into the preview besides choosing files: what was copied, what is dropped as text. And the way out to another
 * application, for a paper that is here in a format that cannot be shown. */

#include "config.h"

#include "attache-ui-harness.h"
#include "attache-ui-keys.h"

#include "docx-test.h"
#include "model/attache-issue.h"
#include "services/attache-file-copy.h"
#include "ui/imports/attache-import-dialog.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static char *
read_record (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "records", "vcc-1.en.txt", NULL);
  char            *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));

  return text;
}

static GdkClipboard *
get_clipboard (AttacheHarness *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (attache_harness_get_window (self)));
}

/* Ctrl+V on the start page is an import; nothing is stored by looking at it. */
static void
test_paste_text (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *text = read_record ();

  gdk_clipboard_set_text (get_clipboard (self), text);
  g_assert_true (attache_harness_press_key (self, "<Control>v"));
  attache_harness_wait_text (self, "14 items");
  g_assert_true (ATTACHE_IS_IMPORT_DIALOG (attache_harness_get_dialog (self)));
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Clipboard"));

  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_state (self, "main");
}

/* In an entry Ctrl+V is the entry’s. */
static void
test_paste_into_entry (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *entry;

  attache_harness_open_sample (self);
  attache_harness_activate (self, "win.find", NULL);
  attache_harness_settle (self);
  entry = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_TEXT);
  gtk_widget_grab_focus (entry);
  gdk_clipboard_set_text (get_clipboard (self), "30c1");
  attache_harness_press_key (self, "<Control>v");
  attache_harness_settle (self);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "30c1");
  g_assert_false (ATTACHE_IS_IMPORT_DIALOG (attache_harness_get_dialog (self)));
}

static void
test_paste_nothing (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);

  gdk_clipboard_set_text (get_clipboard (self), "");
  attache_harness_activate (self, "win.import-clipboard", NULL);
  attache_harness_wait_text (self, "There is no text on the clipboard");
  g_assert_null (attache_harness_get_dialog (self));
}

/* Files that were copied in the file manager come in as if they had been dropped. */
static void
test_paste_files (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *path = g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), "S21-CL-C-0021!A1!PDF-E.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array ((GFile *[]){ file }, 1));
  gdk_clipboard_set_value (get_clipboard (self), &value);
  attache_harness_activate (self, "win.import-clipboard", NULL);
  attache_harness_wait_text (self, "S21-CL-C-0021!A1!PDF-E.pdf");
  attache_harness_wait_text (self, "1 of 1 file to import");
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

/* Text that is dragged out of a browser. */
static void
test_drop_text (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *text = read_record ();
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean taken = FALSE;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, text);
  g_signal_emit_by_name (find_drop_target (self), "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
  attache_harness_wait_text (self, "14 items");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Dropped Text"));
}

static char *
import_word (AttacheHarness *self)
{
  g_autofree char *folder = g_strconcat (attache_harness_get_folder (self), "-files", NULL);
  g_autofree char *path = g_build_filename (folder, "bridges.docx", NULL);
  g_autoptr (GBytes) bytes = docx_test_new ("COUNCIL 2021\nDocument C21/76-E\nBridges between islands\n", DOCX_TEST_PLAIN);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_mkdir_with_parents (folder, 0755);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL));
  g_ptr_array_add (paths, g_steal_pointer (&path));
  attache_window_import (attache_harness_get_window (self), paths);
  attache_harness_wait_text (self, "bridges.docx");
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);

  return g_steal_pointer (&folder);
}

static char *
find_file (AttacheHarness *self,
           const char     *symbol)
{
  g_autoptr (GListModel) issues = attache_library_list_issues (attache_harness_get_library (self),
                                                               attache_window_get_session (attache_harness_get_window (self)));
  g_autoptr (DexFuture) settled = attache_harness_await (self, attache_library_settle (issues));

  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);

      if (g_strcmp0 (attache_issue_get_symbol (issue), symbol) == 0)
        return g_strdup (attache_issue_get_file_id (issue));
    }

  return NULL;
}

/* A paper that came as a Word document only: what another application is given is a copy that nobody can write. */
static void
test_open_elsewhere (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *folder = NULL;
  g_autofree char *file_id = NULL;
  g_autoptr (DexFuture) copied = NULL;
  g_autoptr (GError) error = NULL;
  const char *copy;
  struct stat info;

  attache_harness_open_sample (self);
  folder = import_word (self);
  file_id = find_file (self, "C21/76");
  g_assert_nonnull (file_id);
  attache_harness_activate (self, "win.open-file", "(si)", file_id, -1);
  attache_harness_wait_text (self, "This Paper Is Not a PDF");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Open in Another Application"));
  g_assert_null (attache_harness_find_text (self, NULL, "Retry"));

  copied = attache_harness_await (self, attache_library_copy_file (attache_harness_get_library (self), file_id));
  copy = g_value_get_string (dex_future_get_value (copied, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (copy, "/bridges.docx"));
  g_assert_false (g_str_has_prefix (copy, attache_harness_get_folder (self)));
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0222, ==, 0);

  /* Once more, over the first. */
  dex_clear (&copied);
  copied = attache_harness_await (self, attache_library_copy_file (attache_harness_get_library (self), file_id));
  g_assert_nonnull (dex_future_get_value (copied, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/paste/text", test_paste_text);
  g_test_add_func ("/ui/paste/into-entry", test_paste_into_entry);
  g_test_add_func ("/ui/paste/nothing", test_paste_nothing);
  g_test_add_func ("/ui/paste/files", test_paste_files);
  g_test_add_func ("/ui/paste/drop-text", test_drop_text);
  g_test_add_func ("/ui/paste/open-elsewhere", test_open_elsewhere);

  return g_test_run ();
}
