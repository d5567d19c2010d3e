/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Pixels between two pages, and round all of them. */
#define ATTACHE_PAGE_LAYOUT_GAP 16

/* Size of a page in points. */
typedef struct
{
  double width;
  double height;
} AttachePageSize;

/* Where a page lies, in pixels of the whole layout. Far down a long paper a float would be off by pixels. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} AttachePageArea;

/* A spot on a page, in points from its top left corner; may lie outside of the page. */
typedef struct
{
  guint  page;
  double x;
  double y;
} AttachePagePoint;

#define ATTACHE_TYPE_PAGE_LAYOUT (attache_page_layout_get_type ())

G_DECLARE_FINAL_TYPE (AttachePageLayout, attache_page_layout, ATTACHE, PAGE_LAYOUT, GObject)

AttachePageLayout *attache_page_layout_new (const AttachePageSize *sizes,
                                            guint                  n_pages);
guint              attache_page_layout_get_n_pages (AttachePageLayout *self);
double             attache_page_layout_get_scale (AttachePageLayout *self);
void               attache_page_layout_set_scale (AttachePageLayout *self,
                                                  double             scale);
void               attache_page_layout_set_viewport_width (AttachePageLayout *self,
                                                           double             width);
double             attache_page_layout_get_width (AttachePageLayout *self);
double             attache_page_layout_get_height (AttachePageLayout *self);
double             attache_page_layout_get_fit_width (AttachePageLayout *self,
                                                      double             width);
double             attache_page_layout_get_fit_page (AttachePageLayout *self,
                                                     guint              page,
                                                     double             width,
                                                     double             height);
void               attache_page_layout_get_area (AttachePageLayout *self,
                                                 guint              page,
                                                 AttachePageArea   *area);
guint              attache_page_layout_find_page (AttachePageLayout *self,
                                                  double             y);
void               attache_page_layout_get_visible (AttachePageLayout *self,
                                                    double             y,
                                                    double             height,
                                                    guint             *first,
                                                    guint             *last);
guint              attache_page_layout_find_main_page (AttachePageLayout *self,
                                                       double             y,
                                                       double             height);
AttachePagePoint   attache_page_layout_to_page (AttachePageLayout *self,
                                                double             x,
                                                double             y);
void               attache_page_layout_from_page (AttachePageLayout      *self,
                                                  const AttachePagePoint *point,
                                                  double                 *x,
                                                  double                 *y);

G_END_DECLS
