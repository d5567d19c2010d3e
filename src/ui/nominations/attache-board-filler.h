/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/nominations/attache-board-row-view.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_BOARD_FILLER (attache_board_filler_get_type ())

/* Makes the rows of a list that are in view before it is painted, those a screen away when nothing else is to be done, others not at
 * all; never for longer than a few milliseconds at a time. */
G_DECLARE_FINAL_TYPE (AttacheBoardFiller, attache_board_filler, ATTACHE, BOARD_FILLER, GObject)

/* @list: borrowed, a scrollable; it has to outlive the filler. */
AttacheBoardFiller *attache_board_filler_new (GtkWidget *list);

/* Borrowed rows, from when they are bound to when they are unbound. */
void attache_board_filler_add (AttacheBoardFiller  *self,
                               AttacheBoardRowView *row);
void attache_board_filler_remove (AttacheBoardFiller  *self,
                                  AttacheBoardRowView *row);

G_END_DECLS
