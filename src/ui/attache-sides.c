/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSides: for rows of lists, which have no breakpoints of their own. */

#include "config.h"

#include "ui/attache-sides.h"

struct _AttacheSides
{
  GtkWidget parent_instance;

  int      spacing;
  int      threshold;
  gboolean homogeneous;
};

G_DEFINE_FINAL_TYPE (AttacheSides, attache_sides, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_THRESHOLD,
  PROP_HOMOGENEOUS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
get_minimum (GtkWidget *child)
{
  int minimum = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
get_natural (GtkWidget *child)
{
  int natural = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* The widths of both at @width. FALSE: below one another. */
static gboolean
divide (AttacheSides *self,
        GtkWidget    *first,
        GtkWidget    *second,
        int           width,
        int           widths[2])
{
  int rest;

  widths[0] = widths[1] = width;
  if (second == NULL || !gtk_widget_should_layout (first) || !gtk_widget_should_layout (second) || width < self->threshold)
    return FALSE;

  rest = width - self->spacing;
  widths[1] = self->homogeneous ? rest / 2 : get_natural (second);
  widths[0] = rest - widths[1];
  if (widths[0] >= get_minimum (first) && widths[1] >= get_minimum (second))
    return TRUE;

  widths[0] = widths[1] = width;

  return FALSE;
}

static int
get_height (GtkWidget *child,
            int        width)
{
  int height = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static GtkSizeRequestMode
attache_sides_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
attache_sides_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  AttacheSides *self = ATTACHE_SIDES (widget);
  GtkWidget    *first = gtk_widget_get_first_child (widget);
  GtkWidget    *second = first ? gtk_widget_get_next_sibling (first) : NULL;
  int           widths[2], heights[2];

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (get_minimum (first), get_minimum (second));
      *natural = get_natural (first) + self->spacing + get_natural (second);
      return;
    }

  if (for_size < 0)
    for_size = MAX (self->threshold, get_natural (first) + self->spacing + get_natural (second));

  if (divide (self, first, second, for_size, widths))
    *minimum = MAX (get_height (first, widths[0]), get_height (second, widths[1]));
  else
    {
      heights[0] = get_height (first, widths[0]);
      heights[1] = get_height (second, widths[1]);
      *minimum = heights[0] + heights[1] + (heights[0] > 0 && heights[1] > 0 ? self->spacing : 0);
    }
  *natural = *minimum;
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static void
attache_sides_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  AttacheSides *self = ATTACHE_SIDES (widget);
  GtkWidget    *first = gtk_widget_get_first_child (widget);
  GtkWidget    *second = first ? gtk_widget_get_next_sibling (first) : NULL;
  gboolean      mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int           widths[2];

  if (divide (self, first, second, width, widths))
    {
      allocate (first, mirrored ? width - widths[0] : 0, 0, widths[0], height);
      allocate (second, mirrored ? 0 : width - widths[1], 0, widths[1], height);
    }
  else
    {
      int first_height = get_height (first, width);

      allocate (first, 0, 0, width, first_height);
      allocate (second, 0, first_height > 0 ? first_height + self->spacing : 0, width, get_height (second, width));
    }
}

static void
attache_sides_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheSides *self = ATTACHE_SIDES (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_HOMOGENEOUS:
      g_value_set_boolean (value, self->homogeneous);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_sides_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheSides *self = ATTACHE_SIDES (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      break;
    case PROP_HOMOGENEOUS:
      self->homogeneous = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
attache_sides_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (attache_sides_parent_class)->dispose (object);
}

static void
attache_sides_class_init (AttacheSidesClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attache_sides_get_property;
  object_class->set_property = attache_sides_set_property;
  object_class->dispose = attache_sides_dispose;
  widget_class->get_request_mode = attache_sides_get_request_mode;
  widget_class->measure = attache_sides_measure;
  widget_class->size_allocate = attache_sides_size_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_HOMOGENEOUS] = g_param_spec_boolean ("homogeneous", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_sides_init (AttacheSides *self)
{
}
