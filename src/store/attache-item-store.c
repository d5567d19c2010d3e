/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Items, with what their rows in the agenda show of papers, positions, conclusions and deadlines. */

#include "store/attache-item-store.h"

#include "store/attache-live-list.h"

/* An item is shown with what there is under all its numbers: those rows that point at it and are not retired, and itself. */
#define OF_FAMILY(part) part ".head_id = item.head_id AND (" part ".retired = 0 OR " part ".id = item.id)"

/* Its own title in the language of the user, else one that it has under another number. */
#define IN_LANGUAGE(column)                                                                                                                             \
  "(SELECT called." column " FROM item_title AS called WHERE called.item_id = item.id AND called.retired = 0 AND called.language = :language LIMIT 1)," \
  " (SELECT called." column " FROM item AS part JOIN item_title AS called ON called.item_id = part.id"                                                  \
  "   WHERE " OF_FAMILY ("part") " AND called.retired = 0 AND called.language = :language ORDER BY part.sort_key, part.id LIMIT 1)"

/* The row as it is stored. */
#define OWN_COLUMNS                                                                                                                      \
  "SELECT item.id, item.session_id, item.sitting_id, item.number, item.sort_key, item.title, item.language, item.section, item.retired," \
  " item.source_id, item.of_id, item.date, item.starts, item.ends, item.continued, coalesce (source.kind, 'record') AS source"           \
  " FROM item LEFT JOIN source ON source.id = item.source_id"

/* Due is the next day that is still to come, of a span that has begun its end; only where nothing is coming, the last that is past. A duty is
 * what somebody must do on a day; reverts, conditions and events are no duties. Source: the dates of the record C21/VCC-1. */
