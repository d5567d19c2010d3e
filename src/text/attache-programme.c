/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheProgramme: draft agendas, time plans, allocations of documents and letters of consultation, read from manuscript
 * text. Each line is looked at once, with a few lines of looking ahead. */

#include "config.h"

#include "text/attache-programme-private.h"

#include "text/attache-fold.h"
#include "text/attache-record-line.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A line with more bytes is no row of anything. */
#define LONGEST_LINE 32768

#define MOST_ROWS 20000
#define MOST_DOUBTS 500
#define MOST_PROBLEMS 100

/* Before the first row. */
#define MOST_HEADER_LINES 2000

/* Heads in another language than the text are looked for that far. */
#define MOST_FOREIGN_LINES 200

static void
outcome_free (gpointer data)
{
  AttacheProgrammeOutcome *outcome = data;

  g_free (outcome->kind);
  g_free (outcome->number);
  g_free (outcome->text);
  g_free (outcome);
}

static void
row_free (gpointer data)
{
  AttacheProgrammeRow *row = data;

  g_free (row->stream);
  g_free (row->number);
  g_free (row->title);
  g_free (row->section);
  g_ptr_array_unref (row->papers);
  g_ptr_array_unref (row->earlier);
  g_ptr_array_unref (row->outcomes);
  g_free (row->record);
  g_free (row->meeting);
  g_free (row->date);
  g_free (row->starts);
  g_free (row->ends);
  g_free (row);
}

/* The line that is read, as it came. */
const char *
attache_programme_get_line (AttacheProgrammeReader *reader)
{
  return g_ptr_array_index (reader->lines, reader->line);
}

/* Returns: (transfer none) (nullable): a doubt about the line that is read, or %NULL where there are too many already */
AttacheDoubt *
attache_programme_add_doubt (AttacheProgrammeReader *reader,
                             AttacheDoubtKind        kind,
                             const char             *what)
{
  AttacheDoubt *doubt;

  if (reader->programme->doubts->len >= MOST_DOUBTS)
    {
      attache_programme_add_problem (reader, _ ("More than %d lines are in doubt; the rest of them are not shown."), MOST_DOUBTS);
      return NULL;
    }
  doubt = attache_doubt_new (kind, reader->line + 1, attache_programme_get_line (reader), what);
  g_ptr_array_add (reader->programme->doubts, doubt);
  return doubt;
}

/* Adds the line with other words in the place of some. */
void
attache_programme_add_reading (AttacheProgrammeReader *reader,
                               AttacheDoubt           *doubt,
                               gsize                   start,
                               gsize                   end,
                               const char             *replacement)
{
  const char *line = attache_programme_get_line (reader);

  g_ptr_array_add (doubt->readings, g_strdup_printf ("%.*s%s%s", (int)start, line, replacement, line + end));
}

void
attache_programme_add_problem (AttacheProgrammeReader *reader,
                               const char             *format,
                               ...)
{
  g_autofree char *problem = NULL;
  va_list          args;

  if (reader->programme->problems->len >= MOST_PROBLEMS)
    return;
  va_start (args, format);
  problem = g_strdup_vprintf (format, args);
  va_end (args);
  attache_add_once (reader->programme->problems, problem);
}

/* Returns: (transfer none) (nullable): a new row, or %NULL where there are too many */
AttacheProgrammeRow *
attache_programme_add_row (AttacheProgrammeReader *reader)
{
  AttacheProgrammeRow *row;

  if (reader->programme->rows->len >= MOST_ROWS)
    {
      attache_programme_add_problem (reader, _ ("There are more than %d rows; the rest were left out."), MOST_ROWS);
      return NULL;
    }
  row = g_new0 (AttacheProgrammeRow, 1);
  row->line = reader->line + 1;
  row->section = g_strdup (reader->section);
  row->papers = g_ptr_array_new_with_free_func (g_free);
  row->earlier = g_ptr_array_new_with_free_func (g_free);
  row->outcomes = g_ptr_array_new_with_free_func (outcome_free);
  g_ptr_array_add (reader->programme->rows, row);
  return row;
}

static void
copy_strings (GPtrArray *to,
              GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (to, g_strdup (g_ptr_array_index (from, i)));
}

/* Returns: (transfer none): a row more that says the same; @row where there are too many */
AttacheProgrammeRow *
attache_programme_copy_row (AttacheProgrammeReader *reader,
                            AttacheProgrammeRow    *row)
{
  AttacheProgrammeRow *copy = attache_programme_add_row (reader);

  if (copy == NULL)
    return row;
  copy->stream = g_strdup (row->stream);
  copy->number = g_strdup (row->number);
  copy->title = g_strdup (row->title);
  copy->record = g_strdup (row->record);
  copy->meeting = g_strdup (row->meeting);
  copy->date = g_strdup (row->date);
  copy->starts = g_strdup (row->starts);
  copy->ends = g_strdup (row->ends);
  copy->continued = row->continued;
  copy_strings (copy->papers, row->papers);
  copy_strings (copy->earlier, row->earlier);
  for (guint i = 0; i < row->outcomes->len; i++)
    {
      AttacheProgrammeOutcome *outcome = g_memdup2 (g_ptr_array_index (row->outcomes, i), sizeof *outcome);

      outcome->kind = g_strdup (outcome->kind);
      outcome->number = g_strdup (outcome->number);
      outcome->text = g_strdup (outcome->text);
      g_ptr_array_add (copy->outcomes, outcome);
    }
  return copy;
}

