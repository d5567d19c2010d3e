/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo, from the history that the triggers of the schema keep: they write the rows back as they were, as acts of their own, so the
 * history only ever grows. What was added is not deleted but retired, or given its tombstone. */

#include "config.h"

#include "store/attache-change-store.h"

#include "store/attache-change-sql.h"
#include "store/attache-import-store.h"
#include "store/attache-transaction-private.h"

#include <glib/gi18n-lib.h>

/* The last that is done, and the first of those that were undone: acts are undone in reverse. */
static const char last_done_sql[] = "SELECT id, label FROM act WHERE kind = 'do' AND state = 'done' ORDER BY id DESC LIMIT 1";
static const char first_undone_sql[] = "SELECT id, label FROM act WHERE kind = 'do' AND state = 'undone' ORDER BY id LIMIT 1";

static const char changes_sql[] = "SELECT table_name, row_id, before, after FROM change WHERE act = :act ORDER BY seq";
static const char set_undone_sql[] = "UPDATE act SET state = 'undone' WHERE id = :act";
static const char set_done_sql[] = "UPDATE act SET state = 'done' WHERE id = :act";
static const char take_away_sql[] = "SELECT json_set (:json, :path, 1) AS json";

G_DEFINE_BOXED_TYPE (AttacheUndoState, attache_undo_state, attache_undo_state_copy, attache_undo_state_free)

typedef struct
{
  char *table;
  char *row_id;
  char *before; /* NULL for a row that was added */
  char *after;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->table);
  g_free (change->row_id);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

/* All are read before one is written back: writing adds to the table that is being read. */
static GPtrArray *
read_changes (AttacheTransaction *transaction, gint64 act, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (change_free);
  AttacheStatement *statement = attache_transaction_prepare (transaction, changes_sql, error);
  AttacheStep       step;

  if (statement == NULL)
    return NULL;

  attache_statement_bind_int64 (statement, ":act", act);
  while ((step = attache_statement_step (statement, error)) == ATTACHE_STEP_ROW)
    {
      Change *change = g_new0 (Change, 1);

      change->table = g_strdup (attache_statement_get_text (statement, "table_name"));
      change->row_id = g_strdup (attache_statement_get_text (statement, "row_id"));
      change->before = g_strdup (attache_statement_get_text (statement, "before"));
      change->after = g_strdup (attache_statement_get_text (statement, "after"));
      g_ptr_array_add (changes, change);
    }

  return step == ATTACHE_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}

/* What a row that was added is when it is taken away again. */
static char *
take_away (AttacheTransaction *transaction, const char *json, const char *tombstone, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, take_away_sql, error);
  char             *gone = NULL;

  if (statement == NULL)
    return NULL;

  attache_statement_bind_text (statement, ":json", json);
  attache_statement_bind_text (statement, ":path", tombstone);
  if (attache_statement_step (statement, error) == ATTACHE_STEP_ROW)
    gone = g_strdup (attache_statement_get_text (statement, "json"));
  attache_statement_reset (statement);

  return gone;
}

static gboolean
write_back (AttacheTransaction *transaction, const Change *change, gboolean undo, GError **error)
{
  const char       *tombstone = NULL;
  const char       *sql = attache_change_sql_find (change->table, &tombstone);
  g_autofree char  *before = g_strdup (change->before);
  AttacheStatement *statement;

  if (sql == NULL)
    {
      g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED,
                   _ ("This step cannot be undone by this version of Attaché: it does not know “%s”. Update Attaché."), change->table);
      return FALSE;
    }

  if (before == NULL)
    before = take_away (transaction, change->after, tombstone, error);
  statement = before ? attache_transaction_prepare (transaction, sql, error) : NULL;
  if (statement == NULL)
    return FALSE;

  attache_statement_bind_text (statement, ":id", change->row_id);
  attache_statement_bind_text (statement, ":was", undo ? change->after : before);
  attache_statement_bind_text (statement, ":becomes", undo ? before : change->after);

  return attache_statement_run (statement, error);
}

static gboolean
write_all_back (AttacheTransaction *transaction, GPtrArray *changes, gboolean undo, GError **error)
{
  for (guint i = 0; i < changes->len; i++)
    if (!write_back (transaction, g_ptr_array_index (changes, undo ? changes->len - 1 - i : i), undo, error))
      return FALSE;

  return TRUE;
}

/* Nothing found is no error: *act stays 0. */
static gboolean
find_act (AttacheTransaction *transaction, const char *sql, gint64 *act, char **label, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, sql, error);
  AttacheStep       step = statement ? attache_statement_step (statement, error) : ATTACHE_STEP_FAILED;

  *act = 0;
  *label = NULL;
  if (step == ATTACHE_STEP_ROW)
    {
      *act = attache_statement_get_int64 (statement, "id");
      *label = g_strdup (attache_statement_get_text (statement, "label"));
      attache_statement_reset (statement);
    }

  return step != ATTACHE_STEP_FAILED;
}

static gboolean
set_state (AttacheTransaction *transaction, const char *sql, gint64 act, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, sql, error);

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_int64 (statement, ":act", act);

  return attache_statement_run (statement, error);
}

