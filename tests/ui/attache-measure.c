/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures inside the real window what no watcher of the screen can see, and leaves a library the way a delegate would.
 * usage: attache-measure mark ROUNDS | stall | board | import FILES | place FOLDER SYMBOL
 *
 * mark: the milliseconds from the highlight action until the mark has come back from the disk into the list of marks.
 * stall: for each step of a walk, the longest time in milliseconds for which the main loop let a waiting source wait.
 * board: the same for a board of forty groups with seven posts each, painting not counted.
 * import: the same while the files of a folder are looked at for a preview, and while they are stored.
 * place: opens the library in FOLDER, opens the paper, and closes the window there. */

#include "config.h"

#include "attache-ui-harness.h"

#include "model/attache-issue.h"
#include "model/attache-post.h"
#include "ui/nominations/attache-board.h"
#include "ui/nominations/attache-nominations.h"
#include "ui/reader/attache-reader-page.h"

#include <stdlib.h>

#define TICK_US 1000
#define LONGEST_IMPORT_MS 300000

static const char *
find_issue (AttacheHarness *harness,
            GListModel     *issues,
            const char     *symbol)
{
  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);

      if (g_str_equal (attache_issue_get_symbol (issue), symbol))
        return attache_entity_get_id (ATTACHE_ENTITY (issue));
    }

  return NULL;
}

static gboolean
has_items (AttacheHarness *harness,
           gpointer        data)
{
  return g_list_model_get_n_items (data) > 0;
}

static AttacheReaderTab *
open_paper (AttacheHarness *harness,
            GListModel     *issues,
            const char     *symbol)
{
  GtkWidget *page;

  attache_harness_activate (harness, "win.open-paper", "s", find_issue (harness, issues, symbol));
  attache_harness_wait_page (harness, "reader");
  attache_harness_settle (harness);
  page = attache_harness_find_type (harness, NULL, ATTACHE_TYPE_READER_PAGE);

  return attache_reader_page_get_tab (ATTACHE_READER_PAGE (page));
}

static GListModel *
list_issues (AttacheHarness *harness)
{
  GListModel *issues = attache_library_list_issues (attache_harness_get_library (harness),
                                                    attache_window_get_session (attache_harness_get_window (harness)));

  attache_harness_wait (harness, "the papers", has_items, issues);

  return issues;
}

