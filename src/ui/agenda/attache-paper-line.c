/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePaperLine: the symbol of a paper, its text and what of it can be opened. Side by side where there is room; in a narrow
 * list the text has the whole width, under the other two. All lines of a list are equally wide, so they change together. */

#include "config.h"

#include "ui/agenda/attache-paper-line.h"

#define SPACING 12
#define LINE_SPACING 4
/* Less is narrow: the letters of a symbol, six languages and a title that is not broken at every word. */
#define ROOMY_CHARS 60
/* No line is wider, in pixels: at this width it is as low as it can be. */
#define WIDEST 10000

struct _AttachePaperLine
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (AttachePaperLine, attache_paper_line, GTK_TYPE_WIDGET)

/* Where the three stand in a certain width. */
typedef struct
{
  GtkWidget *symbol, *text, *extras;
  int        symbol_width, text_width, extras_width;
  int        indent;
  gboolean   narrow;
} Places;

static int
measure_width (GtkWidget *widget,
               gboolean   natural)
{
  int minimum_size, natural_size;

  if (!gtk_widget_should_layout (widget))
    return 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_size, &natural_size, NULL, NULL);

  return natural ? natural_size : minimum_size;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int height;

  if (!gtk_widget_should_layout (widget))
    return 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static gboolean
is_narrow (AttachePaperLine *self,
           int               width)
{
  PangoContext     *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int               letter = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);

  return width < PANGO_PIXELS (letter * ROOMY_CHARS);
}

static void
find_children (AttachePaperLine *self,
               Places           *places)
{
  places->symbol = gtk_widget_get_first_child (GTK_WIDGET (self));
  places->text = gtk_widget_get_next_sibling (places->symbol);
  places->extras = gtk_widget_get_next_sibling (places->text);
}

static Places
find_places (AttachePaperLine *self,
             int               width)
{
  Places places;
  int    gap;

  find_children (self, &places);
  places.narrow = is_narrow (self, width);
  places.indent = gtk_widget_get_margin_start (places.symbol);
  places.extras_width = measure_width (places.extras, TRUE);
  gap = places.extras_width > 0 ? SPACING : 0;
  if (places.narrow)
    {
      places.symbol_width = MAX (width - places.extras_width - gap, measure_width (places.symbol, FALSE));
      places.text_width = width - places.indent;
    }
  else
    {
      places.symbol_width = measure_width (places.symbol, TRUE);
      places.text_width = width - places.symbol_width - SPACING - places.extras_width - gap;
    }

  return places;
}

static GtkSizeRequestMode
attache_paper_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_row (AttachePaperLine *self,
             int              *minimum,
             int              *natural)
{
  Places places;
  int    extras;
  int    gap;

  find_children (self, &places);
  extras = measure_width (places.extras, TRUE);
  gap = extras > 0 ? SPACING : 0;
  *minimum = MAX (measure_width (places.symbol, FALSE) + gap + extras,
                  measure_width (places.text, FALSE) + gtk_widget_get_margin_start (places.symbol));
  *natural = MAX (*minimum, measure_width (places.symbol, TRUE) + SPACING + measure_width (places.text, TRUE) + gap + extras);
}

static void
attache_paper_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  AttachePaperLine *self = ATTACHE_PAPER_LINE (widget);
  Places            places;
  int               row_minimum, row_natural, first;

  measure_row (self, &row_minimum, &row_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = row_minimum;
      *natural = row_natural;
      return;
    }

  places = find_places (self, for_size < 0 ? WIDEST : MAX (for_size, row_minimum));
  first = MAX (measure_height (places.symbol, places.symbol_width), measure_height (places.extras, places.extras_width));
  *minimum = *natural = places.narrow ? first + LINE_SPACING + measure_height (places.text, places.text_width)
                                      : MAX (first, measure_height (places.text, places.text_width));
}

static void
place (AttachePaperLine *self,
       GtkWidget        *child,
       int               x,
       int               y,
       int               width,
       int               height)
{
  GtkAllocation allocation = { x, y, width, height };

  if (!gtk_widget_should_layout (child))
    return;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    allocation.x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
attache_paper_line_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  AttachePaperLine *self = ATTACHE_PAPER_LINE (widget);
  Places            places = find_places (self, width);

  if (places.narrow)
    {
      int first = MAX (measure_height (places.symbol, places.symbol_width), measure_height (places.extras, places.extras_width));
      int y = first + LINE_SPACING;

      place (self, places.symbol, 0, 0, places.symbol_width, first);
      place (self, places.extras, width - places.extras_width, 0, places.extras_width, first);
      place (self, places.text, places.indent, y, places.text_width, height - y);
    }
  else
    {
      place (self, places.symbol, 0, 0, places.symbol_width, height);
      place (self, places.text, places.symbol_width + SPACING, 0, places.text_width, height);
      place (self, places.extras, width - places.extras_width, 0, places.extras_width, height);
    }
}

static void
attache_paper_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (attache_paper_line_parent_class)->dispose (object);
}

static void
attache_paper_line_class_init (AttachePaperLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_paper_line_dispose;
  widget_class->get_request_mode = attache_paper_line_get_request_mode;
  widget_class->measure = attache_paper_line_measure;
  widget_class->size_allocate = attache_paper_line_size_allocate;
}

static void
attache_paper_line_init (AttachePaperLine *self)
{
}
