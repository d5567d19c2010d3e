/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures inside the real window what no watcher of the screen can see, and leaves a library the way a delegate would.
 * usage: attache-measure mark ROUNDS | stall | place FOLDER SYMBOL
 *
 * mark: the milliseconds from the highlight action until the mark has come back from the disk into the list of marks.
 * stall: for each step of a walk, the longest time in milliseconds for which the main loop let a waiting source wait.
 * place: opens the library in FOLDER, opens the paper, and closes the window there. */

#include "config.h"

#include "attache-ui-harness.h"

#include "model/attache-issue.h"
#include "ui/reader/attache-reader-page.h"

#include <stdlib.h>

#define TICK_US 1000

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
  int    running;
} Stall;

static gboolean
answer_cb (gpointer data)
{
  Stall *stall = data;

  stall->longest = MAX (stall->longest, g_get_monotonic_time () - stall->asked);
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
  else
    measure_stalls (harness);
}

int
main (int   argc,
      char *argv[])
{
  gboolean in_sample = argc >= 2 && (g_str_equal (argv[1], "mark") || g_str_equal (argv[1], "stall"));

  if (!in_sample && !(argc == 4 && g_str_equal (argv[1], "place")))
    {
      g_printerr ("usage: attache-measure mark ROUNDS | stall | place FOLDER SYMBOL\n");
      return 2;
    }

  attache_harness_init (&argc, &argv);
  if (in_sample)
    measure_in_sample (argv[1], argc > 2 ? strtoul (argv[2], NULL, 10) : 50);
  else
    leave_at_paper (argv[2], argv[3]);

  return 0;
}
