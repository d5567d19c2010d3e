/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shorthand in which a paper is called up: `30c1`, `adm1r1`, "30 corr 1". Typed in a hurry while the symbol is read
 * out, so that brackets, dots, blanks and capitals do not matter; but nothing of it is guessed. */

#include "text/attache-symbol.h"

#include "text/attache-fold.h"
#include "text/attache-reference-words.h"
#include "text/attache-symbol-scanner.h"

#include <string.h>

#define MOST_BYTES 128

static const struct
{
  const char   *name;
  AttacheSeries series;
} series_names[] = {
  { "adm", ATTACHE_SERIES_ADM },
  { "inf", ATTACHE_SERIES_INF },
  { "dt", ATTACHE_SERIES_DT },
  { "dl", ATTACHE_SERIES_DL },
  { "td", ATTACHE_SERIES_DT },
};

static const struct
{
  AttacheReferenceWord word;
  const char          *letter;
  AttacheIssueKind     kind;
} issue_words[] = {
  { ATTACHE_REFERENCE_WORD_REVISION, "r", ATTACHE_ISSUE_KIND_REV },
  { ATTACHE_REFERENCE_WORD_CORRIGENDUM, "c", ATTACHE_ISSUE_KIND_CORR },
  { ATTACHE_REFERENCE_WORD_ADDENDUM, "a", ATTACHE_ISSUE_KIND_ADD },
  { ATTACHE_REFERENCE_WORD_ADJACENT, "a", ATTACHE_ISSUE_KIND_ADD },
};

static const char *
skip (const char *p,
      const char *characters)
{
  return p + strspn (p, characters);
}

/* "c20/", "c20 ", "c20adm": but not "c20" before a digit, where it could be any number. */
static const char *
scan_session (const char *p,
              char       *session)
{
  g_autofree char *upper = g_utf8_strup (p, -1);
  const char      *end = attache_scan_session (upper, session);

  if (end == NULL || *end == '\0' || g_ascii_isdigit (*end))
    return NULL;

  /* What a session takes is as long in small letters. */
  return skip (p + (end - upper), " /");
}

static const char *
scan_series (const char    *p,
             AttacheSeries *series)
{
  for (guint i = 0; i < G_N_ELEMENTS (series_names); i++)
    {
      if (attache_starts_with (p, series_names[i].name))
        {
          *series = series_names[i].series;
          return skip (p + strlen (series_names[i].name), " /");
        }
    }

  return p;
}

static const char *
scan_issue (const char       *p,
            AttacheIssueKind *kind,
            int              *ordinal)
{
  for (guint i = 0; i < G_N_ELEMENTS (issue_words); i++)
    {
      gsize       length = attache_reference_word_match (issue_words[i].word, p);
      const char *end;

      if (length == 0 && attache_starts_with (p, issue_words[i].letter))
        length = 1;
      if (length == 0)
        continue;
      end = attache_scan_number (skip (p + length, " ."), 2, ordinal);
      if (end != NULL)
        {
          *kind = issue_words[i].kind;
          return skip (end, " )]");
        }
    }

  return NULL;
}

/* "-e" is the language of a file and says nothing here. */
static const char *
skip_language (const char *p)
{
  return *p == '-' && p[1] != '\0' && strchr ("acefrs", p[1]) != NULL && p[2] == '\0' ? p + 2 : p;
}

/**
 * attache_symbol_from_shorthand:
 * @query: what was typed
 * @session: (nullable): session that it is about unless it says another
 *
 * Reads `30c1` as `C21/30(Corr.1)`, `21a2`, `1r1`, `adm1r1`, `dt2`, `inf5`, `c20/27`, "30 corr 1", and any symbol in
 * full.
 *
 * Returns: (transfer full) (nullable): the symbol, %NULL where @query is none
 */
AttacheSymbol *
attache_symbol_from_shorthand (const char *query,
                               const char *session)
{
  g_autoptr (AttacheFold) fold = NULL;
  g_autofree char *lower = NULL;
  AttacheSymbol    symbol = { .session = NULL };
  char             named[12];
  const char      *p, *after;

  g_return_val_if_fail (query != NULL, NULL);

  if (strnlen (query, MOST_BYTES + 1) > MOST_BYTES)
    return NULL;
  fold = attache_fold_new (query);
  lower = g_strstrip (g_utf8_strdown (attache_fold_get_text (fold), -1));

  after = scan_session (lower, named);
  p = scan_series (after ? after : lower, &symbol.series);
  symbol.session = after ? named : (char *)session;
  p = attache_scan_number (p, 4, &symbol.number);
  if (p == NULL || symbol.session == NULL)
    return attache_symbol_parse (query, session);

  after = scan_issue (skip (p, " /([+-"), &symbol.kind, &symbol.ordinal);
  if (*skip_language (after ? after : p) != '\0')
    return attache_symbol_parse (query, session);

  return attache_symbol_copy (&symbol);
}
