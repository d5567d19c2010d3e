/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cage a worker shuts itself in before it reads a byte of anybody’s file: no new privileges, limits, no files but
 * those of the system and only to read, and a short list of system calls. Landlock is missing from some kernels and is
 * then left out; without the other layers there is no cage, and the worker must not go on.
 *
 * It takes two steps because GDBus needs one thread: enter while there is a single one, close when that one is there.
 * After that nothing can be started, neither program nor process nor thread. */

#include "attache-cage.h"

#include <errno.h>
#include <gio/gio.h>
#include <sys/prctl.h>

/**
 * attache_cage_enter:
 * @cage: (out): the layers that hold
 * @error: return location
 *
 * Shuts the calling process in. It must have one thread only.
 *
 * Returns: %FALSE when a layer that every kernel has could not be put on
 */
gboolean
attache_cage_enter (AttacheCage *cage,
                    GError     **error)
{
  *cage = (AttacheCage){ 0 };

  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), "privileges cannot be given up");
      return FALSE;
    }

  cage->limits = attache_cage_apply_limits (error);
  if (!cage->limits)
    return FALSE;

  cage->landlock = attache_cage_apply_landlock ();
  cage->seccomp = attache_cage_apply_seccomp (error);

  return cage->seccomp;
}

/**
 * attache_cage_close:
 * @error: return location
 *
 * Takes away from all threads what was needed to start them.
 *
 * Returns: %FALSE when that failed
 */
gboolean
attache_cage_close (GError **error)
{
  return attache_cage_close_limits (error) && attache_cage_close_seccomp (error);
}
