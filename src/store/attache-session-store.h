/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-session.h"
#include "model/attache-sitting.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_session_store_list (AttacheDatabase *database);
GListModel *attache_session_store_list_sittings (AttacheDatabase *database,
                                                 const char      *session_id);

AttachePut      attache_session_store_put_in_worker (AttacheTransaction *transaction,
                                                     AttacheSession     *session,
                                                     GError            **error);
AttachePut      attache_session_store_put_sitting_in_worker (AttacheTransaction *transaction,
                                                             AttacheSitting     *sitting,
                                                             GError            **error);
AttacheSession *attache_session_store_find_in_worker (AttacheTransaction *transaction,
                                                      const char         *session_id,
                                                      GError            **error);
AttacheSitting *attache_session_store_find_sitting_in_worker (AttacheTransaction *transaction,
                                                              const char         *sitting_id,
                                                              GError            **error);

GPtrArray *attache_session_store_select_sittings_in_worker (AttacheTransaction *transaction,
                                                            const char         *session_id,
                                                            GError            **error);

G_END_DECLS
