/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another program is given to open: a copy under the name that the file came with, since originals are never written. */

#include "services/attache-file-copy.h"

#include "base/attache-fiber.h"
#include "model/attache-file.h"
#include "services/attache-library-private.h"
#include "store/attache-paper-files.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  AttacheLibrary *library;
  char           *file_id;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  g_object_unref (copying->library);
  g_free (copying->file_id);
  g_free (copying);
}

/* The name that it came with, with the ending that tells other programs what it is. */
static char *
dup_name (AttacheFile *file)
{
  const char      *name = attache_file_get_name (file);
  const char      *format = attache_file_get_format (file);
  g_autofree char *base = g_path_get_basename (name && *name ? name : attache_file_get_sha256 (file));
  g_autofree char *ending = g_strdup_printf (".%s", format ? format : "pdf");
  g_autofree char *lower = g_ascii_strdown (base, -1);

  return g_str_has_suffix (lower, ending) ? g_steal_pointer (&base) : g_strconcat (base, ending, NULL);
}

/* One folder for the same bytes: opening a paper twice makes no second copy. */
static char *
dup_folder (AttacheFile *file)
{
  g_autofree char *part = g_strndup (attache_file_get_sha256 (file), 16);

  return g_build_filename (g_get_user_cache_dir (), "attache", "opened", part, NULL);
}

static DexFuture *
copy_fiber (gpointer data)
{
  Copying           *copying = data;
  AttachePaperFiles *paper_files = attache_library_get_paper_files (copying->library);
  g_autoptr (AttacheFile) file = NULL;
  g_autoptr (GFile) original = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *from = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *to = NULL;

  file = dex_await_object (attache_library_load_file (copying->library, copying->file_id), &error);
  if (file == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  from = attache_paper_files_dup_path (paper_files, attache_file_get_sha256 (file), attache_file_get_format (file));
  folder = dup_folder (file);
  name = dup_name (file);
  to = g_build_filename (folder, name, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return dex_future_new_reject (G_IO_ERROR, g_io_error_from_errno (errno),
                                  _ ("A copy of “%s” could not be made in %s: %s"), name, folder, g_strerror (errno));

  original = g_file_new_for_path (from);
  copy = g_file_new_for_path (to);
  if (!dex_await (dex_file_copy (original, copy, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, G_PRIORITY_DEFAULT), &error))
    return dex_future_new_reject (error->domain, error->code, _ ("A copy of “%s” could not be made: %s"), name, error->message);
  g_chmod (to, 0400);

  return dex_future_new_take_string (g_steal_pointer (&to));
}

/**
 * attache_library_copy_file:
 * @library: where it is
 * @file_id: id of a file
 *
 * Copies the bytes of a file, under the name that it was imported with, into the user’s cache folder. The copy is read-only.
 *
 * Returns: (transfer full): a future that resolves to its path (string). It rejects with %G_IO_ERROR_NOT_FOUND where there is
 *   no such file, and with what the file system says where the copy cannot be made
 */
DexFuture *
attache_library_copy_file (AttacheLibrary *library,
                           const char     *file_id)
{
  Copying *copying;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (file_id != NULL, NULL);

  copying = g_new0 (Copying, 1);
  copying->library = g_object_ref (library);
  copying->file_id = g_strdup (file_id);

  return attache_fiber_spawn (copy_fiber, copying, copying_free);
}
