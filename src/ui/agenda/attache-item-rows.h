/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-candidature.h"
#include "model/attache-conclusion.h"
#include "model/attache-deadline.h"
#include "model/attache-outcome.h"
#include "model/attache-paragraph.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows of an item’s page. Each follows what it shows. */
GtkWidget *attache_item_row_new_for_conclusion (AttacheConclusion *conclusion);
GtkWidget *attache_item_row_new_for_outcome (AttacheOutcome *outcome);
GtkWidget *attache_item_row_new_for_deadline (AttacheDeadline *deadline);
GtkWidget *attache_item_row_new_for_candidature (AttacheCandidature *candidature);
GtkWidget *attache_item_row_new_for_paragraph (AttacheParagraph *paragraph);

G_END_DECLS
