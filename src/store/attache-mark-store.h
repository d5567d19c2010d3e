/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-mark.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_mark_store_list (AttacheDatabase *database,
                                     const char      *session_id);
GListModel *attache_mark_store_list_of_item (AttacheDatabase *database,
                                             const char      *item_id);
GListModel *attache_mark_store_list_of_file (AttacheDatabase *database,
                                             const char      *file_id);

/* Each is one step of undo. A mark without an id is given one at once. */
DexFuture *attache_mark_store_add (AttacheDatabase *database,
                                   AttacheMark     *mark,
                                   const char      *label);
DexFuture *attache_mark_store_update (AttacheDatabase *database,
                                      AttacheMark     *mark,
                                      const char      *label);
DexFuture *attache_mark_store_remove (AttacheDatabase *database,
                                      AttacheMark     *mark,
                                      const char      *label);

AttachePut attache_mark_store_put_in_worker (AttacheTransaction *transaction,
                                             AttacheMark        *mark,
                                             GError            **error);
gboolean   attache_mark_store_remove_in_worker (AttacheTransaction *transaction,
                                                const char         *mark_id,
                                                GError            **error);

G_END_DECLS
