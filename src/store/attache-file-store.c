/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files: which bytes are which issue in which language. The bytes themselves are in the store of papers. */

#include "store/attache-file-store.h"

#include "store/attache-live-list.h"

#define FILE_COLUMNS                                                                                                       \
  "SELECT file.id, file.issue_id, issue.symbol, coalesce (issue.title, paper.title) AS title, file.language, file.format," \
  " file.sha256, file.name, file.size, file.n_pages, file.retired"                                                         \
  " FROM file LEFT JOIN issue ON issue.id = file.issue_id LEFT JOIN paper ON paper.id = issue.paper_id"

static const char list_sql[] =
  FILE_COLUMNS
  " WHERE file.issue_id = :key AND file.retired = 0"
  " ORDER BY file.format <> 'pdf', coalesce (file.language <> :language, 1), file.language, file.name, file.id";

static const char list_unmatched_sql[] = FILE_COLUMNS " WHERE file.issue_id IS NULL AND file.retired = 0 ORDER BY file.name, file.id";

static const char find_sql[] = FILE_COLUMNS " WHERE file.id = :key";

static const char find_by_sha256_sql[] = FILE_COLUMNS " WHERE file.sha256 = :key";

static const char has_other_sql[] =
  "SELECT EXISTS (SELECT 1 FROM file WHERE issue_id = :key AND language = :of AND format = :format AND sha256 <> :sha256 AND retired = 0) AS has";

static const char gone_sql[] = "SELECT retired AS gone FROM file WHERE id = :id";

/* What an import doesn’t recognise stays as it was recognised before, perhaps by hand. */
static const char put_sql[] =
  "INSERT INTO file (id, issue_id, language, format, sha256, name, size, n_pages, retired)"
  " VALUES (:id, :issue_id, :language, :format, :sha256, :name, :size, :n_pages, :retired)"
  " ON CONFLICT (id) DO UPDATE SET issue_id = coalesce (excluded.issue_id, issue_id), language = coalesce (excluded.language, language),"
  " format = excluded.format, name = coalesce (name, excluded.name), size = excluded.size, n_pages = max (excluded.n_pages, n_pages),"
  " retired = excluded.retired"
  " WHERE (issue_id, language, format, name, size, n_pages, retired) IS NOT (coalesce (excluded.issue_id, issue_id),"
  " coalesce (excluded.language, language), excluded.format, coalesce (name, excluded.name), excluded.size,"
  " max (excluded.n_pages, n_pages), excluded.retired)";

static const char set_n_pages_sql[] = "UPDATE file SET n_pages = :n_pages WHERE id = :key AND n_pages <> :n_pages";

/**
 * attache_file_store_list:
 * @database: the library
 * @issue_id: an issue
 *
 * Returns: (transfer full): a live list of the #AttacheFile of the issue, the one that is opened first at the top
 */
GListModel *
attache_file_store_list (AttacheDatabase *database,
                         const char      *issue_id)
{
  static const char *const tables[] = { "file", "issue", "paper", NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_FILE, issue_id, tables);
}

/**
 * attache_file_store_list_unmatched:
 * @database: the library
 *
 * Returns: (transfer full): a live list of the #AttacheFile that belong to no issue yet
 */
GListModel *
attache_file_store_list_unmatched (AttacheDatabase *database)
{
  static const char *const tables[] = { "file", NULL };

  return attache_live_list_new (database, list_unmatched_sql, ATTACHE_TYPE_FILE, NULL, tables);
}

/**
 * attache_file_store_load:
 * @database: the library
 * @file_id: a file, retired or not
 *
 * Returns: (transfer full): a future of the #AttacheFile; it rejects with %G_IO_ERROR_NOT_FOUND where there is none
 */
DexFuture *
attache_file_store_load (AttacheDatabase *database,
                         const char      *file_id)
{
  return attache_database_load (database, find_sql, file_id, ATTACHE_TYPE_FILE);
}

typedef struct
{
  char *file_id;
  int   n_pages;
} NPages;

static void
n_pages_free (gpointer data)
{
  NPages *n_pages = data;

  g_free (n_pages->file_id);
  g_free (n_pages);
}

static gboolean
set_n_pages_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  NPages           *n_pages = data;
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, set_n_pages_sql, n_pages->file_id, error);

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_int64 (statement, ":n_pages", n_pages->n_pages);

  return attache_statement_run (statement, error);
}

/**
 * attache_file_store_set_n_pages:
 * @database: the library
 * @file_id: a file
 * @n_pages: how many pages it was found to have
 *
 * Keeps what the reader found. It is derived, and no step of undo.
 *
 * Returns: (transfer full): a future of %TRUE
 */
DexFuture *
attache_file_store_set_n_pages (AttacheDatabase *database,
                                const char      *file_id,
                                int              n_pages)
{
  NPages *data = g_new0 (NPages, 1);

  data->file_id = g_strdup (file_id);
  data->n_pages = n_pages;

  return attache_database_write (database, set_n_pages_in_worker, data, n_pages_free);
}

/**
 * attache_file_store_put_in_worker:
 * @transaction: an act
 * @file: a file with an id
 * @error: return location
 *
 * Adds or updates a file. An issue or language that @file leaves %NULL stays, and so does the name that it had first.
 *
 * Returns: what became of the row
 */
AttachePut
attache_file_store_put_in_worker (AttacheTransaction *transaction,
                                  AttacheFile        *file,
                                  GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (file), error);
}

/**
 * attache_file_store_find_in_worker:
 * @transaction: a transaction
 * @file_id: id of a file, retired or not
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttacheFile *
attache_file_store_find_in_worker (AttacheTransaction *transaction,
                                   const char         *file_id,
                                   GError            **error)
{
  return attache_transaction_find (transaction, find_sql, file_id, ATTACHE_TYPE_FILE, error);
}

/**
 * attache_file_store_find_by_sha256_in_worker:
 * @transaction: a transaction
 * @sha256: 64 lower-case hexadecimal digits
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file of these bytes, retired or not; %NULL, without an error, where there is none
 */
AttacheFile *
attache_file_store_find_by_sha256_in_worker (AttacheTransaction *transaction,
                                             const char         *sha256,
                                             GError            **error)
{
  g_autoptr (GPtrArray) files = attache_transaction_select (transaction, find_by_sha256_sql, sha256, ATTACHE_TYPE_FILE, error);

  return files != NULL && files->len > 0 ? g_object_ref (g_ptr_array_index (files, 0)) : NULL;
}

/**
 * attache_file_store_has_other_in_worker:
 * @transaction: a transaction
 * @issue_id: an issue
 * @language: ISO 639-1
 * @format: `pdf`, `docx`, …
 * @sha256: of some bytes
 * @error: return location
 *
 * Returns: whether there are other bytes of the issue in the same language and format; %FALSE with @error set when that cannot
 *   be told
 */
gboolean
attache_file_store_has_other_in_worker (AttacheTransaction *transaction,
                                        const char         *issue_id,
                                        const char         *language,
                                        const char         *format,
                                        const char         *sha256,
                                        GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, has_other_sql, issue_id, error);
  gboolean          has = FALSE;

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_text (statement, ":of", language);
  attache_statement_bind_text (statement, ":format", format);
  attache_statement_bind_text (statement, ":sha256", sha256);
  if (attache_statement_step (statement, error) == ATTACHE_STEP_ROW)
    has = attache_statement_get_int64 (statement, "has") != 0;
  attache_statement_reset (statement);

  return has;
}
