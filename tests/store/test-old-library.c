/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A library that version 1 of the schema made: nothing of it is lost on the way, and its history can still be undone. */

#include "store-test.h"

#include "test-migrations-resources.h"

#include "store/attache-change-store.h"
#include "store/attache-database-private.h"
#include "store/attache-paper-store.h"

static const char fill_sql[] =
  "INSERT INTO act (at, author, label, kind, state) VALUES (1, 'me', 'Import', 'do', 'done');"
  "UPDATE current_act SET act = (SELECT max (id) FROM act), author = 'me';"
  "INSERT INTO session (id, code) VALUES ('s', 'C21');"
  "INSERT INTO paper (id, session_id, symbol, sort_key, title) VALUES ('p', 's', 'C21/45', '1', 'Report');"
  "UPDATE current_act SET act = NULL, author = NULL;";

static void
make_old (StoreTest *test)
{
  test->database = store_test_object (attache_database_open_with_scripts (test->folder, "/io/github/attache/Attache/test/version-1"));
  store_test_close (test);
  g_assert_cmpint (store_test_execute (test, fill_sql), ==, SQLITE_OK);
}

static char *
find_backup (StoreTest *test)
{
  g_autofree char *folder = g_build_filename (test->folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_nonnull (dir);
  return g_strdup (g_dir_read_name (dir));
}

static gboolean
set_group_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autoptr (AttachePaper) paper = attache_paper_store_find_in_worker (transaction, "p", error);

  if (paper == NULL)
    return FALSE;

  g_assert_null (attache_paper_get_priority_group (paper));
  g_assert_cmpstr (attache_paper_get_title (paper), ==, "Report");
  g_object_set (paper, "priority-group", "1+", NULL);

  return attache_paper_store_put_in_worker (transaction, paper, error) == ATTACHE_PUT_CHANGED;
}

static void
assert_paper (StoreTest  *test,
              const char *expected)
{
  g_autofree char *row = store_test_query (test, "SELECT symbol, title, priority_group, retired FROM paper");

  g_assert_cmpstr (row, ==, expected);
}

static void
undo (StoreTest *test)
{
  g_free (store_test_string (attache_change_store_undo (test->database)));
}

static void
redo (StoreTest *test)
{
  g_free (store_test_string (attache_change_store_redo (test->database)));
}

static void
test_version_1 (StoreTest *test)
{
  g_autofree char *version = NULL;
  g_autofree char *backup = NULL;

  make_old (test);
  store_test_open (test);
  version = store_test_query (test, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "2\n");
  backup = find_backup (test);
  g_assert_true (g_str_has_prefix (backup, "library-version-1-"));
  assert_paper (test, "C21/45|Report|NULL|0\n");

  store_test_done (attache_database_act (test->database, "Move", NULL, set_group_in_worker, NULL, NULL));
  assert_paper (test, "C21/45|Report|1+|0\n");
  undo (test);
  assert_paper (test, "C21/45|Report|NULL|0\n");
  undo (test);
  assert_paper (test, "C21/45|Report|NULL|1\n");
  redo (test);
  redo (test);
  assert_paper (test, "C21/45|Report|1+|0\n");
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  test_migrations_register_resource ();

  store_test_add_closed ("/store/old-library/version-1", test_version_1);

  return g_test_run ();
}
