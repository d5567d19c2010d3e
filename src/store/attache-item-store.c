/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items, with what their rows in the agenda show of papers, positions, conclusions and deadlines. */

#include "store/attache-item-store.h"

#include "store/attache-live-list.h"

/* Due is the next day that is still to come, of a span that has begun its end; only where nothing is coming, the last that is past. A duty is what somebody must do on a day; reverts, conditions and events are no duties. Source: the dates of the record C21/VCC-1. */
#define ITEM_COLUMNS                                                                                                                           \
  "SELECT item.id, item.session_id, item.sitting_id, item.number, item.sort_key, item.title, item.language, item.section, item.retired,"       \
  " (SELECT count(DISTINCT carried.issue_id) FROM item_issue AS carried WHERE carried.item_id = item.id) AS n_papers,"                         \
  " (SELECT count(DISTINCT carried.issue_id) FROM item_issue AS carried WHERE carried.item_id = item.id AND NOT EXISTS"                        \
  "   (SELECT 1 FROM file WHERE file.issue_id = carried.issue_id AND file.retired = 0)) AS n_missing,"                                         \
  " (SELECT position.stance FROM position WHERE position.item_id = item.id AND position.deleted = 0"                                           \
  "   ORDER BY position.modified DESC, position.id LIMIT 1) AS stance,"                                                                        \
  " (SELECT conclusion.kind FROM conclusion WHERE conclusion.item_id = item.id AND conclusion.retired = 0"                                     \
  "   ORDER BY conclusion.sort_key DESC, conclusion.id DESC LIMIT 1) AS outcome,"                                                              \
  " EXISTS (SELECT 1 FROM conclusion WHERE conclusion.item_id = item.id AND conclusion.retired = 0 AND conclusion.provisional = 1)"            \
  "   AS provisional,"                                                                                                                         \
  " (SELECT paper.priority_group FROM item_issue AS carried JOIN paper ON paper.id = carried.paper_id"                                         \
  "   WHERE carried.item_id = item.id AND paper.retired = 0 AND paper.priority_group IS NOT NULL"                                              \
  "   ORDER BY CAST (paper.priority_group AS INTEGER), paper.priority_group DESC LIMIT 1) AS priority_group,"                                  \
  " (SELECT coalesce (min (CASE WHEN deadline.date >= :today THEN deadline.date WHEN deadline.end_date >= :today THEN deadline.end_date END)," \
  "                   max (coalesce (deadline.end_date, deadline.date)))"                                                                      \
  "   FROM deadline WHERE deadline.item_id = item.id AND deadline.retired = 0 AND deadline.kind = 'deadline'"                                  \
  "   AND NOT EXISTS (SELECT 1 FROM deadline_done AS done WHERE done.deadline_id = deadline.id AND done.deleted = 0)) AS due"                  \
  " FROM item"

static const char list_sql[] = ITEM_COLUMNS " WHERE item.session_id = :key AND item.retired = 0 ORDER BY item.sort_key, item.id";

static const char find_sql[] = ITEM_COLUMNS " WHERE item.id = :key";

/* The first item that carries the issue, else the first that speaks of it. */
static const char find_of_file_sql[] =
  ITEM_COLUMNS
  " WHERE item.id = coalesce ("
  "   (SELECT first.id FROM file JOIN item_issue AS carried ON carried.issue_id = file.issue_id JOIN item AS first ON first.id = carried.item_id"
  "    WHERE file.id = :key AND first.retired = 0 ORDER BY first.sort_key, first.id LIMIT 1),"
  "   (SELECT first.id FROM file JOIN citation ON citation.issue_id = file.issue_id JOIN item AS first ON first.id = citation.item_id"
  "    WHERE file.id = :key AND citation.retired = 0 AND first.retired = 0 ORDER BY first.sort_key, first.id LIMIT 1))";

