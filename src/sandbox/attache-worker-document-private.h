/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-worker-document.h"
#include "sandbox/attache-worker-pool.h"

G_BEGIN_DECLS

/* What the pool needs of a document. */

DexFuture *attache_worker_document_open (AttacheWorkerPool *pool,
                                         int                fd,
                                         const char        *name,
                                         const char        *password);
int        attache_worker_document_dup_for_reading (int fd);

G_END_DECLS
