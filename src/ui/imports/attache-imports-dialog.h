/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORTS_DIALOG (attache_imports_dialog_get_type ())

/* All that was ever imported: when, what, what it did, and how to take it back. */
G_DECLARE_FINAL_TYPE (AttacheImportsDialog, attache_imports_dialog, ATTACHE, IMPORTS_DIALOG, AdwDialog)

AdwDialog *attache_imports_dialog_new (AttacheLibrary *library);

G_END_DECLS
