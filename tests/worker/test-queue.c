/* SPDX-License-Identifier: GPL-3.0-or-later */

/* In which order pages are taken from the queue. */

#include "sandbox/attache-worker-queue.h"

#define SECOND G_USEC_PER_SEC

static char names[] = "abcdefgh";

static void
push (AttacheWorkerQueue *queue,
      char                name,
      AttachePriority     priority,
      gint64              now)
{
  attache_worker_queue_push (queue, &names[name - 'a'], priority, now);
}

static void
assert_order (AttacheWorkerQueue *queue,
              AttachePriority     last,
              const char         *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);
  char *item;

  while ((item = attache_worker_queue_pop (queue, last)) != NULL)
    g_string_append_c (order, *item);
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_priorities (void)
{
  g_autoptr (AttacheWorkerQueue) queue = attache_worker_queue_new (NULL);

  push (queue, 'e', ATTACHE_PRIORITY_INDEX, SECOND);
  push (queue, 'c', ATTACHE_PRIORITY_THUMBNAIL, 2 * SECOND);
  push (queue, 'd', ATTACHE_PRIORITY_SEARCH, 3 * SECOND);
  push (queue, 'a', ATTACHE_PRIORITY_VISIBLE, 4 * SECOND);
  push (queue, 'b', ATTACHE_PRIORITY_NEXT, 5 * SECOND);
  g_assert_cmpuint (attache_worker_queue_count (queue, ATTACHE_PRIORITY_VISIBLE), ==, 1);
  g_assert_cmpuint (attache_worker_queue_count (queue, ATTACHE_PRIORITY_THUMBNAIL), ==, 3);
  g_assert_cmpuint (attache_worker_queue_count (queue, ATTACHE_PRIORITY_INDEX), ==, 5);
  assert_order (queue, ATTACHE_PRIORITY_THUMBNAIL, "abc");
  assert_order (queue, ATTACHE_PRIORITY_INDEX, "de");
  g_assert_cmpuint (attache_worker_queue_count (queue, ATTACHE_PRIORITY_INDEX), ==, 0);
}

/* What a person sees now comes before what was on the screen a moment ago; one screen keeps its order. */
static void
test_newest_screen_first (void)
{
  g_autoptr (AttacheWorkerQueue) queue = attache_worker_queue_new (NULL);

  push (queue, 'a', ATTACHE_PRIORITY_VISIBLE, SECOND);
  push (queue, 'b', ATTACHE_PRIORITY_VISIBLE, SECOND + 100);
  push (queue, 'c', ATTACHE_PRIORITY_VISIBLE, 2 * SECOND);
  push (queue, 'd', ATTACHE_PRIORITY_VISIBLE, 2 * SECOND + 100);
  assert_order (queue, ATTACHE_PRIORITY_INDEX, "cdab");
}

static void
test_search_in_order (void)
{
  g_autoptr (AttacheWorkerQueue) queue = attache_worker_queue_new (NULL);

  push (queue, 'a', ATTACHE_PRIORITY_SEARCH, SECOND);
  push (queue, 'b', ATTACHE_PRIORITY_SEARCH, 2 * SECOND);
  push (queue, 'c', ATTACHE_PRIORITY_SEARCH, 3 * SECOND);
  assert_order (queue, ATTACHE_PRIORITY_SEARCH, "abc");
}

static guint n_destroyed;

static void
destroy_cb (gpointer item)
{
  n_destroyed++;
}

static void
test_remove (void)
{
  AttacheWorkerQueue *queue = attache_worker_queue_new (destroy_cb);

  push (queue, 'a', ATTACHE_PRIORITY_NEXT, SECOND);
  push (queue, 'b', ATTACHE_PRIORITY_NEXT, SECOND);
  push (queue, 'c', ATTACHE_PRIORITY_NEXT, SECOND);
  g_assert_true (attache_worker_queue_remove (queue, &names[1]));
  g_assert_false (attache_worker_queue_remove (queue, &names[1]));
  g_assert_cmpuint (n_destroyed, ==, 1);
  g_assert_true (attache_worker_queue_pop (queue, ATTACHE_PRIORITY_NEXT) == &names[0]);
  g_assert_cmpuint (n_destroyed, ==, 1);
  attache_worker_queue_free (queue);
  g_assert_cmpuint (n_destroyed, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/queue/priorities", test_priorities);
  g_test_add_func ("/worker/queue/newest-screen-first", test_newest_screen_first);
  g_test_add_func ("/worker/queue/search-in-order", test_search_in_order);
  g_test_add_func ("/worker/queue/remove", test_remove);

  return g_test_run ();
}
