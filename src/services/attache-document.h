/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"
#include "model/attache-page-image.h"
#include "model/attache-page-text.h"
#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_DOCUMENT_ERROR (attache_document_error_quark ())

/* The same codes as AttacheSandboxError, in the same order; the message is a sentence for the user. */
typedef enum
{
  ATTACHE_DOCUMENT_ERROR_PASSWORD,
  ATTACHE_DOCUMENT_ERROR_DAMAGED,
  ATTACHE_DOCUMENT_ERROR_CRASHED,
  ATTACHE_DOCUMENT_ERROR_TIMEOUT,
  ATTACHE_DOCUMENT_ERROR_REFUSED,
  ATTACHE_DOCUMENT_ERROR_FAILED,
  ATTACHE_DOCUMENT_ERROR_FORMAT,
  ATTACHE_DOCUMENT_ERROR_OLD,
  ATTACHE_DOCUMENT_ERROR_LONG,
} AttacheDocumentError;

GQuark attache_document_error_quark (void);

#define ATTACHE_TYPE_DOCUMENT (attache_document_get_type ())

/* An open paper: its pages are rendered and read by a worker. */
G_DECLARE_FINAL_TYPE (AttacheDocument, attache_document, ATTACHE, DOCUMENT, GObject)

/* Resolves to an AttacheDocument. @password may be NULL. */
DexFuture *attache_document_open (AttacheLibrary *library,
                                  const char     *file_id,
                                  const char     *password);
/* Opens it now for whoever will ask for it next. */
void attache_document_open_ahead (AttacheLibrary *library,
                                  const char     *file_id);

/* Resolves to what is being opened ahead and has not been asked for, and is rejected where that is nothing. */
DexFuture *attache_document_dup_ahead (AttacheLibrary *library);

DexFuture *attache_document_open_path (AttacheLibrary *library,
                                       const char     *path,
                                       const char     *password);

guint attache_document_get_n_pages (AttacheDocument *self);
void  attache_document_get_page_size (AttacheDocument *self,
                                      guint            page,
                                      double          *width,
                                      double          *height);

/* Resolves to an AttachePageImage. @scale: device pixels per PDF point. Dropping the future cancels. */
DexFuture *attache_document_render (AttacheDocument *self,
                                    guint            page,
                                    double           scale,
                                    AttachePriority  priority);

/* The same for whoever will ask for the same page next. */
void attache_document_render_ahead (AttacheDocument *self,
                                    guint            page,
                                    double           scale);

/* Resolves to an AttachePageText. */
DexFuture *attache_document_get_text (AttacheDocument *self,
                                      guint            page,
                                      AttachePriority  priority);

/* Lets a page that was quarantined be tried again. */
void attache_document_retry (AttacheDocument *self,
                             guint            page);

G_END_DECLS
