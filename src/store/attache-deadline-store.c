/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dated things of a record, which come from imports, and which of them the delegate ticked off, which is own work. */

#include "store/attache-deadline-store.h"

#include "base/attache-uuid.h"
#include "store/attache-live-list.h"

#define DEADLINE_COLUMNS                                                                                                                            \
  "SELECT deadline.id, deadline.session_id, item.head_id AS item_id, deadline.kind, deadline.date, deadline.end_date, deadline.time,"               \
  " deadline.precision, deadline.who, deadline.what, deadline.paragraph, deadline.source_id, item.number AS item_number, item.title AS item_title," \
  " EXISTS (SELECT 1 FROM deadline_done AS done WHERE done.deadline_id = deadline.id AND done.deleted = 0) AS done, deadline.retired"               \
  " FROM deadline LEFT JOIN item ON item.id = deadline.item_id"

#define DEADLINE_ORDER \
  " ORDER BY deadline.date IS NULL, deadline.date, coalesce (deadline.time, '24:00'), item.sort_key, deadline.paragraph, deadline.id"

static const char list_sql[] = DEADLINE_COLUMNS " WHERE deadline.session_id = :key AND deadline.retired = 0" DEADLINE_ORDER;

static const char list_of_item_sql[] = DEADLINE_COLUMNS
  " WHERE deadline.retired = 0 AND (item.head_id = (SELECT head_id FROM item WHERE id = :key) AND (item.retired = 0 OR item.id = :key)"
  " OR deadline.source_id IN (SELECT part.source_id FROM item AS part WHERE part.head_id = (SELECT head_id FROM item WHERE id = :key)"
  "   AND part.retired = 0))" DEADLINE_ORDER;

static const char gone_sql[] = "SELECT retired AS gone FROM deadline WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO deadline (id, session_id, item_id, kind, date, end_date, time, precision, who, what, paragraph, source_id, retired)"
  " VALUES (:id, :session_id, :item_id, :kind, :date, :end_date, :time, :precision, :who, :what, :paragraph, :source_id, :retired)"
  " ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id, item_id = excluded.item_id, kind = excluded.kind,"
  " date = excluded.date, end_date = excluded.end_date, time = excluded.time, precision = excluded.precision, who = excluded.who,"
  " what = excluded.what, paragraph = excluded.paragraph, source_id = excluded.source_id,"
  " retired = excluded.retired"
  " WHERE (session_id, item_id, kind, date, end_date, time, precision, who, what, paragraph, source_id, retired) IS NOT"
  " (excluded.session_id, excluded.item_id, excluded.kind, excluded.date, excluded.end_date, excluded.time, excluded.precision,"
  " excluded.who, excluded.what, excluded.paragraph, excluded.source_id, excluded.retired)";

static const char retire_others_sql[] =
  "UPDATE deadline SET retired = 1 WHERE item_id = :key AND retired = 0 AND id NOT IN (SELECT value FROM json_each (:ids))";

static const char set_done_sql[] =
  "INSERT INTO deadline_done (id, deadline_id, author, created, modified, deleted)"
  " SELECT :id, :key, :me, :now, :now, 0"
  " WHERE NOT EXISTS (SELECT 1 FROM deadline_done WHERE deadline_id = :key AND deleted = 0)";

static const char unset_done_sql[] = "UPDATE deadline_done SET deleted = 1, modified = :now WHERE deadline_id = :key AND deleted = 0";

static const char *const tables[] = { "deadline", "deadline_done", "item", NULL };

/**
 * attache_deadline_store_list:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheDeadline: by day in Geneva, those without a day at the end
 */
GListModel *
attache_deadline_store_list (AttacheDatabase *database,
                             const char      *session_id)
{
  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_DEADLINE, session_id, tables);
}

/**
 * attache_deadline_store_list_of_item:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a live list of #AttacheDeadline, as attache_deadline_store_list()
 */
GListModel *
attache_deadline_store_list_of_item (AttacheDatabase *database,
                                     const char      *item_id)
{
  return attache_live_list_new (database, list_of_item_sql, ATTACHE_TYPE_DEADLINE, item_id, tables);
}

typedef struct
{
  char    *deadline_id;
  gboolean done;
} SetDone;

static void
set_done_free (gpointer data)
{
  SetDone *set_done = data;

  g_free (set_done->deadline_id);
  g_free (set_done);
}

static gboolean
set_done_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  SetDone *set_done = data;

  return attache_deadline_store_set_done_in_worker (transaction, set_done->deadline_id, set_done->done, error);
}

/**
 * attache_deadline_store_set_done:
 * @database: the library
 * @deadline_id: a deadline
 * @done: whether it is done
 * @label: what the undo menu says
 *
 * Ticks it off, or not; one step of undo, written whether somebody waits for it or not.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_deadline_store_set_done (AttacheDatabase *database,
                                 const char      *deadline_id,
                                 gboolean         done,
                                 const char      *label)
{
  SetDone   *set_done = g_new0 (SetDone, 1);
  DexFuture *future;

  set_done->deadline_id = g_strdup (deadline_id);
  set_done->done = done;
  future = attache_database_act (database, label, NULL, set_done_in_worker, set_done, set_done_free);
  dex_future_disown (dex_ref (future));

  return future;
}

/**
 * attache_deadline_store_put_in_worker:
 * @transaction: an act
 * @deadline: a deadline with an id; whether it is done is not stored with it
 * @error: return location
 *
 * Adds or updates a deadline.
 *
 * Returns: what became of the row
 */
AttachePut
attache_deadline_store_put_in_worker (AttacheTransaction *transaction,
                                      AttacheDeadline    *deadline,
                                      GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (deadline), error);
}

/**
 * attache_deadline_store_set_done_in_worker:
 * @transaction: an act
 * @deadline_id: a deadline
 * @done: whether it is done
 * @error: return location
 *
 * Ticks it off, or not.
 *
 * Returns: whether it went well
 */
gboolean
attache_deadline_store_set_done_in_worker (AttacheTransaction *transaction,
                                           const char         *deadline_id,
                                           gboolean            done,
                                           GError            **error)
{
  g_autofree char  *id = attache_uuid_random ();
  AttacheStatement *statement;

  if (!done)
    return attache_transaction_execute (transaction, unset_done_sql, deadline_id, error);

  statement = attache_transaction_prepare_for_key (transaction, set_done_sql, deadline_id, error);
  if (statement == NULL)
    return FALSE;

  attache_statement_bind_text (statement, ":id", id);
  attache_statement_bind_text (statement, ":me", attache_transaction_get_author (transaction));
  attache_statement_bind_int64 (statement, ":now", attache_transaction_get_now (transaction));

  return attache_statement_run (statement, error);
}

/**
 * attache_deadline_store_retire_others_in_worker:
 * @transaction: an act
 * @item_id: an item
 * @ids: (array zero-terminated=1): the deadlines that it still has
 * @error: return location
 *
 * Retires the other deadlines of the item.
 *
 * Returns: how many, -1 on error
 */
int
attache_deadline_store_retire_others_in_worker (AttacheTransaction *transaction,
                                                const char         *item_id,
                                                const char *const  *ids,
                                                GError            **error)
{
  return attache_transaction_retire_others (transaction, retire_others_sql, item_id, ids, error);
}
