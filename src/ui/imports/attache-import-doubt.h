/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORT_DOUBT (attache_import_doubt_get_type ())

/* A line that could be read in more than one way: the readings to choose from, and the line itself to write anew. */
G_DECLARE_FINAL_TYPE (AttacheImportDoubt, attache_import_doubt, ATTACHE, IMPORT_DOUBT, AdwBin)

GtkWidget *attache_import_doubt_new (void);
void       attache_import_doubt_set_entry (AttacheImportDoubt *self,
                                           AttacheImportEntry *entry);

G_END_DECLS
