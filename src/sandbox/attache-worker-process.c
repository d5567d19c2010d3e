/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerProcess: one worker, from its start to its end. It answers one call at a time; whatever goes wrong with
 * the conversation ends the worker, and the call then fails with the reason for which it ended. */

#include "sandbox/attache-worker-process-private.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

struct _AttacheWorkerProcess
{
  GObject parent_instance;

  GSubprocess      *subprocess;
  AttacheBusWorker *proxy;

  /* The one call under way; it waits with @send for the connection to be there. */
  GTask                   *pending;
  AttacheWorkerProcessSend send;

  char    *poppler;
  guint    landlock;
  gboolean seccomp;
  gboolean limits;
  gboolean described;
  gboolean ending;
  gboolean exited;
};

enum
{
  DESCRIBED,
  EXITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttacheWorkerProcess, attache_worker_process, G_TYPE_OBJECT)

/* Only what a worker needs to find fonts and to speak the user’s language; no address of any service. */
static char **
get_environment (void)
{
  static const char *const kept[] = {
    "HOME", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "TZ",
    "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT",
    "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "XDG_DATA_HOME",
    "ASAN_OPTIONS", "UBSAN_OPTIONS"
  };
  char **environment = g_environ_setenv (NULL, "GIO_USE_VFS", "local", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const char *value = g_getenv (kept[i]);

      if (value != NULL)
        environment = g_environ_setenv (environment, kept[i], value, TRUE);
    }

  return environment;
}

static void
end (AttacheWorkerProcess *self)
{
  self->ending = TRUE;
  if (!self->exited)
    g_subprocess_force_exit (self->subprocess);
}

/* Ended by a signal, it crashed, even before it could say a word; ended by itself that early, it is of no use here. */
static GError *
make_exit_error (AttacheWorkerProcess *self)
{
  AttacheSandboxError code = ATTACHE_SANDBOX_ERROR_CRASHED;

  if (g_subprocess_get_if_exited (self->subprocess))
    {
      int status = g_subprocess_get_exit_status (self->subprocess);

      if (status == ATTACHE_WORKER_EXIT_MEMORY)
        code = ATTACHE_SANDBOX_ERROR_REFUSED;
      else if (status == ATTACHE_WORKER_EXIT_CAGE || self->proxy == NULL)
        code = ATTACHE_SANDBOX_ERROR_FAILED;
    }

  return g_error_new (ATTACHE_SANDBOX_ERROR, code, "the worker ended with status %d",
                      g_subprocess_get_status (self->subprocess));
}

static void
exited_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AttacheWorkerProcess) self = user_data;
  g_autoptr (GTask) task = g_steal_pointer (&self->pending);

  g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
  self->ending = self->exited = TRUE;
  if (task != NULL)
    g_task_return_error (task, make_exit_error (self));
  g_signal_emit (self, signals[EXITED], 0);
}

static void
closed_cb (AttacheWorkerProcess *self)
{
  end (self);
}

/* A worker is not trusted with what stands in a text for others. */
static gboolean
is_version (const char *text)
{
  return *text != '\0' && strlen (text) < 32 && strspn (text, "0123456789.") == strlen (text);
}

static void
described_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AttacheWorkerProcess) self = user_data;
  g_autofree char *poppler = NULL;

  self->described = attache_bus_worker_call_describe_cage_finish (ATTACHE_BUS_WORKER (object), &self->landlock,
                                                                  &self->seccomp, &self->limits, &poppler, result, NULL);
  if (self->described && is_version (poppler))
    self->poppler = g_steal_pointer (&poppler);
  if (self->described)
    g_signal_emit (self, signals[DESCRIBED], 0);
}

static void
connected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AttacheWorkerProcess) self = user_data;
  g_autoptr (GDBusConnection) connection = g_dbus_connection_new_finish (result, NULL);

  if (connection == NULL || self->ending)
    {
      end (self);
      return;
    }

  self->proxy = attache_bus_worker_proxy_new_sync (connection,
                                                   G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES |
                                                     G_DBUS_PROXY_FLAGS_DO_NOT_CONNECT_SIGNALS,
                                                   NULL, ATTACHE_WORKER_PATH, NULL, NULL);
  if (self->proxy == NULL)
    {
      end (self);
      return;
    }

  g_signal_connect_object (connection, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  if (self->pending != NULL)
    self->send (self->proxy, self->pending);
  attache_bus_worker_call_describe_cage (self->proxy, G_DBUS_CALL_FLAGS_NONE, G_MAXINT, NULL, described_cb,
                                         g_object_ref (self));
}

