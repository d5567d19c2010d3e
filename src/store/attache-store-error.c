/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Turns what SQLite and the system say into sentences that name the file and the remedy. */

#include "config.h"

#include "store/attache-store-fault.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (attache - store - error - quark, attache_store_error)

static gboolean
is_full (int errno_)
{
  return errno_ == ENOSPC || errno_ == EDQUOT || errno_ == EFBIG;
}

static gboolean
is_denied (int errno_)
{
  return errno_ == EACCES || errno_ == EPERM || errno_ == EROFS;
}

static void
set_full (GError **error, const char *path)
{
  g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FULL,
               /* Translators: %s is the path of a file */
               _ ("There is no space left to write “%s”. Nothing was changed: free some space on that disk and try again."), path);
}

static void
set_denied (GError **error, const char *path)
{
  g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DENIED,
               /* Translators: %s is the path of a file */
               _ ("“%s” cannot be read and written. Give yourself permission to do both, or choose another library."), path);
}

/**
 * attache_store_fault_errno:
 * @error: return location
 * @errno_: what the system said
 * @path: file or folder that it was about
 *
 * Sets an #AttacheStoreError.
 */
void
attache_store_fault_errno (GError    **error,
                           int         errno_,
                           const char *path)
{
  if (is_full (errno_))
    set_full (error, path);
  else if (is_denied (errno_))
    set_denied (error, path);
  else
    g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED,
                 /* Translators: the first %s is the path of a file, the second what the system said */
                 _ ("“%s” could not be used: %s. Check the disk and try again."), path, g_strerror (errno_));
}

static void
set_from_io_error (GError **error, sqlite3 *db, const char *path)
{
  int errno_ = sqlite3_system_errno (db);

  attache_store_fault_errno (error, errno_ != 0 ? errno_ : EIO, path);
}

/**
 * attache_store_fault_sqlite:
 * @error: return location
 * @db: connection that failed
 * @path: file of that connection
 *
 * Sets an #AttacheStoreError, or %G_IO_ERROR_CANCELLED where the work was interrupted.
 */
void
attache_store_fault_sqlite (GError    **error,
                            sqlite3    *db,
                            const char *path)
{
  int code = sqlite3_extended_errcode (db);

  switch (code & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _ ("The work was cancelled."));
      break;
    case SQLITE_FULL:
      set_full (error, path);
      break;
    case SQLITE_IOERR:
      set_from_io_error (error, db, path);
      break;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_AUTH:
      set_denied (error, path);
      break;
    case SQLITE_CANTOPEN:
      if (is_full (sqlite3_system_errno (db)))
        set_full (error, path);
      else
        set_denied (error, path);
      break;
    case SQLITE_CORRUPT:
      attache_store_fault_damaged (error, path);
      break;
    case SQLITE_NOTADB:
      attache_store_fault_foreign (error, path);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      attache_store_fault_busy (error, path);
      break;
    default:
      g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_FAILED,
                   /* Translators: the first %s is the path of a file, the second a message of the database in English */
                   _ ("“%s” could not be used: %s. Nothing was changed."), path, sqlite3_errmsg (db));
    }
}

/**
 * attache_store_fault_damaged:
 * @error: return location
 * @path: the library
 *
 * Says that the library is damaged.
 */
void
attache_store_fault_damaged (GError    **error,
                             const char *path)
{
  g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED,
               /* Translators: %s is the path of a file */
               _ ("The library “%s” is damaged. Nothing was changed: put back your last copy of it, or one from the folder “backups” beside it."), path);
}

/**
 * attache_store_fault_foreign:
 * @error: return location
 * @path: a file
 *
 * Says that the file is no library.
 */
void
attache_store_fault_foreign (GError    **error,
                             const char *path)
{
  g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_DAMAGED,
               /* Translators: %s is the path of a file */
               _ ("“%s” is not a library of Attaché. Nothing was changed: move the file away, or choose another folder."), path);
}

/**
 * attache_store_fault_busy:
 * @error: return location
 * @path: the library
 *
 * Says that another process has the library.
 */
void
attache_store_fault_busy (GError    **error,
                          const char *path)
{
  g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_BUSY,
               /* Translators: %s is the path of a file */
               _ ("The library “%s” is open in another window or program. Close Attaché and attache-cli there, then try again."), path);
}

/**
 * attache_store_fault_newer:
 * @error: return location
 * @path: the library
 *
 * Says that a newer version of the program wrote the library.
 */
void
attache_store_fault_newer (GError    **error,
                           const char *path)
{
  g_set_error (error, ATTACHE_STORE_ERROR, ATTACHE_STORE_ERROR_NEWER,
               /* Translators: %s is the path of a file */
               _ ("The library “%s” was written by a newer version of Attaché. Nothing was changed: update Attaché to open it."), path);
}
