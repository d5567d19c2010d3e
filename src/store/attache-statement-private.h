/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-statement.h"

#include <sqlite3.h>

G_BEGIN_DECLS

AttacheStatement *attache_statement_new (sqlite3    *db,
                                         const char *path,
                                         const char *sql,
                                         GError    **error);
void              attache_statement_free (AttacheStatement *self);

G_END_DECLS
