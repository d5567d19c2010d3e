/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days and times of the Council are Geneva's. @date is ISO 8601, @time `HH:MM` or NULL. All return owned strings, for
 * people, in the user's language; empty where there is nothing to say. */
GDateTime *attache_geneva_parse (const char *date,
                                 const char *time);
char      *attache_geneva_format_day (const char *date);
char      *attache_geneva_format_due (const char *date,
                                      const char *end_date,
                                      const char *time,
                                      int         precision);
char      *attache_geneva_format_local (const char *date,
                                        const char *time);
char      *attache_geneva_format_until (const char *date,
                                        const char *time);
char      *attache_geneva_format_until_at (const char *date,
                                           const char *time,
                                           GDateTime  *now);
char      *attache_geneva_format_clock (void);

G_END_DECLS
