/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_SOURCE (attache_source_get_type ())

G_DECLARE_FINAL_TYPE (AttacheSource, attache_source, ATTACHE, SOURCE, AttacheEntity)

const char *attache_source_get_session_id (AttacheSource *self);
const char *attache_source_get_sitting_id (AttacheSource *self);
const char *attache_source_get_kind (AttacheSource *self);
const char *attache_source_get_symbol (AttacheSource *self);
int         attache_source_get_revision (AttacheSource *self);
const char *attache_source_get_language (AttacheSource *self);
const char *attache_source_get_title (AttacheSource *self);
const char *attache_source_get_date (AttacheSource *self);
const char *attache_source_get_deadline (AttacheSource *self);
gboolean    attache_source_get_retired (AttacheSource *self);

G_END_DECLS