static double
now_ms (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static void
measure_marks (AttacheHarness *harness,
               guint           rounds)
{
  g_autoptr (GListModel) issues = list_issues (harness);
  AttacheReaderView    *view = attache_reader_tab_get_view (open_paper (harness, issues, "C21/64"));
  AttacheTextSelection *selection = attache_reader_view_get_selection (view);
  g_autoptr (DexFuture) loaded = attache_harness_await (harness, attache_page_texts_load (attache_reader_view_get_texts (view), 0, ATTACHE_PRIORITY_VISIBLE));
  AttachePageText *text = g_value_get_object (dex_future_get_value (loaded, NULL));
  g_autoptr (GListModel) marks = attache_library_list_marks (attache_harness_get_library (harness),
                                                             attache_window_get_session (attache_harness_get_window (harness)));

  attache_harness_settle (harness);
  for (guint i = 0; i < rounds; i++)
    {
      guint  before = g_list_model_get_n_items (marks);
      guint  start = 200 + i % 60 * 12;
      double at;

      attache_text_selection_begin (selection, 0, text, start, ATTACHE_TEXT_UNIT_CHARACTER);
      attache_text_selection_extend (selection, 0, text, start + 10);
      at = now_ms ();
      gtk_widget_activate_action (GTK_WIDGET (view), "reader.highlight", "s", "yellow");
      while (g_list_model_get_n_items (marks) == before && now_ms () - at < 5000)
        g_main_context_iteration (NULL, TRUE);
      g_print ("%.2f\n", now_ms () - at);
      attache_harness_settle (harness);
    }
}

/* --- stalls --- */

typedef struct
{
  gint64 asked; /* µs, 0 while nothing is asked */
  gint64 longest;
  gint64 paint_start;
  gint64 painted; /* since that was asked */
  int    running;
} Stall;

static gboolean
answer_cb (gpointer data)
{
  Stall *stall = data;

  stall->longest = MAX (stall->longest, g_get_monotonic_time () - stall->asked - stall->painted);
  g_atomic_int_set (&stall->running, 1);

  return G_SOURCE_REMOVE;
}

static gpointer
ask_thread (gpointer data)
{
  Stall *stall = data;
  int    running;

  while ((running = g_atomic_int_get (&stall->running)) != 0)
    {
      /* 1: the last question was answered; 2: it still waits. */
      if (running == 1 && g_atomic_int_compare_and_exchange (&stall->running, 1, 2))
        {
          stall->painted = 0;
          stall->asked = g_get_monotonic_time ();
          g_main_context_invoke_full (NULL, G_PRIORITY_HIGH, answer_cb, stall, NULL);
        }
      g_usleep (TICK_US);
    }

  return NULL;
}

static void
report (Stall      *stall,
        const char *step)
{
  g_print ("%s %.2f\n", step, stall->longest / 1000.0);
  stall->longest = 0;
}

static void
measure_stalls (AttacheHarness *harness)
{
  static const char *const pages[] = { "papers", "positions", "nominations", "deadlines", "agenda" };
  g_autoptr (GListModel) issues = list_issues (harness);
  Stall    stall = { .running = 1 };
  GThread *thread = g_thread_new ("ask", ask_thread, &stall);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      attache_harness_activate (harness, "win.show-page", "s", pages[i]);
      attache_harness_wait_page (harness, pages[i]);
      attache_harness_settle (harness);
      report (&stall, pages[i]);
    }
  attache_harness_open_item (harness, "11");
  attache_harness_settle (harness);
  report (&stall, "item");
  open_paper (harness, issues, "C21/64");
  report (&stall, "reader-first");
  open_paper (harness, issues, "C21/21");
  report (&stall, "reader-second");

  while (!g_atomic_int_compare_and_exchange (&stall.running, 1, 0))
    g_main_context_iteration (NULL, FALSE);
  g_thread_join (thread);
}

/* After each phase that comes before painting; the toolkit’s own handlers have run then. */
static void
paint_cb (Stall *stall)
{
  stall->paint_start = g_get_monotonic_time ();
}

static void
after_paint_cb (Stall *stall)
{
  if (stall->paint_start > 0)
    stall->painted += g_get_monotonic_time () - MAX (stall->paint_start, stall->asked);
  stall->paint_start = 0;
}

static void
add_posts (GListModel *posts)
{
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 280; i++)
    {
      g_autofree char *id = g_strdup_printf ("post-%u", i);
      g_autofree char *code = g_strdup_printf ("CWG-%u", i / 7);

      g_ptr_array_add (more, g_object_new (ATTACHE_TYPE_POST, "id", id, "group-id", code, "group-code", code, "role", i % 7 ? "vice-chair" : "chair", NULL));
    }
  g_list_store_splice (G_LIST_STORE (posts), 0, 0, more->pdata, more->len);
}

static void
measure_board (AttacheHarness *harness)
{
  AttacheWindow *window = attache_harness_get_window (harness);
  g_autoptr (AttacheNominations) nominations = NULL;
  GListStore    *posts = g_list_store_new (ATTACHE_TYPE_POST);
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Stall          stall = { .running = 1 };
  GThread       *thread;
  GtkWidget     *board, *list;
  GtkAdjustment *adjustment;

  nominations = attache_nominations_new_for_posts (attache_harness_get_library (harness), attache_window_get_session (window), G_LIST_MODEL (posts));
  board = attache_board_new (nominations);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), board);
  attache_harness_settle (harness);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (paint_cb), &stall);
  g_signal_connect_swapped (clock, "update", G_CALLBACK (paint_cb), &stall);
  g_signal_connect_swapped (clock, "layout", G_CALLBACK (paint_cb), &stall);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &stall);
  thread = g_thread_new ("ask", ask_thread, &stall);

  add_posts (G_LIST_MODEL (posts));
  attache_harness_settle (harness);
  report (&stall, "board-open");
  list = attache_harness_find_type (harness, board, GTK_TYPE_LIST_VIEW);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  for (guint i = 0; i < 60; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 120);
      attache_harness_settle (harness);
    }
  report (&stall, "board-scroll");
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  attache_harness_settle (harness);
  report (&stall, "board-end");

  while (!g_atomic_int_compare_and_exchange (&stall.running, 1, 0))
    g_main_context_iteration (NULL, FALSE);
  g_thread_join (thread);
  g_signal_handlers_disconnect_by_data (clock, &stall);
}

