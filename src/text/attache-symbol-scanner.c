/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds symbols of papers in a folded text: `C21/DT/2`, or `DT/2` where the session is known. By hand rather than with
 * a regular expression, because the words around a symbol come from a table and the time has to be linear whatever the
 * text. What stands beside a symbol (`(Rev.1)`, `+附录1和2`) is read in attache-issue-scanner.c.
 *
 * The text is valid UTF-8 and ends with a NUL byte, so that the byte after any byte but that one can be looked at. */

#include "text/attache-symbol-scanner.h"

#include "text/attache-reference-words.h"

#include <string.h>

#define MOST_BLANKS 8

static const struct
{
  const char   *name;
  AttacheSeries series;
  gboolean      alone; /* whether it is known without the session before it */
} series_names[] = {
  { "ADM/", ATTACHE_SERIES_ADM, TRUE },
  { "INF/", ATTACHE_SERIES_INF, TRUE },
  { "DT/", ATTACHE_SERIES_DT, TRUE },
  { "DL/", ATTACHE_SERIES_DL, TRUE },
  /* Slip of the pen for DT in official records; alone it is a document of another sector. */
  { "TD/", ATTACHE_SERIES_DT, FALSE },
};

/**
 * attache_scan_blanks:
 * @p: a place in a folded text
 * @line_break: whether one end of a line counts as a blank
 *
 * Returns: the place after the blanks there, if any
 */
const char *
attache_scan_blanks (const char *p,
                     gboolean    line_break)
{
  const char *start = p;

  for (guint i = 0; i < MOST_BLANKS; i++, p++)
    {
      if (line_break && *p == '\n')
        line_break = FALSE;
      else if (*p != ' ' && *p != '\t' && !(*p == '\r' && line_break))
        return p;
    }

  return start;
}

/**
 * attache_scan_blanks_before:
 * @start: start of the text
 * @p: a place in it
 *
 * Returns: the place before the blanks and the one end of a line that end there, if any
 */
const char *
attache_scan_blanks_before (const char *start,
                            const char *p)
{
  gboolean line_break = TRUE;

  for (guint i = 0; i < MOST_BLANKS && p > start; i++, p--)
    {
      if (line_break && p[-1] == '\n')
        line_break = FALSE;
      else if (p[-1] != ' ' && p[-1] != '\t' && p[-1] != '\r')
        return p;
    }

  return p;
}

/**
 * attache_scan_number:
 * @p: a place in a folded text
 * @most_digits: how many digits it may have
 * @number: (out): the number, above 0
 *
 * Returns: (nullable): the place after the digits, or %NULL where there is no such number
 */
const char *
attache_scan_number (const char *p,
                     guint       most_digits,
                     int        *number)
{
  guint n = 0;

  for (*number = 0; g_ascii_isdigit (*p) && n <= most_digits; p++, n++)
    *number = *number * 10 + (*p - '0');

  return n > 0 && n <= most_digits && *number > 0 ? p : NULL;
}

/**
 * attache_scan_session:
 * @p: a place in a folded text
 * @session: (out): at least 12 bytes for the session
 *
 * Reads `C21`, `C2000` or `C23-ADD`, but not what separates it from the rest. Years have two digits from about
 * 2002 on, four before; the additional session of 2023 has `-ADD`.
 *
 * Returns: (nullable): the place after it, or %NULL
 */
const char *
attache_scan_session (const char *p,
                      char       *session)
{
  gsize n = 0;

  /* The Cyrillic letter looks the same and lies under the same key. */
  if (*p == 'C')
    p++;
  else if (attache_starts_with (p, "С"))
    p += strlen ("С");
  else
    return NULL;

  while (n < 5 && g_ascii_isdigit (p[n]))
    n++;
  if (n != 2 && !(n == 4 && (attache_starts_with (p, "19") || attache_starts_with (p, "20"))))
    return NULL;

  session[0] = 'C';
  memcpy (session + 1, p, n);
  session[n + 1] = '\0';
  p += n;
  if (g_ascii_strncasecmp (p, "-ADD", 4) == 0 && !g_ascii_isalnum (p[4]))
    {
      strcpy (session + n + 1, "-ADD");
      p += 4;
    }

  return p;
}

/**
 * attache_language_from_letter:
 * @letter: letter of a language suffix or file name
 *
 * Returns: (nullable): ISO 639-1
 */
const char *
attache_language_from_letter (char letter)
{
  switch (letter)
    {
    case 'A':
      return "ar";
    case 'C':
      return "zh";
    case 'E':
      return "en";
    case 'F':
      return "fr";
    case 'R':
      return "ru";
    case 'S':
      return "es";
    default:
      return NULL;
    }
}

/**
 * attache_scan_language:
 * @p: a place in a folded text
 * @language: (out): letter of the language
 *
 * Reads `-E`, which belongs to the file and not to the identity of a paper.
 *
 * Returns: (nullable): the place after it, or %NULL
 */
const char *
attache_scan_language (const char *p,
                       char       *language)
{
  if (*p == ' ')
    p++;
  if (*p != '-' || attache_language_from_letter (p[1]) == NULL)
    return NULL;
  if (g_ascii_isdigit (p[2]) || attache_is_latin_letter (g_utf8_get_char (p + 2)))
    return NULL;

  *language = p[1];
  return p + 2;
}

