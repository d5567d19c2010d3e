/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-database.h"

G_BEGIN_DECLS

typedef AttachePut (*AttacheOwnWorkFunc) (AttacheTransaction *transaction,
                                          gpointer            entity,
                                          GError            **error);

DexFuture *attache_own_work_put (AttacheDatabase   *database,
                                 AttacheEntity     *entity,
                                 AttacheOwnWorkFunc func,
                                 const char        *coalesce_key,
                                 const char        *label);
DexFuture *attache_own_work_remove (AttacheDatabase *database,
                                    AttacheEntity   *entity,
                                    const char      *sql,
                                    const char      *label);

G_END_DECLS
