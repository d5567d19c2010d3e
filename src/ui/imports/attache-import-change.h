/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORT_CHANGE (attache_import_change_get_type ())

/* What would be added, changed, left alone or retired: where something changes, what is here beside what would take its place. */
G_DECLARE_FINAL_TYPE (AttacheImportChange, attache_import_change, ATTACHE, IMPORT_CHANGE, AdwBin)

/* A side of a change on which there is nothing. */
#define ATTACHE_IMPORT_NOTHING "—"

GtkWidget *attache_import_change_new (void);
void       attache_import_change_set_entry (AttacheImportChange *self,
                                            AttacheImportEntry  *entry);

/* The same for what an import did. */
void attache_import_change_show (AttacheImportChange *self,
                                 const char          *name,
                                 const char          *detail,
                                 const char          *word,
                                 const char          *tone,
                                 const char          *before,
                                 const char          *after);

G_END_DECLS
