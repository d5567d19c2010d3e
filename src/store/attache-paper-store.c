/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers (families) and their issues, with what lists show of files, marks and items. */

#include "store/attache-paper-store.h"

#include "store/attache-live-list.h"

/* Which of an issue’s files is opened first: a PDF, in the user’s language, else in English, else whatever there is. */
#define FIRST_FILE(column)                                                                \
  "(SELECT file." column " FROM file WHERE file.issue_id = issue.id AND file.retired = 0" \
  " ORDER BY file.format <> 'pdf', coalesce (file.language <> :language, 1), coalesce (file.language <> 'en', 1), file.language, file.id LIMIT 1)"

#define ISSUE_ROWS(title)                                                                                                                                                                                                                                                                                               \
  "SELECT issue.id, issue.paper_id, issue.session_id, issue.symbol, issue.sort_key, issue.kind, issue.ordinal,"                                                                                                                                                                                                         \
  " " title " AS title, issue.date, issue.original, issue.agenda_item, issue.retired,"                                                                                                                                                                                                                                  \
  " coalesce ((SELECT group_concat (language, ' ') FROM (SELECT DISTINCT file.language AS language FROM file"                                                                                                                                                                                                           \
  "   WHERE file.issue_id = issue.id AND file.retired = 0 AND file.language IS NOT NULL ORDER BY 1)), '') AS languages, " FIRST_FILE ("id") " AS file_id, " FIRST_FILE ("n_pages") " AS n_pages,"                                                                                                                       \
                                                                                                                                                                                   " (SELECT count(*) FROM mark JOIN file ON file.id = mark.file_id WHERE file.issue_id = issue.id AND mark.deleted = 0) AS n_marks,"   \
                                                                                                                                                                                   " (SELECT group_concat (number, ', ') FROM (SELECT DISTINCT item.number AS number FROM item_issue AS carried"                        \
                                                                                                                                                                                   "   JOIN item ON item.id = carried.item_id WHERE carried.issue_id = issue.id AND item.retired = 0 ORDER BY item.sort_key)) AS items" \
                                                                                                                                                                                   " FROM issue JOIN paper ON paper.id = issue.paper_id"

#define ISSUE_COLUMNS ISSUE_ROWS ("coalesce (issue.title, paper.title)")

static const char list_issues_sql[] = ISSUE_COLUMNS " WHERE issue.session_id = :key AND issue.retired = 0 ORDER BY issue.sort_key, issue.id";

/* Families in the order in which the heading names them, each in its own order. */
static const char list_item_issues_sql[] =
  ISSUE_COLUMNS
  " WHERE issue.id IN (SELECT issue_id FROM item_issue WHERE item_id = (SELECT head_id FROM item WHERE id = :key))"
  " ORDER BY (SELECT min (carried.position) FROM item_issue AS carried WHERE carried.item_id = (SELECT head_id FROM item WHERE id = :key) AND carried.paper_id = issue.paper_id),"
  " issue.sort_key, issue.id";

static const char find_issue_sql[] = ISSUE_COLUMNS " WHERE issue.id = :key";

/* The row as it is stored: the title of its paper is not its own, and must not become it. */
static const char find_own_issue_sql[] = ISSUE_ROWS ("issue.title") " WHERE issue.id = :key";

/* Named once, and now by nothing that is not retired; no file of it is here, no cover told of it, and it is not what another issue corrects
 * or adds to. */
static const char select_unnamed_sql[] =
  ISSUE_ROWS ("issue.title") " WHERE issue.session_id = :key AND issue.retired = 0 AND issue.date IS NULL AND issue.agenda_item IS NULL AND paper.priority_group IS NULL"
                             " AND EXISTS (SELECT 1 FROM citation WHERE citation.issue_id = issue.id)"
                             " AND NOT EXISTS (SELECT 1 FROM citation JOIN item ON item.id = citation.item_id"
                             "                 WHERE citation.issue_id = issue.id AND citation.retired = 0 AND item.retired = 0)"
                             " AND NOT EXISTS (SELECT 1 FROM file WHERE file.issue_id = issue.id AND file.retired = 0)"
                             " AND NOT EXISTS (SELECT 1 FROM issue AS other WHERE other.paper_id = issue.paper_id AND other.id <> issue.id AND other.retired = 0)"
                             " ORDER BY issue.sort_key, issue.id";

static const char issue_gone_sql[] = "SELECT retired AS gone FROM issue WHERE id = :id";

/* A citation knows no title; what is known stays. */
static const char put_issue_sql[] =
  "INSERT INTO issue (id, paper_id, session_id, symbol, sort_key, kind, ordinal, title, date, original, agenda_item, retired)"
  " VALUES (:id, :paper_id, :session_id, :symbol, :sort_key, :kind, :ordinal, :title, :date, :original, :agenda_item, :retired)"
  " ON CONFLICT (id) DO UPDATE SET paper_id = excluded.paper_id, session_id = excluded.session_id, symbol = excluded.symbol,"
  " sort_key = excluded.sort_key, kind = excluded.kind, ordinal = excluded.ordinal, title = coalesce (excluded.title, title),"
  " date = coalesce (excluded.date, date), original = coalesce (excluded.original, original),"
  " agenda_item = coalesce (excluded.agenda_item, agenda_item), retired = excluded.retired"
  " WHERE (paper_id, session_id, symbol, sort_key, kind, ordinal, title, date, original, agenda_item, retired) IS NOT (excluded.paper_id, excluded.session_id,"
  " excluded.symbol, excluded.sort_key, excluded.kind, excluded.ordinal, coalesce (excluded.title, title),"
  " coalesce (excluded.date, date), coalesce (excluded.original, original), coalesce (excluded.agenda_item, agenda_item), excluded.retired)";

