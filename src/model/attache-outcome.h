/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_OUTCOME (attache_outcome_get_type ())

G_DECLARE_FINAL_TYPE (AttacheOutcome, attache_outcome, ATTACHE, OUTCOME, AttacheEntity)

const char *attache_outcome_get_item_id (AttacheOutcome *self);
const char *attache_outcome_get_kind (AttacheOutcome *self);
const char *attache_outcome_get_number (AttacheOutcome *self);
const char *attache_outcome_get_text (AttacheOutcome *self);
gboolean    attache_outcome_get_retired (AttacheOutcome *self);

G_END_DECLS
