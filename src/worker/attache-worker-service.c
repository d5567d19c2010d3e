/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerService: answers the calls of the one client, with the one document that it has opened. */

#include "attache-worker-service.h"

#include "attache-zip-calls.h"
#include "attache-page-painter.h"
#include "attache-page-reader.h"
#include "attache-text-reader.h"
#include "attache-worker-bus.h"
#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#ifdef ATTACHE_WORKER_FAULTS
#include "attache-worker-faults.h"
#endif

#include <errno.h>
#include <gio/gunixfdlist.h>
#include <glib/gstdio.h>
#include <poppler.h>
#include <unistd.h>

struct _AttacheWorkerService
{
  GObject parent_instance;

  AttacheBusWorker *skeleton;
  AttacheCage       cage;
  PopplerDocument  *document;
  AttacheZip       *archive;
  gboolean          has_read;
};

G_DEFINE_FINAL_TYPE (AttacheWorkerService, attache_worker_service, G_TYPE_OBJECT)

/* The descriptor that @handle stands for, which the caller then owns; -1 if there is none. */
static int
take_descriptor (GUnixFDList *list,
                 GVariant    *handle)
{
  return list != NULL ? g_unix_fd_list_get (list, g_variant_get_handle (handle), NULL) : -1;
}

static void
return_error (GDBusMethodInvocation *invocation,
              AttacheSandboxError    code,
              const char            *message)
{
  g_dbus_method_invocation_return_error_literal (invocation, ATTACHE_SANDBOX_ERROR, code, message);
}

/* The page of a call, or an answer to it. Every call begins here: what memory was refused before is of no matter. */
static PopplerPage *
get_page (AttacheWorkerService  *self,
          guint                  index,
          GDBusMethodInvocation *invocation)
{
  PopplerPage *page = NULL;

  if (self->document != NULL && index < (guint)poppler_document_get_n_pages (self->document))
    page = poppler_document_get_page (self->document, index);
  if (page == NULL)
    {
      return_error (invocation, ATTACHE_SANDBOX_ERROR_DAMAGED, "the page cannot be read");
      return NULL;
    }

#ifdef ATTACHE_WORKER_FAULTS
  attache_worker_faults_check (page);
#endif
  errno = 0;

  return page;
}

/* Whether a call may give this worker its one document; otherwise it is answered. Such calls begin here, as those about a
 * page do with get_page(). */
static gboolean
may_begin (AttacheWorkerService  *self,
           int                    descriptor,
           GDBusMethodInvocation *invocation)
{
  errno = 0;
  if (self->document == NULL && !self->has_read && descriptor != -1)
    return TRUE;
  return_error (invocation, ATTACHE_SANDBOX_ERROR_FAILED, "a worker reads one document");

  return FALSE;
}

/* The file is mapped, not read: it is never written to, and one that shrinks under a worker costs that worker only. A
 * password goes another way: given bytes or a descriptor, Poppler 25.03 does not survive a wrong one. */
static PopplerDocument *
open_document (int         descriptor,
               const char *password,
               GError    **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) failure = NULL;
  PopplerDocument *document;

  if (file == NULL)
    {
      g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "the file is too large");
      return NULL;
    }

  bytes = g_mapped_file_get_bytes (file);
  document = poppler_document_new_from_bytes (bytes, NULL, &failure);
  if (document != NULL)
    return document;
  if (password == NULL || !g_error_matches (failure, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  stream = g_memory_input_stream_new_from_bytes (bytes);

  return poppler_document_new_from_stream (stream, g_bytes_get_size (bytes), password, NULL, error);
}

/* What an error of Poppler’s is to the client. */
static AttacheSandboxError
get_code (const GError *error)
{
  if (error->domain == ATTACHE_SANDBOX_ERROR)
    return error->code;

  return g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED) ? ATTACHE_SANDBOX_ERROR_PASSWORD : ATTACHE_SANDBOX_ERROR_DAMAGED;
}

