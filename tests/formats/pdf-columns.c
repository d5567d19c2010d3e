/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of a table are: what their longest words need, and of the rest a share by how much they say. */

#include "pdf-columns.h"

#include <string.h>

#define GAP 10
#define WIDEST_WORD 130
#define WIDEST_CELL 330

static double
measure_text (PangoLayout *measure,
              const char  *text,
              gssize       length)
{
  int width;

  pango_layout_set_text (measure, text, length);
  pango_layout_get_pixel_size (measure, &width, NULL);

  return width;
}

static double
measure_words (PangoLayout *measure,
               const char  *text)
{
  double widest = 0;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " \n");

      if (length > 0)
        widest = MAX (widest, MIN (measure_text (measure, text, length), WIDEST_WORD));
      text += length;
      text += strspn (text, " \n");
    }

  return widest;
}

/* Widths of the columns for a size of type; how much wider than @available the least would be. */
static double
fit_size (const ManuscriptBlock *table,
          PangoLayout           *measure,
          double                 available,
          double                *widths)
{
  g_autofree double *wished = g_new0 (double, table->n_columns);
  double             least = 0, more = 0;

  for (guint c = 0; c < table->n_columns; c++)
    {
      widths[c] = wished[c] = GAP + 6;
      for (guint r = 0; r < table->rows->len; r++)
        {
          char **cells = g_ptr_array_index (table->rows, r);

          if (g_strv_length (cells) <= c || (c == 0 && cells[1] == NULL))
            continue;
          widths[c] = MAX (widths[c], GAP + measure_words (measure, cells[c]));
          wished[c] = MAX (wished[c], GAP + MIN (measure_text (measure, cells[c], -1), WIDEST_CELL));
        }
      least += widths[c];
      more += MAX (0, wished[c] - widths[c]);
    }
  for (guint c = 0; c < table->n_columns && least < available && more > 0; c++)
    widths[c] += MAX (0, wished[c] - widths[c]) / more * (available - least);

  return least - available;
}

/* Finds the size of type, in points, in which the table fits, and the widths of its columns. */
double
pdf_columns_fit (const ManuscriptBlock *table,
                 PangoLayout           *measure,
                 double                 available,
                 double                *widths)
{
  static const double sizes[] = { 10, 9, 8, 7, 6, 5 };
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pango_layout_get_font_description (measure));
  double over = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      pango_font_description_set_absolute_size (font, sizes[i] * PANGO_SCALE);
      pango_layout_set_font_description (measure, font);
      over = fit_size (table, measure, available, widths);
      if (over <= 0)
        return sizes[i];
    }
  for (guint c = 0; c < table->n_columns; c++)
    widths[c] *= available / (available + over);

  return sizes[G_N_ELEMENTS (sizes) - 1];
}