#define ITEM_COLUMNS                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                \
  "SELECT item.id, item.session_id, item.sitting_id, item.number, item.sort_key, coalesce (" IN_LANGUAGE ("title") ", item.title) AS title,"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        \
                                                                                                                   " coalesce (" IN_LANGUAGE ("language") ", item.language) AS language, item.section, item.retired, item.source_id, item.of_id,"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                   \
                                                                                                                                                          " (SELECT min (part.date) FROM item AS part WHERE " OF_FAMILY ("part") ") AS date,"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                       \
                                                                                                                                                                                                                                 " (SELECT part.starts FROM item AS part WHERE " OF_FAMILY ("part") " AND part.date IS NOT NULL ORDER BY part.date, part.starts LIMIT 1) AS starts,"                                                                                                                                                                                                                                                                                                                                                \
                                                                                                                                                                                                                                                                                                    " (SELECT part.ends FROM item AS part WHERE " OF_FAMILY ("part") " AND part.date IS NOT NULL ORDER BY part.date, part.starts LIMIT 1) AS ends,"                                                                                                                                                                                                                                                                                 \
                                                                                                                                                                                                                                                                                                                                                                     " item.continued, coalesce (source.kind, 'record') AS source,"                                                                                                                                                                                                                                                                                                 \
                                                                                                                                                                                                                                                                                                                                                                     " (SELECT group_concat (alias, ', ') FROM (SELECT DISTINCT part.number || coalesce (' (' || CASE coalesce (origin.kind, 'record')"                                                                                                                                                                                                                             \
                                                                                                                                                                                                                                                                                                                                                                     "   WHEN 'record' THEN (SELECT code FROM sitting WHERE sitting.id = part.sitting_id) WHEN 'letter' THEN origin.symbol END || ')', '') AS alias"                                                                                                                                                                                                                \
                                                                                                                                                                                                                                                                                                                                                                     "   FROM item AS part LEFT JOIN source AS origin ON origin.id = part.source_id"                                                                                                                                                                                                                                                                                \
                                                                                                                                                                                                                                                                                                                                                                     "   WHERE " OF_FAMILY ("part") " AND part.id <> item.id AND part.number <> ''"                                                                                                                                                                                                                                                                                 \
                                                                                                                                                                                                                                                                                                                                                                                                    "   AND (part.number <> item.number OR coalesce (origin.kind, 'record') IN ('record', 'letter')) ORDER BY part.sort_key, part.id)) AS aliases,"                                                                                                                                                                                 \
                                                                                                                                                                                                                                                                                                                                                                                                    " (SELECT group_concat (decision, char (10)) FROM (SELECT DISTINCT coalesce (outcome.text, iif (outcome.kind = 'resolution', 'R ', 'D ') || outcome.number)"                                                                                                                                                                    \
                                                                                                                                                                                                                                                                                                                                                                                                    "   AS decision FROM item AS part JOIN outcome ON outcome.item_id = part.id WHERE " OF_FAMILY ("part") " AND outcome.retired = 0"                                                                                                                                                                                               \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           "   ORDER BY outcome.kind DESC, outcome.number)) AS decisions,"                                                                                                                                                          \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           " (SELECT count(DISTINCT carried.issue_id) FROM item_issue AS carried WHERE carried.item_id = item.head_id) AS n_papers,"                                                                                                \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           " (SELECT count(DISTINCT carried.issue_id) FROM item_issue AS carried WHERE carried.item_id = item.head_id AND NOT EXISTS"                                                                                               \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           "   (SELECT 1 FROM file WHERE file.issue_id = carried.issue_id AND file.retired = 0)) AS n_missing,"                                                                                                                     \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           " coalesce ((SELECT position.stance FROM position WHERE position.item_id = item.id AND position.deleted = 0"                                                                                                             \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           "   ORDER BY position.modified DESC, position.id LIMIT 1),"                                                                                                                                                              \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           "  (SELECT position.stance FROM item AS part JOIN position ON position.item_id = part.id"                                                                                                                                \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           "   WHERE part.head_id = item.head_id AND position.deleted = 0 ORDER BY position.modified DESC, position.id LIMIT 1)) AS stance,"                                                                                        \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           " (SELECT conclusion.kind FROM item AS part JOIN conclusion ON conclusion.item_id = part.id LEFT JOIN sitting ON sitting.id = part.sitting_id"                                                                           \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                           "   WHERE " OF_FAMILY ("part") " AND conclusion.retired = 0"                                                                                                                                                             \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "   ORDER BY coalesce (sitting.date, '') DESC, conclusion.sort_key DESC, conclusion.id DESC LIMIT 1) AS outcome,"                                                                         \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          " EXISTS (SELECT 1 FROM item AS part JOIN conclusion ON conclusion.item_id = part.id"                                                                                                     \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "   WHERE " OF_FAMILY ("part") " AND conclusion.retired = 0 AND conclusion.provisional = 1) AS provisional,"                                                                              \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         " (SELECT paper.priority_group FROM item_issue AS carried JOIN paper ON paper.id = carried.paper_id"                                                       \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "   WHERE carried.item_id = item.head_id AND paper.retired = 0 AND paper.priority_group IS NOT NULL"                                                       \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "   ORDER BY CAST (paper.priority_group AS INTEGER), paper.priority_group DESC LIMIT 1) AS priority_group,"                                                \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         " (SELECT coalesce (min (CASE WHEN deadline.date >= :today THEN deadline.date WHEN deadline.end_date >= :today THEN deadline.end_date END),"               \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "                   max (coalesce (deadline.end_date, deadline.date)))"                                                                                    \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "   FROM item AS part JOIN deadline ON deadline.item_id = part.id OR deadline.source_id = part.source_id"                                                  \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                         "   WHERE " OF_FAMILY ("part") " AND deadline.retired = 0 AND deadline.kind = 'deadline'"                                                                  \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        "   AND NOT EXISTS (SELECT 1 FROM deadline_done AS done WHERE done.deadline_id = deadline.id AND done.deleted = 0)) AS due" \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        " FROM item LEFT JOIN source ON source.id = item.source_id LEFT JOIN sitting ON sitting.id = item.sitting_id"

#define OF_RECORD(value, otherwise) "iif (coalesce (source.kind, 'record') = 'record', " value ", " otherwise ")"

#define ITEM_ORDER \
  " ORDER BY CASE coalesce (source.kind, 'record') WHEN 'letter' THEN 2 WHEN 'record' THEN 1 ELSE 0 END, " OF_RECORD ("sitting.code IS NULL", "0") ", " OF_RECORD ("coalesce (sitting.date, '')", "''") ", " OF_RECORD ("coalesce (sitting.starts, '')", "''") ", " OF_RECORD ("length (sitting.code)", "0") ", " OF_RECORD ("sitting.code", "''") ", item.sort_key, source.kind, item.id"

