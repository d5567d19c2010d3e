/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share. */

#include "store-test.h"

#include "base/attache-uuid.h"
#include "store/attache-citation-store.h"
#include "store/attache-file-store.h"
#include "store/attache-item-store.h"
#include "store/attache-live-list.h"
#include "store/attache-paper-store.h"
#include "store/attache-session-store.h"

#include <ftw.h>
#include <glib/gstdio.h>

typedef struct
{
  StoreTestFunc func;
  gboolean      open;
} Case;

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *where)
{
  return g_remove (path);
}

static void
run_case (gconstpointer data)
{
  const Case *self = data;
  StoreTest   test = { 0 };

  test.folder = g_dir_make_tmp ("attache-store-XXXXXX", NULL);
  g_assert_nonnull (test.folder);
  if (self->open)
    store_test_open (&test);

  self->func (&test);

  if (test.database != NULL)
    store_test_close (&test);
  g_assert_cmpint (nftw (test.folder, remove_cb, 8, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (test.folder);
}

static void
add (const char *path, StoreTestFunc func, gboolean open)
{
  Case *self = g_new0 (Case, 1);

  self->func = func;
  self->open = open;
  g_test_add_data_func_full (path, self, run_case, g_free);
}

void
store_test_add (const char   *path,
                StoreTestFunc func)
{
  add (path, func, TRUE);
}

void
store_test_add_closed (const char   *path,
                       StoreTestFunc func)
{
  add (path, func, FALSE);
}

static DexFuture *
nothing_cb (DexFuture *future, gpointer data)
{
  return NULL;
}

/* A future that a thread resolves does not wake the main loop; one that is chained to it on the main thread does. */
const GValue *
store_test_wait (DexFuture *future,
                 GError   **error)
{
  static DexFuture *last = NULL;
  DexFuture        *chained = dex_future_finally (future, nothing_cb, NULL, NULL);

  while (dex_future_is_pending (chained))
    g_main_context_iteration (NULL, TRUE);

  /* The value lives as long as its future. */
  dex_clear (&last);
  last = chained;

  return dex_future_get_value (chained, error);
}

void
store_test_done (DexFuture *future)
{
  g_autoptr (GError) error = NULL;

  store_test_wait (future, &error);
  g_assert_no_error (error);
}

gpointer
store_test_object (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = store_test_wait (future, &error);

  g_assert_no_error (error);

  return g_value_dup_object (value);
}

char *
store_test_string (DexFuture *future)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = store_test_wait (future, &error);

  g_assert_no_error (error);

  return g_value_dup_string (value);
}

void
store_test_fails (DexFuture  *future,
                  GQuark      domain,
                  int         code,
                  const char *part_of_message)
{
  g_autoptr (GError) error = NULL;

  store_test_wait (future, &error);
  g_assert_error (error, domain, code);
  if (part_of_message != NULL)
    g_assert_nonnull (strstr (error->message, part_of_message));
}

void
store_test_open (StoreTest *test)
{
  test->database = store_test_object (attache_database_open (test->folder));
  attache_database_set_author (test->database, "A. Delegate");
  attache_database_set_language (test->database, "en");
}

void
store_test_close (StoreTest *test)
{
  store_test_done (attache_database_close (test->database));
  g_clear_object (&test->database);
}

GListModel *
store_test_settle (GListModel *list)
{
  return store_test_object (attache_live_list_settle (ATTACHE_LIVE_LIST (list)));
}

gpointer
store_test_item (GListModel *list,
                 guint       position)
{
  g_autoptr (GObject) item = g_list_model_get_item (list, position);

  g_assert_nonnull (item);

  return item;
}

static sqlite3 *
connect (StoreTest *test)
{
  g_autofree char *path = g_build_filename (test->folder, "library.db", NULL);
  sqlite3         *db = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);

  return db;
}

char *
store_test_query (StoreTest  *test,
                  const char *sql)
{
  sqlite3      *db = connect (test);
  sqlite3_stmt *stmt = NULL;
  GString      *text = g_string_new (NULL);

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (stmt); i++)
        {
          const char *value = (const char *)sqlite3_column_text (stmt, i);

          g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", value ? value : "NULL");
        }
      g_string_append_c (text, '\n');
    }
  sqlite3_finalize (stmt);
  sqlite3_close (db);

  return g_string_free (text, FALSE);
}

int
store_test_execute (StoreTest  *test,
                    const char *sql)
{
  sqlite3 *db = connect (test);
  int      code = sqlite3_exec (db, sql, NULL, NULL, NULL);

  sqlite3_close (db);

  return code;
}

gint64
store_test_count (StoreTest  *test,
                  const char *sql)
{
  g_autofree char *text = store_test_query (test, sql);

  return g_ascii_strtoll (text, NULL, 10);
}

