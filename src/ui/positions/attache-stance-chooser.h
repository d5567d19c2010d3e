/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_STANCE_CHOOSER (attache_stance_chooser_get_type ())

G_DECLARE_FINAL_TYPE (AttacheStanceChooser, attache_stance_chooser, ATTACHE, STANCE_CHOOSER, GtkWidget)

AttacheStance attache_stance_chooser_get_stance (AttacheStanceChooser *self);
void          attache_stance_chooser_set_stance (AttacheStanceChooser *self,
                                                 AttacheStance         stance);

G_END_DECLS
