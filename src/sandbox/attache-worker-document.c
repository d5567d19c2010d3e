/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerDocument: an open document, whose pages are drawn and read by workers. */

#include "sandbox/attache-worker-document-private.h"

#include "sandbox/attache-sandbox-sentence.h"
#include "sandbox/attache-worker-desk.h"
#include "sandbox/attache-worker-protocol.h"
#include "sandbox/attache-worker-request.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

struct _AttacheWorkerDocument
{
  GObject parent_instance;

  char                 *name;
  gboolean              has_password;
  AttacheWorkerDesk    *desk;
  AttacheWorkerRequest *opening;
  GArray               *sizes;
};

G_DEFINE_FINAL_TYPE (AttacheWorkerDocument, attache_worker_document, G_TYPE_OBJECT)

static GError *
make_error (AttacheWorkerDocument *self,
            AttacheSandboxError    code,
            guint                  page)
{
  return attache_sandbox_sentence_new (code, self->name, page, self->has_password);
}

static void
opened_cb (AttacheWorkerDocument *self,
           GArray                *sizes,
           const GError          *error)
{
  g_autoptr (AttacheWorkerRequest) opening = g_steal_pointer (&self->opening);

  if (error != NULL)
    {
      attache_worker_request_reject (opening, make_error (self, error->code, ATTACHE_SANDBOX_NO_PAGE));
      return;
    }

  self->sizes = g_array_ref (sizes);
  attache_worker_request_resolve (opening, g_object_ref (self));
}

static void
attache_worker_document_dispose (GObject *object)
{
  AttacheWorkerDocument *self = ATTACHE_WORKER_DOCUMENT (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->opening);

  G_OBJECT_CLASS (attache_worker_document_parent_class)->dispose (object);
}

static void
attache_worker_document_finalize (GObject *object)
{
  AttacheWorkerDocument *self = ATTACHE_WORKER_DOCUMENT (object);

  g_clear_pointer (&self->sizes, g_array_unref);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (attache_worker_document_parent_class)->finalize (object);
}

static void
attache_worker_document_class_init (AttacheWorkerDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attache_worker_document_dispose;
  object_class->finalize = attache_worker_document_finalize;
}

static void
attache_worker_document_init (AttacheWorkerDocument *self)
{
}

/**
 * attache_worker_document_dup_for_reading:
 * @fd: a descriptor; it stays the caller’s
 *
 * Returns: a descriptor of one’s own of a regular file, that cannot be written through; -1 where it is none
 */
int
attache_worker_document_dup_for_reading (int fd)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  struct stat      status;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size == 0)
    return -1;
  if ((fcntl (fd, F_GETFL) & O_ACCMODE) == O_RDONLY)
    return fcntl (fd, F_DUPFD_CLOEXEC, 3);

  return g_open (path, O_RDONLY | O_CLOEXEC, 0);
}

/**
 * attache_worker_document_open:
 * @pool: where workers come from
 * @fd: a descriptor of a regular file; it stays the caller’s
 * @name: the name of the file, for sentences
 * @password: (nullable): its password
 *
 * Returns: (transfer full): a future of an #AttacheWorkerDocument, or an #AttacheSandboxError
 */
DexFuture *
attache_worker_document_open (AttacheWorkerPool *pool,
                              int                fd,
                              const char        *name,
                              const char        *password)
{
  g_autoptr (AttacheWorkerDocument) self = g_object_new (ATTACHE_TYPE_WORKER_DOCUMENT, NULL);
  int own_fd = attache_worker_document_dup_for_reading (fd);

  self->name = g_strdup (name);
  self->has_password = password != NULL;
  if (own_fd == -1)
    return dex_future_new_for_error (make_error (self, ATTACHE_SANDBOX_ERROR_DAMAGED, ATTACHE_SANDBOX_NO_PAGE));

  self->desk = attache_worker_desk_new (pool, own_fd, name, password);
  g_signal_connect_object (self->desk, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  /* Holds the document until it is open; dropped, it lets go of it. */
  self->opening = attache_worker_request_new (ATTACHE_WORKER_REQUEST_TEXT, 0, ATTACHE_PRIORITY_VISIBLE, self);
  attache_worker_desk_open (self->desk);

  return attache_worker_request_dup_future (self->opening);
}

/**
 * attache_worker_document_get_n_pages:
 *
 * Returns: how many pages it has, at least one
 */
guint
attache_worker_document_get_n_pages (AttacheWorkerDocument *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self), 0);

  return self->sizes->len / 2;
}

