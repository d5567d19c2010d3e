/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/nominations/attache-nominations.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_BOARD_HEADER (attache_board_header_get_type ())

/* The names of the regions over the columns of the board; the delegate’s own is accented. */
G_DECLARE_FINAL_TYPE (AttacheBoardHeader, attache_board_header, ATTACHE, BOARD_HEADER, GtkWidget)

void attache_board_header_show (AttacheBoardHeader *self,
                                AttacheNominations *nominations);

G_END_DECLS
