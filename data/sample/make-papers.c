/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the PDF files of the sample session from their sources: make-papers OUTPUT_FOLDER SOURCE…
 *
 * A source is UTF-8 text: `key: value` lines, an empty line, and the body. In the body a line `# …` is a heading, `| … | … |`
 * a row of a table, `1.2<tab>…` a numbered paragraph, and an empty line ends a paragraph. The file is named as the
 * Council’s own files are, so that importing the sample is importing papers. */

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>

#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89
#define MARGIN 62.0
#define COLUMN (PAGE_WIDTH - 2 * MARGIN)
#define NUMBER_WIDTH 34.0

typedef struct
{
  cairo_t    *cr;
  GHashTable *head; /* key → value */
  double      y;
  int         page;
  gboolean    rtl;
} Paper;

static const char *
head (Paper      *paper,
      const char *key)
{
  const char *value = g_hash_table_lookup (paper->head, key);

  return value ? value : "";
}

static PangoLayout *
make_layout (Paper      *paper,
             const char *text,
             const char *font,
             double      width)
{
  PangoLayout          *layout = pango_cairo_create_layout (paper->cr);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, pango_units_from_double (width));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.05f);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (description);

  return layout;
}

static double
layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return pango_units_to_double (height);
}

static void
show_at (Paper         *paper,
         const char    *text,
         const char    *font,
         double         x,
         double         width,
         PangoAlignment alignment,
         double        *height)
{
  g_autoptr (PangoLayout) layout = make_layout (paper, text, font, width);

  pango_layout_set_alignment (layout, alignment);
  cairo_move_to (paper->cr, x, paper->y);
  pango_cairo_show_layout (paper->cr, layout);
  if (height != NULL)
    *height = layout_height (layout);
}

static void
start_page (Paper *paper)
{
  g_autofree char *foot = NULL;
  double           y = paper->y;

  paper->page++;
  foot = g_strdup_printf ("%s  ·  %d", head (paper, "symbol"), paper->page);
  cairo_set_source_rgb (paper->cr, 0.45, 0.45, 0.45);
  paper->y = PAGE_HEIGHT - 42;
  show_at (paper, foot, "Noto Sans 8", MARGIN, COLUMN, PANGO_ALIGN_CENTER, NULL);
  cairo_set_source_rgb (paper->cr, 0, 0, 0);
  paper->y = paper->page == 1 ? y : MARGIN;
}

static void
make_room (Paper *paper,
           double height)
{
  if (paper->y + height < PAGE_HEIGHT - MARGIN)
    return;

  cairo_show_page (paper->cr);
  start_page (paper);
}

