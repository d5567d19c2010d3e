/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Symbols that run into the word after them: “C17/1013Report”. */

#include "text/attache-joined-symbol.h"

#include "text/attache-fold.h"
#include "text/attache-reference-words.h"
#include "text/attache-symbol-scanner.h"

#include <string.h>

/* Digits of a symbol, and of the number of an item. */
#define LONGEST_SYMBOL 4
#define LONGEST_NUMBER (ATTACHE_JOINED_MOST_SPLITS - 1)

/* The offset in the source of a place in the folded text. */
static gsize
source_offset (const AttacheFold *fold,
               const char        *source,
               const char        *at)
{
  guint chars = attache_fold_get_source (fold, (gsize)(at - attache_fold_get_text (fold)));

  return (gsize)(g_utf8_offset_to_pointer (source, (glong)chars) - source);
}

static gboolean
take_joined (const char          *p,
             AttacheJoinedSymbol *joined,
             const char         **digits,
             const char         **end)
{
  static const char *const series[] = { "ADM/", "INF/", "DT/", "DL/" };
  char                     session[12];
  const char              *at = attache_scan_session (p, session);
  const char              *name = "";
  gsize                    n;

  if (at == NULL || *at != '/')
    return FALSE;
  at++;
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      if (attache_starts_with (at, series[i]))
        {
          name = series[i];
          at += strlen (name);
          break;
        }
    }
  n = strspn (at, "0123456789");
  if (n == 0 || n > ATTACHE_JOINED_MOST_DIGITS || *at == '0' || !attache_is_spaced_letter (g_utf8_get_char (at + n)))
    return FALSE;
  g_snprintf (joined->start, sizeof joined->start, "%s/%s", session, name);
  memcpy (joined->digits, at, n);
  joined->digits[n] = '\0';
  *digits = at;
  *end = at + n;
  return TRUE;
}

/**
 * attache_joined_symbol_find:
 * @text: a text
 * @session: (nullable): session that bare symbols belong to
 * @joined: (out): what was found
 *
 * Looks for a symbol that runs into the word after it, as where two cells of a converted page were joined.
 *
 * Returns: whether there is one
 */
gboolean
attache_joined_symbol_find (const char          *text,
                            const char          *session,
                            AttacheJoinedSymbol *joined)
{
  g_autoptr (AttacheFold) fold = NULL;
  const char *folded, *floor;

  if (strpbrk (text, "/\xef") == NULL)
    return FALSE;
  fold = attache_fold_new (text);
  folded = floor = attache_fold_get_text (fold);
  for (const char *p = folded; *p != '\0';)
    {
      AttacheScannedPaper paper;
      const char         *digits, *end;

      if (*p != 'C' && (guchar)*p != 0xd0)
        p++;
      else if (attache_scan_paper (folded, floor, p, session, &paper) && !attache_is_spaced_letter (g_utf8_get_char (paper.end)))
        p = floor = MAX (paper.end, p + 1);
      else if (attache_scan_is_start (folded, floor, p) && take_joined (p, joined, &digits, &end))
        {
          joined->from = source_offset (fold, text, p);
          joined->to = source_offset (fold, text, end);
          return TRUE;
        }
      else
        p = g_utf8_next_char (p);
    }
  return FALSE;
}

/**
 * attache_joined_symbol_get_splits:
 * @joined: a symbol that runs into the word after it
 * @splits: (out): how many of its digits may be those of the symbol; the others are the number of an item
 *
 * Returns: how many there are; the last may be all of the digits, so that no number follows
 */
guint
attache_joined_symbol_get_splits (const AttacheJoinedSymbol *joined,
                                  gsize                      splits[ATTACHE_JOINED_MOST_SPLITS])
{
  gsize length = strlen (joined->digits);
  guint n = 0;

  for (gsize digits = 1; digits <= LONGEST_NUMBER && digits < length; digits++)
    {
      if (length - digits <= LONGEST_SYMBOL && joined->digits[length - digits] != '0')
        splits[n++] = length - digits;
    }
  if (length <= LONGEST_SYMBOL)
    splits[n++] = length;
  return n;
}
