/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The books of the acts: an act is open while a transaction writes, the triggers of the schema enter each change under it, and an
 * act that changed nothing leaves no trace. */

#include "store/attache-transaction-private.h"

static const char *const kind_names[] = { "do", "undo", "redo" };

/* Typing: the last thing that was done carries the same key, and nothing was undone or redone since. */
static gboolean
find_open_act (AttacheTransaction *transaction, const char *coalesce_key, gint64 *act, GError **error)
{
  static const char sql[] = "SELECT id FROM act"
                            " WHERE id = (SELECT max (id) FROM act) AND kind = 'do' AND state = 'done' AND coalesce_key = :coalesce_key";
  AttacheStatement *statement = attache_transaction_prepare (transaction, sql, error);
  AttacheStep       step;

  *act = 0;
  if (statement == NULL)
    return FALSE;

  attache_statement_bind_text (statement, ":coalesce_key", coalesce_key);
  step = attache_statement_step (statement, error);
  if (step == ATTACHE_STEP_ROW)
    *act = attache_statement_get_int64 (statement, "id");
  attache_statement_reset (statement);

  return step != ATTACHE_STEP_FAILED;
}

static gboolean
insert_act (AttacheTransaction *transaction,
            AttacheActKind      kind,
            const char         *label,
            const char         *coalesce_key,
            gint64              of,
            GError            **error)
{
  static const char sql[] = "INSERT INTO act (at, author, label, coalesce_key, kind, of, state)"
                            " VALUES (:at, :author, :label, :coalesce_key, :kind, nullif (:of, 0), 'done')";
  AttacheStatement *statement = attache_transaction_prepare (transaction, sql, error);

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_int64 (statement, ":at", transaction->now);
  attache_statement_bind_text (statement, ":author", transaction->author);
  attache_statement_bind_text (statement, ":label", label);
  attache_statement_bind_text (statement, ":coalesce_key", coalesce_key);
  attache_statement_bind_text (statement, ":kind", kind_names[kind]);
  attache_statement_bind_int64 (statement, ":of", of);
  if (!attache_statement_run (statement, error))
    return FALSE;

  transaction->act = sqlite3_last_insert_rowid (attache_connection_get_handle (transaction->connection));

  return TRUE;
}

static gboolean
run_for_act (AttacheTransaction *transaction, const char *sql, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, sql, error);

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_int64 (statement, ":act", transaction->act);
  if (attache_statement_has_parameter (statement, ":author"))
    attache_statement_bind_text (statement, ":author", transaction->author);

  return attache_statement_run (statement, error);
}

/**
 * attache_act_begin_in_worker:
 * @kind: what kind of act it is
 * @label: what the undo menu says
 * @coalesce_key: (nullable): joins the act before it, when that has the same key
 * @of: the act that is undone or redone, else 0
 * @error: return location
 *
 * Opens the books: until attache_act_end_in_worker() the changes are entered under this act.
 *
 * Returns: whether it went well
 */
gboolean
attache_act_begin_in_worker (AttacheTransaction *transaction,
                             AttacheActKind      kind,
                             const char         *label,
                             const char         *coalesce_key,
                             gint64              of,
                             GError            **error)
{
  if (coalesce_key != NULL && !find_open_act (transaction, coalesce_key, &transaction->act, error))
    return FALSE;

  if (transaction->act == 0 && !insert_act (transaction, kind, label, coalesce_key, of, error))
    return FALSE;

  return run_for_act (transaction, "UPDATE current_act SET act = :act, author = :author", error);
}

/**
 * attache_act_end_in_worker:
 * @error: return location
 *
 * Closes the books. A new act that changed something makes what was undone before it impossible to redo.
 *
 * Returns: whether it went well
 */
gboolean
attache_act_end_in_worker (AttacheTransaction *transaction,
                           GError            **error)
{
  if (!run_for_act (transaction,
                    "DELETE FROM act WHERE id = :act AND kind = 'do' AND NOT EXISTS (SELECT 1 FROM change WHERE act = :act)",
                    error))
    return FALSE;

  if (!run_for_act (transaction,
                    "UPDATE act SET state = 'dropped' WHERE kind = 'do' AND state = 'undone'"
                    " AND EXISTS (SELECT 1 FROM act AS mine WHERE mine.id = :act AND mine.kind = 'do')",
                    error))
    return FALSE;

  transaction->act = 0;

  return attache_connection_run (transaction->connection, "UPDATE current_act SET act = NULL, author = NULL", error);
}
