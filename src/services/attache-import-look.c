/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview of an import: files are found, read and hashed on the library’s thread, one after the other, and each
 * becomes an entry. */

#include "services/attache-import-private.h"

#include "base/attache-fiber.h"
#include "services/attache-document-text.h"
#include "services/attache-library-private.h"

#include "config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AttacheImport *import;
  GPtrArray     *paths;
  GBytes        *text;
  char          *name;
} Look;

/* What a worker thread is given, and gives back through @examined. */
typedef struct
{
  char            *path;
  char            *session;
  char            *name;
  GBytes          *text;
  GCancellable    *cancellable;
  AttacheExamined *examined;
} Examination;

typedef struct
{
  GPtrArray    *paths;
  GCancellable *cancellable;
} Scan;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_clear_object (&look->import);
  g_clear_pointer (&look->paths, g_ptr_array_unref);
  g_clear_pointer (&look->text, g_bytes_unref);
  g_free (look->name);
  g_free (look);
}

static void
examination_clear (gpointer data)
{
  Examination *examination = data;

  g_free (examination->path);
  g_free (examination->session);
  g_free (examination->name);
  g_clear_pointer (&examination->text, g_bytes_unref);
  g_clear_object (&examination->cancellable);
  g_clear_pointer (&examination->examined, attache_examined_free);
}

static void
examination_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, examination_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Examination, examination_unref)

static void
scan_free (gpointer data)
{
  Scan *scan = data;

  g_ptr_array_unref (scan->paths);
  g_object_unref (scan->cancellable);
  g_free (scan);
}

/* Whoever looks is told by a cancellable of its own, which outlasts a job. */
static gboolean
scan_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Scan      *scan = data;
  GPtrArray *files = attache_import_scan_in_worker (scan->paths, scan->cancellable, error);

  if (files == NULL)
    return FALSE;

  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, files);

  return TRUE;
}

static gboolean
examine_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Examination *examination = data;

  if (examination->text != NULL)
    {
      gsize       length;
      const char *text = g_bytes_get_data (examination->text, &length);

      examination->examined = attache_import_examine_text_in_worker (text, length, examination->name, examination->session);
    }
  else
    examination->examined = attache_import_examine_in_worker (examination->path, examination->session, examination->cancellable, error);

  return examination->examined != NULL;
}

static AttacheExamined *
examine (AttacheImport *import,
         const char    *path,
         GBytes        *text,
         const char    *name,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr (Examination) examination = g_atomic_rc_box_new0 (Examination);
  AttacheWorkerThread *thread = attache_library_get_thread (attache_import_get_library (import));

  examination->path = g_strdup (path);
  examination->text = text ? g_bytes_ref (text) : NULL;
  examination->name = g_strdup (name);
  examination->session = g_strdup (attache_import_get_session (import));
  examination->cancellable = g_object_ref (cancellable);

  if (!dex_await (attache_worker_thread_run (thread, examine_in_worker, g_atomic_rc_box_acquire (examination), examination_unref), error))
    return NULL;

  return g_steal_pointer (&examination->examined);
}

static void
take_record (AttacheImportEntry   *entry,
             AttacheImportReading *reading)
{
  const AttacheRecord *record = reading->manuscript->record;

  attache_import_entry_set_kind (entry, "record");
  attache_import_entry_know (entry, record->symbol, record->language);
  attache_import_entry_take_reading (entry, reading);
}

