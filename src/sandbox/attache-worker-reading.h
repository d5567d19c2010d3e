/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-worker-pool.h"

G_BEGIN_DECLS

/* What the pool needs to have a document read whole. */

DexFuture *attache_worker_reading_start (AttacheWorkerPool *pool,
                                         int                fd,
                                         const char        *name,
                                         guint              most_pages);

G_END_DECLS
