/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_SITTING (attache_sitting_get_type ())

G_DECLARE_FINAL_TYPE (AttacheSitting, attache_sitting, ATTACHE, SITTING, AttacheEntity)

const char *attache_sitting_get_session_id (AttacheSitting *self);
const char *attache_sitting_get_code (AttacheSitting *self);
const char *attache_sitting_get_title (AttacheSitting *self);
const char *attache_sitting_get_date (AttacheSitting *self);
const char *attache_sitting_get_starts (AttacheSitting *self);
const char *attache_sitting_get_ends (AttacheSitting *self);
const char *attache_sitting_get_chairs (AttacheSitting *self);
gboolean    attache_sitting_get_retired (AttacheSitting *self);

G_END_DECLS
