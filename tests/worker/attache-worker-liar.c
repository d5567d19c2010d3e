/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A worker that a hostile file has taken over, for the tests only: it speaks the protocol and lies. Which lie is told by
 * the password of the document, the number of the page, or the size of the archive. */

#include "attache-worker-bus.h"
#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
handle_open_cb (AttacheBusWorker      *skeleton,
                GDBusMethodInvocation *invocation,
                GUnixFDList           *descriptors,
                GVariant              *file,
                const char            *password,
                gboolean               has_password)
{
  double sizes[16];
  gsize  n_sizes = G_N_ELEMENTS (sizes);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    sizes[i] = 100;
  if (strcmp (password, "negative") == 0)
    sizes[3] = -5;
  else if (strcmp (password, "no number") == 0)
    sizes[0] = NAN;
  else if (strcmp (password, "endless") == 0)
    sizes[1] = INFINITY;
  else if (strcmp (password, "odd") == 0)
    n_sizes = 15;
  else if (strcmp (password, "none") == 0)
    n_sizes = 0;
  else if (strcmp (password, "gone") == 0)
    close (ATTACHE_WORKER_SOCKET);
  attache_bus_worker_complete_open (skeleton, invocation, NULL,
                                    g_variant_new_fixed_array (G_VARIANT_TYPE_DOUBLE, sizes, n_sizes, sizeof (double)));

  return TRUE;
}

static gboolean
handle_render_cb (AttacheBusWorker      *skeleton,
                  GDBusMethodInvocation *invocation,
                  GUnixFDList           *descriptors,
                  guint                  page,
                  guint                  width,
                  guint                  height,
                  GVariant              *pixels)
{
  int    fd = g_unix_fd_list_get (descriptors, 0, NULL);
  guchar byte = 7;

  /* Page 0: the truth. Page 1: a page that it goes on to write to. Page 2: a page that is pulled away. */
  if (page == 1)
    mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (page == 2 && (ftruncate (fd, 0) == 0 || ftruncate (fd, 1 << 30) == 0))
    byte = 9;
  if (pwrite (fd, &byte, 1, 0) != 1)
    return FALSE;
  if (page == 3)
    g_dbus_method_invocation_return_dbus_error (invocation, "org.example.Whatever", "no reason");
  else
    attache_bus_worker_complete_render (skeleton, invocation, NULL);
  close (fd);

  return TRUE;
}

static gboolean
handle_get_text_cb (AttacheBusWorker      *skeleton,
                    GDBusMethodInvocation *invocation,
                    guint                  page)
{
  float boxes[12] = { NAN, 0, INFINITY, 10, 1, 2, 3, 4, -1e30f, 0, 5, 6 };
  gsize size = sizeof boxes;

  /* Page 1: boxes missing. Page 2: boxes left over. Page 3: part of a box. All others: numbers that are none. */
  if (page == 1)
    size = 16;
  if (page == 3)
    size = 47;
  attache_bus_worker_complete_get_text (skeleton, invocation, page == 2 ? "a" : "abc",
                                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, boxes, size, 1));

  return TRUE;
}

/* How many bytes the archive has tells which lie it is. */
static gboolean
handle_list_archive_cb (AttacheBusWorker      *skeleton,
                        GDBusMethodInvocation *invocation,
                        GUnixFDList           *descriptors,
                        GVariant              *file)
{
  static const struct
  {
    const char *name;
    guint64     size;
    guint32     why;
  } lies[] = {
    { "paper.txt", 4, 0 },
    { "../paper.txt", 4, 0 },
    { "/paper.txt", 4, 0 },
    { "papers//paper.txt", 4, 0 },
    { "papers\\paper.txt", 4, 0 },
    { "paper\n.txt", 4, 0 },
    { "", 4, 0 },
    { "paper.txt", 1ULL << 40, 0 },
    { "paper.txt", 4, 99 },
  };
  g_autofd int    fd = g_unix_fd_list_get (descriptors, 0, NULL);
  GVariantBuilder builder;
  struct stat     info;

  if (fstat (fd, &info) != 0 || info.st_size < 1)
    return FALSE;
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(stu)"));
  if ((gsize)info.st_size <= G_N_ELEMENTS (lies))
    g_variant_builder_add (&builder, "(stu)", lies[info.st_size - 1].name, lies[info.st_size - 1].size, lies[info.st_size - 1].why);
  /* Three members, and each is taken out in its own way; with ten bytes there is none at all. */
  if (info.st_size == 1)
    {
      g_variant_builder_add (&builder, "(stu)", "kept.txt", (guint64)4, 0);
      g_variant_builder_add (&builder, "(stu)", "why.txt", (guint64)4, 0);
    }
  attache_bus_worker_complete_list_archive (skeleton, invocation, NULL, g_variant_builder_end (&builder));

  return TRUE;
}

static gboolean
handle_extract_member_cb (AttacheBusWorker      *skeleton,
                          GDBusMethodInvocation *invocation,
                          GUnixFDList           *descriptors,
                          guint                  index,
                          GVariant              *memory)
{
  g_autofd int fd = g_unix_fd_list_get (descriptors, 0, NULL);

  /* Member 0: the truth, although it tries to make the file longer. Member 1: one that it goes on to write to. Member 2: for no
   * reason that there is. */
  if (index == 0 && ftruncate (fd, 1 << 20) == 0)
    return FALSE;
  if (index == 1)
    mmap (NULL, 4, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (pwrite (fd, "true", 4, 0) != 4)
    return FALSE;
  attache_bus_worker_complete_extract_member (skeleton, invocation, NULL, index == 2 ? 77 : 0);

  return TRUE;
}

int
main (void)
{
  g_autoptr (GSocket) socket = g_socket_new_from_fd (ATTACHE_WORKER_SOCKET, NULL);
  g_autoptr (GSocketConnection) stream = g_socket_connection_factory_create_connection (socket);
  g_autofree char *guid = g_dbus_generate_guid ();
  g_autoptr (GDBusConnection) connection = NULL;
  g_autoptr (AttacheBusWorker) skeleton = attache_bus_worker_skeleton_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  connection = g_dbus_connection_new_sync (G_IO_STREAM (stream), guid,
                                           G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_SERVER |
                                             G_DBUS_CONNECTION_FLAGS_DELAY_MESSAGE_PROCESSING,
                                           NULL, NULL, NULL);
  g_signal_connect (skeleton, "handle-open", G_CALLBACK (handle_open_cb), NULL);
  g_signal_connect (skeleton, "handle-render", G_CALLBACK (handle_render_cb), NULL);
  g_signal_connect (skeleton, "handle-get-text", G_CALLBACK (handle_get_text_cb), NULL);
  g_signal_connect (skeleton, "handle-list-archive", G_CALLBACK (handle_list_archive_cb), NULL);
  g_signal_connect (skeleton, "handle-extract-member", G_CALLBACK (handle_extract_member_cb), NULL);
  g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (skeleton), connection, ATTACHE_WORKER_PATH, NULL);
  g_signal_connect_swapped (connection, "closed", G_CALLBACK (g_main_loop_quit), loop);
  g_dbus_connection_start_message_processing (connection);
  g_main_loop_run (loop);

  return 0;
}