static char *
clean_title (AttacheProgrammeReader *reader,
             AttacheProgrammeRow    *row,
             const char             *text)
{
  g_autofree char *bare = attache_papers_remove (text, reader->session);
  char            *title = attache_line_take_continued (reader->words, bare, &row->continued);

  g_strdelimit (title, "\n\t", ' ');
  for (char *p = strstr (title, "\u2028"); p != NULL; p = strstr (p, "\u2028"))
    memcpy (p, "   ", 3);
  /* Blanks that were left where something was taken out. */
  for (char *p = strstr (title, "  "); p != NULL; p = strstr (p, "  "))
    memmove (p, p + 1, strlen (p));
  g_strstrip (title);
  /* The dash of an empty cell that ran into it. */
  while (g_str_has_suffix (title, "-") || g_str_has_suffix (title, "–"))
    *g_utf8_find_prev_char (title, title + strlen (title)) = '\0';
  g_strchomp (title);
  if (attache_cell_is_blank (title))
    g_clear_pointer (&title, g_free);
  return title;
}

/* Title, papers in it, and when: what a row says itself goes before what a heading says. */
void
attache_programme_fill_row (AttacheProgrammeReader     *reader,
                            AttacheProgrammeRow        *row,
                            const AttacheCell          *title,
                            const AttacheProgrammeWhen *when)
{
  const AttacheProgrammeWhen *day = when->days != NULL && (when->days->len > 0 || when->doubtful) ? when : &reader->when;

  if (title != NULL)
    {
      g_set_str (&reader->title, title->text);
      attache_programme_read_papers (reader, row, title, "title");
      reader->n_title_papers = row->papers->len;
      reader->n_title_earlier = row->earlier->len;
      row->title = clean_title (reader, row, title->text);
    }
  if (when->days == NULL)
    return;
  if (day->days != NULL && day->days->len > 0)
    row->date = g_strdup (g_ptr_array_index (day->days, 0));
  if (row->meeting == NULL)
    row->meeting = g_strdup (when->meeting != NULL ? when->meeting : day->meeting);
  if (*when->starts == '\0')
    when = day;
  row->starts = *when->starts != '\0' ? g_strdup (when->starts) : NULL;
  row->ends = *when->ends != '\0' ? g_strdup (when->ends) : NULL;
}

static GPtrArray *
split_lines (char *buffer)
{
  GPtrArray *lines = g_ptr_array_new ();

  for (char *p = buffer; p != NULL;)
    {
      char *next = strchr (p, '\n');

      if (next != NULL)
        {
          *next = '\0';
          if (next > p && next[-1] == '\r')
            next[-1] = '\0';
          next++;
        }
      g_ptr_array_add (lines, p);
      p = next;
    }
  return lines;
}

static gboolean
is_too_long (const char *line)
{
  return strnlen (line, LONGEST_LINE + 1) > LONGEST_LINE;
}

static gboolean
read_head (AttacheProgrammeReader *reader,
           guint                   index,
           AttacheTableHead       *head)
{
  const char *line = g_ptr_array_index (reader->lines, index);
  const char *next = index + 1 < reader->lines->len ? g_ptr_array_index (reader->lines, index + 1) : NULL;

  return !is_too_long (line) && attache_programme_read_head (head, reader->programme->language, !reader->has_head && index < MOST_FOREIGN_LINES, line, next);
}

/* “12<tab>Title”, “12. Title”, “PL 1.2 Title”; but not “12 March<tab>Geneva”. */
static gboolean
starts_with_number (const char *line)
{
  AttacheItemNumber number;
  AttacheNumberMark mark;
  const char       *rest = is_too_long (line) ? NULL : attache_item_number_take (line, &number, &mark);

  if (rest == NULL || *rest == '\0' || mark == ATTACHE_NUMBER_MARK_NONE)
    return FALSE;
  line += strspn (line, " \t");
  return mark == ATTACHE_NUMBER_MARK_STOP || *number.stream != '\0' || memchr (line, '\t', (gsize)(rest - line)) != NULL;
}

