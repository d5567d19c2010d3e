/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheBoardLayout: columns that stand below one another without a grid around them, so that rows can be made when they scroll in. */

#include "ui/nominations/attache-board-layout.h"

#define HEADING_WIDTH 116
#define LEAST_COLUMN_WIDTH 128
#define COLUMN_WIDTH 152
#define SPACING 8

struct _AttacheBoardLayout
{
  GtkLayoutManager parent_instance;

  guint n_columns;
};

G_DEFINE_FINAL_TYPE (AttacheBoardLayout, attache_board_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_spanning (GtkWidget *widget)
{
  GtkWidget *heading = gtk_widget_get_first_child (widget);

  return heading != NULL && gtk_widget_get_next_sibling (heading) != NULL &&
         gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (heading)) == NULL;
}

/* Left edge of a column, and its width; whole pixels that leave no gap at the end. */
static int
column_start (AttacheBoardLayout *self,
              int                 width,
              guint               column)
{
  int room = width - HEADING_WIDTH - SPACING;

  return HEADING_WIDTH + SPACING + (int)((gint64)(room + SPACING) * column / MAX (self->n_columns, 1));
}

static int
column_width (AttacheBoardLayout *self,
              int                 width,
              guint               column)
{
  return MAX (column_start (self, width, column + 1) - SPACING - column_start (self, width, column), 0);
}

static GtkSizeRequestMode
attache_board_layout_get_request_mode (GtkLayoutManager *manager,
                                       GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_height (AttacheBoardLayout *self,
                GtkWidget          *widget,
                int                 for_size,
                int                *minimum,
                int                *natural)
{
  int      width = for_size >= 0 ? for_size : HEADING_WIDTH + (int)self->n_columns * (SPACING + COLUMN_WIDTH);
  int      index = -1;
  gboolean spanning = is_spanning (widget);

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), index++)
    {
      int child_width = index < 0  ? HEADING_WIDTH
                        : spanning ? width - HEADING_WIDTH - SPACING
                                   : column_width (self, width, index);
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (child_width, 1), &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
attache_board_layout_measure (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              GtkOrientation    orientation,
                              int               for_size,
                              int              *minimum,
                              int              *natural,
                              int              *minimum_baseline,
                              int              *natural_baseline)
{
  AttacheBoardLayout *self = ATTACHE_BOARD_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, widget, for_size, minimum, natural);
      return;
    }

  *minimum = HEADING_WIDTH + (int)self->n_columns * (SPACING + LEAST_COLUMN_WIDTH);
  *natural = HEADING_WIDTH + (int)self->n_columns * (SPACING + COLUMN_WIDTH);
}

static void
attache_board_layout_allocate (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               int               width,
                               int               height,
                               int               baseline)
{
  AttacheBoardLayout *self = ATTACHE_BOARD_LAYOUT (manager);
  gboolean            rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean            spanning = is_spanning (widget);
  int                 index = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), index++)
    {
      int x = index < 0 ? 0 : column_start (self, width, index);
      int child_width = index < 0  ? HEADING_WIDTH
                        : spanning ? width - x
                                   : column_width (self, width, index);

      if (gtk_widget_should_layout (child))
        gtk_widget_size_allocate (child, &(GtkAllocation){ rtl ? width - x - child_width : x, 0, child_width, height }, -1);
    }
}

static void
attache_board_layout_class_init (AttacheBoardLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = attache_board_layout_get_request_mode;
  layout_class->measure = attache_board_layout_measure;
  layout_class->allocate = attache_board_layout_allocate;
}

static void
attache_board_layout_init (AttacheBoardLayout *self)
{
}

GtkLayoutManager *
attache_board_layout_new (void)
{
  return g_object_new (ATTACHE_TYPE_BOARD_LAYOUT, NULL);
}

void
attache_board_layout_set_columns (AttacheBoardLayout *self,
                                  guint               n_columns)
{
  g_return_if_fail (ATTACHE_IS_BOARD_LAYOUT (self));

  if (self->n_columns == n_columns)
    return;

  self->n_columns = n_columns;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
