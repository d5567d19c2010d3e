/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands before the rows: session, symbol, title and day; in a letter also the day by which States answer. */

#include "text/attache-programme-private.h"

#include "text/attache-dates.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <stdlib.h>
#include <string.h>

#define MOST_HEADER_LINES 80
#define LONGEST_HEADER_LINE 2000

/* The letterhead of a letter ends before its text. */
#define MOST_LETTERHEAD_LINES 14

/* “No later than 2359 hours Geneva time on …”. */
#define FARTHEST_BY 60

typedef struct
{
  AttacheProgrammeReader *reader;
  AttachePlain           *plain;
  GArray                 *hits;
  const char             *text;
} Line;

static void
line_clear (gpointer data)
{
  Line *line = data;

  attache_plain_free (line->plain);
  g_array_unref (line->hits);
}

static GArray *
scan_lines (AttacheProgrammeReader *reader,
            guint                   n_lines)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < n_lines && lines->len < MOST_HEADER_LINES; i++)
    {
      const char *text = g_ptr_array_index (reader->lines, i);
      Line        line = { .reader = reader, .text = text };

      if (strnlen (text, LONGEST_HEADER_LINE + 1) > LONGEST_HEADER_LINE)
        text = line.text = "";
      line.plain = attache_plain_new (text, -1);
      line.hits = attache_words_scan (reader->words, line.plain);
      g_array_append_val (lines, line);
    }
  return lines;
}

/* The first symbol is its own: covers have it in their first lines, before what they refer to. */
static char *
find_symbol (AttacheProgrammeReader *reader,
             const GArray           *lines,
             const char             *session)
{
  gboolean         letter = reader->programme->kind == ATTACHE_TEXT_KIND_LETTER;
  GString         *text = g_string_new (NULL);
  g_autofree char *joined = NULL;
  g_autoptr (GPtrArray) references = NULL;

  for (guint i = 0; i < lines->len && (!letter || i < MOST_LETTERHEAD_LINES); i++)
    g_string_append_printf (text, "%s\n", g_array_index (lines, Line, i).text);
  joined = g_string_free_and_steal (text);
  references = attache_references_find (joined, session);
  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);

      if (reference->kind == (letter ? ATTACHE_REFERENCE_LETTER : ATTACHE_REFERENCE_PAPER))
        return g_strdup (reference->symbol);
    }
  return NULL;
}

/* “COUNCIL 2018”, “理事会2018年会议”. */
static char *
find_council (const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const Line           *line = &g_array_index (lines, Line, i);
      const AttacheWordHit *council = attache_words_find (line->hits, ATTACHE_WORD_HEADER, "council");
      const char           *p;

      if (council == NULL)
        continue;
      p = line->plain->plain + council->end;
      p += strspn (p, " ,-");
      if (strspn (p, "0123456789") == 4 && (strncmp (p, "20", 2) == 0 || strncmp (p, "19", 2) == 0))
        return g_strdup_printf ("C%.2s", p + 2);
    }
  return NULL;
}

static gboolean
names_session (AttacheProgrammeReader *reader,
               const char             *session)
{
  g_autofree char *start = g_strconcat (session, "/", NULL);

  for (guint i = 0; i < reader->lines->len; i++)
    {
      if (strstr (g_ptr_array_index (reader->lines, i), start) != NULL)
        return TRUE;
    }
  return FALSE;
}

static char *
choose_session (AttacheProgrammeReader *reader,
                const GArray           *lines,
                const char             *given,
                const char             *spoken)
{
  g_autofree char *own = find_symbol (reader, lines, NULL);
  g_autoptr (AttacheSymbol) symbol = own != NULL ? attache_symbol_parse (own, NULL) : NULL;
  char *council;

  if (symbol != NULL)
    return g_strdup (symbol->session);
  council = find_council (lines);
  if (council != NULL)
    return council;
  if (given != NULL && (spoken == NULL || names_session (reader, given)))
    return g_strdup (given);
  return g_strdup (spoken);
}

static void
read_title (AttacheProgrammeReader *reader,
            const GArray           *lines)
{
  const char *key = attache_text_kind_to_string (reader->programme->kind);

  for (guint i = 0; i < lines->len && reader->programme->title == NULL; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (attache_words_has (line->hits, ATTACHE_WORD_PROGRAMME, key))
        {
          g_autoptr (GArray) cells = attache_cells_split (line->text);

          for (guint j = 0; j < cells->len && reader->programme->title == NULL; j++)
            {
              if (!attache_cell_is_blank (attache_cells_get (cells, j)))
                reader->programme->title = g_strdup (attache_cells_get (cells, j));
            }
        }
    }
}

