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

/* For bindings of an entry: it shows no text as an empty one. */
gboolean attache_import_text_from_string (GBinding     *binding,
                                          const GValue *from,
                                          GValue       *to,
                                          gpointer      data);

G_END_DECLS
