/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePaperFiles: the bytes of papers, under `papers/ab/<sha256>.pdf`. A file gets its name when all of it is on the disk, so whatever
 * has a name is whole; it is never written again. */

#include "config.h"

#include "store/attache-paper-files.h"
#include "store/attache-store-fault.h"

#include "base/attache-worker-thread.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_SIZE (128 * 1024)

struct _AttachePaperFiles
{
  GObject parent_instance;

  char                *folder; /* `papers` */
  AttacheWorkerThread *thread;
  GMutex               shelves; /* held while a shelf that is empty must not go, or goes */
};

G_DEFINE_FINAL_TYPE (AttachePaperFiles, attache_paper_files, G_TYPE_OBJECT)

static void
attache_paper_files_finalize (GObject *object)
{
  AttachePaperFiles *self = ATTACHE_PAPER_FILES (object);

  g_clear_object (&self->thread);
  g_clear_pointer (&self->folder, g_free);
  g_mutex_clear (&self->shelves);

  G_OBJECT_CLASS (attache_paper_files_parent_class)->finalize (object);
}

static void
attache_paper_files_class_init (AttachePaperFilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = attache_paper_files_finalize;
}

static void
attache_paper_files_init (AttachePaperFiles *self)
{
  self->thread = attache_worker_thread_new ("paper-files");
  g_mutex_init (&self->shelves);
}

/**
 * attache_paper_files_new:
 * @folder: folder of the library
 *
 * Returns: (transfer full): the store of papers in it
 */
AttachePaperFiles *
attache_paper_files_new (const char *folder)
{
  AttachePaperFiles *self = g_object_new (ATTACHE_TYPE_PAPER_FILES, NULL);

  self->folder = g_build_filename (folder, "papers", NULL);

  return self;
}

/**
 * attache_paper_files_added_clear:
 *
 * Frees what is in it.
 */
void
attache_paper_files_added_clear (AttachePaperFilesAdded *self)
{
  g_clear_pointer (&self->sha256, g_free);
}

/**
 * attache_paper_files_dup_path:
 * @sha256: 64 lower-case hexadecimal digits
 * @format: `pdf`, `txt`, …
 *
 * Returns: (transfer full): where the bytes are, or would be
 */
char *
attache_paper_files_dup_path (AttachePaperFiles *self,
                              const char        *sha256,
                              const char        *format)
{
  char             shelf[3] = { 0 };
  g_autofree char *name = g_strdup_printf ("%s.%s", sha256, format);

  g_return_val_if_fail (ATTACHE_IS_PAPER_FILES (self), NULL);
  g_return_val_if_fail (strlen (sha256) == 64, NULL);
  g_return_val_if_fail (strchr (format, '/') == NULL, NULL);

  memcpy (shelf, sha256, 2);

  return g_build_filename (self->folder, shelf, name, NULL);
}

static gboolean
write_all (int fd, const guint8 *data, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;

      data += written;
      length -= (gsize)written;
    }

  return TRUE;
}

/* Reads @fd from where it stands to its end; @to is a descriptor that gets the same bytes, or -1. */
static char *
hash_and_copy (int fd, const char *name, int to, const char *to_path, gint64 *size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *buffer = g_malloc (BUFFER_SIZE);

  *size = 0;

  for (;;)
    {
      gssize length = read (fd, buffer, BUFFER_SIZE);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      if (length < 0 && errno == EINTR)
        continue;

      if (length < 0)
        {
          g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED,
                       /* Translators: the first %s is a file, the second what the system said */
                       _ ("“%s” cannot be read: %s. Copy it to this computer and try again."), name, g_strerror (errno));
          return NULL;
        }

      if (length == 0)
        return g_strdup (g_checksum_get_string (checksum));

      if (to >= 0 && !write_all (to, buffer, (gsize)length))
        {
          attache_store_fault_errno (error, errno, to_path);
          return NULL;
        }

      g_checksum_update (checksum, buffer, length);
      *size += length;
    }
}

/**
 * attache_paper_files_hash_in_worker:
 * @fd: a descriptor at its beginning
 * @name: what an error calls it
 * @size: (out): how many bytes there were
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): SHA-256 of what is left to read, 64 lower-case hexadecimal digits; %NULL on error
 */
