/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageLayout: where the pages of a paper lie when they are read one below the other. Heights are summed once, in
 * points; a scale or a width changes no table, so zooming a paper of 20,000 pages costs what zooming one page costs. */

#include "ui/reader/attache-page-layout.h"

struct _AttachePageLayout
{
  GObject parent_instance;

  AttachePageSize *sizes;
  double          *tops; /* n_pages + 1 of them: sum of the heights before, in points */
  guint            n_pages;
  double           widest;
  double           scale;
  double           viewport_width;
};

G_DEFINE_FINAL_TYPE (AttachePageLayout, attache_page_layout, G_TYPE_OBJECT)

static double
get_top (AttachePageLayout *self,
         guint              page)
{
  return self->tops[page] * self->scale + (page + 1.0) * ATTACHE_PAGE_LAYOUT_GAP;
}

static void
attache_page_layout_finalize (GObject *object)
{
  AttachePageLayout *self = ATTACHE_PAGE_LAYOUT (object);

  g_clear_pointer (&self->sizes, g_free);
  g_clear_pointer (&self->tops, g_free);

  G_OBJECT_CLASS (attache_page_layout_parent_class)->finalize (object);
}

static void
attache_page_layout_class_init (AttachePageLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_page_layout_finalize;
}

static void
attache_page_layout_init (AttachePageLayout *self)
{
  self->scale = 1;
}

AttachePageLayout *
attache_page_layout_new (const AttachePageSize *sizes,
                         guint                  n_pages)
{
  AttachePageLayout *self = g_object_new (ATTACHE_TYPE_PAGE_LAYOUT, NULL);

  g_return_val_if_fail (n_pages == 0 || sizes != NULL, self);

  self->n_pages = n_pages;
  self->sizes = g_new (AttachePageSize, n_pages);
  self->tops = g_new (double, n_pages + 1);
  self->tops[0] = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      /* A page that claims to have no size still needs a place to say what is wrong with it. */
      self->sizes[i].width = sizes[i].width > 1 ? sizes[i].width : 595;
      self->sizes[i].height = sizes[i].height > 1 ? sizes[i].height : 842;
      self->tops[i + 1] = self->tops[i] + self->sizes[i].height;
      self->widest = MAX (self->widest, self->sizes[i].width);
    }

  return self;
}

guint
attache_page_layout_get_n_pages (AttachePageLayout *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), 0);

  return self->n_pages;
}

/* Pixels per point. */
double
attache_page_layout_get_scale (AttachePageLayout *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), 1);

  return self->scale;
}

void
attache_page_layout_set_scale (AttachePageLayout *self,
                               double             scale)
{
  g_return_if_fail (ATTACHE_IS_PAGE_LAYOUT (self));
  g_return_if_fail (scale > 0);

  self->scale = scale;
}

/* Pages are centred in at least this many pixels. */
void
attache_page_layout_set_viewport_width (AttachePageLayout *self,
                                        double             width)
{
  g_return_if_fail (ATTACHE_IS_PAGE_LAYOUT (self));

  self->viewport_width = width;
}

double
attache_page_layout_get_width (AttachePageLayout *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), 0);

  return MAX (self->widest * self->scale + 2 * ATTACHE_PAGE_LAYOUT_GAP, self->viewport_width);
}

double
attache_page_layout_get_height (AttachePageLayout *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), 0);

  return get_top (self, self->n_pages);
}

/* The scale at which the widest page fills @width. */
double
attache_page_layout_get_fit_width (AttachePageLayout *self,
                                   double             width)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), 1);

  return self->widest > 0 ? MAX (width - 2 * ATTACHE_PAGE_LAYOUT_GAP, 1) / self->widest : 1;
}

/* The scale at which the whole of @page is seen. */
double
attache_page_layout_get_fit_page (AttachePageLayout *self,
                                  guint              page,
                                  double             width,
                                  double             height)
{
  double fit_height;

  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), 1);

  if (page >= self->n_pages)
    return 1;

  fit_height = MAX (height - 2 * ATTACHE_PAGE_LAYOUT_GAP, 1) / self->sizes[page].height;

  return MIN (fit_height, attache_page_layout_get_fit_width (self, width));
}

void
attache_page_layout_get_area (AttachePageLayout *self,
                              guint              page,
                              AttachePageArea   *area)
{
  g_return_if_fail (ATTACHE_IS_PAGE_LAYOUT (self));
  g_return_if_fail (page < self->n_pages);

  area->width = self->sizes[page].width * self->scale;
  area->height = self->sizes[page].height * self->scale;
  area->x = (attache_page_layout_get_width (self) - area->width) / 2;
  area->y = get_top (self, page);
}

/* The page at a height; in a gap, the page above it. */
guint
attache_page_layout_find_page (AttachePageLayout *self,
                               double             y)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), 0);

  high = self->n_pages;
  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_top (self, middle) <= y)
        low = middle;
      else
        high = middle;
    }

  return low;
}

/* The pages of which something shows; @first > @last when there are none. */
void
attache_page_layout_get_visible (AttachePageLayout *self,
                                 double             y,
                                 double             height,
                                 guint             *first,
                                 guint             *last)
{
  g_return_if_fail (ATTACHE_IS_PAGE_LAYOUT (self));

  if (self->n_pages == 0)
    {
      *first = 1;
      *last = 0;
      return;
    }

  *first = attache_page_layout_find_page (self, y);
  if (*first + 1 < self->n_pages && get_top (self, *first) + self->sizes[*first].height * self->scale <= y)
    (*first)++;
  *last = MAX (attache_page_layout_find_page (self, y + MAX (height, 1) - 1), *first);
}

/* The page of which the most is seen, the upper one where two are equal: the one a reader would say they are on. */
guint
attache_page_layout_find_main_page (AttachePageLayout *self,
                                    double             y,
                                    double             height)
{
  guint  first;
  guint  last;
  guint  best;
  double most = -1;

  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), 0);

  attache_page_layout_get_visible (self, y, height, &first, &last);
  best = first;
  for (guint i = first; i <= last && i < self->n_pages; i++)
    {
      double top = MAX (get_top (self, i), y);
      double bottom = MIN (get_top (self, i) + self->sizes[i].height * self->scale, y + height);

      if (bottom - top > most + 0.5)
        {
          most = bottom - top;
          best = i;
        }
    }

  return MIN (best, self->n_pages > 0 ? self->n_pages - 1 : 0);
}

/* From pixels of the whole layout to a page. Above a page's top in a gap, the point belongs to the page above, beyond its end. */
AttachePagePoint
attache_page_layout_to_page (AttachePageLayout *self,
                             double             x,
                             double             y)
{
  AttachePagePoint point = { 0, 0, 0 };
  AttachePageArea  area;

  g_return_val_if_fail (ATTACHE_IS_PAGE_LAYOUT (self), point);

  if (self->n_pages == 0)
    return point;

  point.page = attache_page_layout_find_page (self, y);
  attache_page_layout_get_area (self, point.page, &area);
  point.x = (x - area.x) / self->scale;
  point.y = (y - area.y) / self->scale;

  return point;
}

void
attache_page_layout_from_page (AttachePageLayout      *self,
                               const AttachePagePoint *point,
                               double                 *x,
                               double                 *y)
{
  double left;

  g_return_if_fail (ATTACHE_IS_PAGE_LAYOUT (self));
  g_return_if_fail (point->page < self->n_pages);

  left = (attache_page_layout_get_width (self) - self->sizes[point->page].width * self->scale) / 2;
  *x = left + point->x * self->scale;
  *y = get_top (self, point->page) + point->y * self->scale;
}
