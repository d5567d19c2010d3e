/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheUnpackedFile: a file that came out of an archive, under its own name in a folder of its own in the cache. Both go with
 * the object; what a program that crashed has left there goes when the next one unpacks something, a day later. */

#include "services/attache-unpacked-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <time.h>
#include <unistd.h>

#define PREFIX "unpacked-"
#define MOST_AGE (24 * 60 * 60)

struct _AttacheUnpackedFile
{
  GObject parent_instance;

  char *folder;
  char *path;
};

G_DEFINE_FINAL_TYPE (AttacheUnpackedFile, attache_unpacked_file, G_TYPE_OBJECT)

static char *
get_cache (void)
{
  return g_build_filename (g_get_user_cache_dir (), "attache", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
remove_old (const char *cache)
{
  g_autoptr (GDir) folders = g_dir_open (cache, 0, NULL);
  const char *name;

  while (folders != NULL && (name = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *path = g_build_filename (cache, name, NULL);
      GStatBuf         info;

      if (g_str_has_prefix (name, PREFIX) && g_lstat (path, &info) == 0 && S_ISDIR (info.st_mode) && time (NULL) - info.st_mtime > MOST_AGE)
        remove_folder (path);
    }
}

static void
attache_unpacked_file_finalize (GObject *object)
{
  AttacheUnpackedFile *self = ATTACHE_UNPACKED_FILE (object);

  if (self->folder != NULL)
    remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);

  G_OBJECT_CLASS (attache_unpacked_file_parent_class)->finalize (object);
}

static void
attache_unpacked_file_class_init (AttacheUnpackedFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_unpacked_file_finalize;
}

static void
attache_unpacked_file_init (AttacheUnpackedFile *self)
{
}

/**
 * attache_unpacked_file_new_in_worker:
 * @bytes: what is in it
 * @name: what it is called, without folders
 * @error: return location for a #GIOErrorEnum or #GFileError
 *
 * Writes a file, that only its user can read. This takes time, and belongs on a thread.
 *
 * Returns: (transfer full): the file, or %NULL
 */
AttacheUnpackedFile *
attache_unpacked_file_new_in_worker (GBytes     *bytes,
                                     const char *name,
                                     GError    **error)
{
  static gsize once;
  g_autoptr (AttacheUnpackedFile) self = g_object_new (ATTACHE_TYPE_UNPACKED_FILE, NULL);
  g_autofree char *cache = get_cache ();
  g_autofree char *template = g_build_filename (cache, PREFIX "XXXXXX", NULL);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (cache, 0700) != 0 || g_mkdtemp_full (template, 0700) == NULL)
    {
      int saved = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved), g_strerror (saved));
      return NULL;
    }
  if (g_once_init_enter (&once))
    {
      remove_old (cache);
      g_once_init_leave (&once, 1);
    }

  self->folder = g_steal_pointer (&template);
  self->path = g_build_filename (self->folder, name, NULL);
  if (!g_file_set_contents_full (self->path, data != NULL ? data : "", size, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * attache_unpacked_file_get_path:
 *
 * Returns: where it is, for as long as this lives; its last part is the name that the file has in the archive
 */
const char *
attache_unpacked_file_get_path (AttacheUnpackedFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_UNPACKED_FILE (self), NULL);

  return self->path;
}
