/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheBoardRow: one post on the board. A vice-chair’s post has a seat for every region; a chair’s has one for all of them, so that
 * two regions in its row contest it. */

#include "ui/nominations/attache-board-row.h"

struct _AttacheBoardRow
{
  GObject parent_instance;

  /* owned */
  AttachePost *post;
  GPtrArray   *cells;

  gboolean regional;
};

G_DEFINE_FINAL_TYPE (AttacheBoardRow, attache_board_row, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
same_cells (GPtrArray *a,
            GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      GPtrArray *first = g_ptr_array_index (a, i);
      GPtrArray *second = g_ptr_array_index (b, i);

      if (first->len != second->len)
        return FALSE;
      for (guint j = 0; j < first->len; j++)
        if (g_ptr_array_index (first, j) != g_ptr_array_index (second, j))
          return FALSE;
    }

  return TRUE;
}

/* A seat whose candidate withdrew is open again. */
static gboolean
is_taken (GPtrArray *cell)
{
  for (guint i = 0; i < cell->len; i++)
    if (attache_candidature_get_state (g_ptr_array_index (cell, i)) != ATTACHE_CANDIDATURE_STATE_WITHDRAWN)
      return TRUE;

  return FALSE;
}

static void
attache_board_row_finalize (GObject *object)
{
  AttacheBoardRow *self = ATTACHE_BOARD_ROW (object);

  g_clear_object (&self->post);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (attache_board_row_parent_class)->finalize (object);
}

static void
attache_board_row_class_init (AttacheBoardRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = attache_board_row_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attache_board_row_init (AttacheBoardRow *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
}

AttacheBoardRow *
attache_board_row_new (AttachePost *post)
{
  AttacheBoardRow *self = g_object_new (ATTACHE_TYPE_BOARD_ROW, NULL);

  g_set_object (&self->post, post);

  return self;
}

/* Borrowed; NULL for the line between. */
AttachePost *
attache_board_row_get_post (AttacheBoardRow *self)
{
  g_return_val_if_fail (ATTACHE_IS_BOARD_ROW (self), NULL);

  return self->post;
}

guint
attache_board_row_get_n_columns (AttacheBoardRow *self)
{
  g_return_val_if_fail (ATTACHE_IS_BOARD_ROW (self), 0);

  return self->cells->len;
}

guint
attache_board_row_get_n_candidatures (AttacheBoardRow *self)
{
  guint n = 0;

  g_return_val_if_fail (ATTACHE_IS_BOARD_ROW (self), 0);

  for (guint i = 0; i < self->cells->len; i++)
    n += ((GPtrArray *)g_ptr_array_index (self->cells, i))->len;

  return n;
}

GPtrArray *
attache_board_row_get_cell (AttacheBoardRow *self,
                            guint            column)
{
  g_return_val_if_fail (ATTACHE_IS_BOARD_ROW (self), NULL);
  g_return_val_if_fail (column < self->cells->len, NULL);

  return g_ptr_array_index (self->cells, column);
}

AttacheSeat
attache_board_row_get_seat (AttacheBoardRow *self,
                            guint            column)
{
  g_return_val_if_fail (ATTACHE_IS_BOARD_ROW (self), ATTACHE_SEAT_NONE);
  g_return_val_if_fail (column < self->cells->len, ATTACHE_SEAT_NONE);

  if (self->regional)
    return is_taken (g_ptr_array_index (self->cells, column)) ? ATTACHE_SEAT_NONE : ATTACHE_SEAT_OPEN;

  return attache_board_row_get_n_candidatures (self) == 0 ? ATTACHE_SEAT_SINGLE : ATTACHE_SEAT_NONE;
}

void
attache_board_row_set_cells (AttacheBoardRow *self,
                             GPtrArray       *cells,
                             gboolean         regional)
{
  gboolean same;

  g_return_if_fail (ATTACHE_IS_BOARD_ROW (self));

  same = self->regional == regional && same_cells (self->cells, cells);
  g_ptr_array_unref (self->cells);
  self->cells = cells;
  self->regional = regional;
  if (!same)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
