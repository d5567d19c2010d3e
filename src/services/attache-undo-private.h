/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-undo.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

AttacheUndo *attache_undo_new (AttacheDatabase *database);
DexFuture   *attache_undo_load (AttacheUndo *self);

G_END_DECLS
