/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_REGION (attache_region_get_type ())

/* One of the six regions that put up candidatures. Properties, all strings: "code" (organisation: `CITEL`, `ATU`, `ARB`, `APT`,
 * `RCC`, `CEPT`), "name" (`Americas`), "organisation" (`CITEL`, `Arab Group`), "official" (the organisation’s name in full).
 * From a data file, never constants. */
G_DECLARE_FINAL_TYPE (AttacheRegion, attache_region, ATTACHE, REGION, GObject)

GListModel *attache_regions_list (void);
const char *attache_regions_find_by_country (const char *country);
GStrv       attache_regions_dup_by_country (const char *country);

G_END_DECLS
