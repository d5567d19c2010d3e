/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/attache-mark.h"
#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_MARK_POPOVER (attache_mark_popover_get_type ())

/* Colour and note of one mark, saved by themselves. Uses the actions `reader.remove-mark` and `reader.copy-quotation`. */
G_DECLARE_FINAL_TYPE (AttacheMarkPopover, attache_mark_popover, ATTACHE, MARK_POPOVER, GtkPopover)

GtkWidget   *attache_mark_popover_new (AttacheLibrary *library);
AttacheMark *attache_mark_popover_get_mark (AttacheMarkPopover *self);
void         attache_mark_popover_set_mark (AttacheMarkPopover *self,
                                            AttacheMark        *mark);
void         attache_mark_popover_focus_text (AttacheMarkPopover *self);
void         attache_mark_popover_save (AttacheMarkPopover *self);

G_END_DECLS
