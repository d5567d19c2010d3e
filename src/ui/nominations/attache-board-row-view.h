/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/nominations/attache-board-row.h"
#include "ui/nominations/attache-nominations.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_BOARD_ROW_VIEW (attache_board_row_view_get_type ())

/* A row of the board on the screen: the post, then a cell for each column with cards or an open seat. */
G_DECLARE_FINAL_TYPE (AttacheBoardRowView, attache_board_row_view, ATTACHE, BOARD_ROW_VIEW, GtkWidget)

GtkWidget *attache_board_row_view_new (AttacheNominations *nominations);

/* @row: NULL shows nothing. Keeps room for it until attache_board_row_view_fill () makes its cells; those of the row before are used
 * again. */
void attache_board_row_view_bind (AttacheBoardRowView *self,
                                  AttacheBoardRow     *row);

void attache_board_row_view_fill (AttacheBoardRowView *self);

/* The columns are others: shows them where it has been filled. */
void attache_board_row_view_refresh (AttacheBoardRowView *self);

/* Column that holds @widget, or -1. */
int attache_board_row_view_find_column (AttacheBoardRowView *self,
                                        GtkWidget           *widget);

/* Moves the focus into that column, or into the one nearest to it that has something, making the row; @step (-1, 0, 1) looks only that way. */
gboolean attache_board_row_view_focus_column (AttacheBoardRowView *self,
                                              int                  column,
                                              int                  step);

G_END_DECLS
