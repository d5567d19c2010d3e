/* SPDX-License-Identifier: GPL-3.0-or-later */

/* kill -9 at any moment loses nothing that was shown as done: a hundred times, a process writes marks and says each id once its commit is
 * acknowledged; it is killed in the middle, and every mark that it said must be there, in a library that is whole. */

#include "store-test.h"

#include "store/attache-mark-store.h"

#include <signal.h>
#include <unistd.h>

#define N_KILLS 100

/* The process that is killed: marks are added, changed and removed without a pause. A line each: `+ID` and `-ID`. */
static int
write_marks (const char *folder)
{
  StoreTest        test = { g_strdup (folder), NULL };
  g_autofree char *file_id = store_test_id ("file", 1);

  store_test_open (&test);

  for (int i = 0;; i++)
    {
      g_autoptr (AttacheMark) mark = g_object_new (ATTACHE_TYPE_MARK, "file-id", file_id, "page", i, "quote", "the words that were marked", NULL);
      g_autofree char *line = NULL;

      store_test_done (attache_mark_store_add (test.database, mark, "Add mark"));
      line = g_strdup_printf ("+%s\n", attache_entity_get_id (ATTACHE_ENTITY (mark)));
      if (write (STDOUT_FILENO, line, strlen (line)) < 0)
        return 1;

      if (i % 5 != 0)
        continue;

      store_test_done (attache_mark_store_remove (test.database, mark, "Remove mark"));
      line[0] = '-';
      if (write (STDOUT_FILENO, line, strlen (line)) < 0)
        return 1;
    }
}

/* What was said before it was killed: id → whether the mark must be alive. A line that was cut off was not said. */
static void
read_said (GSubprocess *child, GHashTable *said)
{
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;
  guint            n_lines;

  g_assert_true (g_subprocess_communicate (child, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  if (g_bytes_get_size (output) == 0)
    return;

  text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  lines = g_strsplit (text, "\n", -1);
  n_lines = g_strv_length (lines);

  for (guint i = 0; i + 1 < n_lines; i++)
    g_hash_table_insert (said, g_strdup (lines[i] + 1), GINT_TO_POINTER (lines[i][0] == '+' ? 1 : 2));
}

static gpointer
kill_later (gpointer data)
{
  g_usleep ((gulong)g_random_int_range (20000, 120000));
  g_subprocess_force_exit (data);

  return NULL;
}

/* A mark that was removed after it was last said may be either: the commit may have come before the kill and the word not. */
static void
check_said (StoreTest *test, GHashTable *said)
{
  g_autofree char *integrity = store_test_query (test, "PRAGMA integrity_check");
  g_autofree char *dangling = store_test_query (test, "PRAGMA foreign_key_check");
  g_autofree char *rows = store_test_query (test, "SELECT id, deleted FROM mark");
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       id, state;

  g_assert_cmpstr (integrity, ==, "ok\n");
  g_assert_cmpstr (dangling, ==, "");
  for (guint i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      char *deleted = strchr (lines[i], '|');

      *deleted = '\0';
      g_hash_table_insert (found, lines[i], GINT_TO_POINTER (deleted[1] == '1' ? 2 : 1));
    }

  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &id, &state))
    {
      int there = GPOINTER_TO_INT (g_hash_table_lookup (found, id));

      g_assert_cmpint (there, >=, GPOINTER_TO_INT (state));
    }
}

/* Every mark has its history, and no act is half written. */
static void
check_history (StoreTest *test)
{
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM mark WHERE id NOT IN (SELECT row_id FROM change WHERE table_name = 'mark')"),
                   ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM act WHERE id NOT IN (SELECT act FROM change)"), ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM current_act WHERE act IS NOT NULL"), ==, 0);
}

static void
test_kill (StoreTest *test)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_before = 0;
  int   n_fruitless = 0;

  store_test_fill (test, 1);
  store_test_close (test);

  for (int i = 0; i < N_KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "/proc/self/exe", "--write", test->folder, NULL);
      GThread *killer;

      g_assert_no_error (error);
      killer = g_thread_new ("killer", kill_later, child);
      read_said (child, said);
      g_thread_join (killer);
      g_assert_true (g_subprocess_get_if_signaled (child));
      g_assert_cmpint (g_subprocess_get_term_sig (child), ==, SIGKILL);

      n_fruitless += g_hash_table_size (said) == n_before;
      n_before = g_hash_table_size (said);

      /* Opening it again is what the delegate does next. */
      store_test_open (test);
      check_said (test, said);
      store_test_close (test);
    }

  store_test_open (test);
  check_history (test);
  g_test_message ("%u marks said in %d processes; %d were killed before the first", n_before, N_KILLS, n_fruitless);
  g_assert_cmpuint (n_before, >, N_KILLS);
  g_assert_cmpint (n_fruitless, <, N_KILLS / 2);
}

int
main (int argc, char **argv)
{
  dex_init ();
  if (argc == 3 && g_str_equal (argv[1], "--write"))
    return write_marks (argv[2]);

  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/kill", test_kill);

  return g_test_run ();
}
