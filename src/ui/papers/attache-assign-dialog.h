/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-file.h"
#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_ASSIGN_DIALOG (attache_assign_dialog_get_type ())

/* Asks which paper a file is that could not be recognised. */
G_DECLARE_FINAL_TYPE (AttacheAssignDialog, attache_assign_dialog, ATTACHE, ASSIGN_DIALOG, AdwDialog)

AdwDialog *attache_assign_dialog_new (AttacheLibrary *library,
                                      AttacheFile    *file);

G_END_DECLS