/* What a document of Word is, by its text: a record, a paper, or neither. */
static gboolean
look_at_word (AttacheImport         *import,
              AttacheImportEntry    *entry,
              const AttacheExamined *examined,
              const char            *path,
              GCancellable          *cancellable,
              GError               **error)
{
  const char *name = attache_import_entry_get_name (entry);
  g_autoptr (AttacheExamined) of_text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = dex_await_string (attache_document_read_text (path), &failure);

  if (text == NULL && failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (text == NULL)
    {
      attache_import_entry_refuse (entry, failure->message);
      return TRUE;
    }

  bytes = g_bytes_new (text, strlen (text));
  of_text = examine (import, NULL, bytes, name, cancellable, error);
  if (of_text == NULL)
    return FALSE;

  if (of_text->reading != NULL && attache_import_is_record (of_text->reading->manuscript->record, name))
    {
      take_record (entry, g_steal_pointer (&of_text->reading));
      attache_import_entry_set_file (entry, examined->sha256, examined->size, 0);
      return attache_import_look_at_record (import, entry, error);
    }
  if (of_text->why != NULL && !of_text->other)
    {
      attache_import_entry_refuse (entry, of_text->why);
      return TRUE;
    }

  return attache_import_look_at_text_of_paper (import, entry, examined, text, error);
}

static gboolean
look_at_examined (AttacheImport   *import,
                  AttacheExamined *examined,
                  const char      *path,
                  const char      *name,
                  GCancellable    *cancellable,
                  GError         **error)
{
  g_autoptr (AttacheImportEntry) entry = attache_import_entry_new (path, name, attache_import_get_session (import));

  if (examined->why != NULL)
    attache_import_entry_refuse (entry, examined->why);
  else if (examined->word)
    {
      if (!look_at_word (import, entry, examined, path, cancellable, error))
        return FALSE;
    }
  else if (examined->pdf)
    {
      if (!attache_import_look_at_paper (import, entry, examined, path, error))
        return FALSE;
    }
  else
    {
      take_record (entry, g_steal_pointer (&examined->reading));
      attache_import_entry_set_file (entry, examined->sha256, examined->size, 0);
      if (!attache_import_look_at_record (import, entry, error))
        return FALSE;
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  attache_import_append (import, entry);

  return TRUE;
}

static gboolean
look_at_file (AttacheImport        *import,
              const AttacheScanned *scanned,
              const char           *name,
              GCancellable         *cancellable,
              GError              **error)
{
  g_autoptr (AttacheExamined) examined = NULL;

  if (scanned->why != NULL)
    {
      g_autoptr (AttacheImportEntry) entry = attache_import_entry_new (scanned->path, name, NULL);

      attache_import_entry_refuse (entry, scanned->why);
      attache_import_append (import, entry);
      return TRUE;
    }

  examined = examine (import, scanned->path, NULL, name, cancellable, error);

  return examined != NULL && look_at_examined (import, examined, scanned->path, name, cancellable, error);
}

static gboolean
look_at_paths (Look         *look,
               GCancellable *cancellable,
               GError      **error)
{
  AttacheWorkerThread *thread = attache_library_get_thread (attache_import_get_library (look->import));
  Scan                *scan = g_new0 (Scan, 1);
  g_autoptr (GPtrArray) files = NULL;

  scan->paths = g_ptr_array_ref (look->paths);
  scan->cancellable = g_object_ref (cancellable);
  attache_import_set_progress (look->import, 0, _ ("Looking for files…"));
  files = dex_await_boxed (attache_worker_thread_run (thread, scan_in_worker, scan, scan_free), error);
  if (files == NULL)
    return FALSE;

  for (guint i = 0; i < files->len; i++)
    {
      const AttacheScanned *scanned = g_ptr_array_index (files, i);
      g_autofree char      *base = g_path_get_basename (scanned->path);
      g_autofree char      *name = g_filename_display_name (base);

      attache_import_set_progress (look->import, (double)i / files->len, name);
      if (!look_at_file (look->import, scanned, name, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
look_at_text (Look         *look,
              GCancellable *cancellable,
              GError      **error)
{
  g_autoptr (AttacheExamined) examined = NULL;

  attache_import_set_progress (look->import, 0, look->name);
  examined = examine (look->import, NULL, look->text, look->name, cancellable, error);

  return examined != NULL && look_at_examined (look->import, examined, NULL, look->name, cancellable, error);
}

static DexFuture *
look_fiber (gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  g_autoptr (GError) error = NULL;

  attache_import_set_done (look->import, FALSE);
  if ((look->paths->len > 0 && !look_at_paths (look, cancellable, &error)) ||
      (look->text != NULL && !look_at_text (look, cancellable, &error)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  attache_import_set_progress (look->import, 1, NULL);
  attache_import_set_done (look->import, TRUE);

  return dex_future_new_true ();
}

static DexFuture *
look (AttacheImport *import,
      GPtrArray     *paths,
      GBytes        *text,
      const char    *name)
{
  Look *data = g_new0 (Look, 1);

  data->import = g_object_ref (import);
  data->paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; paths != NULL && i < paths->len; i++)
    g_ptr_array_add (data->paths, g_strdup (g_ptr_array_index (paths, i)));
  data->text = text ? g_bytes_ref (text) : NULL;
  data->name = g_strdup (name);
  attache_import_remember (import, paths, text, name);

  return attache_fiber_spawn_cancellable (look_fiber, data, look_free);
}

/**
 * attache_import_look:
 * @paths: (element-type filename): files and folders
 *
 * Adds an entry for each file, whatever is wrong with it: nothing is left out silently. Nothing is stored.
 *
 * Returns: (transfer full): a future that resolves when all have been looked at. It rejects when the library itself fails.
 *   Dropping it cancels.
 */
DexFuture *
attache_import_look (AttacheImport *self,
                     GPtrArray     *paths)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT (self), NULL);
  g_return_val_if_fail (paths != NULL, NULL);

  return look (self, paths, NULL, NULL);
}

/**
 * attache_import_look_at_text:
 * @text: a record
 * @name: what sentences call it: “The clipboard”
 *
 * The same for text that is in no file.
 *
 * Returns: (transfer full): as attache_import_look()
 */
DexFuture *
attache_import_look_at_text (AttacheImport *self,
                             const char    *text,
                             const char    *name)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (ATTACHE_IS_IMPORT (self), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  bytes = g_bytes_new (text, strlen (text));

  return look (self, NULL, bytes, name);
}

/**
 * attache_import_look_again:
 *
 * Looks at everything again, from an empty preview: for when another session was chosen.
 *
 * Returns: (transfer full): as attache_import_look()
 */
DexFuture *
attache_import_look_again (AttacheImport *self)
{
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ATTACHE_IS_IMPORT (self), NULL);

  attache_import_forget (self, &paths, &text, &name);

  return look (self, paths, text, name);
}
