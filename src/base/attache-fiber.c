/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts fibers with the stack that this project’s straight-line code needs, always on the main scheduler. Up to libdex 0.10 a
 * fiber that is discarded while another thread resolves what it waits for is run once too often, and the program ends.
 * So no fiber started here is ever discarded: whoever drops its future drops a promise, and the fiber runs to its end, or
 * ends early of its own accord. */

#include "base/attache-fiber.h"

/* Room for GIO, GObject and formatted text; Poppler, SQLite and cairo need more and never run in a fiber. */
#define STACK_SIZE (1024 * 1024)

typedef struct
{
  AttacheFiberFunc func;
  gpointer         data;
  GDestroyNotify   data_destroy;
  GCancellable    *cancellable;
} Spawn;

static void
spawn_free (gpointer data)
{
  Spawn *spawn = data;

  if (spawn->data_destroy != NULL)
    spawn->data_destroy (spawn->data);
  g_clear_object (&spawn->cancellable);
  g_free (spawn);
}

static DexFuture *
spawn_fiber (gpointer data)
{
  Spawn *spawn = data;

  return spawn->func (spawn->data, spawn->cancellable);
}

static DexFuture *
ended_cb (DexFuture *future,
          gpointer   user_data)
{
  DexPromise *promise = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value != NULL)
    dex_promise_resolve (promise, value);
  else
    dex_promise_reject (promise, g_steal_pointer (&error));

  return NULL;
}

static void
start (DexFiberFunc   func,
       gpointer       data,
       GDestroyNotify data_destroy,
       DexPromise    *promise)
{
  DexFuture *fiber = dex_scheduler_spawn (dex_scheduler_get_default (), STACK_SIZE, func, data, data_destroy);

  dex_future_disown (dex_future_finally (fiber, ended_cb, dex_ref (promise), dex_unref));
}

/**
 * attache_fiber_spawn:
 * @func: the fiber
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data when the fiber has ended
 *
 * Starts @func as a fiber of the main thread. Inside it dex_await() may be used.
 *
 * Returns: (transfer full): what the fiber’s future resolves to. The fiber runs to its end whoever waits for it.
 */
DexFuture *
attache_fiber_spawn (DexFiberFunc   func,
                     gpointer       data,
                     GDestroyNotify data_destroy)
{
  g_autoptr (DexPromise) promise = dex_promise_new ();

  start (func, data, data_destroy, promise);

  return DEX_FUTURE (g_steal_pointer (&promise));
}

/**
 * attache_fiber_spawn_cancellable:
 * @func: the fiber
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data when the fiber has ended
 *
 * Starts @func as a fiber of the main thread that is told when nobody waits for it any more.
 *
 * Returns: (transfer full): what the fiber’s future resolves to. Dropping it cancels the fiber’s #GCancellable.
 */
DexFuture *
attache_fiber_spawn_cancellable (AttacheFiberFunc func,
                                 gpointer         data,
                                 GDestroyNotify   data_destroy)
{
  g_autoptr (DexPromise) promise = dex_promise_new_cancellable ();
  Spawn *spawn = g_new0 (Spawn, 1);

  spawn->func = func;
  spawn->data = data;
  spawn->data_destroy = data_destroy;
  spawn->cancellable = g_object_ref (dex_promise_get_cancellable (promise));
  start (spawn_fiber, spawn, spawn_free, promise);

  /* The fiber holds the promise; only a future that is chained to it can tell it that nobody waits any more. */
  return dex_future_first (DEX_FUTURE (g_steal_pointer (&promise)), NULL);
}