/* Width and height of every page; a page that cannot be read is shown as an empty one of ordinary size. */
static GVariant *
get_sizes (PopplerDocument *document,
           guint            n_pages)
{
  g_autofree double *sizes = g_new0 (double, 2 * n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);

      if (page != NULL)
        poppler_page_get_size (page, &sizes[2 * i], &sizes[2 * i + 1]);
      if (!(sizes[2 * i] > 0 && sizes[2 * i + 1] > 0))
        {
          sizes[2 * i] = 595;
          sizes[2 * i + 1] = 842;
        }
      g_clear_object (&page);
    }

  return g_variant_new_fixed_array (G_VARIANT_TYPE_DOUBLE, sizes, 2 * n_pages, sizeof (double));
}

static gboolean
handle_describe_cage_cb (AttacheWorkerService  *self,
                         GDBusMethodInvocation *invocation,
                         AttacheBusWorker      *skeleton)
{
  attache_bus_worker_complete_describe_cage (skeleton, invocation, self->cage.landlock, self->cage.seccomp,
                                             self->cage.limits, poppler_get_version ());

  return TRUE;
}

static gboolean
handle_open_cb (AttacheWorkerService  *self,
                GDBusMethodInvocation *invocation,
                GUnixFDList           *descriptors,
                GVariant              *file,
                const char            *password,
                gboolean               has_password,
                AttacheBusWorker      *skeleton)
{
  g_autoptr (GError) error = NULL;
  g_autofd int descriptor = take_descriptor (descriptors, file);
  int          n_pages;

  if (!may_begin (self, descriptor, invocation))
    return TRUE;

  self->document = open_document (descriptor, has_password ? password : NULL, &error);
  if (self->document == NULL)
    {
      return_error (invocation, get_code (error), error->message);
      return TRUE;
    }

  n_pages = poppler_document_get_n_pages (self->document);
  if (n_pages < 1)
    {
      return_error (invocation, ATTACHE_SANDBOX_ERROR_DAMAGED, "the document has no pages");
      return TRUE;
    }
  if ((guint)n_pages > ATTACHE_WORKER_MAX_PAGES)
    {
      return_error (invocation, ATTACHE_SANDBOX_ERROR_REFUSED, "the document has too many pages");
      return TRUE;
    }

  attache_bus_worker_complete_open (skeleton, invocation, NULL, get_sizes (self->document, n_pages));

  return TRUE;
}

static gboolean
handle_render_cb (AttacheWorkerService  *self,
                  GDBusMethodInvocation *invocation,
                  GUnixFDList           *descriptors,
                  guint                  index,
                  guint                  width,
                  guint                  height,
                  GVariant              *pixels,
                  AttacheBusWorker      *skeleton)
{
  g_autoptr (GError) error = NULL;
  g_autofd int memory = take_descriptor (descriptors, pixels);
  PopplerPage *page = get_page (self, index, invocation);

  if (page == NULL)
    return TRUE;

  if (attache_page_painter_paint (page, memory, width, height, &error))
    attache_bus_worker_complete_render (skeleton, invocation, NULL);
  else
    g_dbus_method_invocation_return_gerror (invocation, error);
  g_object_unref (page);

  return TRUE;
}

static gboolean
handle_get_text_cb (AttacheWorkerService  *self,
                    GDBusMethodInvocation *invocation,
                    guint                  index,
                    AttacheBusWorker      *skeleton)
{
  PopplerPage *page = get_page (self, index, invocation);
  g_autoptr (GArray) boxes = NULL;
  g_autofree char *text = NULL;

  if (page == NULL)
    return TRUE;

  text = attache_page_reader_read (page, &boxes);
  attache_bus_worker_complete_get_text (skeleton, invocation, text,
                                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, boxes->data,
                                                                   boxes->len * sizeof (AttachePageReaderBox), 1));
  g_object_unref (page);

  return TRUE;
}

