/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attache-worker: reads one document for a client that started it, from inside a cage. It is of no use by hand. */

#include "attache-cage.h"
#include "attache-charset.h"
#include "attache-worker-rehearsal.h"
#include "attache-worker-service.h"
#include "sandbox/attache-worker-protocol.h"

#include <gio/gio.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
/* Looking for leaks takes system calls that the cage refuses. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  return "detect_leaks=0";
}
#endif

static gboolean
has_socket (void)
{
  struct stat status;

  return fstat (ATTACHE_WORKER_SOCKET, &status) == 0 && S_ISSOCK (status.st_mode);
}

/* The client has gone: there is nothing to finish and nothing to save. */
static void
closed_cb (void)
{
  _exit (0);
}

/* Nobody has asked for anything yet. */
static gboolean
idle_cb (gpointer user_data)
{
  attache_worker_rehearsal_run ();

  return G_SOURCE_REMOVE;
}

static GDBusConnection *
connect_to_client (GError **error)
{
  g_autoptr (GSocket) socket = g_socket_new_from_fd (ATTACHE_WORKER_SOCKET, error);
  g_autoptr (GSocketConnection) stream = NULL;
  g_autofree char *guid = g_dbus_generate_guid ();

  if (socket == NULL)
    return NULL;

  stream = g_socket_connection_factory_create_connection (socket);

  return g_dbus_connection_new_sync (G_IO_STREAM (stream), guid,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_SERVER |
                                       G_DBUS_CONNECTION_FLAGS_DELAY_MESSAGE_PROCESSING,
                                     NULL, NULL, error);
}

static int
fail (const char *message,
      int         status)
{
  fprintf (stderr, "attache-worker: %s\n", message);

  return status;
}

int
main (void)
{
  g_autoptr (GMainLoop) loop = NULL;
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (AttacheWorkerService) service = NULL;
  g_autoptr (GError) error = NULL;
  AttacheCage cage;

  if (!has_socket ())
    return fail ("this program is started by Attaché to read a document; it does nothing by hand", 2);

  /* What the client may have left open is none of a worker’s business. */
  close_range (ATTACHE_WORKER_SOCKET + 1, ~0U, 0);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  /* A second arena would reserve 64 MiB of the addresses that the cage allows. */
  mallopt (M_ARENA_MAX, 1);

  attache_charset_load ();
  if (!attache_cage_enter (&cage, &error))
    return fail (error->message, ATTACHE_WORKER_EXIT_CAGE);
  connection = connect_to_client (&error);
  if (connection == NULL)
    return fail (error->message, 1);
  if (!attache_cage_close (&error))
    return fail (error->message, ATTACHE_WORKER_EXIT_CAGE);

  loop = g_main_loop_new (NULL, FALSE);
  service = attache_worker_service_new (&cage);
  if (!attache_worker_service_export (service, connection, &error))
    return fail (error->message, 1);
  g_signal_connect (connection, "closed", G_CALLBACK (closed_cb), NULL);
  g_dbus_connection_start_message_processing (connection);
  g_idle_add_full (G_PRIORITY_LOW, idle_cb, NULL, NULL);
  g_main_loop_run (loop);

  return 0;
}
