/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview of an import: files are found and looked at one after the other, and each becomes an entry; then it is found out
 * what storing all of them would do. */

#include "services/attache-import-look.h"

#include "base/attache-fiber.h"
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
look_at_file (AttacheImport        *import,
              const AttacheScanned *scanned,
              const char           *name,
              GCancellable         *cancellable,
              GError              **error)
{
  AttacheImportSource source = { .path = scanned->path, .name = name };
  g_autoptr (AttacheImportEntry) entry = NULL;

  if (scanned->why == NULL)
    return attache_import_look_at_source (import, &source, cancellable, error);

  entry = attache_import_entry_new (scanned->path, name, NULL);
  attache_import_entry_refuse (entry, scanned->why);
  attache_import_append (import, entry);

  return TRUE;
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

static DexFuture *
look_fiber (gpointer data, GCancellable *cancellable)
{
  Look *look = data;
  g_autoptr (GError) error = NULL;

  attache_import_set_done (look->import, FALSE);
  if ((look->paths->len > 0 && !look_at_paths (look, cancellable, &error)) ||
      (look->text != NULL && !attache_import_look_at_bytes (look->import, look->text, look->name, cancellable, &error)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  attache_import_set_progress (look->import, 1, _ ("Comparing with what is here…"));
  if (!dex_await (attache_import_weigh (look->import), &error))
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
 * @text: what was pasted or dropped
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
