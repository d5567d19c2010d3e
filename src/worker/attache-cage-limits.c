/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The limits of the cage: memory, files, processes, and no trace left by a crash. */

#include "attache-cage.h"

#include "sandbox/attache-worker-protocol.h"

#include <errno.h>
#include <gio/gio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#define MIB ((rlim_t)1024 * 1024)

static const struct
{
  int    resource;
  rlim_t value;
} limits[] = {
  { RLIMIT_CORE, 0 },
  { RLIMIT_FSIZE, 0 },
  { RLIMIT_NOFILE, 64 },
  { RLIMIT_MEMLOCK, 0 },
  { RLIMIT_MSGQUEUE, 0 },
/* The sanitizer’s own map of memory is larger than any limit. */
#ifndef __SANITIZE_ADDRESS__
  { RLIMIT_DATA, 512 * MIB },
  /* Beside the data: the program and its libraries, and the largest page twice. */
  { RLIMIT_AS, 1536 * MIB },
#endif
};

static gboolean
set_limit (int      resource,
           rlim_t   value,
           GError **error)
{
  struct rlimit limit = { value, value };

  if (setrlimit (resource, &limit) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "limit %d cannot be set", resource);

  return FALSE;
}

/* An allocation that was refused ends in abort() or in an unhandled exception, with errno still telling why. */
static void
memory_signal_cb (int number)
{
  if (errno == ENOMEM)
    _exit (ATTACHE_WORKER_EXIT_MEMORY);

  signal (number, SIG_DFL);
  raise (number);
}

/**
 * attache_cage_apply_limits:
 * @error: return location
 *
 * Limits the calling process.
 *
 * Returns: %FALSE when a limit could not be set
 */
gboolean
attache_cage_apply_limits (GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      if (!set_limit (limits[i].resource, limits[i].value, error))
        return FALSE;
    }

  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
  signal (SIGABRT, memory_signal_cb);
  signal (SIGTRAP, memory_signal_cb);

  return TRUE;
}

/**
 * attache_cage_close_limits:
 * @error: return location
 *
 * Allows no further process. A thread counts as one, for everybody but root.
 *
 * Returns: %FALSE when the limit could not be set
 */
gboolean
attache_cage_close_limits (GError **error)
{
  return set_limit (RLIMIT_NPROC, 0, error);
}
