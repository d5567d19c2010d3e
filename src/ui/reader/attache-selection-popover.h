/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_SELECTION_POPOVER (attache_selection_popover_get_type ())

/* What can be done with selected text, beside it; through the actions `reader.highlight`, `reader.note` and `reader.copy`. */
G_DECLARE_FINAL_TYPE (AttacheSelectionPopover, attache_selection_popover, ATTACHE, SELECTION_POPOVER, GtkPopover)

GtkWidget *attache_selection_popover_new (void);

G_END_DECLS
