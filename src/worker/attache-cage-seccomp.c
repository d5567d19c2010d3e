/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The filter of system calls: a list of what reading a document takes; all else fails with “operation not permitted”.
 * What is on the list and could do more is there only with harmless arguments. */

#include "attache-cage.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Of O_TMPFILE, the bit that is not O_DIRECTORY. */
#define TMPFILE_BIT (O_TMPFILE & ~O_DIRECTORY)
#define WRITING (O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | TMPFILE_BIT)

static const int harmless_calls[] = {
  /* Memory */
  SCMP_SYS (brk),
  SCMP_SYS (madvise),
  SCMP_SYS (mincore),
  SCMP_SYS (mremap),
  SCMP_SYS (munmap),
  /* Descriptors it holds, and names of files */
  SCMP_SYS (access),
  SCMP_SYS (close),
  SCMP_SYS (dup),
  SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),
  SCMP_SYS (fadvise64),
  SCMP_SYS (fcntl),
  SCMP_SYS (fstat),
  SCMP_SYS (fstatfs),
  SCMP_SYS (getcwd),
  SCMP_SYS (getdents64),
  SCMP_SYS (lseek),
  SCMP_SYS (lstat),
  SCMP_SYS (newfstatat),
  SCMP_SYS (pread64),
  SCMP_SYS (read),
  SCMP_SYS (readahead),
  SCMP_SYS (readlink),
  SCMP_SYS (readlinkat),
  SCMP_SYS (readv),
  SCMP_SYS (stat),
  SCMP_SYS (statfs),
  SCMP_SYS (statx),
  SCMP_SYS (write),
  SCMP_SYS (writev),
  /* The socket it was given, and waiting */
  SCMP_SYS (epoll_create1),
  SCMP_SYS (epoll_ctl),
  SCMP_SYS (epoll_wait),
  SCMP_SYS (eventfd2),
  SCMP_SYS (getpeername),
  SCMP_SYS (getsockname),
  SCMP_SYS (getsockopt),
  SCMP_SYS (pipe2),
  SCMP_SYS (poll),
  SCMP_SYS (ppoll),
  SCMP_SYS (recvfrom),
  SCMP_SYS (recvmsg),
  SCMP_SYS (select),
  SCMP_SYS (pselect6),
  SCMP_SYS (sendmsg),
  SCMP_SYS (sendto),
  SCMP_SYS (setsockopt),
  SCMP_SYS (shutdown),
  /* Time, threads, signals of its own */
  SCMP_SYS (clock_getres),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (clock_nanosleep),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  SCMP_SYS (futex),
  SCMP_SYS (get_robust_list),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (membarrier),
  SCMP_SYS (nanosleep),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (rseq),
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sched_getaffinity),
  SCMP_SYS (sched_yield),
  SCMP_SYS (set_robust_list),
  SCMP_SYS (set_tid_address),
  SCMP_SYS (sigaltstack),
  SCMP_SYS (time),
  /* What it may know of itself and the machine */
  SCMP_SYS (getegid),
  SCMP_SYS (geteuid),
  SCMP_SYS (getgid),
  SCMP_SYS (getpid),
  SCMP_SYS (getppid),
  SCMP_SYS (getrandom),
  SCMP_SYS (getresgid),
  SCMP_SYS (getresuid),
  SCMP_SYS (getrlimit),
  SCMP_SYS (getrusage),
  SCMP_SYS (gettid),
  SCMP_SYS (getuid),
  SCMP_SYS (sysinfo),
  SCMP_SYS (uname),
  /* Until the cage is closed: a limit lowered, a tighter filter */
  SCMP_SYS (prlimit64),
  SCMP_SYS (seccomp),
  SCMP_SYS (setrlimit),
};

static const unsigned long harmless_ioctls[] = { TCGETS, FIONREAD, FIONBIO, FIOCLEX };

static const int closed_calls[] = {
  SCMP_SYS (clone),
  SCMP_SYS (clone3),
  SCMP_SYS (seccomp),
  SCMP_SYS (setrlimit),
};

static gboolean
set_error (GError **error,
           int      result)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (-result), "system calls cannot be filtered: %s",
               g_strerror (-result));

  return FALSE;
}

/* Rules on arguments. @result is the first failure so far, 0 if none. */
static int
add_rules_on_arguments (scmp_filter_ctx filter)
{
  int result = 0;

#define ADD(action, call, count, ...) \
  result = result != 0 ? result : seccomp_rule_add (filter, action, SCMP_SYS (call), count, __VA_ARGS__)

  ADD (SCMP_ACT_ALLOW, openat, 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, WRITING, O_RDONLY));
  ADD (SCMP_ACT_ALLOW, open, 1, SCMP_A1 (SCMP_CMP_MASKED_EQ, WRITING, O_RDONLY));
  /* No memory becomes code any more: everything is loaded by now. */
  ADD (SCMP_ACT_ALLOW, mmap, 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  ADD (SCMP_ACT_ALLOW, mprotect, 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  ADD (SCMP_ACT_ALLOW, clone, 1, SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
  ADD (SCMP_ACT_ALLOW, prctl, 1, SCMP_A0 (SCMP_CMP_EQ, PR_SET_NAME));
  ADD (SCMP_ACT_ALLOW, prctl, 1, SCMP_A0 (SCMP_CMP_EQ, PR_SET_NO_NEW_PRIVS));
  ADD (SCMP_ACT_ALLOW, tgkill, 1, SCMP_A0 (SCMP_CMP_EQ, getpid ()));
#undef ADD

  for (guint i = 0; i < G_N_ELEMENTS (harmless_ioctls) && result == 0; i++)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (ioctl), 1,
                               SCMP_A1 (SCMP_CMP_EQ, harmless_ioctls[i]));
  /* Its arguments cannot be looked at; the C library then uses clone. */
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (clone3), 0);

  return result;
}

/**
 * attache_cage_apply_seccomp:
 * @error: return location
 *
 * Filters the system calls of the calling thread and those it starts.
 *
 * Returns: %FALSE when the filter could not be put on
 */
gboolean
attache_cage_apply_seccomp (GError **error)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  int             result = filter != NULL ? 0 : -ENOMEM;

  for (guint i = 0; i < G_N_ELEMENTS (harmless_calls) && result == 0; i++)
    result = seccomp_rule_add (filter, SCMP_ACT_ALLOW, harmless_calls[i], 0);
  if (result == 0)
    result = add_rules_on_arguments (filter);
  if (result == 0)
    result = seccomp_load (filter);
  seccomp_release (filter);

  return result == 0 || set_error (error, result);
}

/**
 * attache_cage_close_seccomp:
 * @error: return location
 *
 * Withholds from all threads what was needed to start them.
 *
 * Returns: %FALSE when the filter could not be put on
 */
gboolean
attache_cage_close_seccomp (GError **error)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);
  int             result = filter != NULL ? 0 : -ENOMEM;

  if (result == 0)
    result = seccomp_attr_set (filter, SCMP_FLTATR_CTL_TSYNC, 1);
  for (guint i = 0; i < G_N_ELEMENTS (closed_calls) && result == 0; i++)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), closed_calls[i], 0);
  /* Asking for a limit stays possible. */
  if (result == 0)
    result = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), SCMP_SYS (prlimit64), 1,
                               SCMP_A2 (SCMP_CMP_NE, 0));
  if (result == 0)
    result = seccomp_load (filter);
  seccomp_release (filter);

  return result == 0 || set_error (error, result);
}