static void
attache_worker_process_finalize (GObject *object)
{
  AttacheWorkerProcess *self = ATTACHE_WORKER_PROCESS (object);

  g_clear_object (&self->proxy);
  g_clear_object (&self->subprocess);
  g_clear_pointer (&self->poppler, g_free);

  G_OBJECT_CLASS (attache_worker_process_parent_class)->finalize (object);
}

static void
attache_worker_process_class_init (AttacheWorkerProcessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_worker_process_finalize;

  /* D-Bus knows the errors of a domain that has been asked for. */
  attache_sandbox_error_quark ();

  /* The worker is up and has said what its cage is made of. */
  signals[DESCRIBED] = g_signal_new ("described", ATTACHE_TYPE_WORKER_PROCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  /* The worker has ended, for whatever reason; a call under way has failed just before. */
  signals[EXITED] = g_signal_new ("exited", ATTACHE_TYPE_WORKER_PROCESS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
attache_worker_process_init (AttacheWorkerProcess *self)
{
}

/**
 * attache_worker_process_new:
 * @program: path of attache-worker
 * @error: return location
 *
 * Starts a worker. It lives, and this object with it, until it is killed or ends by itself.
 *
 * Returns: (transfer full) (nullable): a worker that is starting, or %NULL with %ATTACHE_SANDBOX_ERROR_FAILED
 */
AttacheWorkerProcess *
attache_worker_process_new (const char *program,
                            GError    **error)
{
  g_autoptr (AttacheWorkerProcess) self = g_object_new (ATTACHE_TYPE_WORKER_PROCESS, NULL);
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GSocketConnection) stream = NULL;
  g_autoptr (GError) failure = NULL;
  g_auto (GStrv) environment = get_environment ();
  /* Descriptors are closed by the worker itself: a large program is then not copied just to close them. */
  GSubprocessFlags flags = G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_INHERIT_FDS;
  int              ends[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    {
      g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_FAILED, g_strerror (errno));
      return NULL;
    }

/* Poppler tells of every fault of a file; only a sanitizer’s word is wanted. */
#ifndef __SANITIZE_ADDRESS__
  flags |= G_SUBPROCESS_FLAGS_STDERR_SILENCE;
#endif
  launcher = g_subprocess_launcher_new (flags);
  g_subprocess_launcher_set_environ (launcher, environment);
  g_subprocess_launcher_take_fd (launcher, ends[1], ATTACHE_WORKER_SOCKET);
  self->subprocess = g_subprocess_launcher_spawn (launcher, &failure, program, NULL);
  if (self->subprocess == NULL)
    {
      close (ends[0]);
      g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_FAILED, failure->message);
      return NULL;
    }

  g_subprocess_wait_async (self->subprocess, NULL, exited_cb, g_object_ref (self));
  socket = g_socket_new_from_fd (ends[0], NULL);
  stream = g_socket_connection_factory_create_connection (socket);
  g_dbus_connection_new (G_IO_STREAM (stream), NULL, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT, NULL, NULL,
                         connected_cb, g_object_ref (self));

  return g_steal_pointer (&self);
}

/**
 * attache_worker_process_is_alive:
 *
 * Returns: whether the worker may still answer
 */
gboolean
attache_worker_process_is_alive (AttacheWorkerProcess *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_PROCESS (self), FALSE);

  return !self->ending;
}

/**
 * attache_worker_process_get_cage:
 * @landlock: (out): version of Landlock, 0 for none
 * @seccomp: (out): whether system calls are filtered
 * @limits: (out): whether memory, files and processes are limited
 *
 * Returns: whether the worker has said so yet
 */
gboolean
attache_worker_process_get_cage (AttacheWorkerProcess *self,
                                 guint                *landlock,
                                 gboolean             *seccomp,
                                 gboolean             *limits)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_PROCESS (self), FALSE);

  *landlock = self->landlock;
  *seccomp = self->seccomp;
  *limits = self->limits;

  return self->described;
}

