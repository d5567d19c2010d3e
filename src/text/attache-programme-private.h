/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-item-number.h"
#include "text/attache-programme.h"
#include "text/attache-table-head.h"
#include "text/attache-words.h"

G_BEGIN_DECLS

/**
 * AttacheProgrammeWhen:
 * @days: (element-type utf8): ISO 8601 days
 * @starts: Geneva wall clock, or empty
 * @ends: the same
 * @meeting: "PL-1", or %NULL
 * @doubtful: whether the day is in doubt
 * @alone: whether nothing but this is said
 *
 * When something is taken up.
 */
typedef struct
{
  GPtrArray *days;
  char       starts[8];
  char       ends[8];
  char      *meeting;
  gboolean   doubtful;
  gboolean   alone;
} AttacheProgrammeWhen;

/**
 * AttacheProgrammeReader:
 * @programme: what is being filled in
 * @words: the word table of its language
 * @session: (nullable): session of bare symbols
 * @year: year of a day that names none; 0 when nothing says
 * @first_day: first day of the session, where the heading says it
 * @last_day: last day of it
 * @lines: (element-type utf8): all lines, without line breaks
 * @line: index of the line that is read
 * @head: head of the open table
 * @has_head: whether there is one
 * @section: (nullable): heading that rows stand under
 * @when: what a heading over several rows says of their day
 * @last: (nullable): row that a line may go on, borrowed
 * @title: (nullable): title of the row that was filled in last, as written
 * @n_title_papers: how many of its papers, the first ones, the title names
 * @n_title_earlier: the same of the earlier ones
 * @last_open: whether nothing was said yet of the papers of @last
 * @before: number of the row before
 * @seen: numbers of the rows so far
 * @restarted: whether numbers have started again, so that they no longer say which item is meant
 * @restarts: line from 1 where they have, or 0
 * @n_sections: how many headings there were
 * @before_index: section in which @before was
 * @started: whether a row or the head of a table was read
 * @after_blank: whether an empty line stands before this one
 * @headless: whether a row of a table had no head
 *
 * The reading of a programme.
 */
typedef struct
{
  AttacheProgramme    *programme;
  const AttacheWords  *words;
  char                *session;
  int                  year;
  GDate                first_day;
  GDate                last_day;
  GPtrArray           *lines;
  guint                line;
  AttacheTableHead     head;
  gboolean             has_head;
  char                *section;
  AttacheProgrammeWhen when;
  AttacheProgrammeRow *last;
  char                *title;
  guint                n_title_papers;
  guint                n_title_earlier;
  gboolean             last_open;
  AttacheItemNumber    before;
  GHashTable          *seen;
  gboolean             restarted;
  guint                restarts;
  guint                n_sections;
  guint                before_index;
  gboolean             started;
  gboolean             after_blank;
  gboolean             headless;
} AttacheProgrammeReader;

const char          *attache_programme_get_line (AttacheProgrammeReader *reader);
AttacheDoubt        *attache_programme_add_doubt (AttacheProgrammeReader *reader,
                                                  AttacheDoubtKind        kind,
                                                  const char             *what);
void                 attache_programme_add_reading (AttacheProgrammeReader *reader,
                                                    AttacheDoubt           *doubt,
                                                    gsize                   start,
                                                    gsize                   end,
                                                    const char             *replacement);
void                 attache_programme_add_problem (AttacheProgrammeReader *reader,
                                                    const char             *format,
                                                    ...) G_GNUC_PRINTF (2, 3);
AttacheProgrammeRow *attache_programme_add_row (AttacheProgrammeReader *reader);
AttacheProgrammeRow *attache_programme_copy_row (AttacheProgrammeReader *reader,
                                                 AttacheProgrammeRow    *row);

/* The symbols in a cell, and what is none: attache-programme-papers.c. */
gboolean attache_programme_read_papers (AttacheProgrammeReader *reader,
                                        AttacheProgrammeRow    *row,
                                        const AttacheCell      *cell,
                                        const char             *column);
gboolean attache_programme_is_papers (AttacheProgrammeReader *reader,
                                      const char             *text);