/**
 * attache_scan_is_start:
 * @text: start of a folded text
 * @floor: the byte after the symbol before
 * @p: a place in the text
 *
 * Whether a symbol may start there. Not within a word, a path or another symbol; but Chinese text and the Arabic "and"
 * touch a symbol, and symbols are chained with a slash or a hyphen.
 *
 * Returns: whether it may
 */
gboolean
attache_scan_is_start (const char *text,
                       const char *floor,
                       const char *p)
{
  if (p == text)
    return TRUE;
  if ((guchar)p[-1] >= 0x80)
    return !attache_is_latin_letter (g_utf8_get_char (g_utf8_prev_char (p)));
  if (g_ascii_isalnum (p[-1]))
    return FALSE;

  switch (p[-1])
    {
    case '/':
    case '-':
      return p - 1 == floor && floor > text;
    case '.':
      return p - 1 > text && ((guchar)p[-2] >= 0x80 || p[-2] == ')' || attache_reference_word_match_before (ATTACHE_REFERENCE_WORD_DOCUMENT, text, p) > 0);
    case '_':
    case '\\':
      return FALSE;
    default:
      return TRUE;
    }
}

static const char *
scan_series (const char          *p,
             gboolean             alone,
             AttacheScannedPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (series_names); i++)
    {
      if (attache_starts_with (p, series_names[i].name) && (series_names[i].alone || !alone))
        {
          paper->series = series_names[i].series;
          return p + strlen (series_names[i].name);
        }
    }

  paper->series = ATTACHE_SERIES_ORDINARY;
  return alone ? NULL : p;
}

/* A letter after the number means that a table cell or something else was joined to it, a slash and a digit that this
 * is a date or a proposal. Which part is the number is not guessed. */
static gboolean
is_complete (const char *p)
{
  char session[12];

  if (attache_is_latin_letter (g_utf8_get_char (p)))
    return FALSE;
  if (*p == '/' && g_ascii_isdigit (p[1]))
    return FALSE;
  if ((*p == '/' || *p == '-') && p[1] == 'C' && g_ascii_isdigit (p[2]))
    {
      const char *after = attache_scan_session (p + 1, session);

      return after == NULL || *after == '/';
    }

  return TRUE;
}

/**
 * attache_scan_paper:
 * @text: start of a folded text
 * @floor: the byte after the symbol before, or @text
 * @p: a place in the text
 * @session: (nullable): session that `ADM/1` without one belongs to
 * @paper: (out): what is found
 *
 * Returns: whether a symbol starts there
 */
gboolean
attache_scan_paper (const char          *text,
                    const char          *floor,
                    const char          *p,
                    const char          *session,
                    AttacheScannedPaper *paper)
{
  const char *at;

  if (!attache_scan_is_start (text, floor, p))
    return FALSE;

  paper->start = p;
  at = attache_scan_session (p, paper->session);
  if (at != NULL)
    {
      if (*at != '/')
        return FALSE;
      at = scan_series (at + 1, FALSE, paper);
    }
  else
    {
      at = session != NULL ? scan_series (p, TRUE, paper) : NULL;
      g_strlcpy (paper->session, session ? session : "", sizeof paper->session);
    }
  if (at == NULL || (at = attache_scan_number (at, 4, &paper->number)) == NULL)
    return FALSE;

  paper->base_end = paper->end = paper->extent_end = at;
  paper->extent_start = p;
  paper->language = 0;
  paper->with_base = paper->open_ended = FALSE;
  paper->n_before = paper->n_issues = 0;
  attache_scan_suffixes (paper);
  if (paper->end == at && !is_complete (at))
    return FALSE;

  attache_scan_prefix (text, floor, paper);
  return TRUE;
}

/* The next place where a symbol may start, by its first letter. */
static const char *
find_candidate (const char *p)
{
  for (; *p != '\0'; p++)
    {
      switch (*p)
        {
        case 'C':
        case 'A':
        case 'D':
        case 'I':
        case '\xd0':
          return p;
        default:
          break;
        }
    }

  return NULL;
}

/**
 * attache_scan_next_paper:
 * @text: start of a folded text
 * @p: (inout): a place in it, at the start or after the symbol before
 * @session: (nullable): session that `ADM/1` without one belongs to
 * @paper: (out): what is found
 *
 * Returns: whether there is another symbol
 */
gboolean
attache_scan_next_paper (const char          *text,
                         const char         **p,
                         const char          *session,
                         AttacheScannedPaper *paper)
{
  const char *floor = *p;

  for (const char *at = find_candidate (*p); at != NULL; at = find_candidate (at + 1))
    {
      if (attache_scan_paper (text, floor, at, session, paper))
        {
          *p = paper->end;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * attache_scanned_paper_has_base:
 * @paper: what was scanned
 *
 * Whether the text means the base itself. `C21/30(Corr.1)` is the corrigendum alone; `C21/21+Add.1` and `C21/21(Add.1
 * and 2)` are the base and what adds to it.
 *
 * Returns: whether it does
 */
gboolean
attache_scanned_paper_has_base (const AttacheScannedPaper *paper)
{
  if (paper->n_issues == 0 || paper->with_base)
    return TRUE;
  if (paper->n_before > 0 || paper->n_issues == 1)
    return FALSE;

  for (guint i = 0; i < paper->n_issues; i++)
    {
      if (paper->issues[i].kind == ATTACHE_ISSUE_KIND_REV)
        return FALSE;
    }

  return TRUE;
}
