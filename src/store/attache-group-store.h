/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-group.h"
#include "model/attache-post.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

/* AttachePost, of the groups that are open. */
GListModel *attache_group_store_list_posts (AttacheDatabase *database);
/* AttacheGroup, open and closed. */
GListModel *attache_group_store_list (AttacheDatabase *database);

AttachePut    attache_group_store_put_in_worker (AttacheTransaction *transaction,
                                                 AttacheGroup       *group,
                                                 GError            **error);
AttachePut    attache_group_store_put_alias_in_worker (AttacheTransaction *transaction,
                                                       const char         *group_id,
                                                       const char         *language,
                                                       const char         *alias,
                                                       GError            **error);
AttachePut    attache_group_store_put_post_in_worker (AttacheTransaction *transaction,
                                                      AttachePost        *post,
                                                      GError            **error);
GPtrArray    *attache_group_store_select_in_worker (AttacheTransaction *transaction,
                                                    GError            **error);
gboolean      attache_group_store_close_in_worker (AttacheTransaction *transaction,
                                                   const char         *group_id,
                                                   const char         *closed,
                                                   GError            **error);
AttacheGroup *attache_group_store_find_in_worker (AttacheTransaction *transaction,
                                                  const char         *group_id,
                                                  GError            **error);
AttachePost  *attache_group_store_find_post_in_worker (AttacheTransaction *transaction,
                                                       const char         *post_id,
                                                       GError            **error);

G_END_DECLS
