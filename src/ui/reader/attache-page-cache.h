/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAGE_CACHE (attache_page_cache_get_type ())

G_DECLARE_FINAL_TYPE (AttachePageCache, attache_page_cache, ATTACHE, PAGE_CACHE, GObject)

AttachePageCache *attache_page_cache_new (gsize budget);
gsize             attache_page_cache_get_size (AttachePageCache *self);
guint             attache_page_cache_get_n_pages (AttachePageCache *self);
void              attache_page_cache_insert (AttachePageCache *self,
                                             gconstpointer     owner,
                                             guint             page,
                                             GdkTexture       *texture);
GdkTexture       *attache_page_cache_find (AttachePageCache *self,
                                           gconstpointer     owner,
                                           guint             page,
                                           int               width);
void              attache_page_cache_remove (AttachePageCache *self,
                                             gconstpointer     owner);

G_END_DECLS
