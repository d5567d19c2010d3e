/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workers: the one pool of this process. It is independent of any library, so that its spare can start before the
 * library is open and before the toolkit is. */

#include "services/attache-library-private.h"

#include "config.h"

/**
 * attache_workers_get_pool:
 *
 * The program of the workers is `attache-worker` as installed, or what the environment variable `ATTACHE_WORKER` names.
 *
 * Returns: (transfer none): the pool
 */
AttacheWorkerPool *
attache_workers_get_pool (void)
{
  static AttacheWorkerPool *pool;

  if (g_once_init_enter_pointer (&pool))
    {
      const char *program = g_getenv ("ATTACHE_WORKER");

      if (program == NULL || *program == '\0')
        program = ATTACHE_LIBEXECDIR "/attache-worker";
      g_once_init_leave_pointer (&pool, attache_worker_pool_new (program));
    }

  return pool;
}

/**
 * attache_library_warm:
 *
 * Starts the spare worker. Call it early, so that it is ready when the first paper is opened. Needs dex_init().
 */
void
attache_library_warm (void)
{
  attache_worker_pool_warm (attache_workers_get_pool ());
}

/**
 * attache_library_is_warm:
 *
 * Returns: whether the spare worker waits for a paper
 */
gboolean
attache_library_is_warm (void)
{
  return attache_worker_pool_has_spare (attache_workers_get_pool ());
}
