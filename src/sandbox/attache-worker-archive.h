/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-worker-pool.h"
#include "sandbox/attache-worker-process-archive.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_WORKER_ARCHIVE (attache_worker_archive_get_type ())

/* An archive that a worker has open. */
G_DECLARE_FINAL_TYPE (AttacheWorkerArchive, attache_worker_archive, ATTACHE, WORKER_ARCHIVE, GObject)

DexFuture *attache_worker_archive_open (AttacheWorkerPool *pool,
                                        int                fd,
                                        const char        *name);
GPtrArray *attache_worker_archive_get_members (AttacheWorkerArchive *self);
DexFuture *attache_worker_archive_extract (AttacheWorkerArchive *self,
                                           guint                 index);

G_END_DECLS
