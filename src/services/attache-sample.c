/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample session: the record, the papers and the own work that ship with the program, put into the library by the same
 * code that imports any other. Its ids have a space of their own, so that a real record of the same meeting never meets it. */

#include "services/attache-sample.h"

#include "base/attache-fiber.h"
#include "services/attache-library-private.h"
#include "services/attache-sample-work.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#define SESSION "C21"
#define RECORD "record-en.txt"
#define OWN_WORK "own-work.json"

static char *
find_folder (void)
{
  const char *folder = g_getenv ("ATTACHE_SAMPLE_DIR");

  return g_strdup (folder && *folder ? folder : ATTACHE_PKGDATADIR "/sample");
}

/* Resolves to the paths of the record and of the papers. */
static gboolean
list_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  const char *folder = data;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *record = g_build_filename (folder, RECORD, NULL);
  const char      *name;

  if (dir == NULL || !g_file_test (record, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   _ ("The sample session is not in %s. Install Attaché again, with its data."), folder);
      return FALSE;
    }

  g_ptr_array_add (paths, g_steal_pointer (&record));
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".pdf"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort_values (paths, (GCompareFunc)strcmp);

  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, g_steal_pointer (&paths));

  return TRUE;
}

static gboolean
read_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  g_autofree char *path = g_build_filename (data, OWN_WORK, NULL);
  char            *json = NULL;

  if (!g_file_get_contents (path, &json, NULL, error))
    return FALSE;

  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, json);

  return TRUE;
}

static gboolean
is_installed (AttacheLibrary *library,
              const char     *session_id,
              gboolean       *installed,
              GError        **error)
{
  g_autoptr (GListModel) sessions = attache_library_list_sessions (library);

  *installed = FALSE;
  if (!dex_await (attache_library_settle (sessions), error))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (AttacheEntity) session = g_list_model_get_item (sessions, i);

      if (g_strcmp0 (attache_entity_get_id (session), session_id) == 0)
        *installed = TRUE;
    }

  return TRUE;
}

static gboolean
install (AttacheLibrary *library,
         const char     *folder,
         GError        **error)
{
  AttacheWorkerThread *thread = attache_library_get_thread (library);
  g_autoptr (AttacheImport) import = attache_import_new (library, SESSION);
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char   *json = NULL;
  AttacheSampleWork *work;

  attache_import_set_sample (import);
  paths = dex_await_boxed (attache_worker_thread_run (thread, list_in_worker, g_strdup (folder), g_free), error);
  if (paths == NULL || !dex_await (attache_import_look (import, paths), error))
    return FALSE;

  json = dex_await_string (attache_worker_thread_run (thread, read_in_worker, g_strdup (folder), g_free), error);
  if (json == NULL)
    return FALSE;

  work = attache_sample_work_read (json, import, error);
  if (work == NULL)
    return FALSE;

  /* Translators: what the undo menu and the toast say */
  return dex_await (attache_import_apply_with (import, _ ("Open the sample session"), attache_sample_work_put_in_worker, work,
                                               (GDestroyNotify)attache_sample_work_free),
                    error);
}

static DexFuture *
install_fiber (gpointer data)
{
  AttacheLibrary  *library = data;
  g_autofree char *session_id = attache_import_make_session_id (attache_import_get_space (TRUE), SESSION);
  g_autofree char *folder = find_folder ();
  g_autoptr (GError) error = NULL;
  gboolean installed;

  if (!is_installed (library, session_id, &installed, &error) || (!installed && !install (library, folder, &error)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_string (g_steal_pointer (&session_id));
}

/**
 * attache_sample_install:
 *
 * Puts the sample session into the library, with its papers, marks, positions and candidatures, as one step of undo. Where
 * it is there already nothing happens.
 *
 * Returns: (transfer full): a future that resolves to the id of its session. It rejects with %G_IO_ERROR_NOT_FOUND where the
 *   sample is not installed, or an error of the import.
 */
DexFuture *
attache_sample_install (AttacheLibrary *library)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (library), NULL);

  return attache_fiber_spawn (install_fiber, g_object_ref (library), g_object_unref);
}
