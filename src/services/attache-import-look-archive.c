/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at the files in an archive: each is a line of the preview of its own, and where one cannot be taken out the others are
 * looked at all the same. */

#include "services/attache-import-look.h"

#include "services/attache-archive.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static void
refuse (AttacheImport *import,
        const char    *path,
        const char    *name,
        const char    *why)
{
  g_autoptr (AttacheImportEntry) entry = attache_import_entry_new (path, name, NULL);

  attache_import_entry_refuse (entry, why);
  attache_import_append (import, entry);
}

static gboolean
look_at_member (AttacheImport  *import,
                AttacheArchive *archive,
                guint           index,
                const char     *path,
                const char     *archive_name,
                GCancellable   *cancellable,
                GError        **error)
{
  const AttacheArchiveMember *member = g_ptr_array_index (attache_archive_get_members (archive), index);
  /* Translators: name of an archive, and of a file in it */
  g_autofree char *name = g_strdup_printf (_ ("%s › %s"), archive_name, member->name);
  g_autoptr (AttacheUnpackedFile) file = NULL;
  g_autoptr (GError) failure = NULL;
  AttacheImportSource source;

  if (member->why != NULL)
    {
      refuse (import, path, name, member->why);
      return TRUE;
    }

  file = dex_await_object (attache_archive_extract (archive, index), &failure);
  if (file == NULL && failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (file == NULL)
    {
      refuse (import, path, name, failure->message);
      return TRUE;
    }

  source = (AttacheImportSource){
    .path = attache_unpacked_file_get_path (file), .shown = path, .name = name, .member = member->name, .keeper = G_OBJECT (file)
  };

  return attache_import_look_at_source (import, &source, cancellable, error);
}

/**
 * attache_import_look_at_archive:
 * @path: an archive
 * @name: its name for people
 * @cancellable: cancelled when nobody waits for it any more
 *
 * Adds a line to the preview for each file in it. Runs in a fiber.
 *
 * Returns: %FALSE when it was cancelled or the library failed
 */
gboolean
attache_import_look_at_archive (AttacheImport *import,
                                const char    *path,
                                const char    *name,
                                GCancellable  *cancellable,
                                GError       **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AttacheArchive) archive = dex_await_object (attache_archive_list (path), &failure);
  guint n_members;

  if (archive == NULL && failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (archive == NULL)
    {
      refuse (import, path, name, failure->message);
      return TRUE;
    }

  n_members = attache_archive_get_members (archive)->len;
  if (n_members == 0)
    {
      g_autofree char *why = g_strdup_printf (_ ("There is no file in %s. Get it again from where it came from."), name);

      refuse (import, path, name, why);
    }
  for (guint i = 0; i < n_members; i++)
    if (!look_at_member (import, archive, i, path, name, cancellable, error))
      return FALSE;

  return TRUE;
}
