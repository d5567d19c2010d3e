/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import itself. The bytes of papers go into the store of papers first, one file at a time; then everything else is
 * stored in one transaction, which is one step of undo. Where that fails or is cancelled, the library is as it was. */

#include "services/attache-import-batch.h"
#include "services/attache-import-look.h"

#include "base/attache-fiber.h"
#include "services/attache-library-private.h"
#include "services/attache-regular-file.h"
#include "store/attache-file-store.h"
#include "store/attache-import-store.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  AttacheImport         *import;
  char                  *label;
  AttacheTransactionFunc extra;
  gpointer               data;
  GDestroyNotify         data_destroy;
} Apply;

/* What the transaction stores; only its thread looks at it until the future resolves. */
typedef struct
{
  AttacheImportBatch    *parts;
  GCancellable          *cancellable;
  AttacheTransactionFunc extra;
  gpointer               data;
  GDestroyNotify         data_destroy;
} Batch;

typedef struct
{
  AttachePaperFiles *paper_files;
  GCancellable      *cancellable;
  char              *path;
  char              *name;
  const char        *format;
} Adding;

/* Bytes that were not there before, and are taken out again unless the import is kept. */
typedef struct
{
  AttachePaperFiles *paper_files;
  GPtrArray         *added;   /* (element-type utf8): SHA-256 */
  GPtrArray         *formats; /* (element-type utf8): of each, static */
} Leftovers;

static void
apply_free (gpointer data)
{
  Apply *apply = data;

  if (apply->data_destroy != NULL)
    apply->data_destroy (apply->data);
  g_clear_object (&apply->import);
  g_free (apply->label);
  g_free (apply);
}

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  if (batch->data_destroy != NULL)
    batch->data_destroy (batch->data);
  attache_import_batch_free (batch->parts);
  g_object_unref (batch->cancellable);
  g_free (batch);
}

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_clear_object (&adding->paper_files);
  g_clear_object (&adding->cancellable);
  g_free (adding->path);
  g_free (adding->name);
  g_free (adding);
}

static void
leftovers_free (gpointer data)
{
  Leftovers *leftovers = data;

  g_clear_object (&leftovers->paper_files);
  g_ptr_array_unref (leftovers->added);
  g_ptr_array_unref (leftovers->formats);
  g_free (leftovers);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leftovers, leftovers_free)

/* Resolves to the SHA-256 of bytes that are new to the store, to an empty string for bytes that were there. */
static gboolean
add_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Adding *adding = data;
  g_auto (AttachePaperFilesAdded) added = { NULL };
  g_autofd int fd = attache_regular_file_open (adding->path);

  if (fd < 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
                   _ ("%s cannot be read any more: %s. Nothing was imported. Look for it, and import again."), adding->name, g_strerror (code));
      return FALSE;
    }
  if (!attache_paper_files_add_in_worker (adding->paper_files, fd, adding->name, adding->format, adding->cancellable, &added, error))
    return FALSE;

  g_value_init (result, G_TYPE_STRING);
  g_value_set_string (result, added.known ? "" : added.sha256);

  return TRUE;
}

static gboolean
remove_leftovers_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Leftovers *leftovers = data;

  for (guint i = 0; i < leftovers->added->len; i++)
    {
      const char *sha256 = g_ptr_array_index (leftovers->added, i);
      g_autoptr (AttacheFile) file = NULL;
      g_autoptr (GError) failure = NULL;

      file = attache_file_store_find_by_sha256_in_worker (transaction, sha256, &failure);
      if (file != NULL || failure != NULL)
        continue;
      attache_paper_files_remove_in_worker (leftovers->paper_files, sha256, g_ptr_array_index (leftovers->formats, i));
    }

  return TRUE;
}

/* Nobody waits for it: the import has failed or was cancelled, and that is what is said. */
static void
remove_leftovers (AttacheLibrary *library,
                  Leftovers      *leftovers)
{
  AttacheDatabase *database = attache_library_get_database (library);

  if (leftovers->added->len == 0)
    leftovers_free (leftovers);
  else
    dex_future_disown (attache_database_read (database, remove_leftovers_in_worker, leftovers, leftovers_free));
}

static char *
describe_summary (const AttacheImportSummary *summary)
{
  return g_strdup_printf ("{\"items\":%d,\"papers\":%d,\"files\":%d}", summary->items_added, summary->papers_added, summary->files_added);
}

static gboolean
remember_import (AttacheImportTarget *target,
                 AttacheImportEntry  *entry,
                 GError             **error)
{
  const char      *sha256 = attache_import_entry_get_sha256 (entry);
  g_autofree char *summary = NULL;
  g_autoptr (GError) failure = NULL;

  if (attache_import_store_has_in_worker (target->transaction, sha256, &failure))
    return TRUE;
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  summary = describe_summary (target->summary);

  return attache_import_store_put_in_worker (target->transaction, attache_import_entry_get_name (entry), sha256, summary, error) !=
         ATTACHE_PUT_FAILED;
}

