/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks: the delegate’s highlights and notes on pages. */

#include "store/attache-mark-store.h"

#include "store/attache-live-list.h"
#include "store/attache-own-work.h"

/* What only items carried that were taken off the agenda. */
#define RETIRED                                                                                     \
  "(issue.id IS NOT NULL AND (issue.retired = 1"                                                    \
  " OR (EXISTS (SELECT 1 FROM citation JOIN item ON item.id = citation.item_id"                     \
  "             WHERE citation.issue_id = issue.id AND citation.place = 'heading')"                 \
  "     AND NOT EXISTS (SELECT 1 FROM item_issue AS carried JOIN item ON item.id = carried.item_id" \
  "                     WHERE carried.issue_id = issue.id AND item.retired = 0))))"

#define MARK_COLUMNS                                                                                                                                              \
  "SELECT mark.id, mark.file_id, mark.kind, mark.colour, mark.page, mark.quads, mark.quote, mark.prefix, mark.suffix,"                                            \
  " mark.paragraph, mark.text, mark.author, mark.created, mark.modified, mark.deleted, issue.symbol AS symbol, file.language AS language, " RETIRED " AS retired" \
  " FROM mark JOIN file ON file.id = mark.file_id LEFT JOIN issue ON issue.id = file.issue_id"

#define MARK_ORDER " ORDER BY issue.sort_key, file.language, file.id, mark.page, mark.created, mark.id"

static const char list_sql[] = MARK_COLUMNS " WHERE issue.session_id = :key AND mark.deleted = 0" MARK_ORDER;

static const char list_of_item_sql[] =
  MARK_COLUMNS
  " WHERE file.issue_id IN (SELECT issue_id FROM item_issue WHERE item_id = (SELECT head_id FROM item WHERE id = :key)) AND mark.deleted = 0" MARK_ORDER;

static const char list_of_file_sql[] = MARK_COLUMNS " WHERE mark.file_id = :key AND mark.deleted = 0" MARK_ORDER;

static const char gone_sql[] = "SELECT deleted AS gone FROM mark WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO mark (id, file_id, kind, colour, page, quads, quote, prefix, suffix, paragraph, text, author, created, modified, deleted)"
  " VALUES (:id, :file_id, :kind, :colour, :page, :quads, :quote, :prefix, :suffix, :paragraph, :text,"
  " coalesce (:author, :me), iif (:created > 0, :created, :now), :now, :deleted)"
  " ON CONFLICT (id) DO UPDATE SET file_id = excluded.file_id, kind = excluded.kind, colour = excluded.colour, page = excluded.page,"
  " quads = excluded.quads, quote = excluded.quote, prefix = excluded.prefix, suffix = excluded.suffix, paragraph = excluded.paragraph,"
  " text = excluded.text, modified = excluded.modified, deleted = excluded.deleted"
  " WHERE (file_id, kind, colour, page, quads, quote, prefix, suffix, paragraph, text, deleted) IS NOT (excluded.file_id, excluded.kind,"
  " excluded.colour, excluded.page, excluded.quads, excluded.quote, excluded.prefix, excluded.suffix, excluded.paragraph, excluded.text,"
  " excluded.deleted)";

static const char remove_sql[] = "UPDATE mark SET deleted = 1, modified = :now WHERE id = :key AND deleted = 0";

/**
 * attache_mark_store_list:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of the #AttacheMark in its papers, paper by paper, page by page
 */
GListModel *
attache_mark_store_list (AttacheDatabase *database,
                         const char      *session_id)
{
  static const char *const tables[] = { "mark", "file", "issue", "citation", "item", NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_MARK, session_id, tables);
}

/**
 * attache_mark_store_list_of_item:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a live list of the #AttacheMark in the papers that the item carries
 */
GListModel *
attache_mark_store_list_of_item (AttacheDatabase *database,
                                 const char      *item_id)
{
  static const char *const tables[] = { "mark", "file", "issue", "citation", "item", NULL };

  return attache_live_list_new (database, list_of_item_sql, ATTACHE_TYPE_MARK, item_id, tables);
}

/**
 * attache_mark_store_list_of_file:
 * @database: the library
 * @file_id: a file
 *
 * Returns: (transfer full): a live list of its #AttacheMark, page by page
 */
GListModel *
attache_mark_store_list_of_file (AttacheDatabase *database,
                                 const char      *file_id)
{
  static const char *const tables[] = { "mark", "file", "issue", "citation", "item", NULL };

  return attache_live_list_new (database, list_of_file_sql, ATTACHE_TYPE_MARK, file_id, tables);
}

/**
 * attache_mark_store_add:
 * @database: the library
 * @mark: a mark; it is given an id where it has none
 * @label: what the undo menu says
 *
 * Adds a mark; a step of undo. It is written whether somebody waits for it or not.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_mark_store_add (AttacheDatabase *database,
                        AttacheMark     *mark,
                        const char      *label)
{
  return attache_own_work_put (database, ATTACHE_ENTITY (mark), (AttacheOwnWorkFunc)attache_mark_store_put_in_worker, NULL, label);
}

/**
 * attache_mark_store_update:
 * @database: the library
 * @mark: a mark of the library
 * @label: what the undo menu says
 *
 * Stores what @mark says now; a step of undo.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_mark_store_update (AttacheDatabase *database,
                           AttacheMark     *mark,
                           const char      *label)
{
  return attache_own_work_put (database, ATTACHE_ENTITY (mark), (AttacheOwnWorkFunc)attache_mark_store_put_in_worker, NULL, label);
}

/**
 * attache_mark_store_remove:
 * @database: the library
 * @mark: a mark of the library
 * @label: what the undo menu says
 *
 * Removes it; a step of undo.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_mark_store_remove (AttacheDatabase *database,
                           AttacheMark     *mark,
                           const char      *label)
{
  return attache_own_work_remove (database, ATTACHE_ENTITY (mark), remove_sql, label);
}

/**
 * attache_mark_store_put_in_worker:
 * @transaction: an act
 * @mark: a mark with an id; author and time of making are filled in where it has none
 * @error: return location
 *
 * Adds or updates a mark.
 *
 * Returns: what became of the row
 */
AttachePut
attache_mark_store_put_in_worker (AttacheTransaction *transaction,
                                  AttacheMark        *mark,
                                  GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (mark), error);
}

/**
 * attache_mark_store_remove_in_worker:
 * @transaction: an act
 * @mark_id: a mark
 * @error: return location
 *
 * Removes it.
 *
 * Returns: whether it went well
 */
gboolean
attache_mark_store_remove_in_worker (AttacheTransaction *transaction,
                                     const char         *mark_id,
                                     GError            **error)
{
  return attache_transaction_execute (transaction, remove_sql, mark_id, error);
}
