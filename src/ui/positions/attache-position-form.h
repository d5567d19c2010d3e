/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/attache-position.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POSITION_FORM (attache_position_form_get_type ())

/* The fields of a position. Signals, for what the user does only: "typed" into a text, "chosen" (string: what was done, as the undo menu
 * says it) from the rest. */
G_DECLARE_FINAL_TYPE (AttachePositionForm, attache_position_form, ATTACHE, POSITION_FORM, AdwBin)

/* Shows another position altogether; none with NULL, when nothing can be written either. */
void attache_position_form_show (AttachePositionForm *self,
                                 AttachePosition     *position);

/* What the fields say, in an owned copy of what was stored. */
AttachePosition *attache_position_form_dup_edited (AttachePositionForm *self,
                                                   AttachePosition     *stored);

/* Takes in what changed elsewhere, except where the user has changed the same field here. Returns whether any field changed. */
gboolean attache_position_form_merge (AttachePositionForm *self,
                                      AttachePosition     *was,
                                      AttachePosition     *theirs);

/* Says for a moment that it is on disk. */
void attache_position_form_show_saved (AttachePositionForm *self);
void attache_position_form_hide_saved (AttachePositionForm *self);
void attache_position_form_focus_text (AttachePositionForm *self);
void attache_position_form_focus_note (AttachePositionForm *self);

G_END_DECLS
