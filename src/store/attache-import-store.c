/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Imports: which bytes were imported when, and the books of what each import did, which the page of imports shows. */

#include "store/attache-import-store.h"

#include "base/attache-uuid.h"
#include "store/attache-live-list.h"

static const char put_sql[] =
  "INSERT INTO import (id, at, name, sha256, summary, retired) VALUES (:id, :now, :name, :sha256, :summary, 0)";

static const char has_sql[] = "SELECT EXISTS (SELECT 1 FROM import WHERE sha256 = :key AND retired = 0) AS has";

/* A row that something else refers to since an act added what it refers to. */
#define REFERRING(table, column, to)                                                                     \
  "SELECT '" table "' AS table_name, referring.id AS id FROM change AS mine JOIN " table " AS referring" \
  " ON referring." column " = mine.row_id"                                                               \
  " WHERE mine.act = batch.act AND mine.table_name = '" to "' AND mine.before IS NULL AND referring.retired = 0"

/* What was done since an import and is done still, and changed the same rows, or builds on what it added: without it, that would be lost from
 * sight. Own work is not: it stays within reach. */
#define LATER                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                \
  "coalesce ("                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                               \
  "(SELECT later.label FROM change AS mine JOIN change AS theirs ON theirs.table_name = mine.table_name AND theirs.row_id = mine.row_id"                                                                                                                                                                                                                                                                                                                                                                                                                                                     \
  " JOIN act AS later ON later.id = theirs.act"                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                              \
  " WHERE mine.act = batch.act AND theirs.act > batch.act AND later.kind = 'do' AND later.state = 'done' ORDER BY later.id DESC LIMIT 1),"                                                                                                                                                                                                                                                                                                                                                                                                                                                   \
  "(SELECT later.label FROM (" REFERRING ("citation", "issue_id", "issue") " UNION ALL " REFERRING ("file", "issue_id", "issue") " UNION ALL " REFERRING ("issue", "paper_id", "paper") " UNION ALL " REFERRING ("item", "of_id", "item") " UNION ALL " REFERRING ("item", "sitting_id", "sitting") " UNION ALL " REFERRING ("item", "session_id", "session") " UNION ALL " REFERRING ("paper", "session_id", "session") " UNION ALL " REFERRING ("source", "session_id", "session") ") AS built JOIN change AS theirs ON theirs.table_name = built.table_name AND theirs.row_id = built.id" \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     " JOIN act AS later ON later.id = theirs.act"                                                           \
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                     " WHERE theirs.act > batch.act AND later.kind = 'do' AND later.state = 'done' ORDER BY later.id DESC LIMIT 1))"

/* An act that is not done was undone. */
static const char list_sql[] =
  "SELECT batch.id, batch.at, act.label, batch.name, batch.n_files,"
  " (SELECT count(*) FROM import_line AS line WHERE line.import_id = batch.id) AS n_lines, act.state <> 'done' AS undone,"
  " iif (act.state = 'done', " LATER ", NULL) AS blocked_by"
  " FROM batch JOIN act ON act.id = batch.act ORDER BY batch.at DESC, batch.act DESC, batch.id";

static const char list_lines_sql[] =
  "SELECT id, import_id, position, file, kind, name, state, field, before, after FROM import_line WHERE import_id = :key ORDER BY position";

static const char put_batch_sql[] =
  "INSERT INTO batch (id, act, at, name, n_files)"
  " SELECT :id, :act, :now, :name, :n_files WHERE EXISTS (SELECT 1 FROM change WHERE act = :act)";

static const char put_line_sql[] =
  "INSERT INTO import_line (id, import_id, position, file, kind, name, state, field, before, after)"
  " VALUES (:id, :import_id, :position, :file, :kind, :name, :state, :field, :before, :after)";

static const char find_act_sql[] =
  "SELECT batch.act, act.label, act.state = 'done' AS done, iif (act.state = 'done', " LATER ", NULL) AS later"
  " FROM batch JOIN act ON act.id = batch.act WHERE batch.id = :key";

