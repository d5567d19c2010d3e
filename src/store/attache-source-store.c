/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources: the texts that items come from; and what a source says of an item beside its row: titles and outcomes. */

#include "store/attache-source-store.h"

#include "store/attache-live-list.h"

#define SOURCE_COLUMNS "SELECT id, session_id, sitting_id, kind, symbol, revision, language, title, date, deadline, retired FROM source"

static const char list_sql[] = SOURCE_COLUMNS " WHERE session_id = :key AND retired = 0 ORDER BY kind, coalesce (date, ''), symbol, id";

static const char find_sql[] = SOURCE_COLUMNS " WHERE id = :key";

static const char gone_sql[] = "SELECT retired AS gone FROM source WHERE id = :id";

/* What one language or revision of it leaves out, another said. */
static const char put_sql[] =
  "INSERT INTO source (id, session_id, sitting_id, kind, symbol, revision, language, title, date, deadline, retired)"
  " VALUES (:id, :session_id, :sitting_id, :kind, :symbol, :revision, :language, :title, :date, :deadline, :retired)"
  " ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id, sitting_id = excluded.sitting_id, kind = excluded.kind, "
  "symbol = coalesce (excluded.symbol, symbol), revision = excluded.revision, language = excluded.language, "
  "title = coalesce (excluded.title, title), date = coalesce (excluded.date, date), deadline = coalesce (excluded.deadline, deadline), "
  "retired = excluded.retired"
  " WHERE (session_id, sitting_id, kind, symbol, revision, language, title, date, deadline, retired) IS NOT"
  " (excluded.session_id, excluded.sitting_id, excluded.kind, coalesce (excluded.symbol, symbol), excluded.revision, excluded.language, "
  "coalesce (excluded.title, title), coalesce (excluded.date, date), coalesce (excluded.deadline, deadline), excluded.retired)";

#define TITLE_COLUMNS "SELECT called.id, called.item_id, called.language, called.title, called.retired FROM item_title AS called"

static const char list_titles_sql[] =
  TITLE_COLUMNS
  " JOIN item AS part ON part.id = called.item_id"
  " WHERE part.head_id = (SELECT head_id FROM item WHERE id = :key) AND called.retired = 0 AND (part.retired = 0 OR part.id = :key)"
  " ORDER BY called.language, part.of_id IS NOT NULL, part.sort_key, called.id";

static const char select_titles_sql[] =
  TITLE_COLUMNS " JOIN item ON item.id = called.item_id WHERE item.session_id = :key AND called.retired = 0 ORDER BY called.id";

static const char title_gone_sql[] = "SELECT retired AS gone FROM item_title WHERE id = :id";

static const char put_title_sql[] =
  "INSERT INTO item_title (id, item_id, language, title, retired)"
  " VALUES (:id, :item_id, :language, :title, :retired)"
  " ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, language = excluded.language, title = excluded.title, "
  "retired = excluded.retired"
  " WHERE (item_id, language, title, retired) IS NOT"
  " (excluded.item_id, excluded.language, excluded.title, excluded.retired)";

#define OUTCOME_COLUMNS "SELECT outcome.id, outcome.item_id, outcome.kind, outcome.number, outcome.text, outcome.retired FROM outcome"

static const char list_outcomes_sql[] =
  OUTCOME_COLUMNS
  " JOIN item AS part ON part.id = outcome.item_id"
  " WHERE part.head_id = (SELECT head_id FROM item WHERE id = :key) AND outcome.retired = 0 AND (part.retired = 0 OR part.id = :key)"
  " ORDER BY outcome.kind DESC, length (outcome.number), outcome.number, outcome.id";

static const char outcome_gone_sql[] = "SELECT retired AS gone FROM outcome WHERE id = :id";

static const char put_outcome_sql[] =
  "INSERT INTO outcome (id, item_id, kind, number, text, retired)"
  " VALUES (:id, :item_id, :kind, :number, :text, :retired)"
  " ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, kind = excluded.kind, number = excluded.number, "
  "text = coalesce (excluded.text, text), retired = excluded.retired"
  " WHERE (item_id, kind, number, text, retired) IS NOT"
  " (excluded.item_id, excluded.kind, excluded.number, coalesce (excluded.text, text), excluded.retired)";

