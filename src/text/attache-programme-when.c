/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When an item is taken up: “Mon 15 May, 14:30”, “3月21日（星期一）14:30-17:30”, “Third plenary meeting”. A day whose day of
 * the week is another, and one that no calendar has, are in doubt. */

#include "text/attache-programme-private.h"

#include "text/attache-date-readings.h"
#include "text/attache-programme-hours.h"
#include "text/attache-reference-words.h"

#include <stdlib.h>
#include <string.h>

/* Before that there was no Council: the year was not told. */
#define FIRST_YEAR 1948

/* What is longer is no cell of a plan, but speaks of days. */
#define LONGEST_CELL 160

/* A session is no longer. */
#define MOST_WEEKS 6

/* The ordinal of a sitting is no further from its noun. */
#define FARTHEST_ORDINAL 24

typedef struct
{
  AttacheProgrammeReader *reader;
  const AttacheCell      *cell;
  AttacheProgrammeWhen   *when;
  AttachePlain           *plain;
  GArray                 *hits;
  char                   *rest; /* what is not read yet */
} Reading;

static void
blank (Reading *self,
       gsize    start,
       gsize    end)
{
  memset (self->rest + start, ' ', end - start);
}

static void
add_plain_reading (Reading      *self,
                   AttacheDoubt *doubt,
                   guint         start,
                   guint         end,
                   const char   *replacement)
{
  attache_programme_add_reading (self->reader, doubt, self->cell->start + self->plain->map[start], self->cell->start + self->plain->map[end], replacement);
}

static void
doubt_weekday (Reading               *self,
               const AttacheDateSpan *span,
               int                    year)
{
  g_autofree char *written = attache_plain_dup_source (self->plain, span->start, span->end);
  AttacheDoubt    *doubt = attache_programme_add_doubt (self->reader, ATTACHE_DOUBT_DATE, written);
  g_autoptr (GArray) readings = NULL;

  self->when->doubtful = TRUE;
  if (doubt == NULL)
    return;
  readings = attache_date_readings_find (self->reader->words, self->plain, self->hits, span, year);
  for (guint i = 0; i < readings->len; i++)
    {
      const AttacheDateReading *reading = &g_array_index (readings, AttacheDateReading, i);

      add_plain_reading (self, doubt, reading->start, reading->end, reading->text);
    }
}

static gboolean
names_year (const Reading         *self,
            const AttacheDateSpan *span)
{
  char year[8];

  g_snprintf (year, sizeof year, "%d", g_date_get_year (&span->first));
  return memmem (self->plain->plain + span->start, span->end - span->start, year, strlen (year)) != NULL;
}

static void
take_day (Reading               *self,
          const AttacheDateSpan *span)
{
  int              year = g_date_get_year (&span->first);
  gboolean         named = names_year (self, span);
  g_autofree char *day = NULL;

  if (!named && self->reader->year == 0)
    return;
  if (span->weekday != G_DATE_BAD_WEEKDAY && (g_date_get_weekday (&span->first) != span->weekday || (!named && year != self->reader->year)))
    {
      doubt_weekday (self, span, named ? year : self->reader->year);
      return;
    }
  if (year < FIRST_YEAR)
    return;
  day = attache_date_to_string (&span->first);
  if (!g_ptr_array_find_with_equal_func (self->when->days, day, g_str_equal, NULL))
    g_ptr_array_add (self->when->days, g_steal_pointer (&day));
}

/* “31 June”: a month with a number beside it that makes no day. */
static void
doubt_impossible_days (Reading *self)
{
  for (guint i = 0; i < self->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (self->hits, AttacheWordHit, i);
      const char           *rest = self->rest;
      guint                 from = hit->start, to;
      g_autofree char      *written = NULL;

      if (hit->group != ATTACHE_WORD_MONTH || rest[hit->start] == ' ')
        continue;
      while (from > 0 && strchr (" ,.", rest[from - 1]) != NULL)
        from--;
      to = from;
      while (from > 0 && g_ascii_isdigit (rest[from - 1]))
        from--;
      if (from == to)
        continue;
      written = attache_plain_dup_source (self->plain, from, hit->end);
      attache_programme_add_doubt (self->reader, ATTACHE_DOUBT_DATE, written);
      self->when->doubtful = TRUE;
      return;
    }
}

static void
read_days (Reading *self)
{
  g_autoptr (GArray) spans = attache_dates_find (self->reader->words, self->plain, self->hits, self->reader->year);

  for (guint i = 0; i < spans->len; i++)
    {
      const AttacheDateSpan *span = &g_array_index (spans, AttacheDateSpan, i);

      if (span->precision == ATTACHE_PRECISION_DAY || span->precision == ATTACHE_PRECISION_RANGE)
        {
          take_day (self, span);
          blank (self, span->start, span->end);
        }
    }
  if (!self->when->doubtful)
    doubt_impossible_days (self);
}

static void
read_sitting (Reading *self)
{
  const AttacheWordHit *plenary = attache_words_find (self->hits, ATTACHE_WORD_HEADER, "plenary");
  const AttacheWordHit *best = NULL;
  guint                 nearest = FARTHEST_ORDINAL;

  if (plenary == NULL)
    return;
  for (guint i = 0; i < self->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (self->hits, AttacheWordHit, i);
      guint                 distance = hit->end <= plenary->start ? plenary->start - hit->end : hit->start - MIN (plenary->end, hit->start);

      if (hit->group == ATTACHE_WORD_ORDINAL && g_ascii_isdigit (hit->key[0]) && distance < nearest)
        {
          best = hit;
          nearest = distance;
        }
    }
  if (best == NULL)
    return;
  self->when->meeting = g_strconcat ("PL-", best->key, NULL);
  blank (self, plenary->start, plenary->end);
  blank (self, best->start, best->end);
}