static gboolean
handle_read_text_cb (AttacheWorkerService  *self,
                     GDBusMethodInvocation *invocation,
                     GUnixFDList           *descriptors,
                     GVariant              *handle,
                     const char            *name,
                     guint                  most_pages,
                     AttacheBusWorker      *skeleton)
{
  g_autofd int descriptor = take_descriptor (descriptors, handle);
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!may_begin (self, descriptor, invocation))
    return TRUE;

  self->has_read = TRUE;
  file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);
  if (file == NULL)
    {
      return_error (invocation, ATTACHE_SANDBOX_ERROR_REFUSED, "the file is too large");
      return TRUE;
    }

  text = attache_text_reader_read (g_mapped_file_get_contents (file), g_mapped_file_get_length (file), name, most_pages, &error);
#ifdef ATTACHE_WORKER_FAULTS
  attache_worker_faults_check_text (text ? text : "");
#endif
  if (text != NULL)
    attache_bus_worker_complete_read_text (skeleton, invocation, NULL, text);
  else
    g_dbus_method_invocation_return_gerror (invocation, error);

  return TRUE;
}

static gboolean
handle_list_archive_cb (AttacheWorkerService  *self,
                        GDBusMethodInvocation *invocation,
                        GUnixFDList           *descriptors,
                        GVariant              *handle,
                        AttacheBusWorker      *skeleton)
{
  g_autofd int descriptor = take_descriptor (descriptors, handle);

  if (!may_begin (self, descriptor, invocation))
    return TRUE;

  self->has_read = TRUE;
  self->archive = attache_zip_calls_list (skeleton, invocation, descriptor);

  return TRUE;
}

static gboolean
handle_extract_member_cb (AttacheWorkerService  *self,
                          GDBusMethodInvocation *invocation,
                          GUnixFDList           *descriptors,
                          guint                  index,
                          GVariant              *handle,
                          AttacheBusWorker      *skeleton)
{
  g_autofd int memory = take_descriptor (descriptors, handle);

  attache_zip_calls_extract (skeleton, invocation, self->archive, index, memory);

  return TRUE;
}

static void
attache_worker_service_dispose (GObject *object)
{
  AttacheWorkerService *self = ATTACHE_WORKER_SERVICE (object);

  if (self->skeleton != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
  g_clear_object (&self->skeleton);
  g_clear_object (&self->document);
  g_clear_pointer (&self->archive, attache_zip_free);

  G_OBJECT_CLASS (attache_worker_service_parent_class)->dispose (object);
}

static void
attache_worker_service_class_init (AttacheWorkerServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attache_worker_service_dispose;
}

static void
attache_worker_service_init (AttacheWorkerService *self)
{
  self->skeleton = attache_bus_worker_skeleton_new ();
  g_signal_connect_object (self->skeleton, "handle-describe-cage", G_CALLBACK (handle_describe_cage_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-open", G_CALLBACK (handle_open_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-render", G_CALLBACK (handle_render_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-get-text", G_CALLBACK (handle_get_text_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-read-text", G_CALLBACK (handle_read_text_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-list-archive", G_CALLBACK (handle_list_archive_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->skeleton, "handle-extract-member", G_CALLBACK (handle_extract_member_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * attache_worker_service_new:
 * @cage: the layers of the cage that hold, to be told to the client
 *
 * Returns: (transfer full): a service with no document yet
 */
AttacheWorkerService *
attache_worker_service_new (const AttacheCage *cage)
{
  AttacheWorkerService *self = g_object_new (ATTACHE_TYPE_WORKER_SERVICE, NULL);

  self->cage = *cage;

  return self;
}

/**
 * attache_worker_service_export:
 * @connection: the connection to the client
 * @error: return location
 *
 * Begins to answer calls.
 *
 * Returns: %FALSE when that failed
 */
gboolean
attache_worker_service_export (AttacheWorkerService *self,
                               GDBusConnection      *connection,
                               GError              **error)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_SERVICE (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection, ATTACHE_WORKER_PATH,
                                           error);
}
