/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts fibers with the stack that this project’s straight-line code needs, always on the main scheduler. */

#include "base/attache-fiber.h"

/* Room for GIO, GObject and formatted text; Poppler, SQLite and cairo need more and never run in a fiber. */
#define STACK_SIZE (1024 * 1024)

/**
 * attache_fiber_spawn:
 * @func: the fiber
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data when the fiber has ended
 *
 * Starts @func as a fiber of the main thread. Inside it dex_await() may be used.
 *
 * Returns: (transfer full): what the fiber’s future resolves to. Dropping it cancels what the fiber waits for.
 */
DexFuture *
attache_fiber_spawn (DexFiberFunc   func,
                     gpointer       data,
                     GDestroyNotify data_destroy)
{
  /* The scheduler holds the fiber; only a future that is chained to it can tell it that nobody waits any more. */
  return dex_future_first (dex_scheduler_spawn (dex_scheduler_get_default (), STACK_SIZE, func, data, data_destroy), NULL);
}
