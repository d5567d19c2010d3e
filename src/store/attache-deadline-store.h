/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-deadline.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_deadline_store_list (AttacheDatabase *database,
                                         const char      *session_id);
GListModel *attache_deadline_store_list_of_item (AttacheDatabase *database,
                                                 const char      *item_id);
DexFuture  *attache_deadline_store_set_done (AttacheDatabase *database,
                                             const char      *deadline_id,
                                             gboolean         done,
                                             const char      *label);

AttachePut attache_deadline_store_put_in_worker (AttacheTransaction *transaction,
                                                 AttacheDeadline    *deadline,
                                                 GError            **error);
gboolean   attache_deadline_store_set_done_in_worker (AttacheTransaction *transaction,
                                                      const char         *deadline_id,
                                                      gboolean            done,
                                                      GError            **error);
/* Retires the deadlines of an item that are not among @ids; gives how many, -1 on error. */
int attache_deadline_store_retire_others_in_worker (AttacheTransaction *transaction,
                                                    const char         *item_id,
                                                    const char *const  *ids,
                                                    GError            **error);

G_END_DECLS
