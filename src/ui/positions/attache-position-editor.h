/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <libdex.h>

#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POSITION_EDITOR (attache_position_editor_get_type ())

/* Shows and writes the position on one item: stance, text, speaking note, visibility and clearance. It has no Save button:
 * it saves 400 ms after the last key, when the focus leaves it, when the item changes and when it leaves the screen.
 * It fits 280 px and more, and scrolls nothing itself: put it where the page scrolls. Properties: "item-id" (string,
 * writable, NULL shows nothing to edit), "loading" (boolean), "error" (string or NULL: why it could not be saved).
 * It needs no window action. */
G_DECLARE_FINAL_TYPE (AttachePositionEditor, attache_position_editor, ATTACHE, POSITION_EDITOR, AdwBin)

GtkWidget  *attache_position_editor_new (AttacheLibrary *library);
const char *attache_position_editor_get_item (AttachePositionEditor *self);
void        attache_position_editor_set_item (AttachePositionEditor *self,
                                              const char            *item_id);

/* Puts the cursor into the position's text, or into the speaking note. */
void attache_position_editor_focus_text (AttachePositionEditor *self);
void attache_position_editor_focus_note (AttachePositionEditor *self);

/* Resolves once everything typed so far is on disk; rejects with the reason where it could not be written. */
DexFuture *attache_position_editor_flush (AttachePositionEditor *self);

G_END_DECLS
