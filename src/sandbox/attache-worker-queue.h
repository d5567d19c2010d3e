/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttacheWorkerQueue AttacheWorkerQueue;

AttacheWorkerQueue *attache_worker_queue_new (GDestroyNotify destroy);
void                attache_worker_queue_free (AttacheWorkerQueue *self);
void                attache_worker_queue_push (AttacheWorkerQueue *self,
                                               gpointer            item,
                                               AttachePriority     priority,
                                               gint64              now);
gpointer            attache_worker_queue_pop (AttacheWorkerQueue *self,
                                              AttachePriority     last);
gboolean            attache_worker_queue_remove (AttacheWorkerQueue *self,
                                                 gpointer            item);
guint               attache_worker_queue_count (AttacheWorkerQueue *self,
                                                AttachePriority     last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheWorkerQueue, attache_worker_queue_free)

G_END_DECLS
