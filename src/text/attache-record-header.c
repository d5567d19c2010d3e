/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands before the first item and after the last: symbol, title, day and hours, the chairs, the signatures. And
 * which session and meeting a text is of. */

#include "text/attache-dates.h"
#include "text/attache-record-doubts.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <stdlib.h>
#include <string.h>

#define MOST_HEADER_LINES 80
#define LONGEST_HEADER_LINE 600
#define MOST_TITLE_LINES 3

/* Between a number and what it numbers: “7-е ”. */
#define LONGEST_SUFFIX 6

/**
 * attache_reading_set_session:
 * @reading: the reading
 * @session: (nullable): code of a session; must outlive the reading
 *
 * Sets the session that bare symbols belong to; its year is that of days which name none.
 */
void
attache_reading_set_session (AttacheReading *reading,
                             const char     *session)
{
  int year;

  reading->session = session;
  if (session == NULL || *session != 'C')
    return;
  year = atoi (session + 1);
  reading->year = year >= 1900 ? year : 2000 + year;
}

/* “C21/”, “C2001/”, “C23-ADD/”: length of the code of the session before the mark, or 0. */
static gsize
session_length (const char *text,
                const char *p)
{
  gsize digits = 0, size;

  if (p > text && (g_ascii_isalnum (p[-1]) || p[-1] == '/' || p[-1] == '_' || p[-1] == '-'))
    return 0;
  while (g_ascii_isdigit (p[1 + digits]) && digits < 5)
    digits++;
  if (digits != 2 && digits != 4)
    return 0;
  size = 1 + digits;
  if (strncmp (p + size, "-ADD", 4) == 0)
    size += 4;
  return p[size] == '/' || p[size] == '\\' ? size : 0;
}

/* Characters as wide as Chinese ones as those of ASCII; %NULL where there are none. */
static char *
narrow (const char *text)
{
  GString *out;

  if (strstr (text, "\xef\xbc") == NULL)
    return NULL;
  out = g_string_sized_new (strlen (text));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, c >= 0xff01 && c <= 0xff5e ? c - 0xff01 + '!' : c);
    }
  return g_string_free (out, FALSE);
}

/**
 * attache_record_find_session:
 * @text: UTF-8
 *
 * Finds the session whose papers a text speaks of most.
 *
 * Returns: (transfer full) (nullable): its code (`C21`), or %NULL
 */
char *
attache_record_find_session (const char *text)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *narrowed = narrow (text);
  const char      *best = NULL;
  int              most = 0;

  if (narrowed != NULL)
    text = narrowed;
  for (const char *p = strchr (text, 'C'); p != NULL; p = strchr (p + 1, 'C'))
    {
      gsize size = session_length (text, p);
      char *code;
      int   n;

      if (size == 0)
        continue;
      code = g_strndup (p, size);
      n = GPOINTER_TO_INT (g_hash_table_lookup (counts, code)) + 1;
      g_hash_table_replace (counts, code, GINT_TO_POINTER (n));
      if (n > most || g_strcmp0 (code, best) == 0)
        {
          most = n;
          best = code;
        }
    }
  return g_strdup (best);
}

/**
 * attache_record_find_meeting:
 * @text: UTF-8
 * @session: (nullable): the session
 *
 * Finds the first meeting of the session that a text names by its code (`C21/VCC-1`; the website also writes
 * `C21\VCC-1`).
 *
 * Returns: (transfer full) (nullable): the code of the meeting, or %NULL
 */
char *
attache_record_find_meeting (const char *text,
                             const char *session)
{
  g_autofree char *narrowed = NULL;
  gsize            size;

  if (session == NULL)
    return NULL;
  narrowed = narrow (text);
  if (narrowed != NULL)
    text = narrowed;
  size = strlen (session);
  for (const char *p = strchr (text, 'C'); p != NULL; p = strchr (p + 1, 'C'))
    {
      const char *code = p + size + 1;
      gsize       letters = 0, digits = 0;

      if (session_length (text, p) != size || strncmp (p, session, size) != 0)
        continue;
      while (g_ascii_isupper (code[letters]))
        letters++;
      if (letters < 2 || letters > 4 || code[letters] != '-')
        continue;
      while (g_ascii_isdigit (code[letters + 1 + digits]))
        digits++;
      if (digits == 1 || digits == 2)
        return g_strdup_printf ("%s/%.*s", session, (int)(letters + 1 + digits), code);
    }
  return NULL;
}

/**
 * attache_record_read_papers:
 * @reading: the reading
 * @heading: a heading, or the papers’ column of the table
 * @papers: (element-type utf8): where they go
 *
 * Reads the papers of an item. A base is implied by its addenda, which only add to it; a corrigendum stands for itself.
 */
