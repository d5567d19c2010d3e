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
  int   placeholder;
};

G_DEFINE_FINAL_TYPE (AttacheBoardLayout, attache_board_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_spanning (GtkWidget *widget)
{
  GtkWidget *heading = gtk_widget_get_first_child (widget);

  return heading != NULL && gtk_widget_get_next_sibling (heading) != NULL &&
         gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (heading)) == NULL;
}

static int
heading_width (GtkWidget *widget,
               int        width)
{
  return gtk_widget_get_first_child (widget) == gtk_widget_get_last_child (widget) ? width : HEADING_WIDTH;
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

/* A cell with cards is a homogeneous box of them, so that it can be as high as so many cards of the row’s one height. */
static int
count_cards (GtkWidget *cell)
{
  int n = 0;

  if (!GTK_IS_BOX (cell) || !gtk_box_get_homogeneous (GTK_BOX (cell)))
    return 0;

  for (GtkWidget *card = gtk_widget_get_first_child (cell); card != NULL; card = gtk_widget_get_next_sibling (card))
    n++;

  return n;
}

static int
cell_height (GtkWidget *cell,
             int        n_cards,
             int        card_height)
{
  return n_cards * card_height + (n_cards - 1) * gtk_box_get_spacing (GTK_BOX (cell));
}

static int
child_width (AttacheBoardLayout *self,
             GtkWidget          *widget,
             int                 width,
             int                 index)
{
  if (index < 0)
    return heading_width (widget, width);

  return is_spanning (widget) ? width - column_start (self, width, 0) : column_width (self, width, index);
}

/* The one height of all cards of a row that is so wide, and the height of the row. */
static int
measure_heights (AttacheBoardLayout *self,
                 GtkWidget          *widget,
                 int                 width,
                 int                *row_height)
{
  int card_height = 0, height = 0, most_cards = 0, spacing = 0, index = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), index++)
    {
      int n = index < 0 ? 0 : count_cards (child);
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (child_width (self, widget, width, index), 1), NULL, &natural, NULL, NULL);
      if (n == 0)
        {
          height = MAX (height, natural);
          continue;
        }

      spacing = gtk_box_get_spacing (GTK_BOX (child));
      most_cards = MAX (most_cards, n);
      card_height = MAX (card_height, (natural - (n - 1) * spacing + n - 1) / n);
    }

  if (row_height != NULL)
    *row_height = MAX (height, most_cards * card_height + MAX (most_cards - 1, 0) * spacing);

  return card_height;
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

  if (orientation == GTK_ORIENTATION_VERTICAL && self->placeholder > 0)
    {
      *minimum = *natural = self->placeholder;
      return;
    }

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_heights (self, widget, for_size >= 0 ? for_size : HEADING_WIDTH + (int)self->n_columns * (SPACING + COLUMN_WIDTH), natural);
      *minimum = *natural;
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
  int                 card_height, index = -1;

  if (self->placeholder > 0)
    return;

  card_height = measure_heights (self, widget, width, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child), index++)
    {
      int           n = index < 0 ? 0 : count_cards (child);
      GtkAllocation allocation;

      allocation.x = index < 0 ? 0 : column_start (self, width, index);
      allocation.y = 0;
      allocation.width = child_width (self, widget, width, index);
      allocation.height = n > 0 ? cell_height (child, n, card_height) : height;
      if (rtl)
        allocation.x = width - allocation.x - allocation.width;
      gtk_widget_size_allocate (child, &allocation, -1);
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

void
attache_board_layout_set_placeholder (AttacheBoardLayout *self,
                                      int                 height)
{
  g_return_if_fail (ATTACHE_IS_BOARD_LAYOUT (self));

  if (self->placeholder == height)
    return;

  self->placeholder = height;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