static gboolean
is_ready (AttacheHarness *harness)
{
  AdwDialog *dialog = attache_harness_get_dialog (harness);
  GtkWidget *button = dialog != NULL ? adw_dialog_get_default_widget (dialog) : NULL;

  return button != NULL && gtk_widget_is_sensitive (button);
}

/* A thousand files take longer than anything else that is waited for. */
static void
wait_long (AttacheHarness *harness,
           gboolean        ready,
           const char     *what)
{
  double start = now_ms ();

  while (ready ? !is_ready (harness) : attache_harness_get_dialog (harness) != NULL)
    {
      if (now_ms () - start > LONGEST_IMPORT_MS)
        g_error ("Waited for %s for too long", what);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
measure_import (const char *files)
{
  g_autoptr (AttacheHarness) harness = attache_harness_new (1280, 850);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Stall    stall = { .running = 1 };
  GThread *thread;

  attache_harness_settle (harness);
  thread = g_thread_new ("ask", ask_thread, &stall);
  g_ptr_array_add (paths, g_strdup (files));
  attache_window_import (attache_harness_get_window (harness), paths);
  wait_long (harness, TRUE, "the preview");
  report (&stall, "import-preview");
  attache_harness_press_default (harness);
  wait_long (harness, FALSE, "the import");
  attache_harness_settle (harness);
  report (&stall, "import-store");

  while (!g_atomic_int_compare_and_exchange (&stall.running, 1, 0))
    g_main_context_iteration (NULL, FALSE);
  g_thread_join (thread);
}

static gboolean
has_session (AttacheHarness *harness,
             gpointer        data)
{
  return attache_window_get_session (attache_harness_get_window (harness)) != NULL;
}

static void
leave_at_paper (const char *folder,
                const char *symbol)
{
  g_autoptr (AttacheHarness) harness = attache_harness_new_at (folder, 1280, 850);
  g_autoptr (GListModel) issues = NULL;

  attache_harness_wait (harness, "a session", has_session, NULL);
  issues = list_issues (harness);
  open_paper (harness, issues, symbol);
}

static void
measure_in_sample (const char *what,
                   guint       rounds)
{
  g_autoptr (AttacheHarness) harness = attache_harness_new (1280, 850);

  attache_harness_open_sample (harness);
  if (g_str_equal (what, "mark"))
    measure_marks (harness, rounds);
  else if (g_str_equal (what, "board"))
    measure_board (harness);
  else
    measure_stalls (harness);
}

int
main (int   argc,
      char *argv[])
{
  gboolean in_sample = argc >= 2 && (g_str_equal (argv[1], "mark") || g_str_equal (argv[1], "stall") || g_str_equal (argv[1], "board"));

  gboolean imports = argc == 3 && g_str_equal (argv[1], "import");

  if (!in_sample && !imports && !(argc == 4 && g_str_equal (argv[1], "place")))
    {
      g_printerr ("usage: attache-measure mark ROUNDS | stall | board | import FILES | place FOLDER SYMBOL\n");
      return 2;
    }

  attache_harness_init (&argc, &argv);
  if (in_sample)
    measure_in_sample (argv[1], argc > 2 ? strtoul (argv[2], NULL, 10) : 50);
  else if (imports)
    measure_import (argv[2]);
  else
    leave_at_paper (argv[2], argv[3]);

  return 0;
}