/* All that is alive: what was taken away is as good as gone. */
char *
store_test_dump (StoreTest *test)
{
  static const char *const queries[] = {
    "SELECT 'session', * FROM session WHERE retired = 0 ORDER BY id",
    "SELECT 'sitting', * FROM sitting WHERE retired = 0 ORDER BY id",
    "SELECT 'item', * FROM item WHERE retired = 0 ORDER BY id",
    "SELECT 'paper', * FROM paper WHERE retired = 0 ORDER BY id",
    "SELECT 'issue', * FROM issue WHERE retired = 0 ORDER BY id",
    "SELECT 'file', * FROM file WHERE retired = 0 ORDER BY id",
    "SELECT 'paragraph', * FROM paragraph WHERE retired = 0 ORDER BY id",
    "SELECT 'citation', * FROM citation WHERE retired = 0 ORDER BY id",
    "SELECT 'conclusion', * FROM conclusion WHERE retired = 0 ORDER BY id",
    "SELECT 'deadline', * FROM deadline WHERE retired = 0 ORDER BY id",
    "SELECT 'source', * FROM source WHERE retired = 0 ORDER BY id",
    "SELECT 'item_title', * FROM item_title WHERE retired = 0 ORDER BY id",
    "SELECT 'outcome', * FROM outcome WHERE retired = 0 ORDER BY id",
    "SELECT 'grp', * FROM grp WHERE retired = 0 ORDER BY id",
    "SELECT 'group_alias', * FROM group_alias WHERE retired = 0 ORDER BY id",
    "SELECT 'post', * FROM post WHERE retired = 0 ORDER BY id",
    "SELECT 'import', * FROM import WHERE retired = 0 ORDER BY id",
    "SELECT 'mark', * FROM mark WHERE deleted = 0 ORDER BY id",
    "SELECT 'position', * FROM position WHERE deleted = 0 ORDER BY id",
    "SELECT 'candidature', * FROM candidature WHERE deleted = 0 ORDER BY id",
    "SELECT 'candidature_event', * FROM candidature_event WHERE deleted = 0 ORDER BY id",
    "SELECT 'deadline_done', * FROM deadline_done WHERE deleted = 0 ORDER BY id",
  };
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *rows = store_test_query (test, queries[i]);

      g_string_append (text, rows);
    }

  return g_string_free (text, FALSE);
}

char *
store_test_id (const char *kind,
               int         number)
{
  return attache_uuid_for_format (kind, "C21:%d", number);
}

static gboolean
fill_item (AttacheTransaction *transaction, const char *session_id, const char *sitting_id, int n, GError **error)
{
  g_autofree char *item_id = store_test_id ("item", n);
  g_autofree char *paper_id = store_test_id ("paper", n);
  g_autofree char *issue_id = store_test_id ("issue", n);
  g_autofree char *file_id = store_test_id ("file", n);
  g_autofree char *citation_id = store_test_id ("citation", n);
  g_autofree char *number = g_strdup_printf ("%d", n);
  g_autofree char *sort_key = g_strdup_printf ("%06d", n);
  g_autofree char *title = g_strdup_printf ("Item %d", n);
  g_autofree char *symbol = g_strdup_printf ("C21/%d", n);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, symbol, -1);
  g_autoptr (AttacheItem) item = g_object_new (ATTACHE_TYPE_ITEM, "id", item_id, "session-id", session_id, "sitting-id", sitting_id,
                                               "number", number, "sort-key", sort_key, "title", title, "language", "en", NULL);
  g_autoptr (AttachePaper) paper = g_object_new (ATTACHE_TYPE_PAPER, "id", paper_id, "session-id", session_id, "symbol", symbol,
                                                 "sort-key", sort_key, NULL);
  g_autoptr (AttacheIssue) issue = g_object_new (ATTACHE_TYPE_ISSUE, "id", issue_id, "paper-id", paper_id, "session-id", session_id,
                                                 "symbol", symbol, "sort-key", sort_key, NULL);
  g_autoptr (AttacheFile) file = g_object_new (ATTACHE_TYPE_FILE, "id", file_id, "issue-id", issue_id, "language", "en", "format", "pdf",
                                               "sha256", sha256, "name", symbol, "size", (gint64)1000, "n-pages", 4, NULL);
  AttacheCitation citation = { citation_id, item_id, NULL, issue_id, TRUE, 0, symbol };

  return attache_item_store_put_in_worker (transaction, item, error) != ATTACHE_PUT_FAILED &&
         attache_paper_store_put_in_worker (transaction, paper, error) != ATTACHE_PUT_FAILED &&
         attache_paper_store_put_issue_in_worker (transaction, issue, error) != ATTACHE_PUT_FAILED &&
         attache_citation_store_put_in_worker (transaction, &citation, error) != ATTACHE_PUT_FAILED &&
         (n % 2 == 0 || attache_file_store_put_in_worker (transaction, file, error) != ATTACHE_PUT_FAILED);
}

static gboolean
fill_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autofree char *sitting_id = attache_uuid_for_name ("sitting", "C21/VCC-1");
  g_autoptr (AttacheSession) session = g_object_new (ATTACHE_TYPE_SESSION, "id", session_id, "code", "C21", "name", "Council 2021", NULL);
  g_autoptr (AttacheSitting) sitting = g_object_new (ATTACHE_TYPE_SITTING, "id", sitting_id, "session-id", session_id, "code", "VCC-1", NULL);

  if (attache_session_store_put_in_worker (transaction, session, error) == ATTACHE_PUT_FAILED ||
      attache_session_store_put_sitting_in_worker (transaction, sitting, error) == ATTACHE_PUT_FAILED)
    return FALSE;

  for (int n = 1; n <= GPOINTER_TO_INT (data); n++)
    if (!fill_item (transaction, session_id, sitting_id, n, error))
      return FALSE;

  return TRUE;
}

void
store_test_fill (StoreTest *test,
                 int        n_items)
{
  store_test_done (attache_database_act (test->database, "Import", NULL, fill_in_worker, GINT_TO_POINTER (n_items), NULL));
}