void
attache_record_read_papers (AttacheReading *reading,
                            const char     *heading,
                            GPtrArray      *papers)
{
  g_autoptr (GPtrArray) found = attache_papers_find (heading, reading->session);

  for (guint i = 0; i < found->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (found, i);
      g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (reference->symbol, reading->session);

      if (symbol != NULL && symbol->kind == ATTACHE_ISSUE_KIND_ADD)
        {
          g_autofree char *base = attache_symbol_to_base (symbol);

          attache_add_once (papers, base);
        }
      attache_add_once (papers, reference->symbol);
    }
}

static void
add_chair (AttacheReading *reading,
           const char     *role,
           const char     *written)
{
  g_autofree char *country = NULL;
  g_autofree char *name = attache_people_clean_name (reading, written, &country);

  if (*name == '\0')
    return;
  attache_add_once (reading->record->chairs, name);
  attache_people_add (reading, name, role, country);
}

/* “0940”, “09.40”, “9 h 40”: hours and minutes after the day. */
static void
read_hours (AttacheRecord *record,
            const char    *text)
{
  int  values[8];
  int  n = 0;
  char times[2][8] = { "", "" };
  int  found = 0;

  for (const char *p = text; *p != '\0' && n < 8 && found < 2; p++)
    {
      const char *start = p;

      if (!g_ascii_isdigit (*p))
        continue;
      while (g_ascii_isdigit (p[1]))
        p++;
      values[n++] = atoi (start);
      if (p - start == 3 && values[n - 1] < 2400 && values[n - 1] % 100 < 60)
        {
          g_snprintf (times[found], sizeof times[0], "%02d:%02d", values[n - 1] / 100, values[n - 1] % 100);
          found++;
          n = 0;
        }
      else if (n == 2 && values[0] < 24 && values[1] < 60)
        {
          g_snprintf (times[found], sizeof times[0], "%02d:%02d", values[0], values[1]);
          found++;
          n = 0;
        }
    }
  if (found == 2)
    {
      g_set_str (&record->starts, times[0]);
      g_set_str (&record->ends, times[1]);
    }
}

static void
read_day (AttacheReading     *reading,
          const AttachePlain *plain,
          const GArray       *hits,
          guint               number)
{
  g_autoptr (GArray) dates = attache_dates_find (reading->words, plain, hits, reading->year);

  for (guint i = 0; i < dates->len && reading->record->date == NULL; i++)
    {
      const AttacheDateSpan *span = &g_array_index (dates, AttacheDateSpan, i);

      /* The day of publication stands there too, but without its weekday. */
      if (span->precision != ATTACHE_PRECISION_DAY || span->weekday == G_DATE_BAD_WEEKDAY)
        continue;
      read_hours (reading->record, plain->plain + span->end);
      if (!attache_date_span_is_wrong (span))
        reading->record->date = attache_date_to_string (&span->first);
      else
        attache_record_doubt_date (reading, number);
    }
}

/* “7th plenary meeting”, “第7次全体会议”: a number of one or two digits before the words, with the letters that make it an
 * ordinal between; or right after them. */
static char *
dup_plenary_number (const AttachePlain   *plain,
                    const AttacheWordHit *plenary)
{
  const char *text = plain->plain;
  const char *end = text + plenary->start, *start;
  const char *after = text + plenary->end + strspn (text + plenary->end, " ");
  glong       letters = 0;

  while (end > text && !g_ascii_isdigit (end[-1]) && letters++ < LONGEST_SUFFIX)
    end = g_utf8_prev_char (end);
  for (start = end; start > text && g_ascii_isdigit (start[-1]); start--)
    ;
  if (start < end && end - start <= 2 && *start != '0')
    return g_strndup (start, (gsize)(end - start));
  letters = (glong)strspn (after, "0123456789");

  return (letters == 1 || letters == 2) && *after != '0' ? g_strndup (after, (gsize)letters) : NULL;
}

static void
read_meeting (AttacheReading     *reading,
              const AttachePlain *plain,
              const GArray       *hits)
{
  const AttacheWordHit *ordinal = attache_words_find (hits, ATTACHE_WORD_ORDINAL, NULL);
  const AttacheWordHit *plenary = attache_words_find (hits, ATTACHE_WORD_HEADER, "plenary");
  g_autofree char      *number = NULL;

  if (reading->record->meeting != NULL || reading->session == NULL || plenary == NULL)
    return;
  if (ordinal != NULL && g_ascii_isdigit (ordinal->key[0]))
    number = g_strdup (ordinal->key);
  else
    number = dup_plenary_number (plain, plenary);
  if (number != NULL)
    reading->record->meeting = g_strdup_printf ("%s/PL-%s", reading->session, number);
}

