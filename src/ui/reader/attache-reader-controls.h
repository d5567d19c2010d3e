/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/reader/attache-reader-tab.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_READER_CONTROLS (attache_reader_controls_get_type ())

/* Page, language and zoom of the paper that is read: in the header of a wide window, at the foot of a narrow one. Property: "tab". Uses the
 * actions `reader.zoom-in`, `reader.zoom-out`, `reader.zoom` and `reader.open-language`. */
G_DECLARE_FINAL_TYPE (AttacheReaderControls, attache_reader_controls, ATTACHE, READER_CONTROLS, GtkBox)

void attache_reader_controls_set_tab (AttacheReaderControls *self,
                                      AttacheReaderTab      *tab);
void attache_reader_controls_focus_page (AttacheReaderControls *self);

G_END_DECLS
