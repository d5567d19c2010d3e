/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/**
 * AttacheWorkerFunc:
 * @result: (out): zeroed; initialise and set it, or leave it alone to resolve to %TRUE
 * @cancellable: cancelled when nobody waits for the result any more
 * @data: what attache_worker_thread_run() was given
 * @error: return location
 *
 * A job on the worker thread.
 *
 * Returns: %FALSE with @error set when it failed
 */
typedef gboolean (*AttacheWorkerFunc) (GValue       *result,
                                       GCancellable *cancellable,
                                       gpointer      data,
                                       GError      **error);

#define ATTACHE_TYPE_WORKER_THREAD (attache_worker_thread_get_type ())

G_DECLARE_FINAL_TYPE (AttacheWorkerThread, attache_worker_thread, ATTACHE, WORKER_THREAD, GObject)

AttacheWorkerThread *attache_worker_thread_new (const char *name);
DexFuture           *attache_worker_thread_run (AttacheWorkerThread *self,
                                                AttacheWorkerFunc    func,
                                                gpointer             data,
                                                GDestroyNotify       data_destroy);
DexFuture           *attache_worker_thread_run_to_end (AttacheWorkerThread *self,
                                                       AttacheWorkerFunc    func,
                                                       gpointer             data,
                                                       GDestroyNotify       data_destroy);
void                 attache_worker_thread_stop (AttacheWorkerThread *self);

G_END_DECLS