char *
attache_paper_files_hash_in_worker (int           fd,
                                    const char   *name,
                                    gint64       *size,
                                    GCancellable *cancellable,
                                    GError      **error)
{
  return hash_and_copy (fd, name, -1, NULL, size, cancellable, error);
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  attache_store_fault_errno (error, errno, folder);

  return FALSE;
}

/* A name outlives a power cut only when the folder that it is in was written. */
static gboolean
sync_folder (const char *folder)
{
  int      fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean done = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);

  return done;
}

/* Gives the temporary file its name, unless the same bytes are there, whole. */
static gboolean
settle (AttachePaperFiles *self, int fd, const char *part, const char *format, AttachePaperFilesAdded *added, GError **error)
{
  g_autofree char *path = attache_paper_files_dup_path (self, added->sha256, format);
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autoptr (GMutexLocker) locker = NULL;

  if (attache_paper_files_verify_in_worker (self, added->sha256, format, NULL, NULL))
    {
      added->known = TRUE;
      g_unlink (part);
      return TRUE;
    }

  locker = g_mutex_locker_new (&self->shelves);
  if (!make_folder (shelf, error))
    return FALSE;

  if (fsync (fd) == 0 && g_rename (part, path) == 0 && sync_folder (shelf) && sync_folder (self->folder))
    return TRUE;

  attache_store_fault_errno (error, errno, path);
  /* Goes only where nothing is in it. */
  g_rmdir (shelf);

  return FALSE;
}

/**
 * attache_paper_files_add_in_worker:
 * @fd: a descriptor at its beginning; stays the caller’s
 * @name: what an error calls it
 * @format: `pdf`, `txt`, …
 * @cancellable: (nullable): stops it
 * @added: (out caller-allocates): what was stored
 * @error: return location
 *
 * Stores the bytes, in one pass and in constant memory. Bytes that are there already are not stored again. On any error nothing of
 * them is left behind.
 *
 * Returns: whether they are on the disk; errors are of #AttacheStoreError, or %G_IO_ERROR_CANCELLED
 */
gboolean
attache_paper_files_add_in_worker (AttachePaperFiles      *self,
                                   int                     fd,
                                   const char             *name,
                                   const char             *format,
                                   GCancellable           *cancellable,
                                   AttachePaperFilesAdded *added,
                                   GError                **error)
{
  g_autofree char *part = NULL;
  gboolean         done = FALSE;
  int              to;

  g_return_val_if_fail (ATTACHE_IS_PAPER_FILES (self), FALSE);

  memset (added, 0, sizeof *added);
  if (!make_folder (self->folder, error))
    return FALSE;

  part = g_build_filename (self->folder, "adding-XXXXXX", NULL);
  to = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);
  if (to < 0)
    {
      attache_store_fault_errno (error, errno, part);
      return FALSE;
    }

  added->sha256 = hash_and_copy (fd, name, to, part, &added->size, cancellable, error);
  if (added->sha256 != NULL)
    done = settle (self, to, part, format, added, error);

  if (!done)
    {
      g_unlink (part);
      attache_paper_files_added_clear (added);
    }
  close (to);

  return done;
}

/**
 * attache_paper_files_remove_in_worker:
 * @sha256: 64 lower-case hexadecimal digits
 * @format: `pdf`, `txt`, …
 *
 * Takes bytes away that nothing needs, and their folder where it is empty then.
 */
void
attache_paper_files_remove_in_worker (AttachePaperFiles *self,
                                      const char        *sha256,
                                      const char        *format)
{
  g_autofree char *path = attache_paper_files_dup_path (self, sha256, format);
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->shelves);

  g_unlink (path);
  g_rmdir (shelf);
}

/**
 * attache_paper_files_open_in_worker:
 * @sha256: 64 lower-case hexadecimal digits
 * @format: `pdf`, `txt`, …
 * @error: return location
 *
 * Opens bytes for reading.
 *
 * Returns: a descriptor that the caller closes, or -1 with an #AttacheStoreError
 */
