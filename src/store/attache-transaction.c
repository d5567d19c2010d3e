/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheTransaction: what a repository works with on the worker thread: statements, the time and author of the act, and the few
 * shapes in which all repositories read and write. */

#include "config.h"

#include "store/attache-transaction-private.h"

#include <glib/gi18n-lib.h>

/**
 * attache_transaction_prepare:
 * @sql: a literal; never a string that was put together
 * @error: return location
 *
 * Prepares a statement, or takes the one of the same text that was prepared before.
 *
 * Returns: (transfer none) (nullable): the statement, its parameters NULL; it belongs to the connection and must not be nested
 */
AttacheStatement *
attache_transaction_prepare (AttacheTransaction *self,
                             const char         *sql,
                             GError            **error)
{
  return attache_connection_prepare (self->connection, sql, error);
}

/**
 * attache_transaction_get_author:
 *
 * Returns: (nullable) (transfer none): who acts
 */
const char *
attache_transaction_get_author (AttacheTransaction *self)
{
  return self->author;
}

/**
 * attache_transaction_get_language:
 *
 * Returns: (transfer none): language in which papers are opened first, ISO 639-1
 */
const char *
attache_transaction_get_language (AttacheTransaction *self)
{
  return self->language;
}

/**
 * attache_transaction_get_now:
 *
 * Returns: when the transaction began, Unix time in milliseconds
 */
gint64
attache_transaction_get_now (AttacheTransaction *self)
{
  return self->now;
}

/**
 * attache_transaction_get_act:
 *
 * Returns: number of the act that is being written, 0 outside one
 */
gint64
attache_transaction_get_act (AttacheTransaction *self)
{
  return self->act;
}

/**
 * attache_transaction_get_n_changes:
 *
 * Returns: how many rows the last statement wrote
 */
int
attache_transaction_get_n_changes (AttacheTransaction *self)
{
  return sqlite3_changes (attache_connection_get_handle (self->connection));
}

/**
 * attache_transaction_check_cancelled:
 * @error: return location
 *
 * For loops: sets %G_IO_ERROR_CANCELLED when nobody waits for the result any more.
 *
 * Returns: %TRUE while the work should go on
 */
