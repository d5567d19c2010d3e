/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_FLIGHT_PAPER (attache_flight_paper_get_type ())

G_DECLARE_FINAL_TYPE (AttacheFlightPaper, attache_flight_paper, ATTACHE, FLIGHT_PAPER, AttacheEntity)

const char *attache_flight_paper_get_symbol (AttacheFlightPaper *self);
const char *attache_flight_paper_get_title (AttacheFlightPaper *self);
const char *attache_flight_paper_get_group (AttacheFlightPaper *self);
const char *attache_flight_paper_get_languages (AttacheFlightPaper *self);
const char *attache_flight_paper_get_items (AttacheFlightPaper *self);

G_END_DECLS
