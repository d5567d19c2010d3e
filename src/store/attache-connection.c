/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheConnection: SQLite’s handle with what this project always wants of it: foreign keys, a write-ahead log that is on the disk
 * before a commit returns, prepared statements kept, the names of the tables that were written, and work that can be cancelled. */

#include "store/attache-connection.h"
#include "store/attache-statement-private.h"
#include "store/attache-store-fault.h"

/* How many instructions of SQLite’s machine pass before it looks whether anybody still waits: well below a millisecond. */
#define CANCEL_INTERVAL 10000

/* Only the reader beside the writer ever waits, for the moment in which a log is wound back. Milliseconds. */
#define BUSY_TIMEOUT 5000

struct _AttacheConnection
{
  sqlite3      *db;
  char         *path;
  GHashTable   *statements; /* SQL → AttacheStatement */
  GHashTable   *changed;    /* set of names of tables */
  GCancellable *cancellable;
};

static void
update_cb (void *data, int operation, const char *database, const char *table, sqlite3_int64 rowid)
{
  AttacheConnection *self = data;

  g_hash_table_add (self->changed, (gpointer)g_intern_string (table));
}

static int
progress_cb (void *data)
{
  AttacheConnection *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

AttacheConnection *
attache_connection_new (const char *path,
                        GError    **error)
{
  g_autoptr (AttacheConnection) self = g_new0 (AttacheConnection, 1);

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)attache_statement_free);
  self->changed = g_hash_table_new (g_str_hash, g_str_equal);

  if (sqlite3_open_v2 (path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK)
    {
      attache_store_fault_sqlite (error, self->db, path);
      return NULL;
    }

  sqlite3_extended_result_codes (self->db, TRUE);
  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT);
  sqlite3_update_hook (self->db, update_cb, self);
  sqlite3_progress_handler (self->db, CANCEL_INTERVAL, progress_cb, self);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  return g_steal_pointer (&self);
}

void
attache_connection_free (AttacheConnection *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  sqlite3_close (self->db);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

const char *
attache_connection_get_path (AttacheConnection *self)
{
  return self->path;
}

sqlite3 *
attache_connection_get_handle (AttacheConnection *self)
{
  return self->db;
}

/* `synchronous=FULL` in WAL mode is one fsync a commit: what was shown as done survives a power cut. */
gboolean
attache_connection_set_up (AttacheConnection *self,
                           gboolean           read_only,
                           GError           **error)
{
  return attache_connection_run (self, "PRAGMA journal_mode = WAL", error) &&
         attache_connection_run (self, "PRAGMA synchronous = FULL", error) &&
         attache_connection_run (self, "PRAGMA foreign_keys = ON", error) &&
         attache_connection_run (self, "PRAGMA trusted_schema = OFF", error) &&
         attache_connection_run (self, "PRAGMA cell_size_check = ON", error) &&
         attache_connection_run (self, "PRAGMA temp_store = MEMORY", error) &&
         (!read_only || attache_connection_run (self, "PRAGMA query_only = ON", error));
}

/* The statement is the connection’s, reset and with all parameters NULL. @sql must be a literal: it is the key and is not copied. */
AttacheStatement *
attache_connection_prepare (AttacheConnection *self,
                            const char        *sql,
                            GError           **error)
{
  AttacheStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    {
      attache_statement_reset (statement);
      return statement;
    }

  statement = attache_statement_new (self->db, self->path, sql, error);
  if (statement != NULL)
    g_hash_table_insert (self->statements, (gpointer)sql, statement);

  return statement;
}

gboolean
attache_connection_run (AttacheConnection *self,
                        const char        *sql,
                        GError           **error)
{
  AttacheStatement *statement = attache_connection_prepare (self, sql, error);

  return statement != NULL && attache_statement_run (statement, error);
}

gboolean
attache_connection_run_script (AttacheConnection *self,
                               const char        *script,
                               GError           **error)
{
  if (sqlite3_exec (self->db, script, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  attache_store_fault_sqlite (error, self->db, self->path);

  return FALSE;
}

/* The first column of the first row, which must be named `n`. */
gboolean
attache_connection_get_number (AttacheConnection *self,
                               const char        *sql,
                               gint64            *number,
                               GError           **error)
{
  AttacheStatement *statement = attache_connection_prepare (self, sql, error);
  AttacheStep       step = statement ? attache_statement_step (statement, error) : ATTACHE_STEP_FAILED;

  if (step == ATTACHE_STEP_ROW)
    *number = attache_statement_get_int64 (statement, "n");
  if (statement != NULL)
    attache_statement_reset (statement);

  return step != ATTACHE_STEP_FAILED;
}

/* A statement that was left in the middle of its rows would keep the transaction open for reading. */
void
attache_connection_reset_all (AttacheConnection *self)
{
  for (sqlite3_stmt *stmt = sqlite3_next_stmt (self->db, NULL); stmt != NULL; stmt = sqlite3_next_stmt (self->db, stmt))
    if (sqlite3_stmt_busy (stmt))
      sqlite3_reset (stmt);
}

/* Until it is set to NULL again, cancelling it ends whatever runs. */
void
attache_connection_set_cancellable (AttacheConnection *self,
                                    GCancellable      *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/* The tables written since the last time, as a set. */
GHashTable *
attache_connection_steal_changed (AttacheConnection *self)
{
  GHashTable *changed = g_steal_pointer (&self->changed);

  self->changed = g_hash_table_new (g_str_hash, g_str_equal);

  return changed;
}
