/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePageImage: the pixels of a rendered page, 32 bits each, blue green red and an unused byte (cairo’s RGB24 on a
 * little-endian machine), rows from the top. The bytes may be a mapping of memory shared with a worker. */

#include "model/attache-page-image.h"

struct _AttachePageImage
{
  GObject parent_instance;

  GBytes *pixels;
  int     width;
  int     height;
  int     stride;
};

G_DEFINE_FINAL_TYPE (AttachePageImage, attache_page_image, G_TYPE_OBJECT)

static void
attache_page_image_finalize (GObject *object)
{
  AttachePageImage *self = ATTACHE_PAGE_IMAGE (object);

  g_clear_pointer (&self->pixels, g_bytes_unref);

  G_OBJECT_CLASS (attache_page_image_parent_class)->finalize (object);
}

static void
attache_page_image_class_init (AttachePageImageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_page_image_finalize;
}

static void
attache_page_image_init (AttachePageImage *self)
{
}

/**
 * attache_page_image_new:
 * @pixels: at least @height × @stride bytes
 * @width: in pixels
 * @height: in pixels
 * @stride: bytes from one row to the next, at least 4 × @width
 *
 * Returns: (transfer full): a new image that keeps a reference to @pixels
 */
AttachePageImage *
attache_page_image_new (GBytes *pixels,
                        int     width,
                        int     height,
                        int     stride)
{
  AttachePageImage *self;

  g_return_val_if_fail (pixels != NULL, NULL);
  g_return_val_if_fail (width > 0 && height > 0 && stride / 4 >= width, NULL);
  g_return_val_if_fail (g_bytes_get_size (pixels) >= (gsize)height * stride, NULL);

  self = g_object_new (ATTACHE_TYPE_PAGE_IMAGE, NULL);
  self->pixels = g_bytes_ref (pixels);
  self->width = width;
  self->height = height;
  self->stride = stride;

  return self;
}

/**
 * attache_page_image_get_pixels:
 *
 * Returns: (transfer none): the bytes
 */
GBytes *
attache_page_image_get_pixels (AttachePageImage *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_IMAGE (self), NULL);

  return self->pixels;
}

/**
 * attache_page_image_get_width:
 *
 * Returns: width in pixels
 */
int
attache_page_image_get_width (AttachePageImage *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_IMAGE (self), 0);

  return self->width;
}

/**
 * attache_page_image_get_height:
 *
 * Returns: height in pixels
 */
int
attache_page_image_get_height (AttachePageImage *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_IMAGE (self), 0);

  return self->height;
}

/**
 * attache_page_image_get_stride:
 *
 * Returns: bytes from one row to the next
 */
int
attache_page_image_get_stride (AttachePageImage *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAGE_IMAGE (self), 0);

  return self->stride;
}
