/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes PDF out of the text of a manuscript: pages of A4 with a running head, a block at the top in columns, numbers that
 * hang beside their paragraphs, tables, and everything from right to left where it is Arabic. */

#include "pdf-test.h"

#include "manuscript-test.h"
#include "pdf-columns.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

#define WIDTH 595
#define HEIGHT 842
#define MARGIN 62
#define TOP 78
#define BOTTOM 66
#define BODY (WIDTH - 2 * MARGIN)
#define HANGING 36
#define SIZE 11
#define PAD 4
#define LONG_WORD 8

typedef struct
{
  cairo_t              *cairo;
  PangoFontDescription *font;
  char                 *symbol;
  PdfTestFlags          flags;
  gboolean              rtl;
  guint                 page;
  double                y;
} Press;

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static PangoLayout *
layout_new (Press      *press,
            const char *text,
            double      size,
            double      width)
{
  PangoLayout *layout = pango_cairo_create_layout (press->cairo);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (press->font);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_context_set_base_dir (pango_layout_get_context (layout), press->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, press->rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
show_at (Press       *press,
         PangoLayout *layout,
         double       x,
         double       y)
{
  cairo_move_to (press->cairo, x, y);
  pango_cairo_show_layout (press->cairo, layout);
}

static void
show_centred (Press      *press,
              const char *text,
              double      size,
              double      y)
{
  g_autoptr (PangoLayout) layout = layout_new (press, text, size, BODY);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  show_at (press, layout, MARGIN, y);
}

/* The first page has its block at the top, the others a number and the symbol; all have an address at the foot. */
static void
start_page (Press *press)
{
  if (press->page > 0)
    cairo_show_page (press->cairo);
  press->page++;
  if (press->page > 1)
    {
      g_autofree char *number = g_strdup_printf ("- %u -", press->page);

      show_centred (press, number, 9, 36);
      show_centred (press, press->symbol, 9, 48);
    }
  show_centred (press, "• council.example.org •", 8, HEIGHT - 44);
  press->y = TOP;
}

static void
make_room (Press *press,
           double height)
{
  if (press->y + height > HEIGHT - BOTTOM && press->y > TOP)
    start_page (press);
}

static gboolean
is_vowel (gunichar c)
{
  return g_utf8_strchr ("aeiouyаеиоуыэюяé", -1, g_unichar_tolower (c)) != NULL;
}

/* Puts a soft hyphen after each open syllable of a long word, where a line may then end. */
static char *
hyphenate (const char *text)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize length = 0, n = 0;

      for (; g_unichar_isalpha (g_utf8_get_char (text + length)); n++)
        length += g_utf8_skip[(guchar)text[length]];
      for (gsize i = 0, at = 0; at < length; i++)
        {
          gunichar c = g_utf8_get_char (text + at);
          gsize    next = at + g_utf8_skip[(guchar)text[at]];

          g_string_append_unichar (out, c);
          if (n >= LONG_WORD && i >= 2 && i + 3 < n && is_vowel (c) && !is_vowel (g_utf8_get_char (text + next)))
            g_string_append (out, "\xc2\xad");
          at = next;
        }
      text += length;
      if (*text != '\0')
        {
          g_string_append_unichar (out, g_utf8_get_char (text));
          text = g_utf8_next_char (text);
        }
    }

  return g_string_free (out, FALSE);
}

/* Where the lines end: soft hyphens there become the hyphens that are printed, the others go. */
static char *
settle_hyphens (PangoLayout *layout)
{
  GString    *out = g_string_new (NULL);
  const char *text = pango_layout_get_text (layout);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      g_autofree char       *part = g_strndup (text + line->start_index, line->length);
      g_auto (GStrv) pieces = g_strsplit (part, "\xc2\xad", -1);
      g_autofree char *plain = g_strjoinv (NULL, pieces);

      g_string_append (out, plain);
      if (g_str_has_suffix (part, "\xc2\xad"))
        g_string_append_c (out, '-');
    }

  return g_string_free (out, FALSE);
}

