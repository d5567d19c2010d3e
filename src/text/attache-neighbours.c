/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What looks like the symbol of a paper and is none: meetings, papers of working groups and conferences, proposals,
 * letters, bare numbers of documents, items of an agenda. Telling them apart keeps them out of the list of papers. */

#include "text/attache-neighbours.h"

#include "text/attache-reference-words.h"
#include "text/attache-symbol-scanner.h"

#include <string.h>

static const char *
scan_digits (const char *p,
             guint       least,
             guint       most)
{
  guint n = 0;

  while (n <= most && g_ascii_isdigit (p[n]))
    n++;

  return n >= least && n <= most ? p + n : NULL;
}

static const char *
scan_capitals (const char *p,
               guint       least,
               guint       most)
{
  guint n = 0;

  while (n <= most && g_ascii_isupper (p[n]))
    n++;

  return n >= least && n <= most ? p + n : NULL;
}

static gboolean
goes_on (const char *p)
{
  return g_ascii_isdigit (*p) || attache_is_latin_letter (g_utf8_get_char (p)) || (*p == '/' && g_ascii_isalnum (p[1]));
}

/* "(Rev.2)" and "-A" after a number, and what becomes of them. */
static const char *
scan_end (const char       *p,
          AttacheNeighbour *neighbour,
          const char      **symbol_end)
{
  AttacheScannedPaper issues = { .n_issues = 0 };
  const char         *after = attache_scan_bracketed_issues (attache_scan_blanks (p, FALSE), &issues);

  if (after != NULL)
    p = after;
  *symbol_end = p;
  after = attache_scan_language (p, &neighbour->language);
  if (after != NULL)
    p = after;

  return goes_on (p) ? NULL : p;
}

static char *
dup_without_blanks (const char *p,
                    const char *end)
{
  GString *string = g_string_sized_new (end - p);

  for (; p < end; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (string, *p);
    }

  return g_string_free_and_steal (string);
}

static gboolean
scan_meeting (const char       *p,
              AttacheNeighbour *neighbour)
{
  char        session[12];
  const char *at = attache_scan_session (p, session);
  const char *name;
  gsize       length;

  /* The website writes "C21\VCC-1". */
  if (at == NULL || (*at != '/' && *at != '\\'))
    return FALSE;
  name = at + 1;
  length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_MEETING, name);
  if (length == 0 || name[length] != '-' || (at = scan_digits (name + length + 1, 1, 2)) == NULL || goes_on (at))
    return FALSE;

  neighbour->kind = ATTACHE_REFERENCE_MEETING;
  neighbour->end = at;
  neighbour->symbol = g_strdup_printf ("%s/%.*s", session, (int)(at - name), name);
  return TRUE;
}

/* CWG-FHR 8/28, CWG-SFP-4/2-E, IEG-WTPF-21-3/5. */
static gboolean
scan_group_paper (const char       *p,
                  AttacheNeighbour *neighbour)
{
  gsize       length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_GROUP, p);
  const char *name_end, *number, *symbol_end;
  guint       n = 0;

  if (length == 0 || p[length] != '-')
    return FALSE;
  name_end = p + length + 1;
  while (n < 32 && (attache_is_spaced_letter (g_utf8_get_char (name_end)) || *name_end == '&'))
    {
      name_end = g_utf8_next_char (name_end);
      n++;
    }
  if (n == 0)
    return FALSE;
  if (*name_end == '-' && scan_digits (name_end + 1, 2, 2) != NULL && (name_end[3] == '-' || name_end[3] == ' '))
    name_end += 3;
  number = name_end + (*name_end == '-' || *name_end == ' ');
  p = scan_digits (number, 1, 2);
  if (p == NULL || *p != '/')
    return FALSE;
  p++;
  if (attache_starts_with (p, "INF/") || attache_starts_with (p, "ADM/"))
    p += 4;
  p = scan_digits (p, 1, 4);
  p = p != NULL ? scan_end (p, neighbour, &symbol_end) : NULL;
  if (p == NULL)
    return FALSE;

  g_autofree char *name = g_strndup (neighbour->start, name_end - neighbour->start);
  g_autofree char *rest = dup_without_blanks (number, symbol_end);

  neighbour->kind = ATTACHE_REFERENCE_GROUP_PAPER;
  neighbour->end = p;
  neighbour->symbol = g_strconcat (name, "-", rest, NULL);
  return TRUE;
}

