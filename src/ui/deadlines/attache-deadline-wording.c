/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words in which a dated thing is shown, and where it stands. A day in Geneva ends at its midnight, not at the reader’s; what is
 * long past raises no alarm. */

#include "config.h"

#include "ui/deadlines/attache-deadline-wording.h"

#include <glib/gi18n-lib.h>

#include "services/attache-geneva.h"

#define DAYS_NEXT 7
#define DAYS_OVERDUE 30

/* In characters: a party that is only named is worth saying again, a clause is not. */
#define LONG_PARTY 40

static gboolean
is_exact (AttacheDeadline *deadline)
{
  AttachePrecision precision = attache_deadline_get_precision (deadline);

  return precision == ATTACHE_PRECISION_DAY || precision == ATTACHE_PRECISION_RELATIVE;
}

/* The moment at which it is over; NULL where no day is named. */
static GDateTime *
get_end (AttacheDeadline *deadline)
{
  const char *end_date = attache_deadline_get_end_date (deadline);
  const char *date = end_date ? end_date : attache_deadline_get_date (deadline);
  const char *time = end_date ? NULL : attache_deadline_get_time (deadline);
  g_autoptr (GDateTime) start = attache_geneva_parse (date, time);

  if (start == NULL)
    return NULL;
  if (time != NULL)
    return g_steal_pointer (&start);
  if (attache_deadline_get_precision (deadline) == ATTACHE_PRECISION_MONTH)
    return g_date_time_add_months (start, 1);

  return g_date_time_add_days (start, 1);
}

gboolean
attache_deadline_is_duty (AttacheDeadline *deadline)
{
  AttacheDeadlineKind kind = attache_deadline_get_kind (deadline);

  return kind == ATTACHE_DEADLINE_KIND_DEADLINE || kind == ATTACHE_DEADLINE_KIND_REVERT;
}

AttacheDue
attache_deadline_sort_out (AttacheDeadline *deadline,
                           GDateTime       *now)
{
  g_autoptr (GDateTime) end = get_end (deadline);
  GTimeSpan left;

  if (!attache_deadline_is_duty (deadline))
    return ATTACHE_DUE_APART;
  if (attache_deadline_get_done (deadline))
    return ATTACHE_DUE_DONE;
  if (end == NULL)
    return ATTACHE_DUE_NO_DAY;

  left = g_date_time_difference (end, now);
  if (left <= 0 && attache_deadline_get_kind (deadline) == ATTACHE_DEADLINE_KIND_DEADLINE && -left < DAYS_OVERDUE * G_TIME_SPAN_DAY)
    return ATTACHE_DUE_OVERDUE;
  if (left <= 0)
    return ATTACHE_DUE_PAST;

  return left <= (DAYS_NEXT + 1) * G_TIME_SPAN_DAY ? ATTACHE_DUE_NEXT : ATTACHE_DUE_LATER;
}

const char *
attache_due_get_heading (AttacheDue due)
{
  switch (due)
    {
    case ATTACHE_DUE_OVERDUE:
      return _ ("Still open");
    case ATTACHE_DUE_NEXT:
      return _ ("Next");
    case ATTACHE_DUE_LATER:
      return _ ("Later");
    case ATTACHE_DUE_NO_DAY:
      return _ ("No day named");
    case ATTACHE_DUE_PAST:
      /* Translators: heading of duties whose day has gone by long ago and that nobody has marked as done */
      return _ ("Past, not marked as done");
    case ATTACHE_DUE_DONE:
      return _ ("Done");
    case ATTACHE_DUE_APART:
    default:
      return _ ("Conditions and events");
    }
}

const char *
attache_deadline_get_kind_label (AttacheDeadline *deadline)
{
  switch (attache_deadline_get_kind (deadline))
    {
    case ATTACHE_DEADLINE_KIND_REVERT:
      /* Translators: of a subject that the meeting takes up again on a day */
      return _ ("comes back");
    case ATTACHE_DEADLINE_KIND_CONDITION:
      return _ ("condition");
    case ATTACHE_DEADLINE_KIND_EVENT:
      return _ ("event");
    case ATTACHE_DEADLINE_KIND_DEADLINE:
    default:
      return _ ("deadline");
    }
}

const char *
attache_deadline_get_asked (AttacheDeadline *deadline)
{
  const char      *who = attache_deadline_get_who (deadline);
  const char      *what = attache_deadline_get_what (deadline);
  g_autofree char *folded_who = NULL;
  g_autofree char *folded_what = NULL;

  if (who == NULL || *who == '\0')
    return NULL;
  if (what == NULL || g_utf8_strlen (who, -1) <= LONG_PARTY)
    return who;

  folded_who = g_utf8_casefold (who, -1);
  folded_what = g_utf8_casefold (what, -1);

  return g_str_has_prefix (folded_what, folded_who) ? NULL : who;
}

