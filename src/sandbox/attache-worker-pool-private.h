/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-worker-pool.h"
#include "sandbox/attache-worker-process.h"

G_BEGIN_DECLS

/* What documents need of the pool. */

AttacheWorkerProcess *attache_worker_pool_take (AttacheWorkerPool *self);
void                  attache_worker_pool_refill (AttacheWorkerPool *self,
                                                  guint              delay);
guint                 attache_worker_pool_get_timeout (AttacheWorkerPool *self);
guint                 attache_worker_pool_get_patience (AttacheWorkerPool *self);
gsize                 attache_worker_pool_get_memory_budget (AttacheWorkerPool *self);

G_END_DECLS