/* PP14/67(Add.1)-A, RPM-ARB17/10, RRB16-1/22, RA12/PLEN/1. */
static gboolean
scan_conference_paper (const char       *p,
                       AttacheNeighbour *neighbour)
{
  gsize       length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_CONFERENCE, p);
  const char *after, *symbol_end;

  if (length == 0)
    return FALSE;
  p += length;
  if (*p == '-' && (after = scan_capitals (p + 1, 2, 4)) != NULL)
    p = after;
  if (*p == '-' || *p == ' ')
    p++;
  p = scan_digits (p, 2, 4);
  if (p != NULL && *p == '-')
    p = scan_digits (p + 1, 1, 2);
  if (p == NULL || *p != '/')
    return FALSE;
  p++;
  if ((after = scan_capitals (p, 2, 6)) != NULL && *after == '/')
    p = after + 1;
  p = scan_digits (p, 1, 4);
  p = p != NULL ? scan_end (p, neighbour, &symbol_end) : NULL;
  if (p == NULL)
    return FALSE;

  neighbour->kind = ATTACHE_REFERENCE_CONFERENCE_PAPER;
  neighbour->end = p;
  neighbour->symbol = dup_without_blanks (neighbour->start, symbol_end);
  return TRUE;
}

/* DM-20/1021, CL-21/14, CR/398. */
static gboolean
scan_letter (const char       *p,
             AttacheNeighbour *neighbour)
{
  gsize       length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_LETTER, p);
  const char *at = p + length;

  if (length == 0)
    return FALSE;
  if (*at == '-' && (at = scan_digits (at + 1, 2, 2)) == NULL)
    return FALSE;
  if (*at != '/' || (at = scan_digits (at + 1, 1, 4)) == NULL || goes_on (at))
    return FALSE;

  neighbour->kind = ATTACHE_REFERENCE_LETTER;
  neighbour->end = at;
  neighbour->symbol = g_strndup (p, at - p);
  return TRUE;
}

/* RCC/62A1/1, EUR/12/62, USA/16/11-13. */
static gboolean
scan_proposal (const char       *p,
               AttacheNeighbour *neighbour)
{
  static const char *const series[] = { "ADM/", "INF/", "DT/", "DL/", "TD/" };
  const char              *at = scan_capitals (p, 2, 6);

  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      if (attache_starts_with (p, series[i]))
        return FALSE;
    }
  if (at == NULL || *at != '/' || (at = scan_digits (at + 1, 1, 4)) == NULL)
    return FALSE;
  for (guint i = 0; i < 3 && *at == 'A'; i++)
    {
      if ((at = scan_digits (at + 1, 1, 3)) == NULL)
        return FALSE;
    }
  if (*at != '/' || (at = scan_digits (at + 1, 1, 4)) == NULL)
    return FALSE;
  if (*at == '-' && scan_digits (at + 1, 1, 4) != NULL)
    at = scan_digits (at + 1, 1, 4);
  if (goes_on (at))
    return FALSE;

  neighbour->kind = ATTACHE_REFERENCE_PROPOSAL;
  neighbour->end = at;
  neighbour->symbol = g_strndup (p, at - p);
  return TRUE;
}

/* PL 1.07, ADM 4: a blank where a paper has a slash. The pages of 2018 fill the number with a nought. */
static gboolean
scan_agenda_item (const char       *p,
                  AttacheNeighbour *neighbour)
{
  gsize       length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_AGENDA, p);
  const char *at, *number;
  int         major, minor = 0;

  if (length == 0 || p[length] != ' ')
    return FALSE;
  number = attache_scan_blanks (p + length, FALSE);
  at = attache_scan_number (number, 2, &major);
  if (at == NULL)
    return FALSE;
  if (*at == '.' && g_ascii_isdigit (at[1]) && (at = attache_scan_number (at + 1, 2, &minor)) == NULL)
    return FALSE;
  if (goes_on (at))
    return FALSE;

  neighbour->kind = ATTACHE_REFERENCE_AGENDA_ITEM;
  neighbour->end = at;
  neighbour->symbol = minor > 0 ? g_strdup_printf ("%.*s %d.%d", (int)length, p, major, minor) : g_strdup_printf ("%.*s %d", (int)length, p, major);
  return TRUE;
}

