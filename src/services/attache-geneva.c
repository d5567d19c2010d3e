/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Geneva: the clock that the Council’s days and hours are told by. A delegate reads it beside the local one, so
 * everything here starts from Geneva’s wall clock and ends in a phrase for people. */

#include "services/attache-geneva.h"

#include "base/attache-geneva-zone.h"
#include "model/attache-enums.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static gboolean
parse_day (const char *date,
           GDate      *day)
{
  int  year = 0, month = 0, number = 0;
  char rest = '\0';

  g_date_clear (day, 1);
  if (date == NULL || sscanf (date, "%4d-%2d-%2d%c", &year, &month, &number, &rest) != 3)
    return FALSE;
  if (year < 1 || month < 1 || month > 12 || number < 1 || number > 31 || !g_date_valid_dmy (number, month, year))
    return FALSE;

  g_date_set_dmy (day, number, month, year);

  return TRUE;
}

static char *
format (GDateTime  *when,
        const char *pattern)
{
  return when ? g_date_time_format (when, pattern) : g_strdup ("");
}

static char *
format_range (GDateTime *first,
              GDateTime *last)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (g_date_time_get_year (first) != g_date_time_get_year (last))
    /* Translators: first day of a range over two years, as strftime(3) writes it: “28 December 2021” */
    start = g_date_time_format (first, _ ("%-e %B %Y"));
  else if (g_date_time_get_month (first) != g_date_time_get_month (last))
    /* Translators: first day of a range within a year: “28 February” */
    start = g_date_time_format (first, _ ("%-e %B"));
  else
    /* Translators: first day of a range within a month: “1” */
    start = g_date_time_format (first, _ ("%-e"));
  /* Translators: last day of a range: “9 March 2022” */
  end = g_date_time_format (last, _ ("%-e %B %Y"));

  /* Translators: a range of days: “1–9 March 2022” */
  return g_strdup_printf (_ ("%s–%s"), start, end);
}

/* Whole days from today to the day, both by Geneva’s calendar. */
static int
days_until (const GDate *day,
            GDateTime   *now)
{
  g_autoptr (GDateTime) here = g_date_time_to_timezone (now, attache_geneva_zone ());
  GDate today;
  int   year, month, number;

  g_date_time_get_ymd (here, &year, &month, &number);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, number, month, year);

  return g_date_days_between (&today, day);
}

/**
 * attache_geneva_parse:
 * @date: (nullable): a day, ISO 8601
 * @time: (nullable): Geneva’s wall clock, `HH:MM`; %NULL for the start of the day
 *
 * Returns: (nullable) (transfer full): that moment in Geneva’s time zone, %NULL where @date is not a day
 */
GDateTime *
attache_geneva_parse (const char *date,
                      const char *time)
{
  GDate day;
  int   hour = 0, minute = 0;

  if (!parse_day (date, &day))
    return NULL;
  if (time != NULL && (sscanf (time, "%2d:%2d", &hour, &minute) != 2 || hour < 0 || hour > 23 || minute < 0 || minute > 59))
    hour = minute = 0;

  return g_date_time_new (attache_geneva_zone (), g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day), hour, minute, 0);
}

/**
 * attache_geneva_format_day:
 * @date: (nullable): a day, ISO 8601
 *
 * Returns: (transfer full): the day in words, “Monday 14 June 2021”
 */
char *
attache_geneva_format_day (const char *date)
{
  g_autoptr (GDateTime) when = attache_geneva_parse (date, NULL);

  /* Translators: a day in full, as strftime(3) writes it: “Monday 14 June 2021” */
  return format (when, _ ("%A %-e %B %Y"));
}

/**
 * attache_geneva_format_due:
 * @date: (nullable): first day, ISO 8601; %NULL where the source names none
 * @end_date: (nullable): last day of a range
 * @time: (nullable): Geneva’s wall clock, `HH:MM`
 * @precision: how exact the source is, an #AttachePrecision
 *
 * Returns: (transfer full): the time in words, no more exact than the source: “end of August 2021”
 */
