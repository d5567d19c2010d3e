/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a record that could be read in more than one way: numbers that are missing, doubled or out of order, and symbols
 * that run into what follows them. Each reading is the whole line as it could stand there. */

#include "text/attache-record-doubts.h"

#include "text/attache-joined-symbol.h"

#include <stdlib.h>
#include <string.h>

/* A text that is out of order line by line is told so for a while, not for each of them. */
#define MOST_DOUBTS 200

#define LONGEST_SYMBOL 4
#define LONGEST_NUMBER 2

/* The line of the source, without the break at its end. */
static char *
dup_source (const char *text,
            guint       number)
{
  const char *end;

  while (--number > 0 && text != NULL)
    {
      text = strchr (text, '\n');
      text = text != NULL ? text + 1 : NULL;
    }
  if (text == NULL)
    return g_strdup ("");
  end = text + strcspn (text, "\n");
  if (end > text && end[-1] == '\r')
    end--;

  return g_strndup (text, (gsize)(end - text));
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
  GPtrArray          *doubts = reading->record->doubts;
  const AttacheDoubt *last = doubts->len > 0 ? g_ptr_array_index (doubts, doubts->len - 1) : NULL;
  g_autofree char    *source = NULL;
  AttacheDoubt       *doubt;

  if (doubts->len >= MOST_DOUBTS || (last != NULL && last->line == reading->line + number && last->kind == kind))
    return NULL;
  source = dup_source (reading->text, number);
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
  gsize               length;

  if (reading->record->doubts->len >= MOST_DOUBTS || !attache_joined_symbol_find (text, reading->session, &joined))
    return;
  what = g_strndup (text + joined.from, strcspn (text + joined.from, " \t,;"));
  doubt = attache_record_add_doubt (reading, ATTACHE_DOUBT_JOINED, number, what);
  /* The source has marks and spaces that the line has not. */
  if (doubt == NULL || !attache_joined_symbol_find (doubt->source, reading->session, &joined))
    return;
  length = strlen (joined.digits);
  for (gsize digits = 1; digits <= LONGEST_NUMBER && digits < length; digits++)
    {
      if (length - digits <= LONGEST_SYMBOL && joined.digits[length - digits] != '0')
        offer_split (doubt, &joined, length - digits, expected);
    }
  if (length <= LONGEST_SYMBOL)
    offer_split (doubt, &joined, length, expected);
}