static char *
format_bare (int                        number,
             const AttacheScannedPaper *issues)
{
  static const char *const names[] = { "", "Rev", "Corr", "Add" };
  GString                 *symbol = g_string_new (NULL);

  g_string_printf (symbol, "Document %d", number);
  for (guint i = 0; i < issues->n_issues; i++)
    g_string_append_printf (symbol, "(%s.%d)", names[issues->issues[i].kind], issues->issues[i].ordinal);

  return g_string_free_and_steal (symbol);
}

/* "Document 62-R", "Дополнительный документ 1 к Документу 62-R", "文件 4(Add.2)-C": only a number, so which conference it
 * belongs to is not known. */
static gboolean
scan_bare_paper (const char       *text,
                 const char       *p,
                 AttacheNeighbour *neighbour)
{
  AttacheScannedPaper issues = { .n_issues = 0 };
  const char         *at, *after;
  int                 number;
  gsize               length;
  gboolean            sure;

  if (!attache_reference_word_is_start (text, p))
    return FALSE;
  after = attache_scan_issues (p, TRUE, FALSE, &issues);
  if (after != NULL)
    {
      p = attache_scan_blanks (after, TRUE);
      length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_TO, p);
      if (length == 0)
        return FALSE;
      /* "To the document" may be one word. */
      at = attache_scan_blanks (p + length, TRUE);
      p = g_ascii_isdigit (*at) ? p : at;
    }
  length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_DOCUMENT, p);
  if (length == 0)
    return FALSE;
  at = attache_scan_blanks (p + length, FALSE);
  at = attache_scan_blanks (at + attache_reference_word_match (ATTACHE_REFERENCE_WORD_NUMBER, at), FALSE);
  at = attache_scan_number (at, 4, &number);
  if (at == NULL)
    return FALSE;
  sure = issues.n_issues > 0;
  if ((after = attache_scan_bracketed_issues (attache_scan_blanks (at, FALSE), &issues)) != NULL)
    at = after;
  if ((after = attache_scan_language (at, &neighbour->language)) != NULL)
    at = after;
  if (goes_on (at) || (*at == '.' && g_ascii_isdigit (at[1])))
    return FALSE;
  /* "Document 2" with a capital is a document; "documents 2 and 3" may be anything. */
  if (!sure && issues.n_issues == 0 && neighbour->language == 0 && !g_unichar_isupper (g_utf8_get_char (p)))
    return FALSE;

  neighbour->kind = ATTACHE_REFERENCE_BARE_PAPER;
  neighbour->end = at;
  neighbour->symbol = format_bare (number, &issues);
  return TRUE;
}

/**
 * attache_scan_neighbour:
 * @text: start of a folded text
 * @floor: the byte after the reference before
 * @p: a place in the text where no paper starts
 * @neighbour: (out): what is found; its symbol is the caller’s
 *
 * Returns: whether a reference starts there
 */
gboolean
attache_scan_neighbour (const char       *text,
                        const char       *floor,
                        const char       *p,
                        AttacheNeighbour *neighbour)
{
  const char *prefix = p - MIN (p - text, 6);

  *neighbour = (AttacheNeighbour){ .start = p };
  if (attache_scan_is_start (text, floor, p))
    {
      if (scan_meeting (p, neighbour) || scan_group_paper (p, neighbour) || scan_letter (p, neighbour) || scan_proposal (p, neighbour) ||
          scan_agenda_item (p, neighbour) || scan_conference_paper (p, neighbour))
        return TRUE;
      if (scan_bare_paper (text, p, neighbour))
        return TRUE;
    }
  else if (p[-1] == '/' && p - prefix == 6 && attache_starts_with (prefix, "ITU-") && scan_conference_paper (p, neighbour))
    return TRUE;

  return attache_scan_decision (text, p, neighbour);
}
