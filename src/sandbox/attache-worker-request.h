/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"

#include <libdex.h>

G_BEGIN_DECLS

typedef enum
{
  ATTACHE_WORKER_REQUEST_RENDER,
  ATTACHE_WORKER_REQUEST_TEXT,
} AttacheWorkerRequestKind;

#define ATTACHE_TYPE_WORKER_REQUEST (attache_worker_request_get_type ())

G_DECLARE_FINAL_TYPE (AttacheWorkerRequest, attache_worker_request, ATTACHE, WORKER_REQUEST, GObject)

AttacheWorkerRequest    *attache_worker_request_new (AttacheWorkerRequestKind kind,
                                                     guint                    page,
                                                     AttachePriority          priority,
                                                     gpointer                 keep);
void                     attache_worker_request_set_size (AttacheWorkerRequest *self,
                                                          guint                 width,
                                                          guint                 height);
DexFuture               *attache_worker_request_follow (DexPromise *promise);
DexFuture               *attache_worker_request_dup_future (AttacheWorkerRequest *self);
AttacheWorkerRequestKind attache_worker_request_get_kind (AttacheWorkerRequest *self);
guint                    attache_worker_request_get_page (AttacheWorkerRequest *self);
AttachePriority          attache_worker_request_get_priority (AttacheWorkerRequest *self);
void                     attache_worker_request_get_size (AttacheWorkerRequest *self,
                                                          guint                *width,
                                                          guint                *height);
gboolean                 attache_worker_request_is_wanted (AttacheWorkerRequest *self);
void                     attache_worker_request_resolve (AttacheWorkerRequest *self,
                                                         gpointer              result);
void                     attache_worker_request_reject (AttacheWorkerRequest *self,
                                                        GError               *error);

G_END_DECLS