/* Whether a hyphen that was not there before stands within a line. */
static gboolean
has_stray_hyphen (PangoLayout *layout,
                  const char  *before)
{
  const char *text = pango_layout_get_text (layout);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      for (int at = line->start_index; at < line->start_index + line->length; at++, before++)
        if (text[at] != *before)
          {
            if (text[at] != '-' || at + 1 < line->start_index + line->length)
              return TRUE;
            before--;
          }
    }

  return FALSE;
}

static void
hyphenate_layout (PangoLayout *layout)
{
  g_autofree char *before = g_strdup (pango_layout_get_text (layout));
  g_autofree char *soft = hyphenate (before);
  g_autofree char *settled = NULL;

  pango_layout_set_text (layout, soft, -1);
  settled = settle_hyphens (layout);
  pango_layout_set_text (layout, settled, -1);
  if (has_stray_hyphen (layout, before))
    pango_layout_set_text (layout, before, -1);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/* Line by line, so that a paragraph goes on where the next page begins. */
static void
show_lines (Press       *press,
            PangoLayout *layout,
            double       x,
            PangoLayout *number,
            double       number_x)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double base = 0;

  do
    {
      PangoRectangle logical;
      double         height, baseline;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      height = pango_units_to_double (logical.height);
      baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
      make_room (press, height);
      if (number != NULL)
        {
          g_autoptr (PangoLayoutIter) first = pango_layout_get_iter (number);

          base = pango_units_to_double (pango_layout_iter_get_baseline (first));
          show_at (press, number, number_x, press->y + baseline - base);
          number = NULL;
        }
      cairo_move_to (press->cairo, x + pango_units_to_double (logical.x), press->y + baseline);
      pango_cairo_show_layout_line (press->cairo, pango_layout_iter_get_line_readonly (iter));
      press->y += height;
    }
  while (pango_layout_iter_next_line (iter));
}

static void
print_paragraph (Press                 *press,
                 const ManuscriptBlock *block,
                 gboolean               centred)
{
  gboolean hangs = block->number != NULL;
  g_autoptr (PangoLayout) layout = layout_new (press, block->text, SIZE, hangs ? BODY - HANGING : BODY);
  g_autoptr (PangoLayout) number = hangs ? layout_new (press, block->number, SIZE, 0) : NULL;
  int number_width = 0;

  if (*block->text == '\0' && !hangs)
    {
      press->y += SIZE;
      return;
    }
  if (hangs)
    pango_layout_get_pixel_size (number, &number_width, NULL);
  if (centred)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  else if (press->flags & PDF_TEST_JUSTIFIED)
    pango_layout_set_justify (layout, TRUE);
  if (press->flags & PDF_TEST_HYPHENATED)
    hyphenate_layout (layout);
  show_lines (press, layout, hangs && !press->rtl ? MARGIN + HANGING : MARGIN, number, press->rtl ? WIDTH - MARGIN - number_width : MARGIN);
  press->y += 6;
}

/* A row of one cell reaches over all columns. */
static guint
find_widths (const ManuscriptBlock *table,
             guint                  row,
             const double          *columns,
             double                *widths)
{
  char **cells = g_ptr_array_index (table->rows, row);

  memcpy (widths, columns, table->n_columns * sizeof (double));
  if (cells[1] != NULL)
    return table->n_columns;
  for (guint c = 1; c < table->n_columns; c++)
    widths[0] += columns[c];

  return 1;
}

static double
make_row (Press        *press,
          char        **cells,
          const double *widths,
          double        size,
          PangoLayout **layouts)
{
  double height = 0;

  for (guint c = 0; cells[c] != NULL; c++)
    {
      g_auto (GStrv) pieces = g_strsplit (cells[c], "\xe2\x80\xa8", -1);
      g_autofree char *text = g_strjoinv ("\n", pieces);

      layouts[c] = layout_new (press, text, size, widths[c] - 2 * PAD);
      height = MAX (height, get_height (layouts[c]));
    }

  return height + 2 * PAD;
}