/* The agenda comes first, then what only records have, by sitting, then what only letters have. */
static const char list_sql[] =
  ITEM_COLUMNS " WHERE item.session_id = :key AND item.retired = 0 AND item.of_id IS NULL" ITEM_ORDER;

static const char list_parts_sql[] =
  ITEM_COLUMNS " WHERE item.head_id = (SELECT head_id FROM item WHERE id = :key) AND (item.retired = 0 OR item.id = :key)" ITEM_ORDER;

static const char load_sql[] = ITEM_COLUMNS " WHERE item.id = :key";

static const char find_sql[] = OWN_COLUMNS " WHERE item.id = :key";

static const char select_all_sql[] = OWN_COLUMNS " WHERE item.session_id = :key ORDER BY item.id";

static const char select_of_source_sql[] =
  OWN_COLUMNS
  " WHERE item.source_id = :key OR (item.source_id IS NULL AND item.sitting_id = (SELECT sitting_id FROM source WHERE id = :key))"
  " ORDER BY item.retired, item.sort_key, item.id";

/* The first item that carries the issue, else the first that speaks of it. */
static const char find_of_file_sql[] =
  ITEM_COLUMNS
  " WHERE item.id = coalesce ("
  "   (SELECT first.id FROM file JOIN item_issue AS carried ON carried.issue_id = file.issue_id JOIN item AS first ON first.id = carried.item_id"
  "    WHERE file.id = :key ORDER BY first.retired, first.sort_key, first.id LIMIT 1),"
  "   (SELECT first.id FROM file JOIN citation ON citation.issue_id = file.issue_id JOIN item AS part ON part.id = citation.item_id"
  "    JOIN item AS first ON first.id = part.head_id"
  "    WHERE file.id = :key AND citation.retired = 0 ORDER BY first.retired, first.sort_key, first.id LIMIT 1))";

static const char gone_sql[] = "SELECT retired AS gone FROM item WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO item (id, session_id, sitting_id, number, sort_key, title, language, section, source_id, of_id, date, starts, ends, "
  "continued, retired)"
  " VALUES (:id, :session_id, :sitting_id, :number, :sort_key, :title, :language, :section, :source_id, :of_id, :date, :starts, :ends, "
  ":continued, :retired)"
  " ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id, sitting_id = excluded.sitting_id, number = excluded.number, "
  "sort_key = excluded.sort_key, title = excluded.title, language = excluded.language, section = excluded.section, "
  "source_id = excluded.source_id, of_id = excluded.of_id, date = excluded.date, starts = excluded.starts, ends = excluded.ends, "
  "continued = excluded.continued, retired = excluded.retired"
  " WHERE (session_id, sitting_id, number, sort_key, title, language, section, source_id, of_id, date, starts, ends, continued, retired) IS NOT"
  " (excluded.session_id, excluded.sitting_id, excluded.number, excluded.sort_key, excluded.title, excluded.language, excluded.section, "
  "excluded.source_id, excluded.of_id, excluded.date, excluded.starts, excluded.ends, excluded.continued, excluded.retired)";

static const char retire_others_sql[] =
  "UPDATE item SET retired = 1 WHERE retired = 0 AND id NOT IN (SELECT value FROM json_each (:ids))"
  " AND (source_id = :key OR (source_id IS NULL AND sitting_id = (SELECT sitting_id FROM source WHERE id = :key)))";

static const char join_sql[] = "UPDATE item SET of_id = :of_id WHERE id = :key AND of_id IS NOT :of_id";

/* Joining is by families of papers: a revision is the same paper. */
static const char select_headings_sql[] =
  "SELECT DISTINCT citation.item_id, issue.paper_id FROM citation JOIN item ON item.id = citation.item_id"
  " JOIN issue ON issue.id = citation.issue_id"
  " WHERE item.session_id = :key AND citation.place = 'heading' AND citation.retired = 0 ORDER BY 1, 2";

static const char *const tables[] = { "item", "item_title", "source", "sitting", "outcome", "citation", "issue", "paper", "file", "position",
                                      "conclusion", "deadline", "deadline_done", ATTACHE_DATABASE_TODAY, NULL };

