/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place is read back as it was written, and a damaged one is the beginning of the paper. */

#include "ui/reader/attache-reader-place.h"

static void
test_there_and_back (void)
{
  const AttacheReaderPlace there = { 41, 0.375, -0.012345678, ATTACHE_ZOOM_FREE, 1.2345 };
  AttacheReaderPlace       back;
  g_autofree char         *text = attache_reader_place_to_string (&there);

  attache_reader_place_from_string (&back, text);
  g_assert_cmpint (back.page, ==, 41);
  g_assert_cmpfloat_with_epsilon (back.x, there.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (back.y, there.y, 1e-9);
  g_assert_cmpint (back.mode, ==, ATTACHE_ZOOM_FREE);
  g_assert_cmpfloat_with_epsilon (back.zoom, there.zoom, 1e-9);
}

static void
test_damaged (void)
{
  const char *const damaged[] = {
    NULL,
    "",
    "nonsense",
    "[place]",
    "[place]\npage=-7\ny=inf\nzoom=1e99\nmode=sideways\nx=nan\n",
    "[place\npage=3",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      AttacheReaderPlace place = { 99, 99, 99, 99, 99 };

      attache_reader_place_from_string (&place, damaged[i]);
      g_assert_cmpint (place.page, ==, -1);
      g_assert_cmpfloat (place.x, ==, 0.5);
      g_assert_cmpfloat (place.y, ==, 0);
      g_assert_cmpint (place.mode, ==, ATTACHE_ZOOM_AUTOMATIC);
      g_assert_cmpfloat (place.zoom, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reader-place/there-and-back", test_there_and_back);
  g_test_add_func ("/reader-place/damaged", test_damaged);

  return g_test_run ();
}
