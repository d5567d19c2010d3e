/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define ATTACHE_MOST_SCANNED_ISSUES 64

/* A short word in small letters is an abbreviation only with its full stop or its number: "add 2 posts" is none. */
#define ATTACHE_LONGEST_ABBREVIATION 4

/**
 * AttacheScannedIssue:
 * @kind: revision, corrigendum or addendum
 * @ordinal: its number
 * @start: where it starts in the text
 * @end: the byte after it
 * @outer: the byte after the brackets around it and nothing else, or @end
 */
typedef struct
{
  AttacheIssueKind kind;
  int              ordinal;
  const char      *start;
  const char      *end;
  const char      *outer;
} AttacheScannedIssue;

/**
 * AttacheScannedPaper:
 * @session: `C21`
 * @series: series
 * @number: number within the series
 * @start: where the symbol starts
 * @base_end: the byte after the number, and the language where that follows at once
 * @end: the byte after all that belongs to the symbol
 * @extent_start: where the words before it start that speak of it: "Document", "Addendum 1 to Document"
 * @extent_end: the byte after the words behind it that do: "号文件"
 * @language: letter of a language suffix, or 0
 * @with_base: whether the base is meant as well as the issues
 * @open_ended: whether addenda are meant that are not numbered
 * @n_before: how many of the issues stand before the symbol
 * @n_issues: number of issues
 * @issues: the issues, in the order of the text
 *
 * A symbol in a folded text with all the issues that are named with it.
 */
typedef struct
{
  char                session[12];
  AttacheSeries       series;
  int                 number;
  const char         *start;
  const char         *base_end;
  const char         *end;
  const char         *extent_start;
  const char         *extent_end;
  char                language;
  gboolean            with_base;
  gboolean            open_ended;
  guint               n_before;
  guint               n_issues;
  AttacheScannedIssue issues[ATTACHE_MOST_SCANNED_ISSUES];
} AttacheScannedPaper;

/* g_str_has_prefix() measures the whole text first, which at every place of a long one takes forever. */
static inline gboolean
attache_starts_with (const char *p,
                     const char *prefix)
{
  return strncmp (p, prefix, strlen (prefix)) == 0;
}

gboolean    attache_scan_is_start (const char *text,
                                   const char *floor,
                                   const char *p);
gboolean    attache_scan_paper (const char          *text,
                                const char          *floor,
                                const char          *p,
                                const char          *session,
                                AttacheScannedPaper *paper);
gboolean    attache_scan_next_paper (const char          *text,
                                     const char         **p,
                                     const char          *session,
                                     AttacheScannedPaper *paper);
gboolean    attache_scanned_paper_has_base (const AttacheScannedPaper *paper);
const char *attache_scan_session (const char *p,
                                  char       *session);
const char *attache_scan_number (const char *p,
                                 guint       most_digits,
                                 int        *number);
const char *attache_scan_blanks (const char *p,
                                 gboolean    line_break);
const char *attache_scan_blanks_before (const char *start,
                                        const char *p);
const char *attache_scan_language (const char *p,
                                   char       *language);
const char *attache_language_from_letter (char letter);

/* The issues named behind a symbol: attache-issue-scanner.c. */
gsize       attache_match_issue_word (const char       *p,
                                      gboolean          bracketed,
                                      gboolean          adjacent,
                                      AttacheIssueKind *kind);
const char *attache_scan_issues (const char          *p,
                                 gboolean             bracketed,
                                 gboolean             adjacent,
                                 AttacheScannedPaper *paper);
const char *attache_scan_bracketed_issues (const char          *p,
                                           AttacheScannedPaper *paper);
void        attache_scan_suffixes (AttacheScannedPaper *paper);

/* The words before it: attache-prefix-scanner.c. */
void attache_scan_prefix (const char          *text,
                          const char          *floor,
                          AttacheScannedPaper *paper);

G_END_DECLS
