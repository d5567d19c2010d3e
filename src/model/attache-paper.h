/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAPER (attache_paper_get_type ())

G_DECLARE_FINAL_TYPE (AttachePaper, attache_paper, ATTACHE, PAPER, AttacheEntity)

const char *attache_paper_get_session_id (AttachePaper *self);
const char *attache_paper_get_symbol (AttachePaper *self);
const char *attache_paper_get_sort_key (AttachePaper *self);
const char *attache_paper_get_title (AttachePaper *self);
const char *attache_paper_get_source (AttachePaper *self);
const char *attache_paper_get_priority_group (AttachePaper *self);
gboolean    attache_paper_get_retired (AttachePaper *self);

G_END_DECLS
