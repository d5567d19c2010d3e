/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The flight check: what is missing of the papers that a session refers to, by group; what is copied of it; what arrives. */

#include "config.h"

#include "attache-ui-harness.h"

#include "services/attache-flight-check.h"
#include "ui/papers/attache-flight-dialog.h"
#include "ui/papers/attache-flight-row.h"

#define BASE "S21-CL-C-0021!!PDF-E.pdf"

static void
import (AttacheHarness *self,
        char           *path)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, path);
  attache_window_import (attache_harness_get_window (self), paths);
  attache_harness_press_default (self);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_state (self, "main");
}

static void
import_record (AttacheHarness *self)
{
  import (self, g_test_build_filename (G_TEST_DIST, "fixtures", "records", "vcc-1.en.txt", NULL));
}

static void
import_sample (AttacheHarness *self,
               const char     *name)
{
  import (self, g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), name, NULL));
}

/* The group that a paper is in, or NULL where it is not missed. */
static char *
find_group (AttacheHarness *self,
            const char     *symbol)
{
  g_autoptr (GListModel) papers = attache_library_list_flight_check (attache_harness_get_library (self),
                                                                     attache_window_get_session (attache_harness_get_window (self)));
  g_autoptr (DexFuture) settled = attache_harness_await (self, attache_library_settle (papers));
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (dex_future_get_value (settled, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr (AttacheFlightPaper) paper = g_list_model_get_item (papers, i);

      if (g_strcmp0 (attache_flight_paper_get_symbol (paper), symbol) == 0)
        return g_strdup (attache_flight_paper_get_group (paper));
    }

  return NULL;
}

static void
assert_group (AttacheHarness *self,
              const char     *symbol,
              const char     *expected)
{
  g_autofree char *group = find_group (self, symbol);

  g_assert_cmpstr (group, ==, expected);
}

static void
assert_earlier (AttacheHarness *self,
                const char     *symbol,
                const char     *items)
{
  g_autoptr (DexFuture) found = attache_harness_await (self, attache_library_find_earlier_papers (attache_harness_get_library (self),
                                                                                                  attache_window_get_session (attache_harness_get_window (self))));
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (found, &error);
  GListModel   *papers;

  g_assert_no_error (error);
  papers = g_value_get_object (value);
  for (guint i = 0; i < g_list_model_get_n_items (papers); i++)
    {
      g_autoptr (AttacheFlightPaper) paper = g_list_model_get_item (papers, i);

      g_assert_cmpstr (attache_flight_paper_get_group (paper), ==, "earlier");
      g_assert_false (g_str_has_prefix (attache_flight_paper_get_symbol (paper), "C21/"));
      if (g_str_equal (attache_flight_paper_get_symbol (paper), symbol))
        {
          g_assert_cmpstr (attache_flight_paper_get_items (paper), ==, items);
          return;
        }
    }

  g_test_message ("%s is not among the earlier papers", symbol);
  g_test_fail ();
}

static void
open_check (AttacheHarness *self)
{
  attache_harness_activate (self, "win.flight-check", NULL);
  attache_harness_wait_text (self, "Drop papers here to import them.");
  g_assert_true (ATTACHE_IS_FLIGHT_DIALOG (attache_harness_get_dialog (self)));
  attache_harness_settle (self);
}

static void
test_groups (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);

  import_record (self);
  assert_group (self, "C21/21", "missing");
  assert_group (self, "C21/21(Add.1)", "missing");
  /* A meeting is no paper. */
  assert_group (self, "C21/VCC-1", NULL);
  /* Kept apart from what this session needs. */
  assert_group (self, "C20/27", NULL);
  assert_earlier (self, "C20/27", "7");

  import_sample (self, BASE);
  assert_group (self, "C21/21", NULL);
  assert_group (self, "C21/21(Add.1)", "missing");
}

/* Here, but only in Chinese; the tests read English first. */
static void
test_language (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *list;

  import_record (self);
  import_sample (self, "S21-CL-C-0021!!PDF-C.pdf");
  assert_group (self, "C21/21", "language");
  open_check (self);
  list = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_LIST_VIEW);
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))) - 1, GTK_LIST_SCROLL_NONE, NULL);
  attache_harness_wait_text (self, "Not in your language");
  attache_harness_wait_text (self, "Cited from earlier sessions");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "here in Chinese"));
}

static gboolean
has_copied (AttacheHarness *self,
            gpointer        data)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (attache_harness_get_window (self))));

  return content != NULL;
}

static char *
read_clipboard (AttacheHarness *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (attache_harness_get_window (self)));
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  attache_harness_wait (self, "the copy", has_copied, NULL);
  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, &error);
  g_assert_no_error (error);

  return g_value_dup_string (&value);
}

static void
test_copy (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autofree char *list = NULL;
  g_autofree char *links = NULL;

  import_record (self);
  open_check (self);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (attache_harness_get_dialog (self)), "flight.copy-list", NULL));
  list = read_clipboard (self);
  g_assert_nonnull (strstr (list, "C21/21(Add.1)\t"));
  g_assert_nonnull (strstr (list, "\t11"));
  attache_harness_wait_text (self, "papers copied");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (attache_harness_get_dialog (self)), "flight.copy-links", NULL));
  links = read_clipboard (self);
  g_assert_nonnull (strstr (links, "https://www.itu.int/md/S21-CL-C-0021/en\n"));
}

/* What is dropped on the check goes through the preview, and the check follows. */
static void
test_arrives (gconstpointer width)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (GPOINTER_TO_INT (width), 720);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *row;
  int        minimum;

  import_record (self);
  open_check (self);
  row = attache_harness_find_type (self, NULL, ATTACHE_TYPE_FLIGHT_ROW);
  g_assert_nonnull (row);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Missing"));
  gtk_widget_measure (adw_dialog_get_child (attache_harness_get_dialog (self)), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 350);

  g_ptr_array_add (paths, g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), BASE, NULL));
  g_signal_emit_by_name (attache_harness_get_dialog (self), "dropped", paths);
  attache_harness_wait_text (self, "1 of 1 file to import");
  attache_harness_press_default (self);
  attache_harness_settle (self);
  assert_group (self, "C21/21", NULL);
}

static void
test_everything_here (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);

  import_sample (self, BASE);
  open_check (self);
  attache_harness_wait_text (self, "Everything Is Here");
}

/* From the papers, with how many are missing; and by its name. */
static void
test_ways (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *entry;

  import_record (self);
  attache_harness_activate (self, "win.show-page", "s", "papers");
  attache_harness_wait_page (self, "papers");
  attache_harness_settle (self);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "19 missing"));

  attache_harness_activate (self, "win.find", NULL);
  attache_harness_settle (self);
  entry = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (entry), "flight");
  attache_harness_wait_text (self, "Flight Check");
  attache_harness_settle (self);
  g_signal_emit_by_name (gtk_widget_get_ancestor (entry, GTK_TYPE_SEARCH_ENTRY), "activate");
  attache_harness_wait_text (self, "Drop papers here to import them.");
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/flight-check/groups", test_groups);
  g_test_add_func ("/ui/flight-check/language", test_language);
  g_test_add_func ("/ui/flight-check/copy", test_copy);
  g_test_add_data_func ("/ui/flight-check/arrives", GINT_TO_POINTER (1000), test_arrives);
  g_test_add_data_func ("/ui/flight-check/arrives-narrow", GINT_TO_POINTER (360), test_arrives);
  g_test_add_func ("/ui/flight-check/everything-here", test_everything_here);
  g_test_add_func ("/ui/flight-check/ways", test_ways);

  return g_test_run ();
}
