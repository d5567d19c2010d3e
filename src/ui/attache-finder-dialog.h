/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_FINDER_DIALOG (attache_finder_dialog_get_type ())

/* Ctrl+K: goes to whatever was heard: `30c1`, `11`, a name, a word of a title or of a mark. */
G_DECLARE_FINAL_TYPE (AttacheFinderDialog, attache_finder_dialog, ATTACHE, FINDER_DIALOG, AdwDialog)

AdwDialog *attache_finder_dialog_new (AttacheLibrary *library,
                                      const char     *session_id);

G_END_DECLS
