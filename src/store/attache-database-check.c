/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The check of a library: whether SQLite finds the file whole, whether every row refers to rows that are there, and whether the bytes of
 * every paper are there and what they were. */

#include "config.h"

#include "store/attache-database.h"

#include "base/attache-fiber.h"
#include "base/attache-worker-thread.h"
#include "store/attache-paper-files.h"

#include <glib/gi18n-lib.h>

static const char integrity_sql[] = "SELECT integrity_check AS problem FROM pragma_integrity_check LIMIT 20";
static const char foreign_keys_sql[] = "SELECT \"table\" AS table_name, parent FROM pragma_foreign_key_check LIMIT 20";
static const char files_sql[] = "SELECT sha256, format, coalesce (name, sha256) AS name FROM file WHERE retired = 0 ORDER BY name";

typedef struct
{
  char *sha256;
  char *format;
  char *name;
} StoredFile;

/* Shared by the jobs of one check, which run one after another. */
typedef struct
{
  AttacheDatabase *database;
  GPtrArray       *files; /* of StoredFile */
  GStrvBuilder    *problems;
} Check;

static void
stored_file_free (gpointer data)
{
  StoredFile *file = data;

  g_free (file->sha256);
  g_free (file->format);
  g_free (file->name);
  g_free (file);
}

static void
check_clear (gpointer data)
{
  Check *check = data;

  g_clear_object (&check->database);
  g_clear_pointer (&check->files, g_ptr_array_unref);
  g_clear_pointer (&check->problems, g_strv_builder_unref);
}

static void
check_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, check_clear);
}

static gboolean
check_integrity (AttacheTransaction *transaction, Check *check, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, integrity_sql, error);
  AttacheStep       step;

  if (statement == NULL)
    return FALSE;

  while ((step = attache_statement_step (statement, error)) == ATTACHE_STEP_ROW)
    {
      const char *problem = attache_statement_get_text (statement, "problem");

      if (!g_str_equal (problem, "ok"))
        g_strv_builder_take (check->problems,
                             /* Translators: the first %s is the path of a file, the second a message of the database in English */
                             g_strdup_printf (_ ("The library “%s” is damaged (%s). Put back your last copy of it, or one from the folder “backups”."),
                                              attache_database_get_path (check->database), problem));
    }

  return step == ATTACHE_STEP_DONE;
}

static gboolean
check_foreign_keys (AttacheTransaction *transaction, Check *check, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, foreign_keys_sql, error);
  AttacheStep       step;

  if (statement == NULL)
    return FALSE;

  while ((step = attache_statement_step (statement, error)) == ATTACHE_STEP_ROW)
    g_strv_builder_take (check->problems,
                         /* Translators: the first two %s are names of tables, the third the path of a file */
                         g_strdup_printf (_ ("A row of “%s” refers to a row of “%s” that is not in the library “%s”. Put back your last copy of it."),
                                          attache_statement_get_text (statement, "table_name"),
                                          attache_statement_get_text (statement, "parent"),
                                          attache_database_get_path (check->database)));

  return step == ATTACHE_STEP_DONE;
}

static gboolean
list_files (AttacheTransaction *transaction, Check *check, GError **error)
{
  AttacheStatement *statement = attache_transaction_prepare (transaction, files_sql, error);
  AttacheStep       step;

  if (statement == NULL)
    return FALSE;

  while ((step = attache_statement_step (statement, error)) == ATTACHE_STEP_ROW)
    {
      StoredFile *file = g_new0 (StoredFile, 1);

      file->sha256 = g_strdup (attache_statement_get_text (statement, "sha256"));
      file->format = g_strdup (attache_statement_get_text (statement, "format"));
      file->name = g_strdup (attache_statement_get_text (statement, "name"));
      g_ptr_array_add (check->files, file);
    }

  return step == ATTACHE_STEP_DONE;
}

static gboolean
check_rows_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Check *check = data;

  return check_integrity (transaction, check, error) && check_foreign_keys (transaction, check, error) &&
         list_files (transaction, check, error);
}

static gboolean
check_files_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Check *check = data;
  g_autoptr (AttachePaperFiles) papers = attache_paper_files_new (attache_database_get_folder (check->database));

  for (guint i = 0; i < check->files->len; i++)
    {
      StoredFile *file = g_ptr_array_index (check->files, i);
      g_autoptr (GError) problem = NULL;

      if (attache_paper_files_verify_in_worker (papers, file->sha256, file->format, cancellable, &problem))
        continue;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      g_strv_builder_take (check->problems, g_strdup_printf ("%s: %s", file->name, problem->message));
    }

  return TRUE;
}

static DexFuture *
check_fiber (gpointer data)
{
  Check *check = data;
  g_autoptr (AttacheWorkerThread) thread = attache_worker_thread_new ("library-check");
  g_autoptr (GError) error = NULL;

  dex_await (attache_database_query (check->database, check_rows_in_worker, g_atomic_rc_box_acquire (check), check_unref), &error);

  /* A library that is too damaged to be read is a finding, and no failure of the check. */
  if (g_error_matches (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED))
    g_strv_builder_add (check->problems, error->message);
  else if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  g_clear_error (&error);
  if (!dex_await (attache_worker_thread_run (thread, check_files_in_worker, g_atomic_rc_box_acquire (check), check_unref), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_boxed (G_TYPE_STRV, g_strv_builder_end (check->problems));
}

/**
 * attache_database_check:
 *
 * Verifies the library and every paper in it, beside everything else.
 *
 * Returns: (transfer full): a future of a #GStrv: a sentence for each problem, none when all is well
 */
DexFuture *
attache_database_check (AttacheDatabase *self)
{
  Check *check;

  g_return_val_if_fail (ATTACHE_IS_DATABASE (self), NULL);

  check = g_atomic_rc_box_new0 (Check);
  check->database = g_object_ref (self);
  check->files = g_ptr_array_new_with_free_func (stored_file_free);
  check->problems = g_strv_builder_new ();

  return attache_fiber_spawn (check_fiber, check, check_unref);
}
