/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes a sheet with separated cells of the text of a manuscript, quoted where it has to be. */

#include "sheet-test.h"

#include "manuscript-test.h"

#include <string.h>

static void
append_cell (GString    *out,
             const char *cell,
             char        separator)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\xe2\x80\xa8", -1);
  g_autofree char *text = g_strjoinv ("\n", lines);

  if (strpbrk (text, "\"\n") == NULL && strchr (text, separator) == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

/* What @text says, with the ends of lines that sheets have. */
GBytes *
sheet_test_new (const char *text,
                char        separator)
{
  g_autofree char *plain = manuscript_test_strip_bookmarks (text);
  g_auto (GStrv) lines = g_strsplit (g_str_has_prefix (plain, "\xef\xbb\xbf") ? plain + 3 : plain, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (g_strchomp (lines[i]), "\t", -1);

      if (lines[i + 1] == NULL && *lines[i] == '\0')
        break;
      for (guint c = 0; cells[c] != NULL; c++)
        {
          if (c > 0)
            g_string_append_c (out, separator);
          append_cell (out, cells[c], separator);
        }
      g_string_append (out, "\r\n");
    }

  return g_string_free_to_bytes (out);
}
