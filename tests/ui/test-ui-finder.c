/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ctrl+K, as in the room: what was heard, Enter, and it is there. */

#include "config.h"

#include "attache-ui-harness.h"

#include "ui/agenda/attache-paper-row.h"
#include "ui/attache-finder-dialog.h"
#include "ui/papers/attache-papers-page.h"

static GtkWidget *
find (AttacheHarness *self,
      const char     *query)
{
  GtkWidget *entry;

  attache_harness_activate (self, "win.find", NULL);
  g_assert_true (ATTACHE_IS_FINDER_DIALOG (attache_harness_get_dialog (self)));
  entry = attache_harness_find_type (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), query);

  return entry;
}

/* Enter does not wait for the answer, and neither does the delegate. */
static void
test_shorthand (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *entry;

  attache_harness_open_sample (self);
  entry = find (self, "30c1");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_page (self, "reader");
  attache_harness_wait_text (self, "C21/30(Corr.1)");
}

static void
test_item (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *entry;

  attache_harness_open_sample (self);
  entry = find (self, "11");
  attache_harness_settle (self);
  g_signal_emit_by_name (entry, "activate");
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_text (self, "Item 11");
}

static void
test_missing_paper (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  g_autoptr (GList) rows = NULL;
  GtkWidget *entry;

  attache_harness_open_sample (self);
  entry = find (self, "76");
  attache_harness_settle (self);
  g_signal_emit_by_name (entry, "activate");
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_page (self, "papers");
  attache_harness_settle (self);

  rows = attache_harness_find_all (self, NULL, ATTACHE_TYPE_PAPER_ROW);
  g_assert_cmpuint (g_list_length (rows), ==, 1);
  g_assert_cmpstr (attache_issue_get_symbol (attache_paper_row_get_issue (rows->data)), ==, "C21/76");
}

static void
test_nothing (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1000, 850);
  GtkWidget *entry;

  attache_harness_open_sample (self);
  entry = find (self, "zzzyyyxxx");
  attache_harness_wait_text (self, "Nothing Found");
  g_signal_emit_by_name (entry, "activate");
  attache_harness_settle (self);
  g_assert_nonnull (attache_harness_get_dialog (self));
  g_signal_emit_by_name (entry, "stop-search");
  attache_harness_wait_no_dialog (self);
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/finder/shorthand", test_shorthand);
  g_test_add_func ("/ui/finder/item", test_item);
  g_test_add_func ("/ui/finder/missing-paper", test_missing_paper);
  g_test_add_func ("/ui/finder/nothing", test_nothing);

  return g_test_run ();
}
