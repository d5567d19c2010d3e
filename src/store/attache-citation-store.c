/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Citations: which issues an item carries (its heading) and speaks of (its paragraphs). */

#include "store/attache-citation-store.h"

static const char gone_sql[] = "SELECT retired AS gone FROM citation WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO citation (id, item_id, paragraph_id, issue_id, place, position, raw, retired)"
  " VALUES (:id, :item_id, :paragraph_id, :issue_id, :place, :position, :raw, 0)"
  " ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, paragraph_id = excluded.paragraph_id, issue_id = excluded.issue_id,"
  " place = excluded.place, position = excluded.position, raw = excluded.raw, retired = 0"
  " WHERE (item_id, paragraph_id, issue_id, place, position, raw, retired) IS NOT (excluded.item_id, excluded.paragraph_id,"
  " excluded.issue_id, excluded.place, excluded.position, excluded.raw, 0)";

static const char heading_sql[] =
  "SELECT group_concat (raw, ', ') AS symbols FROM (SELECT raw FROM citation"
  " WHERE item_id = :key AND place = 'heading' AND retired = 0 ORDER BY position, id)";

static const char retire_others_sql[] =
  "UPDATE citation SET retired = 1 WHERE item_id = :key AND retired = 0 AND id NOT IN (SELECT value FROM json_each (:ids))";

static gboolean
find_gone (AttacheTransaction *transaction, const char *id, gboolean *live, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, gone_sql, error);
  AttacheStep       step;

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_text (statement, ":id", id);
  step = attache_statement_step (statement, error);
  *live = step == ATTACHE_STEP_ROW && !attache_statement_get_int64 (statement, "gone");
  attache_statement_reset (statement);

  return step != ATTACHE_STEP_FAILED;
}

/**
 * attache_citation_store_put_in_worker:
 * @transaction: an act
 * @citation: a citation with an id
 * @error: return location
 *
 * Adds or updates a citation.
 *
 * Returns: what became of the row
 */
AttachePut
attache_citation_store_put_in_worker (AttacheTransaction    *transaction,
                                      const AttacheCitation *citation,
                                      GError               **error)
{
  AttacheStatement *statement;
  gboolean          live = FALSE;

  g_return_val_if_fail (citation->id != NULL, ATTACHE_PUT_FAILED);

  if (!find_gone (transaction, citation->id, &live, error))
    return ATTACHE_PUT_FAILED;

  statement = attache_transaction_prepare (transaction, put_sql, error);
  if (statement == NULL)
    return ATTACHE_PUT_FAILED;

  attache_statement_bind_text (statement, ":id", citation->id);
  attache_statement_bind_text (statement, ":item_id", citation->item_id);
  attache_statement_bind_text (statement, ":paragraph_id", citation->paragraph_id);
  attache_statement_bind_text (statement, ":issue_id", citation->issue_id);
  attache_statement_bind_text (statement, ":place", citation->heading ? "heading" : "body");
  attache_statement_bind_int64 (statement, ":position", citation->position);
  attache_statement_bind_text (statement, ":raw", citation->raw);
  if (!attache_statement_run (statement, error))
    return ATTACHE_PUT_FAILED;

  if (attache_transaction_get_n_changes (transaction) == 0)
    return ATTACHE_PUT_UNCHANGED;

  return live ? ATTACHE_PUT_CHANGED : ATTACHE_PUT_ADDED;
}

/**
 * attache_citation_store_retire_others_in_worker:
 * @transaction: an act
 * @item_id: an item
 * @citation_ids: (array zero-terminated=1): the citations that it still has
 * @error: return location
 *
 * Retires the other citations of the item.
 *
 * Returns: how many, -1 on error
 */
int
attache_citation_store_retire_others_in_worker (AttacheTransaction *transaction,
                                                const char         *item_id,
                                                const char *const  *citation_ids,
                                                GError            **error)
{
  return attache_transaction_retire_others (transaction, retire_others_sql, item_id, citation_ids, error);
}

/**
 * attache_citation_store_load_heading_in_worker:
 * @transaction: a transaction
 * @item_id: an item
 * @symbols: (out) (nullable): the symbols that its heading names, in order
 * @error: return location
 *
 * Returns: %FALSE on error
 */
gboolean
attache_citation_store_load_heading_in_worker (AttacheTransaction *transaction,
                                               const char         *item_id,
                                               char              **symbols,
                                               GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, heading_sql, item_id, error);
  AttacheStep       step;

  *symbols = NULL;
  if (statement == NULL)
    return FALSE;

  step = attache_statement_step (statement, error);
  if (step == ATTACHE_STEP_ROW)
    *symbols = g_strdup (attache_statement_get_text (statement, "symbols"));
  attache_statement_reset (statement);

  return step != ATTACHE_STEP_FAILED;
}
