/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rendered pages stay within one budget, and the page on the screen always stays. */

#include "ui/reader/attache-page-cache.h"

#define PAGE_BYTES (100 * 100 * 4)

static const int left_paper;
static const int right_paper;

static void
insert (AttachePageCache *cache,
        gconstpointer     owner,
        guint             page,
        int               width)
{
  g_autoptr (GdkMemoryTextureBuilder) builder = gdk_memory_texture_builder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (width * 100 * 4), width * 100 * 4);
  g_autoptr (GdkTexture) texture = NULL;

  gdk_memory_texture_builder_set_bytes (builder, bytes);
  gdk_memory_texture_builder_set_width (builder, width);
  gdk_memory_texture_builder_set_height (builder, 100);
  gdk_memory_texture_builder_set_stride (builder, width * 4);
  gdk_memory_texture_builder_set_format (builder, GDK_MEMORY_B8G8R8X8);
  texture = gdk_memory_texture_builder_build (builder);
  attache_page_cache_insert (cache, owner, page, texture);
}

static void
test_budget (void)
{
  g_autoptr (AttachePageCache) cache = attache_page_cache_new (10 * PAGE_BYTES);

  for (guint i = 0; i < 500; i++)
    {
      insert (cache, i % 2 ? &left_paper : &right_paper, i, 100);
      g_assert_cmpuint (attache_page_cache_get_size (cache), <=, 10 * PAGE_BYTES);
      g_assert_nonnull (attache_page_cache_find (cache, i % 2 ? &left_paper : &right_paper, i, 100));
    }
  g_assert_cmpuint (attache_page_cache_get_n_pages (cache), ==, 10);
}

/* The page that was looked at longest ago goes first, not the one that was put in first. */
static void
test_order (void)
{
  g_autoptr (AttachePageCache) cache = attache_page_cache_new (3 * PAGE_BYTES);

  insert (cache, &left_paper, 0, 100);
  insert (cache, &left_paper, 1, 100);
  insert (cache, &left_paper, 2, 100);
  g_assert_nonnull (attache_page_cache_find (cache, &left_paper, 0, 100));
  insert (cache, &left_paper, 3, 100);

  g_assert_nonnull (attache_page_cache_find (cache, &left_paper, 0, 100));
  g_assert_null (attache_page_cache_find (cache, &left_paper, 1, 100));
}

static void
test_larger_than_budget (void)
{
  g_autoptr (AttachePageCache) cache = attache_page_cache_new (PAGE_BYTES);

  insert (cache, &left_paper, 0, 100);
  insert (cache, &left_paper, 1, 1000);
  g_assert_nonnull (attache_page_cache_find (cache, &left_paper, 1, 1000));
  g_assert_null (attache_page_cache_find (cache, &left_paper, 0, 100));
}

static void
test_nearest (void)
{
  g_autoptr (AttachePageCache) cache = attache_page_cache_new (100 * PAGE_BYTES);

  insert (cache, &left_paper, 0, 50);
  insert (cache, &left_paper, 0, 100);
  insert (cache, &left_paper, 0, 200);
  insert (cache, &left_paper, 0, 100);

  g_assert_cmpuint (attache_page_cache_get_size (cache), ==, (50 + 100 + 200) * 100 * 4);
  g_assert_cmpint (gdk_texture_get_width (attache_page_cache_find (cache, &left_paper, 0, 190)), ==, 200);
  g_assert_cmpint (gdk_texture_get_width (attache_page_cache_find (cache, &left_paper, 0, 90)), ==, 100);
  g_assert_cmpint (gdk_texture_get_width (attache_page_cache_find (cache, &left_paper, 0, 1)), ==, 50);
  g_assert_null (attache_page_cache_find (cache, &right_paper, 0, 50));
}

static void
test_remove (void)
{
  g_autoptr (AttachePageCache) cache = attache_page_cache_new (100 * PAGE_BYTES);

  for (guint i = 0; i < 10; i++)
    {
      insert (cache, &left_paper, i, 100);
      insert (cache, &right_paper, i, 100);
    }
  attache_page_cache_remove (cache, &left_paper);

  g_assert_cmpuint (attache_page_cache_get_n_pages (cache), ==, 10);
  g_assert_cmpuint (attache_page_cache_get_size (cache), ==, 10 * PAGE_BYTES);
  g_assert_null (attache_page_cache_find (cache, &left_paper, 3, 100));
  g_assert_nonnull (attache_page_cache_find (cache, &right_paper, 3, 100));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/page-cache/budget", test_budget);
  g_test_add_func ("/page-cache/order", test_order);
  g_test_add_func ("/page-cache/larger-than-budget", test_larger_than_budget);
  g_test_add_func ("/page-cache/nearest", test_nearest);
  g_test_add_func ("/page-cache/remove", test_remove);

  return g_test_run ();
}