/**
 * attache_worker_process_get_poppler_version:
 *
 * Returns: (nullable): the version of Poppler in the worker, digits and dots; %NULL until it has said so
 */
const char *
attache_worker_process_get_poppler_version (AttacheWorkerProcess *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_PROCESS (self), NULL);

  return self->poppler;
}

/**
 * attache_worker_process_measure:
 *
 * Returns: the memory that the worker takes up now for itself, in bytes; 0 when it is gone
 */
gsize
attache_worker_process_measure (AttacheWorkerProcess *self)
{
  const char      *id;
  g_autofree char *path = NULL;
  g_autofree char *contents = NULL;
  guint64          resident = 0;
  guint64          shared = 0;
  char            *after;

  g_return_val_if_fail (ATTACHE_IS_WORKER_PROCESS (self), 0);

  id = g_subprocess_get_identifier (self->subprocess);
  if (id == NULL)
    return 0;

  /* In pages: all addresses, what is resident, how much of that is files and shared memory. */
  path = g_strdup_printf ("/proc/%s/statm", id);
  if (g_file_get_contents (path, &contents, NULL, NULL))
    {
      g_ascii_strtoull (contents, &after, 10);
      resident = g_ascii_strtoull (after, &after, 10);
      shared = g_ascii_strtoull (after, NULL, 10);
    }

  return resident > shared ? (resident - shared) * sysconf (_SC_PAGESIZE) : 0;
}

/**
 * attache_worker_process_kill:
 *
 * Ends the worker at once, whatever it is doing. A call under way fails with %ATTACHE_SANDBOX_ERROR_CRASHED.
 */
void
attache_worker_process_kill (AttacheWorkerProcess *self)
{
  g_return_if_fail (ATTACHE_IS_WORKER_PROCESS (self));

  end (self);
}

/**
 * attache_worker_process_start_call:
 * @call: (transfer full): what @send needs, which becomes the data of the task
 * @call_free: frees @call
 * @send: sends the call, as soon as the connection is there
 * @callback: called when the worker has answered or ended
 * @user_data: for @callback
 *
 * Starts a call; it fails at once when another one is under way or the worker has ended.
 */
void
attache_worker_process_start_call (AttacheWorkerProcess    *self,
                                   gpointer                 call,
                                   GDestroyNotify           call_free,
                                   AttacheWorkerProcessSend send,
                                   GAsyncReadyCallback      callback,
                                   gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, call, call_free);
  if (self->pending != NULL || self->exited)
    {
      g_task_return_new_error_literal (task, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_CRASHED, "no worker");
      return;
    }

  self->pending = g_object_ref (task);
  self->send = send;
  if (self->proxy != NULL && !self->ending)
    send (self->proxy, task);
}

/**
 * attache_worker_process_settle:
 * @task: a call that has got an answer
 * @failure: (nullable): why the answer is none
 *
 * An error of the worker’s own ends the call, with the message that the worker gave; any other ends the worker and, when
 * that is gone, the call.
 *
 * Returns: (transfer full) (nullable): @task to be returned from, or %NULL when it has failed already or will
 */
GTask *
attache_worker_process_settle (GTask  *task,
                               GError *failure)
{
  AttacheWorkerProcess *self = g_task_get_source_object (task);

  if (self->pending != task)
    return NULL;
  if (failure != NULL && failure->domain != ATTACHE_SANDBOX_ERROR)
    {
      end (self);
      return NULL;
    }
  /* D-Bus puts its own name for the error before the message. */
  if (failure != NULL)
    g_dbus_error_strip_remote_error (failure);

  return g_steal_pointer (&self->pending);
}

/**
 * attache_worker_process_distrust:
 * @task: (transfer full): a call whose answer cannot be true
 *
 * Ends the worker; the call fails when it is gone.
 */
void
attache_worker_process_distrust (GTask *task)
{
  AttacheWorkerProcess *self = g_task_get_source_object (task);

  if (self->exited)
    {
      g_task_return_error (task, make_exit_error (self));
      g_object_unref (task);
      return;
    }

  self->pending = task;
  end (self);
}
