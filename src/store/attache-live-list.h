/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-database.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_LIVE_LIST (attache_live_list_get_type ())

G_DECLARE_FINAL_TYPE (AttacheLiveList, attache_live_list, ATTACHE, LIVE_LIST, GObject)

GListModel *attache_live_list_new (AttacheDatabase   *database,
                                   const char        *sql,
                                   GType              item_type,
                                   const char        *key,
                                   const char *const *tables);
gboolean    attache_live_list_get_loading (AttacheLiveList *self);
const char *attache_live_list_get_error (AttacheLiveList *self);

/* Resolves to the list when it shows what every write before this call did. */
DexFuture *attache_live_list_settle (AttacheLiveList *self);

G_END_DECLS
