/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starting: an empty library says what to do, one that cannot be opened says why and what to do, and closing returns to the same
 * place. */

#include "config.h"

#include "attache-ui-harness.h"

#include "ui/agenda/attache-item-page.h"
#include "ui/papers/attache-papers-page.h"
#include "ui/reader/attache-reader-page.h"

#include <glib/gstdio.h>

static gboolean
is_enabled (AttacheHarness *self,
            const char     *action)
{
  GtkWidget *window = GTK_WIDGET (attache_harness_get_window (self));
  GtkWidget *button = gtk_button_new ();
  gboolean   enabled;

  /* What a button with that action shows is what the user sees of it. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_parent (g_object_ref_sink (button), window);
  enabled = gtk_widget_is_sensitive (button);
  gtk_widget_unparent (button);
  g_object_unref (button);

  return enabled;
}

static void
test_empty (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);

  g_assert_cmpstr (attache_window_get_state (attache_harness_get_window (self)), ==, "start");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Import…"));
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Open the Sample Session"));
  g_assert_nonnull (attache_harness_find_text (self, NULL, "drop a folder of its papers here"));
  g_assert_true (is_enabled (self, "win.import"));
  g_assert_false (is_enabled (self, "win.find"));
  g_assert_false (is_enabled (self, "win.undo"));
}

static void
test_empty_narrow (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 600);

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (attache_harness_get_window (self))), <=, 360);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Open the Sample Session"));
}

static void
write_at (AttacheHarness *self,
          long            offset,
          const void     *bytes,
          gsize           length)
{
  g_autofree char *path = g_build_filename (attache_harness_get_folder (self), "library.db", NULL);
  FILE            *file = g_fopen (path, "r+b");

  g_assert_nonnull (file);
  g_assert_cmpint (fseek (file, offset, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  fclose (file);
}

static void
assert_failed (AttacheHarness *self)
{
  g_assert_cmpstr (attache_window_get_state (attache_harness_get_window (self)), ==, "failed");
  g_assert_nonnull (attache_harness_find_text (self, NULL, "The Library Cannot Be Opened"));
  g_assert_nonnull (attache_harness_find_text (self, NULL, attache_harness_get_folder (self)));
  g_assert_nonnull (attache_harness_find_text (self, NULL, "Try Again"));
  g_assert_false (is_enabled (self, "win.undo"));
}

static void
test_damaged (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);

  attache_harness_close (self);
  write_at (self, 0, "This is no library at all", 25);
  attache_harness_open (self);
  assert_failed (self);
}

static void
test_newer (void)
{
  /* Where SQLite keeps the version that a program gives its file, the highest byte first. */
  static const guint8 version[] = { 0, 0, 0x7f, 0xff };
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);

  attache_harness_close (self);
  write_at (self, 60, version, sizeof version);
  attache_harness_open (self);
  assert_failed (self);
  g_assert_nonnull (attache_harness_find_text (self, NULL, "newer"));
}

/* The library has failed to open before there is a window to say so. */
static void
test_failed_early (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);

  attache_harness_close (self);
  write_at (self, 0, "no database at all", 18);
  attache_harness_open_late (self, 500);
  assert_failed (self);
}

static void
test_try_again (void)
{
  static const guint8 header[] = "SQLite format 3";
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);
  GtkWidget *again;

  attache_harness_close (self);
  write_at (self, 0, "x", 1);
  attache_harness_open (self);
  assert_failed (self);

  write_at (self, 0, header, 1);
  again = gtk_widget_get_ancestor (attache_harness_find_text (self, NULL, "Try Again"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (again, "clicked");
  attache_harness_wait_state (self, "start");
}

static void
test_same_place (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);
  g_autofree char *item = NULL;
  g_autofree char *session = NULL;

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "11");
  item = attache_harness_find_item (self, "11");
  session = g_strdup (attache_window_get_session (attache_harness_get_window (self)));
  attache_harness_reopen (self);

  attache_harness_wait_page (self, "agenda");
  attache_harness_wait_text (self, "Item 11");
  g_assert_cmpstr (attache_window_get_session (attache_harness_get_window (self)), ==, session);
  g_assert_cmpstr (attache_window_get_item (attache_harness_get_window (self)), ==, item);

  attache_harness_activate (self, "win.show-page", "s", "papers");
  attache_harness_reopen (self);
  attache_harness_wait_page (self, "papers");
  g_assert_nonnull (attache_harness_find_type (self, NULL, ATTACHE_TYPE_PAPERS_PAGE));
  g_assert_cmpstr (attache_window_get_item (attache_harness_get_window (self)), ==, item);
}

/* Where one thing at a time fits, it is the same one. */
static void
test_same_place_narrow (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 720);

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "11");
  attache_harness_reopen (self);
  attache_harness_wait_text (self, "Item 11");
  attache_harness_wait_text (self, "Add.2");
  g_assert_nonnull (attache_harness_find_type (self, NULL, ATTACHE_TYPE_ITEM_PAGE));

  attache_harness_activate (self, "win.show-page", "s", "agenda");
  g_assert_null (attache_harness_find_type (self, NULL, ATTACHE_TYPE_ITEM_PAGE));
  attache_harness_reopen (self);
  attache_harness_wait_page (self, "agenda");
  g_assert_null (attache_harness_find_type (self, NULL, ATTACHE_TYPE_ITEM_PAGE));
}

static gboolean
has_tab (AttacheHarness *self,
         gpointer        data)
{
  GtkWidget *reader = attache_harness_find_type (self, NULL, ATTACHE_TYPE_READER_PAGE);

  return reader != NULL && attache_reader_page_get_n_tabs (ATTACHE_READER_PAGE (reader)) == 1;
}

static gboolean
has_item (AttacheHarness *self,
          gpointer        data)
{
  return g_strcmp0 (attache_window_get_item (attache_harness_get_window (self)), data) == 0;
}

static void
test_same_paper (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 700);
  g_autofree char *item = NULL;
  GtkWidget       *reader;

  attache_harness_open_sample (self);
  attache_harness_open_item (self, "11");
  item = attache_harness_find_item (self, "11");
  attache_window_open_symbol (attache_harness_get_window (self), "C21/21(Add.1)");
  attache_harness_wait_page (self, "reader");
  attache_harness_wait (self, "the tab", has_tab, NULL);
  attache_harness_reopen (self);

  attache_harness_wait_page (self, "reader");
  attache_harness_wait (self, "the tab", has_tab, NULL);
  attache_harness_wait_text (self, "C21/21(Add.1)");

  /* Behind it is what was behind it. */
  reader = attache_harness_find_type (self, NULL, ATTACHE_TYPE_READER_PAGE);
  g_assert_true (gtk_widget_activate_action (reader, "navigation.pop", NULL));
  attache_harness_wait_page (self, "agenda");
  attache_harness_wait (self, "the item", has_item, item);
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/start/empty", test_empty);
  g_test_add_func ("/ui/start/empty-narrow", test_empty_narrow);
  g_test_add_func ("/ui/start/damaged", test_damaged);
  g_test_add_func ("/ui/start/newer", test_newer);
  g_test_add_func ("/ui/start/failed-early", test_failed_early);
  g_test_add_func ("/ui/start/try-again", test_try_again);
  g_test_add_func ("/ui/start/same-place", test_same_place);
  g_test_add_func ("/ui/start/same-place-narrow", test_same_place_narrow);
  g_test_add_func ("/ui/start/same-paper", test_same_paper);

  return g_test_run ();
}
