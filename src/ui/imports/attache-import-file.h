/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORT_FILE (attache_import_file_get_type ())

/* What the preview says of a file: its name, what it is read as, which paper it is, what it would do. */
G_DECLARE_FINAL_TYPE (AttacheImportFile, attache_import_file, ATTACHE, IMPORT_FILE, AdwBin)

GtkWidget *attache_import_file_new (void);
void       attache_import_file_set_entry (AttacheImportFile  *self,
                                          AttacheImportEntry *entry);

/* For bindings of an entry: it shows no text as an empty one. */
gboolean attache_import_text_from_string (GBinding     *binding,
                                          const GValue *from,
                                          GValue       *to,
                                          gpointer      data);

G_END_DECLS
