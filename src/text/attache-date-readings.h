/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-dates.h"

G_BEGIN_DECLS

/**
 * AttacheDateReading:
 * @start: first byte in the plain text of what is replaced
 * @end: byte after the last
 * @text: what may have been meant to stand there
 *
 * A way in which a date could be right.
 */
typedef struct
{
  guint start;
  guint end;
  char *text;
} AttacheDateReading;

GArray *attache_date_readings_find (const AttacheWords    *words,
                                    const AttachePlain    *plain,
                                    const GArray          *hits,
                                    const AttacheDateSpan *span,
                                    int                    year);

G_END_DECLS
