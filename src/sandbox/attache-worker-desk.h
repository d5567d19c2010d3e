/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-worker-pool.h"
#include "sandbox/attache-worker-request.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_WORKER_DESK (attache_worker_desk_get_type ())

G_DECLARE_FINAL_TYPE (AttacheWorkerDesk, attache_worker_desk, ATTACHE, WORKER_DESK, GObject)

AttacheWorkerDesk *attache_worker_desk_new (AttacheWorkerPool *pool,
                                            int                fd,
                                            const char        *name,
                                            const char        *password);
void               attache_worker_desk_open (AttacheWorkerDesk *self);
DexFuture         *attache_worker_desk_submit (AttacheWorkerDesk    *self,
                                               AttacheWorkerRequest *request);
void               attache_worker_desk_retry (AttacheWorkerDesk *self,
                                              guint              page);

G_END_DECLS
