/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POST (attache_post_get_type ())

G_DECLARE_FINAL_TYPE (AttachePost, attache_post, ATTACHE, POST, AttacheEntity)

const char *attache_post_get_group_id (AttachePost *self);
const char *attache_post_get_group_code (AttachePost *self);
const char *attache_post_get_group_name (AttachePost *self);
const char *attache_post_get_role (AttachePost *self);
const char *attache_post_get_scope (AttachePost *self);
const char *attache_post_get_sort_key (AttachePost *self);
gboolean    attache_post_get_retired (AttachePost *self);

G_END_DECLS
