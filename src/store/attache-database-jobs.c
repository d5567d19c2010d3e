/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The work that an AttacheDatabase is asked for: each job is one transaction on one of its two threads, and a future on the main thread. */

#include "config.h"

#include "store/attache-database-private.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  JOB_ACT,
  JOB_WRITE,
  JOB_READ,
  JOB_QUERY,
} JobKind;

typedef struct
{
  AttacheDatabase       *database;
  JobKind                kind;
  char                  *author;
  char                  *language;
  char                  *today;
  char                  *label;
  char                  *coalesce_key;
  AttacheTransactionFunc func;
  gpointer               data;
  GDestroyNotify         data_destroy;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->data_destroy)
    job->data_destroy (job->data);
  g_clear_object (&job->database);
  g_free (job->author);
  g_free (job->language);
  g_free (job->today);
  g_free (job->label);
  g_free (job->coalesce_key);
  g_free (job);
}

static gboolean
run_in_transaction (Job *job, AttacheTransaction *transaction, GValue *result, GError **error)
{
  if (job->kind == JOB_ACT && !attache_act_begin_in_worker (transaction, ATTACHE_ACT_DO, job->label, job->coalesce_key, 0, error))
    return FALSE;

  if (!job->func (transaction, result, job->data, error))
    return FALSE;

  if (transaction->act != 0 && !attache_act_end_in_worker (transaction, error))
    return FALSE;

  /* From here on it is too late to cancel: what the commit writes stays. */
  attache_connection_reset_all (transaction->connection);
  attache_connection_set_cancellable (transaction->connection, NULL);

  return attache_connection_run (transaction->connection, "COMMIT", error);
}

static gboolean
job_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Job               *job = data;
  AttacheDatabase   *self = job->database;
  AttacheConnection *connection = job->kind == JOB_QUERY ? self->read_connection : self->write_connection;
  AttacheTransaction transaction = {
    .connection = connection,
    .cancellable = cancellable,
    .author = job->author,
    .language = job->language,
    .today = job->today,
    .now = g_get_real_time () / 1000,
  };
  gboolean writes = job->kind == JOB_ACT || job->kind == JOB_WRITE;
  g_autoptr (GHashTable) changed = NULL;
  gboolean done;

  if (connection == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED, _ ("The library “%s” has been closed."), self->path);
      return FALSE;
    }

  if (!attache_connection_run (connection, writes ? "BEGIN IMMEDIATE" : "BEGIN", error))
    return FALSE;

  attache_connection_set_cancellable (connection, cancellable);
  done = run_in_transaction (job, &transaction, result, error);
  attache_connection_set_cancellable (connection, NULL);

  /* SQLite may have rolled back by itself; then this says so, and nothing is lost by it. */
  attache_connection_reset_all (connection);
  if (!done)
    attache_connection_run (connection, "ROLLBACK", NULL);

  changed = attache_connection_steal_changed (connection);
  if (done && writes)
    attache_changes_add_in_worker (self->changes, changed);

  return done;
}

static Job *
job_new (AttacheDatabase *self, JobKind kind, AttacheTransactionFunc func, gpointer data, GDestroyNotify data_destroy)
{
  Job *job = g_new0 (Job, 1);

  job->database = g_object_ref (self);
  job->kind = kind;
  job->author = g_strdup (self->author);
  job->language = g_strdup (self->language);
  job->today = g_strdup (self->today);
  job->func = func;
  job->data = data;
  job->data_destroy = data_destroy;

  return job;
}

/**
 * attache_database_act:
 * @label: what the undo menu and the toast say
 * @coalesce_key: (nullable): acts with the same key that follow one another are one step of undo
 * @func: what to do, on the worker thread
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data
 *
 * One act of the user: one transaction, on the disk when the future resolves, and one step of undo. An act that fails or is cancelled
 * changes nothing; one that changes nothing is no step. Dropping the future cancels; dex_future_disown() doesn’t.
 *
 * Returns: (transfer full): a future of what @func set
 */
DexFuture *
attache_database_act (AttacheDatabase       *self,
                      const char            *label,
                      const char            *coalesce_key,
                      AttacheTransactionFunc func,
                      gpointer               data,
                      GDestroyNotify         data_destroy)
{
  Job *job;

  g_return_val_if_fail (ATTACHE_IS_DATABASE (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  job = job_new (self, JOB_ACT, func, data, data_destroy);
  job->label = g_strdup (label);
  job->coalesce_key = g_strdup (coalesce_key);

  return attache_worker_thread_run (self->writer, job_in_worker, job, job_free);
}

/**
 * attache_database_write:
 * @func: what to do, on the worker thread
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data
 *
 * A transaction that is no act: it can write only what has no history.
 *
 * Returns: (transfer full): a future of what @func set
 */
DexFuture *
attache_database_write (AttacheDatabase       *self,
                        AttacheTransactionFunc func,
                        gpointer               data,
                        GDestroyNotify         data_destroy)
{
  g_return_val_if_fail (ATTACHE_IS_DATABASE (self), NULL);

  return attache_worker_thread_run (self->writer, job_in_worker, job_new (self, JOB_WRITE, func, data, data_destroy), job_free);
}

/**
 * attache_database_read:
 * @func: what to do, on the worker thread
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data
 *
 * Reads after every write that was asked for before it, and before those asked for after it. For small things.
 *
 * Returns: (transfer full): a future of what @func set
 */
DexFuture *
attache_database_read (AttacheDatabase       *self,
                       AttacheTransactionFunc func,
                       gpointer               data,
                       GDestroyNotify         data_destroy)
{
  g_return_val_if_fail (ATTACHE_IS_DATABASE (self), NULL);

  return attache_worker_thread_run (self->writer, job_in_worker, job_new (self, JOB_READ, func, data, data_destroy), job_free);
}

/**
 * attache_database_query:
 * @func: what to do, on another worker thread; it cannot write
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data
 *
 * Reads what has been committed, beside the writes: for lists and searches.
 *
 * Returns: (transfer full): a future of what @func set
 */
DexFuture *
attache_database_query (AttacheDatabase       *self,
                        AttacheTransactionFunc func,
                        gpointer               data,
                        GDestroyNotify         data_destroy)
{
  g_return_val_if_fail (ATTACHE_IS_DATABASE (self), NULL);

  return attache_worker_thread_run (self->reader, job_in_worker, job_new (self, JOB_QUERY, func, data, data_destroy), job_free);
}

typedef struct
{
  const char *sql; /* a literal */
  char       *key;
  GType       type;
} Load;

static void
load_free (gpointer data)
{
  Load *load = data;

  g_free (load->key);
  g_free (load);
}

static gboolean
load_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Load    *load = data;
  gpointer entity = attache_transaction_find (transaction, load->sql, load->key, load->type, error);

  if (entity == NULL)
    return FALSE;

  g_value_init (result, load->type);
  g_value_take_object (result, entity);

  return TRUE;
}

/**
 * attache_database_load:
 * @sql: a literal with `:key`
 * @key: its value
 * @type: what the row is read as
 *
 * Reads one object, after every write that was asked for before it.
 *
 * Returns: (transfer full): a future of the object; it rejects with %G_IO_ERROR_NOT_FOUND where there is none
 */
DexFuture *
attache_database_load (AttacheDatabase *self,
                       const char      *sql,
                       const char      *key,
                       GType            type)
{
  Load *load = g_new0 (Load, 1);

  load->sql = sql;
  load->key = g_strdup (key);
  load->type = type;

  return attache_database_read (self, load_in_worker, load, load_free);
}
