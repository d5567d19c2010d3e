/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define ATTACHE_N_MARK_COLOURS 5

const GdkRGBA    *attache_mark_colour_get_paper (AttacheMarkColour colour);
const GdkRGBA    *attache_mark_colour_get_ink (AttacheMarkColour colour);
const char       *attache_mark_colour_get_name (AttacheMarkColour colour);
const char       *attache_mark_colour_get_nick (AttacheMarkColour colour);
AttacheMarkColour attache_mark_colour_from_nick (const char       *nick,
                                                 AttacheMarkColour fallback);

G_END_DECLS
