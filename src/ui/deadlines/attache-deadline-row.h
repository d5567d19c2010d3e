/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/attache-deadline.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_DEADLINE_ROW (attache_deadline_row_get_type ())

/* A dated thing in a list. Signal "toggled" (boolean: whether it is done), for what the user does only. */
G_DECLARE_FINAL_TYPE (AttacheDeadlineRow, attache_deadline_row, ATTACHE, DEADLINE_ROW, GtkListBoxRow)

GtkWidget       *attache_deadline_row_new (AttacheDeadline *deadline);
AttacheDeadline *attache_deadline_row_get_deadline (AttacheDeadlineRow *self);

/* Shows again what the deadline says: “in 3 days” grows old, and a tick may not have been stored. */
void attache_deadline_row_refresh (AttacheDeadlineRow *self);

G_END_DECLS
