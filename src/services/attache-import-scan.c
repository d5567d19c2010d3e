/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first part of an import: which files there are under what was dropped or chosen. Folders are walked whole; what
 * is hidden is left out, and a link is followed only to a file within the folder, so that no loop and no surprise from
 * outside comes in. */

#include "services/attache-import-private.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define MOST_FILES 20000

typedef struct
{
  GPtrArray    *files;
  GCancellable *cancellable;
  char         *root; /* resolved, ends in a slash */
} Scan;

static void
scanned_free (gpointer data)
{
  AttacheScanned *scanned = data;

  g_free (scanned->path);
  g_free (scanned->why);
  g_free (scanned);
}

static void
add (Scan       *scan,
     const char *path,
     char       *why)
{
  AttacheScanned *scanned = g_new0 (AttacheScanned, 1);

  scanned->path = g_strdup (path);
  scanned->why = why;
  g_ptr_array_add (scan->files, scanned);
}

static char *
display (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_filename_display_name (name);
}

static char *
describe_folder_error (const char *path,
                       int         error)
{
  g_autofree char *name = display (path);

  if (error == EACCES || error == EPERM)
    return g_strdup_printf (_ ("The folder %s may not be read. Change its permissions, or copy it to where you may read it."), name);

  return g_strdup_printf (_ ("The folder %s cannot be read: %s. Copy it to another disk and try again."), name, g_strerror (error));
}

static GPtrArray *
read_names (const char *path,
            int        *error)
{
  g_autoptr (GDir) dir = NULL;
  GPtrArray  *names;
  const char *name;

  errno = 0;
  dir = g_dir_open (path, 0, NULL);
  *error = errno;
  if (dir == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (name[0] != '.')
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc)strcmp);

  return names;
}

static void
scan_link (Scan       *scan,
           const char *path)
{
  g_autofree char *target = realpath (path, NULL);
  g_autofree char *name = display (path);
  struct stat      info;

  if (target == NULL || g_stat (target, &info) != 0)
    add (scan, path, g_strdup_printf (_ ("%s is a link to something that is not there. Look where it was moved to, and import it from there."), name));
  else if (S_ISDIR (info.st_mode))
    add (scan, path, g_strdup_printf (_ ("%s is a link to a folder and was not followed. Import that folder itself."), name));
  else if (g_str_has_prefix (target, scan->root))
    add (scan, path, NULL);
  else
    add (scan, path, g_strdup_printf (_ ("%s is a link to a file outside the folder and was not followed. Import that file itself."), name));
}

static char *
describe_file_error (const char *path,
                     int         error)
{
  g_autofree char *name = display (path);

  if (error == EACCES || error == EPERM)
    return g_strdup_printf (_ ("%s may not be read. Change the permissions of its folder, or copy it to where you may read it."), name);

  return g_strdup_printf (_ ("%s cannot be read: %s. Copy it to another disk and try again."), name, g_strerror (error));
}

static gboolean
scan_folder (Scan       *scan,
             const char *path,
             GError    **error);

static gboolean
scan_child (Scan       *scan,
            const char *path,
            GError    **error)
{
  struct stat info;

  if (g_lstat (path, &info) != 0)
    {
      /* Gone since the folder was read: then it is in no folder. */
      if (errno != ENOENT)
        add (scan, path, describe_file_error (path, errno));
    }
  else if (S_ISLNK (info.st_mode))
    scan_link (scan, path);
  else if (S_ISREG (info.st_mode))
    add (scan, path, NULL);
  else if (S_ISDIR (info.st_mode))
    return scan_folder (scan, path, error);

  return TRUE;
}

static gboolean
scan_folder (Scan       *scan,
             const char *path,
             GError    **error)
{
  g_autoptr (GPtrArray) names = NULL;
  guint i;
  int   code;

  if (g_cancellable_set_error_if_cancelled (scan->cancellable, error))
    return FALSE;

  names = read_names (path, &code);
  if (names == NULL)
    {
      add (scan, path, describe_folder_error (path, code));
      return TRUE;
    }

  for (i = 0; i < names->len && scan->files->len < MOST_FILES; i++)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      if (!scan_child (scan, child, error))
        return FALSE;
    }

  if (i < names->len && scan->files->len == MOST_FILES)
    {
      g_autofree char *name = display (path);

      add (scan, path, g_strdup_printf (_ ("The folder %s holds more files than one import takes. Import the rest of it in parts."), name));
    }

  return TRUE;
}

static gboolean
scan_path (Scan       *scan,
           const char *path,
           GError    **error)
{
  struct stat info;

  if (g_stat (path, &info) == 0 && S_ISDIR (info.st_mode))
    {
      g_autofree char *resolved = realpath (path, NULL);

      g_free (scan->root);
      scan->root = g_strconcat (resolved ? resolved : path, "/", NULL);

      return scan_folder (scan, path, error);
    }

  add (scan, path, NULL);

  return TRUE;
}

/**
 * attache_import_scan_in_worker:
 * @paths: (element-type filename): files and folders
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full) (element-type AttacheScanned): the files, in the order of their names within each folder; %NULL
 *   when it was cancelled
 */
GPtrArray *
attache_import_scan_in_worker (GPtrArray    *paths,
                               GCancellable *cancellable,
                               GError      **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (scanned_free);
  Scan     scan = { files, cancellable, NULL };
  gboolean done = TRUE;

  for (guint i = 0; done && i < paths->len; i++)
    done = scan_path (&scan, g_ptr_array_index (paths, i), error);

  g_free (scan.root);

  return done ? g_steal_pointer (&files) : NULL;
}
