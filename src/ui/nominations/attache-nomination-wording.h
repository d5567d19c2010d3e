/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-candidature.h"
#include "model/attache-post.h"
#include "services/attache-regions.h"

G_BEGIN_DECLS

/* The words in which posts and candidatures are shown. const: borrowed, char *: owned. */
const char *attache_nomination_role (const char *role);
char       *attache_nomination_post_title (AttachePost *post);
char       *attache_nomination_title (AttacheCandidature *candidature);
const char *attache_nomination_person (AttacheCandidature *candidature);
char       *attache_nomination_party (AttacheCandidature *candidature);
char       *attache_nomination_source (AttacheCandidature *candidature);
const char *attache_nomination_state (AttacheCandidatureState state);
const char *attache_nomination_state_tone (AttacheCandidatureState state);

/* What has to happen next; NULL where nothing has. */
const char *attache_nomination_next_step (AttacheCandidature *candidature);

/* “CWG-SFP vice-chair, Arab Group: Sameera Belal, Kuwait, announced, note verbale in preparation” */
char *attache_nomination_sentence (AttacheCandidature *candidature,
                                   AttacheRegion      *region);

/* Whether the region still owes the Secretary-General its note verbale. */
gboolean attache_nomination_owes_note_verbale (AttacheCandidature *candidature);

/* Owned strings of a region: `code`, `name`, `organisation`; @region may be NULL. */
char *attache_region_dup (AttacheRegion *region,
                          const char    *property);

G_END_DECLS
