/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One process a library: two windows that write one library would each show what the other doesn’t know. The lock is the kernel’s, on a
 * file beside the library, so a process that dies leaves none behind. */

#include "store/attache-library-lock.h"
#include "store/attache-store-fault.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

/**
 * attache_library_lock_take:
 * @folder: folder of the library
 * @path: the library, for the sentence
 * @error: return location
 *
 * Takes the lock; closing the descriptor gives it back.
 *
 * Returns: a descriptor, or -1 with %ATTACHE_STORE_ERROR_BUSY where another process has it
 */
int
attache_library_lock_take (const char *folder,
                           const char *path,
                           GError    **error)
{
  g_autofree char *lock_path = g_build_filename (folder, "library.lock", NULL);
  int              fd = open (lock_path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      attache_store_fault_errno (error, errno, lock_path);
      return -1;
    }

  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;

  if (errno == EWOULDBLOCK)
    attache_store_fault_busy (error, path);
  else
    attache_store_fault_errno (error, errno, lock_path);
  close (fd);

  return -1;
}
