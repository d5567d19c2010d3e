/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"

#include <libdex.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_WORKER_DOCUMENT (attache_worker_document_get_type ())

G_DECLARE_FINAL_TYPE (AttacheWorkerDocument, attache_worker_document, ATTACHE, WORKER_DOCUMENT, GObject)

guint      attache_worker_document_get_n_pages (AttacheWorkerDocument *self);
void       attache_worker_document_get_page_size (AttacheWorkerDocument *self,
                                                  guint                  page,
                                                  double                *width,
                                                  double                *height);
DexFuture *attache_worker_document_render (AttacheWorkerDocument *self,
                                           guint                  page,
                                           double                 scale,
                                           AttachePriority        priority);
DexFuture *attache_worker_document_get_text (AttacheWorkerDocument *self,
                                             guint                  page,
                                             AttachePriority        priority);
void       attache_worker_document_retry (AttacheWorkerDocument *self,
                                          guint                  page);

G_END_DECLS
