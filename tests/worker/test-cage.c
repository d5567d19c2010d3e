/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cage, from inside: each probe runs in a process of its own that has shut itself in as a worker does. */

#include "attache-cage.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* In words: what a probe reports by its status. */
enum
{
  REFUSED = 10,
  ALLOWED = 11,
  NO_CAGE = 12,
  NOT_APPLICABLE = 13,
};

typedef int (*Probe) (void);

static char *folder;
static char *file;
static int   open_file;

static int
verdict (long result)
{
  return result == -1 ? REFUSED : ALLOWED;
}

static int
probe_write (void)
{
  return verdict (open (file, O_WRONLY));
}

static int
probe_read_and_write (void)
{
  return verdict (open (file, O_RDWR));
}

static int
probe_append (void)
{
  return verdict (open (file, O_WRONLY | O_APPEND));
}

static int
probe_truncate (void)
{
  return verdict (open (file, O_RDONLY | O_TRUNC)) == REFUSED && truncate (file, 0) == -1 ? REFUSED : ALLOWED;
}

static int
probe_create (void)
{
  g_autofree char *path = g_build_filename (folder, "new", NULL);

  return verdict (open (path, O_RDONLY | O_CREAT, 0600)) == REFUSED && creat (path, 0600) == -1 ? REFUSED : ALLOWED;
}

static int
probe_unnamed (void)
{
  return verdict (open (folder, O_TMPFILE | O_WRONLY, 0600));
}

/* By a way in that the filter cannot look into. */
static int
probe_openat2 (void)
{
  struct
  {
    guint64 flags, mode, resolve;
  } how = { O_WRONLY, 0, 0 };

  return verdict (syscall (SYS_openat2, AT_FDCWD, file, &how, sizeof how));
}

/* Through a descriptor that was open before. */
static int
probe_held_file (void)
{
  return verdict (write (open_file, "x", 1));
}

static int
probe_memory_file (void)
{
  return verdict (memfd_create ("probe", 0));
}

static int
probe_unlink (void)
{
  return verdict (unlink (file));
}

static int
probe_rename (void)
{
  g_autofree char *path = g_build_filename (folder, "other", NULL);

  return rename (file, path) == -1 && link (file, path) == -1 && symlink (file, path) == -1 ? REFUSED : ALLOWED;
}

static int
probe_folder (void)
{
  g_autofree char *path = g_build_filename (folder, "inner", NULL);

  return mkdir (path, 0700) == -1 && rmdir (folder) == -1 && chmod (file, 0777) == -1 ? REFUSED : ALLOWED;
}

static int
probe_internet (void)
{
  return verdict (socket (AF_INET, SOCK_STREAM, 0)) == REFUSED && socket (AF_INET6, SOCK_DGRAM, 0) == -1 ? REFUSED : ALLOWED;
}

static int
probe_local_socket (void)
{
  int pair[2];

  return verdict (socket (AF_UNIX, SOCK_STREAM, 0)) == REFUSED && socketpair (AF_UNIX, SOCK_STREAM, 0, pair) == -1 ? REFUSED : ALLOWED;
}

static int
probe_connect (void)
{
  struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons (80), .sin_addr = { htonl (INADDR_LOOPBACK) } };

  return connect (open_file, (struct sockaddr *)&address, sizeof address) == -1 && errno == EPERM ? REFUSED : ALLOWED;
}

static int
probe_execute (void)
{
  char *arguments[] = { (char *)"/bin/true", NULL };
  int   fd = open ("/bin/true", O_RDONLY);

  execv (arguments[0], arguments);
  syscall (SYS_execveat, fd, "", arguments, NULL, AT_EMPTY_PATH);

  return REFUSED;
}

static int
probe_fork (void)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (0);

  return verdict (child);
}

static int
probe_clone (void)
{
  struct
  {
    guint64 values[11];
  } how = { { 0, [4] = SIGCHLD } };
  long child = syscall (SYS_clone3, &how, sizeof how);

  if (child == 0)
    _exit (0);

  return verdict (child);
}

