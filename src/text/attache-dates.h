/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"
#include "text/attache-words.h"

G_BEGIN_DECLS

/**
 * AttacheDateSpan:
 * @start: first byte in the plain text
 * @end: byte after the last
 * @precision: day, month, end of a month, or range; never relative
 * @first: the day; first day of a month or a range, last of a month’s end
 * @last: last day of a range; else not valid
 * @weekday: day of the week that the text gives, or %G_DATE_BAD_WEEKDAY
 */
typedef struct
{
  guint            start;
  guint            end;
  AttachePrecision precision;
  GDate            first;
  GDate            last;
  GDateWeekday     weekday;
} AttacheDateSpan;

GArray *attache_dates_find (const AttacheWords *words,
                            const AttachePlain *plain,
                            const GArray       *hits,
                            int                 year);
char   *attache_date_to_string (const GDate *date);

G_END_DECLS