/* Long paragraphs go over the foot of a page line by line. */
static void
show_lines (Paper       *paper,
            PangoLayout *layout,
            double       x)
{
  g_autoptr (GString) rest = NULL;
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double           top = paper->y;
  double           offset = 0;

  do
    {
      PangoRectangle logical;
      double         line_top;
      double         line_height;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line_top = pango_units_to_double (logical.y);
      line_height = pango_units_to_double (logical.height);
      if (top + line_top - offset + line_height > PAGE_HEIGHT - MARGIN)
        {
          cairo_show_page (paper->cr);
          start_page (paper);
          top = paper->y;
          offset = line_top;
        }
      cairo_move_to (paper->cr, x + pango_units_to_double (logical.x),
                     top - offset + pango_units_to_double (pango_layout_iter_get_baseline (iter)));
      pango_cairo_show_layout_line (paper->cr, pango_layout_iter_get_line_readonly (iter));
      paper->y = top - offset + line_top + line_height;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
show_paragraph (Paper      *paper,
                const char *text)
{
  const char *tab = strchr (text, '\t');
  double      x = MARGIN;
  double      width = COLUMN;

  make_room (paper, 30);
  if (tab != NULL && tab - text < 8)
    {
      g_autofree char *number = g_strndup (text, tab - text);

      show_at (paper, number, "Noto Sans Bold 10", MARGIN, COLUMN, paper->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT, NULL);
      text = tab + 1;
      width = COLUMN - NUMBER_WIDTH;
      if (!paper->rtl)
        x += NUMBER_WIDTH;
    }
  {
    g_autoptr (PangoLayout) layout = make_layout (paper, text, "Noto Sans 10", width);

    show_lines (paper, layout, x);
  }
  paper->y += 9;
}

static void
show_row (Paper      *paper,
          const char *line,
          gboolean    first)
{
  g_autofree char *inner = g_strndup (line + 1, strlen (line) - 2);
  g_auto (GStrv) cells = g_strsplit (inner, "|", -1);
  guint  n = g_strv_length (cells);
  double width = COLUMN / n;
  double tallest = 0;
  double top;

  make_room (paper, 34);
  top = paper->y;
  paper->y += 4;
  for (guint i = 0; i < n; i++)
    {
      guint  column = paper->rtl ? n - 1 - i : i;
      double height;

      show_at (paper, g_strstrip (cells[i]), first ? "Noto Sans Bold 9" : "Noto Sans 9",
               MARGIN + column * width + 5, width - 10, PANGO_ALIGN_LEFT, &height);
      tallest = MAX (tallest, height);
    }
  cairo_set_line_width (paper->cr, 0.5);
  cairo_set_source_rgb (paper->cr, 0.6, 0.6, 0.6);
  for (guint i = 0; i < n; i++)
    cairo_rectangle (paper->cr, MARGIN + i * width, top, width, tallest + 9);
  cairo_stroke (paper->cr);
  cairo_set_source_rgb (paper->cr, 0, 0, 0);
  paper->y = top + tallest + 9;
}

static void
show_head (Paper *paper)
{
  PangoAlignment   start = paper->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  PangoAlignment   end = paper->rtl ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
  g_autofree char *right = g_strdup_printf ("%s\n%s\n%s", head (paper, "document"), head (paper, "date"), head (paper, "original"));
  double           height;
  double           x = MARGIN;

  /* Pango turns LEFT and RIGHT round in a right-to-left paragraph by itself. */
  if (paper->rtl)
    {
      start = PANGO_ALIGN_LEFT;
      end = PANGO_ALIGN_RIGHT;
    }
  show_at (paper, head (paper, "session"), "Noto Sans 10", x, COLUMN, start, NULL);
  show_at (paper, right, "Noto Sans Bold 10", x, COLUMN, end, &height);
  paper->y += height + 10;

  cairo_set_source_rgb (paper->cr, 0.62, 0.2, 0.1);
  show_at (paper, head (paper, "notice"), "Noto Sans 9", x, COLUMN, PANGO_ALIGN_CENTER, &height);
  cairo_set_source_rgb (paper->cr, 0, 0, 0);
  paper->y += height + 14;

  show_at (paper, head (paper, "source"), "Noto Sans 10", x, COLUMN, PANGO_ALIGN_CENTER, &height);
  paper->y += height + 8;
  show_at (paper, head (paper, "title"), "Noto Sans Bold 12", x, COLUMN, PANGO_ALIGN_CENTER, &height);
  paper->y += height + 18;
}

static void
show_body (Paper *paper,
           char **lines)
{
  gboolean in_table = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = lines[i];

      if (line[0] == '|')
        {
          show_row (paper, line, !in_table);
          in_table = TRUE;
          continue;
        }
      if (in_table)
        paper->y += 12;
      in_table = FALSE;
      if (g_str_has_prefix (line, "# "))
        {
          double height;

          make_room (paper, 60);
          paper->y += 6;
          show_at (paper, line + 2, "Noto Sans Bold 11", MARGIN, COLUMN, PANGO_ALIGN_LEFT, &height);
          paper->y += height + 6;
        }
      else if (line[0] != '\0')
        show_paragraph (paper, line);
    }
}

static char **
read_source (const char *path,
             Paper      *paper,
             GError    **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint i;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;

  lines = g_strsplit (text, "\n", -1);
  for (i = 0; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) pair = g_strsplit (lines[i], ": ", 2);

      if (pair[0] != NULL && pair[1] != NULL)
        g_hash_table_insert (paper->head, g_strdup (pair[0]), g_strcompress (pair[1]));
    }

  return g_strdupv (lines + i);
}

static gboolean
make_paper (const char *folder,
            const char *path,
            GError    **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *stem = g_strndup (base, strlen (base) - strlen (".txt"));
  g_autofree char *name = g_strconcat (stem, ".pdf", NULL);
  g_autofree char *target = g_build_filename (folder, name, NULL);
  g_auto (GStrv) body = NULL;
  Paper            paper = { .head = keys, .y = MARGIN };
  cairo_surface_t *surface;
  cairo_status_t   status;

  body = read_source (path, &paper, error);
  if (body == NULL)
    return FALSE;

  paper.rtl = g_str_equal (head (&paper, "language"), "ar");
  surface = cairo_pdf_surface_create (target, PAGE_WIDTH, PAGE_HEIGHT);
  /* The same source makes the same bytes, on every machine and at every time. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2021-06-01T12:00:00Z");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, head (&paper, "title"));
  paper.cr = cairo_create (surface);
  start_page (&paper);
  show_head (&paper);
  show_body (&paper, body);
  cairo_destroy (paper.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s: %s", target, cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  if (argc < 3)
    {
      g_printerr ("usage: make-papers OUTPUT_FOLDER SOURCE…\n");
      return 2;
    }

  for (int i = 2; i < argc; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!make_paper (argv[1], argv[i], &error))
        {
          g_printerr ("make-papers: %s\n", error->message);
          return 1;
        }
    }

  return 0;
}
