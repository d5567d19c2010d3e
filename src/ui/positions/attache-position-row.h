/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/attache-item.h"
#include "model/attache-position.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POSITION_ROW (attache_position_row_get_type ())

/* An item and what is thought of it. */
G_DECLARE_FINAL_TYPE (AttachePositionRow, attache_position_row, ATTACHE, POSITION_ROW, AdwBin)

GtkWidget *attache_position_row_new (void);

/* @position: NULL where there is none. */
void attache_position_row_bind (AttachePositionRow *self,
                                AttacheItem        *item,
                                AttachePosition    *position);

G_END_DECLS