char *
attache_deadline_dup_when (AttacheDeadline *deadline)
{
  const char      *time = attache_deadline_get_time (deadline);
  g_autofree char *due = attache_geneva_format_due (attache_deadline_get_date (deadline), attache_deadline_get_end_date (deadline), time,
                                                    attache_deadline_get_precision (deadline));

  if (attache_deadline_get_date (deadline) == NULL || time != NULL || !is_exact (deadline))
    return g_steal_pointer (&due);

  if (attache_deadline_get_kind (deadline) == ATTACHE_DEADLINE_KIND_DEADLINE)
    /* Translators: %s is a day; midnight is Geneva’s: “by the end of Monday 14 June 2021, Geneva” */
    return g_strdup_printf (_ ("by the end of %s, Geneva"), due);

  /* Translators: %s is a day: “Monday 14 June 2021, Geneva” */
  return g_strdup_printf (_ ("%s, Geneva"), due);
}

char *
attache_deadline_dup_local (AttacheDeadline *deadline)
{
  const char      *time = attache_deadline_get_time (deadline);
  g_autofree char *local = NULL;

  if (!is_exact (deadline) || (time == NULL && attache_deadline_get_kind (deadline) != ATTACHE_DEADLINE_KIND_DEADLINE))
    return NULL;

  local = attache_geneva_format_local (attache_deadline_get_date (deadline), time);

  return *local ? g_steal_pointer (&local) : NULL;
}

/* Of what is neither past nor far: elsewhere the day itself says enough. */
char *
attache_deadline_dup_until (AttacheDeadline *deadline,
                            GDateTime       *now)
{
  AttacheDue       due = attache_deadline_sort_out (deadline, now);
  g_autofree char *until = NULL;

  if (due != ATTACHE_DUE_OVERDUE && due != ATTACHE_DUE_NEXT && due != ATTACHE_DUE_LATER)
    return NULL;

  until = attache_geneva_format_until_at (attache_deadline_get_date (deadline), attache_deadline_get_time (deadline), now);

  return *until ? g_steal_pointer (&until) : NULL;
}

/* Where there is room for the day alone. The year is said of what is past, and of another year. */
char *
attache_deadline_dup_short (AttacheDeadline *deadline,
                            GDateTime       *now)
{
  g_autoptr (GDateTime) day = attache_geneva_parse (attache_deadline_get_date (deadline), NULL);

  if (day == NULL || attache_deadline_get_done (deadline))
    return NULL;

  switch (attache_deadline_sort_out (deadline, now))
    {
    case ATTACHE_DUE_PAST:
      /* Translators: the day on which somebody had to act, long ago, as strftime(3) writes it: “was due 14 June 2021” */
      return g_date_time_format (day, _ ("was due %-e %B %Y"));
    case ATTACHE_DUE_OVERDUE:
      return attache_deadline_dup_until (deadline, now);
    case ATTACHE_DUE_NEXT:
    case ATTACHE_DUE_LATER:
      if (g_date_time_get_year (day) != g_date_time_get_year (now))
        /* Translators: the day on which somebody must act, in another year, as strftime(3) writes it: “due 14 January 2022” */
        return g_date_time_format (day, _ ("due %-e %B %Y"));
      /* Translators: the day on which somebody must act, as strftime(3) writes it: “due 14 June” */
      return g_date_time_format (day, _ ("due %-e %B"));
    case ATTACHE_DUE_DONE:
    case ATTACHE_DUE_NO_DAY:
    case ATTACHE_DUE_APART:
    default:
      return NULL;
    }
}

const char *
attache_deadline_get_until_tone (AttacheDeadline *deadline,
                                 GDateTime       *now)
{
  switch (attache_deadline_sort_out (deadline, now))
    {
    case ATTACHE_DUE_OVERDUE:
      return "warning";
    case ATTACHE_DUE_NEXT:
      return attache_deadline_get_kind (deadline) == ATTACHE_DEADLINE_KIND_DEADLINE ? "error" : "warning";
    case ATTACHE_DUE_LATER:
    case ATTACHE_DUE_NO_DAY:
    case ATTACHE_DUE_PAST:
    case ATTACHE_DUE_DONE:
    case ATTACHE_DUE_APART:
    default:
      return NULL;
    }
}
