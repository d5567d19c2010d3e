/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calls to a worker. Nothing that comes back is believed: sizes, counts and texts are checked here, before anybody
 * sees them. */

#include "sandbox/attache-page-memory.h"
#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-process-private.h"
#include "sandbox/attache-worker-protocol.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

/* No side of a page is longer, in points; the format allows 14 400. */
#define MAX_SIDE 1e6

typedef struct
{
  guint              page; /* or how many */
  int                fd;
  char              *password;
  char              *name;
  AttachePageMemory *memory;
} Call;

static void
call_free (gpointer data)
{
  Call *call = data;

  if (call->fd != -1)
    close (call->fd);
  g_free (call->password);
  g_free (call->name);
  g_clear_pointer (&call->memory, attache_page_memory_free);
  g_free (call);
}

static Call *
call_new (guint page)
{
  Call *call = g_new0 (Call, 1);

  call->page = page;
  call->fd = -1;

  return call;
}

/* The sizes of the pages, if they can be true. */
static GArray *
check_sizes (GVariant *variant)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));
  gsize         n_values;
  const double *values = g_variant_get_fixed_array (variant, &n_values, sizeof (double));

  if (n_values == 0 || n_values % 2 != 0 || n_values / 2 > ATTACHE_WORKER_MAX_PAGES)
    return NULL;
  for (gsize i = 0; i < n_values; i++)
    {
      if (!isfinite (values[i]) || values[i] <= 0 || values[i] > MAX_SIDE)
        return NULL;
    }
  g_array_append_vals (sizes, values, n_values);

  return g_steal_pointer (&sizes);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) settled = NULL;
  GArray *sizes = NULL;

  attache_bus_worker_call_open_finish (ATTACHE_BUS_WORKER (object), &variant, NULL, result, &error);
  settled = attache_worker_process_settle (task, error);
  if (settled == NULL)
    return;

  if (error == NULL)
    sizes = check_sizes (variant);
  if (error != NULL)
    g_task_return_error (settled, g_steal_pointer (&error));
  else if (sizes != NULL)
    g_task_return_pointer (settled, sizes, (GDestroyNotify)g_array_unref);
  else
    attache_worker_process_distrust (g_steal_pointer (&settled));
}

static void
send_open (AttacheBusWorker *proxy,
           GTask            *task)
{
  Call *call = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) list = g_unix_fd_list_new_from_array (&call->fd, 1);

  call->fd = -1;
  attache_bus_worker_call_open (proxy, g_variant_new_handle (0), call->password ? call->password : "",
                                call->password != NULL, G_DBUS_CALL_FLAGS_NONE, G_MAXINT, list, NULL, opened_cb,
                                g_object_ref (task));
}

/**
 * attache_worker_process_open:
 * @fd: a descriptor of a regular file, opened for reading; it stays the caller’s
 * @password: (nullable): its password
 * @callback: called when the worker has answered or ended
 * @user_data: for @callback
 *
 * Opens the one document of this worker.
 */
void
attache_worker_process_open (AttacheWorkerProcess *self,
                             int                   fd,
                             const char           *password,
                             GAsyncReadyCallback   callback,
                             gpointer              user_data)
{
  Call *call = call_new (0);

  g_return_if_fail (ATTACHE_IS_WORKER_PROCESS (self));

  call->fd = fcntl (fd, F_DUPFD_CLOEXEC, 3);
  call->password = g_strdup (password);
  attache_worker_process_start_call (self, call, call_free, send_open, callback, user_data);
}

/**
 * attache_worker_process_open_finish:
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full) (element-type double): width and height of each page, in points, or %NULL with an
 *   #AttacheSandboxError
 */
GArray *
attache_worker_process_open_finish (AttacheWorkerProcess *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
rendered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) settled = NULL;
  AttachePageImage *image = NULL;
  Call             *call;

  attache_bus_worker_call_render_finish (ATTACHE_BUS_WORKER (object), NULL, result, &error);
  settled = attache_worker_process_settle (task, error);
  if (settled == NULL)
    return;

  call = g_task_get_task_data (settled);
  if (error == NULL)
    image = attache_page_memory_seal (call->memory, &error);
  if (image != NULL)
    g_task_return_pointer (settled, image, g_object_unref);
  else if (g_error_matches (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_CRASHED))
    attache_worker_process_distrust (g_steal_pointer (&settled));
  else
    g_task_return_error (settled, g_steal_pointer (&error));
}

static void
send_render (AttacheBusWorker *proxy,
             GTask            *task)
{
  Call *call = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) list = g_unix_fd_list_new ();
  guint width, height;

  attache_page_memory_get_size (call->memory, &width, &height);
  if (g_unix_fd_list_append (list, attache_page_memory_get_fd (call->memory), NULL) == -1)
    {
      attache_worker_process_kill (g_task_get_source_object (task));
      return;
    }
  attache_bus_worker_call_render (proxy, call->page, width, height, g_variant_new_handle (0),
                                  G_DBUS_CALL_FLAGS_NONE, G_MAXINT, list, NULL, rendered_cb, g_object_ref (task));
}

/**
 * attache_worker_process_render:
 * @page: index of the page
 * @width: in pixels
 * @height: in pixels
 * @callback: called when the worker has answered or ended
 * @user_data: for @callback
 *
 * Draws a page, stretched to the given size.
 */