/**
 * attache_worker_document_get_page_size:
 * @page: index of the page
 * @width: (out): in points, as shown (crop box, rotation)
 * @height: (out): in points
 */
void
attache_worker_document_get_page_size (AttacheWorkerDocument *self,
                                       guint                  page,
                                       double                *width,
                                       double                *height)
{
  g_return_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self));
  g_return_if_fail (page < self->sizes->len / 2);

  *width = g_array_index (self->sizes, double, 2 * page);
  *height = g_array_index (self->sizes, double, 2 * page + 1);
}

/**
 * attache_worker_document_render:
 * @page: index of the page
 * @scale: pixels per point
 * @priority: what it is wanted for
 *
 * Draws a page without its marks, on white. Dropping the future cancels.
 *
 * Returns: (transfer full): a future of an #AttachePageImage, or an #AttacheSandboxError with a sentence for the user
 */
DexFuture *
attache_worker_document_render (AttacheWorkerDocument *self,
                                guint                  page,
                                double                 scale,
                                AttachePriority        priority)
{
  AttacheWorkerRequest *request;
  double                width, height;

  g_return_val_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self), NULL);
  g_return_val_if_fail (isfinite (scale) && scale > 0, NULL);

  if (page >= self->sizes->len / 2)
    return dex_future_new_for_error (make_error (self, ATTACHE_SANDBOX_ERROR_DAMAGED, page));

  attache_worker_document_get_page_size (self, page, &width, &height);
  width = MAX (ceil (width * scale - 0.01), 1);
  height = MAX (ceil (height * scale - 0.01), 1);
  if (width > ATTACHE_WORKER_MAX_SIDE || height > ATTACHE_WORKER_MAX_SIDE || width * height > ATTACHE_WORKER_MAX_PIXELS)
    return dex_future_new_for_error (make_error (self, ATTACHE_SANDBOX_ERROR_REFUSED, page));

  request = attache_worker_request_new (ATTACHE_WORKER_REQUEST_RENDER, page, priority, self);
  attache_worker_request_set_size (request, width, height);

  return attache_worker_desk_submit (self->desk, request);
}

/**
 * attache_worker_document_get_text:
 * @page: index of the page
 * @priority: what it is wanted for
 *
 * Reads the text of a page, in reading order. Dropping the future cancels.
 *
 * Returns: (transfer full): a future of an #AttachePageText, or an #AttacheSandboxError with a sentence for the user
 */
DexFuture *
attache_worker_document_get_text (AttacheWorkerDocument *self,
                                  guint                  page,
                                  AttachePriority        priority)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self), NULL);

  if (page >= self->sizes->len / 2)
    return dex_future_new_for_error (make_error (self, ATTACHE_SANDBOX_ERROR_DAMAGED, page));

  return attache_worker_desk_submit (self->desk,
                                     attache_worker_request_new (ATTACHE_WORKER_REQUEST_TEXT, page, priority, self));
}

/**
 * attache_worker_document_retry:
 * @page: index of the page
 *
 * Lets a page that was given up, because it ended two workers, be tried again.
 */
void
attache_worker_document_retry (AttacheWorkerDocument *self,
                               guint                  page)
{
  g_return_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self));

  attache_worker_desk_retry (self->desk, page);
}
