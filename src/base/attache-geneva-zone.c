/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time zone that the Council’s days and hours are told in. */

#include "base/attache-geneva-zone.h"

/**
 * attache_geneva_zone:
 *
 * Returns: (transfer none): Geneva’s time zone; UTC where the system has none to offer
 */
GTimeZone *
attache_geneva_zone (void)
{
  static GTimeZone *zone;

  if (g_once_init_enter_pointer (&zone))
    {
      GTimeZone *found = g_time_zone_new_identifier ("Europe/Zurich");

      /* The POSIX rule says the same where a computer has no database of time zones. */
      if (found == NULL)
        found = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");
      if (found == NULL)
        found = g_time_zone_new_utc ();
      g_once_init_leave_pointer (&zone, found);
    }

  return zone;
}