static void
show_row (Press        *press,
          PangoLayout **layouts,
          guint         n_columns,
          const double *widths,
          double        height,
          gboolean      ruled)
{
  double x = press->rtl ? WIDTH - MARGIN : MARGIN;

  for (guint c = 0; c < n_columns; c++)
    {
      double left = press->rtl ? x - widths[c] : x;

      if (layouts[c] != NULL)
        show_at (press, layouts[c], left + PAD, press->y + PAD);
      if (ruled)
        {
          cairo_rectangle (press->cairo, left, press->y, widths[c], height);
          cairo_set_line_width (press->cairo, 0.5);
          cairo_stroke (press->cairo);
        }
      x = press->rtl ? left : left + widths[c];
    }
  press->y += height;
}

static void
print_row (Press                 *press,
           const ManuscriptBlock *table,
           guint                  row,
           const double          *columns,
           double                 size)
{
  g_autofree PangoLayout **layouts = g_new0 (PangoLayout *, table->n_columns);
  g_autofree double       *widths = g_new0 (double, table->n_columns);
  guint                    n_cells = find_widths (table, row, columns, widths);
  double                   height = make_row (press, g_ptr_array_index (table->rows, row), widths, size, layouts);
  gboolean                 ruled = table->ruled && (press->flags & PDF_TEST_UNRULED) == 0;

  if (press->y + height > HEIGHT - BOTTOM && press->y > TOP)
    {
      start_page (press);
      if (row > 0 && table->ruled && (press->flags & PDF_TEST_REPEATED))
        print_row (press, table, 0, columns, size);
    }
  show_row (press, layouts, n_cells, widths, height, ruled);
  for (guint c = 0; c < table->n_columns; c++)
    g_clear_object (&layouts[c]);
}

static void
print_table (Press                 *press,
             const ManuscriptBlock *table)
{
  g_autofree double *widths = g_new0 (double, table->n_columns);
  g_autoptr (PangoLayout) measure = layout_new (press, "", SIZE, 0);
  double size = pdf_columns_fit (table, measure, BODY, widths);

  for (guint r = 0; r < table->rows->len; r++)
    print_row (press, table, r, widths, size);
  press->y += 10;
}

/* Titles stand in the middle, up to the first table or number of the body. */
static void
print_blocks (Press     *press,
              GPtrArray *blocks)
{
  gboolean front = TRUE;

  start_page (press);
  for (guint i = 0; i < blocks->len; i++)
    {
      const ManuscriptBlock *block = g_ptr_array_index (blocks, i);

      if (block->rows != NULL)
        {
          front = front && !block->ruled;
          print_table (press, block);
          continue;
        }
      front = front && block->number == NULL;
      print_paragraph (press, block, front && i > 0 && g_utf8_strlen (block->text, -1) < 80);
    }
}

static const char *
get_family (const char *language)
{
  if (g_str_equal (language, "ar"))
    return "Noto Naskh Arabic, Noto Serif";

  return g_str_equal (language, "zh") ? "Noto Serif CJK SC" : "Noto Serif";
}

/* Pages of what @text says. */
GBytes *
pdf_test_new (const char  *text,
              PdfTestFlags flags)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, WIDTH, HEIGHT);
  const char      *language = manuscript_test_language (text);
  g_autoptr (GPtrArray) blocks = manuscript_test_blocks (text);
  Press press = { .cairo = cairo_create (surface), .flags = flags, .rtl = g_str_equal (language, "ar") };

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, "2021-06-01T00:00:00Z");
  press.symbol = manuscript_test_symbol (text);
  press.font = pango_font_description_from_string (get_family (language));
  print_blocks (&press, blocks);
  pango_font_description_free (press.font);
  g_free (press.symbol);
  cairo_destroy (press.cairo);
  cairo_surface_finish (surface);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (bytes);
}
