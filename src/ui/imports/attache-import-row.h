/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORT_ROW (attache_import_row_get_type ())

/* A line of the preview of an import: whether it is wanted, what it is, what it would do. */
G_DECLARE_FINAL_TYPE (AttacheImportRow, attache_import_row, ATTACHE, IMPORT_ROW, AdwBin)

GtkWidget *attache_import_row_new (void);
void       attache_import_row_set_row (AttacheImportRow *self,
                                       GtkTreeListRow   *row);

/* Its place in the tree as it is expanded, or -1 where it shows nothing. */
int attache_import_row_get_position (AttacheImportRow *self);

/* Puts the keyboard on what can be chosen in it. */
void attache_import_row_focus (AttacheImportRow *self);

G_END_DECLS