char *
attache_geneva_format_due (const char *date,
                           const char *end_date,
                           const char *time,
                           int         precision)
{
  g_autoptr (GDateTime) first = attache_geneva_parse (date, time);
  g_autoptr (GDateTime) last = attache_geneva_parse (end_date, NULL);

  if (first == NULL)
    return g_strdup (_ ("no day named"));

  switch ((AttachePrecision)precision)
    {
    case ATTACHE_PRECISION_RANGE:
      if (last != NULL)
        return format_range (first, last);
      break;
    case ATTACHE_PRECISION_MONTH:
      /* Translators: a month: “June 2021” */
      return g_date_time_format (first, _ ("%B %Y"));
    case ATTACHE_PRECISION_MONTH_END:
      /* Translators: as strftime(3) writes it: “end of August 2021” */
      return g_date_time_format (first, _ ("end of %B %Y"));
    case ATTACHE_PRECISION_DAY:
    case ATTACHE_PRECISION_RELATIVE:
    default:
      break;
    }

  if (time == NULL)
    return attache_geneva_format_day (date);

  /* Translators: a day and Geneva’s wall clock: “Monday 14 June 2021, 12:00 in Geneva” */
  return g_date_time_format (first, _ ("%A %-e %B %Y, %H:%M in Geneva"));
}

/**
 * attache_geneva_format_local:
 * @date: (nullable): a day, ISO 8601
 * @time: (nullable): Geneva’s wall clock, `HH:MM`; %NULL for a whole day, whose end is what counts
 *
 * Returns: (transfer full): the same moment by the local clock, empty where the two clocks agree
 */
char *
attache_geneva_format_local (const char *date,
                             const char *time)
{
  g_autoptr (GDateTime) start = attache_geneva_parse (date, time);
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) last = NULL;
  gboolean same_day;

  if (start == NULL)
    return g_strdup ("");

  moment = time ? g_date_time_ref (start) : g_date_time_add_days (start, 1);
  local = g_date_time_to_local (moment);
  if (g_date_time_get_utc_offset (local) == g_date_time_get_utc_offset (moment))
    return g_strdup ("");

  same_day = g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (start);
  if (time != NULL)
    /* Translators: Geneva’s time by the local clock; the second one with the day where that is another */
    return g_date_time_format (local, same_day ? _ ("%H:%M your time") : _ ("%H:%M on %A, your time"));

  /* Translators: when a day in Geneva is over, by the local clock; the second one where that is another day */
  return g_date_time_format (local, same_day ? _ ("until %H:%M your time") : _ ("until %H:%M on %A, your time"));
}

/**
 * attache_geneva_format_until_at:
 * @date: (nullable): a day, ISO 8601
 * @time: (nullable): Geneva’s wall clock, `HH:MM`
 * @now: the moment to count from
 *
 * Returns: (transfer full): how far off it is: “in 3 days”, “today”, “overdue since 14 June 2021”
 */
char *
attache_geneva_format_until_at (const char *date,
                                const char *time,
                                GDateTime  *now)
{
  g_autoptr (GDateTime) moment = attache_geneva_parse (date, time);
  GDate day;
  int   days;

  if (moment == NULL || !parse_day (date, &day))
    return g_strdup ("");

  days = days_until (&day, now);
  if (days < 0)
    /* Translators: as strftime(3) writes it: “overdue since 14 June 2021” */
    return g_date_time_format (moment, _ ("overdue since %-e %B %Y"));
  if (days == 0 && time != NULL && g_date_time_compare (moment, now) < 0)
    /* Translators: as strftime(3) writes it, by Geneva’s clock */
    return g_date_time_format (moment, _ ("overdue since %H:%M"));
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));

  return g_strdup_printf (ngettext ("in %d day", "in %d days", days), days);
}

/**
 * attache_geneva_format_until:
 * @date: (nullable): a day, ISO 8601
 * @time: (nullable): Geneva’s wall clock, `HH:MM`
 *
 * Returns: (transfer full): attache_geneva_format_until_at() from now
 */
char *
attache_geneva_format_until (const char *date,
                             const char *time)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return attache_geneva_format_until_at (date, time, now);
}

/**
 * attache_geneva_format_clock:
 *
 * Returns: (transfer full): what the clocks of Geneva show now: “14:05 in Geneva”
 */
char *
attache_geneva_format_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now (attache_geneva_zone ());

  /* Translators: as strftime(3) writes it */
  return format (now, _ ("%H:%M in Geneva"));
}