static gpointer
thread_cb (gpointer user_data)
{
  return user_data;
}

static int
probe_thread (void)
{
  pthread_t thread;

  return pthread_create (&thread, NULL, thread_cb, NULL) != 0 ? REFUSED : ALLOWED;
}

static int
probe_kill (void)
{
  return verdict (kill (getppid (), 0));
}

static int
probe_trace (void)
{
  return verdict (ptrace (PTRACE_ATTACH, getppid (), NULL, NULL));
}

static int
probe_rare_calls (void)
{
  static const int calls[] = {
    SYS_mount, SYS_unshare, SYS_setns, SYS_chroot, SYS_pivot_root, SYS_bpf, SYS_keyctl, SYS_add_key,
    SYS_perf_event_open, SYS_io_uring_setup, SYS_userfaultfd, SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_pidfd_open, SYS_inotify_init1, SYS_init_module, SYS_kexec_load, SYS_setuid, SYS_capset, SYS_personality
  };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      if (syscall (calls[i], 0, 0, 0, 0, 0, 0) != -1 || (errno != EPERM && errno != ENOSYS))
        return ALLOWED;
    }

  return REFUSED;
}

static int
probe_code (void)
{
  gpointer page = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return mmap (NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED &&
             mprotect (page, 4096, PROT_READ | PROT_EXEC) == -1
           ? REFUSED
           : ALLOWED;
}

static int
probe_limits (void)
{
  struct rlimit limit = { RLIM_INFINITY, RLIM_INFINITY };

  return setrlimit (RLIMIT_NOFILE, &limit) == -1 && setrlimit (RLIMIT_DATA, &limit) == -1 ? REFUSED : ALLOWED;
}

static int
probe_descriptors (void)
{
  for (guint i = 0; i < 100; i++)
    {
      if (dup (open_file) == -1)
        return REFUSED;
    }

  return ALLOWED;
}

static int
probe_memory (void)
{
#if defined(__SANITIZE_ADDRESS__)
  return NOT_APPLICABLE;
#else
  return malloc ((gsize)4 << 30) == NULL &&
             mmap (NULL, (gsize)4 << 30, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
           ? REFUSED
           : ALLOWED;
#endif
}

/* Bit by bit it is no different. */
static int
probe_creeping_memory (void)
{
#if defined(__SANITIZE_ADDRESS__)
  return NOT_APPLICABLE;
#else
  for (guint i = 0; i < 64; i++)
    {
      if (malloc ((gsize)64 << 20) == NULL)
        return REFUSED;
    }

  return ALLOWED;
#endif
}

static gboolean has_landlock;

static int
probe_private_file (void)
{
  if (!has_landlock)
    return NOT_APPLICABLE;

  return verdict (open (file, O_RDONLY));
}

static int
probe_passwords (void)
{
  if (!has_landlock)
    return NOT_APPLICABLE;

  return open ("/etc/passwd", O_RDONLY) == -1 && open ("/etc/shadow", O_RDONLY) == -1 &&
             open (g_get_home_dir (), O_RDONLY | O_DIRECTORY) == -1 && open ("/proc/self/environ", O_RDONLY) == -1
           ? REFUSED
           : ALLOWED;
}

/* What has to go on. */
static int
probe_fonts (void)
{
  return verdict (open ("/usr/share", O_RDONLY | O_DIRECTORY));
}

static int
run_caged (Probe    probe,
           gboolean without_landlock)
{
  AttacheCage cage;

  if (without_landlock)
    {
      scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);

      /* As a kernel that has never heard of it. */
      seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (landlock_create_ruleset), 0);
      if (seccomp_load (filter) != 0)
        return NO_CAGE;
      seccomp_release (filter);
    }
  if (!attache_cage_enter (&cage, NULL) || !attache_cage_close (NULL))
    return NO_CAGE;
  if (!cage.seccomp || !cage.limits || (without_landlock && cage.landlock != 0))
    return NO_CAGE;
  has_landlock = cage.landlock > 0;

  return probe ();
}

