/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is missing on this computer of the papers that a session refers to. */

#include "store/attache-flight-store.h"

#include "model/attache-flight-paper.h"
#include "model/attache-paragraph.h"
#include "store/attache-live-list.h"

#define HAS_FILE(issue) "EXISTS (SELECT 1 FROM file WHERE file.issue_id = " issue ".id AND file.retired = 0)"

/* Which numbers of the agenda carry it or speak of it. */
#define ITEMS                                                                                                          \
  "(SELECT group_concat (number, ', ') FROM (SELECT head.number AS number FROM item AS head"                           \
  " WHERE head.session_id = :key AND head.retired = 0 AND head.of_id IS NULL AND head.number <> ''"                    \
  " AND (EXISTS (SELECT 1 FROM item_issue AS carried WHERE carried.item_id = head.id AND carried.issue_id = issue.id)" \
  "  OR EXISTS (SELECT 1 FROM citation JOIN item AS part ON part.id = citation.item_id"                                \
  "             WHERE part.head_id = head.id AND citation.issue_id = issue.id AND citation.retired = 0)) ORDER BY head.sort_key))"

/* A base or revision that a later revision has taken the place of is not missed, once that one is here. A corrigendum or an addendum
 * takes nobody’s place (domain facts, 1.2). */
#define SUPERSEDED                                                                      \
  "issue.kind IN ('base', 'rev') AND EXISTS (SELECT 1 FROM issue AS later"              \
  " WHERE later.paper_id = issue.paper_id AND later.kind = 'rev' AND later.retired = 0" \
  " AND (issue.kind = 'base' OR later.ordinal > issue.ordinal) AND " HAS_FILE ("later") ")"

#define OLDER_IS_HERE                                                                              \
  "issue.kind = 'rev' AND EXISTS (SELECT 1 FROM issue AS older"                                    \
  " WHERE older.paper_id = issue.paper_id AND older.retired = 0 AND older.kind IN ('base', 'rev')" \
  " AND (older.kind = 'base' OR older.ordinal < issue.ordinal) AND " HAS_FILE ("older") ")"

static const char list_sql[] =
  "SELECT id, symbol, title, \"group\", languages, items FROM ("
  " SELECT issue.id AS id, issue.symbol AS symbol, coalesce (issue.title, paper.title) AS title, issue.sort_key AS sort_key,"
  " CASE WHEN " HAS_FILE ("issue") " THEN 'language' WHEN " OLDER_IS_HERE " THEN 'revision' ELSE 'missing' END AS \"group\","
                                   " coalesce ((SELECT group_concat (language, ' ') FROM (SELECT DISTINCT file.language AS language FROM file"
                                   " WHERE file.issue_id = issue.id AND file.retired = 0 AND file.language IS NOT NULL ORDER BY 1)), '') AS languages, " ITEMS " AS items"
                                   " FROM issue JOIN paper ON paper.id = issue.paper_id"
                                   " WHERE issue.session_id = :key AND issue.retired = 0 AND NOT (" SUPERSEDED ")"
                                   " AND (NOT " HAS_FILE ("issue") " OR NOT EXISTS (SELECT 1 FROM file WHERE file.issue_id = issue.id AND file.retired = 0"
                                                                   " AND (file.language IS NULL OR file.language = :language))))"
                                                                   " ORDER BY CASE \"group\" WHEN 'missing' THEN 0 WHEN 'revision' THEN 1 ELSE 2 END, sort_key, id";

/* Each with the number of the item that it is said of. */
static const char texts_sql[] =
  "SELECT paragraph.id AS id, paragraph.text AS text, head.number AS number FROM paragraph"
  " JOIN item AS part ON part.id = paragraph.item_id JOIN item AS head ON head.id = part.head_id"
  " WHERE head.session_id = :key AND head.retired = 0 AND paragraph.retired = 0 ORDER BY head.sort_key, paragraph.sort_key, paragraph.id";

static const char here_sql[] =
  "SELECT issue.id AS id, issue.symbol AS symbol FROM issue WHERE issue.session_id <> :key AND " HAS_FILE ("issue") " ORDER BY issue.id";

static const char *const tables[] = { "citation", "file", "issue", "item", "paper", NULL };

/**
 * attache_flight_store_list:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheFlightPaper, group by group
 */
GListModel *
attache_flight_store_list (AttacheDatabase *database,
                           const char      *session_id)
{
  g_return_val_if_fail (session_id != NULL, NULL);

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_FLIGHT_PAPER, session_id, tables);
}

/**
 * attache_flight_store_load_texts_in_worker:
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheParagraph): what was said in the session, each paragraph with the number of its item in
 *   the place of its own; %NULL on error
 */
GPtrArray *
attache_flight_store_load_texts_in_worker (AttacheTransaction *transaction,
                                           const char         *session_id,
                                           GError            **error)
{
  return attache_transaction_select (transaction, texts_sql, session_id, ATTACHE_TYPE_PARAGRAPH, error);
}

/**
 * attache_flight_store_load_others_in_worker:
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheFlightPaper): the symbols of other sessions that are on this computer; %NULL on error
 */
GPtrArray *
attache_flight_store_load_others_in_worker (AttacheTransaction *transaction,
                                            const char         *session_id,
                                            GError            **error)
{
  return attache_transaction_select (transaction, here_sql, session_id, ATTACHE_TYPE_FLIGHT_PAPER, error);
}
