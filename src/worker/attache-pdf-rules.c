/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of the tables of a page. Poppler does not tell what is drawn, only draws it: so the page is drawn small, and
 * long thin runs of dark pixels are lines. Filled areas are thicker, and letters are shorter. */

#include "attache-pdf-rules.h"

#include <cairo.h>
#include <math.h>

/* Pixels a point; a page with more pixels than this is looked at coarsely. */
#define SCALE 1.5
#define MOST_PIXELS (6.0 * 1000 * 1000)

/* In points: how long a line is at least, and how thick at most. */
#define SHORTEST 12
#define THICKEST 3.5

/* A pixel is dark if it is darker than what is beside the line by so much, of 255. */
#define CONTRAST 40
#define MOST_RULES 4000

/* Places where the thickness of a line is measured, which keep out of step with the rows, and pixels up to which. */
#define GOLDEN 0.618
#define PLACES 7
#define THICK 100

typedef struct
{
  const guint8      *pixels;
  int                width;
  int                height;
  int                step_x; /* to the next pixel along the lines, in bytes */
  int                step_y; /* to the next pixel across them */
  double             scale;
  gboolean           down;
  AttacheLayoutPage *layout;
} Scan;

static guint8
get_light (const Scan *scan,
           int         along,
           int         across)
{
  return scan->pixels[(gsize)along * scan->step_x + (gsize)across * scan->step_y];
}

/* Whether there is an edge here: from lighter to darker in one of the next pixels across. Which of the two rows of
 * pixels that a thin line covers is the darker one does not matter. */
static gboolean
is_edge (const Scan *scan,
         int         along,
         int         across)
{
  int before = get_light (scan, along, across - 1);

  return before - get_light (scan, along, across) > CONTRAST ||
         (across + 1 < scan->height && before >= get_light (scan, along, across) && before - get_light (scan, along, across + 1) > CONTRAST);
}

/* How many pixels across stay dark, at the thinnest of some places: lines that cross it are thick there. */
static int
get_thickness (const Scan *scan,
               int         from,
               int         to,
               int         across)
{
  int thinnest = THICK;

  for (int i = 1; i <= PLACES; i++)
    {
      int along = from + (int)((to - from) * fmod (i * GOLDEN, 1));
      int outside = get_light (scan, along, across - 1);
      int thickness = 1;

      while (across + thickness < scan->height && thickness < thinnest && outside - get_light (scan, along, across + thickness) > CONTRAST / 2)
        thickness++;
      thinnest = MIN (thinnest, thickness);
    }

  return thinnest;
}

static void
add_rule (const Scan *scan,
          int         from,
          int         to,
          int         across)
{
  int               thickness = get_thickness (scan, from, to, across);
  AttacheLayoutRule rule = { from / scan->scale, across / scan->scale, to / scan->scale, (across + thickness) / scan->scale };

  if (thickness > THICKEST * scan->scale || scan->layout->rules->len >= MOST_RULES)
    return;
  if (scan->down)
    rule = (AttacheLayoutRule){ rule.y1, rule.x1, rule.y2, rule.x2 };
  attache_layout_page_add_rule (scan->layout, &rule);
}

static void
find_runs (const Scan *scan)
{
  int shortest = SHORTEST * scan->scale;

  for (int across = 1; across < scan->height; across++)
    {
      int start = -1;

      for (int along = 0; along <= scan->width; along++)
        {
          gboolean edge = along < scan->width && is_edge (scan, along, across);

          if (edge && start < 0)
            start = along;
          if (edge || start < 0)
            continue;
          if (along - start >= shortest)
            add_rule (scan, start, along, across);
          start = -1;
        }
    }
}

/* One byte a pixel: how light it is. */
static guint8 *
draw (PopplerPage *page,
      int          width,
      int          height,
      double       scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t         *cairo = cairo_create (surface);
  guint8          *light = NULL;

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, scale, scale);
  poppler_page_render (page, cairo);
  cairo_surface_flush (surface);

  if (cairo_status (cairo) == CAIRO_STATUS_SUCCESS && cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      const guint8 *data = cairo_image_surface_get_data (surface);
      int           stride = cairo_image_surface_get_stride (surface);

      light = g_malloc ((gsize)width * height);
      for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
          light[(gsize)y * width + x] = data[(gsize)y * stride + 4 * x + 1];
    }
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return light;
}

/**
 * attache_pdf_rules_find:
 * @page: a page
 * @layout: gets its rules
 *
 * Finds the lines that are drawn on a page, across and down.
 */
void
attache_pdf_rules_find (PopplerPage       *page,
                        AttacheLayoutPage *layout)
{
  double             scale = SCALE;
  double             page_width = 0, page_height = 0;
  g_autofree guint8 *light = NULL;
  Scan               scan = { 0 };
  int                width, height;

  poppler_page_get_size (page, &page_width, &page_height);
  if (!(page_width >= 1 && page_height >= 1) || page_width > 20000 || page_height > 20000)
    return;
  if (page_width * page_height * scale * scale > MOST_PIXELS)
    scale = sqrt (MOST_PIXELS / (page_width * page_height));
  width = MAX (1, (int)(page_width * scale));
  height = MAX (1, (int)(page_height * scale));
  light = draw (page, width, height, scale);
  if (light == NULL)
    return;

  scan = (Scan){ light, width, height, 1, width, scale, FALSE, layout };
  find_runs (&scan);
  scan = (Scan){ light, height, width, width, 1, scale, TRUE, layout };
  find_runs (&scan);
}