/**
 * attache_record_dup_council:
 * @plain: a line of a header
 * @hits: (element-type AttacheWordHit): the words in it
 *
 * Returns: (transfer full) (nullable): code of the session that “Council 2019” names, or %NULL
 */
char *
attache_record_dup_council (const AttachePlain *plain,
                            const GArray       *hits)
{
  const AttacheWordHit *council = attache_words_find (hits, ATTACHE_WORD_HEADER, "council");
  const char           *p;

  if (council == NULL)
    return NULL;
  p = plain->plain + council->end;
  p += strspn (p, " ,-");
  if (strspn (p, "0123456789") != 4 || (strncmp (p, "20", 2) != 0 && strncmp (p, "19", 2) != 0))
    return NULL;

  return g_strdup_printf ("C%.2s", p + 2);
}

static void
read_session (AttacheReading     *reading,
              const AttachePlain *plain,
              const GArray       *hits)
{
  char *session = reading->session == NULL ? attache_record_dup_council (plain, hits) : NULL;

  if (session == NULL)
    return;
  g_free (reading->record->session);
  reading->record->session = session;
  attache_reading_set_session (reading, session);
}

static void
read_symbol (AttacheReading     *reading,
             const AttachePlain *plain,
             const GArray       *hits)
{
  g_autoptr (GPtrArray) papers = NULL;

  if (reading->record->symbol != NULL || !attache_words_has (hits, ATTACHE_WORD_HEADER, "document"))
    return;
  papers = attache_papers_find (plain->text, reading->session);
  if (papers->len > 0)
    g_set_str (&reading->record->symbol, ((AttacheReference *)g_ptr_array_index (papers, 0))->symbol);
}

static void
read_header_line (AttacheReading *reading,
                  const char     *line,
                  guint           number)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (line, -1);
  g_autoptr (GArray) hits = attache_words_scan (reading->words, plain);
  const AttacheWordHit *chair = attache_words_find (hits, ATTACHE_WORD_HEADER, "chair");
  const AttacheWordHit *title = attache_words_find (hits, ATTACHE_WORD_HEADER, "title");

  read_session (reading, plain, hits);
  read_symbol (reading, plain, hits);
  if (title != NULL && reading->record->title == NULL)
    {
      reading->record->title = g_strdup (line);
      reading->evidence = TRUE;
    }
  read_meeting (reading, plain, hits);
  if (reading->record->date == NULL)
    read_day (reading, plain, hits, number);
  if (chair != NULL && chair->start == 0)
    {
      const char *colon = plain->plain + chair->end;

      colon += strspn (colon, " ");
      if (*colon == ':')
        {
          g_autofree char *role = attache_record_dup_office (plain, hits);
          g_autofree char *written = attache_plain_dup_source (plain, (gsize)(colon - plain->plain) + 1, plain->length);

          add_chair (reading, role, written);
        }
    }
}

/* A title that its page broke into several lines: up to the one that says which meeting. Returns: %NULL where it is one line */
static GString *
join_title (AttacheReading *reading,
            GPtrArray      *lines,
            guint          *index)
{
  g_autoptr (GString) title = g_string_new (g_ptr_array_index (lines, *index));

  for (guint i = *index; i < lines->len && i < *index + MOST_TITLE_LINES; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      g_autoptr (AttachePlain) plain = NULL;
      g_autoptr (GArray) hits = NULL;

      if (*line == '\0' || strlen (line) > LONGEST_HEADER_LINE)
        return NULL;
      if (i > *index)
        attache_line_append (title, line);
      plain = attache_plain_new (title->str, -1);
      hits = attache_words_scan (reading->words, plain);
      if (!attache_words_has (hits, ATTACHE_WORD_HEADER, "title"))
        return NULL;
      if (!attache_words_has (hits, ATTACHE_WORD_HEADER, "plenary"))
        continue;
      *index = i;
      return g_steal_pointer (&title);
    }

  return NULL;
}

/**
 * attache_record_read_header:
 * @reading: the reading
 * @lines: (element-type utf8): the lines before the first item
 * @numbers: (element-type guint): where they stand in the text, from 1
 *
 * Reads the header block, where there is one.
 */
void
attache_record_read_header (AttacheReading *reading,
                            GPtrArray      *lines,
                            const GArray   *numbers)
{
  for (guint i = 0; i < lines->len && i < MOST_HEADER_LINES; i++)
    {
      const char *line = g_ptr_array_index (lines, i);
      guint       number = g_array_index (numbers, guint, i);
      g_autoptr (GString) title = NULL;

      if (*line == '\0' || strlen (line) > LONGEST_HEADER_LINE)
        continue;
      if (reading->record->title == NULL)
        title = join_title (reading, lines, &i);
      read_header_line (reading, title != NULL ? title->str : line, number);
    }
}
