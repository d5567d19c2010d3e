/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The library file: made, migrated, backed up, refused, held by one process, and left as it was by whatever goes wrong. */

#include "store-test.h"
#include "test-migrations-resources.h"

#include "store/attache-database-private.h"
#include "store/attache-item-store.h"
#include "store/attache-live-list.h"
#include "store/attache-place-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEST_MIGRATIONS "/io/github/attache/Attache/test/migrations"

static char *
library_path (StoreTest *test)
{
  return g_build_filename (test->folder, "library.db", NULL);
}

static void
put_file (StoreTest *test, const char *data, gsize length)
{
  g_autofree char *path = library_path (test);

  g_assert_true (g_file_set_contents (path, data, (gssize)length, NULL));
}

static char *
file_hash (StoreTest *test)
{
  g_autofree char *path = library_path (test);
  g_autofree char *data = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)data, length);
}

static guint
mode_of (StoreTest *test, const char *name)
{
  g_autofree char *path = g_build_filename (test->folder, name, NULL);
  struct stat      status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 0777;
}

static GPtrArray *
list_backups (StoreTest *test)
{
  g_autofree char *folder = g_build_filename (test->folder, "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  return names;
}

static void
test_new (StoreTest *test)
{
  g_autofree char *application_id = NULL;
  g_autofree char *version = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *strict = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  g_chmod (test->folder, 0755);
  store_test_open (test);

  application_id = store_test_query (test, "PRAGMA application_id");
  version = store_test_query (test, "PRAGMA user_version");
  journal = store_test_query (test, "PRAGMA journal_mode");
  strict = store_test_query (test, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                   " AND name NOT LIKE 'sqlite%' AND strict = 0");
  g_assert_cmpstr (application_id, ==, "1096045633\n");
  g_assert_cmpstr (version, ==, "3\n");
  g_assert_cmpstr (journal, ==, "wal\n");
  g_assert_cmpstr (strict, ==, "");

  g_assert_cmpuint (mode_of (test, "."), ==, 0700);
  g_assert_cmpuint (mode_of (test, "library.db"), ==, 0600);
  g_assert_cmpuint (mode_of (test, "library.db-wal"), ==, 0600);
  g_assert_cmpuint (mode_of (test, "library.db-shm"), ==, 0600);

  backups = list_backups (test);
  g_assert_cmpuint (backups->len, ==, 0);
}

/* A folder that holds other things is not made private behind its owner’s back. */
static void
test_shared_folder (StoreTest *test)
{
  g_autofree char *other = g_build_filename (test->folder, "other.txt", NULL);

  g_assert_true (g_file_set_contents (other, "x", 1, NULL));
  g_chmod (test->folder, 0755);
  store_test_open (test);
  g_assert_cmpuint (mode_of (test, "."), ==, 0755);
  g_assert_cmpuint (mode_of (test, "library.db"), ==, 0600);
}

static void
test_reopen (StoreTest *test)
{
  g_autofree char *value = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *wal = g_build_filename (test->folder, "library.db-wal", NULL);

  store_test_done (attache_place_store_save (test->database, "window", "page=3"));
  store_test_close (test);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));

  store_test_open (test);
  value = store_test_string (attache_place_store_load (test->database, "window"));
  g_assert_cmpstr (value, ==, "page=3");
  store_test_done (attache_place_store_save (test->database, "window", NULL));
  nothing = store_test_string (attache_place_store_load (test->database, "window"));
  g_assert_null (nothing);
}

static void
test_closed (StoreTest *test)
{
  g_autoptr (AttacheDatabase) database = g_object_ref (test->database);
  g_autoptr (GListModel) list = attache_item_store_list (database, "none");

  store_test_close (test);
  store_test_fails (attache_place_store_save (database, "window", "x"), G_IO_ERROR, G_IO_ERROR_CLOSED, "library.db");
  store_test_fails (attache_live_list_settle (ATTACHE_LIVE_LIST (list)), G_IO_ERROR, G_IO_ERROR_CLOSED, NULL);
  g_assert_null (attache_live_list_get_error (ATTACHE_LIVE_LIST (list)));
}

