/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/attache-candidature.h"
#include "services/attache-regions.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_CANDIDATURE_CARD (attache_candidature_card_get_type ())

/* A candidature on the board; it activates `nominations.open` with its id. */
G_DECLARE_FINAL_TYPE (AttacheCandidatureCard, attache_candidature_card, ATTACHE, CANDIDATURE_CARD, GtkButton)

GtkWidget          *attache_candidature_card_new (AttacheCandidature *candidature,
                                                  AttacheRegion      *region);
void                attache_candidature_card_set_candidature (AttacheCandidatureCard *self,
                                                              AttacheCandidature     *candidature,
                                                              AttacheRegion          *region);
AttacheCandidature *attache_candidature_card_get_candidature (AttacheCandidatureCard *self);

G_END_DECLS
