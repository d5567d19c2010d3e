/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-candidature.h"
#include "model/attache-post.h"

G_BEGIN_DECLS

/* What a cell of the board without a candidature is. */
typedef enum
{
  ATTACHE_SEAT_NONE,
  ATTACHE_SEAT_OPEN,
  ATTACHE_SEAT_SINGLE,
} AttacheSeat;

#define ATTACHE_TYPE_BOARD_ROW (attache_board_row_get_type ())

/* A post with its candidatures, by column of the board; with no post, the line between posts that somebody stands for and those that
 * nobody does. Signal "changed" when any cell holds others than before. */
G_DECLARE_FINAL_TYPE (AttacheBoardRow, attache_board_row, ATTACHE, BOARD_ROW, GObject)

AttacheBoardRow *attache_board_row_new (AttachePost *post);
AttachePost     *attache_board_row_get_post (AttacheBoardRow *self);
guint            attache_board_row_get_n_columns (AttacheBoardRow *self);
guint            attache_board_row_get_n_candidatures (AttacheBoardRow *self);

/* Borrowed, of AttacheCandidature. */
GPtrArray *attache_board_row_get_cell (AttacheBoardRow *self,
                                       guint            column);

/* ATTACHE_SEAT_SINGLE: one seat for all regions, and nobody stands for it. */
AttacheSeat attache_board_row_get_seat (AttacheBoardRow *self,
                                        guint            column);

/* Takes @cells, an array of arrays. @regional: every region has a seat. */
void attache_board_row_set_cells (AttacheBoardRow *self,
                                  GPtrArray       *cells,
                                  gboolean         regional);

G_END_DECLS
