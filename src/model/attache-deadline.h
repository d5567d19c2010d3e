/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_DEADLINE (attache_deadline_get_type ())

G_DECLARE_FINAL_TYPE (AttacheDeadline, attache_deadline, ATTACHE, DEADLINE, AttacheEntity)

const char         *attache_deadline_get_session_id (AttacheDeadline *self);
const char         *attache_deadline_get_item_id (AttacheDeadline *self);
AttacheDeadlineKind attache_deadline_get_kind (AttacheDeadline *self);
const char         *attache_deadline_get_date (AttacheDeadline *self);
const char         *attache_deadline_get_end_date (AttacheDeadline *self);
const char         *attache_deadline_get_time (AttacheDeadline *self);
AttachePrecision    attache_deadline_get_precision (AttacheDeadline *self);
const char         *attache_deadline_get_who (AttacheDeadline *self);
const char         *attache_deadline_get_what (AttacheDeadline *self);
const char         *attache_deadline_get_paragraph (AttacheDeadline *self);
const char         *attache_deadline_get_item_number (AttacheDeadline *self);
const char         *attache_deadline_get_item_title (AttacheDeadline *self);
gboolean            attache_deadline_get_done (AttacheDeadline *self);
gboolean            attache_deadline_get_retired (AttacheDeadline *self);
const char         *attache_deadline_get_source_id (AttacheDeadline *self);

G_END_DECLS
