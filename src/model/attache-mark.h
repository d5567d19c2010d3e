/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_MARK (attache_mark_get_type ())

G_DECLARE_FINAL_TYPE (AttacheMark, attache_mark, ATTACHE, MARK, AttacheEntity)

const char       *attache_mark_get_file_id (AttacheMark *self);
AttacheMarkKind   attache_mark_get_kind (AttacheMark *self);
AttacheMarkColour attache_mark_get_colour (AttacheMark *self);
int               attache_mark_get_page (AttacheMark *self);
const char       *attache_mark_get_quads (AttacheMark *self);
const char       *attache_mark_get_quote (AttacheMark *self);
const char       *attache_mark_get_prefix (AttacheMark *self);
const char       *attache_mark_get_suffix (AttacheMark *self);
const char       *attache_mark_get_paragraph (AttacheMark *self);
const char       *attache_mark_get_text (AttacheMark *self);
const char       *attache_mark_get_author (AttacheMark *self);
gint64            attache_mark_get_created (AttacheMark *self);
gint64            attache_mark_get_modified (AttacheMark *self);
gboolean          attache_mark_get_deleted (AttacheMark *self);
const char       *attache_mark_get_symbol (AttacheMark *self);
const char       *attache_mark_get_language (AttacheMark *self);
gboolean          attache_mark_get_retired (AttacheMark *self);

G_END_DECLS
