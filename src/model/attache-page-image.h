/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAGE_IMAGE (attache_page_image_get_type ())

G_DECLARE_FINAL_TYPE (AttachePageImage, attache_page_image, ATTACHE, PAGE_IMAGE, GObject)

AttachePageImage *attache_page_image_new (GBytes *pixels,
                                          int     width,
                                          int     height,
                                          int     stride);
GBytes           *attache_page_image_get_pixels (AttachePageImage *self);
int               attache_page_image_get_width (AttachePageImage *self);
int               attache_page_image_get_height (AttachePageImage *self);
int               attache_page_image_get_stride (AttachePageImage *self);

G_END_DECLS