/* An older library is copied, then brought up to date; its rows are as they were. */
static void
test_migration (StoreTest *test)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *version = NULL;
  g_autofree char *new_column = NULL;
  StoreTest        copy = { 0 };

  store_test_fill (test, 5);
  before = store_test_dump (test);
  store_test_close (test);

  test->database = store_test_object (attache_database_open_with_scripts (test->folder, TEST_MIGRATIONS));
  version = store_test_query (test, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "5\n");
  new_column = store_test_query (test, "SELECT count(*), note FROM vote");
  g_assert_cmpstr (new_column, ==, "1|from version 5\n");
  after = store_test_dump (test);
  g_assert_cmpstr (after, ==, before);

  backups = list_backups (test);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (backups, 0), "library-version-3-"));
  backup = g_build_filename ("backups", g_ptr_array_index (backups, 0), NULL);
  g_assert_cmpuint (mode_of (test, backup), ==, 0600);
  g_assert_cmpuint (mode_of (test, "backups"), ==, 0700);

  /* The copy is a library of the old version that opens. */
  {
    g_autofree char *from = g_build_filename (test->folder, backup, NULL);
    g_autofree char *to = NULL;
    g_autofree char *data = NULL;
    g_autofree char *dump = NULL;
    gsize            length;

    copy.folder = g_build_filename (test->folder, "copy", NULL);
    g_assert_cmpint (g_mkdir (copy.folder, 0700), ==, 0);
    to = library_path (&copy);
    g_assert_true (g_file_get_contents (from, &data, &length, NULL));
    g_assert_true (g_file_set_contents (to, data, (gssize)length, NULL));
    store_test_open (&copy);
    dump = store_test_dump (&copy);
    g_assert_cmpstr (dump, ==, before);
    store_test_close (&copy);
    g_free (copy.folder);
  }
}

/* A script that fails leaves the version before it, whole; the copy is there. */
static void
test_failed_migration (StoreTest *test)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *version = NULL;
  g_autofree char *tables = NULL;

  store_test_fill (test, 3);
  before = store_test_dump (test);
  store_test_close (test);

  store_test_fails (attache_database_open_with_scripts (test->folder, TEST_MIGRATIONS "-broken"),
                    ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED, "library.db");

  version = store_test_query (test, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "3\n");
  tables = store_test_query (test, "SELECT name FROM sqlite_schema WHERE name = 'half_done'");
  g_assert_cmpstr (tables, ==, "");

  store_test_open (test);
  after = store_test_dump (test);
  g_assert_cmpstr (after, ==, before);
}

static void
test_newer (StoreTest *test)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  store_test_close (test);
  g_assert_cmpint (store_test_execute (test, "PRAGMA user_version = 99"), ==, SQLITE_OK);
  before = file_hash (test);
  store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_NEWER, "library.db");
  after = file_hash (test);
  g_assert_cmpstr (after, ==, before);
  backups = list_backups (test);
  g_assert_cmpuint (backups->len, ==, 0);
}

static void
test_not_a_library (StoreTest *test)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  char             noise[4096];

  for (gsize i = 0; i < sizeof noise; i++)
    noise[i] = (char)g_test_rand_int ();
  put_file (test, noise, sizeof noise);
  before = file_hash (test);
  store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED, "library.db");
  after = file_hash (test);
  g_assert_cmpstr (after, ==, before);
}

static void
test_foreign_database (StoreTest *test)
{
  g_autofree char *path = library_path (test);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3         *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE song (title); PRAGMA user_version = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  before = file_hash (test);
  store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED, "not a library");
  after = file_hash (test);
  g_assert_cmpstr (after, ==, before);
}

static void
test_truncated (StoreTest *test)
{
  g_autofree char *path = library_path (test);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  struct stat      status;

  store_test_fill (test, 200);
  store_test_close (test);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (truncate (path, status.st_size / 2), ==, 0);
  before = file_hash (test);
  store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED, "library.db");
  after = file_hash (test);
  g_assert_cmpstr (after, ==, before);
}

static void
test_denied (StoreTest *test)
{
  g_autofree char *path = library_path (test);

  if (geteuid () == 0)
    {
      /* Nothing is denied to root; a folder in the place of the file is refused to everybody. */
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED, "library.db");
      return;
    }

  g_assert_cmpint (g_chmod (test->folder, 0500), ==, 0);
  store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DENIED, test->folder);
  g_assert_cmpint (g_chmod (test->folder, 0700), ==, 0);
}

/* The other process says "open" once it holds the library, and goes when its input is closed. */
static int
hold_library (const char *folder)
{
  StoreTest test = { g_strdup (folder), NULL };
  char      byte;

  store_test_open (&test);
  g_print ("open\n");
  fflush (stdout);
  while (read (STDIN_FILENO, &byte, 1) > 0)
    continue;
  store_test_close (&test);
  g_free (test.folder);

  return 0;
}

