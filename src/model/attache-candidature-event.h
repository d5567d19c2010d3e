/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_CANDIDATURE_EVENT (attache_candidature_event_get_type ())

G_DECLARE_FINAL_TYPE (AttacheCandidatureEvent, attache_candidature_event, ATTACHE, CANDIDATURE_EVENT, AttacheEntity)

const char             *attache_candidature_event_get_candidature_id (AttacheCandidatureEvent *self);
AttacheCandidatureState attache_candidature_event_get_state (AttacheCandidatureEvent *self);
const char             *attache_candidature_event_get_date (AttacheCandidatureEvent *self);
const char             *attache_candidature_event_get_party (AttacheCandidatureEvent *self);
const char             *attache_candidature_event_get_paragraph (AttacheCandidatureEvent *self);
const char             *attache_candidature_event_get_note (AttacheCandidatureEvent *self);
const char             *attache_candidature_event_get_author (AttacheCandidatureEvent *self);
gint64                  attache_candidature_event_get_created (AttacheCandidatureEvent *self);
gboolean                attache_candidature_event_get_deleted (AttacheCandidatureEvent *self);

G_END_DECLS
