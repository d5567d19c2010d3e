/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that users name: a pipe, a socket, a device or a folder among them must neither keep who opens it waiting nor be read. */

#include "services/attache-regular-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * attache_regular_file_open:
 * @path: what a user has named
 *
 * Opens a regular file to read. What is no file is opened without waiting, and closed again.
 *
 * Returns: a descriptor; -1 with `errno` set, to `ENXIO` where it is no regular file, which is how a socket answers by itself
 */
int
attache_regular_file_open (const char *path)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
  struct stat  info;

  if (fd < 0)
    return -1;
  if (fstat (fd, &info) == 0 && S_ISREG (info.st_mode))
    return g_steal_fd (&fd);

  g_clear_fd (&fd, NULL);
  errno = ENXIO;

  return -1;
}
