/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker thread: order, errors, cancellation, orderly end. And the ids. */

#include "base/attache-uuid.h"
#include "base/attache-worker-thread.h"

typedef struct
{
  GMutex   mutex;
  GString *log;
  gboolean go;
} Shared;

typedef struct
{
  Shared *shared;
  char    letter;
} Step;

static gboolean
log_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Step *step = data;

  g_mutex_lock (&step->shared->mutex);
  g_string_append_c (step->shared->log, step->letter);
  g_mutex_unlock (&step->shared->mutex);
  g_value_init (result, G_TYPE_INT);
  g_value_set_int (result, step->letter);

  return TRUE;
}

static gboolean
hold_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Shared *shared = data;

  while (!g_atomic_int_get (&shared->go))
    g_usleep (1000);

  return TRUE;
}

static gboolean
fail_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED, "no");

  return FALSE;
}

static gboolean
until_cancelled_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  g_atomic_int_set ((int *)data, 1);
  while (!g_cancellable_is_cancelled (cancellable))
    g_usleep (1000);
  g_atomic_int_set ((int *)data, 2);

  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static DexFuture *
nothing_cb (DexFuture *future, gpointer data)
{
  return NULL;
}

/* A future that a thread resolves does not wake the main loop; one that is chained to it on the main thread does. */
static void
wait_for (DexFuture *future)
{
  g_autoptr (DexFuture) chained = dex_future_finally (dex_ref (future), nothing_cb, NULL, NULL);

  while (dex_future_is_pending (chained))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_order (void)
{
  g_autoptr (AttacheWorkerThread) thread = attache_worker_thread_new ("test");
  g_autoptr (GPtrArray) futures = g_ptr_array_new_with_free_func (dex_unref);
  Shared shared = { .log = g_string_new (NULL) };
  Step   steps[26];

  for (int i = 0; i < 26; i++)
    {
      steps[i] = (Step){ &shared, (char)('a' + i) };
      g_ptr_array_add (futures, attache_worker_thread_run (thread, log_in_worker, &steps[i], NULL));
    }

  for (int i = 0; i < 26; i++)
    {
      const GValue *value;

      wait_for (g_ptr_array_index (futures, i));
      value = dex_future_get_value (g_ptr_array_index (futures, i), NULL);
      g_assert_cmpint (g_value_get_int (value), ==, 'a' + i);
    }
  g_assert_cmpstr (shared.log->str, ==, "abcdefghijklmnopqrstuvwxyz");
  g_string_free (shared.log, TRUE);
}

static void
test_error (void)
{
  g_autoptr (AttacheWorkerThread) thread = attache_worker_thread_new ("test");
  g_autoptr (DexFuture) future = attache_worker_thread_run (thread, fail_in_worker, NULL, NULL);
  g_autoptr (GError) error = NULL;

  wait_for (future);
  g_assert_null (dex_future_get_value (future, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED);
}

/* A job whose future was dropped before its turn never runs; its data is freed all the same. */
static void
test_drop_before (void)
{
  g_autoptr (AttacheWorkerThread) thread = attache_worker_thread_new ("test");
  Shared     shared = { .log = g_string_new (NULL) };
  Step       dropped = { &shared, 'x' };
  Step       kept = { &shared, 'k' };
  Step       to_end = { &shared, 'e' };
  DexFuture *hold = attache_worker_thread_run (thread, hold_in_worker, &shared, NULL);
  DexFuture *drop = attache_worker_thread_run (thread, log_in_worker, &dropped, NULL);
  DexFuture *drop_to_end = attache_worker_thread_run_to_end (thread, log_in_worker, &to_end, NULL);
  DexFuture *disowned = attache_worker_thread_run (thread, log_in_worker, &kept, NULL);

  dex_unref (drop);
  dex_unref (drop_to_end);
  dex_future_disown (disowned);
  g_atomic_int_set (&shared.go, TRUE);
  wait_for (hold);
  attache_worker_thread_stop (thread);
  g_assert_cmpstr (shared.log->str, ==, "ek");

  dex_unref (hold);
  g_string_free (shared.log, TRUE);
}

static void
test_drop_during (void)
{
  g_autoptr (AttacheWorkerThread) thread = attache_worker_thread_new ("test");
  int        state = 0;
  DexFuture *future = attache_worker_thread_run (thread, until_cancelled_in_worker, &state, NULL);

  while (g_atomic_int_get (&state) == 0)
    g_usleep (1000);
  dex_unref (future);
  attache_worker_thread_stop (thread);
  g_assert_cmpint (state, ==, 2);
}

/* What is queued is done; what comes later is refused, and its data is not leaked. */
static void
test_stop (void)
{
  g_autoptr (AttacheWorkerThread) thread = attache_worker_thread_new ("test");
  g_autoptr (DexFuture) late = NULL;
  g_autoptr (GError) error = NULL;
  Shared     shared = { .log = g_string_new (NULL), .go = TRUE };
  Step       step = { &shared, 's' };
  GObject   *data = g_object_new (G_TYPE_OBJECT, NULL);
  DexFuture *queued = attache_worker_thread_run (thread, log_in_worker, &step, NULL);

  attache_worker_thread_stop (thread);
  attache_worker_thread_stop (thread);
  g_assert_cmpstr (shared.log->str, ==, "s");
  g_assert_true (dex_future_is_resolved (queued));

  g_object_add_weak_pointer (data, (gpointer *)&data);
  late = attache_worker_thread_run (thread, fail_in_worker, data, g_object_unref);
  g_assert_null (data);
  g_assert_null (dex_future_get_value (late, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);

  dex_unref (queued);
  g_string_free (shared.log, TRUE);
}

/* The last reference may go on the thread itself. */
static void
test_last_reference (void)
{
  AttacheWorkerThread *thread = attache_worker_thread_new ("test");
  Shared               shared = { .log = g_string_new (NULL) };
  DexFuture           *future = attache_worker_thread_run (thread, hold_in_worker, &shared, NULL);
  DexFuture           *last = attache_worker_thread_run_to_end (thread, hold_in_worker, &shared, NULL);
  DexFuture           *drop = attache_worker_thread_run_to_end (thread, fail_in_worker, thread, g_object_unref);

  g_atomic_int_set (&shared.go, TRUE);
  wait_for (future);
  wait_for (last);
  wait_for (drop);
  g_assert_true (dex_future_is_rejected (drop));

  dex_unref (future);
  dex_unref (last);
  dex_unref (drop);
  g_string_free (shared.log, TRUE);
}

static void
test_uuid (void)
{
  g_autofree char *once = attache_uuid_for_name ("item", "C21/VCC-1:11");
  g_autofree char *again = attache_uuid_for_format ("item", "%s:%d", "C21/VCC-1", 11);
  g_autofree char *other_kind = attache_uuid_for_name ("paragraph", "C21/VCC-1:11");
  g_autofree char *other_name = attache_uuid_for_name ("item", "C21/VCC-1:1");
  g_autofree char *one = attache_uuid_random ();
  g_autofree char *two = attache_uuid_random ();

  g_assert_cmpstr (once, ==, again);
  /* The ids of libraries that are out there: this must never change. */
  g_assert_cmpstr (once, ==, "3e4dbd63-559b-506b-b9bf-c4f9a52868ba");
  g_assert_cmpstr (once, !=, other_kind);
  g_assert_cmpstr (once, !=, other_name);
  g_assert_true (g_uuid_string_is_valid (once));
  g_assert_cmpint (once[14], ==, '5');
  g_assert_cmpstr (one, !=, two);
  g_assert_cmpint (one[14], ==, '4');
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/worker-thread/order", test_order);
  g_test_add_func ("/base/worker-thread/error", test_error);
  g_test_add_func ("/base/worker-thread/drop-before", test_drop_before);
  g_test_add_func ("/base/worker-thread/drop-during", test_drop_during);
  g_test_add_func ("/base/worker-thread/stop", test_stop);
  g_test_add_func ("/base/worker-thread/last-reference", test_last_reference);
  g_test_add_func ("/base/uuid", test_uuid);

  return g_test_run ();
}
