/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A worker in reserve has time: it draws and reads a page of its own, so that fonts are listed, tables built and code is
 * in memory when the first real one comes. */

#include "attache-worker-rehearsal.h"

#include "attache-page-reader.h"

#include <poppler.h>
#include <string.h>

#define SIDE 64

/* One page with a word on it, in a font that the file does not bring along. Without a table of objects: Poppler finds
 * them by looking. */
static const char page_of_its_own[] =
  "%PDF-1.4\n"
  "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
  "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
  "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 64 64] /Contents 4 0 R"
  " /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj\n"
  "4 0 obj << /Length 48 >> stream\n"
  "BT /F 12 Tf 4 20 Td (Paper) Tj ET 0 0 m 9 9 l S\n"
  "endstream endobj\n"
  "trailer << /Root 1 0 R >>\n"
  "%%EOF\n";

static void
draw (PopplerPage *page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIDE, SIDE);
  cairo_t         *cairo = cairo_create (surface);

  poppler_page_render (page, cairo);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);
}

/**
 * attache_worker_rehearsal_run:
 *
 * Draws and reads a page that is part of the program.
 */
void
attache_worker_rehearsal_run (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (page_of_its_own, strlen (page_of_its_own));
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, NULL);
  PopplerPage     *page = document != NULL ? poppler_document_get_page (document, 0) : NULL;

  if (page != NULL)
    {
      g_autoptr (GArray) boxes = NULL;
      g_autofree char *text = attache_page_reader_read (page, &boxes);

      draw (page);
    }
  g_clear_object (&page);
  g_clear_object (&document);
}
