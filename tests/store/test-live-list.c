/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Live lists: they fill and follow, rows keep their objects, only what differs is spliced, and the main thread is never held up. */

#include "store-test.h"

#include "base/attache-uuid.h"
#include "store/attache-item-store.h"
#include "store/attache-live-list.h"
#include "store/attache-mark-store.h"
#include "store/attache-position-store.h"

typedef struct
{
  guint n;
  guint position;
  guint removed;
  guint added;
} Splices;

static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, gpointer data)
{
  Splices *splices = data;

  splices->n++;
  splices->position = position;
  splices->removed = removed;
  splices->added = added;
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  ++*(int *)data;
}

static GListModel *
list_items (StoreTest *test)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");

  return attache_item_store_list (test->database, session_id);
}

/* Runs one statement as an act. */
static gboolean
execute_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  return attache_transaction_execute (transaction, data, NULL, error);
}

static void
act (StoreTest *test, const char *sql)
{
  store_test_done (attache_database_act (test->database, "Act", NULL, execute_in_worker, (gpointer)sql, NULL));
}

static void
test_fill (StoreTest *test)
{
  g_autoptr (GListModel) list = NULL;
  gboolean loading;
  int      n_notified = 0;

  store_test_fill (test, 14);
  list = list_items (test);
  g_assert_true (g_list_model_get_item_type (list) == ATTACHE_TYPE_ITEM);
  g_object_get (list, "loading", &loading, NULL);

  /* Where the reader was quick it is filled already. */
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, loading ? 0 : 14);

  g_signal_connect (list, "notify::loading", G_CALLBACK (count_cb), &n_notified);
  g_object_unref (store_test_settle (list));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 14);
  g_assert_false (attache_live_list_get_loading (ATTACHE_LIVE_LIST (list)));
  g_assert_null (attache_live_list_get_error (ATTACHE_LIVE_LIST (list)));
  g_assert_cmpint (n_notified, ==, loading ? 1 : 0);
  g_assert_null (g_list_model_get_item (list, 14));
}

/* A value that changes is told by the row’s own object; the list says nothing. */
static void
test_value_changes (StoreTest *test)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (AttachePosition) position = NULL;
  g_autofree char *item_id = store_test_id ("item", 3);
  AttacheItem     *item;
  Splices          splices = { 0 };
  int              n_stances = 0;
  int              n_others = 0;

  store_test_fill (test, 14);
  list = list_items (test);
  g_object_unref (store_test_settle (list));
  item = store_test_item (list, 2);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &splices);
  g_signal_connect (item, "notify::stance", G_CALLBACK (count_cb), &n_stances);
  g_signal_connect (store_test_item (list, 3), "notify", G_CALLBACK (count_cb), &n_others);

  position = store_test_object (attache_position_store_load (test->database, item_id));
  g_object_set (position, "stance", ATTACHE_STANCE_SUPPORT_IF, NULL);
  store_test_done (attache_position_store_save (test->database, position, NULL, "Position"));
  g_object_unref (store_test_settle (list));

  g_assert_true (store_test_item (list, 2) == item);
  g_assert_cmpint (attache_item_get_stance (item), ==, ATTACHE_STANCE_SUPPORT_IF);
  g_assert_cmpint (n_stances, ==, 1);
  g_assert_cmpint (n_others, ==, 0);
  g_assert_cmpuint (splices.n, ==, 0);
}

static void
check_splice (StoreTest *test, GListModel *list, const char *sql, guint position, guint removed, guint added)
{
  Splices splices = { 0 };
  gulong  handler = g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), &splices);

  act (test, sql);
  g_object_unref (store_test_settle (list));
  g_assert_cmpuint (splices.n, ==, 1);
  g_assert_cmpuint (splices.position, ==, position);
  g_assert_cmpuint (splices.removed, ==, removed);
  g_assert_cmpuint (splices.added, ==, added);
  g_signal_handler_disconnect (list, handler);
}

