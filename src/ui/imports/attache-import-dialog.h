/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import.h"
#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORT_DIALOG (attache_import_dialog_get_type ())

/* What an import would bring, line by line, before anything is stored. Signal "imported" (session id or NULL, sentence). */
G_DECLARE_FINAL_TYPE (AttacheImportDialog, attache_import_dialog, ATTACHE, IMPORT_DIALOG, AdwDialog)

AdwDialog *attache_import_dialog_new (AttacheLibrary *library,
                                      const char     *session);
void       attache_import_dialog_look (AttacheImportDialog *self,
                                       GPtrArray           *paths);
void       attache_import_dialog_look_at_text (AttacheImportDialog *self,
                                               const char          *text,
                                               const char          *name);

G_END_DECLS