void
attache_worker_process_render (AttacheWorkerProcess *self,
                               guint                 page,
                               guint                 width,
                               guint                 height,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data)
{
  g_autoptr (GError) error = NULL;
  Call *call = call_new (page);

  g_return_if_fail (ATTACHE_IS_WORKER_PROCESS (self));

  call->memory = attache_page_memory_new (width, height, &error);
  if (call->memory == NULL)
    {
      g_task_report_error (self, callback, user_data, NULL, g_steal_pointer (&error));
      call_free (call);
      return;
    }
  attache_worker_process_start_call (self, call, call_free, send_render, callback, user_data);
}

/* Text and boxes that fit together, with nothing in them but numbers. */
static AttachePageText *
check_text (const char *text,
            GVariant   *variant)
{
  gsize                  n_bytes;
  const guchar          *bytes = g_variant_get_fixed_array (variant, &n_bytes, 1);
  glong                  n_chars = g_utf8_strlen (text, -1);
  g_autofree AttacheBox *boxes = NULL;

  if (n_chars > (glong)ATTACHE_WORKER_MAX_CHARS || n_bytes != n_chars * sizeof (AttacheBox))
    return NULL;

  boxes = g_new0 (AttacheBox, MAX (n_chars, 1));
  if (n_bytes > 0)
    memcpy (boxes, bytes, n_bytes);
  for (glong i = 0; i < n_chars; i++)
    {
      AttacheBox *box = &boxes[i];

      if (!(fabsf (box->x1) < MAX_SIDE && fabsf (box->y1) < MAX_SIDE && fabsf (box->x2) < MAX_SIDE &&
            fabsf (box->y2) < MAX_SIDE))
        *box = (AttacheBox){ 0 };
    }

  return attache_page_text_new (text, boxes, n_chars);
}

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GVariant) boxes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) settled = NULL;
  g_autofree char *text = NULL;
  AttachePageText *page = NULL;

  attache_bus_worker_call_get_text_finish (ATTACHE_BUS_WORKER (object), &text, &boxes, result, &error);
  settled = attache_worker_process_settle (task, error);
  if (settled == NULL)
    return;

  if (error == NULL)
    page = check_text (text, boxes);
  if (error != NULL)
    g_task_return_error (settled, g_steal_pointer (&error));
  else if (page != NULL)
    g_task_return_pointer (settled, page, g_object_unref);
  else
    attache_worker_process_distrust (g_steal_pointer (&settled));
}

static void
send_get_text (AttacheBusWorker *proxy,
               GTask            *task)
{
  Call *call = g_task_get_task_data (task);

  attache_bus_worker_call_get_text (proxy, call->page, G_DBUS_CALL_FLAGS_NONE, G_MAXINT, NULL, text_read_cb,
                                    g_object_ref (task));
}

/**
 * attache_worker_process_get_text:
 * @page: index of the page
 * @callback: called when the worker has answered or ended
 * @user_data: for @callback
 *
 * Reads the text of a page.
 */
void
attache_worker_process_get_text (AttacheWorkerProcess *self,
                                 guint                 page,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data)
{
  g_return_if_fail (ATTACHE_IS_WORKER_PROCESS (self));

  attache_worker_process_start_call (self, call_new (page), call_free, send_get_text, callback, user_data);
}

/**
 * attache_worker_process_page_finish:
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full): the #AttachePageImage or #AttachePageText asked for, or %NULL with an #AttacheSandboxError
 */
gpointer
attache_worker_process_page_finish (AttacheWorkerProcess *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
whole_text_read_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GTask) settled = NULL;
  g_autofree char *text = NULL;

  attache_bus_worker_call_read_text_finish (ATTACHE_BUS_WORKER (object), &text, NULL, result, &error);
  settled = attache_worker_process_settle (task, error);
  if (settled == NULL)
    return;

  if (error != NULL)
    g_task_return_error (settled, g_steal_pointer (&error));
  else if (strlen (text) <= 2 * (gsize)ATTACHE_WORKER_MAX_TEXT)
    g_task_return_pointer (settled, g_steal_pointer (&text), g_free);
  else
    attache_worker_process_distrust (g_steal_pointer (&settled));
}

static void
send_read_text (AttacheBusWorker *proxy,
                GTask            *task)
{
  Call *call = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) list = g_unix_fd_list_new_from_array (&call->fd, 1);

  call->fd = -1;
  attache_bus_worker_call_read_text (proxy, g_variant_new_handle (0), call->name, call->page, G_DBUS_CALL_FLAGS_NONE, G_MAXINT, list, NULL,
                                     whole_text_read_cb, g_object_ref (task));
}

/**
 * attache_worker_process_read_text:
 * @fd: a descriptor of a regular file, opened for reading; it stays the caller’s
 * @name: its name
 * @most_pages: how many pages to read of a format that has any, or 0 for all
 * @callback: called when the worker has answered or ended
 * @user_data: for @callback
 *
 * Reads the text of a whole file.
 */
void
attache_worker_process_read_text (AttacheWorkerProcess *self,
                                  int                   fd,
                                  const char           *name,
                                  guint                 most_pages,
                                  GAsyncReadyCallback   callback,
                                  gpointer              user_data)
{
  Call *call = call_new (most_pages);

  g_return_if_fail (ATTACHE_IS_WORKER_PROCESS (self));

  call->fd = fcntl (fd, F_DUPFD_CLOEXEC, 3);
  call->name = g_utf8_make_valid (name, -1);
  attache_worker_process_start_call (self, call, call_free, send_read_text, callback, user_data);
}

/**
 * attache_worker_process_read_text_finish:
 * @result: from the callback
 * @error: return location
 *
 * Returns: (transfer full): its text in UTF-8, or %NULL with an #AttacheSandboxError
 */
char *
attache_worker_process_read_text_finish (AttacheWorkerProcess *self,
                                         GAsyncResult         *result,
                                         GError              **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
