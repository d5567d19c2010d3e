/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_ITEM_TITLE (attache_item_title_get_type ())

G_DECLARE_FINAL_TYPE (AttacheItemTitle, attache_item_title, ATTACHE, ITEM_TITLE, AttacheEntity)

const char *attache_item_title_get_item_id (AttacheItemTitle *self);
const char *attache_item_title_get_language (AttacheItemTitle *self);
const char *attache_item_title_get_title (AttacheItemTitle *self);
gboolean    attache_item_title_get_retired (AttacheItemTitle *self);

G_END_DECLS