/* “PL-3”, “VCC-1”. */
static void
read_code (Reading *self)
{
  for (const char *hyphen = strchr (self->plain->plain, '-'); hyphen != NULL && self->when->meeting == NULL; hyphen = strchr (hyphen + 1, '-'))
    {
      const char      *start = hyphen;
      g_autofree char *word = NULL;
      gsize            digits = strspn (hyphen + 1, "0123456789");

      while (start > self->plain->plain && g_ascii_isalpha (start[-1]))
        start--;
      if (start == hyphen || digits == 0 || digits > 2)
        continue;
      word = g_ascii_strup (start, hyphen - start);
      if (attache_reference_word_match (ATTACHE_REFERENCE_WORD_MEETING, word) != strlen (word))
        continue;
      self->when->meeting = g_strdup_printf ("%s-%d", word, atoi (hyphen + 1));
      blank (self, (gsize)(start - self->plain->plain), (gsize)(hyphen + 1 - self->plain->plain) + digits);
    }
}

/* “15 and 17 May”: a number beside a day, of which nothing is known. */
static void
doubt_rest (Reading *self)
{
  if (self->when->days->len == 0 || strpbrk (self->rest, "0123456789") == NULL || strlen (self->rest) > LONGEST_CELL)
    return;
  attache_programme_add_doubt (self->reader, ATTACHE_DOUBT_DATE, self->cell->text);
  g_ptr_array_set_size (self->when->days, 0);
  self->when->doubtful = TRUE;
}

/* Whether nothing is left but the small words around days and hours. */
static gboolean
is_all_read (Reading *self)
{
  static const AttacheWordGroup groups[] = {
    ATTACHE_WORD_WEEKDAY, ATTACHE_WORD_DATE, ATTACHE_WORD_HOURS, ATTACHE_WORD_AND, ATTACHE_WORD_OF, ATTACHE_WORD_BY, ATTACHE_WORD_ORDINAL, ATTACHE_WORD_COLUMN,
    ATTACHE_WORD_SECTION
  };

  for (guint i = 0; i < self->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (self->hits, AttacheWordHit, i);

      for (guint j = 0; j < G_N_ELEMENTS (groups); j++)
        {
          if (hit->group == groups[j])
            blank (self, hit->start, hit->end);
        }
    }
  for (const char *p = self->rest; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}

/* “Tuesday, 14:30”: the day of the session that it is, where there is but one; else one of them is offered. */
static void
find_weekday_alone (Reading *self)
{
  const AttacheProgrammeReader *reader = self->reader;
  const AttacheWordHit         *weekday = attache_words_find (self->hits, ATTACHE_WORD_WEEKDAY, NULL);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);
  AttacheDoubt *doubt;
  GDate         date = reader->first_day;

  if (weekday == NULL || !g_date_valid (&reader->first_day) || !g_date_valid (&reader->last_day) || self->when->days->len > 0 || self->when->doubtful || !is_all_read (self))
    return;
  for (; g_date_compare (&date, &reader->last_day) <= 0 && days->len < MOST_WEEKS; g_date_add_days (&date, 1))
    {
      if ((int)g_date_get_weekday (&date) == atoi (weekday->key))
        g_ptr_array_add (days, attache_date_to_string (&date));
    }
  if (days->len == 1)
    {
      g_ptr_array_add (self->when->days, g_strdup (g_ptr_array_index (days, 0)));
      return;
    }
  doubt = attache_programme_add_doubt (self->reader, ATTACHE_DOUBT_DATE, self->cell->text);
  self->when->doubtful = TRUE;
  for (guint i = 0; doubt != NULL && i < days->len; i++)
    add_plain_reading (self, doubt, weekday->start, weekday->end, g_ptr_array_index (days, i));
}

/**
 * attache_programme_read_when:
 * @reader: the reader
 * @cell: a cell, or a heading
 * @when: (out): when it says that the item is taken up; free with attache_programme_when_clear()
 *
 * Reads days, hours and the sitting, in whatever order they stand.
 */
void
attache_programme_read_when (AttacheProgrammeReader *reader,
                             const AttacheCell      *cell,
                             AttacheProgrammeWhen   *when)
{
  g_autoptr (AttachePlain) plain = NULL;
  g_autoptr (GArray) hits = NULL;
  g_autofree char *rest = NULL;
  Reading          self;

  *when = (AttacheProgrammeWhen){ .days = g_ptr_array_new_with_free_func (g_free) };
  if (attache_cell_is_blank (cell->text))
    return;
  plain = attache_plain_new (cell->text, -1);
  hits = attache_words_scan (reader->words, plain);
  rest = g_strdup (plain->plain);
  self = (Reading){ reader, cell, when, plain, hits, rest };
  read_days (&self);
  read_sitting (&self);
  read_code (&self);
  attache_programme_read_hours (plain, hits, rest, when);
  doubt_rest (&self);
  find_weekday_alone (&self);
  when->alone = (when->days->len > 0 || when->meeting != NULL || when->doubtful) && is_all_read (&self);
}

/**
 * attache_programme_when_clear:
 * @when: what attache_programme_read_when() filled in
 *
 * Frees what is in it.
 */
void
attache_programme_when_clear (AttacheProgrammeWhen *when)
{
  g_clear_pointer (&when->days, g_ptr_array_unref);
  g_clear_pointer (&when->meeting, g_free);
}
