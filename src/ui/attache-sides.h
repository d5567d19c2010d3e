/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_SIDES (attache_sides_get_type ())

/* Two widgets beside one another where there is room, and below one another where there is not. Properties: "spacing" (int, pixels),
 * "threshold" (int, pixels: from which width on they stand beside one another) and "homogeneous" (boolean: each has half of the
 * width; else the second has what it asks for, and the first the rest). */
G_DECLARE_FINAL_TYPE (AttacheSides, attache_sides, ATTACHE, SIDES, GtkWidget)

G_END_DECLS