gboolean
attache_transaction_check_cancelled (AttacheTransaction *self,
                                     GError            **error)
{
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* -1 on error, 0 where there is no such row, 1 where there is one that was retired or deleted, 2 where there is a live one */
static int
find_row (AttacheTransaction *self, const char *find_sql, AttacheEntity *entity, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (self, find_sql, error);
  int               found = -1;

  if (statement == NULL)
    return -1;

  attache_statement_bind_text (statement, ":id", attache_entity_get_id (entity));
  switch (attache_statement_step (statement, error))
    {
    case ATTACHE_STEP_ROW:
      found = attache_statement_get_int64 (statement, "gone") ? 1 : 2;
      attache_statement_reset (statement);
      break;
    case ATTACHE_STEP_DONE:
      found = 0;
      break;
    case ATTACHE_STEP_FAILED:
    default:
      break;
    }

  return found;
}

/**
 * attache_transaction_put:
 * @find_sql: a literal: gives `gone` of the row `:id`
 * @put_sql: a literal: inserts or updates, and writes no row that says the same already. Its parameters are properties of @entity,
 *   and, where it has them, `:now` and `:me` (who acts).
 * @entity: an object with an id
 * @error: return location
 *
 * Stores an object.
 *
 * Returns: what became of the row; %ATTACHE_PUT_ADDED also for one that had been retired
 */
AttachePut
attache_transaction_put (AttacheTransaction *self,
                         const char         *find_sql,
                         const char         *put_sql,
                         AttacheEntity      *entity,
                         GError            **error)
{
  AttacheStatement *statement;
  int               found;

  g_return_val_if_fail (attache_entity_get_id (entity) != NULL, ATTACHE_PUT_FAILED);

  found = find_row (self, find_sql, entity, error);
  if (found < 0)
    return ATTACHE_PUT_FAILED;

  statement = attache_transaction_prepare (self, put_sql, error);
  if (statement == NULL)
    return ATTACHE_PUT_FAILED;

  attache_statement_bind_entity (statement, entity);
  if (attache_statement_has_parameter (statement, ":now"))
    attache_statement_bind_int64 (statement, ":now", self->now);
  if (attache_statement_has_parameter (statement, ":me"))
    attache_statement_bind_text (statement, ":me", self->author);

  if (!attache_statement_run (statement, error))
    return ATTACHE_PUT_FAILED;

  if (attache_transaction_get_n_changes (self) == 0)
    return ATTACHE_PUT_UNCHANGED;

  return found == 2 ? ATTACHE_PUT_CHANGED : ATTACHE_PUT_ADDED;
}

/**
 * attache_transaction_prepare_for_key:
 * @sql: a literal, with `:key` where @key is not %NULL; `:language` is the language that papers are opened in, `:today` the day
 * @key: (nullable): its value
 * @error: return location
 *
 * Prepares a query.
 *
 * Returns: (transfer none) (nullable): as attache_transaction_prepare()
 */
AttacheStatement *
attache_transaction_prepare_for_key (AttacheTransaction *self,
                                     const char         *sql,
                                     const char         *key,
                                     GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare (self, sql, error);

  if (statement == NULL)
    return NULL;

  if (key != NULL)
    attache_statement_bind_text (statement, ":key", key);
  if (attache_statement_has_parameter (statement, ":language"))
    attache_statement_bind_text (statement, ":language", self->language);
  if (attache_statement_has_parameter (statement, ":today"))
    attache_statement_bind_text (statement, ":today", self->today);

  return statement;
}

/**
 * attache_transaction_find:
 * @sql: a literal with `:key`; `:language` is the language that papers are opened in
 * @key: its value
 * @type: what its first row is read as
 * @error: return location
 *
 * Reads one object.
 *
 * Returns: (transfer full) (nullable): the object; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
gpointer
attache_transaction_find (AttacheTransaction *self,
                          const char         *sql,
                          const char         *key,
                          GType               type,
                          GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (self, sql, key, error);
  gpointer          entity = NULL;

  if (statement == NULL)
    return NULL;

  switch (attache_statement_step (statement, error))
    {
    case ATTACHE_STEP_ROW:
      entity = attache_statement_read (statement, type);
      attache_statement_reset (statement);
      break;
    case ATTACHE_STEP_DONE:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("This is no longer in the library. It may have been undone or taken out by an import."));
      break;
    case ATTACHE_STEP_FAILED:
    default:
      break;
    }

  return entity;
}

/**
 * attache_transaction_select:
 * @sql: a literal, with `:key` where @key is not %NULL
 * @key: (nullable): its value
 * @type: what the rows are read as
 * @error: return location
 *
 * Reads all objects.
 *
 * Returns: (transfer full) (element-type AttacheEntity) (nullable): the objects
 */
GPtrArray *
attache_transaction_select (AttacheTransaction *self,
                            const char         *sql,
                            const char         *key,
                            GType               type,
                            GError            **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  AttacheStatement *statement = attache_transaction_prepare_for_key (self, sql, key, error);
  AttacheStep       step;

  if (statement == NULL)
    return NULL;

  while ((step = attache_statement_step (statement, error)) == ATTACHE_STEP_ROW)
    g_ptr_array_add (entities, attache_statement_read (statement, type));

  return step == ATTACHE_STEP_DONE ? g_steal_pointer (&entities) : NULL;
}

/**
 * attache_transaction_execute:
 * @sql: a literal, with `:key` where @key is not %NULL, and `:now` and `:me` where it wants them
 * @key: (nullable): its value
 * @error: return location
 *
 * Runs a statement that gives nothing.
 *
 * Returns: whether it went well
 */
gboolean
attache_transaction_execute (AttacheTransaction *self,
                             const char         *sql,
                             const char         *key,
                             GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (self, sql, key, error);

  if (statement == NULL)
    return FALSE;

  if (attache_statement_has_parameter (statement, ":now"))
    attache_statement_bind_int64 (statement, ":now", self->now);
  if (attache_statement_has_parameter (statement, ":me"))
    attache_statement_bind_text (statement, ":me", self->author);

  return attache_statement_run (statement, error);
}

/**
 * attache_transaction_retire_others:
 * @sql: a literal that retires the rows of `:key` whose id is not in the JSON array `:ids`
 * @key: what they belong to
 * @ids: (array zero-terminated=1): those that stay
 * @error: return location
 *
 * Retires what a later import no longer has.
 *
 * Returns: how many were retired, -1 on error
 */
int
attache_transaction_retire_others (AttacheTransaction *self,
                                   const char         *sql,
                                   const char         *key,
                                   const char *const  *ids,
                                   GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (self, sql, key, error);

  if (statement == NULL)
    return -1;

  attache_statement_bind_ids (statement, ":ids", ids);

  return attache_statement_run (statement, error) ? attache_transaction_get_n_changes (self) : -1;
}
