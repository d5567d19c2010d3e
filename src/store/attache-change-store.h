/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-database.h"

G_BEGIN_DECLS

/**
 * AttacheUndoState:
 * @undo_label: (nullable): label of the act that an undo would take back, %NULL when there is none
 * @redo_label: (nullable): label of the act that a redo would do again, %NULL when there is none
 * @can_undo: whether there is an act to take back
 * @can_redo: whether there is an act to do again
 *
 * What can be undone and redone.
 */
typedef struct
{
  char    *undo_label;
  char    *redo_label;
  gboolean can_undo;
  gboolean can_redo;
} AttacheUndoState;

#define ATTACHE_TYPE_UNDO_STATE (attache_undo_state_get_type ())
GType             attache_undo_state_get_type (void);
AttacheUndoState *attache_undo_state_copy (const AttacheUndoState *self);
void              attache_undo_state_free (AttacheUndoState *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheUndoState, attache_undo_state_free)

/* Both resolve to the label of the act, or reject with G_IO_ERROR_NOT_FOUND where there is none. */
DexFuture *attache_change_store_undo (AttacheDatabase *database);
DexFuture *attache_change_store_redo (AttacheDatabase *database);

/* The same for one import, which need not be the last act. */
DexFuture *attache_change_store_undo_import (AttacheDatabase *database,
                                             const char      *import_id);

/* Resolves to an AttacheUndoState; load it again on AttacheDatabase::changed with the table `act`. */
DexFuture *attache_change_store_load_state (AttacheDatabase *database);

G_END_DECLS
