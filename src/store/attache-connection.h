/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-statement.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * AttacheConnection:
 *
 * A connection to a library, for one thread at a time.
 */
typedef struct _AttacheConnection AttacheConnection;

AttacheConnection *attache_connection_new (const char *path,
                                           GError    **error);
void               attache_connection_free (AttacheConnection *self);
const char        *attache_connection_get_path (AttacheConnection *self);
sqlite3           *attache_connection_get_handle (AttacheConnection *self);
gboolean           attache_connection_set_up (AttacheConnection *self,
                                              gboolean           read_only,
                                              GError           **error);
AttacheStatement  *attache_connection_prepare (AttacheConnection *self,
                                               const char        *sql,
                                               GError           **error);
gboolean           attache_connection_run (AttacheConnection *self,
                                           const char        *sql,
                                           GError           **error);
gboolean           attache_connection_run_script (AttacheConnection *self,
                                                  const char        *script,
                                                  GError           **error);
gboolean           attache_connection_get_number (AttacheConnection *self,
                                                  const char        *sql,
                                                  gint64            *number,
                                                  GError           **error);
void               attache_connection_set_cancellable (AttacheConnection *self,
                                                       GCancellable      *cancellable);
void               attache_connection_reset_all (AttacheConnection *self);
GHashTable        *attache_connection_steal_changed (AttacheConnection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheConnection, attache_connection_free)

G_END_DECLS
