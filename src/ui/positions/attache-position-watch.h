/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POSITION_WATCH (attache_position_watch_get_type ())

/* Says when the stored position on an item may have changed, by whoever. Signal "changed", never from within a change. */
G_DECLARE_FINAL_TYPE (AttachePositionWatch, attache_position_watch, ATTACHE, POSITION_WATCH, GObject)

AttachePositionWatch *attache_position_watch_new (void);
void                  attache_position_watch_set_item (AttachePositionWatch *self,
                                                       AttacheLibrary       *library,
                                                       const char           *item_id);

G_END_DECLS