/**
 * attache_item_store_list:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheItem: the agenda by number, then what only records have, by sitting
 */
GListModel *
attache_item_store_list (AttacheDatabase *database,
                         const char      *session_id)
{
  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_ITEM, session_id, tables);
}

/**
 * attache_item_store_list_parts:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a live list of #AttacheItem: the item under each of its numbers, itself included
 */
GListModel *
attache_item_store_list_parts (AttacheDatabase *database,
                               const char      *item_id)
{
  return attache_live_list_new (database, list_parts_sql, ATTACHE_TYPE_ITEM, item_id, tables);
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
  return attache_database_load (database, load_sql, item_id, ATTACHE_TYPE_ITEM);
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
 * @source_id: a source
 * @item_ids: (array zero-terminated=1): the items that it still has
 * @error: return location
 *
 * Retires the other items of the source; of a record, those of its sitting that have no source, too.
 *
 * Returns: how many, -1 on error
 */
int
attache_item_store_retire_others_in_worker (AttacheTransaction *transaction,
                                            const char         *source_id,
                                            const char *const  *item_ids,
                                            GError            **error)
{
  return attache_transaction_retire_others (transaction, retire_others_sql, source_id, item_ids, error);
}

/**
 * attache_item_store_select_all_in_worker:
 * @transaction: a transaction
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheItem) (nullable): the rows of all its sources as they are stored, those that are
 *   retired or numbers of others included, by id; %NULL on error
 */
GPtrArray *
attache_item_store_select_all_in_worker (AttacheTransaction *transaction,
                                         const char         *session_id,
                                         GError            **error)
{
  return attache_transaction_select (transaction, select_all_sql, session_id, ATTACHE_TYPE_ITEM, error);
}

/**
 * attache_item_store_select_of_source_in_worker:
 * @transaction: a transaction
 * @source_id: a source
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheItem) (nullable): its rows as they are stored, the retired ones last; %NULL on error
 */
GPtrArray *
attache_item_store_select_of_source_in_worker (AttacheTransaction *transaction,
                                               const char         *source_id,
                                               GError            **error)
{
  return attache_transaction_select (transaction, select_of_source_sql, source_id, ATTACHE_TYPE_ITEM, error);
}

/**
 * attache_item_store_select_headings_in_worker:
 * @transaction: a transaction
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type utf8 GPtrArray) (nullable): ids of the papers that the headings name, in order and once
 *   each, by id of the item; %NULL on error
 */
GHashTable *
attache_item_store_select_headings_in_worker (AttacheTransaction *transaction,
                                              const char         *session_id,
                                              GError            **error)
{
  g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, select_headings_sql, session_id, error);
  AttacheStep       step;

  if (statement == NULL)
    return NULL;

  while ((step = attache_statement_step (statement, error)) == ATTACHE_STEP_ROW)
    {
      const char *item_id = attache_statement_get_text (statement, "item_id");
      GPtrArray  *papers = g_hash_table_lookup (headings, item_id);

      if (papers == NULL)
        {
          papers = g_ptr_array_new_with_free_func (g_free);
          g_hash_table_insert (headings, g_strdup (item_id), papers);
        }
      g_ptr_array_add (papers, g_strdup (attache_statement_get_text (statement, "paper_id")));
    }

  return step == ATTACHE_STEP_DONE ? g_steal_pointer (&headings) : NULL;
}

/**
 * attache_item_store_join_in_worker:
 * @transaction: an act
 * @item_id: an item
 * @of_id: (nullable): the item that it is another number of, %NULL for an item in its own right
 * @error: return location
 *
 * Returns: what became of the row
 */
AttachePut
attache_item_store_join_in_worker (AttacheTransaction *transaction,
                                   const char         *item_id,
                                   const char         *of_id,
                                   GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, join_sql, item_id, error);

  if (statement == NULL)
    return ATTACHE_PUT_FAILED;

  attache_statement_bind_text (statement, ":of_id", of_id);
  if (!attache_statement_run (statement, error))
    return ATTACHE_PUT_FAILED;

  return attache_transaction_get_n_changes (transaction) > 0 ? ATTACHE_PUT_CHANGED : ATTACHE_PUT_UNCHANGED;
}
