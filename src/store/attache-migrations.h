/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-connection.h"

G_BEGIN_DECLS

/* Where the scripts of this program are: `0001-first.sql` and so on. */
#define ATTACHE_MIGRATIONS "/io/github/attache/Attache/store/migrations"

gboolean attache_migrations_run (AttacheConnection *connection,
                                 const char        *scripts,
                                 const char        *backups,
                                 GError           **error);

G_END_DECLS