/**
 * attache_import_store_list:
 * @database: the library
 *
 * Returns: (transfer full): a live list of #AttacheImportRecord, the newest first
 */
GListModel *
attache_import_store_list (AttacheDatabase *database)
{
  static const char *const tables[] = { "batch", "act", NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_IMPORT_RECORD, NULL, tables);
}

/**
 * attache_import_store_list_lines:
 * @database: the library
 * @import_id: an import
 *
 * Returns: (transfer full): a live list of #AttacheImportLine, in the order in which they happened
 */
GListModel *
attache_import_store_list_lines (AttacheDatabase *database,
                                 const char      *import_id)
{
  static const char *const tables[] = { "import_line", NULL };

  return attache_live_list_new (database, list_lines_sql, ATTACHE_TYPE_IMPORT_LINE, import_id, tables);
}

/**
 * attache_import_store_find_act_in_worker:
 * @transaction: a transaction
 * @import_id: an import
 * @act: (out): the act that it is; 0 where there is none, or where it was undone
 * @label: (out) (nullable): its label
 * @later: (out) (nullable): label of what was done since and would be lost from sight without it
 * @error: return location
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_store_find_act_in_worker (AttacheTransaction *transaction,
                                         const char         *import_id,
                                         gint64             *act,
                                         char              **label,
                                         char              **later,
                                         GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, find_act_sql, import_id, error);
  AttacheStep       step;

  *act = 0;
  *label = NULL;
  *later = NULL;
  if (statement == NULL)
    return FALSE;

  step = attache_statement_step (statement, error);
  if (step == ATTACHE_STEP_ROW && attache_statement_get_int64 (statement, "done"))
    {
      *act = attache_statement_get_int64 (statement, "act");
      *label = g_strdup (attache_statement_get_text (statement, "label"));
      *later = g_strdup (attache_statement_get_text (statement, "later"));
    }
  attache_statement_reset (statement);

  return step != ATTACHE_STEP_FAILED;
}

static gboolean
put_line (AttacheTransaction *transaction, AttacheImportLine *line, const char *import_id, guint position, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, put_line_sql, error);
  g_autofree char  *id = g_strdup_printf ("%s:%u", import_id, position);

  if (statement == NULL)
    return FALSE;

  g_object_set (line, "id", id, "import-id", import_id, "position", (int)position, NULL);
  attache_statement_bind_entity (statement, ATTACHE_ENTITY (line));

  return attache_statement_run (statement, error);
}

/**
 * attache_import_store_put_batch_in_worker:
 * @transaction: an act
 * @name: (nullable): name of what was imported
 * @n_files: how many files and texts
 * @lines: (element-type AttacheImportLine): what it did; each gets its id
 * @error: return location
 *
 * Enters in the books what this act did. An act that changed nothing is no import.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_store_put_batch_in_worker (AttacheTransaction *transaction,
                                          const char         *name,
                                          guint               n_files,
                                          GPtrArray          *lines,
                                          GError            **error)
{
  g_autofree char  *id = attache_uuid_random ();
  AttacheStatement *statement = attache_transaction_prepare (transaction, put_batch_sql, error);

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_text (statement, ":id", id);
  attache_statement_bind_int64 (statement, ":act", attache_transaction_get_act (transaction));
  attache_statement_bind_int64 (statement, ":now", attache_transaction_get_now (transaction));
  attache_statement_bind_text (statement, ":name", name);
  attache_statement_bind_int64 (statement, ":n_files", n_files);
  if (!attache_statement_run (statement, error))
    return FALSE;
  if (attache_transaction_get_n_changes (transaction) == 0)
    return TRUE;

  for (guint i = 0; i < lines->len; i++)
    if (!put_line (transaction, g_ptr_array_index (lines, i), id, i, error))
      return FALSE;

  return TRUE;
}

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
