/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calls to a worker about an archive. Nothing that comes back is believed: names that could lead out of a folder, and
 * sizes that an archive may not have, end the worker. */

#include "sandbox/attache-worker-process-archive.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-sealed-memory.h"
#include "sandbox/attache-worker-process-private.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  int                    fd;
  guint                  index;
  AttacheSealedMemory   *memory;
  AttacheWorkerMemberWhy why;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  if (call->fd != -1)
    close (call->fd);
  g_clear_pointer (&call->memory, attache_sealed_memory_free);
  g_free (call);
}

static void
member_free (gpointer data)
{
  AttacheWorkerMember *member = data;

  g_free (member->name);
  g_free (member);
}

static gboolean
is_safe_name (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  if (strlen (name) > ATTACHE_WORKER_MAX_NAME || strchr (name, '\\') != NULL)
    return FALSE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] == '\0' || g_str_equal (parts[i], ".") || g_str_equal (parts[i], ".."))
      return FALSE;
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_iscntrl (g_utf8_get_char (at)))
      return FALSE;

  return *name != '\0';
}

/* The members, if they can be true. */
static GPtrArray *
check_members (GVariant *variant)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (member_free);
  guint64      unpacked = 0;
  GVariantIter iter;
  const char  *name;
  guint64      size;
  guint32      why;

  if (g_variant_n_children (variant) == 0 || g_variant_n_children (variant) > ATTACHE_WORKER_MAX_MEMBERS)
    return NULL;

  g_variant_iter_init (&iter, variant);
  while (g_variant_iter_next (&iter, "(&stu)", &name, &size, &why))
    {
      AttacheWorkerMember *member;

      if (!is_safe_name (name) || why > ATTACHE_WORKER_MEMBER_TOO_MANY)
        return NULL;
      if (why == ATTACHE_WORKER_MEMBER_FINE && size > ATTACHE_WORKER_MAX_UNPACKED - unpacked)
        return NULL;
      unpacked += why == ATTACHE_WORKER_MEMBER_FINE ? size : 0;
      member = g_new0 (AttacheWorkerMember, 1);
      *member = (AttacheWorkerMember){ g_strdup (name), size, why };
      g_ptr_array_add (members, member);
    }

  return g_steal_pointer (&members);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) settled = NULL;
  GPtrArray *members = NULL;

  attache_bus_worker_call_list_archive_finish (ATTACHE_BUS_WORKER (object), &variant, NULL, result, &error);
  settled = attache_worker_process_settle (task, error);
  if (settled == NULL)
    return;

  if (error == NULL)
    members = check_members (variant);
  if (error != NULL)
    g_task_return_error (settled, g_steal_pointer (&error));
  else if (members != NULL)
    g_task_return_pointer (settled, members, (GDestroyNotify)g_ptr_array_unref);
  else
    attache_worker_process_distrust (g_steal_pointer (&settled));
}

static void
send_list (AttacheBusWorker *proxy,
           GTask            *task)
{
  Call *call = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) list = g_unix_fd_list_new_from_array (&call->fd, 1);

  call->fd = -1;
  attache_bus_worker_call_list_archive (proxy, g_variant_new_handle (0), G_DBUS_CALL_FLAGS_NONE, G_MAXINT, list, NULL, listed_cb, g_object_ref (task));
}

/**
 * attache_worker_process_list_archive:
 * @fd: a descriptor of a regular file, opened for reading; it stays the caller’s
 * @callback: called when the worker has answered or ended
 * @user_data: for @callback
 *
 * Opens the one archive of this worker.
 */
void
attache_worker_process_list_archive (AttacheWorkerProcess *self,
                                     int                   fd,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data)
{
  Call *call = g_new0 (Call, 1);

  g_return_if_fail (ATTACHE_IS_WORKER_PROCESS (self));

  call->fd = fcntl (fd, F_DUPFD_CLOEXEC, 3);
  attache_worker_process_start_call (self, call, call_free, send_list, callback, user_data);
}

/**
 * attache_worker_process_list_archive_finish:
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheWorkerMember): what is in it, or %NULL with an #AttacheSandboxError
 */
GPtrArray *
attache_worker_process_list_archive_finish (AttacheWorkerProcess *self,
                                            GAsyncResult         *result,
                                            GError              **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
extracted_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) settled = NULL;
  GBytes *bytes = NULL;
  Call   *call;
  guint   why = 0;

  attache_bus_worker_call_extract_member_finish (ATTACHE_BUS_WORKER (object), &why, NULL, result, &error);
  settled = attache_worker_process_settle (task, error);
  if (settled == NULL)
    return;

  call = g_task_get_task_data (settled);
  if (error == NULL)
    bytes = attache_sealed_memory_seal (call->memory, &error);
  if (bytes != NULL && why <= ATTACHE_WORKER_MEMBER_TOO_MANY)
    {
      call->why = why;
      g_task_return_pointer (settled, bytes, (GDestroyNotify)g_bytes_unref);
      return;
    }

  g_clear_pointer (&bytes, g_bytes_unref);
  if (error == NULL || g_error_matches (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_CRASHED))
    attache_worker_process_distrust (g_steal_pointer (&settled));
  else
    g_task_return_error (settled, g_steal_pointer (&error));
}

static void
send_extract (AttacheBusWorker *proxy,
              GTask            *task)
{
  Call *call = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) list = g_unix_fd_list_new ();

  if (g_unix_fd_list_append (list, attache_sealed_memory_get_fd (call->memory), NULL) == -1)
    {
      attache_worker_process_kill (g_task_get_source_object (task));
      return;
    }
  attache_bus_worker_call_extract_member (proxy, call->index, g_variant_new_handle (0), G_DBUS_CALL_FLAGS_NONE, G_MAXINT, list, NULL, extracted_cb,
                                          g_object_ref (task));
}

/**
 * attache_worker_process_extract:
 * @index: of a member of the archive that this worker has open
 * @size: how long it says that it is
 * @callback: called when the worker has answered or ended
 * @user_data: for @callback
 *
 * Unpacks a member.
 */
void
attache_worker_process_extract (AttacheWorkerProcess *self,
                                guint                 index,
                                guint64               size,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data)
{
  g_autoptr (GError) error = NULL;
  Call *call = g_new0 (Call, 1);

  g_return_if_fail (ATTACHE_IS_WORKER_PROCESS (self));

  call->fd = -1;
  call->index = index;
  call->memory = attache_sealed_memory_new ("attache-member", size, &error);
  if (call->memory == NULL)
    {
      g_task_report_error (self, callback, user_data, NULL, g_steal_pointer (&error));
      call_free (call);
      return;
    }
  attache_worker_process_start_call (self, call, call_free, send_extract, callback, user_data);
}

/**
 * attache_worker_process_extract_finish:
 * @result: from the callback
 * @why: (out): why it could not be unpacked; then there is nothing in the bytes
 * @error: return location
 *
 * Returns: (transfer full): the member, or %NULL with an #AttacheSandboxError
 */
GBytes *
attache_worker_process_extract_finish (AttacheWorkerProcess   *self,
                                       GAsyncResult           *result,
                                       AttacheWorkerMemberWhy *why,
                                       GError                **error)
{
  Call   *call = g_task_get_task_data (G_TASK (result));
  GBytes *bytes = g_task_propagate_pointer (G_TASK (result), error);

  *why = bytes != NULL ? call->why : ATTACHE_WORKER_MEMBER_FINE;

  return bytes;
}
