/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a record that could be read in more than one way: numbers that are missing, doubled or out of order, and symbols
 * that run into what follows them. Each reading is the whole line as it could stand there. */

#include "text/attache-record-doubts.h"

#include "text/attache-date-readings.h"
#include "text/attache-joined-symbol.h"

#include <stdlib.h>
#include <string.h>

/* A text that is out of order line by line is told so for a while, not for each of them. */
#define MOST_DOUBTS 200

/* A paragraph that names a day goes on for no more lines before it. */
#define MOST_LINES 60
#define LONGEST_LINE 8000

/* Where the lines of the text start; found once. */
static GPtrArray *
get_starts (AttacheReading *reading)
{
  if (reading->starts != NULL)
    return reading->starts;
  reading->starts = g_ptr_array_new ();
  for (const char *p = reading->text; p != NULL; p = strchr (p, '\n'))
    {
      p += reading->starts->len > 0;
      g_ptr_array_add (reading->starts, (gpointer)p);
    }

  return reading->starts;
}

/* The line of the source, without the break at its end. */
static char *
dup_source (AttacheReading *reading,
            guint           number)
{
  GPtrArray  *starts = get_starts (reading);
  const char *start = number > 0 && number <= starts->len ? g_ptr_array_index (starts, number - 1) : "";
  const char *end = start + strcspn (start, "\n");

  if (end > start && end[-1] == '\r')
    end--;

  return g_strndup (start, (gsize)(end - start));
}

/**
 * attache_record_add_doubt:
 * @reading: the reading
 * @kind: what it is about
 * @number: line of the text of the record, from 1
 * @what: the words in doubt
 *
 * Returns: (transfer none) (nullable): the doubt, or %NULL where there are too many, or that line has one of that kind
 */
AttacheDoubt *
attache_record_add_doubt (AttacheReading  *reading,
                          AttacheDoubtKind kind,
                          guint            number,
                          const char      *what)
{
  GPtrArray       *doubts = reading->record->doubts;
  g_autofree char *source = NULL;
  AttacheDoubt    *doubt;

  if (doubts->len >= MOST_DOUBTS)
    return NULL;
  for (guint i = doubts->len; i > 0; i--)
    {
      const AttacheDoubt *other = g_ptr_array_index (doubts, i - 1);

      if (other->line == reading->line + number && other->kind == kind)
        return NULL;
    }
  source = dup_source (reading, number);
  doubt = attache_doubt_new (kind, reading->line + number, source, what);
  g_ptr_array_add (doubts, doubt);

  return doubt;
}

/* A line that several make up, parted by something else than a line break, is no line to be replaced. */
static gboolean
read_source (const AttacheDoubt *doubt,
             AttacheLine        *line)
{
  if (doubt == NULL || strpbrk (doubt->source, "\r\f\v") != NULL)
    return FALSE;
  attache_line_read (line, doubt->source);

  return line->kind == ATTACHE_LINE_ITEM || line->kind == ATTACHE_LINE_PARAGRAPH;
}

/**
 * attache_record_offer_number:
 * @doubt: (nullable): a doubt about the number of a line
 * @item: number of the item that it could be
 * @paragraph: number of the paragraph, or 0 where it is the heading of the item
 *
 * Adds the line with that number.
 */
void
attache_record_offer_number (AttacheDoubt *doubt,
                             guint         item,
                             guint         paragraph)
{
  AttacheLine line;

  if (!read_source (doubt, &line))
    return;
  if (paragraph > 0)
    g_ptr_array_add (doubt->readings, g_strdup_printf ("%u.%u\t%s", item, paragraph, line.rest));
  else
    g_ptr_array_add (doubt->readings, g_strdup_printf ("%u\t%s", item, line.rest));
}

/**
 * attache_record_offer_text:
 * @doubt: (nullable): a doubt about the number of a line
 *
 * Adds the line as more of the paragraph before it: its number is one of its words.
 */
void
attache_record_offer_text (AttacheDoubt *doubt)
{
  AttacheLine      line;
  g_autofree char *number = NULL;

  if (!read_source (doubt, &line))
    return;
  number = g_strchomp (g_strndup (line.whole, (gsize)(line.rest - line.whole)));
  g_ptr_array_add (doubt->readings, g_strdup_printf ("%s %s", number, line.rest));
}

