/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where pages lie: the same rules whatever their number and sizes. */

#include "ui/reader/attache-page-layout.h"

#include <math.h>

#define MANY 20000

static AttachePageLayout *
make_layout (guint n_pages)
{
  g_autofree AttachePageSize *sizes = g_new (AttachePageSize, n_pages);

  for (guint i = 0; i < n_pages; i++)
    sizes[i] = i % 7 == 3 ? (AttachePageSize){ 842, 595 } : (AttachePageSize){ 595, 842 };

  return attache_page_layout_new (sizes, n_pages);
}

static void
test_empty (void)
{
  g_autoptr (AttachePageLayout) layout = attache_page_layout_new (NULL, 0);
  AttachePagePoint point;
  guint            first;
  guint            last;

  attache_page_layout_set_viewport_width (layout, 500);
  attache_page_layout_get_visible (layout, 0, 500, &first, &last);
  g_assert_cmpuint (first, >, last);
  g_assert_cmpuint (attache_page_layout_find_main_page (layout, 0, 500), ==, 0);
  g_assert_cmpfloat (attache_page_layout_get_fit_width (layout, 500), >, 0);
  g_assert_cmpfloat (attache_page_layout_get_height (layout), >, 0);

  point = attache_page_layout_to_page (layout, 10, 10);
  g_assert_cmpuint (point.page, ==, 0);
}

/* What a hostile file says of its pages must not move the others out of sight. */
static void
test_no_size (void)
{
  const AttachePageSize sizes[] = { { 595, 842 }, { 0, 0 }, { -5, NAN }, { 595, 842 } };
  g_autoptr (AttachePageLayout) layout = attache_page_layout_new (sizes, G_N_ELEMENTS (sizes));

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      AttachePageArea area;

      attache_page_layout_get_area (layout, i, &area);
      g_assert_cmpfloat (area.width, ==, 595);
      g_assert_cmpfloat (area.height, ==, 842);
    }
}

static void
test_order (void)
{
  g_autoptr (AttachePageLayout) layout = make_layout (300);

  attache_page_layout_set_viewport_width (layout, 1000);
  for (double scale = 0.2; scale < 6; scale *= 1.7)
    {
      double end = 0;

      attache_page_layout_set_scale (layout, scale);
      for (guint i = 0; i < 300; i++)
        {
          AttachePageArea area;

          attache_page_layout_get_area (layout, i, &area);
          g_assert_cmpfloat_with_epsilon (area.y, end + ATTACHE_PAGE_LAYOUT_GAP, 0.1);
          g_assert_cmpfloat_with_epsilon (area.x * 2 + area.width, attache_page_layout_get_width (layout), 0.1);
          g_assert_cmpfloat (area.x, >=, ATTACHE_PAGE_LAYOUT_GAP - 0.1);
          end = area.y + area.height;
        }
      g_assert_cmpfloat_with_epsilon (attache_page_layout_get_height (layout), end + ATTACHE_PAGE_LAYOUT_GAP, 0.1);
    }
}

static void
test_there_and_back (void)
{
  g_autoptr (AttachePageLayout) layout = make_layout (50);

  attache_page_layout_set_viewport_width (layout, 700);
  attache_page_layout_set_scale (layout, 1.3);
  for (guint page = 0; page < 50; page++)
    {
      const AttachePagePoint there = { page, 123.5, 456.25 };
      AttachePagePoint       back;
      double                 x;
      double                 y;

      attache_page_layout_from_page (layout, &there, &x, &y);
      back = attache_page_layout_to_page (layout, x, y);
      g_assert_cmpuint (back.page, ==, page);
      g_assert_cmpfloat_with_epsilon (back.x, there.x, 0.001);
      g_assert_cmpfloat_with_epsilon (back.y, there.y, 0.001);
    }
}

static void
test_visible (void)
{
  g_autoptr (AttachePageLayout) layout = make_layout (40);
  double height = attache_page_layout_get_height (layout);

  for (double y = 0; y + 600 < height; y += 137)
    {
      guint first;
      guint last;

      attache_page_layout_get_visible (layout, y, 600, &first, &last);
      g_assert_cmpuint (first, <=, last);
      for (guint i = 0; i < 40; i++)
        {
          AttachePageArea area;
          gboolean        seen;

          attache_page_layout_get_area (layout, i, &area);
          seen = area.y < y + 599 && area.y + area.height > y;
          if (seen)
            g_assert_true (i >= first && i <= last);
          if (i < first || i > last)
            g_assert_false (seen);
        }
    }
}

static void
test_main_page (void)
{
  g_autoptr (AttachePageLayout) layout = make_layout (5);
  AttachePageArea area;

  attache_page_layout_get_area (layout, 1, &area);
  g_assert_cmpuint (attache_page_layout_find_main_page (layout, 0, 700), ==, 0);
  g_assert_cmpuint (attache_page_layout_find_main_page (layout, area.y - 100, 700), ==, 1);
  g_assert_cmpuint (attache_page_layout_find_main_page (layout, area.y - 600, 700), ==, 0);
  g_assert_cmpuint (attache_page_layout_find_main_page (layout, 1e9, 700), ==, 4);
}

static void
test_fit (void)
{
  g_autoptr (AttachePageLayout) layout = make_layout (10);
  AttachePageArea area;

  attache_page_layout_set_viewport_width (layout, 1000);
  attache_page_layout_set_scale (layout, attache_page_layout_get_fit_width (layout, 1000));
  g_assert_cmpfloat_with_epsilon (attache_page_layout_get_width (layout), 1000, 0.1);

  attache_page_layout_set_scale (layout, attache_page_layout_get_fit_page (layout, 0, 1000, 600));
  attache_page_layout_get_area (layout, 0, &area);
  g_assert_cmpfloat_with_epsilon (area.height, 600 - 2 * ATTACHE_PAGE_LAYOUT_GAP, 0.1);
}

/* A paper of 20,000 pages scrolls and zooms like one of two. */
static void
test_many (void)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (AttachePageLayout) layout = make_layout (MANY);
  double height;
  guint  first;
  guint  last;

  for (guint i = 0; i < 10000; i++)
    {
      attache_page_layout_set_scale (layout, 0.5 + i / 5000.0);
      height = attache_page_layout_get_height (layout);
      attache_page_layout_get_visible (layout, height * i / 10000.0, 900, &first, &last);
      g_assert_cmpuint (last, <, MANY);
      g_assert_cmpuint (last - first, <, 6);
    }

  /* 20,000 pages laid out and 10,000 zooms: a table a zoom would take many seconds. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);

  attache_page_layout_get_visible (layout, height - 10, 900, &first, &last);
  g_assert_cmpuint (last, ==, MANY - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-layout/empty", test_empty);
  g_test_add_func ("/page-layout/no-size", test_no_size);
  g_test_add_func ("/page-layout/order", test_order);
  g_test_add_func ("/page-layout/there-and-back", test_there_and_back);
  g_test_add_func ("/page-layout/visible", test_visible);
  g_test_add_func ("/page-layout/main-page", test_main_page);
  g_test_add_func ("/page-layout/fit", test_fit);
  g_test_add_func ("/page-layout/many", test_many);

  return g_test_run ();
}
