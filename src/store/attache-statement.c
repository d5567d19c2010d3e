/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheStatement: a prepared statement, and the one place that knows how rows and objects map: a column `speaking_note` and a
 * parameter `:speaking_note` are the property “speaking-note”; enumerations are stored as their nicks, flags as 0 and 1. */

#include "store/attache-statement-private.h"
#include "store/attache-store-fault.h"

struct _AttacheStatement
{
  sqlite3_stmt *stmt;
  const char   *path; /* borrowed from the connection */

  /* What attache_statement_read() found out the first time */
  GType        type;
  GParamSpec **pspecs; /* one a column, NULL where the type has no such property */
};

#define MAX_COLUMNS 32

/* Programs know their statements; a statement that SQLite refuses is one of ours that is wrong, or a damaged file. */
AttacheStatement *
attache_statement_new (sqlite3    *db,
                       const char *path,
                       const char *sql,
                       GError    **error)
{
  AttacheStatement *self;
  sqlite3_stmt     *stmt = NULL;

  if (sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
    {
      attache_store_fault_sqlite (error, db, path);
      return NULL;
    }

  self = g_new0 (AttacheStatement, 1);
  self->stmt = stmt;
  self->path = path;

  return self;
}

void
attache_statement_free (AttacheStatement *self)
{
  sqlite3_finalize (self->stmt);
  g_free (self->pspecs);
  g_free (self);
}

static int
find_parameter (AttacheStatement *self, const char *name)
{
  int index = sqlite3_bind_parameter_index (self->stmt, name);

  if (index == 0)
    g_critical ("No parameter %s in: %s", name, sqlite3_sql (self->stmt));

  return index;
}

static int
find_column (AttacheStatement *self, const char *name)
{
  int n_columns = sqlite3_column_count (self->stmt);

  for (int i = 0; i < n_columns; i++)
    if (g_str_equal (sqlite3_column_name (self->stmt, i), name))
      return i;

  g_critical ("No column %s in: %s", name, sqlite3_sql (self->stmt));

  return -1;
}

/**
 * attache_statement_has_parameter:
 * @name: a parameter, with its colon
 *
 * Returns: whether the statement has it
 */
gboolean
attache_statement_has_parameter (AttacheStatement *self,
                                 const char       *name)
{
  return sqlite3_bind_parameter_index (self->stmt, name) != 0;
}

/**
 * attache_statement_bind_text:
 * @name: a parameter, with its colon: `:key`
 * @value: (nullable): its value; %NULL is SQL’s NULL
 *
 * Binds a text. It is copied.
 */
void
attache_statement_bind_text (AttacheStatement *self,
                             const char       *name,
                             const char       *value)
{
  sqlite3_bind_text (self->stmt, find_parameter (self, name), value, -1, SQLITE_TRANSIENT);
}

/**
 * attache_statement_bind_int64:
 * @name: a parameter, with its colon
 * @value: its value
 *
 * Binds a number.
 */
void
attache_statement_bind_int64 (AttacheStatement *self,
                              const char       *name,
                              gint64            value)
{
  sqlite3_bind_int64 (self->stmt, find_parameter (self, name), value);
}

/**
 * attache_statement_bind_null:
 * @name: a parameter, with its colon
 *
 * Binds SQL’s NULL.
 */
void
attache_statement_bind_null (AttacheStatement *self,
                             const char       *name)
{
  sqlite3_bind_null (self->stmt, find_parameter (self, name));
}

/**
 * attache_statement_bind_ids:
 * @name: a parameter, with its colon
 * @ids: (array zero-terminated=1) (nullable): ids
 *
 * Binds a JSON array of ids, for `json_each ()`.
 */
void
attache_statement_bind_ids (AttacheStatement  *self,
                            const char        *name,
                            const char *const *ids)
{
  g_autoptr (GString) json = g_string_new ("[");

  /* Ids are UUIDs: nothing in them needs an escape. */
  for (gsize i = 0; ids != NULL && ids[i] != NULL; i++)
    g_string_append_printf (json, "%s\"%s\"", i > 0 ? "," : "", ids[i]);
  g_string_append_c (json, ']');

  attache_statement_bind_text (self, name, json->str);
}

static void
bind_value (sqlite3_stmt *stmt, int index, const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    sqlite3_bind_text (stmt, index, g_value_get_string (value), -1, SQLITE_TRANSIENT);
  else if (G_VALUE_HOLDS_ENUM (value))
    sqlite3_bind_text (stmt, index, attache_enum_to_nick (G_VALUE_TYPE (value), g_value_get_enum (value)), -1, SQLITE_STATIC);
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    sqlite3_bind_int (stmt, index, g_value_get_boolean (value));
  else if (G_VALUE_HOLDS_INT (value))
    sqlite3_bind_int (stmt, index, g_value_get_int (value));
  else if (G_VALUE_HOLDS_INT64 (value))
    sqlite3_bind_int64 (stmt, index, g_value_get_int64 (value));
  else
    g_critical ("A property of type %s cannot be stored", G_VALUE_TYPE_NAME (value));
}

/**
 * attache_statement_bind_entity:
 * @entity: an object
 *
 * Binds each parameter from the property of its name (`:speaking_note` from “speaking-note”). Parameters that are no property of
 * @entity are left as they are.
 */
void
attache_statement_bind_entity (AttacheStatement *self,
                               AttacheEntity    *entity)
{
  int n_parameters = sqlite3_bind_parameter_count (self->stmt);

  for (int i = 1; i <= n_parameters; i++)
    {
      const char *name = sqlite3_bind_parameter_name (self->stmt, i);
      GParamSpec *pspec = name ? g_object_class_find_property (G_OBJECT_GET_CLASS (entity), name + 1) : NULL;
      g_auto (GValue) value = G_VALUE_INIT;

      if (pspec == NULL)
        continue;

      g_object_get_property (G_OBJECT (entity), pspec->name, &value);
      bind_value (self->stmt, i, &value);
    }
}

/**
 * attache_statement_step:
 * @error: return location
 *
 * Goes to the next row. After %ATTACHE_STEP_DONE or %ATTACHE_STEP_FAILED the statement is reset.
 *
 * Returns: whether there is a row. Errors are of #AttacheStoreError, or %G_IO_ERROR_CANCELLED.
 */
AttacheStep
attache_statement_step (AttacheStatement *self,
                        GError          **error)
{
  switch (sqlite3_step (self->stmt))
    {
    case SQLITE_ROW:
      return ATTACHE_STEP_ROW;
    case SQLITE_DONE:
      sqlite3_reset (self->stmt);
      return ATTACHE_STEP_DONE;
    default:
      attache_store_fault_sqlite (error, sqlite3_db_handle (self->stmt), self->path);
      sqlite3_reset (self->stmt);
      return ATTACHE_STEP_FAILED;
    }
}

/**
 * attache_statement_run:
 * @error: return location
 *
 * Runs a statement to its end; rows that it gives are passed over.
 *
 * Returns: whether it went well
 */
gboolean
attache_statement_run (AttacheStatement *self,
                       GError          **error)
{
  AttacheStep step;

  do
    step = attache_statement_step (self, error);
  while (step == ATTACHE_STEP_ROW);

  return step == ATTACHE_STEP_DONE;
}

/**
 * attache_statement_reset:
 *
 * Makes it ready to run again, with all parameters NULL.
 */
void
attache_statement_reset (AttacheStatement *self)
{
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
}

/**
 * attache_statement_get_text:
 * @column: name of a column
 *
 * Returns: (nullable) (transfer none): its text in this row, valid until the next step
 */
const char *
attache_statement_get_text (AttacheStatement *self,
                            const char       *column)
{
  return (const char *)sqlite3_column_text (self->stmt, find_column (self, column));
}

/**
 * attache_statement_get_int64:
 * @column: name of a column
 *
 * Returns: its number in this row, 0 for NULL
 */
gint64
attache_statement_get_int64 (AttacheStatement *self,
                             const char       *column)
{
  return sqlite3_column_int64 (self->stmt, find_column (self, column));
}

static void
learn_type (AttacheStatement *self, GType type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  int n_columns = sqlite3_column_count (self->stmt);

  g_return_if_fail (n_columns <= MAX_COLUMNS);

  g_free (self->pspecs);
  self->pspecs = g_new0 (GParamSpec *, n_columns);
  for (int i = 0; i < n_columns; i++)
    self->pspecs[i] = g_object_class_find_property (G_OBJECT_CLASS (klass), sqlite3_column_name (self->stmt, i));
  self->type = type;
}

static void
read_value (sqlite3_stmt *stmt, int column, GParamSpec *pspec, GValue *value)
{
  g_value_init (value, pspec->value_type);

  if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, (const char *)sqlite3_column_text (stmt, column));
  else if (G_VALUE_HOLDS_ENUM (value))
    g_value_set_enum (value, attache_enum_from_nick (pspec->value_type, (const char *)sqlite3_column_text (stmt, column),
                                                     G_PARAM_SPEC_ENUM (pspec)->default_value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, sqlite3_column_int (stmt, column) != 0);
  else if (G_VALUE_HOLDS_INT (value))
    g_value_set_int (value, sqlite3_column_int (stmt, column));
  else if (G_VALUE_HOLDS_INT64 (value))
    g_value_set_int64 (value, sqlite3_column_int64 (stmt, column));
}

/**
 * attache_statement_read:
 * @type: a subclass of #AttacheEntity
 *
 * Makes an object of this row: each column goes to the property of its name. Columns without one are passed over; a word that an
 * enumeration doesn’t know is its default.
 *
 * Returns: (transfer full) (type AttacheEntity): the object
 */
gpointer
attache_statement_read (AttacheStatement *self,
                        GType             type)
{
  const char *names[MAX_COLUMNS];
  GValue      values[MAX_COLUMNS] = { G_VALUE_INIT };
  int         n_columns = sqlite3_column_count (self->stmt);
  guint       n_values = 0;
  gpointer    entity;

  g_return_val_if_fail (g_type_is_a (type, ATTACHE_TYPE_ENTITY), NULL);

  if (self->type != type)
    learn_type (self, type);

  for (int i = 0; i < n_columns; i++)
    {
      if (self->pspecs[i] == NULL || sqlite3_column_type (self->stmt, i) == SQLITE_NULL)
        continue;

      names[n_values] = self->pspecs[i]->name;
      read_value (self->stmt, i, self->pspecs[i], &values[n_values]);
      n_values++;
    }

  entity = g_object_new_with_properties (type, n_values, names, values);

  for (guint i = 0; i < n_values; i++)
    g_value_unset (&values[i]);

  return entity;
}

static guint64
hash_bytes (guint64 hash, const void *data, gsize length)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ bytes[i]) * G_GUINT64_CONSTANT (0x100000001b3);

  return hash;
}

/**
 * attache_statement_hash:
 *
 * Returns: a number that is the same for rows with the same values (FNV-1a, 64 bits), so that a live list need not make objects of
 *   rows that it shows already
 */
guint64
attache_statement_hash (AttacheStatement *self)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);
  int     n_columns = sqlite3_column_count (self->stmt);

  for (int i = 0; i < n_columns; i++)
    {
      int type = sqlite3_column_type (self->stmt, i);

      hash = hash_bytes (hash, &type, sizeof type);
      if (type == SQLITE_INTEGER)
        {
          gint64 number = sqlite3_column_int64 (self->stmt, i);

          hash = hash_bytes (hash, &number, sizeof number);
        }
      else if (type != SQLITE_NULL)
        {
          const void *data = sqlite3_column_blob (self->stmt, i);

          hash = hash_bytes (hash, data, (gsize)sqlite3_column_bytes (self->stmt, i));
        }
    }

  return hash;
}