/* The line as an item of its own where it holds nothing else, else with the symbol parted from the word after it. */
static void
offer_split (AttacheDoubt              *doubt,
             const AttacheJoinedSymbol *joined,
             gsize                      n,
             guint                      expected)
{
  const char      *number = joined->digits + n;
  const char      *rest = doubt->source + joined->to;
  g_autofree char *symbol = g_strdup_printf ("%s%.*s", joined->start, (int)n, joined->digits);
  gboolean         alone = strspn (doubt->source, "\t ") == joined->from;

  if (*number == '\0')
    g_ptr_array_add (doubt->readings, g_strdup_printf ("%.*s%s %s", (int)joined->from, doubt->source, symbol, rest));
  else if (alone)
    g_ptr_array_insert (doubt->readings, (guint)atoi (number) == expected ? 0 : -1, g_strdup_printf ("%s\t%s\t%s", number, rest, symbol));
}

/**
 * attache_record_find_joined:
 * @reading: the reading
 * @text: a line
 * @number: its number in the text of the record, from 1
 * @expected: number of the item that would come next
 *
 * Looks for a symbol that runs into what follows it. It can be parted only by who knows the numbers of the items.
 */
void
attache_record_find_joined (AttacheReading *reading,
                            const char     *text,
                            guint           number,
                            guint           expected)
{
  AttacheJoinedSymbol joined;
  g_autofree char    *what = NULL;
  AttacheDoubt       *doubt;
  gsize               splits[ATTACHE_JOINED_MOST_SPLITS];
  guint               n;

  if (reading->record->doubts->len >= MOST_DOUBTS || !attache_joined_symbol_find (text, reading->session, &joined))
    return;
  what = g_strndup (text + joined.from, strcspn (text + joined.from, " \t,;"));
  doubt = attache_record_add_doubt (reading, ATTACHE_DOUBT_JOINED, number, what);
  /* The source has marks and spaces that the line has not. */
  if (doubt == NULL || !attache_joined_symbol_find (doubt->source, reading->session, &joined))
    return;
  n = attache_joined_symbol_get_splits (&joined, splits);
  for (guint i = 0; i < n; i++)
    offer_split (doubt, &joined, splits[i], expected);
}

/* The line with each of the readings in the place that it is of. */
static void
offer_days (AttacheReading        *reading,
            AttacheDoubt          *doubt,
            const AttachePlain    *plain,
            const GArray          *hits,
            const AttacheDateSpan *span)
{
  g_autoptr (GArray) days = attache_date_readings_find (reading->words, plain, hits, span, g_date_get_year (&span->first));
  const char *source = doubt->source;

  for (guint i = 0; i < days->len; i++)
    {
      const AttacheDateReading *day = &g_array_index (days, AttacheDateReading, i);

      g_ptr_array_add (doubt->readings, g_strdup_printf ("%.*s%s%s", (int)plain->map[day->start], source, day->text, source + plain->map[day->end]));
    }
}

/**
 * attache_date_span_is_wrong:
 * @span: a date
 *
 * Returns: whether the text gives it another day of the week than the calendar does
 */
gboolean
attache_date_span_is_wrong (const AttacheDateSpan *span)
{
  return span->precision == ATTACHE_PRECISION_DAY && span->weekday != G_DATE_BAD_WEEKDAY && g_date_get_weekday (&span->first) != span->weekday;
}

/* Returns: whether a date in that line is wrong */
static gboolean
doubt_line (AttacheReading *reading,
            const char     *source,
            guint           number)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (source, -1);
  g_autoptr (GArray) hits = attache_words_scan (reading->words, plain);
  g_autoptr (GArray) dates = attache_dates_find (reading->words, plain, hits, reading->year);

  for (guint i = 0; i < dates->len; i++)
    {
      const AttacheDateSpan *span = &g_array_index (dates, AttacheDateSpan, i);
      g_autofree char       *what = NULL;
      AttacheDoubt          *doubt;

      if (!attache_date_span_is_wrong (span))
        continue;
      what = attache_plain_dup_source (plain, span->start, span->end);
      doubt = attache_record_add_doubt (reading, ATTACHE_DOUBT_DATE, number, what);
      if (doubt != NULL)
        offer_days (reading, doubt, plain, hits, span);
      return TRUE;
    }

  return FALSE;
}

/**
 * attache_record_doubt_date:
 * @reading: the reading
 * @number: line of the text of the record in which a paragraph begins, from 1
 *
 * Adds a doubt about the first date from there on whose day of the week is another.
 */
void
attache_record_doubt_date (AttacheReading *reading,
                           guint           number)
{
  /* One for a paragraph, however many days it names. */
  if (reading->record->doubts->len >= MOST_DOUBTS || reading->dated == number)
    return;
  reading->dated = number;
  for (guint i = 0; i < MOST_LINES; i++)
    {
      g_autofree char *source = dup_source (reading, number + i);
      AttacheLine      line;

      if (strlen (source) > LONGEST_LINE)
        return;
      attache_line_read (&line, source);
      if ((i > 0 && line.kind == ATTACHE_LINE_PARAGRAPH) || doubt_line (reading, source, number + i))
        return;
    }
}
