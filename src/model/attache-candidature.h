/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_CANDIDATURE (attache_candidature_get_type ())

G_DECLARE_FINAL_TYPE (AttacheCandidature, attache_candidature, ATTACHE, CANDIDATURE, AttacheEntity)

const char             *attache_candidature_get_session_id (AttacheCandidature *self);
const char             *attache_candidature_get_post_id (AttacheCandidature *self);
const char             *attache_candidature_get_group_code (AttacheCandidature *self);
const char             *attache_candidature_get_role (AttacheCandidature *self);
const char             *attache_candidature_get_region (AttacheCandidature *self);
const char             *attache_candidature_get_nominator (AttacheCandidature *self);
const char             *attache_candidature_get_country (AttacheCandidature *self);
const char             *attache_candidature_get_person (AttacheCandidature *self);
const char             *attache_candidature_get_language (AttacheCandidature *self);
AttacheCandidatureState attache_candidature_get_state (AttacheCandidature *self);
gboolean                attache_candidature_get_note_verbale (AttacheCandidature *self);
gboolean                attache_candidature_get_contested (AttacheCandidature *self);
const char             *attache_candidature_get_item_id (AttacheCandidature *self);
const char             *attache_candidature_get_paragraph (AttacheCandidature *self);
const char             *attache_candidature_get_author (AttacheCandidature *self);
gint64                  attache_candidature_get_created (AttacheCandidature *self);
gint64                  attache_candidature_get_modified (AttacheCandidature *self);
gboolean                attache_candidature_get_deleted (AttacheCandidature *self);

G_END_DECLS