static void
test_splices (StoreTest *test)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);

  store_test_fill (test, 10);
  list = list_items (test);
  g_object_unref (store_test_settle (list));
  for (guint i = 0; i < 10; i++)
    g_ptr_array_add (before, g_list_model_get_item (list, i));

  check_splice (test, list, "UPDATE item SET retired = 1 WHERE number = '5'", 4, 1, 0);
  g_assert_true (store_test_item (list, 4) == g_ptr_array_index (before, 5));

  check_splice (test, list, "UPDATE item SET retired = 0 WHERE number = '5'", 4, 0, 1);

  /* A row that moves keeps its object, and so do those that it passes. */
  check_splice (test, list, "UPDATE item SET sort_key = '000007x' WHERE number = '3'", 2, 5, 5);
  g_assert_true (store_test_item (list, 6) == g_ptr_array_index (before, 2));
  g_assert_true (store_test_item (list, 2) == g_ptr_array_index (before, 3));
  g_assert_cmpstr (attache_item_get_sort_key (g_ptr_array_index (before, 2)), ==, "000007x");

  check_splice (test, list, "UPDATE item SET retired = 1", 0, 10, 0);
  check_splice (test, list, "UPDATE item SET retired = 0", 0, 0, 10);
}

static void
changed_cb (AttacheDatabase *database, const char *const *tables, gpointer data)
{
  GString *log = data;

  g_string_append (log, g_strv_contains (tables, "item") ? "i" : "-");
}

/* Several commits within one turn of the main loop are told once; tables that a list does not read don’t stir it. */
static void
test_coalescing (StoreTest *test)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GString) log = g_string_new (NULL);
  DexFuture *futures[20];

  store_test_fill (test, 4);
  list = list_items (test);
  g_object_unref (store_test_settle (list));
  g_signal_connect (test->database, "changed", G_CALLBACK (changed_cb), log);

  for (int i = 0; i < 20; i++)
    futures[i] = attache_database_act (test->database, "Act", NULL, execute_in_worker,
                                       (gpointer)(i % 2 ? "UPDATE item SET title = 'a'" : "UPDATE item SET title = 'b'"), NULL);
  while (dex_future_is_pending (futures[19]))
    g_usleep (1000);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpstr (log->str, ==, "i");

  for (int i = 0; i < 20; i++)
    dex_unref (futures[i]);
}

/* A list that is dropped while it runs, or while others wait for it, stops. */
static void
test_drop (StoreTest *test)
{
  GListModel *list;
  gpointer    weak;

  store_test_fill (test, 50);
  for (int i = 0; i < 20; i++)
    {
      list = list_items (test);
      weak = list;
      g_object_add_weak_pointer (G_OBJECT (list), &weak);
      for (int turns = 0; turns < i; turns++)
        g_main_context_iteration (NULL, FALSE);
      g_object_unref (list);
      g_assert_null (weak);
    }

  act (test, "UPDATE item SET title = 'after'");
  list = list_items (test);
  g_object_unref (store_test_settle (list));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 50);
  g_object_unref (list);
}

/* What the list cannot show, it says. */
static void
test_error (StoreTest *test)
{
  static const char *const tables[] = { "item", NULL };
  g_autoptr (GListModel) list = attache_live_list_new (test->database, "SELECT id FROM nowhere", ATTACHE_TYPE_ITEM, NULL, tables);

  store_test_fails (attache_live_list_settle (ATTACHE_LIVE_LIST (list)), ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED, NULL);
  g_assert_nonnull (strstr (attache_live_list_get_error (ATTACHE_LIVE_LIST (list)), "library.db"));
  g_assert_false (attache_live_list_get_loading (ATTACHE_LIVE_LIST (list)));
}

