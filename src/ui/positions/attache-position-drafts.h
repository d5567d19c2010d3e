/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-positions.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POSITION_DRAFTS (attache_position_drafts_get_type ())

/* What was typed into positions and is not on disk yet, wherever it was typed: one a library. Signal "changed" (string: id of the
 * item) when a draft comes, is written or fails. A draft that failed stays until it is written. */
G_DECLARE_FINAL_TYPE (AttachePositionDrafts, attache_position_drafts, ATTACHE, POSITION_DRAFTS, GObject)

AttachePositionDrafts *attache_position_drafts_get (AttacheLibrary *library);
DexFuture             *attache_position_drafts_save (AttachePositionDrafts *self,
                                                     AttachePosition       *position,
                                                     const char            *token,
                                                     const char            *label);
AttachePosition       *attache_position_drafts_lookup (AttachePositionDrafts *self,
                                                       const char            *item_id);
const char            *attache_position_drafts_get_error (AttachePositionDrafts *self,
                                                          const char            *item_id);
gboolean               attache_position_drafts_is_writing (AttachePositionDrafts *self,
                                                           const char            *item_id);

/* Resolves once all of them are on disk, having tried again those that failed; rejects with the reason of one that can’t be written. */
DexFuture *attache_position_drafts_flush (AttachePositionDrafts *self);

G_END_DECLS