static const char gone_sql[] = "SELECT retired AS gone FROM item WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO item (id, session_id, sitting_id, number, sort_key, title, language, section, retired)"
  " VALUES (:id, :session_id, :sitting_id, :number, :sort_key, :title, :language, :section, :retired)"
  " ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id, sitting_id = excluded.sitting_id, number = excluded.number,"
  " sort_key = excluded.sort_key, title = excluded.title, language = excluded.language, section = excluded.section, retired = excluded.retired"
  " WHERE (session_id, sitting_id, number, sort_key, title, language, section, retired) IS NOT (excluded.session_id, excluded.sitting_id,"
  " excluded.number, excluded.sort_key, excluded.title, excluded.language, excluded.section, excluded.retired)";

static const char retire_others_sql[] =
  "UPDATE item SET retired = 1 WHERE sitting_id = :key AND retired = 0 AND id NOT IN (SELECT value FROM json_each (:ids))";

/**
 * attache_item_store_list:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheItem in the order of their sort keys
 */
GListModel *
attache_item_store_list (AttacheDatabase *database,
                         const char      *session_id)
{
  static const char *const tables[] = { "item", "citation", "issue", "paper", "file", "position", "conclusion", "deadline", "deadline_done", ATTACHE_DATABASE_TODAY,
                                        NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_ITEM, session_id, tables);
}

/**
 * attache_item_store_load:
 * @database: the library
 * @item_id: an item, retired or not
 *
 * Returns: (transfer full): a future of the #AttacheItem; it rejects with %G_IO_ERROR_NOT_FOUND where there is none
 */
DexFuture *
attache_item_store_load (AttacheDatabase *database,
                         const char      *item_id)
{
  return attache_database_load (database, find_sql, item_id, ATTACHE_TYPE_ITEM);
}

static gboolean
find_of_file_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) items = attache_transaction_select (transaction, find_of_file_sql, data, ATTACHE_TYPE_ITEM, error);

  if (items == NULL)
    return FALSE;

  g_value_init (result, ATTACHE_TYPE_ITEM);
  if (items->len > 0)
    g_value_set_object (result, g_ptr_array_index (items, 0));

  return TRUE;
}

/**
 * attache_item_store_find_of_file:
 * @database: the library
 * @file_id: a file
 *
 * Returns: (transfer full): a future of the #AttacheItem that the file is read for: the first that carries its issue, else the first that
 *   speaks of it, else %NULL
 */
DexFuture *
attache_item_store_find_of_file (AttacheDatabase *database,
                                 const char      *file_id)
{
  return attache_database_read (database, find_of_file_in_worker, g_strdup (file_id), g_free);
}

/**
 * attache_item_store_put_in_worker:
 * @transaction: an act
 * @item: an item with an id; what is derived of it is not stored
 * @error: return location
 *
 * Adds or updates an item.
 *
 * Returns: what became of the row
 */
AttachePut
attache_item_store_put_in_worker (AttacheTransaction *transaction,
                                  AttacheItem        *item,
                                  GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (item), error);
}

/**
 * attache_item_store_find_in_worker:
 * @transaction: a transaction
 * @item_id: id of an item, retired or not
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the item; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttacheItem *
attache_item_store_find_in_worker (AttacheTransaction *transaction,
                                   const char         *item_id,
                                   GError            **error)
{
  return attache_transaction_find (transaction, find_sql, item_id, ATTACHE_TYPE_ITEM, error);
}

/**
 * attache_item_store_select_in_worker:
 * @transaction: a transaction
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheItem) (nullable): its items in order; %NULL on error
 */
GPtrArray *
attache_item_store_select_in_worker (AttacheTransaction *transaction,
                                     const char         *session_id,
                                     GError            **error)
{
  return attache_transaction_select (transaction, list_sql, session_id, ATTACHE_TYPE_ITEM, error);
}

/**
 * attache_item_store_retire_others_in_worker:
 * @transaction: an act
 * @sitting_id: a sitting
 * @item_ids: (array zero-terminated=1): the items that it still has
 * @error: return location
 *
 * Retires the other items of the sitting.
 *
 * Returns: how many, -1 on error
 */
int
attache_item_store_retire_others_in_worker (AttacheTransaction *transaction,
                                            const char         *sitting_id,
                                            const char *const  *item_ids,
                                            GError            **error)
{
  return attache_transaction_retire_others (transaction, retire_others_sql, sitting_id, item_ids, error);
}
