/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-database.h"
#include "store/attache-transaction-private.h"

G_BEGIN_DECLS

/* For tests of migrations: @scripts is another resource folder. */
DexFuture *attache_database_open_with_scripts (const char *folder,
                                               const char *scripts);

G_END_DECLS