static int
run_in_child (Probe    probe,
              gboolean without_landlock)
{
  pid_t child = fork ();
  int   status;

  g_assert_cmpint (child, !=, -1);
  if (child == 0)
    _exit (run_caged (probe, without_landlock));
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

static void
test_refused (gconstpointer data)
{
  Probe probe = *(Probe *)data;

  for (guint without_landlock = 0; without_landlock < 2; without_landlock++)
    {
      int result = run_in_child (probe, without_landlock);

      if (result == NOT_APPLICABLE && !without_landlock)
        g_test_skip ("this build or this kernel lacks the layer");
      else if (result != NOT_APPLICABLE)
        g_assert_cmpint (result, ==, REFUSED);
    }
  /* Nothing has changed outside either. */
  g_assert_true (g_file_test (file, G_FILE_TEST_IS_REGULAR));
}

static void
test_allowed (gconstpointer data)
{
  Probe probe = *(Probe *)data;

  g_assert_cmpint (run_in_child (probe, FALSE), ==, ALLOWED);
  g_assert_cmpint (run_in_child (probe, TRUE), ==, ALLOWED);
}

/* Without the cage each of these succeeds here, so that a refusal is the cage’s doing. */
static void
test_free (void)
{
  static const Probe probes[] = { probe_write, probe_append, probe_create, probe_internet, probe_local_socket,
                                  probe_fork, probe_thread, probe_code, probe_memory_file, probe_held_file };

  for (guint i = 0; i < G_N_ELEMENTS (probes); i++)
    {
      pid_t child = fork ();
      int   status;

      if (child == 0)
        _exit (probes[i]());
      waitpid (child, &status, 0);
      g_assert_cmpint (WEXITSTATUS (status), ==, ALLOWED);
    }
}

static const struct
{
  const char *name;
  Probe       probe;
} refused[] = {
  { "write", probe_write },
  { "read-and-write", probe_read_and_write },
  { "append", probe_append },
  { "truncate", probe_truncate },
  { "create", probe_create },
  { "unnamed-file", probe_unnamed },
  { "openat2", probe_openat2 },
  { "held-file", probe_held_file },
  { "memory-file", probe_memory_file },
  { "unlink", probe_unlink },
  { "rename", probe_rename },
  { "folder", probe_folder },
  { "internet", probe_internet },
  { "local-socket", probe_local_socket },
  { "connect", probe_connect },
  { "execute", probe_execute },
  { "fork", probe_fork },
  { "clone", probe_clone },
  { "thread", probe_thread },
  { "kill", probe_kill },
  { "trace", probe_trace },
  { "rare-calls", probe_rare_calls },
  { "code", probe_code },
  { "limits", probe_limits },
  { "descriptors", probe_descriptors },
  { "memory", probe_memory },
  { "creeping-memory", probe_creeping_memory },
  { "private-file", probe_private_file },
  { "passwords", probe_passwords },
};

static const Probe allowed = probe_fonts;

int
main (int   argc,
      char *argv[])
{
  g_autofree char *new = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("attache-cage-XXXXXX", NULL);
  file = g_build_filename (folder, "file", NULL);
  new = g_build_filename (folder, "new", NULL);
  g_assert_true (g_file_set_contents (file, "content", -1, NULL));
  open_file = open (file, O_RDWR);

  g_test_add_func ("/worker/cage/free", test_free);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/worker/cage/", refused[i].name, NULL);

      g_test_add_data_func (path, &refused[i].probe, test_refused);
    }
  g_test_add_data_func ("/worker/cage/fonts", &allowed, test_allowed);
  result = g_test_run ();

  g_unlink (new);
  g_unlink (file);
  g_rmdir (folder);
  g_free (file);
  g_free (folder);

  return result;
}
