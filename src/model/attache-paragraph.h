/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_PARAGRAPH (attache_paragraph_get_type ())

G_DECLARE_FINAL_TYPE (AttacheParagraph, attache_paragraph, ATTACHE, PARAGRAPH, AttacheEntity)

const char *attache_paragraph_get_item_id (AttacheParagraph *self);
const char *attache_paragraph_get_number (AttacheParagraph *self);
const char *attache_paragraph_get_sort_key (AttacheParagraph *self);
const char *attache_paragraph_get_language (AttacheParagraph *self);
const char *attache_paragraph_get_text (AttacheParagraph *self);

G_END_DECLS
