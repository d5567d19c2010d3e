/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-database.h"

G_BEGIN_DECLS

/* Resolves to a string, NULL where nothing was saved under @key. */
DexFuture *attache_place_store_load (AttacheDatabase *database,
                                     const char      *key);
/* Not part of undo. @value NULL forgets it. */
DexFuture *attache_place_store_save (AttacheDatabase *database,
                                     const char      *key,
                                     const char      *value);

G_END_DECLS