static const char find_sql[] = "SELECT id, session_id, symbol, sort_key, title, source, priority_group, retired FROM paper WHERE id = :key";

static const char gone_sql[] = "SELECT retired AS gone FROM paper WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO paper (id, session_id, symbol, sort_key, title, source, priority_group, retired)"
  " VALUES (:id, :session_id, :symbol, :sort_key, :title, :source, :priority_group, :retired)"
  " ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id, symbol = excluded.symbol, sort_key = excluded.sort_key,"
  " title = coalesce (excluded.title, title), source = coalesce (excluded.source, source),"
  " priority_group = coalesce (excluded.priority_group, priority_group), retired = excluded.retired"
  " WHERE (session_id, symbol, sort_key, title, source, priority_group, retired) IS NOT (excluded.session_id, excluded.symbol,"
  " excluded.sort_key, coalesce (excluded.title, title), coalesce (excluded.source, source),"
  " coalesce (excluded.priority_group, priority_group), excluded.retired)";

static const char *const issue_tables[] = { "issue", "paper", "file", "mark", "citation", "item", "source", NULL };

/**
 * attache_paper_store_list_issues:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheIssue: C21/5 before C21/14, families together
 */
GListModel *
attache_paper_store_list_issues (AttacheDatabase *database,
                                 const char      *session_id)
{
  return attache_live_list_new (database, list_issues_sql, ATTACHE_TYPE_ISSUE, session_id, issue_tables);
}

/**
 * attache_paper_store_list_item_issues:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a live list of #AttacheIssue: those that the heading names, and the later issues of the same papers that no
 *   heading names
 */
GListModel *
attache_paper_store_list_item_issues (AttacheDatabase *database,
                                      const char      *item_id)
{
  return attache_live_list_new (database, list_item_issues_sql, ATTACHE_TYPE_ISSUE, item_id, issue_tables);
}

/**
 * attache_paper_store_load_issue:
 * @database: the library
 * @issue_id: an issue, retired or not
 *
 * Returns: (transfer full): a future of the #AttacheIssue; it rejects with %G_IO_ERROR_NOT_FOUND where there is none
 */
DexFuture *
attache_paper_store_load_issue (AttacheDatabase *database,
                                const char      *issue_id)
{
  return attache_database_load (database, find_issue_sql, issue_id, ATTACHE_TYPE_ISSUE);
}

/**
 * attache_paper_store_put_in_worker:
 * @transaction: an act
 * @paper: a paper with an id
 * @error: return location
 *
 * Adds or updates a paper. A title, source or priority group that @paper leaves %NULL stays.
 *
 * Returns: what became of the row
 */
AttachePut
attache_paper_store_put_in_worker (AttacheTransaction *transaction,
                                   AttachePaper       *paper,
                                   GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (paper), error);
}

/**
 * attache_paper_store_put_issue_in_worker:
 * @transaction: an act
 * @issue: an issue with an id; what is derived of it is not stored
 * @error: return location
 *
 * Adds or updates an issue. A title that @issue leaves %NULL stays.
 *
 * Returns: what became of the row
 */
AttachePut
attache_paper_store_put_issue_in_worker (AttacheTransaction *transaction,
                                         AttacheIssue       *issue,
                                         GError            **error)
{
  return attache_transaction_put (transaction, issue_gone_sql, put_issue_sql, ATTACHE_ENTITY (issue), error);
}

/**
 * attache_paper_store_find_in_worker:
 * @transaction: a transaction
 * @paper_id: id of a paper, retired or not
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the paper; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttachePaper *
attache_paper_store_find_in_worker (AttacheTransaction *transaction,
                                    const char         *paper_id,
                                    GError            **error)
{
  return attache_transaction_find (transaction, find_sql, paper_id, ATTACHE_TYPE_PAPER, error);
}

/**
 * attache_paper_store_find_issue_in_worker:
 * @transaction: a transaction
 * @issue_id: id of an issue, retired or not
 * @error: return location
 *
 * A title that it has from its paper alone is left out: what is found can be put back.
 *
 * Returns: (transfer full) (nullable): the issue; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttacheIssue *
attache_paper_store_find_issue_in_worker (AttacheTransaction *transaction,
                                          const char         *issue_id,
                                          GError            **error)
{
  return attache_transaction_find (transaction, find_own_issue_sql, issue_id, ATTACHE_TYPE_ISSUE, error);
}

/**
 * attache_paper_store_select_issues_in_worker:
 * @transaction: a transaction
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheIssue) (nullable): its issues in order; %NULL on error
 */
GPtrArray *
attache_paper_store_select_issues_in_worker (AttacheTransaction *transaction,
                                             const char         *session_id,
                                             GError            **error)
{
  return attache_transaction_select (transaction, list_issues_sql, session_id, ATTACHE_TYPE_ISSUE, error);
}

/**
 * attache_paper_store_select_unnamed_in_worker:
 * @transaction: a transaction
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheIssue) (nullable): the issues that something named once and that nothing names any more,
 *   as they are stored; %NULL on error
 */
GPtrArray *
attache_paper_store_select_unnamed_in_worker (AttacheTransaction *transaction,
                                              const char         *session_id,
                                              GError            **error)
{
  return attache_transaction_select (transaction, select_unnamed_sql, session_id, ATTACHE_TYPE_ISSUE, error);
}
