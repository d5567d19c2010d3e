/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-import-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORTS_ROW (attache_imports_row_get_type ())

/* One import in the list of all: what it was, when, how much it did. */
G_DECLARE_FINAL_TYPE (AttacheImportsRow, attache_imports_row, ATTACHE, IMPORTS_ROW, AdwBin)

GtkWidget *attache_imports_row_new (void);
void       attache_imports_row_set_record (AttacheImportsRow   *self,
                                           AttacheImportRecord *record);
char      *attache_imports_row_dup_text (AttacheImportsRow *self);

/* Of an import: its name, “Agenda.docx and 3 more”; and when it was, and how much. Owned. */
char *attache_imports_row_dup_name (AttacheImportRecord *record);
char *attache_imports_row_dup_when (AttacheImportRecord *record);

G_END_DECLS
