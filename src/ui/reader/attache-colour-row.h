/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_COLOUR_ROW (attache_colour_row_get_type ())

/* The five colours of marks in a row. Emits "picked" with the colour (int). */
G_DECLARE_FINAL_TYPE (AttacheColourRow, attache_colour_row, ATTACHE, COLOUR_ROW, GtkBox)

GtkWidget *attache_colour_row_new (void);
void       attache_colour_row_set_colour (AttacheColourRow *self,
                                          int               colour);

G_END_DECLS
