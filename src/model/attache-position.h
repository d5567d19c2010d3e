/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POSITION (attache_position_get_type ())

G_DECLARE_FINAL_TYPE (AttachePosition, attache_position, ATTACHE, POSITION, AttacheEntity)

const char       *attache_position_get_item_id (AttachePosition *self);
AttacheStance     attache_position_get_stance (AttachePosition *self);
const char       *attache_position_get_text (AttachePosition *self);
const char       *attache_position_get_speaking_note (AttachePosition *self);
AttacheVisibility attache_position_get_visibility (AttachePosition *self);
const char       *attache_position_get_cleared_by (AttachePosition *self);
const char       *attache_position_get_author (AttachePosition *self);
gint64            attache_position_get_created (AttachePosition *self);
gint64            attache_position_get_modified (AttachePosition *self);
gboolean          attache_position_get_deleted (AttachePosition *self);
const char       *attache_position_get_item_number (AttachePosition *self);
const char       *attache_position_get_item_title (AttachePosition *self);
gboolean          attache_position_get_retired (AttachePosition *self);

gboolean attache_position_has_same_words (AttachePosition *a,
                                          AttachePosition *b);

G_END_DECLS
