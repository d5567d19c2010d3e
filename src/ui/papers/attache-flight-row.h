/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-flight-check.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_FLIGHT_ROW (attache_flight_row_get_type ())

/* A paper of the flight check: which, for which items, in which languages it is here, and a way to its page. */
G_DECLARE_FINAL_TYPE (AttacheFlightRow, attache_flight_row, ATTACHE, FLIGHT_ROW, AdwBin)

GtkWidget *attache_flight_row_new (void);
void       attache_flight_row_set_paper (AttacheFlightRow   *self,
                                         AttacheFlightPaper *paper);

/* What a screen reader says of the paper; owned. */
char *attache_flight_row_dup_text (AttacheFlightRow *self);

G_END_DECLS