/* How many lines stand before the rows. */
static guint
find_start (AttacheProgrammeReader *reader)
{
  AttacheTableHead head;
  guint            first = MIN (reader->lines->len, MOST_HEADER_LINES);

  for (guint i = 0; i < MIN (reader->lines->len, MOST_HEADER_LINES); i++)
    {
      if (read_head (reader, i, &head))
        {
          /* A table of symbols and names may have too few words to tell. */
          if (reader->programme->language == NULL)
            {
              reader->programme->language = g_strdup (head.language);
              reader->words = attache_words_get (head.language);
            }
          return i;
        }
      if (i < first && starts_with_number (g_ptr_array_index (reader->lines, i)))
        first = i;
    }
  return first;
}

static void
read_line (AttacheProgrammeReader *reader)
{
  const char *line = attache_programme_get_line (reader);
  g_autoptr (GArray) cells = NULL;
  AttacheTableHead head;

  if (is_too_long (line))
    {
      attache_programme_add_problem (reader, _ ("Line %u is too long to be one of an agenda; it was left out."), reader->line + 1);
      return;
    }
  if (read_head (reader, reader->line, &head))
    {
      reader->head = head;
      reader->has_head = reader->started = TRUE;
      reader->last = NULL;
      reader->line += reader->head.n_rows - 1;
      return;
    }
  cells = attache_cells_split (line);
  if (cells->len == 0)
    {
      reader->after_blank = TRUE;
      return;
    }
  if (reader->has_head && strchr (line, '\t') != NULL)
    attache_programme_read_table_row (reader, cells);
  else
    attache_programme_read_line (reader, cells);
  reader->after_blank = FALSE;
}

static void
tell_problems (AttacheProgrammeReader *reader)
{
  if (reader->programme->rows->len == 0)
    attache_programme_add_problem (reader, _ ("There are no items in it that could be read."));
  else if (reader->headless)
    attache_programme_add_problem (reader, _ ("The table has no head; what its columns are was told by what is in them."));
  if (reader->restarts > 0)
    attache_programme_add_problem (reader, _ ("The numbers start again at line %u; those from there on were left out, since they no longer say which item is meant."),
                                   reader->restarts);
}

/* The session whose papers the text speaks of most, in digits of any script. */
static char *
find_session (const char *text)
{
  char *session = attache_record_find_session (text);
  g_autoptr (AttacheFold) fold = NULL;

  if (session != NULL)
    return session;
  fold = attache_fold_new (text);
  return attache_record_find_session (attache_fold_get_text (fold));
}

/**
 * attache_programme_parse:
 * @text: manuscript text; see #AttacheManuscript
 * @kind: what it is: agenda, plan, allocation or letter
 * @session: (nullable): session that bare symbols (`ADM/1`) belong to where the text does not say
 *
 * Reads a draft agenda, a time plan, an allocation of documents or a letter of consultation. The columns of tables are
 * found by the words of their heads, in any of the six languages and in any order. Pure; it may be called from any thread,
 * and the work grows with the length of the text and no faster.
 *
 * What could be read in more than one way is left out and told in the doubts, by line. A number that only shows that an
 * item is missing before it stays, with its doubt. Numbers and shapes: the Council’s agendas and plans of 2016-2022.
 *
 * Returns: (transfer full): the programme; without rows where there are none
 */
AttacheProgramme *
attache_programme_parse (const char     *text,
                         AttacheTextKind kind,
                         const char     *session)
{
  AttacheProgramme      *programme = g_new0 (AttacheProgramme, 1);
  AttacheProgrammeReader reader = { .programme = programme };
  g_autofree char       *buffer = g_strdup (text);
  g_autofree char       *spoken = find_session (text);
  guint                  start;

  programme->kind = kind;
  programme->language = g_strdup (attache_text_detect_language (text));
  programme->rows = g_ptr_array_new_with_free_func (row_free);
  programme->doubts = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_doubt_free);
  programme->problems = g_ptr_array_new_with_free_func (g_free);

  g_date_clear (&reader.first_day, 1);
  g_date_clear (&reader.last_day, 1);
  reader.words = attache_words_get (programme->language);
  reader.lines = split_lines (buffer);
  reader.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  start = find_start (&reader);
  attache_programme_read_header (&reader, kind == ATTACHE_TEXT_KIND_LETTER ? reader.lines->len : start, session, spoken);
  for (reader.line = 0; reader.line < reader.lines->len; reader.line++)
    read_line (&reader);
  tell_problems (&reader);
  attache_doubts_sort (programme->doubts);

  g_hash_table_unref (reader.seen);
  g_ptr_array_unref (reader.lines);
  g_free (reader.session);
  g_free (reader.section);
  g_free (reader.title);
  attache_programme_when_clear (&reader.when);
  return programme;
}

/**
 * attache_programme_free:
 * @self: (nullable): a programme
 *
 * Frees a programme and all in it.
 */
void
attache_programme_free (AttacheProgramme *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_free (self->session);
  g_free (self->symbol);
  g_free (self->title);
  g_free (self->date);
  g_free (self->deadline);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->doubts);
  g_ptr_array_unref (self->problems);
  g_free (self);
}
