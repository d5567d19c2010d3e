/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/nominations/attache-nominations.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_REGION_LIST (attache_region_list_get_type ())

/* The board of one region as a list, for narrow windows and for those who only want to see theirs. Property "region" (string: code). */
G_DECLARE_FINAL_TYPE (AttacheRegionList, attache_region_list, ATTACHE, REGION_LIST, AdwBin)

GtkWidget *attache_region_list_new (AttacheNominations *nominations);
void       attache_region_list_set_region (AttacheRegionList *self,
                                           const char        *code);

G_END_DECLS
