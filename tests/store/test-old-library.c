/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Libraries that versions 1 and 2 of the schema made: nothing of them is lost on the way, their history can still be undone, and their
 * lists show what they showed. */

#include "store-test.h"

#include "test-migrations-resources.h"

#include "store/attache-change-store.h"
#include "store/attache-database-private.h"
#include "store/attache-item-store.h"
#include "store/attache-live-list.h"
#include "store/attache-mark-store.h"
#include "store/attache-paper-store.h"
#include "store/attache-position-store.h"
#include "store/attache-record-store.h"

#define TEST "/io/github/attache/Attache/test/"

static const char fill_sql[] =
  "INSERT INTO act (at, author, label, kind, state) VALUES (1, 'me', 'Import', 'do', 'done');"
  "UPDATE current_act SET act = (SELECT max (id) FROM act), author = 'me';"
  "INSERT INTO session (id, code) VALUES ('s', 'C21');"
  "INSERT INTO paper (id, session_id, symbol, sort_key, title) VALUES ('p', 's', 'C21/45', '1', 'Report');"
  "UPDATE current_act SET act = NULL, author = NULL;";

/* An item of a record with a paper, a paragraph, a duty and a position; the paper is marked. */
static const char fill_2_sql[] =
  "INSERT INTO act (at, author, label, kind, state) VALUES (1, 'me', 'Import', 'do', 'done');"
  "UPDATE current_act SET act = (SELECT max (id) FROM act), author = 'me';"
  "INSERT INTO session (id, code) VALUES ('s', 'C21');"
  "INSERT INTO sitting (id, session_id, code) VALUES ('m', 's', 'VCC-1');"
  "INSERT INTO item (id, session_id, sitting_id, number, sort_key, title, language, section)"
  " VALUES ('i', 's', 'm', '11', '0011', 'Candidatures', 'en', 'VCC-1'), ('j', 's', 'm', '12', '0012', 'Other matters', 'en', 'VCC-1');"
  "INSERT INTO paper (id, session_id, symbol, sort_key, title) VALUES ('p', 's', 'C21/21', '1', 'Report');"
  "INSERT INTO issue (id, paper_id, session_id, symbol, sort_key, kind) VALUES ('q', 'p', 's', 'C21/21', '1', 'base');"
  "INSERT INTO file (id, issue_id, format, sha256) VALUES ('f', 'q', 'pdf', hex (zeroblob (32)));"
  "INSERT INTO paragraph (id, item_id, number, sort_key, language, text) VALUES ('t', 'i', '11.1', '0011.0001', 'en', 'It was agreed.');"
  "INSERT INTO citation (id, item_id, issue_id, place, raw) VALUES ('c', 'i', 'q', 'heading', 'C21/21');"
  "INSERT INTO conclusion (id, item_id, kind, sort_key) VALUES ('k', 'i', 'noted', '0000');"
  "INSERT INTO deadline (id, session_id, item_id, kind, date, precision) VALUES ('d', 's', 'i', 'deadline', '2021-06-14', 'day');"
  "UPDATE current_act SET act = NULL, author = NULL;"
  "INSERT INTO act (at, author, label, kind, state) VALUES (2, 'me', 'Position', 'do', 'done');"
  "UPDATE current_act SET act = (SELECT max (id) FROM act), author = 'me';"
  "INSERT INTO position (id, item_id, stance, text, visibility, created, modified) VALUES ('o', 'i', 'support', 'Yes', 'private', 1, 1);"
  "INSERT INTO mark (id, file_id, kind, colour, created, modified) VALUES ('x', 'f', 'highlight', 'yellow', 1, 1);"
  "UPDATE current_act SET act = NULL, author = NULL;";

static void
make_old (StoreTest  *test,
          const char *scripts,
          const char *fill)
{
  test->database = store_test_object (attache_database_open_with_scripts (test->folder, scripts));
  store_test_close (test);
  g_assert_cmpint (store_test_execute (test, fill), ==, SQLITE_OK);
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

  make_old (test, TEST "version-1", fill_sql);
  store_test_open (test);
  version = store_test_query (test, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "3\n");
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

static GListModel *
settle (GListModel *list)
{
  g_autoptr (GListModel) model = list;

  store_test_done (attache_live_list_settle (ATTACHE_LIVE_LIST (model)));

  return g_steal_pointer (&model);
}

static char *
describe_item (AttacheItem *item)
{
  return g_strdup_printf ("%s|%s|%d papers, %d missing|stance %d|%s|due %s|%s|%s", attache_item_get_number (item), attache_item_get_title (item),
                          attache_item_get_n_papers (item), attache_item_get_n_missing (item), attache_item_get_stance (item),
                          attache_item_get_outcome (item), attache_item_get_due (item), attache_item_get_source (item),
                          attache_item_get_aliases (item));
}

static void
assert_lists (StoreTest *test)
{
  g_autoptr (GListModel) items = settle (attache_item_store_list (test->database, "s"));
  g_autoptr (GListModel) positions = settle (attache_position_store_list (test->database, "s"));
  g_autoptr (GListModel) marks = settle (attache_mark_store_list (test->database, "s"));
  g_autoptr (GListModel) paragraphs = settle (attache_record_store_list_item_paragraphs (test->database, "i"));
  g_autoptr (AttacheItem) item = g_list_model_get_item (items, 0);
  g_autoptr (AttachePosition) position = g_list_model_get_item (positions, 0);
  g_autoptr (AttacheMark) mark = g_list_model_get_item (marks, 0);
  g_autofree char *row = describe_item (item);
  g_autofree char *expected = g_strdup_printf ("11|Candidatures|1 papers, 0 missing|stance %d|noted|due 2021-06-14|record|(null)", ATTACHE_STANCE_SUPPORT);

  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 2);
  g_assert_cmpstr (row, ==, expected);
  g_assert_cmpuint (g_list_model_get_n_items (positions), ==, 1);
  g_assert_cmpstr (attache_position_get_item_id (position), ==, "i");
  g_assert_false (attache_position_get_retired (position));
  g_assert_cmpuint (g_list_model_get_n_items (marks), ==, 1);
  g_assert_false (attache_mark_get_retired (mark));
  g_assert_cmpuint (g_list_model_get_n_items (paragraphs), ==, 1);
}

static void
test_version_2 (StoreTest *test)
{
  g_autofree char *backup = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *kept = NULL;

  make_old (test, TEST "version-2", fill_2_sql);
  store_test_open (test);
  backup = find_backup (test);
  g_assert_true (g_str_has_prefix (backup, "library-version-2-"));
  assert_lists (test);

  undo (test);
  undo (test);
  gone = store_test_query (test, "SELECT (SELECT count(*) FROM item WHERE retired = 0), (SELECT count(*) FROM position WHERE deleted = 0)");
  g_assert_cmpstr (gone, ==, "0|0\n");
  redo (test);
  redo (test);
  assert_lists (test);
  kept = store_test_query (test, "SELECT count(*) FROM item WHERE of_id IS NULL AND source_id IS NULL AND head_id = id AND continued = 0");
  g_assert_cmpstr (kept, ==, "2\n");
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);
  test_migrations_register_resource ();

  store_test_add_closed ("/store/old-library/version-1", test_version_1);
  store_test_add_closed ("/store/old-library/version-2", test_version_2);

  return g_test_run ();
}
