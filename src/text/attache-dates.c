/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates as Council texts write them in six languages: with the weekday before or after, with a year that stands only
 * once in a range, with no year at all, or as the end of a month. A year alone is no date. */

#include "text/attache-dates.h"

#include "text/attache-date-tokens.h"

#include <string.h>

typedef struct
{
  int      day;
  int      month;
  int      year;
  gboolean at_end;
} Side;

typedef struct
{
  Side         sides[2];
  guint        side;       /* the one that is being filled */
  gboolean     coming_end; /* “end of …” was read */
  gboolean     used;
  GDateWeekday weekday;
  guint        start;
  guint        end;
} Expression;

static gboolean
is_gap (const char *text,
        guint       start,
        guint       end)
{
  for (guint i = start; i < end; i++)
    {
      if (strchr (" ,()./", text[i]) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
set_date (GDate *date,
          int    day,
          int    month,
          int    year)
{
  g_date_clear (date, 1);
  if (year < 1 || year > G_MAXUINT16 || day > 31 || !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  g_date_set_dmy (date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return TRUE;
}

static int
days_in (const Side *side)
{
  return g_date_get_days_in_month ((GDateMonth)side->month, (GDateYear)side->year);
}

/* A day without a year belongs to the year around it in which it falls on the weekday that the text gives. */
static int
choose_year (const Expression *self,
             const Side       *side,
             int               year)
{
  static const int offsets[] = { 0, 1, -1 };

  for (guint i = 0; self->weekday != G_DATE_BAD_WEEKDAY && side->day > 0 && i < G_N_ELEMENTS (offsets); i++)
    {
      GDate date;

      if (set_date (&date, side->day, side->month, year + offsets[i]) && g_date_get_weekday (&date) == self->weekday)
        return year + offsets[i];
    }
  return year;
}

/* What one end of a range leaves out, the other says. */
static gboolean
complete_sides (Expression *self,
                int         year)
{
  Side    *first = &self->sides[0], *last = &self->sides[1];
  gboolean guessed;

  if (last->month == 0)
    last->month = first->month;
  if (first->month == 0)
    first->month = last->month;
  if (first->month == 0 && first->year > 0 && first->at_end)
    first->month = last->month = 12;
  if (first->month == 0)
    return FALSE;
  if (first->year == 0)
    first->year = last->year;
  guessed = first->year == 0;
  if (guessed)
    first->year = choose_year (self, first, year);
  if (last->year == 0)
    last->year = first->year + (last->month < first->month);
  else if (!guessed && last->year == first->year && last->month < first->month)
    first->year--;
  return first->year > 0;
}

static gboolean
finish_range (Expression      *self,
              AttacheDateSpan *span)
{
  const Side *first = &self->sides[0], *last = &self->sides[1];

  span->precision = ATTACHE_PRECISION_RANGE;
  return set_date (&span->first, first->day > 0 ? first->day : 1, first->month, first->year) &&
         set_date (&span->last, last->day > 0 ? last->day : days_in (last), last->month, last->year) && g_date_compare (&span->first, &span->last) <= 0;
}

static void
finish (Expression *self,
        GArray     *spans,
        int         year)
{
  AttacheDateSpan span = { .start = self->start, .end = self->end, .weekday = self->weekday };
  const Side     *first = &self->sides[0], *last = &self->sides[1];
  gboolean        range = self->side == 1 && (last->day > 0 || last->month > 0);
  gboolean        good;

  g_date_clear (&span.last, 1);
  good = self->used && complete_sides (self, year);
  if (good && range)
    good = finish_range (self, &span);
  else if (good && first->day > 0)
    {
      span.precision = ATTACHE_PRECISION_DAY;
      good = set_date (&span.first, first->day, first->month, first->year);
    }
  else if (good)
    {
      span.precision = first->at_end ? ATTACHE_PRECISION_MONTH_END : ATTACHE_PRECISION_MONTH;
      good = set_date (&span.first, first->at_end ? days_in (first) : 1, first->month, first->year);
    }
  if (good)
    g_array_append_val (spans, span);
  *self = (Expression){ 0 };
}

static int *
find_place (Expression             *self,
            const AttacheDateToken *token)
{
  Side *side = &self->sides[self->side];

  if (token->kind == ATTACHE_DATE_DAY)
    return &side->day;
  return token->kind == ATTACHE_DATE_MONTH ? &side->month : &side->year;
}

static void
add_number (Expression             *self,
            const AttacheDateToken *token,
            GArray                 *spans,
            int                     year)
{
  int *place = find_place (self, token);

  /* Two names of the same month (“June/Haziran”) are one; a second day or year is another date. */
  if (*place > 0 && *place != token->value)
    {
      finish (self, spans, year);
      place = find_place (self, token);
    }
  *place = token->value;
  if (token->kind == ATTACHE_DATE_MONTH && self->coming_end)
    {
      self->sides[self->side].at_end = TRUE;
      self->coming_end = FALSE;
    }
  self->used = TRUE;
}

static void
add_token (Expression             *self,
           const AttacheDateToken *token,
           const AttacheDateToken *next,
           GArray                 *spans,
           int                     year)
{
  Side *side = &self->sides[self->side];

  switch (token->kind)
    {
    case ATTACHE_DATE_DAY:
    case ATTACHE_DATE_MONTH:
    case ATTACHE_DATE_YEAR:
      add_number (self, token, spans, year);
      break;
    case ATTACHE_DATE_WEEKDAY:
      if (self->used && (self->weekday != G_DATE_BAD_WEEKDAY || (next != NULL && next->kind == ATTACHE_DATE_DAY && next->start - token->end < 3)))
        finish (self, spans, year);
      self->weekday = (GDateWeekday)token->value;
      break;
    case ATTACHE_DATE_RANGE:
      if ((side->day > 0 || side->month > 0) && self->side == 0)
        self->side = 1;
      return;
    case ATTACHE_DATE_END:
      if (side->month > 0 || side->year > 0)
        side->at_end = TRUE;
      else
        self->coming_end = TRUE;
      break;
    case ATTACHE_DATE_BEGIN:
      break;
    case ATTACHE_DATE_FILLER:
    default:
      return;
    }
  if (self->start == self->end)
    self->start = token->start;
  self->end = token->end;
}

/* “14 June (Monday)”: the bracket closes after what was read. */
static void
close_brackets (const AttachePlain *plain,
                GArray             *spans)
{
  for (guint i = 0; i < spans->len; i++)
    {
      AttacheDateSpan *span = &g_array_index (spans, AttacheDateSpan, i);

      if (plain->plain[span->end] == ')' && memchr (plain->plain + span->start, '(', span->end - span->start) != NULL)
        span->end++;
    }
}

/**
 * attache_dates_find:
 * @words: the word table
 * @plain: a sentence
 * @hits: (element-type AttacheWordHit): the words found in it
 * @year: year of a day that names none, or 0
 *
 * Finds the dates in a sentence, as days of the Geneva calendar. Years alone, times and weekdays alone are left out.
 *
 * Returns: (transfer full) (element-type AttacheDateSpan): the dates, by their place
 */
GArray *
attache_dates_find (const AttacheWords *words,
                    const AttachePlain *plain,
                    const GArray       *hits,
                    int                 year)
{
  g_autoptr (GArray) tokens = attache_date_tokens_read (words, plain, hits);
  GArray    *spans = g_array_new (FALSE, FALSE, sizeof (AttacheDateSpan));
  Expression open = { 0 };
  guint      before = 0;

  for (guint i = 0; i < tokens->len; i++)
    {
      const AttacheDateToken *token = &g_array_index (tokens, AttacheDateToken, i);
      const AttacheDateToken *next = i + 1 < tokens->len ? token + 1 : NULL;

      if (token->start > before && !is_gap (plain->plain, before, token->start))
        finish (&open, spans, year);
      add_token (&open, token, next, spans, year);
      before = MAX (before, token->end);
    }
  finish (&open, spans, year);
  close_brackets (plain, spans);
  return spans;
}

/**
 * attache_date_to_string:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): the date as ISO 8601, or %NULL when it is not valid
 */
char *
attache_date_to_string (const GDate *date)
{
  if (!g_date_valid (date))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));
}
