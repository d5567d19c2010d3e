/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_BOARD_LAYOUT (attache_board_layout_get_type ())

/* A row of the board: the first child is its heading, the others are columns of one width, the same in every row that is as wide; all
 * are as high as the highest. With one child besides the heading, that takes all columns; a child alone takes the row. */
G_DECLARE_FINAL_TYPE (AttacheBoardLayout, attache_board_layout, ATTACHE, BOARD_LAYOUT, GtkLayoutManager)

GtkLayoutManager *attache_board_layout_new (void);
void              attache_board_layout_set_columns (AttacheBoardLayout *self,
                                                    guint               n_columns);

/* Height of a row whose children are not made yet, pixels; 0: they are. */
void attache_board_layout_set_placeholder (AttacheBoardLayout *self,
                                           int                 height);

G_END_DECLS
