/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws a page straight into the memory that the client handed over. */

#include "attache-page-painter.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

/* What belongs to the paper is drawn: form fields and stamps. Marks are drawn by the reader over the page. */
#define ANNOTATIONS POPPLER_RENDER_ANNOTS_PRINT_STAMP

static gboolean
draw (PopplerPage *page,
      guchar      *pixels,
      guint        width,
      guint        height,
      GError     **error)
{
  cairo_surface_t *surface = cairo_image_surface_create_for_data (pixels, CAIRO_FORMAT_RGB24, width, height, width * 4);
  cairo_t         *cairo = cairo_create (surface);
  cairo_status_t   status;
  double           page_width, page_height;

  poppler_page_get_size (page, &page_width, &page_height);
  cairo_scale (cairo, width / page_width, height / page_height);
  poppler_page_render_full (page, cairo, FALSE, ANNOTATIONS);
  cairo_surface_flush (surface);
  status = cairo_status (cairo);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_NO_MEMORY)
    {
      g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "the page needs too much memory");
      return FALSE;
    }

  return TRUE;
}

/**
 * attache_page_painter_paint:
 * @page: a page
 * @memory: a descriptor of shared memory of at least @width × @height × 4 bytes
 * @width: in pixels
 * @height: in pixels
 * @error: return location
 *
 * Draws @page, stretched to the given size, on white. Nothing of the memory stays mapped.
 *
 * Returns: %FALSE when the memory will not do, or the page takes too much of it
 */
gboolean
attache_page_painter_paint (PopplerPage *page,
                            int          memory,
                            guint        width,
                            guint        height,
                            GError     **error)
{
  gsize       size = (gsize)width * height * 4;
  struct stat status;
  guchar     *pixels = MAP_FAILED;
  gboolean    painted;

  if (width > 0 && height > 0 && width <= ATTACHE_WORKER_MAX_SIDE && height <= ATTACHE_WORKER_MAX_SIDE &&
      (gsize)width * height <= ATTACHE_WORKER_MAX_PIXELS && fstat (memory, &status) == 0 &&
      status.st_size >= (goffset)size)
    pixels = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_POPULATE, memory, 0);
  if (pixels == MAP_FAILED)
    {
      g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "the page is too large");
      return FALSE;
    }

  memset (pixels, 0xff, size);
  painted = draw (page, pixels, width, height, error);
  munmap (pixels, size);

  return painted;
}
