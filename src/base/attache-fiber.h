/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/**
 * AttacheFiberFunc:
 * @data: what attache_fiber_spawn_cancellable() was given
 * @cancellable: cancelled when nobody waits for the result any more
 *
 * A fiber that ends early when it is cancelled. It asks between the things it waits for.
 *
 * Returns: (transfer full): its result
 */
typedef DexFuture *(*AttacheFiberFunc) (gpointer      data,
                                        GCancellable *cancellable);

DexFuture *attache_fiber_spawn (DexFiberFunc   func,
                                gpointer       data,
                                GDestroyNotify data_destroy);
DexFuture *attache_fiber_spawn_cancellable (AttacheFiberFunc func,
                                            gpointer         data,
                                            GDestroyNotify   data_destroy);

G_END_DECLS