static const char retire_other_outcomes_sql[] =
  "UPDATE outcome SET retired = 1 WHERE item_id = :key AND retired = 0 AND id NOT IN (SELECT value FROM json_each (:ids))";

/**
 * attache_source_store_list:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheSource, by kind and day
 */
GListModel *
attache_source_store_list (AttacheDatabase *database,
                           const char      *session_id)
{
  static const char *const tables[] = { "source", NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_SOURCE, session_id, tables);
}

/**
 * attache_source_store_list_titles:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a live list of #AttacheItemTitle, by language, under all numbers of the item
 */
GListModel *
attache_source_store_list_titles (AttacheDatabase *database,
                                  const char      *item_id)
{
  static const char *const tables[] = { "item_title", "item", NULL };

  return attache_live_list_new (database, list_titles_sql, ATTACHE_TYPE_ITEM_TITLE, item_id, tables);
}

/**
 * attache_source_store_list_outcomes:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a live list of #AttacheOutcome, under all numbers of the item
 */
GListModel *
attache_source_store_list_outcomes (AttacheDatabase *database,
                                    const char      *item_id)
{
  static const char *const tables[] = { "outcome", "item", NULL };

  return attache_live_list_new (database, list_outcomes_sql, ATTACHE_TYPE_OUTCOME, item_id, tables);
}

/**
 * attache_source_store_find_in_worker:
 * @transaction: a transaction
 * @source_id: id of a source, retired or not
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the source; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttacheSource *
attache_source_store_find_in_worker (AttacheTransaction *transaction,
                                     const char         *source_id,
                                     GError            **error)
{
  return attache_transaction_find (transaction, find_sql, source_id, ATTACHE_TYPE_SOURCE, error);
}

/**
 * attache_source_store_put_in_worker:
 * @transaction: an act
 * @source: a source with an id
 * @error: return location
 *
 * Returns: what became of the row
 */
AttachePut
attache_source_store_put_in_worker (AttacheTransaction *transaction,
                                    AttacheSource      *source,
                                    GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (source), error);
}

/**
 * attache_source_store_select_titles_in_worker:
 * @transaction: a transaction
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheItemTitle) (nullable): the titles of its items, of retired ones too; %NULL on error
 */
GPtrArray *
attache_source_store_select_titles_in_worker (AttacheTransaction *transaction,
                                              const char         *session_id,
                                              GError            **error)
{
  return attache_transaction_select (transaction, select_titles_sql, session_id, ATTACHE_TYPE_ITEM_TITLE, error);
}

/**
 * attache_source_store_put_title_in_worker:
 * @transaction: an act
 * @title: a title with an id
 * @error: return location
 *
 * Returns: what became of the row
 */
AttachePut
attache_source_store_put_title_in_worker (AttacheTransaction *transaction,
                                          AttacheItemTitle   *title,
                                          GError            **error)
{
  return attache_transaction_put (transaction, title_gone_sql, put_title_sql, ATTACHE_ENTITY (title), error);
}

/**
 * attache_source_store_put_outcome_in_worker:
 * @transaction: an act
 * @outcome: an outcome with an id
 * @error: return location
 *
 * Returns: what became of the row
 */
AttachePut
attache_source_store_put_outcome_in_worker (AttacheTransaction *transaction,
                                            AttacheOutcome     *outcome,
                                            GError            **error)
{
  return attache_transaction_put (transaction, outcome_gone_sql, put_outcome_sql, ATTACHE_ENTITY (outcome), error);
}

/**
 * attache_source_store_retire_other_outcomes_in_worker:
 * @transaction: an act
 * @item_id: an item
 * @ids: (array zero-terminated=1): the outcomes that it still has
 * @error: return location
 *
 * Returns: how many were retired, -1 on error
 */
int
attache_source_store_retire_other_outcomes_in_worker (AttacheTransaction *transaction,
                                                      const char         *item_id,
                                                      const char *const  *ids,
                                                      GError            **error)
{
  return attache_transaction_retire_others (transaction, retire_other_outcomes_sql, item_id, ids, error);
}
