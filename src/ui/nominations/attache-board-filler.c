/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheBoardFiller: a GtkListView keeps two hundred rows, and to make all their cells takes a third of a second. */

#include "ui/nominations/attache-board-filler.h"

#define SLICE_US 4000
#define ROW_HEIGHT 60
#define FIRST_SCREEN 900

/* Before the window is painted, after input. */
#define PRIORITY_IN_VIEW (GDK_PRIORITY_REDRAW - 1)

struct _AttacheBoardFiller
{
  GObject parent_instance;

  /* owned */
  GPtrArray *waiting;

  /* borrowed */
  GtkWidget     *list;
  GdkFrameClock *clock;

  guint source;

  /* rows that were made since the list was laid out */
  guint n_guessed;
};

G_DEFINE_FINAL_TYPE (AttacheBoardFiller, attache_board_filler, G_TYPE_OBJECT)

static void schedule (AttacheBoardFiller *self);

/* How far out of view the row is, pixels; of rows that have no place yet the first ones are taken to be in it. */
static double
get_distance (AttacheBoardFiller *self,
              guint               index)
{
  GtkWidget      *row = g_ptr_array_index (self->waiting, index);
  double          height = gtk_widget_get_height (self->list);
  graphene_rect_t bounds;

  if (gtk_widget_get_width (row) == 0 || !gtk_widget_compute_bounds (row, self->list, &bounds))
    return MAX ((self->n_guessed + index) * ROW_HEIGHT - MAX (height, FIRST_SCREEN), 0);
  if (bounds.origin.y >= height)
    return bounds.origin.y - height + 1;

  return MAX (-(bounds.origin.y + bounds.size.height), 0);
}

/* Position of the row that is nearest to the view. */
static guint
find_nearest (AttacheBoardFiller *self,
              double             *distance)
{
  guint nearest = 0;

  *distance = G_MAXDOUBLE;
  for (guint i = 0; i < self->waiting->len && *distance > 0; i++)
    {
      double other = get_distance (self, i);

      if (other < *distance)
        {
          *distance = other;
          nearest = i;
        }
    }

  return nearest;
}

static gboolean
fill_cb (gpointer user_data)
{
  AttacheBoardFiller *self = user_data;
  gint64              start = g_get_monotonic_time ();
  double              distance = 0, first = -1;

  while (self->waiting->len > 0 && g_get_monotonic_time () - start < SLICE_US)
    {
      g_autoptr (AttacheBoardRowView) row = NULL;
      guint nearest = find_nearest (self, &distance);

      /* The next slice asks again with the priority that is due. */
      if (first < 0)
        first = distance;
      if (distance > gtk_widget_get_height (self->list) || (distance > 0 && first == 0))
        break;

      row = g_object_ref (g_ptr_array_index (self->waiting, nearest));
      g_ptr_array_remove_index (self->waiting, nearest);
      self->n_guessed++;
      attache_board_row_view_fill (row);
    }

  self->source = 0;
  schedule (self);

  return G_SOURCE_REMOVE;
}

static void
schedule (AttacheBoardFiller *self)
{
  double distance;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->waiting->len == 0 || !gtk_widget_get_mapped (self->list))
    return;

  find_nearest (self, &distance);
  if (distance <= MAX (gtk_widget_get_height (self->list), 0))
    self->source = g_idle_add_full (distance > 0 ? G_PRIORITY_DEFAULT_IDLE : PRIORITY_IN_VIEW, fill_cb, self, NULL);
}

/* Where the rows are is known now. */
static void
after_paint_cb (AttacheBoardFiller *self)
{
  self->n_guessed = 0;
  if (self->source == 0)
    schedule (self);
}

static void
realize_cb (AttacheBoardFiller *self)
{
  self->clock = gtk_widget_get_frame_clock (self->list);
  g_signal_connect_object (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

static void
unrealize_cb (AttacheBoardFiller *self)
{
  if (self->clock != NULL)
    g_signal_handlers_disconnect_by_func (self->clock, after_paint_cb, self);
  self->clock = NULL;
}

static void
attache_board_filler_dispose (GObject *object)
{
  AttacheBoardFiller *self = ATTACHE_BOARD_FILLER (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_ptr_array_set_size (self->waiting, 0);
  unrealize_cb (self);

  G_OBJECT_CLASS (attache_board_filler_parent_class)->dispose (object);
}

static void
attache_board_filler_finalize (GObject *object)
{
  g_ptr_array_unref (ATTACHE_BOARD_FILLER (object)->waiting);

  G_OBJECT_CLASS (attache_board_filler_parent_class)->finalize (object);
}

static void
attache_board_filler_class_init (AttacheBoardFillerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attache_board_filler_dispose;
  object_class->finalize = attache_board_filler_finalize;
}

static void
attache_board_filler_init (AttacheBoardFiller *self)
{
  self->waiting = g_ptr_array_new ();
}

AttacheBoardFiller *
attache_board_filler_new (GtkWidget *list)
{
  AttacheBoardFiller *self = g_object_new (ATTACHE_TYPE_BOARD_FILLER, NULL);

  self->list = list;
  g_signal_connect_object (list, "realize", G_CALLBACK (realize_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (list, "unrealize", G_CALLBACK (unrealize_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "map", G_CALLBACK (schedule), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

void
attache_board_filler_add (AttacheBoardFiller  *self,
                          AttacheBoardRowView *row)
{
  g_return_if_fail (ATTACHE_IS_BOARD_FILLER (self));

  g_ptr_array_add (self->waiting, row);
  /* Rows that are bound while the list is scrolled have their place after it is laid out; the first ones must not wait for that. */
  if (self->source == 0 && gtk_widget_get_width (GTK_WIDGET (row)) == 0 && gtk_widget_get_mapped (self->list))
    self->source = g_idle_add_full (PRIORITY_IN_VIEW, fill_cb, self, NULL);
}

void
attache_board_filler_remove (AttacheBoardFiller  *self,
                             AttacheBoardRowView *row)
{
  g_return_if_fail (ATTACHE_IS_BOARD_FILLER (self));

  g_ptr_array_remove (self->waiting, row);
}