/* A paper’s own date names its year; that of a sitting need not. */
static gboolean
names_year (const Line            *line,
            const AttacheDateSpan *span)
{
  char year[8];

  g_snprintf (year, sizeof year, "%04d", g_date_get_year (&span->first));
  return memmem (line->plain->plain + span->start, span->end - span->start, year, strlen (year)) != NULL;
}

/* “Geneva, 15-25 May 2017”. */
static void
take_session_days (AttacheProgrammeReader *reader,
                   const Line             *line,
                   const AttacheDateSpan  *span)
{
  if (span->precision != ATTACHE_PRECISION_RANGE || g_date_valid (&reader->first_day) || !names_year (line, span))
    return;
  reader->first_day = span->first;
  reader->last_day = span->last;
}

static void
read_day (AttacheProgrammeReader *reader,
          const GArray           *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      g_autoptr (GArray) spans = NULL;
      const Line *line = &g_array_index (lines, Line, i);

      spans = attache_dates_find (reader->words, line->plain, line->hits, reader->year);
      for (guint j = 0; j < spans->len; j++)
        {
          const AttacheDateSpan *span = &g_array_index (spans, AttacheDateSpan, j);

          take_session_days (reader, line, span);
          if (reader->programme->date == NULL && span->precision == ATTACHE_PRECISION_DAY && names_year (line, span))
            reader->programme->date = attache_date_to_string (&span->first);
        }
    }
}

/* Whether words for “by” stand before the day, or after it as Chinese has them. */
static gboolean
is_last_day (const Line            *line,
             const AttacheDateSpan *span)
{
  for (guint i = 0; i < line->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (line->hits, AttacheWordHit, i);

      if (hit->group != ATTACHE_WORD_BY)
        continue;
      if (hit->end <= span->start && span->start - hit->end <= FARTHEST_BY && memchr (line->plain->plain + hit->end, ';', span->start - hit->end) == NULL)
        return TRUE;
      if (g_str_equal (hit->key, "after") && hit->start >= span->end && hit->start - span->end <= 2)
        return TRUE;
    }
  return FALSE;
}

/* The day is read as that of a row is, so that what is wrong with it is in doubt. */
static void
set_deadline (AttacheProgrammeReader *reader,
              const Line             *line,
              const AttacheDateSpan  *span,
              guint                   index)
{
  gsize                start = line->plain->map[span->start], end = line->plain->map[span->end];
  AttacheCell          cell = { start, end, g_strndup (line->text + start, end - start) };
  AttacheProgrammeWhen when;
  guint                kept = reader->line;

  reader->line = index;
  attache_programme_read_when (reader, &cell, &when);
  if (when.days->len > 0)
    g_set_str (&reader->programme->deadline, g_ptr_array_index (when.days, 0));
  reader->line = kept;
  attache_programme_when_clear (&when);
  g_free (cell.text);
}

static void
read_deadline (AttacheProgrammeReader *reader,
               const GArray           *lines)
{
  for (guint i = 0; i < lines->len && reader->programme->deadline == NULL; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      g_autoptr (GArray) spans = NULL;

      if (!attache_words_has (line->hits, ATTACHE_WORD_REPLY, NULL))
        continue;
      spans = attache_dates_find (reader->words, line->plain, line->hits, reader->year);
      for (guint j = 0; j < spans->len; j++)
        {
          const AttacheDateSpan *span = &g_array_index (spans, AttacheDateSpan, j);

          if (span->precision == ATTACHE_PRECISION_DAY && is_last_day (line, span))
            {
              set_deadline (reader, line, span, i);
              return;
            }
        }
    }
}

/**
 * attache_programme_read_header:
 * @reader: the reader, without session and year
 * @n_lines: how many lines stand before the first row
 * @given: (nullable): session that the caller knows of
 * @spoken: (nullable): session whose papers the text speaks of most
 *
 * Reads what stands before the rows. Which session it is of is said by its own symbol, or its heading; else the caller
 * is believed, unless the text never speaks of that session.
 */
void
attache_programme_read_header (AttacheProgrammeReader *reader,
                               guint                   n_lines,
                               const char             *given,
                               const char             *spoken)
{
  g_autoptr (GArray) lines = scan_lines (reader, n_lines);
  AttacheProgramme *programme = reader->programme;

  programme->session = choose_session (reader, lines, given, spoken);
  reader->session = g_strdup (programme->session);
  if (programme->session != NULL)
    {
      int year = atoi (programme->session + 1);

      reader->year = year >= 1900 ? year : year < 48 ? 2000 + year
                                                     : 1900 + year;
    }
  programme->symbol = find_symbol (reader, lines, reader->session);
  read_title (reader, lines);
  read_day (reader, lines);
  if (programme->kind == ATTACHE_TEXT_KIND_LETTER)
    read_deadline (reader, lines);
}
