/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_SESSION (attache_session_get_type ())

G_DECLARE_FINAL_TYPE (AttacheSession, attache_session, ATTACHE, SESSION, AttacheEntity)

const char *attache_session_get_code (AttacheSession *self);
const char *attache_session_get_name (AttacheSession *self);
const char *attache_session_get_place (AttacheSession *self);
const char *attache_session_get_starts (AttacheSession *self);
const char *attache_session_get_ends (AttacheSession *self);
gboolean    attache_session_get_sample (AttacheSession *self);
gboolean    attache_session_get_retired (AttacheSession *self);

G_END_DECLS
