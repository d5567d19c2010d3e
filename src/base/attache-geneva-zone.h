/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GTimeZone *attache_geneva_zone (void);

G_END_DECLS
