/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-position.h"
#include "services/attache-library.h"

G_BEGIN_DECLS

/* Resolves to the position of the item; to a fresh one, not stored yet, where there is none. */
DexFuture *attache_positions_load (AttacheLibrary *library,
                                   const char     *item_id);

/* Resolves once it is on disk. Saves with the same @session_of_typing (any token of the editor's, or NULL) that follow
 * one another are one step of undo. */
DexFuture *attache_positions_save (AttacheLibrary  *library,
                                   AttachePosition *position,
                                   const char      *session_of_typing,
                                   const char      *label);

G_END_DECLS