/* What should be a symbol and is none: attache-programme-symbols.c. */
gboolean attache_programme_check_symbols (AttacheProgrammeReader *reader,
                                          AttacheProgrammeRow    *row,
                                          const AttacheCell      *cell,
                                          GPtrArray              *references,
                                          const char             *column);

/* Resolutions and decisions: attache-programme-outcomes.c. */
void attache_programme_read_outcomes (AttacheProgrammeReader *reader,
                                      AttacheProgrammeRow    *row,
                                      const AttacheCell      *cell,
                                      const char             *column);

/* Symbols that run into what follows them: attache-programme-joined.c. */
gboolean attache_programme_find_joined (AttacheProgrammeReader *reader,
                                        const GArray           *cells,
                                        guint                   index);

/* Days and hours: attache-programme-when.c. */
void attache_programme_read_when (AttacheProgrammeReader *reader,
                                  const AttacheCell      *cell,
                                  AttacheProgrammeWhen   *when);
void attache_programme_when_clear (AttacheProgrammeWhen *when);

/* Whether numbers follow on: attache-programme-numbers.c. */
void     attache_programme_check_number (AttacheProgrammeReader  *reader,
                                         AttacheProgrammeRow     *row,
                                         const AttacheItemNumber *number,
                                         gsize                    start,
                                         gsize                    end);
gboolean attache_programme_doubt_joined_number (AttacheProgrammeReader *reader,
                                                const AttacheCell      *cell);
gboolean attache_programme_doubt_missing_number (AttacheProgrammeReader *reader,
                                                 gsize                   at);

/* What stands before the rows: attache-programme-header.c. */
void attache_programme_read_header (AttacheProgrammeReader *reader,
                                    guint                   n_lines,
                                    const char             *given,
                                    const char             *spoken);

/* Lines without a number: attache-programme-headings.c. */
gboolean attache_programme_is_followed_by_row (const AttacheProgrammeReader *reader);
void     attache_programme_set_section (AttacheProgrammeReader *reader,
                                        const char             *text);
gboolean attache_programme_take_papers (AttacheProgrammeReader *reader,
                                        const AttacheCell      *cell);
void     attache_programme_read_loose (AttacheProgrammeReader *reader,
                                       const AttacheCell      *cell);

/* Heads of tables, and rows that do not fit them: attache-programme-columns.c. */
gboolean attache_programme_read_head (AttacheTableHead *head,
                                      const char       *language,
                                      gboolean          foreign,
                                      const char       *line,
                                      const char       *next);
void     attache_programme_doubt_columns (AttacheProgrammeReader *reader,
                                          const GArray           *cells,
                                          const AttacheCell      *item);
gboolean attache_programme_has_item (AttacheProgrammeReader *reader,
                                     const GArray           *cells,
                                     const AttacheCell      *item);
gboolean attache_programme_is_shifted (AttacheProgrammeReader *reader,
                                       const GArray           *cells);
gboolean attache_programme_is_swapped (AttacheProgrammeReader *reader,
                                       const GArray           *cells,
                                       const AttacheCell      *title,
                                       const AttacheCell      *documents);

/* Rows: attache-programme-table.c and attache-programme-lines.c. */
void     attache_programme_read_table_row (AttacheProgrammeReader *reader,
                                           const GArray           *cells);
gboolean attache_programme_read_line (AttacheProgrammeReader *reader,
                                      const GArray           *cells);
gboolean attache_programme_read_loose_title (AttacheProgrammeReader *reader,
                                             const AttacheCell      *cell);
gboolean attache_programme_is_rest (AttacheProgrammeReader *reader,
                                    const char             *title,
                                    const char             *text);
void     attache_programme_append_title (AttacheProgrammeReader *reader,
                                         AttacheProgrammeRow    *row,
                                         const AttacheCell      *cell);
gboolean attache_programme_read_heading (AttacheProgrammeReader *reader,
                                         const AttacheCell      *cell,
                                         gboolean                sure);
void     attache_programme_fill_row (AttacheProgrammeReader     *reader,
                                     AttacheProgrammeRow        *row,
                                     const AttacheCell          *title,
                                     const AttacheProgrammeWhen *when);

G_END_DECLS
