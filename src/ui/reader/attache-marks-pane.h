/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/attache-mark.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_MARKS_PANE (attache_marks_pane_get_type ())

/* The marks of one paper in the order of the paper. Emits "activated" with an AttacheMark. */
G_DECLARE_FINAL_TYPE (AttacheMarksPane, attache_marks_pane, ATTACHE, MARKS_PANE, AdwBin)

GtkWidget  *attache_marks_pane_new (void);
void        attache_marks_pane_set_marks (AttacheMarksPane *self,
                                          GListModel       *marks,
                                          const char       *symbol);
GListModel *attache_marks_pane_get_sorted (AttacheMarksPane *self);

G_END_DECLS
