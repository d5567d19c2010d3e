/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the papers that the benchmarks open: make-bench-paper PAGES OUT.pdf
 *
 * Pages full of text and tables, each with a band at the left edge in a colour that names the page, so that a watcher of the
 * screen can tell which page any viewer shows. The colours are printed, one a line. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>

#define WIDTH 595.276
#define HEIGHT 841.89

/* Neighbours lie far apart, and no colour is a grey. */
static guint
page_colour (guint page)
{
  guint red = page % 2 == 0 ? 200 : 16;
  guint green = page * 37 % 160;
  guint blue = page % 2 == 0 ? 143 : 220;

  return red << 16 | green << 8 | blue;
}

static char *
page_text (guint page)
{
  static const char *const words[] = {
    "council", "region", "paper", "consultation", "budget", "plan", "conference", "member", "state", "secretariat",
    "working", "group", "chair", "deadline", "resolution", "decision", "correspondence", "report", "annex", "session"
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (page + 1);
  GString *text = g_string_new (NULL);

  for (guint paragraph = 1; paragraph <= 9; paragraph++)
    {
      g_string_append_printf (text, "%u.%u  ", page + 1, paragraph);
      for (guint i = 0; i < 55; i++)
        g_string_append_printf (text, "%s%s", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))], i % 12 == 11 ? ", " : " ");
      g_string_append (text, "\n\n");
    }

  return g_string_free (text, FALSE);
}

static void
draw_page (cairo_t *cr,
           guint    page)
{
  g_autofree char      *text = page_text (page);
  guint                 colour = page_colour (page);
  PangoLayout          *layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Noto Sans 9");

  cairo_set_source_rgb (cr, (colour >> 16 & 255) / 255.0, (colour >> 8 & 255) / 255.0, (colour & 255) / 255.0);
  cairo_rectangle (cr, 4, 0, 28, HEIGHT);
  cairo_fill (cr);

  cairo_set_source_rgb (cr, 0, 0, 0);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, pango_units_from_double (WIDTH - 110));
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cr, 60, 50);
  pango_cairo_show_layout (cr, layout);
  pango_font_description_free (font);
  g_object_unref (layout);

  cairo_set_line_width (cr, 0.4);
  for (guint row = 0; row < 10; row++)
    for (guint column = 0; column < 6; column++)
      cairo_rectangle (cr, 60 + column * 80, 640 + row * 14, 80, 14);
  cairo_stroke (cr);
  cairo_show_page (cr);
}

int
main (int    argc,
      char **argv)
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  guint            pages;
  cairo_status_t   status;

  if (argc != 3)
    return 2;

  pages = strtoul (argv[1], NULL, 10);
  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  cr = cairo_create (surface);
  for (guint page = 0; page < pages; page++)
    {
      draw_page (cr, page);
      printf ("%06X\n", page_colour (page));
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status != CAIRO_STATUS_SUCCESS;
}
