/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/attache-candidature-event.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_CANDIDATURE_EVENT_FORM (attache_candidature_event_form_get_type ())

/* Asks what happened to a candidature. Signal "add" (AttacheCandidatureEvent, without an id) when the user is done. */
G_DECLARE_FINAL_TYPE (AttacheCandidatureEventForm, attache_candidature_event_form, ATTACHE, CANDIDATURE_EVENT_FORM, AdwNavigationPage)

AdwNavigationPage *attache_candidature_event_form_new (const char *candidature_id);

G_END_DECLS
