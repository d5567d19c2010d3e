/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/attache-worker-thread.h"
#include "sandbox/attache-worker-pool.h"
#include "services/attache-library.h"
#include "store/attache-database.h"
#include "store/attache-paper-files.h"

G_BEGIN_DECLS

/* What the other services need of the library; never for the window. */

AttacheDatabase     *attache_library_get_database (AttacheLibrary *self);
AttachePaperFiles   *attache_library_get_paper_files (AttacheLibrary *self);
AttacheWorkerThread *attache_library_get_thread (AttacheLibrary *self);
AttacheWorkerPool   *attache_workers_get_pool (void);

G_END_DECLS
