/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-item.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_item_store_list (AttacheDatabase *database,
                                     const char      *session_id);
GListModel *attache_item_store_list_parts (AttacheDatabase *database,
                                           const char      *item_id);
DexFuture  *attache_item_store_load (AttacheDatabase *database,
                                     const char      *item_id);
/* Resolves to the AttacheItem that a file is read for, or to NULL (of type ATTACHE_TYPE_ITEM). */
DexFuture *attache_item_store_find_of_file (AttacheDatabase *database,
                                            const char      *file_id);

AttachePut   attache_item_store_put_in_worker (AttacheTransaction *transaction,
                                               AttacheItem        *item,
                                               GError            **error);
AttacheItem *attache_item_store_find_in_worker (AttacheTransaction *transaction,
                                                const char         *item_id,
                                                GError            **error);
GPtrArray   *attache_item_store_select_in_worker (AttacheTransaction *transaction,
                                                  const char         *session_id,
                                                  GError            **error);
GPtrArray   *attache_item_store_select_all_in_worker (AttacheTransaction *transaction,
                                                      const char         *session_id,
                                                      GError            **error);
GPtrArray   *attache_item_store_select_of_source_in_worker (AttacheTransaction *transaction,
                                                            const char         *source_id,
                                                            GError            **error);
GHashTable  *attache_item_store_select_headings_in_worker (AttacheTransaction *transaction,
                                                           const char         *session_id,
                                                           GError            **error);
AttachePut   attache_item_store_join_in_worker (AttacheTransaction *transaction,
                                                const char         *item_id,
                                                const char         *of_id,
                                                GError            **error);
/* Retires the items of a source that are not among @item_ids; gives how many, -1 on error. */
int attache_item_store_retire_others_in_worker (AttacheTransaction *transaction,
                                                const char         *source_id,
                                                const char *const  *item_ids,
                                                GError            **error);

G_END_DECLS
