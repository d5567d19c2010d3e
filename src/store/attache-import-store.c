/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Imports: which bytes were imported when, and what came of it. */

#include "store/attache-import-store.h"

#include "base/attache-uuid.h"

static const char put_sql[] =
  "INSERT INTO import (id, at, name, sha256, summary, retired) VALUES (:id, :now, :name, :sha256, :summary, 0)";

static const char has_sql[] = "SELECT EXISTS (SELECT 1 FROM import WHERE sha256 = :key AND retired = 0) AS has";

/**
 * attache_import_store_put_in_worker:
 * @transaction: an act
 * @name: (nullable): name of the file or text
 * @sha256: 64 lower-case hexadecimal digits
 * @summary: (nullable): JSON of the caller’s
 * @error: return location
 *
 * Keeps that something was imported.
 *
 * Returns: %ATTACHE_PUT_ADDED, or %ATTACHE_PUT_FAILED
 */
AttachePut
attache_import_store_put_in_worker (AttacheTransaction *transaction,
                                    const char         *name,
                                    const char         *sha256,
                                    const char         *summary,
                                    GError            **error)
{
  g_autofree char  *id = attache_uuid_random ();
  AttacheStatement *statement = attache_transaction_prepare (transaction, put_sql, error);

  if (statement == NULL)
    return ATTACHE_PUT_FAILED;

  attache_statement_bind_text (statement, ":id", id);
  attache_statement_bind_int64 (statement, ":now", attache_transaction_get_now (transaction));
  attache_statement_bind_text (statement, ":name", name);
  attache_statement_bind_text (statement, ":sha256", sha256);
  attache_statement_bind_text (statement, ":summary", summary);

  return attache_statement_run (statement, error) ? ATTACHE_PUT_ADDED : ATTACHE_PUT_FAILED;
}

/**
 * attache_import_store_has_in_worker:
 * @transaction: a transaction
 * @sha256: 64 lower-case hexadecimal digits
 * @error: return location
 *
 * Returns: whether these bytes were imported, and that was not undone; %FALSE with @error set when that cannot be told
 */
gboolean
attache_import_store_has_in_worker (AttacheTransaction *transaction,
                                    const char         *sha256,
                                    GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, has_sql, sha256, error);
  gboolean          has = FALSE;

  if (statement == NULL)
    return FALSE;

  if (attache_statement_step (statement, error) == ATTACHE_STEP_ROW)
    has = attache_statement_get_int64 (statement, "has") != 0;
  attache_statement_reset (statement);

  return has;
}
