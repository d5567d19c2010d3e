/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSymbol: what the symbol of a paper says, its canonical form and its order. */

#include "text/attache-symbol.h"

#include "text/attache-fold.h"
#include "text/attache-symbol-scanner.h"

#include <string.h>

/* No symbol with its words is longer; what is longer is a text. */
#define MOST_BYTES 512

/* The order is that of the enumerations. */
static const char *const series_prefixes[] = { "", "ADM/", "INF/", "DT/", "DL/" };
static const char *const kind_names[] = { "", "Rev", "Corr", "Add" };

static gboolean
is_blank_until (const char *p,
                const char *end)
{
  for (; p < end; p++)
    {
      if (!g_ascii_isspace (*p))
        return FALSE;
    }

  return TRUE;
}

/**
 * attache_symbol_parse:
 * @text: a symbol in any spelling, with nothing around it but words for "document"
 * @session: (nullable): session that a symbol without one belongs to
 *
 * Reads the symbol of one paper: `C21/1(Rev.1)-E`, `ADM/1（Rev.1）号文件`, "Addendum 1 to Document C21/21". What names
 * several (`C21/21+Add.1`) is none, except `C17/55(Rev.1)(Add.1)`, an addendum to the paper.
 *
 * Returns: (transfer full) (nullable): the symbol, %NULL where @text is none
 */
AttacheSymbol *
attache_symbol_parse (const char *text,
                      const char *session)
{
  g_autoptr (AttacheFold) fold = NULL;
  AttacheScannedPaper paper;
  AttacheSymbol      *self;
  const char         *folded, *at;

  g_return_val_if_fail (text != NULL, NULL);

  if (strnlen (text, MOST_BYTES + 1) > MOST_BYTES)
    return NULL;
  fold = attache_fold_new (text);
  folded = at = attache_fold_get_text (fold);
  if (!attache_scan_next_paper (folded, &at, session, &paper))
    return NULL;
  if (!is_blank_until (folded, paper.extent_start) || !is_blank_until (paper.extent_end, folded + attache_fold_get_length (fold)))
    return NULL;
  if (paper.n_issues > 0 && attache_scanned_paper_has_base (&paper))
    return NULL;
  if (paper.n_issues > 2 || (paper.n_issues == 2 && (paper.issues[0].kind == paper.issues[1].kind || paper.issues[0].outer == paper.issues[0].end)))
    return NULL;

  self = g_new0 (AttacheSymbol, 1);
  self->session = g_strdup (paper.session);
  self->series = paper.series;
  self->number = paper.number;
  if (paper.n_issues > 0)
    {
      self->kind = paper.issues[paper.n_issues - 1].kind;
      self->ordinal = paper.issues[paper.n_issues - 1].ordinal;
    }

  return self;
}

/**
 * attache_symbol_copy:
 *
 * Returns: (transfer full): a copy
 */
AttacheSymbol *
attache_symbol_copy (const AttacheSymbol *self)
{
  AttacheSymbol *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->session = g_strdup (self->session);

  return copy;
}

/**
 * attache_symbol_free:
 *
 * Frees the symbol.
 */
void
attache_symbol_free (AttacheSymbol *self)
{
  if (self == NULL)
    return;

  g_free (self->session);
  g_free (self);
}

/**
 * attache_symbol_to_string:
 *
 * Returns: (transfer full): the canonical form: `C21/ADM/1(Rev.1)`
 */
char *
attache_symbol_to_string (const AttacheSymbol *self)
{
  g_autofree char *base = attache_symbol_to_base (self);

  if (self->kind == ATTACHE_ISSUE_KIND_BASE)
    return g_steal_pointer (&base);

  return g_strdup_printf ("%s(%s.%d)", base, kind_names[self->kind], self->ordinal);
}

/**
 * attache_symbol_to_base:
 *
 * Returns: (transfer full): the canonical form of the paper that the issue belongs to: `C21/ADM/1`
 */
char *
attache_symbol_to_base (const AttacheSymbol *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%s/%s%d", self->session, series_prefixes[self->series], self->number);
}

static int
get_year (const AttacheSymbol *self)
{
  int year = g_ascii_strtoull (self->session + 1, NULL, 10);

  /* The Council first met in 1948. */
  return year >= 100 ? year : year < 48 ? 2000 + year
                                        : 1900 + year;
}

/**
 * attache_symbol_to_sort_key:
 *
 * The order of papers: by session, series, number, and base before revisions, corrigenda and addenda; numbers count as
 * numbers, so that `C21/5` comes before `C21/14`.
 *
 * Returns: (transfer full): a string that strcmp() puts in the order of attache_symbol_compare()
 */
char *
attache_symbol_to_sort_key (const AttacheSymbol *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup_printf ("%04d/%d/%d/%04d/%d/%02d", get_year (self), g_str_has_suffix (self->session, "-ADD"), self->series, self->number,
                          self->kind, self->ordinal);
}

/**
 * attache_symbol_compare:
 * @a: a symbol
 * @b: another
 *
 * Returns: below, equal to or above 0 as @a comes before, with or after @b
 */
int
attache_symbol_compare (const AttacheSymbol *a,
                        const AttacheSymbol *b)
{
  g_autofree char *left = attache_symbol_to_sort_key (a);
  g_autofree char *right = attache_symbol_to_sort_key (b);

  return strcmp (left, right);
}
