/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second part of an import: what the bytes of a file are, whatever its name says. Nothing is parsed here: what does not
 * begin as text does goes to a worker. */

#include "services/attache-import-private.h"

#include "services/attache-document-text.h"
#include "services/attache-regular-file.h"
#include "store/attache-paper-files.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static AttacheExamined *
refuse (char *why)
{
  AttacheExamined *examined = g_new0 (AttacheExamined, 1);

  examined->why = why;

  return examined;
}

static AttacheExamined *
refuse_errno (const char *name,
              int         error)
{
  if (error == ENXIO)
    return refuse (g_strdup_printf (_ ("%s is not a file that can be read. Import PDFs, Word documents, web pages, tables, text, or archives of these."), name));
  if (error == EACCES || error == EPERM)
    return refuse (g_strdup_printf (_ ("%s may not be read. Change its permissions, or copy it to where you may read it."), name));
  if (error == ENOENT)
    return refuse (g_strdup_printf (_ ("%s is not there any more. Look where it was moved to, and import it from there."), name));

  return refuse (g_strdup_printf (_ ("%s cannot be read: %s. Copy it to another disk and try again."), name, g_strerror (error)));
}

static gboolean
has_extension (const char *name,
               const char *extension)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && g_ascii_strcasecmp (dot + 1, extension) == 0;
}

/**
 * attache_import_examine_in_worker:
 * @path: the file
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full): what it is; %NULL when it was cancelled
 */
AttacheExamined *
attache_import_examine_in_worker (const char   *path,
                                  GCancellable *cancellable,
                                  GError      **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofd int     fd = attache_regular_file_open (path);
  g_autoptr (AttacheExamined) examined = NULL;
  g_autoptr (GError) failure = NULL;
  char        head[ATTACHE_DOCUMENT_FORMAT_HEAD];
  struct stat info;
  ssize_t     n;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (fd < 0 || fstat (fd, &info) != 0)
    return refuse_errno (name, errno);
  if (info.st_size == 0)
    return refuse (g_strdup_printf (_ ("%s is empty. Get it again from where it came from."), name));

  n = pread (fd, head, sizeof head, 0);
  if (n < 0)
    return refuse_errno (name, errno);

  examined = g_new0 (AttacheExamined, 1);
  examined->format = attache_document_sniff (head, n, name);
  if (examined->format != ATTACHE_DOCUMENT_FORMAT_PDF && has_extension (name, "pdf"))
    return refuse (g_strdup_printf (_ ("%s is not a PDF, although its name says so. Get the file again from where it came from."), name));
  examined->sha256 = attache_paper_files_hash_in_worker (fd, name, &examined->size, cancellable, &failure);
  if (examined->sha256 != NULL)
    return g_steal_pointer (&examined);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return refuse (g_strdup (failure->message));
}

void
attache_examined_free (AttacheExamined *self)
{
  g_free (self->why);
  g_free (self->sha256);
  g_free (self);
}