static void
test_busy (StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                    "/proc/self/exe", "--hold", test->folder, NULL);

  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "open");

  store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_BUSY, "library.db");

  /* A process that is killed leaves no lock behind. */
  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
  store_test_open (test);

  /* Nor may the same process have it twice. */
  store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_BUSY, "attache-cli");
}

/* The kernel refuses to let any file grow past the limit: what a full disk looks like to a program. */
static void
set_file_limit (rlim_t bytes)
{
  struct rlimit limit = { bytes, RLIM_INFINITY };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_full (StoreTest *test)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *integrity = NULL;
  g_autoptr (GError) error = NULL;
  int rounds = 0;

  store_test_fill (test, 10);
  set_file_limit (256 * 1024);

  /* Until it is full: each of these is on the disk, or not at all. */
  while (error == NULL && rounds++ < 1000)
    {
      g_autofree char *key = g_strdup_printf ("file:%d", rounds);
      g_autofree char *value = g_strnfill (8000, 'x');

      store_test_wait (attache_place_store_save (test->database, key, value), &error);
    }
  g_assert_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "library.db"));
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM place"), ==, rounds - 1);

  before = store_test_dump (test);
  store_test_close (test);
  set_file_limit (RLIM_INFINITY);

  /* When there is space again, all is as it was. */
  store_test_open (test);
  after = store_test_dump (test);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM place"), ==, rounds - 1);
  integrity = store_test_query (test, "PRAGMA integrity_check");
  g_assert_cmpstr (integrity, ==, "ok\n");
  store_test_done (attache_place_store_save (test->database, "file:more", "x"));
}

static void
test_full_when_new (StoreTest *test)
{
  set_file_limit (8 * 1024);
  store_test_fails (attache_database_open (test->folder), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FULL, "library.db");
  set_file_limit (RLIM_INFINITY);
  store_test_open (test);
}

static gboolean
count_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_atomic_int_inc ((int *)data);

  return TRUE;
}

static gboolean
slow_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  static const char sql[] = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS n FROM n";
  AttacheStatement *statement = attache_transaction_prepare (transaction, sql, error);

  g_atomic_int_set ((int *)data, 1);
  g_assert_true (!attache_statement_run (statement, error));
  g_atomic_int_set ((int *)data, 2);

  return FALSE;
}

/* A query without an end ends when nobody waits for it, and what comes after it works. */
static void
test_cancel (StoreTest *test)
{
  int        state = 0;
  int        runs = 0;
  DexFuture *slow = attache_database_query (test->database, slow_in_worker, &state, NULL);
  DexFuture *never = attache_database_query (test->database, count_in_worker, &runs, NULL);

  while (g_atomic_int_get (&state) == 0)
    g_usleep (1000);
  dex_unref (never);
  dex_unref (slow);
  store_test_done (attache_database_query (test->database, count_in_worker, &runs, NULL));
  g_assert_cmpint (state, ==, 2);
  g_assert_cmpint (runs, ==, 1);
}

static gboolean
write_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  static const char sql[] = "INSERT INTO place (key, value, modified) VALUES ('query', 'x', 1)";

  return attache_transaction_execute (transaction, sql, NULL, error);
}

/* Lists and searches cannot write, whatever they try. */
static void
test_query_only (StoreTest *test)
{
  store_test_fails (attache_database_query (test->database, write_in_worker, NULL, NULL), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DENIED, NULL);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM place"), ==, 0);
}

int
main (int argc, char **argv)
{
  dex_init ();
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold_library (argv[2]);

  g_test_init (&argc, &argv, NULL);
  test_migrations_register_resource ();

  store_test_add_closed ("/store/database/new", test_new);
  store_test_add_closed ("/store/database/shared-folder", test_shared_folder);
  store_test_add ("/store/database/reopen", test_reopen);
  store_test_add ("/store/database/closed", test_closed);
  store_test_add ("/store/database/migration", test_migration);
  store_test_add ("/store/database/failed-migration", test_failed_migration);
  store_test_add ("/store/database/newer", test_newer);
  store_test_add_closed ("/store/database/not-a-library", test_not_a_library);
  store_test_add_closed ("/store/database/foreign-database", test_foreign_database);
  store_test_add ("/store/database/truncated", test_truncated);
  store_test_add_closed ("/store/database/denied", test_denied);
  store_test_add_closed ("/store/database/busy", test_busy);
  store_test_add ("/store/database/full", test_full);
  store_test_add_closed ("/store/database/full-when-new", test_full_when_new);
  store_test_add ("/store/database/cancel", test_cancel);
  store_test_add ("/store/database/query-only", test_query_only);

  return g_test_run ();
}
