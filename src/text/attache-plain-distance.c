/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far two words are from one another. */

#include "text/attache-plain.h"

/* No name that may be misspelt is longer. */
#define MOST_CHARS 80

/**
 * attache_plain_distance:
 * @a: plain words
 * @b: plain words
 * @limit: what is farther does not matter
 *
 * Counts the letters that must be put in, left out or changed to make one of the other.
 *
 * Returns: their number, or more than @limit
 */
guint
attache_plain_distance (const char *a,
                        const char *b,
                        guint       limit)
{
  glong                n = g_utf8_strlen (a, -1), m = g_utf8_strlen (b, -1);
  guint                row[MOST_CHARS + 1];
  g_autofree gunichar *left = NULL;
  g_autofree gunichar *right = NULL;

  if (ABS (n - m) > (glong)limit || n > MOST_CHARS || m > MOST_CHARS)
    return limit + 1;
  left = g_utf8_to_ucs4_fast (a, -1, NULL);
  right = g_utf8_to_ucs4_fast (b, -1, NULL);
  for (glong j = 0; j <= m; j++)
    row[j] = (guint)j;
  for (glong i = 1; i <= n; i++)
    {
      guint before = row[0], least;

      row[0] = (guint)i;
      least = row[0];
      for (glong j = 1; j <= m; j++)
        {
          guint above = row[j];

          row[j] = MIN (MIN (above, row[j - 1]) + 1, before + (left[i - 1] != right[j - 1]));
          before = above;
          least = MIN (least, row[j]);
        }
      if (least > limit)
        return limit + 1;
    }

  return row[m];
}
