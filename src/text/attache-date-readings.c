/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a date may have been meant for whose day of the week is another than that of the calendar. */

#include "text/attache-date-readings.h"

#include <stdlib.h>
#include <string.h>

/* A week before and after there is the same day of the week again. */
#define MOST_DAYS_AWAY 6

static void
reading_clear (gpointer data)
{
  g_free (((AttacheDateReading *)data)->text);
}

static void
add_reading (GArray *readings,
             guint   start,
             guint   end,
             char   *text)
{
  AttacheDateReading reading = { start, end, text };

  g_array_append_val (readings, reading);
}

static const AttacheWordHit *
find_weekday (const GArray          *hits,
              const AttacheDateSpan *span)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->group == ATTACHE_WORD_WEEKDAY && hit->start >= span->start && hit->end <= span->end)
        return hit;
    }

  return NULL;
}

/* Where the number of the day stands in what was read as a date. */
static gboolean
find_day (const AttachePlain    *plain,
          const AttacheDateSpan *span,
          guint                 *start,
          guint                 *end)
{
  for (guint at = span->start; at < span->end; at++)
    {
      guint digits = (guint)strspn (plain->plain + at, "0123456789");

      if (digits > 0 && digits <= 2 && atoi (plain->plain + at) == g_date_get_day (&span->first))
        {
          *start = at;
          *end = at + digits;
          return TRUE;
        }
      at += digits;
    }

  return FALSE;
}

static void
add_weekday (GArray                *readings,
             const AttacheWords    *words,
             const GArray          *hits,
             const AttacheDateSpan *span,
             const GDate           *date)
{
  const AttacheWordHit *hit = find_weekday (hits, span);
  char                  key[2] = { (char)('0' + g_date_get_weekday (date)), '\0' };
  g_autofree char      *name = hit != NULL ? attache_words_dup_name (words, ATTACHE_WORD_WEEKDAY, key) : NULL;

  if (name != NULL)
    add_reading (readings, hit->start, hit->end, g_steal_pointer (&name));
}

static void
add_days (GArray                *readings,
          const AttachePlain    *plain,
          const AttacheDateSpan *span,
          const GDate           *date)
{
  int   day = g_date_get_day (date);
  guint start, end;

  if (!find_day (plain, span, &start, &end))
    return;
  for (int other = MAX (day - MOST_DAYS_AWAY, 1); other <= day + MOST_DAYS_AWAY; other++)
    {
      GDate moved = *date;

      if (other == day || !g_date_valid_dmy ((GDateDay)other, g_date_get_month (date), g_date_get_year (date)))
        continue;
      g_date_set_day (&moved, (GDateDay)other);
      if (g_date_get_weekday (&moved) == span->weekday)
        add_reading (readings, start, end, g_strdup_printf ("%d", other));
    }
}

/**
 * attache_date_readings_find:
 * @words: the word table of the text
 * @plain: the text
 * @hits: (element-type AttacheWordHit): the words in it
 * @span: a date of it whose day of the week is another
 * @year: the year that it is in
 *
 * The date with the day of the week that the calendar has, and with the days of its month around it that are on the one
 * that was written.
 *
 * Returns: (transfer full) (element-type AttacheDateReading): these, none where that year has no such day
 */
GArray *
attache_date_readings_find (const AttacheWords    *words,
                            const AttachePlain    *plain,
                            const GArray          *hits,
                            const AttacheDateSpan *span,
                            int                    year)
{
  GArray    *readings = g_array_new (FALSE, FALSE, sizeof (AttacheDateReading));
  GDateDay   day = g_date_get_day (&span->first);
  GDateMonth month = g_date_get_month (&span->first);
  GDate      date;

  g_array_set_clear_func (readings, reading_clear);
  if (!g_date_valid_dmy (day, month, (GDateYear)year))
    return readings;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, (GDateYear)year);
  add_weekday (readings, words, hits, span, &date);
  add_days (readings, plain, span, &date);

  return readings;
}
