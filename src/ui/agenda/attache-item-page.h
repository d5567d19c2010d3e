/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-item.h"
#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_ITEM_PAGE (attache_item_page_get_type ())

/* Everything about one item: its papers, our position, what is due, what was concluded, who stands, and the words of the record. */
G_DECLARE_FINAL_TYPE (AttacheItemPage, attache_item_page, ATTACHE, ITEM_PAGE, AdwBin)

void attache_item_page_set_item (AttacheItemPage *self,
                                 AttacheLibrary  *library,
                                 AttacheItem     *item);
void attache_item_page_focus (AttacheItemPage *self);

G_END_DECLS
