/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The title of an item without the papers that its heading names: "Draft agenda (Document C21/1(Rev.1))" is "Draft
 * agenda". A bracket that holds a symbol goes whole; outside brackets the symbol goes with the words that speak of it,
 * and with the commas and blanks that would be left over. */

#include "text/attache-references.h"

#include "text/attache-fold.h"
#include "text/attache-reference-words.h"
#include "text/attache-symbol-scanner.h"

#include <string.h>

/* Between two symbols of a list there are no more bytes. */
#define LONGEST_GAP 40

/* A bracket that holds more is no list of papers. */
#define LONGEST_GROUP 600

/* A text with more brackets is no heading: lone ones are left alone. */
#define MOST_PAIRS 500

typedef struct
{
  const char *start;
  const char *end;
  gboolean    bracketed;
} Range;

typedef struct
{
  const char *open;
  const char *close;
} Pair;

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t';
}

static const char *
skip_blanks (const char *p)
{
  while (is_blank (*p))
    p++;

  return p;
}

static const char *
skip_blanks_before (const char *text,
                    const char *p)
{
  while (p > text && is_blank (p[-1]))
    p--;

  return p;
}

static gboolean
is_separator (gunichar c)
{
  switch (c)
    {
    case ',':
    case ';':
    case ':':
    case '-':
    case '+':
    case 0x2013:
    case 0x2014:
    case 0x3001:
    case 0x060c:
    case 0x061b:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What joins one symbol to the next, or nothing. */
static gsize
match_joint (const char *p)
{
  gsize length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_AND, p);

  if (length > 0)
    return length;

  return is_separator (g_utf8_get_char (p)) || *p == '/' || *p == '&' || g_ascii_isspace (*p) ? (gsize)(g_utf8_next_char (p) - p) : 0;
}

static gboolean
is_joint_only (const char *p,
               const char *end)
{
  if (end - p > LONGEST_GAP)
    return FALSE;
  while (p < end)
    {
      gsize length = match_joint (p);

      if (length == 0)
        return FALSE;
      p += length;
    }

  return p == end;
}

/* "Annex B" of a paper. */
static const char *
skip_annex (const char *p)
{
  const char *at = skip_blanks (p);
  gsize       length;
  guint       n = 0;

  if (*at == ',')
    at = skip_blanks (at + 1);
  length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_ANNEX, at);
  if (length == 0)
    return p;
  p = at + length;
  at = skip_blanks (p);
  while (n < 3 && g_ascii_isalnum (at[n]))
    n++;

  return n > 0 && n < 3 && !attache_is_spaced_letter (g_utf8_get_char (at + n)) ? at + n : p;
}

/* "Documents:" and "Document(s)". */
static const char *
skip_document_before (const char *text,
                      const char *p)
{
  const char *at = skip_blanks_before (text, p);
  gsize       length;

  if (at > text && at[-1] == ':')
    at = skip_blanks_before (text, at - 1);
  if (at - text > 3 && memcmp (at - 3, "(s)", 3) == 0)
    at -= 3;
  length = attache_reference_word_match_before (ATTACHE_REFERENCE_WORD_DOCUMENT, text, at);

  return length > 0 ? at - length : p;
}

static GArray *
find_extents (const char *text,
              const char *session)
{
  GArray             *ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  AttacheScannedPaper paper;
  const char         *at = text;

  while (attache_scan_next_paper (text, &at, session, &paper))
    {
      Range range = { skip_document_before (text, paper.extent_start), skip_annex (paper.extent_end), FALSE };

      if (ranges->len > 0)
        range.start = MAX (range.start, g_array_index (ranges, Range, ranges->len - 1).end);
      range.end = MAX (range.end, range.start);
      g_array_append_val (ranges, range);
    }

  return ranges;
}

