/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the issues that are named beside the symbol of a paper: `(Rev.1)`, ` Corr 1`, `+Add. 1 and 2`, `+附录1和2号文件`,
 * `R2`. All of them need a number right after a word of the table, and stand right beside the symbol, so that the words
 * fire nowhere else. What stands before the symbol is read in attache-prefix-scanner.c. */

#include "text/attache-symbol-scanner.h"

#include "text/attache-reference-words.h"

#include <string.h>

/* Without brackets, "Add. 1 and 12 councillors" is no list. */
#define WIDEST_STEP 5

/**
 * attache_match_issue_word:
 * @p: a place in a folded text
 * @bracketed: whether a bracket was opened before it
 * @adjacent: whether it comes right after a symbol, where more words mean an addendum
 * @kind: (out): what the word means
 *
 * Returns: the bytes that a word for an issue takes there; 0 when there is none
 */
gsize
attache_match_issue_word (const char       *p,
                          gboolean          bracketed,
                          gboolean          adjacent,
                          AttacheIssueKind *kind)
{
  static const struct
  {
    AttacheReferenceWord word;
    AttacheIssueKind     kind;
  } words[] = {
    { ATTACHE_REFERENCE_WORD_REVISION, ATTACHE_ISSUE_KIND_REV },
    { ATTACHE_REFERENCE_WORD_CORRIGENDUM, ATTACHE_ISSUE_KIND_CORR },
    { ATTACHE_REFERENCE_WORD_ADDENDUM, ATTACHE_ISSUE_KIND_ADD },
    { ATTACHE_REFERENCE_WORD_ADJACENT, ATTACHE_ISSUE_KIND_ADD },
  };
  gsize best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = attache_reference_word_match (words[i].word, p);

      if (words[i].word == ATTACHE_REFERENCE_WORD_ADJACENT && !adjacent && !bracketed)
        continue;
      if (length > best)
        {
          best = length;
          *kind = words[i].kind;
        }
    }

  if (!bracketed && best <= ATTACHE_LONGEST_ABBREVIATION && g_ascii_islower (*p) && p[best] != '.' && !g_ascii_isdigit (p[best]))
    return 0;

  return best;
}

/* One number of an issue, at the end of which nothing may make it another number. */
static const char *
scan_ordinal (const char *p,
              gboolean    bracketed,
              int        *ordinal)
{
  const char *end = attache_scan_number (p, 2, ordinal);

  if (end == NULL || attache_is_latin_letter (g_utf8_get_char (end)))
    return NULL;
  if (!bracketed && (*end == '.' || *end == '/' || *end == ':') && g_ascii_isdigit (end[1]))
    return NULL;

  return end;
}

typedef enum
{
  JOINT_NONE,
  JOINT_COMMA,
  JOINT_AND,
  JOINT_RANGE,
} Joint;

/* What joins two numbers of issues. */
static Joint
scan_joint (const char **p,
            gboolean     bracketed)
{
  const char *at = attache_scan_blanks (*p, FALSE);
  gsize       length;

  if (*at == ',' || *at == ';' || attache_starts_with (at, "、") || attache_starts_with (at, "،"))
    {
      const char *after = attache_scan_blanks (g_utf8_next_char (at), FALSE);

      length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_AND, after);
      *p = attache_scan_blanks (after + length, FALSE);
      return length > 0 || (guchar)*at >= 0x80 ? JOINT_AND : JOINT_COMMA;
    }
  length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_AND, at);
  if (length > 0 || *at == '&' || *at == '+')
    {
      *p = attache_scan_blanks (at + MAX (length, 1), FALSE);
      return JOINT_AND;
    }
  if (bracketed && (*at == '-' || attache_starts_with (at, "–")))
    {
      *p = attache_scan_blanks (g_utf8_next_char (at), FALSE);
      return JOINT_RANGE;
    }
  if (bracketed && *at == '/')
    {
      *p = at + 1;
      return JOINT_AND;
    }

  return JOINT_NONE;
}

static gboolean
add_issue (AttacheScannedPaper *paper,
           AttacheIssueKind     kind,
           int                  ordinal,
           const char          *start,
           const char          *end)
{
  if (paper->n_issues == ATTACHE_MOST_SCANNED_ISSUES)
    return FALSE;

  paper->issues[paper->n_issues++] = (AttacheScannedIssue){ kind, ordinal, start, end, end };
  return TRUE;
}

/* The numbers after a word: "1", "1 and 2", "1, 2 and 3", in brackets "1-3". A comma alone lists no issues outside
 * brackets: "Add. 1, 2 councillors". */
