/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_WORKER_POOL (attache_worker_pool_get_type ())

G_DECLARE_FINAL_TYPE (AttacheWorkerPool, attache_worker_pool, ATTACHE, WORKER_POOL, GObject)

AttacheWorkerPool *attache_worker_pool_new (const char *program);
void               attache_worker_pool_warm (AttacheWorkerPool *self);
gboolean           attache_worker_pool_has_spare (AttacheWorkerPool *self);
DexFuture         *attache_worker_pool_open (AttacheWorkerPool *self,
                                             int                fd,
                                             const char        *name,
                                             const char        *password);
DexFuture         *attache_worker_pool_read_text (AttacheWorkerPool *self,
                                                  int                fd,
                                                  const char        *name,
                                                  guint              most_pages);
char              *attache_worker_pool_describe_cage (AttacheWorkerPool *self);
const char        *attache_worker_pool_get_poppler_version (AttacheWorkerPool *self);
void               attache_worker_pool_set_timeout (AttacheWorkerPool *self,
                                                    guint              timeout);
void               attache_worker_pool_set_patience (AttacheWorkerPool *self,
                                                     guint              patience);
void               attache_worker_pool_set_memory_budget (AttacheWorkerPool *self,
                                                          gsize              budget);

G_END_DECLS
