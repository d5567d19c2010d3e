/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_ITEM_CHIPS (attache_item_chips_get_type ())

/* What there is to know of an item at a glance: papers, missing ones, what was concluded, our stance, what is due. Follows the item. */
G_DECLARE_FINAL_TYPE (AttacheItemChips, attache_item_chips, ATTACHE, ITEM_CHIPS, GtkWidget)

void  attache_item_chips_set_item (AttacheItemChips *self,
                                   AttacheItem      *item);
char *attache_item_chips_dup_text (AttacheItemChips *self);

G_END_DECLS