/* The brackets of the text outside symbols, in the order in which they close; those that match none have NULL. */
static GArray *
find_pairs (const char   *text,
            const GArray *extents)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (const char *));
  guint extent = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      while (extent < extents->len && p >= g_array_index (extents, Range, extent).end)
        extent++;
      if (extent < extents->len && p >= g_array_index (extents, Range, extent).start)
        continue;
      if (*p == '(' || *p == '[')
        g_array_append_val (open, p);
      else if (*p == ')' || *p == ']')
        {
          Pair pair = { NULL, p };

          if (open->len > 0)
            {
              pair.open = g_array_index (open, const char *, open->len - 1);
              g_array_set_size (open, open->len - 1);
            }
          g_array_append_val (pairs, pair);
        }
    }
  for (guint i = 0; i < open->len; i++)
    {
      Pair pair = { g_array_index (open, const char *, i), NULL };

      g_array_append_val (pairs, pair);
    }

  return pairs;
}

static gboolean
is_blank_between (const char *p,
                  const char *end)
{
  for (; p < end; p++)
    {
      if (!is_blank (*p))
        return FALSE;
    }

  return TRUE;
}

/* Pairs are in the order in which they close, so the first that holds the range is the innermost; those after it take
 * it too where they would be left empty. */
static void
widen_to_brackets (Range  *range,
                   GArray *pairs,
                   guint  *first)
{
  while (*first < pairs->len && g_array_index (pairs, Pair, *first).close != NULL && g_array_index (pairs, Pair, *first).close < range->start)
    (*first)++;

  for (guint i = *first; i < pairs->len; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (pair->close == NULL || pair->close - range->end > LONGEST_GROUP)
        break;
      if (pair->open == NULL || pair->open >= range->start || pair->close < range->end || pair->close - pair->open > LONGEST_GROUP)
        continue;
      if (range->bracketed && !(is_blank_between (pair->open + 1, range->start) && is_blank_between (range->end, pair->close)))
        break;
      range->start = pair->open;
      range->end = pair->close + 1;
      range->bracketed = TRUE;
    }
}

/* A bracket that a cut text opens and never closes, or the other way round. */
static void
widen_to_lone_brackets (const char *text,
                        Range      *range,
                        GArray     *pairs)
{
  const char *before = skip_blanks_before (text, range->start);
  const char *after = skip_blanks (range->end);

  if (range->bracketed)
    return;
  for (guint i = pairs->len; i > 0; i--)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i - 1);

      if (pair->close != NULL)
        break;
      if (pair->open == before - 1)
        range->start = pair->open;
    }
  if (*after != ')' && *after != ']')
    return;
  for (guint i = 0; i < pairs->len && g_array_index (pairs, Pair, i).close <= after && g_array_index (pairs, Pair, i).close != NULL; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i);

      if (pair->close == after && pair->open == NULL)
        range->end = after + 1;
    }
}

/* What is to go, in order, lists of papers in one piece. */
static GArray *
find_ranges (const char *text,
             const char *session)
{
  GArray *ranges = find_extents (text, session);
  g_autoptr (GArray) pairs = ranges->len > 0 ? find_pairs (text, ranges) : NULL;
  guint first = 0;
  guint n = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      Range  range = g_array_index (ranges, Range, i);
      Range *last = n > 0 ? &g_array_index (ranges, Range, n - 1) : NULL;

      widen_to_brackets (&range, pairs, &first);
      if (pairs->len < MOST_PAIRS)
        widen_to_lone_brackets (text, &range, pairs);
      if (last != NULL && (range.start <= last->end || is_joint_only (last->end, range.start)))
        {
          last->start = MIN (last->start, range.start);
          last->end = MAX (last->end, range.end);
        }
      else
        g_array_index (ranges, Range, n++) = range;
    }
  g_array_set_size (ranges, n);

  return ranges;
}

static gboolean
is_line_end (const char *p)
{
  return *p == '\0' || *p == '\n' || *p == '\r';
}