/* Which texts were imported when. */
static gboolean
remember_all (AttacheImportTarget *target,
              GPtrArray           *parts,
              GError             **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      AttacheImportPart *part = g_ptr_array_index (parts, i);

      if (part->structure && !remember_import (target, part->entry, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
store_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Batch *batch = data;
  g_auto (AttacheImportTarget) target = { NULL };

  attache_import_target_init (&target, transaction, batch->parts->sample);
  target.cancellable = batch->cancellable;
  if (!attache_import_batch_store_in_worker (batch->parts, &target, error) || !remember_all (&target, batch->parts->parts, error))
    return FALSE;
  if (batch->extra != NULL && !batch->extra (transaction, result, batch->data, error))
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (batch->cancellable, error))
    return FALSE;

  g_value_init (result, ATTACHE_TYPE_IMPORT_SUMMARY);
  g_value_set_boxed (result, target.summary);

  return TRUE;
}

static Adding *
adding_new (AttacheLibrary     *library,
            AttacheImportEntry *entry,
            GCancellable       *cancellable)
{
  Adding *adding = g_new0 (Adding, 1);

  adding->paper_files = g_object_ref (attache_library_get_paper_files (library));
  adding->cancellable = g_object_ref (cancellable);
  adding->path = g_strdup (attache_import_entry_get_content (entry)->path);
  adding->name = g_strdup (attache_import_entry_get_name (entry));
  adding->format = attache_import_entry_get_format (entry);

  return adding;
}

static gboolean
add_bytes (AttacheImport *import,
           GPtrArray     *parts,
           Leftovers     *leftovers,
           GCancellable  *cancellable,
           GError       **error)
{
  AttacheLibrary      *library = attache_import_get_library (import);
  AttacheWorkerThread *thread = attache_library_get_thread (library);

  for (guint i = 0; i < parts->len; i++)
    {
      AttacheImportPart  *part = g_ptr_array_index (parts, i);
      AttacheImportEntry *entry = part->entry;
      g_autofree char    *sha256 = NULL;

      if (!part->file)
        continue;

      attache_import_set_progress (import, (double)i / parts->len, attache_import_entry_get_name (entry));
      sha256 = dex_await_string (attache_worker_thread_run (thread, add_in_worker, adding_new (library, entry, cancellable), adding_free), error);
      if (sha256 == NULL)
        return FALSE;
      if (*sha256 == '\0')
        continue;
      g_ptr_array_add (leftovers->added, g_steal_pointer (&sha256));
      g_ptr_array_add (leftovers->formats, (gpointer)attache_import_entry_get_format (entry));
    }

  return TRUE;
}

static DexFuture *
apply_fiber (gpointer data, GCancellable *cancellable)
{
  Apply          *apply = data;
  AttacheLibrary *library = attache_import_get_library (apply->import);
  Leftovers      *leftovers = g_new0 (Leftovers, 1);
  Batch          *batch;
  g_autoptr (AttacheImportBatch) parts = NULL;
  g_autoptr (AttacheImportSummary) summary = NULL;
  g_autoptr (GError) error = NULL;

  leftovers->paper_files = g_object_ref (attache_library_get_paper_files (library));
  leftovers->added = g_ptr_array_new_with_free_func (g_free);
  leftovers->formats = g_ptr_array_new ();
  attache_import_set_progress (apply->import, 0, NULL);
  /* What was chosen last counts. */
  if (dex_await (attache_import_settle (apply->import), &error))
    parts = attache_import_batch_new (apply->import);
  if (parts != NULL && add_bytes (apply->import, parts->parts, leftovers, cancellable, &error))
    {
      attache_import_set_progress (apply->import, 1, _ ("Storing…"));
      batch = g_new0 (Batch, 1);
      batch->parts = g_steal_pointer (&parts);
      batch->cancellable = g_object_ref (cancellable);
      batch->extra = apply->extra;
      batch->data = g_steal_pointer (&apply->data);
      batch->data_destroy = g_steal_pointer (&apply->data_destroy);
      summary = dex_await_boxed (attache_database_act (attache_library_get_database (library), apply->label, NULL, store_in_worker, batch, batch_free),
                                 &error);
    }

  attache_import_set_progress (apply->import, 1, NULL);
  if (summary == NULL)
    {
      remove_leftovers (library, leftovers);
      return dex_future_new_for_error (g_steal_pointer (&error));
    }

  leftovers_free (leftovers);
  attache_import_set_summary (apply->import, summary);

  return dex_future_new_take_boxed (ATTACHE_TYPE_IMPORT_SUMMARY, g_steal_pointer (&summary));
}

/**
 * attache_import_apply_with:
 * @label: what the undo menu and the toast say
 * @extra: (nullable): more to store in the same transaction; it must not set its result
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data, on any thread
 *
 * Returns: (transfer full): as attache_import_apply()
 */
DexFuture *
attache_import_apply_with (AttacheImport         *self,
                           const char            *label,
                           AttacheTransactionFunc extra,
                           gpointer               data,
                           GDestroyNotify         data_destroy)
{
  Apply *apply = g_new0 (Apply, 1);

  apply->import = g_object_ref (self);
  apply->label = g_strdup (label);
  apply->extra = extra;
  apply->data = data;
  apply->data_destroy = data_destroy;

  return attache_fiber_spawn_cancellable (apply_fiber, apply, apply_free);
}

/**
 * attache_import_apply:
 * @label: what the undo menu and the toast say
 *
 * Stores what is included, as one step of undo. The delegate’s own work is never touched.
 *
 * Returns: (transfer full): a future that resolves to an #AttacheImportSummary. It rejects with an #AttacheStoreError, or a
 *   #GIOErrorEnum for a file that went away, each a sentence; the library is then as it was. Dropping it cancels.
 */
DexFuture *
attache_import_apply (AttacheImport *self,
                      const char    *label)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT (self), NULL);
  g_return_val_if_fail (label != NULL, NULL);

  return attache_import_apply_with (self, label, NULL, NULL, NULL);
}
