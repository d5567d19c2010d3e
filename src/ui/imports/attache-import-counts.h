/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_IMPORT_N_STATES (ATTACHE_IMPORT_STATE_UNCERTAIN + 1)

#define ATTACHE_TYPE_IMPORT_COUNTS (attache_import_counts_get_type ())

/* How much of a preview would be added, changed, retired, and so on: a chip each. */
G_DECLARE_FINAL_TYPE (AttacheImportCounts, attache_import_counts, ATTACHE, IMPORT_COUNTS, AdwBin)

/* @import: a GListModel of AttacheImportEntry. What is below a file counts, and the file itself where nothing is. */
void  attache_import_counts_show (AttacheImportCounts *self,
                                  GListModel          *import);
guint attache_import_counts_get (AttacheImportCounts *self,
                                 AttacheImportState   state);

G_END_DECLS