static gboolean
many_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  static const char sql[] =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
    " INSERT INTO item (id, session_id, number, sort_key, title)"
    " SELECT format ('many-%05d', i), :key, i, format ('%08d', i), 'Item ' || i FROM n";

  return attache_transaction_execute (transaction, sql, data, error);
}

/* The longest that one turn of the main loop took while the list became up to date. Microseconds. */
static gint64
settle_and_time (GListModel *list)
{
  g_autoptr (DexFuture) future = attache_live_list_settle (ATTACHE_LIVE_LIST (list));
  gint64 longest = 0;

  while (dex_future_is_pending (future))
    {
      gint64 start = g_get_monotonic_time ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
      else
        longest = MAX (longest, g_get_monotonic_time () - start);
    }

  return longest;
}

static void
test_many_rows (StoreTest *test)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (GListModel) list = NULL;
  gint64 filled, changed, moved;

  store_test_fill (test, 1);
  store_test_done (attache_database_act (test->database, "Import", NULL, many_in_worker, session_id, NULL));

  list = list_items (test);
  filled = settle_and_time (list);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 10001);

  act (test, "UPDATE item SET title = 'other' WHERE id = 'many-05000'");
  changed = settle_and_time (list);
  act (test, "UPDATE item SET sort_key = '99999999' WHERE id = 'many-00001'");
  moved = settle_and_time (list);
  g_assert_cmpstr (attache_entity_get_id (store_test_item (list, 10000)), ==, "many-00001");

  g_test_message ("longest turn of the main loop: filled %.1f ms, one value %.1f ms, one move %.1f ms",
                  (double)filled / 1000.0, (double)changed / 1000.0, (double)moved / 1000.0);

  /* Two frames: generous on a busy machine, and far below what rebuilding 10,000 objects takes. */
  g_assert_cmpint (MAX (MAX (filled, changed), moved), <, 33000);
}

static int
compare_times_cb (gconstpointer a, gconstpointer b)
{
  gint64 difference = *(const gint64 *)a - *(const gint64 *)b;

  return difference < 0 ? -1 : difference > 0;
}

/* A mark does not wait for a long list: on the disk within 20 ms. */
static void
test_mark_beside_list (StoreTest *test)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autofree char *file_id = store_test_id ("file", 1);
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  store_test_fill (test, 1);
  store_test_done (attache_database_act (test->database, "Import", NULL, many_in_worker, session_id, NULL));
  list = list_items (test);

  for (int i = 0; i < 21; i++)
    {
      g_autoptr (AttacheMark) mark = g_object_new (ATTACHE_TYPE_MARK, "file-id", file_id, "page", i, NULL);
      gint64 time;

      act (test, i % 2 ? "UPDATE item SET title = 'x' WHERE number = '7'" : "UPDATE item SET title = 'y' WHERE number = '7'");
      g_main_context_iteration (NULL, FALSE);
      time = g_get_monotonic_time ();
      store_test_done (attache_mark_store_add (test->database, mark, "Mark"));
      time = g_get_monotonic_time () - time;
      g_array_append_val (times, time);
    }

  g_array_sort (times, compare_times_cb);
  g_test_message ("a mark on the disk: median %.1f ms, worst %.1f ms", (double)g_array_index (times, gint64, 10) / 1000.0,
                  (double)g_array_index (times, gint64, 20) / 1000.0);
  g_assert_cmpint (g_array_index (times, gint64, 10), <, 20000);
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/live-list/fill", test_fill);
  store_test_add ("/store/live-list/value-changes", test_value_changes);
  store_test_add ("/store/live-list/splices", test_splices);
  store_test_add ("/store/live-list/coalescing", test_coalescing);
  store_test_add ("/store/live-list/drop", test_drop);
  store_test_add ("/store/live-list/error", test_error);
  store_test_add ("/store/live-list/many-rows", test_many_rows);
  store_test_add ("/store/live-list/mark-beside-list", test_mark_beside_list);

  return g_test_run ();
}
