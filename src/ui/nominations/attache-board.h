/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/nominations/attache-nominations.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_BOARD (attache_board_get_type ())

/* Posts by region. Cards and open seats activate `nominations.open` and `nominations.add`; arrow keys go from one to the next. */
G_DECLARE_FINAL_TYPE (AttacheBoard, attache_board, ATTACHE, BOARD, AdwBin)

GtkWidget *attache_board_new (AttacheNominations *nominations);

G_END_DECLS