static const char *
scan_ordinals (const char          *word,
               const char          *p,
               AttacheIssueKind     kind,
               gboolean             bracketed,
               AttacheScannedPaper *paper)
{
  const char *end, *start;
  int         last;
  guint       n_sure;

  if (*p == '.')
    p++;
  p = attache_scan_blanks (p, FALSE);
  p = attache_scan_blanks (p + attache_reference_word_match (ATTACHE_REFERENCE_WORD_NUMBER, p), FALSE);
  end = scan_ordinal (p, bracketed, &last);
  if (end == NULL || !add_issue (paper, kind, last, word, end))
    return NULL;

  n_sure = paper->n_issues;
  for (const char *at = end;;)
    {
      Joint       joint = scan_joint (&at, bracketed);
      const char *after;
      int         ordinal;

      start = at;
      after = joint != JOINT_NONE ? scan_ordinal (at, bracketed, &ordinal) : NULL;
      if (after == NULL || ordinal <= last || (!bracketed && ordinal > last + WIDEST_STEP))
        break;
      if (joint == JOINT_RANGE)
        {
          while (last + 1 < ordinal && add_issue (paper, kind, last + 1, start, after))
            last++;
        }
      if (!add_issue (paper, kind, ordinal, start, after))
        break;
      last = ordinal;
      at = after;
      if (joint != JOINT_COMMA || bracketed)
        {
          n_sure = paper->n_issues;
          end = after;
        }
    }
  paper->n_issues = n_sure;

  return end;
}

/* Whether "to Document C21/21" follows: what stands before it belongs to that paper. */
static gboolean
belongs_to_next (const char *p)
{
  char  session[12];
  gsize to, document;

  p = attache_scan_blanks (p, TRUE);
  to = attache_reference_word_match (ATTACHE_REFERENCE_WORD_TO, p);
  if (to == 0)
    return FALSE;
  p = attache_scan_blanks (p + to, TRUE);
  document = attache_reference_word_match (ATTACHE_REFERENCE_WORD_DOCUMENT, p);
  p = attache_scan_blanks (p + document, TRUE);

  return attache_scan_session (p, session) != NULL || attache_starts_with (p, "ADM/") || attache_starts_with (p, "INF/") || attache_starts_with (p, "DT/") || attache_starts_with (p, "DL/") ||
         (document > 0 && g_ascii_isdigit (*p));
}

/**
 * attache_scan_issues:
 * @p: a place in a folded text
 * @bracketed: whether a bracket was opened before it
 * @adjacent: whether it comes right after a symbol, where more words mean an addendum
 * @paper: (inout): gets the issues
 *
 * Reads issues: "Rev.1", "Add. 1 and 2", "Add.1, Corr.1".
 *
 * Returns: (nullable): the place after them, or %NULL where there are none
 */
const char *
attache_scan_issues (const char          *p,
                     gboolean             bracketed,
                     gboolean             adjacent,
                     AttacheScannedPaper *paper)
{
  const char *end = NULL;

  while (TRUE)
    {
      AttacheIssueKind kind;
      guint            n_before = paper->n_issues;
      gsize            length = attache_match_issue_word (p, bracketed, adjacent, &kind);
      const char      *after = length > 0 ? scan_ordinals (p, p + length, kind, bracketed, paper) : NULL;

      if (after == NULL)
        return end;
      if (!bracketed && belongs_to_next (after))
        {
          paper->n_issues = n_before;
          return end;
        }
      p = end = after;
      if (scan_joint (&p, bracketed) == JOINT_NONE)
        return end;
    }
}

static const char *
scan_opening (const char *p)
{
  return *p == '(' || *p == '[' ? p + 1 : NULL;
}

/**
 * attache_scan_bracketed_issues:
 * @p: a place in a folded text
 * @paper: (inout): gets the issues
 *
 * Reads "(Rev. 9)" and "(+ Add.1)".
 *
 * Returns: (nullable): the place after the bracket, or %NULL where there is no such thing
 */
const char *
attache_scan_bracketed_issues (const char          *p,
                               AttacheScannedPaper *paper)
{
  guint       n_before = paper->n_issues;
  const char *at = scan_opening (p);
  gsize       link;

  if (at == NULL)
    return NULL;
  at = attache_scan_blanks (at, FALSE);
  link = attache_reference_word_match (ATTACHE_REFERENCE_WORD_LINK, at);
  at = attache_scan_issues (attache_scan_blanks (at + link, FALSE), TRUE, TRUE, paper);
  if (at != NULL)
    {
      const char *after = attache_scan_language (at, &paper->language);

      at = attache_scan_blanks (after ? after : at, FALSE);
    }
  if (at == NULL || (*at != ')' && *at != ']'))
    {
      paper->n_issues = n_before;
      return NULL;
    }
  if (link > 0 && n_before == 0)
    paper->with_base = TRUE;
  else if (paper->n_issues == n_before + 1)
    paper->issues[n_before].outer = at + 1;

  return at + 1;
}

