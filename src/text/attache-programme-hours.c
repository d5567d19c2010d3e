/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hours of the day: “14:30”, “14h30”, “09.30”, “0930”, “14 час. 30 мин.”, “下午2时30分”, “2.30 p.m.”. */

#include "text/attache-programme-hours.h"

#include <string.h>

/* Between the hours and the word that tells the half of the day. */
#define FARTHEST_HALF 3

typedef struct
{
  int      hour;
  int      minute;
  gsize    start;
  gsize    end;
  gboolean afternoon;
} Hours;

static const AttacheWordHit *
find_hit (const GArray *hits,
          const char   *key,
          gsize         at)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->start > at)
        break;
      if (hit->group == ATTACHE_WORD_HOURS && hit->start == at && g_str_equal (hit->key, key))
        return hit;
    }
  return NULL;
}

/* “h” that touches digits on both sides is no word of its own. */
static gsize
skip_mark (const AttachePlain *plain,
           const GArray       *hits,
           gsize               at)
{
  gsize                 start = at + strspn (plain->plain + at, " ");
  const AttacheWordHit *hit = find_hit (hits, "mark", start);

  if (hit != NULL)
    return hit->end;
  return plain->plain[start] == 'h' && (g_ascii_isdigit (plain->plain[start + 1]) || plain->plain[start + 1] == '\0') ? start + 1 : at;
}

static gboolean
is_in_half (const GArray *hits,
            const char   *key,
            const Hours  *hours)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->group != ATTACHE_WORD_HOURS || !g_str_equal (hit->key, key))
        continue;
      if ((hit->end <= hours->start && hours->start - hit->end <= FARTHEST_HALF) || (hit->start >= hours->end && hit->start - hours->end <= FARTHEST_HALF))
        return TRUE;
    }
  return FALSE;
}

static int
two_digits (const char *p)
{
  return (p[0] - '0') * 10 + p[1] - '0';
}

/* Minutes after a point or a mark; none after a mark are nought. */
static gboolean
take_minutes (const AttachePlain *plain,
              const GArray       *hits,
              gsize               at,
              Hours              *hours)
{
  const char *text = plain->plain;
  gsize       after;

  if ((text[at] == ':' || text[at] == '.') && strspn (text + at + 1, "0123456789") == 2)
    {
      hours->minute = two_digits (text + at + 1);
      hours->end = at + 3;
      return TRUE;
    }
  after = skip_mark (plain, hits, at);
  if (after == at)
    {
      hours->end = at;
      hours->minute = 0;
      return is_in_half (hits, "afternoon", hours) || is_in_half (hits, "morning", hours);
    }
  hours->minute = 0;
  hours->end = after;
  after += strspn (text + after, " .");
  if (strspn (text + after, "0123456789") == 2)
    {
      hours->minute = two_digits (text + after);
      hours->end = after + 2;
    }
  return TRUE;
}

static gboolean
take_hours (const AttachePlain *plain,
            const GArray       *hits,
            const char         *rest,
            gsize               at,
            gsize               digits,
            Hours              *hours)
{
  *hours = (Hours){ .start = at };
  if (digits == 4)
    {
      hours->hour = two_digits (rest + at);
      hours->minute = two_digits (rest + at + 2);
      hours->end = at + 4;
      /* “2022” alone is rather a year. */
      return hours->hour < 24 && hours->minute < 60 && (hours->hour < 19 || rest[at + 4] == '-' || (at > 0 && rest[at - 1] == '-'));
    }
  if (digits > 2)
    return FALSE;
  hours->hour = digits == 2 ? two_digits (rest + at) : rest[at] - '0';
  return take_minutes (plain, hits, at + digits, hours) && hours->hour < 24 && hours->minute < 60;
}

static void
print (char        *text,
       gsize        size,
       const Hours *hours)
{
  g_snprintf (text, size, "%02d:%02d", hours->hour % 24, hours->minute % 60);
}

/**
 * attache_programme_read_hours:
 * @plain: a cell
 * @hits: (element-type AttacheWordHit): the words in it
 * @rest: (inout): the plain text with blanks in the place of what was read
 * @when: where the hours go
 *
 * Reads when a sitting starts and ends.
 */
void
attache_programme_read_hours (const AttachePlain   *plain,
                              const GArray         *hits,
                              char                 *rest,
                              AttacheProgrammeWhen *when)
{
  Hours first = { 0 };

  for (gsize at = 0; rest[at] != '\0' && *when->ends == '\0';)
    {
      gsize digits = strspn (rest + at, "0123456789");
      Hours hours;

      if (digits == 0 || !take_hours (plain, hits, rest, at, digits, &hours))
        {
          at += MAX (digits, 1);
          continue;
        }
      hours.afternoon = hours.hour < 12 && is_in_half (hits, "afternoon", &hours);
      /* “下午2时至5时”. */
      if (!hours.afternoon && first.afternoon && hours.hour < 12 && !is_in_half (hits, "morning", &hours))
        hours.afternoon = TRUE;
      if (hours.afternoon)
        hours.hour += 12;
      memset (rest + hours.start, ' ', hours.end - hours.start);
      if (*when->starts == '\0')
        {
          print (when->starts, sizeof when->starts, &hours);
          first = hours;
        }
      else if (hours.hour * 60 + hours.minute > first.hour * 60 + first.minute)
        print (when->ends, sizeof when->ends, &hours);
      at = hours.end;
    }
}
