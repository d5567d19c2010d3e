/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDocument: an open paper. A worker renders and reads it; its errors are sentences that name the paper and what to
 * do. */

#include "services/attache-document.h"

#include "base/attache-fiber.h"
#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-document.h"
#include "services/attache-library-private.h"
#include "services/attache-regular-file.h"
#include "store/attache-file-store.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

G_DEFINE_QUARK (attache - document - error - quark, attache_document_error)

struct _AttacheDocument
{
  GObject parent_instance;

  AttacheWorkerDocument *document;

  /* A page that is being rendered for who will ask for it */
  DexFuture *ahead;
  guint      ahead_page;
  double     ahead_scale;
};

G_DEFINE_FINAL_TYPE (AttacheDocument, attache_document, G_TYPE_OBJECT)

/* What the library holds of a paper that is opened before somebody asks for it. */
#define AHEAD_KEY "attache-document-ahead"

typedef struct
{
  char      *file_id;
  DexFuture *future;
} Ahead;

static void
ahead_free (gpointer data)
{
  Ahead *ahead = data;

  g_free (ahead->file_id);
  dex_unref (ahead->future);
  g_free (ahead);
}

typedef struct
{
  AttacheLibrary *library;
  char           *file_id;
  char           *path;
  char           *password;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_clear_object (&opening->library);
  g_free (opening->file_id);
  g_free (opening->path);
  g_free (opening->password);
  g_free (opening);
}

/* The message is a sentence already, that names the paper; only the code becomes one of this layer. */
static GError *
translate (const GError *error)
{
  if (error->domain != ATTACHE_SANDBOX_ERROR)
    return g_error_copy (error);

  /* The two enumerations have the same codes, in the same order. */
  return g_error_new_literal (ATTACHE_DOCUMENT_ERROR, error->code, error->message);
}

static DexFuture *
translate_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr (GError) error = NULL;

  dex_future_get_value (future, &error);

  return dex_future_new_for_error (translate (error));
}

static AttacheDocument *
open_descriptor (int         fd,
                 const char *name,
                 const char *password,
                 GError    **error)
{
  g_autoptr (AttacheWorkerDocument) document = NULL;
  g_autoptr (GError) failure = NULL;
  AttacheDocument *self;

  document = dex_await_object (attache_worker_pool_open (attache_workers_get_pool (), fd, name, password), &failure);
  if (document == NULL)
    {
      g_propagate_error (error, translate (failure));
      return NULL;
    }

  self = g_object_new (ATTACHE_TYPE_DOCUMENT, NULL);
  self->document = g_steal_pointer (&document);

  return self;
}

