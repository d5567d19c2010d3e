/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the words before the symbol of a paper that speak of it: "Document", "Addendum 1 to Document". They are read
 * backwards from the symbol, so that only the few bytes before symbols are looked at. */

#include "text/attache-symbol-scanner.h"

#include "text/attache-reference-words.h"

/* How far before a symbol "Addendum 1 to Document" may start, in bytes. */
#define PREFIX_WINDOW 160

/* The issues whose words end at @end, the earliest start first. */
static gboolean
scan_issues_before (const char          *text,
                    const char          *floor,
                    const char          *end,
                    AttacheScannedPaper *paper)
{
  const char *at = end - MIN (end - floor, PREFIX_WINDOW);

  while (((guchar)*at & 0xc0) == 0x80)
    at++;
  for (; at < end; at = g_utf8_next_char (at))
    {
      AttacheScannedPaper found = { .n_issues = 0 };
      AttacheIssueKind    kind;

      if (!attache_reference_word_is_start (text, at) || attache_match_issue_word (at, FALSE, FALSE, &kind) == 0)
        continue;
      /* Brackets are not looked at, but what belongs to the next paper is just what is looked for. */
      if (attache_scan_issues (at, TRUE, FALSE, &found) != end)
        continue;
      if (found.n_issues + paper->n_issues > ATTACHE_MOST_SCANNED_ISSUES)
        return FALSE;
      memmove (paper->issues + found.n_issues, paper->issues, paper->n_issues * sizeof *paper->issues);
      memcpy (paper->issues, found.issues, found.n_issues * sizeof *paper->issues);
      paper->n_before = found.n_issues;
      paper->n_issues += found.n_issues;
      paper->extent_start = at;
      return TRUE;
    }

  return FALSE;
}

/**
 * attache_scan_prefix:
 * @text: start of the folded text
 * @floor: the byte after the symbol before
 * @paper: (inout): a paper of which all behind was read
 *
 * Reads what stands before the symbol and speaks of the paper: "Document", "Revision 1 to Document". The header of a
 * revised paper has it on two lines.
 */
void
attache_scan_prefix (const char          *text,
                     const char          *floor,
                     AttacheScannedPaper *paper)
{
  const char *at = attache_scan_blanks_before (floor, paper->start);
  const char *word = at;
  gsize       document, to;

  at = attache_scan_blanks_before (floor, at - attache_reference_word_match_before (ATTACHE_REFERENCE_WORD_NUMBER, floor, at));
  document = attache_reference_word_match_before (ATTACHE_REFERENCE_WORD_DOCUMENT, floor, at);
  if (document > 0)
    {
      word = at;
      at -= document;
      paper->extent_start = at;
      at = attache_scan_blanks_before (floor, at);
    }
  else
    at = word;

  to = attache_reference_word_match_before (ATTACHE_REFERENCE_WORD_TO, floor, at);
  if (to == 0 && document > 0)
    {
      /* Arabic and Russian say "to the document" in one word. */
      at = word;
      to = attache_reference_word_match_before (ATTACHE_REFERENCE_WORD_TO, floor, at);
    }
  if (to == 0)
    return;

  at = attache_scan_blanks_before (floor, at - to);
  if (scan_issues_before (text, floor, at, paper))
    return;
  to = attache_reference_word_match_before (ATTACHE_REFERENCE_WORD_ADDENDUM, floor, at);
  if (to > ATTACHE_LONGEST_ABBREVIATION)
    {
      paper->open_ended = TRUE;
      paper->extent_start = at - to;
    }
}
