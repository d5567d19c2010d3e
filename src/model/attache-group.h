/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_GROUP (attache_group_get_type ())

G_DECLARE_FINAL_TYPE (AttacheGroup, attache_group, ATTACHE, GROUP, AttacheEntity)

const char *attache_group_get_code (AttacheGroup *self);
const char *attache_group_get_name (AttacheGroup *self);
const char *attache_group_get_basis (AttacheGroup *self);
const char *attache_group_get_opened (AttacheGroup *self);
const char *attache_group_get_closed (AttacheGroup *self);
const char *attache_group_get_sort_key (AttacheGroup *self);
gboolean    attache_group_get_retired (AttacheGroup *self);

G_END_DECLS