static gboolean
turn_act (AttacheTransaction *transaction, gint64 act, char *label, gboolean undo, GValue *result, GError **error)
{
  g_autoptr (GPtrArray) changes = read_changes (transaction, act, error);

  if (changes == NULL ||
      !attache_act_begin_in_worker (transaction, undo ? ATTACHE_ACT_UNDO : ATTACHE_ACT_REDO, label, NULL, act, error) ||
      !write_all_back (transaction, changes, undo, error) ||
      !set_state (transaction, undo ? set_undone_sql : set_done_sql, act, error) ||
      !attache_act_end_in_worker (transaction, error))
    return FALSE;

  g_value_init (result, G_TYPE_STRING);
  g_value_set_string (result, label);

  return TRUE;
}

static gboolean
turn_in_worker (AttacheTransaction *transaction, gboolean undo, GValue *result, GError **error)
{
  g_autofree char *label = NULL;
  gint64           act;

  if (!find_act (transaction, undo ? last_done_sql : first_undone_sql, &act, &label, error))
    return FALSE;

  if (act == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, undo ? _ ("There is nothing to undo.") : _ ("There is nothing to redo."));
      return FALSE;
    }

  return turn_act (transaction, act, label, undo, result, error);
}

static gboolean
undo_import_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autofree char *label = NULL;
  g_autofree char *later = NULL;
  gint64           act;

  if (!attache_import_store_find_act_in_worker (transaction, data, &act, &label, &later, error))
    return FALSE;

  if (act == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("This import has been undone already."));
      return FALSE;
    }
  if (later != NULL)
    {
      g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED,
                   /* Translators: %s is the name of a step that can be undone, as the undo menu has it */
                   _ ("This import cannot be undone by itself any more, because “%s” builds on what it stored. Undo that first."), later);
      return FALSE;
    }

  return turn_act (transaction, act, label, TRUE, result, error);
}

static gboolean
undo_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  return turn_in_worker (transaction, TRUE, result, error);
}

static gboolean
redo_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  return turn_in_worker (transaction, FALSE, result, error);
}

static gboolean
load_state_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autoptr (AttacheUndoState) state = g_new0 (AttacheUndoState, 1);
  gint64 done = 0;
  gint64 undone = 0;

  if (!find_act (transaction, last_done_sql, &done, &state->undo_label, error) ||
      !find_act (transaction, first_undone_sql, &undone, &state->redo_label, error))
    return FALSE;

  state->can_undo = done != 0;
  state->can_redo = undone != 0;
  g_value_init (result, ATTACHE_TYPE_UNDO_STATE);
  g_value_take_boxed (result, g_steal_pointer (&state));

  return TRUE;
}

/**
 * attache_undo_state_copy:
 *
 * Returns: (transfer full): a copy
 */
AttacheUndoState *
attache_undo_state_copy (const AttacheUndoState *self)
{
  AttacheUndoState *copy = g_new0 (AttacheUndoState, 1);

  copy->undo_label = g_strdup (self->undo_label);
  copy->redo_label = g_strdup (self->redo_label);
  copy->can_undo = self->can_undo;
  copy->can_redo = self->can_redo;

  return copy;
}

/**
 * attache_undo_state_free:
 *
 * Frees it.
 */
void
attache_undo_state_free (AttacheUndoState *self)
{
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self);
}

static DexFuture *
keep (DexFuture *future)
{
  dex_future_disown (dex_ref (future));

  return future;
}

/**
 * attache_change_store_undo:
 * @database: the library
 *
 * Takes back the last act that was not undone, whichever time the program ran it was in: what it changed is as it was, what it added is
 * retired or has its tombstone.
 *
 * Returns: (transfer full): a future of the act’s label; it rejects with %G_IO_ERROR_NOT_FOUND where there is nothing to undo
 */
DexFuture *
attache_change_store_undo (AttacheDatabase *database)
{
  return keep (attache_database_write (database, undo_in_worker, NULL, NULL));
}

/**
 * attache_change_store_undo_import:
 * @database: the library
 * @import_id: an import, by the books of imports
 *
 * Takes back one import, whatever was done since, as long as nothing that is done changed the same rows or builds on them.
 *
 * Returns: (transfer full): a future of the act’s label; it rejects with %G_IO_ERROR_NOT_FOUND where it was undone already, and with
 *   %ATTACHE_STORE_ERROR_FAILED and a sentence where something builds on it
 */
DexFuture *
attache_change_store_undo_import (AttacheDatabase *database,
                                  const char      *import_id)
{
  return keep (attache_database_write (database, undo_import_in_worker, g_strdup (import_id), g_free));
}

/**
 * attache_change_store_redo:
 * @database: the library
 *
 * Does again what was undone last, as long as nothing else was done since.
 *
 * Returns: (transfer full): a future of the act’s label; it rejects with %G_IO_ERROR_NOT_FOUND where there is nothing to redo
 */
DexFuture *
attache_change_store_redo (AttacheDatabase *database)
{
  return keep (attache_database_write (database, redo_in_worker, NULL, NULL));
}

/**
 * attache_change_store_load_state:
 * @database: the library
 *
 * Returns: (transfer full): a future of an #AttacheUndoState. It changes when #AttacheDatabase::changed names the table `act`.
 */
DexFuture *
attache_change_store_load_state (AttacheDatabase *database)
{
  return attache_database_read (database, load_state_in_worker, NULL, NULL);
}