static const char *
scan_bracketed_or_bare (const char          *p,
                        gboolean             adjacent,
                        AttacheScannedPaper *paper)
{
  const char *end = attache_scan_bracketed_issues (p, paper);

  return end ? end : attache_scan_issues (p, FALSE, adjacent, paper);
}

/* "+ Add.1", ", Add.1", "and its Addendum 1", "及其补遗1": the paper and the issue. */
static const char *
scan_linked (const char          *p,
             gboolean             adjacent,
             AttacheScannedPaper *paper)
{
  gboolean    first = paper->n_issues == 0;
  const char *at = attache_scan_blanks (p, FALSE);
  gsize       length = *at == ',' ? 1 : attache_reference_word_match (ATTACHE_REFERENCE_WORD_LINK, at);
  const char *end;

  if (length == 0)
    return NULL;
  end = scan_bracketed_or_bare (attache_scan_blanks (at + length, FALSE), adjacent, paper);
  if (end != NULL && first)
    paper->with_base = TRUE;

  return end;
}

/* "Add.1", "(Rev.1)", "/(Rev.1)", "/Rev.1", "-Rev.1". */
static const char *
scan_attached (const char          *p,
               gboolean             adjacent,
               AttacheScannedPaper *paper)
{
  const char *at = attache_scan_blanks (p, FALSE);
  const char *end;

  if (*at == '/' || *at == '-')
    return scan_bracketed_or_bare (attache_scan_blanks (at + 1, FALSE), FALSE, paper);
  end = attache_scan_bracketed_issues (attache_scan_blanks (p, TRUE), paper);

  return end ? end : attache_scan_issues (at, FALSE, adjacent, paper);
}

/* "R2" joined to the number, as tables have it. */
static const char *
scan_letter (AttacheScannedPaper *paper)
{
  const char *p = paper->end;
  const char *end;
  int         ordinal;

  if (*p != 'R')
    return NULL;
  end = attache_scan_number (p + 1, 2, &ordinal);
  if (end == NULL || attache_is_latin_letter (g_utf8_get_char (end)) || !add_issue (paper, ATTACHE_ISSUE_KIND_REV, ordinal, p, end))
    return NULL;

  return end;
}

/* "号文件", and the issues that come behind it. */
static const char *
scan_after (AttacheScannedPaper *paper)
{
  const char *at = attache_scan_blanks (paper->end, FALSE);
  gsize       after = attache_reference_word_match (ATTACHE_REFERENCE_WORD_AFTER, at);
  const char *end;

  if (after == 0)
    return NULL;
  paper->extent_end = at + after;
  end = scan_linked (paper->extent_end, FALSE, paper);
  if (end == NULL)
    {
      at = attache_scan_blanks (paper->extent_end, FALSE);
      end = scan_bracketed_or_bare (at + attache_reference_word_match (ATTACHE_REFERENCE_WORD_OF, at), FALSE, paper);
    }

  return end;
}

static void
scan_unnumbered (AttacheScannedPaper *paper)
{
  const char *at = attache_scan_blanks (paper->extent_end, FALSE);
  gsize       length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_ADDENDA, at);

  if (length == 0)
    return;
  paper->open_ended = TRUE;
  paper->extent_end = at + length;
}

/**
 * attache_scan_suffixes:
 * @paper: (inout): a paper of which the number was read
 *
 * Reads all that stands behind the number and belongs to the paper.
 */
void
attache_scan_suffixes (AttacheScannedPaper *paper)
{
  const char *end = scan_letter (paper);
  gboolean    adjacent = TRUE;

  while (TRUE)
    {
      if (end != NULL)
        paper->end = paper->extent_end = end;
      if (paper->language == 0 && (end = attache_scan_language (paper->end, &paper->language)) != NULL)
        {
          if (paper->n_issues == 0)
            paper->base_end = end;
          continue;
        }
      end = scan_linked (paper->end, adjacent, paper);
      if (end == NULL)
        end = scan_attached (paper->end, adjacent, paper);
      if (end == NULL && adjacent)
        {
          end = scan_after (paper);
          adjacent = FALSE;
        }
      if (end == NULL)
        break;
    }

  scan_unnumbered (paper);
}
