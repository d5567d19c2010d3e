/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-position.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_position_store_list (AttacheDatabase *database,
                                         const char      *session_id);
/* Resolves to the position of the item; to a fresh one, not stored yet and without an id, where there is none. */
DexFuture *attache_position_store_load (AttacheDatabase *database,
                                        const char      *item_id);
/* Saves with the same @coalesce_key that follow one another are one step of undo. A position without an id is given one. */
DexFuture *attache_position_store_save (AttacheDatabase *database,
                                        AttachePosition *position,
                                        const char      *coalesce_key,
                                        const char      *label);

AttachePut attache_position_store_put_in_worker (AttacheTransaction *transaction,
                                                 AttachePosition    *position,
                                                 GError            **error);

G_END_DECLS
