/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_POSITIONS_PAGE (attache_positions_page_get_type ())

/* The items of a session with what the delegation thinks of each, and those with no position yet. A row activates
 * `win.open-item` with the id of the item. */
G_DECLARE_FINAL_TYPE (AttachePositionsPage, attache_positions_page, ATTACHE, POSITIONS_PAGE, AdwBin)

GtkWidget *attache_positions_page_new (AttacheLibrary *library,
                                       const char     *session_id);

G_END_DECLS
