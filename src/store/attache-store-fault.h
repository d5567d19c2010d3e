/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-store-error.h"

#include <sqlite3.h>

G_BEGIN_DECLS

void attache_store_fault_errno (GError    **error,
                                int         errno_,
                                const char *path);
void attache_store_fault_sqlite (GError    **error,
                                 sqlite3    *db,
                                 const char *path);
void attache_store_fault_damaged (GError    **error,
                                  const char *path);
void attache_store_fault_foreign (GError    **error,
                                  const char *path);
void attache_store_fault_busy (GError    **error,
                               const char *path);
void attache_store_fault_newer (GError    **error,
                                const char *path);

G_END_DECLS
