/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-candidature-event.h"
#include "model/attache-candidature.h"
#include "services/attache-library.h"

G_BEGIN_DECLS

DexFuture *attache_candidatures_add (AttacheLibrary     *library,
                                     AttacheCandidature *candidature,
                                     const char         *label);
DexFuture *attache_candidatures_update (AttacheLibrary     *library,
                                        AttacheCandidature *candidature,
                                        const char         *label);
DexFuture *attache_candidatures_remove (AttacheLibrary     *library,
                                        AttacheCandidature *candidature,
                                        const char         *label);
DexFuture *attache_candidatures_add_event (AttacheLibrary          *library,
                                           AttacheCandidatureEvent *event,
                                           const char              *label);

/* Ticks a duty off, or not. */
DexFuture *attache_deadlines_set_done (AttacheLibrary *library,
                                       const char     *deadline_id,
                                       gboolean        done,
                                       const char     *label);

G_END_DECLS
