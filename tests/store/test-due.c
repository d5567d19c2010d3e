/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is due next on an item: it depends on the day, and follows it. */

#include "store-test.h"

#include "base/attache-uuid.h"
#include "store/attache-deadline-store.h"
#include "store/attache-item-store.h"

typedef struct
{
  const char *date, *end_date;
  int         kind;
} Duty;

static const Duty duties[] = {
  { "2021-06-11", NULL, ATTACHE_DEADLINE_KIND_DEADLINE },
  { "2021-06-14", NULL, ATTACHE_DEADLINE_KIND_DEADLINE },
  { "2021-06-12", NULL, ATTACHE_DEADLINE_KIND_EVENT },
  { "2021-09-01", "2021-09-30", ATTACHE_DEADLINE_KIND_DEADLINE },
  { NULL, NULL, ATTACHE_DEADLINE_KIND_DEADLINE },
};

static gboolean
put_duties_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autofree char *item_id = store_test_id ("item", 2);

  for (guint i = 0; i < G_N_ELEMENTS (duties); i++)
    {
      g_autofree char *id = g_strdup_printf ("duty-%u", i);
      g_autoptr (AttacheDeadline) deadline = g_object_new (ATTACHE_TYPE_DEADLINE, "id", id, "session-id", session_id, "item-id", item_id, "kind",
                                                           duties[i].kind, "date", duties[i].date, "end-date", duties[i].end_date, "what", "it", NULL);

      if (attache_deadline_store_put_in_worker (transaction, deadline, error) == ATTACHE_PUT_FAILED)
        return FALSE;
    }

  return TRUE;
}

static void
set_up (StoreTest *test)
{
  store_test_fill (test, 3);
  store_test_done (attache_database_act (test->database, "Import", NULL, put_duties_in_worker, NULL, NULL));
}

static char *
load_due (StoreTest *test)
{
  g_autofree char *item_id = store_test_id ("item", 2);
  g_autoptr (AttacheItem) item = store_test_object (attache_item_store_load (test->database, item_id));

  return g_strdup (attache_item_get_due (item));
}

static void
test_days (StoreTest *test)
{
  static const char *const days[][2] = {
    { "2021-01-01", "2021-06-11" },
    { "2021-06-11", "2021-06-11" },
    { "2021-06-12", "2021-06-14" },
    { "2021-06-15", "2021-09-01" },
    /* The span has begun: what counts is its end. */
    { "2021-09-02", "2021-09-30" },
    { "2021-09-30", "2021-09-30" },
    /* Nothing is coming. */
    { "2021-10-01", "2021-09-30" },
    { "2026-01-01", "2021-09-30" },
  };

  set_up (test);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *due = NULL;

      attache_database_set_today (test->database, days[i][0]);
      due = load_due (test);
      g_assert_cmpstr (due, ==, days[i][1]);
    }
}

static void
test_done (StoreTest *test)
{
  g_autofree char *due = NULL;
  g_autofree char *past = NULL;
  g_autofree char *none = NULL;

  set_up (test);
  attache_database_set_today (test->database, "2021-06-12");
  store_test_done (attache_deadline_store_set_done (test->database, "duty-1", TRUE, "Done"));
  due = load_due (test);
  g_assert_cmpstr (due, ==, "2021-09-01");

  store_test_done (attache_deadline_store_set_done (test->database, "duty-3", TRUE, "Done"));
  past = load_due (test);
  g_assert_cmpstr (past, ==, "2021-06-11");

  store_test_done (attache_deadline_store_set_done (test->database, "duty-0", TRUE, "Done"));
  none = load_due (test);
  g_assert_null (none);
}

/* Midnight passes while the agenda is shown: the same object says something else. */
static void
test_live (StoreTest *test)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (GListModel) items = NULL;
  AttacheItem *item;

  set_up (test);
  attache_database_set_today (test->database, "2021-06-11");
  items = attache_item_store_list (test->database, session_id);
  g_object_unref (store_test_settle (items));
  item = store_test_item (items, 1);
  g_assert_cmpstr (attache_item_get_due (item), ==, "2021-06-11");

  attache_database_set_today (test->database, "2021-06-12");
  for (guint i = 0; i < 1000 && g_strcmp0 (attache_item_get_due (item), "2021-06-14") != 0; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (store_test_item (items, 1) == item);
  g_assert_cmpstr (attache_item_get_due (item), ==, "2021-06-14");
}

/* Without a day set the calendar tells it: these days are past by now. */
static void
test_calendar (StoreTest *test)
{
  g_autofree char *due = NULL;
  g_autofree char *again = NULL;

  set_up (test);
  due = load_due (test);
  g_assert_cmpstr (due, ==, "2021-09-30");
  attache_database_set_today (test->database, "2021-01-01");
  attache_database_set_today (test->database, NULL);
  again = load_due (test);
  g_assert_cmpstr (again, ==, "2021-09-30");
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/due/days", test_days);
  store_test_add ("/store/due/done", test_done);
  store_test_add ("/store/due/live", test_live);
  store_test_add ("/store/due/calendar", test_calendar);

  return g_test_run ();
}