int
attache_paper_files_open_in_worker (AttachePaperFiles *self,
                                    const char        *sha256,
                                    const char        *format,
                                    GError           **error)
{
  g_autofree char *path = attache_paper_files_dup_path (self, sha256, format);
  int              fd;

  g_return_val_if_fail (path != NULL, -1);

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (fd >= 0)
    return fd;

  if (errno == ENOENT)
    g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED,
                 /* Translators: %s is the path of a file */
                 _ ("“%s” is missing from the library. Import the paper again."), path);
  else
    attache_store_fault_errno (error, errno, path);

  return -1;
}

/**
 * attache_paper_files_verify_in_worker:
 * @sha256: 64 lower-case hexadecimal digits
 * @format: `pdf`, `txt`, …
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Reads all bytes and compares.
 *
 * Returns: whether they are there and whole; else an #AttacheStoreError says what is wrong
 */
gboolean
attache_paper_files_verify_in_worker (AttachePaperFiles *self,
                                      const char        *sha256,
                                      const char        *format,
                                      GCancellable      *cancellable,
                                      GError           **error)
{
  g_autofree char *path = attache_paper_files_dup_path (self, sha256, format);
  g_autofree char *found = NULL;
  gint64           size;
  int              fd = attache_paper_files_open_in_worker (self, sha256, format, error);

  if (fd < 0)
    return FALSE;

  found = hash_and_copy (fd, path, -1, NULL, &size, cancellable, error);
  close (fd);
  if (found == NULL)
    return FALSE;

  if (g_str_equal (found, sha256))
    return TRUE;

  g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED,
               /* Translators: %s is the path of a file */
               _ ("“%s” has changed on the disk and is no longer what was imported. Import the paper again."), path);

  return FALSE;
}

/* A descriptor on its way to the main thread: it closes itself when nobody takes it. */
typedef struct
{
  int fd;
} OpenFd;

static OpenFd *
open_fd_ref (OpenFd *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
open_fd_clear (gpointer data)
{
  OpenFd *self = data;

  g_clear_fd (&self->fd, NULL);
}

static void
open_fd_unref (OpenFd *self)
{
  g_atomic_rc_box_release_full (self, open_fd_clear);
}

static GType open_fd_get_type (void);

G_DEFINE_BOXED_TYPE (OpenFd, open_fd, open_fd_ref, open_fd_unref)

typedef struct
{
  AttachePaperFiles *self;
  char              *sha256;
  char              *format;
} Open;

static void
open_free (gpointer data)
{
  Open *open_ = data;

  g_clear_object (&open_->self);
  g_free (open_->sha256);
  g_free (open_->format);
  g_free (open_);
}

static gboolean
open_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Open   *open_ = data;
  int     fd = attache_paper_files_open_in_worker (open_->self, open_->sha256, open_->format, error);
  OpenFd *boxed;

  if (fd < 0)
    return FALSE;

  boxed = g_atomic_rc_box_new (OpenFd);
  boxed->fd = fd;
  g_value_init (result, open_fd_get_type ());
  g_value_take_boxed (result, boxed);

  return TRUE;
}

static DexFuture *
opened_cb (DexFuture *future, gpointer data)
{
  OpenFd *boxed = g_value_get_boxed (dex_future_get_value (future, NULL));

  return dex_future_new_for_fd (g_steal_fd (&boxed->fd));
}

/**
 * attache_paper_files_open:
 * @sha256: 64 lower-case hexadecimal digits
 * @format: `pdf`, `txt`, …
 *
 * Opens bytes for reading.
 *
 * Returns: (transfer full): a future of a descriptor (dex_await_fd()) that the caller closes; it rejects with #AttacheStoreError
 */
DexFuture *
attache_paper_files_open (AttachePaperFiles *self,
                          const char        *sha256,
                          const char        *format)
{
  Open *open_;

  g_return_val_if_fail (ATTACHE_IS_PAPER_FILES (self), NULL);

  open_ = g_new0 (Open, 1);
  open_->self = g_object_ref (self);
  open_->sha256 = g_strdup (sha256);
  open_->format = g_strdup (format);

  return dex_future_then (attache_worker_thread_run (self->thread, open_in_worker, open_, open_free), opened_cb, NULL, NULL);
}
