/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDatabase: the library file. One thread writes, another reads beside it, so that filling a long list never delays a mark;
 * SQLite’s write-ahead log lets both work at once. Everything is asked for on the main thread and answered by futures. */

#include "config.h"

#include "store/attache-changes.h"
#include "store/attache-database-private.h"
#include "store/attache-library-lock.h"
#include "store/attache-migrations.h"
#include "store/attache-store-fault.h"
#include "attache-store-resources.h"

#include "base/attache-geneva-zone.h"
#include "base/attache-worker-thread.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_FINAL_TYPE (AttacheDatabase, attache_database, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
changed_cb (GObject *owner, const char *const *tables)
{
  g_signal_emit (owner, signals[CHANGED], 0, tables);
}

static gboolean
is_empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir != NULL && g_dir_read_name (dir) == NULL;
}

/* The library’s own folder is nobody else’s business; a folder that holds other things keeps its permissions. */
static gboolean
prepare_folder_in_worker (AttacheDatabase *self, GError **error)
{
  struct stat status;

  if (g_mkdir_with_parents (self->folder, 0700) != 0 || g_stat (self->folder, &status) != 0)
    {
      attache_store_fault_errno (error, errno, self->folder);
      return FALSE;
    }

  if ((status.st_mode & 0077) != 0 && status.st_uid == geteuid () &&
      (g_file_test (self->path, G_FILE_TEST_EXISTS) || is_empty_folder (self->folder)) &&
      g_chmod (self->folder, 0700) != 0)
    {
      attache_store_fault_errno (error, errno, self->folder);
      return FALSE;
    }

  return TRUE;
}

/* The log and its index take their permissions from the library. */
static gboolean
prepare_file_in_worker (AttacheDatabase *self, GError **error)
{
  int fd = open (self->path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0 || fchmod (fd, 0600) != 0)
    {
      attache_store_fault_errno (error, errno, self->path);
      if (fd >= 0)
        close (fd);
      return FALSE;
    }

  close (fd);

  return TRUE;
}

static void
close_connections (AttacheDatabase *self)
{
  g_clear_pointer (&self->read_connection, attache_connection_free);
  g_clear_pointer (&self->write_connection, attache_connection_free);
  g_clear_fd (&self->lock_fd, NULL);
}

static gboolean
open_connections_in_worker (AttacheDatabase *self, GError **error)
{
  g_autofree char *backups = g_build_filename (self->folder, "backups", NULL);

  self->write_connection = attache_connection_new (self->path, error);
  if (self->write_connection == NULL || !attache_migrations_run (self->write_connection, self->scripts, backups, error))
    return FALSE;

  self->read_connection = attache_connection_new (self->path, error);
  if (self->read_connection == NULL || !attache_connection_set_up (self->read_connection, TRUE, error))
    return FALSE;

  return TRUE;
}

static gboolean
open_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  AttacheDatabase *self = data;

  if (!prepare_folder_in_worker (self, error))
    return FALSE;

  self->lock_fd = attache_library_lock_take (self->folder, self->path, error);
  if (self->lock_fd < 0)
    return FALSE;

  if (!prepare_file_in_worker (self, error) || !open_connections_in_worker (self, error))
    {
      close_connections (self);
      return FALSE;
    }

  g_value_init (result, ATTACHE_TYPE_DATABASE);
  g_value_set_object (result, self);

  return TRUE;
}

static gboolean
close_reader_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  AttacheDatabase *self = data;

  g_clear_pointer (&self->read_connection, attache_connection_free);

  return TRUE;
}

static gboolean
close_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  close_connections (data);

  return TRUE;
}

static DexFuture *
close_writer_cb (DexFuture *future, gpointer data)
{
  AttacheDatabase *self = data;

  return attache_worker_thread_run_to_end (self->writer, close_in_worker, g_object_ref (self), g_object_unref);
}

static void
attache_database_finalize (GObject *object)
{
  AttacheDatabase *self = ATTACHE_DATABASE (object);

  attache_worker_thread_stop (self->reader);
  attache_worker_thread_stop (self->writer);
  close_connections (self);
  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->changes, attache_changes_unref);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->scripts, g_free);

  G_OBJECT_CLASS (attache_database_parent_class)->finalize (object);
}

static void
attache_database_class_init (AttacheDatabaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = attache_database_finalize;

  /**
   * AttacheDatabase::changed:
   * @tables: (type GStrv): names of the tables that were written
   *
   * Emitted on the main thread after commits. Commits that follow one another within one turn of the main loop are told at once.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRV | G_SIGNAL_TYPE_STATIC_SCOPE);
}

/* Days of the Council are those of Geneva. */
static char *
dup_day_of_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now (attache_geneva_zone ());

  return g_date_time_format (now, "%F");
}

