/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What writing a mark, a position or a candidature has in common: the object is copied on the main thread, stored as one act, and the
 * act is never cancelled because somebody stopped waiting for it. */

#include "store/attache-own-work.h"

#include "base/attache-uuid.h"

typedef struct
{
  AttacheEntity     *entity;
  AttacheOwnWorkFunc put;
  const char        *sql; /* a literal */
} Work;

static Work *
work_new (AttacheEntity *entity)
{
  Work *work = g_new0 (Work, 1);

  work->entity = attache_entity_copy (entity);

  return work;
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->entity);
  g_free (work);
}

static gboolean
put_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Work *work = data;

  return work->put (transaction, work->entity, error) != ATTACHE_PUT_FAILED;
}

static gboolean
remove_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Work *work = data;

  return attache_transaction_execute (transaction, work->sql, attache_entity_get_id (work->entity), error);
}

static DexFuture *
keep (DexFuture *future)
{
  dex_future_disown (dex_ref (future));

  return future;
}

/**
 * attache_own_work_put:
 * @entity: what to store; it is given a random id where it has none
 * @func: stores it, on the worker thread
 * @coalesce_key: (nullable): see attache_database_act()
 * @label: see attache_database_act()
 *
 * Stores a copy of @entity as one act, whether somebody waits for it or not.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_own_work_put (AttacheDatabase   *database,
                      AttacheEntity     *entity,
                      AttacheOwnWorkFunc func,
                      const char        *coalesce_key,
                      const char        *label)
{
  Work *work;

  if (attache_entity_get_id (entity) == NULL)
    {
      g_autofree char *id = attache_uuid_random ();

      g_object_set (entity, "id", id, NULL);
    }

  work = work_new (entity);
  work->put = func;

  return keep (attache_database_act (database, label, coalesce_key, put_in_worker, work, work_free));
}

/**
 * attache_own_work_remove:
 * @entity: what to remove
 * @sql: a literal that sets the tombstone of `:key`
 * @label: see attache_database_act()
 *
 * Removes it as one act, whether somebody waits for it or not.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_own_work_remove (AttacheDatabase *database,
                         AttacheEntity   *entity,
                         const char      *sql,
                         const char      *label)
{
  Work *work = work_new (entity);

  work->sql = sql;

  return keep (attache_database_act (database, label, NULL, remove_in_worker, work, work_free));
}
