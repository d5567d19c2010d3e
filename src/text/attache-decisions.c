/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decisions and resolutions: "Decision 611 (Rev. Council 2020)", "第1141号决议". Not papers, but worth following. */

#include "text/attache-neighbours.h"

#include "text/attache-reference-words.h"
#include "text/attache-symbol-scanner.h"

#include <string.h>

/* "第1号、第2号和第3号决议" is looked through so far. */
#define MOST_LISTED 8

/* The brackets that say which version is meant hold no more bytes. */
#define LONGEST_VERSION 90

static gboolean
is_number_end (const char *p)
{
  return !attache_is_latin_letter (g_utf8_get_char (p)) && !(*p == '/' && g_ascii_isdigit (p[1])) && !(*p == '.' && g_ascii_isdigit (p[1]));
}

/* "(Rev. Council 2020)", "（2014年，迪拜，修订版）". */
static const char *
scan_version (const char *p)
{
  const char *at = attache_scan_blanks (p, FALSE);
  gboolean    revised = FALSE;

  if (*at != '(')
    return p;
  for (guint i = 0; i < LONGEST_VERSION && at[i] != '\0' && at[i] != '\n'; i++)
    {
      if (at[i] == ')')
        return revised ? at + i + 1 : p;
      if (((guchar)at[i] & 0xc0) != 0x80)
        revised = revised || attache_reference_word_match (ATTACHE_REFERENCE_WORD_REVISED, at + i) > 0 || attache_reference_word_match (ATTACHE_REFERENCE_WORD_REVISION, at + i) > 0;
    }

  return p;
}

static void
fill (AttacheNeighbour    *neighbour,
      AttacheReferenceKind kind,
      int                  number,
      const char          *start,
      const char          *end)
{
  neighbour->kind = kind;
  neighbour->symbol = g_strdup_printf (kind == ATTACHE_REFERENCE_DECISION ? "Decision %d" : "Resolution %d", number);
  neighbour->start = start;
  neighbour->end = end;
}

static gboolean
match_after (const char           *p,
             AttacheReferenceKind *kind,
             const char          **end)
{
  gsize length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_DECISION_AFTER, p);

  *kind = ATTACHE_REFERENCE_DECISION;
  if (length == 0)
    {
      length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_RESOLUTION_AFTER, p);
      *kind = ATTACHE_REFERENCE_RESOLUTION;
    }
  *end = p + length;

  return length > 0;
}

/* 第611号决定, and 第611号 in 第611号和第563号决定. */
static gboolean
scan_number_first (const char       *p,
                   AttacheNeighbour *neighbour)
{
  gsize                length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_NUMBER, p);
  AttacheReferenceKind kind;
  const char          *at = p, *first_end = NULL, *end;
  int                  number = 0, other;

  if (length == 0)
    return FALSE;
  for (guint i = 0; i < MOST_LISTED; i++)
    {
      at = attache_scan_blanks (at + attache_reference_word_match (ATTACHE_REFERENCE_WORD_NUMBER, at), FALSE);
      at = attache_scan_number (at, 4, &other);
      if (at == NULL)
        return FALSE;
      if (i == 0)
        number = other;
      at = attache_scan_blanks (at, FALSE);
      if (match_after (at, &kind, &end))
        {
          fill (neighbour, kind, number, p, first_end ? first_end : scan_version (end));
          return TRUE;
        }
      if (attache_starts_with (at, "号"))
        at += strlen ("号");
      if (i == 0)
        first_end = at;
      at = attache_scan_blanks (at, FALSE);
      length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_AND, at);
      if (length == 0)
        return FALSE;
      at = attache_scan_blanks (at + length, FALSE);
    }

  return FALSE;
}

static const char *
scan_number_after (const char *p,
                   int        *number)
{
  p = attache_scan_blanks (p, FALSE);
  p = attache_scan_blanks (p + attache_reference_word_match (ATTACHE_REFERENCE_WORD_NUMBER, p), FALSE);
  p = attache_scan_number (p, 4, number);

  return p != NULL && is_number_end (p) ? p : NULL;
}

/**
 * attache_scan_decision:
 * @text: start of a folded text
 * @p: a place in it
 * @neighbour: (out): what is found; its symbol is the caller’s
 *
 * Returns: whether a decision or a resolution starts there
 */
gboolean
attache_scan_decision (const char       *text,
                       const char       *p,
                       AttacheNeighbour *neighbour)
{
  AttacheReferenceKind kind = ATTACHE_REFERENCE_DECISION;
  const char          *end;
  int                  number;
  gsize                length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_DECISION, p);

  if (length == 0)
    {
      kind = ATTACHE_REFERENCE_RESOLUTION;
      length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_RESOLUTION, p);
    }
  if (length == 0)
    return scan_number_first (p, neighbour);
  if (!attache_reference_word_is_start (text, p) || (end = scan_number_after (p + length, &number)) == NULL)
    return FALSE;

  fill (neighbour, kind, number, p, scan_version (end));
  return TRUE;
}

/**
 * attache_scan_next_decision:
 * @p: the byte after a decision or resolution
 * @before: that one
 * @neighbour: (out): what is found; its symbol is the caller’s
 *
 * Returns: whether another is named with the same word: "Decisions 563 and 611"
 */
gboolean
attache_scan_next_decision (const char             *p,
                            const AttacheNeighbour *before,
                            AttacheNeighbour       *neighbour)
{
  const char *at = attache_scan_blanks (p, FALSE);
  gsize       length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_AND, at);
  const char *end;
  int         number;

  if (length == 0 || (before->kind != ATTACHE_REFERENCE_DECISION && before->kind != ATTACHE_REFERENCE_RESOLUTION))
    return FALSE;
  at = attache_scan_blanks (at + length, FALSE);
  end = g_ascii_isdigit (*at) ? scan_number_after (at, &number) : NULL;
  if (end == NULL)
    return FALSE;

  *neighbour = (AttacheNeighbour){ .language = 0 };
  fill (neighbour, before->kind, number, at, scan_version (end));
  return TRUE;
}
