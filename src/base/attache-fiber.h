/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libdex.h>

G_BEGIN_DECLS

DexFuture *attache_fiber_spawn (DexFiberFunc   func,
                                gpointer       data,
                                GDestroyNotify data_destroy);

G_END_DECLS
