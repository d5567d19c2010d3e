/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheReaderPlace: where in a paper the delegate reads, as it is kept in the library. What cannot be read of it means the
 * beginning of the paper, never an error. */

#include "ui/reader/attache-reader-place.h"

#include <math.h>

#define GROUP "place"

static const char *const mode_names[] = {
  [ATTACHE_ZOOM_AUTOMATIC] = "automatic",
  [ATTACHE_ZOOM_FIT_WIDTH] = "fit-width",
  [ATTACHE_ZOOM_FIT_PAGE] = "fit-page",
  [ATTACHE_ZOOM_FREE] = "free",
};

static double
get_number (GKeyFile   *file,
            const char *key,
            double      low,
            double      high,
            double      fallback)
{
  g_autoptr (GError) error = NULL;
  double value = g_key_file_get_double (file, GROUP, key, &error);

  return error != NULL || !isfinite (value) || value < low || value > high ? fallback : value;
}

void
attache_reader_place_init (AttacheReaderPlace *self)
{
  *self = (AttacheReaderPlace){ .page = -1, .x = 0.5, .y = 0, .mode = ATTACHE_ZOOM_AUTOMATIC, .zoom = 1 };
}

char *
attache_reader_place_to_string (const AttacheReaderPlace *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_integer (file, GROUP, "page", self->page);
  g_key_file_set_double (file, GROUP, "x", self->x);
  g_key_file_set_double (file, GROUP, "y", self->y);
  g_key_file_set_string (file, GROUP, "mode", mode_names[self->mode]);
  g_key_file_set_double (file, GROUP, "zoom", self->zoom);

  return g_key_file_to_data (file, NULL, NULL);
}

void
attache_reader_place_from_string (AttacheReaderPlace *self,
                                  const char         *string)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *mode = NULL;

  attache_reader_place_init (self);
  if (string == NULL || !g_key_file_load_from_data (file, string, -1, G_KEY_FILE_NONE, NULL))
    return;

  self->page = get_number (file, "page", -1, G_MAXINT, -1);
  self->x = get_number (file, "x", -10, 10, 0.5);
  self->y = get_number (file, "y", -10, 10, 0);
  self->zoom = get_number (file, "zoom", 0.05, 20, 1);
  mode = g_key_file_get_string (file, GROUP, "mode", NULL);
  for (guint i = 0; mode != NULL && i < G_N_ELEMENTS (mode_names); i++)
    {
      if (g_str_equal (mode, mode_names[i]))
        self->mode = i;
    }
}
