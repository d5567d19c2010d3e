/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_ITEM (attache_item_get_type ())

G_DECLARE_FINAL_TYPE (AttacheItem, attache_item, ATTACHE, ITEM, AttacheEntity)

const char   *attache_item_get_session_id (AttacheItem *self);
const char   *attache_item_get_sitting_id (AttacheItem *self);
const char   *attache_item_get_number (AttacheItem *self);
const char   *attache_item_get_sort_key (AttacheItem *self);
const char   *attache_item_get_title (AttacheItem *self);
const char   *attache_item_get_language (AttacheItem *self);
const char   *attache_item_get_section (AttacheItem *self);
gboolean      attache_item_get_retired (AttacheItem *self);
int           attache_item_get_n_papers (AttacheItem *self);
int           attache_item_get_n_missing (AttacheItem *self);
AttacheStance attache_item_get_stance (AttacheItem *self);
const char   *attache_item_get_outcome (AttacheItem *self);
gboolean      attache_item_get_provisional (AttacheItem *self);
const char   *attache_item_get_due (AttacheItem *self);
const char   *attache_item_get_priority_group (AttacheItem *self);
const char   *attache_item_get_source_id (AttacheItem *self);
const char   *attache_item_get_of_id (AttacheItem *self);
const char   *attache_item_get_date (AttacheItem *self);
const char   *attache_item_get_starts (AttacheItem *self);
const char   *attache_item_get_ends (AttacheItem *self);
gboolean      attache_item_get_continued (AttacheItem *self);
const char   *attache_item_get_source (AttacheItem *self);
const char   *attache_item_get_aliases (AttacheItem *self);
const char   *attache_item_get_decisions (AttacheItem *self);

G_END_DECLS