static void
attache_database_init (AttacheDatabase *self)
{
  const char *language = g_get_language_names ()[0];

  self->lock_fd = -1;
  self->author = g_strdup (g_get_user_name ());
  self->language = strlen (language) >= 2 && g_ascii_islower (language[0]) ? g_strndup (language, 2) : g_strdup ("en");
  self->today = dup_day_of_clock ();
  self->changes = attache_changes_new (G_OBJECT (self), changed_cb);
  self->reader = attache_worker_thread_new ("library-reader");
  self->writer = attache_worker_thread_new ("library-writer");
}

static void
register_scripts (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      attache_store_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}

DexFuture *
attache_database_open_with_scripts (const char *folder,
                                    const char *scripts)
{
  g_autoptr (AttacheDatabase) self = g_object_new (ATTACHE_TYPE_DATABASE, NULL);

  register_scripts ();
  self->folder = g_canonicalize_filename (folder, NULL);
  self->path = g_build_filename (self->folder, "library.db", NULL);
  self->scripts = g_strdup (scripts);

  return attache_worker_thread_run (self->writer, open_in_worker, g_object_ref (self), g_object_unref);
}

/**
 * attache_database_open:
 * @folder: folder of the library; made where it is not there
 *
 * Opens `library.db`, makes it where there is none, and brings an older one up to date after a copy of it was put into `backups/`. The
 * library belongs to this process until it is closed.
 *
 * Returns: (transfer full): a future of an #AttacheDatabase. It rejects with #AttacheStoreError; then nothing was changed.
 */
DexFuture *
attache_database_open (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return attache_database_open_with_scripts (folder, ATTACHE_MIGRATIONS);
}

/**
 * attache_database_close:
 *
 * Closes the library after everything that was asked for; what is asked for later rejects with %G_IO_ERROR_CLOSED.
 *
 * Returns: (transfer full): a future of %TRUE
 */
DexFuture *
attache_database_close (AttacheDatabase *self)
{
  DexFuture *future;

  g_return_val_if_fail (ATTACHE_IS_DATABASE (self), NULL);

  future = attache_worker_thread_run_to_end (self->reader, close_reader_in_worker, g_object_ref (self), g_object_unref);
  future = dex_future_finally (future, close_writer_cb, g_object_ref (self), g_object_unref);

  /* It is closed whether somebody waits for it or not. */
  dex_future_disown (dex_ref (future));

  return future;
}

/**
 * attache_database_get_folder:
 *
 * Returns: (transfer none): absolute path of the folder
 */
const char *
attache_database_get_folder (AttacheDatabase *self)
{
  g_return_val_if_fail (ATTACHE_IS_DATABASE (self), NULL);

  return self->folder;
}

/**
 * attache_database_get_path:
 *
 * Returns: (transfer none): absolute path of `library.db`
 */
const char *
attache_database_get_path (AttacheDatabase *self)
{
  g_return_val_if_fail (ATTACHE_IS_DATABASE (self), NULL);

  return self->path;
}

/**
 * attache_database_get_sqlite_version:
 *
 * Returns: (transfer none): version of the SQLite that is running, for the troubleshooting text
 */
const char *
attache_database_get_sqlite_version (void)
{
  return sqlite3_libversion ();
}

/**
 * attache_database_set_author:
 * @author: who acts from now on: the user’s name at first
 */
void
attache_database_set_author (AttacheDatabase *self,
                             const char      *author)
{
  g_return_if_fail (ATTACHE_IS_DATABASE (self));

  g_set_str (&self->author, author);
}

/**
 * attache_database_set_language:
 * @language: ISO 639-1: which of its languages a paper is opened in; the user’s at first
 *
 * Lists that are filled already show it the next time that they are.
 */
void
attache_database_set_language (AttacheDatabase *self,
                               const char      *language)
{
  g_return_if_fail (ATTACHE_IS_DATABASE (self));

  g_set_str (&self->language, language);
}

/**
 * attache_database_set_today:
 * @today: (nullable): the day that deadlines are counted from, ISO 8601; %NULL is what the calendar in Geneva says now
 *
 * What is due next depends on the day. It is set when the library is made; who keeps a library open over midnight sets it again.
 */
void
attache_database_set_today (AttacheDatabase *self,
                            const char      *today)
{
  static const char *const tables[] = { ATTACHE_DATABASE_TODAY, NULL };
  g_autofree char         *of_clock = NULL;

  g_return_if_fail (ATTACHE_IS_DATABASE (self));

  if (today == NULL)
    today = of_clock = dup_day_of_clock ();
  if (g_set_str (&self->today, today))
    g_signal_emit (self, signals[CHANGED], 0, tables);
}
