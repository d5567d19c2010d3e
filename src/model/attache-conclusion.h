/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_CONCLUSION (attache_conclusion_get_type ())

G_DECLARE_FINAL_TYPE (AttacheConclusion, attache_conclusion, ATTACHE, CONCLUSION, AttacheEntity)

const char           *attache_conclusion_get_item_id (AttacheConclusion *self);
AttacheConclusionKind attache_conclusion_get_kind (AttacheConclusion *self);
const char           *attache_conclusion_get_paragraph (AttacheConclusion *self);
const char           *attache_conclusion_get_papers (AttacheConclusion *self);
const char           *attache_conclusion_get_text (AttacheConclusion *self);
gboolean              attache_conclusion_get_provisional (AttacheConclusion *self);
const char           *attache_conclusion_get_sort_key (AttacheConclusion *self);
gboolean              attache_conclusion_get_retired (AttacheConclusion *self);

G_END_DECLS
