/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_FLIGHT_DIALOG (attache_flight_dialog_get_type ())

/* Before the network goes: which papers are missing on this computer. Signal "dropped" (GPtrArray of paths). */
G_DECLARE_FINAL_TYPE (AttacheFlightDialog, attache_flight_dialog, ATTACHE, FLIGHT_DIALOG, AdwDialog)

AdwDialog *attache_flight_dialog_new (AttacheLibrary *library,
                                      const char     *session_id);

G_END_DECLS
