/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places: where the delegate was, so that everything opens there again. */

#include "store/attache-place-store.h"

static const char load_sql[] = "SELECT value FROM place WHERE key = :key";

static const char save_sql[] =
  "INSERT INTO place (key, value, modified) VALUES (:key, :value, :now)"
  " ON CONFLICT (key) DO UPDATE SET value = excluded.value, modified = excluded.modified WHERE value <> excluded.value";

static const char forget_sql[] = "DELETE FROM place WHERE key = :key";

static gboolean
load_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, load_sql, data, error);
  AttacheStep       step = statement ? attache_statement_step (statement, error) : ATTACHE_STEP_FAILED;

  if (step == ATTACHE_STEP_FAILED)
    return FALSE;

  g_value_init (result, G_TYPE_STRING);
  if (step == ATTACHE_STEP_ROW)
    g_value_set_string (result, attache_statement_get_text (statement, "value"));
  attache_statement_reset (statement);

  return TRUE;
}

/**
 * attache_place_store_load:
 * @database: the library
 * @key: what the place is of: `window`, `file:ID`
 *
 * Returns: (transfer full): a future of a string, %NULL where nothing was saved
 */
DexFuture *
attache_place_store_load (AttacheDatabase *database,
                          const char      *key)
{
  return attache_database_read (database, load_in_worker, g_strdup (key), g_free);
}

typedef struct
{
  char *key;
  char *value;
} Place;

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->key);
  g_free (place->value);
  g_free (place);
}

static gboolean
save_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Place            *place = data;
  AttacheStatement *statement;

  if (place->value == NULL)
    return attache_transaction_execute (transaction, forget_sql, place->key, error);

  statement = attache_transaction_prepare_for_key (transaction, save_sql, place->key, error);
  if (statement == NULL)
    return FALSE;

  attache_statement_bind_text (statement, ":value", place->value);
  attache_statement_bind_int64 (statement, ":now", attache_transaction_get_now (transaction));

  return attache_statement_run (statement, error);
}

/**
 * attache_place_store_save:
 * @database: the library
 * @key: what the place is of
 * @value: (nullable): the caller’s own text; %NULL forgets it
 *
 * Keeps a place, whether somebody waits for it or not. It is no step of undo.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_place_store_save (AttacheDatabase *database,
                          const char      *key,
                          const char      *value)
{
  Place     *place = g_new0 (Place, 1);
  DexFuture *future;

  place->key = g_strdup (key);
  place->value = g_strdup (value);
  future = attache_database_write (database, save_in_worker, place, place_free);
  dex_future_disown (dex_ref (future));

  return future;
}
