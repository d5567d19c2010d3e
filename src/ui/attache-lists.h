/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/* Resolves to TRUE once a list of the library has been read, rejects with its error. */
DexFuture *attache_list_loaded (GListModel *list);

/* Position of the entity with that id, or GTK_INVALID_LIST_POSITION. */
guint attache_list_find_id (GListModel *list,
                            const char *id);

G_END_DECLS
