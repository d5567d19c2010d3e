/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/attache-mark.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_MARK_ROW (attache_mark_row_get_type ())

/* One mark in a list: its colour, the words, the note, where it stands. Property: "mark" (AttacheMark or NULL). Emits "copy". */
G_DECLARE_FINAL_TYPE (AttacheMarkRow, attache_mark_row, ATTACHE, MARK_ROW, GtkBox)

GtkWidget   *attache_mark_row_new (void);
AttacheMark *attache_mark_row_get_mark (AttacheMarkRow *self);
void         attache_mark_row_set_mark (AttacheMarkRow *self,
                                        AttacheMark    *mark);

G_END_DECLS