/* Separators and words of "and" that end at the range go with it. */
static void
trim_before (const char *text,
             Range      *range)
{
  while (TRUE)
    {
      const char *at = skip_blanks_before (text, range->start);
      gsize       length;

      if (at == text)
        break;
      length = attache_reference_word_match_before (ATTACHE_REFERENCE_WORD_AND, text, at);
      if (length == 0 && is_separator (g_utf8_get_char (g_utf8_prev_char (at))))
        length = at - g_utf8_prev_char (at);
      /* Arabic words may end in the letter that means "and". */
      if (length == 0 || ((guchar)at[-1] >= 0xd8 && (guchar)at[-2] >= 0xd8))
        break;
      range->start = at - length;
    }
  range->start = skip_blanks_before (text, range->start);
}

static void
trim_after (Range *range)
{
  while (TRUE)
    {
      const char *at = skip_blanks (range->end);
      gsize       length = is_line_end (at) ? 0 : match_joint (at);

      if (length == 0 && *at == '.')
        length = 1;
      if (length == 0)
        break;
      range->end = at + length;
    }
  range->end = skip_blanks (range->end);
}

static gboolean
closes (gunichar c)
{
  return is_separator (c) || c == '.' || c == ')' || c == ']' || c == '!' || c == '?' || c == 0x3002 || c == 0x201d || c == 0x00bb || c == 0x300b;
}

/* Makes the two sides of a range fit, and tells whether a blank has to stand between them. */
static gboolean
trim (const char *text,
      Range      *range)
{
  const char *left = skip_blanks_before (text, range->start);
  const char *right = skip_blanks (range->end);
  gboolean    blank = left < range->start || right > range->end;
  gunichar    before, after;

  range->start = left;
  range->end = right;
  if (left == text || is_line_end (left - 1))
    {
      trim_after (range);
      return FALSE;
    }
  if (is_line_end (right))
    {
      trim_before (text, range);
      return FALSE;
    }

  before = g_utf8_get_char (g_utf8_prev_char (left));
  after = g_utf8_get_char (right);
  if (closes (after))
    {
      if (is_separator (before))
        trim_before (text, range);
      return FALSE;
    }
  if (before == '(' || before == '[')
    return FALSE;

  return blank || (attache_is_spaced_letter (before) && attache_is_spaced_letter (after));
}

/**
 * attache_papers_remove:
 * @text: a heading or another text
 * @session: (nullable): session that symbols without one belong to
 *
 * Takes the papers out of a heading: all brackets that hold symbols, and outside brackets the symbols with the words for
 * "document" and "annex" beside them and the commas and words of "and" left over.
 *
 * Returns: (transfer full): what remains; a copy of @text where it names no paper
 */
char *
attache_papers_remove (const char *text,
                       const char *session)
{
  g_autoptr (AttacheFold) fold = NULL;
  g_autoptr (GArray) ranges = NULL;
  const char *folded, *source;
  GString    *result;
  guint       at = 0;

  g_return_val_if_fail (text != NULL, NULL);

  fold = attache_fold_new (text);
  folded = attache_fold_get_text (fold);
  source = attache_fold_get_source_text (fold);
  ranges = find_ranges (folded, session);
  result = g_string_new (NULL);

  for (guint i = 0; i < ranges->len; i++)
    {
      Range      *range = &g_array_index (ranges, Range, i);
      gboolean    blank = trim (folded, range);
      guint       start = MAX (attache_fold_get_source_end (fold, range->start - folded), at);
      guint       end = MAX (attache_fold_get_source (fold, range->end - folded), start);
      const char *kept = g_utf8_offset_to_pointer (source, start - at);

      g_string_append_len (result, source, kept - source);
      if (blank)
        g_string_append_c (result, ' ');
      source = g_utf8_offset_to_pointer (kept, end - start);
      at = end;
    }
  g_string_append (result, source);

  return g_string_free_and_steal (result);
}