static DexFuture *
open_file_fiber (gpointer data)
{
  Opening           *opening = data;
  AttachePaperFiles *paper_files = attache_library_get_paper_files (opening->library);
  g_autoptr (AttacheFile) file = NULL;
  g_autoptr (AttacheDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofd int fd = -1;
  const char  *name;

  file = dex_await_object (attache_library_load_file (opening->library, opening->file_id), &error);
  if (file == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  name = attache_file_get_symbol (file) ? attache_file_get_symbol (file) : attache_file_get_name (file);
  if (g_strcmp0 (attache_file_get_format (file), "docx") == 0)
    return dex_future_new_reject (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_FORMAT,
                                  _ ("“%s” is here as a Word document only, which cannot be shown. Import the PDF of the same paper."),
                                  name ? name : opening->file_id);
  if (attache_file_get_format (file) != NULL && !g_str_equal (attache_file_get_format (file), "pdf"))
    return dex_future_new_reject (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_FORMAT,
                                  _ ("“%s” is not here as a PDF, and nothing else can be shown. Import the PDF of the same paper."),
                                  name ? name : opening->file_id);

  fd = dex_await_fd (attache_paper_files_open (paper_files, attache_file_get_sha256 (file), attache_file_get_format (file)), &error);
  if (fd < 0)
    return dex_future_new_for_error (g_steal_pointer (&error));

  document = open_descriptor (fd, name ? name : opening->file_id, opening->password, &error);
  if (document == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  /* A paper with a password shows its number of pages only now. */
  if (attache_file_get_n_pages (file) == 0)
    dex_future_disown (attache_file_store_set_n_pages (attache_library_get_database (opening->library), opening->file_id,
                                                       attache_document_get_n_pages (document)));

  return dex_future_new_take_object (g_steal_pointer (&document));
}

static DexFuture *
open_path_fiber (gpointer data)
{
  Opening *opening = data;
  g_autoptr (AttacheDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (opening->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofd int     fd = attache_regular_file_open (opening->path);

  if (fd < 0 && errno == ENXIO)
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("%s is not a file. Name a paper as PDF."), shown);
  if (fd < 0)
    {
      int saved = errno;

      return dex_future_new_reject (G_IO_ERROR, g_io_error_from_errno (saved),
                                    _ ("%s cannot be opened: %s. Check its name and its permissions."), shown, g_strerror (saved));
    }

  document = open_descriptor (fd, shown, opening->password, &error);

  return document ? dex_future_new_take_object (g_steal_pointer (&document)) : dex_future_new_for_error (g_steal_pointer (&error));
}

static void
attache_document_finalize (GObject *object)
{
  AttacheDocument *self = ATTACHE_DOCUMENT (object);

  dex_clear (&self->ahead);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (attache_document_parent_class)->finalize (object);
}

static void
attache_document_class_init (AttacheDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_document_finalize;
}

static void
attache_document_init (AttacheDocument *self)
{
}

/**
 * attache_document_open:
 * @file_id: id of a file of the library
 * @password: (nullable): what the user typed
 *
 * Returns: (transfer full): a future that resolves to an #AttacheDocument. It rejects with an #AttacheDocumentError whose
 *   message is a sentence for the user, %G_IO_ERROR_NOT_FOUND where the library has no such file, or an error of the store.
 */
DexFuture *
attache_document_open (AttacheLibrary *library,
                       const char     *file_id,
                       const char     *password)
{
  Opening *opening;
  Ahead   *ahead;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (file_id != NULL, NULL);

  ahead = g_object_get_data (G_OBJECT (library), AHEAD_KEY);
  if (ahead != NULL && password == NULL && g_str_equal (ahead->file_id, file_id))
    {
      DexFuture *future = dex_ref (ahead->future);

      g_object_set_data (G_OBJECT (library), AHEAD_KEY, NULL);
      return future;
    }

  opening = g_new0 (Opening, 1);
  opening->library = g_object_ref (library);
  opening->file_id = g_strdup (file_id);
  opening->password = g_strdup (password);

  return attache_fiber_spawn (open_file_fiber, opening, opening_free);
}

/**
 * attache_document_open_ahead:
 * @library: the library
 * @file_id: id of a file of the library
 *
 * Opens a paper before the one who shows it is there: the next attache_document_open() of the same file without a
 * password gets this. Only one paper is kept so.
 */
void
attache_document_open_ahead (AttacheLibrary *library,
                             const char     *file_id)
{
  Ahead *ahead;

  g_return_if_fail (ATTACHE_IS_LIBRARY (library));
  g_return_if_fail (file_id != NULL);

  ahead = g_new0 (Ahead, 1);
  ahead->file_id = g_strdup (file_id);
  ahead->future = attache_document_open (library, file_id, NULL);
  g_object_set_data_full (G_OBJECT (library), AHEAD_KEY, ahead, ahead_free);
}

/**
 * attache_document_dup_ahead:
 * @library: the library
 *
 * Returns: (transfer full): the future of the paper that is being opened ahead; one that is rejected where there is none
 */
DexFuture *
attache_document_dup_ahead (AttacheLibrary *library)
{
  Ahead *ahead;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (library), NULL);

  ahead = g_object_get_data (G_OBJECT (library), AHEAD_KEY);

  return ahead ? dex_ref (ahead->future) : dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "Nothing is opened ahead");
}

/**
 * attache_document_open_path:
 * @library: (nullable): the library; none is needed
 * @path: a file that need not be in it
 * @password: (nullable): what the user typed
 *
 * Returns: (transfer full): as attache_document_open()
 */
DexFuture *
attache_document_open_path (AttacheLibrary *library,
                            const char     *path,
                            const char     *password)
{
  Opening *opening;

  g_return_val_if_fail (path != NULL, NULL);

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (path);
  opening->password = g_strdup (password);

  return attache_fiber_spawn (open_path_fiber, opening, opening_free);
}

/**
 * attache_document_get_n_pages:
 *
 * Returns: how many pages it has
 */
guint
attache_document_get_n_pages (AttacheDocument *self)
{
  g_return_val_if_fail (ATTACHE_IS_DOCUMENT (self), 0);

  return attache_worker_document_get_n_pages (self->document);
}

/**
 * attache_document_get_page_size:
 * @page: index from 0
 * @width: (out): in PDF points
 * @height: (out): in PDF points
 */
void
attache_document_get_page_size (AttacheDocument *self,
                                guint            page,
                                double          *width,
                                double          *height)
{
  g_return_if_fail (ATTACHE_IS_DOCUMENT (self));

  attache_worker_document_get_page_size (self->document, page, width, height);
}

/**
 * attache_document_render:
 * @page: index from 0
 * @scale: device pixels a PDF point
 * @priority: what it is for
 *
 * Returns: (transfer full): a future that resolves to an #AttachePageImage; rejects with an #AttacheDocumentError.
 *   Dropping it cancels.
 */
DexFuture *
attache_document_render (AttacheDocument *self,
                         guint            page,
                         double           scale,
                         AttachePriority  priority)
{
  g_return_val_if_fail (ATTACHE_IS_DOCUMENT (self), NULL);

  if (self->ahead != NULL && page == self->ahead_page && ABS (scale - self->ahead_scale) < scale * 1e-6)
    return g_steal_pointer (&self->ahead);

  return dex_future_catch (attache_worker_document_render (self->document, page, scale, priority), translate_cb, NULL, NULL);
}

/**
 * attache_document_render_ahead:
 * @page: index from 0
 * @scale: device pixels a PDF point
 *
 * Renders a page before the one who shows it is there: the next attache_document_render() of the same page in the same
 * scale gets this. Only one page is kept so.
 */
void
attache_document_render_ahead (AttacheDocument *self,
                               guint            page,
                               double           scale)
{
  g_return_if_fail (ATTACHE_IS_DOCUMENT (self));

  if (page >= attache_document_get_n_pages (self))
    return;

  dex_clear (&self->ahead);
  self->ahead = attache_document_render (self, page, scale, ATTACHE_PRIORITY_VISIBLE);
  self->ahead_page = page;
  self->ahead_scale = scale;
}

/**
 * attache_document_get_text:
 * @page: index from 0
 * @priority: what it is for
 *
 * Returns: (transfer full): a future that resolves to an #AttachePageText; rejects with an #AttacheDocumentError.
 *   Dropping it cancels.
 */
DexFuture *
attache_document_get_text (AttacheDocument *self,
                           guint            page,
                           AttachePriority  priority)
{
  g_return_val_if_fail (ATTACHE_IS_DOCUMENT (self), NULL);

  return dex_future_catch (attache_worker_document_get_text (self->document, page, priority), translate_cb, NULL, NULL);
}

/**
 * attache_document_retry:
 * @page: index from 0
 *
 * Lets a page that failed too often be tried again.
 */
void
attache_document_retry (AttacheDocument *self,
                        guint            page)
{
  g_return_if_fail (ATTACHE_IS_DOCUMENT (self));

  attache_worker_document_retry (self->document, page);
}
