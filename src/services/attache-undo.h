/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_UNDO (attache_undo_get_type ())

/* Properties: "can-undo", "can-redo" (boolean), "undo-label", "redo-label" (string or NULL). One a library. */
G_DECLARE_FINAL_TYPE (AttacheUndo, attache_undo, ATTACHE, UNDO, GObject)

AttacheUndo *attache_library_get_undo (AttacheLibrary *self);
DexFuture   *attache_undo_undo (AttacheUndo *self);
DexFuture   *attache_undo_redo (AttacheUndo *self);

G_END_DECLS
