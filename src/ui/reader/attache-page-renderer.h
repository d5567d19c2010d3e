/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-document.h"
#include "ui/reader/attache-page-cache.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAGE_RENDERER (attache_page_renderer_get_type ())

/* Emits "changed" with the number of a page (uint) when there is something new to show for it. */
G_DECLARE_FINAL_TYPE (AttachePageRenderer, attache_page_renderer, ATTACHE, PAGE_RENDERER, GObject)

AttachePageRenderer *attache_page_renderer_new (AttacheDocument  *document,
                                                AttachePageCache *cache);
void                 attache_page_renderer_want (AttachePageRenderer *self,
                                                 guint                first,
                                                 guint                last,
                                                 int                  direction,
                                                 double               scale);
GdkTexture          *attache_page_renderer_get_texture (AttachePageRenderer *self,
                                                        guint                page,
                                                        gboolean            *exact);
const GError        *attache_page_renderer_get_error (AttachePageRenderer *self,
                                                      guint                page);
void                 attache_page_renderer_retry (AttachePageRenderer *self,
                                                  guint                page);
guint                attache_page_renderer_get_n_renders (AttachePageRenderer *self);
gboolean             attache_page_renderer_is_busy (AttachePageRenderer *self);

double attache_page_renderer_limit_scale (AttacheDocument *document,
                                          guint            page,
                                          double           scale);

G_END_DECLS
