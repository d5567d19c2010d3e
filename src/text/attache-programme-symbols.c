/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has the look of a symbol in a cell and is none: misspelt symbols, ranges that name only their ends. What it may have
 * been meant for is offered. */

#include "text/attache-programme-private.h"

#include "text/attache-fold.h"
#include "text/attache-reference-words.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <stdlib.h>
#include <string.h>

/* What has more bytes is no misspelt symbol. */
#define LONGEST_SYMBOL 40

/* Between the ends of a range stands one small word. */
#define LONGEST_RANGE 8
#define MOST_IN_RANGE 30

/* Copies a text with blanks in the place of the references that are told by themselves. Bytes stay where they are. */
static char *
blank_references (const char *text,
                  GPtrArray  *references)
{
  char       *copy = g_strdup (text);
  const char *p = text;
  guint       at = 0;

  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);
      const char             *end;

      if (reference->kind == ATTACHE_REFERENCE_BARE_PAPER || reference->kind == ATTACHE_REFERENCE_AGENDA_ITEM)
        continue;
      if (reference->start < at)
        {
          p = text;
          at = 0;
        }
      p = g_utf8_offset_to_pointer (p, (glong)(reference->start - at));
      end = g_utf8_offset_to_pointer (p, (glong)(reference->end - reference->start));
      memset (copy + (p - text), ' ', (gsize)(end - p));
      p = end;
      at = reference->end;
    }
  return copy;
}

static gboolean
ends_piece (gunichar c)
{
  return c == 0 || c == ',' || c == ';' || c == '(' || c == ')' || c == '+' || c == 0x2028 || c == 0x3001 || c == 0x060c || c == 0x061b || c == 0xff0c ||
         c == 0xff08 || c == 0xff09 || c == 0xff1b;
}

static gboolean
has_digit (const char *p,
           const char *end)
{
  for (; p < end; p = g_utf8_next_char (p))
    {
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/* “C17 / 35”, “17/35”, “C17-INF-4”, “ADM 4”, “35”: the symbol that it may have been meant for, or NULL. */
static char *
mend (AttacheProgrammeReader *reader,
      const char             *written)
{
  static GRegex *regex;
  g_autoptr (AttacheFold) fold = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (AttacheSymbol) symbol = NULL;
  g_autofree char *year = NULL;
  g_autofree char *series = NULL;
  g_autofree char *number = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *mended = NULL;

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (&regex, g_regex_new ("^\\s*(?:(?:C|С)?\\s*((?:19|20)?\\d\\d)\\s*[/\\\\._:|-]\\s*)?(?:(ADM|INF|DT|DL)\\s*[/\\\\._:|-]?\\s*)?0*(\\d{1,4})\\s*(.*)$",
                                                    G_REGEX_CASELESS | G_REGEX_DOTALL, 0, NULL));
  fold = attache_fold_new (written);
  if (!g_regex_match (regex, attache_fold_get_text (fold), 0, &match))
    return NULL;
  year = g_match_info_fetch (match, 1);
  series = g_match_info_fetch (match, 2);
  number = g_match_info_fetch (match, 3);
  rest = g_match_info_fetch (match, 4);
  if (*year == '\0' && reader->session == NULL)
    return NULL;
  for (char *p = series; *p != '\0'; p++)
    *p = g_ascii_toupper (*p);
  mended = *year != '\0' ? g_strconcat ("C", year, "/", series, *series != '\0' ? "/" : "", number, rest, NULL)
                         : g_strconcat (reader->session, "/", series, *series != '\0' ? "/" : "", number, rest, NULL);
  symbol = attache_symbol_parse (mended, reader->session);
  return symbol != NULL ? attache_symbol_to_string (symbol) : NULL;
}

/* “PL-1” in the column of records. */
static gboolean
take_meeting (AttacheProgrammeRow *row,
              const char          *piece)
{
  gsize length = attache_reference_word_match (ATTACHE_REFERENCE_WORD_MEETING, piece);
  char *end;
  long  number;

  if (length == 0 || piece[length] != '-' || !g_ascii_isdigit (piece[length + 1]))
    return FALSE;
  number = strtol (piece + length + 1, &end, 10);
  if (*end != '\0' || number < 1 || number > 99)
    return FALSE;
  g_free (row->meeting);
  row->meeting = g_strdup_printf ("%.*s-%ld", (int)length, piece, number);
  return TRUE;
}

/* A part of a paper, or its address: digits that are none of a symbol. */
static gboolean
is_no_symbol (const char *piece)
{
  g_autoptr (AttacheFold) fold = NULL;

  if (strstr (piece, "://") != NULL || g_str_has_prefix (piece, "www."))
    return TRUE;
  fold = attache_fold_new (piece);
  return attache_reference_word_match (ATTACHE_REFERENCE_WORD_ANNEX, attache_fold_get_text (fold)) > 0;
}

static void
doubt_piece (AttacheProgrammeReader *reader,
             const AttacheCell      *cell,
             gsize                   start,
             gsize                   end)
{
  g_autofree char *piece = g_strndup (cell->text + start, end - start);
  g_autofree char *mended = end - start <= LONGEST_SYMBOL ? mend (reader, piece) : NULL;
  AttacheDoubt    *doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_SYMBOL, piece);

  if (doubt != NULL && mended != NULL)
    attache_programme_add_reading (reader, doubt, cell->start + start, cell->start + end, mended);
}

/* What is left of a column of symbols holds no digits, or something is wrong with it. */
static gboolean
check_rest (AttacheProgrammeReader *reader,
            AttacheProgrammeRow    *row,
            const AttacheCell      *cell,
            const char             *rest,
            const char             *column)
{
  const char *start = rest;
  gboolean    good = TRUE;

  for (const char *p = rest;; p = g_utf8_next_char (p))
    {
      const char *end = p, *from = start;

      if (!ends_piece (g_utf8_get_char (p)))
        continue;
      while (from < end && (*from == ' ' || attache_plain_char (g_utf8_get_char (from)) == ' '))
        from = g_utf8_next_char (from);
      while (end > from && attache_plain_char (g_utf8_get_char (g_utf8_prev_char (end))) == ' ')
        end = g_utf8_prev_char (end);
      if (has_digit (from, end))
        {
          g_autofree char *piece = g_strndup (from, (gsize)(end - from));

          if (!is_no_symbol (piece) && (!g_str_equal (column, "record") || !take_meeting (row, piece)))
            {
              doubt_piece (reader, cell, (gsize)(from - rest), (gsize)(end - rest));
              good = FALSE;
            }
        }
      if (*p == '\0')
        return good;
      start = g_utf8_next_char (p);
    }
}

/* “(Document 24/35)”: what a word for papers stands before, and would be a symbol if it were written like one. */
static gboolean
check_title (AttacheProgrammeReader *reader,
             const AttacheCell      *cell,
             GPtrArray              *references)
{
  g_autofree char *rest = blank_references (cell->text, references);

  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize            length = attache_reference_word_is_start (rest, p) ? attache_reference_word_match (ATTACHE_REFERENCE_WORD_DOCUMENT, p) : 0;
      const char      *start;
      gsize            size;
      g_autofree char *piece = NULL;
      g_autofree char *mended = NULL;

      if (length == 0)
        continue;
      start = p + length + strspn (p + length, " .:");
      for (size = 0; size <= LONGEST_SYMBOL && start[size] != '\0' && strchr ("(),;", start[size]) == NULL;)
        size++;
      while (size > 0 && start[size - 1] == ' ')
        size--;
      if (size == 0 || size > LONGEST_SYMBOL || !has_digit (start, start + size))
        continue;
      piece = g_strndup (start, size);
      mended = mend (reader, piece);
      if (mended == NULL)
        continue;
      doubt_piece (reader, cell, (gsize)(start - rest), (gsize)(start - rest) + size);
      return FALSE;
    }
  return TRUE;
}

/* Whether two symbols are the ends of a range: “C17/40 to C17/43”. */
static gboolean
is_range (AttacheProgrammeReader *reader,
          const char             *gap,
          gsize                   length)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (gap, (gssize)length);
  char *word = g_strstrip (plain->plain);

  return g_str_equal (word, "-") || g_str_equal (word, "a") || attache_words_know (reader->words, ATTACHE_WORD_DATE, word);
}

/* What lies between is meant, but nothing names it: the whole list is offered. */
static void
doubt_range (AttacheProgrammeReader *reader,
             const AttacheCell      *cell,
             const AttacheSymbol    *first,
             const AttacheSymbol    *last,
             gsize                   start,
             gsize                   end)
{
  g_autofree char *what = g_strndup (cell->text + start, end - start);
  AttacheDoubt    *doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_SYMBOL, what);
  GString         *list = g_string_new (NULL);

  for (int number = first->number; number <= last->number; number++)
    {
      AttacheSymbol    symbol = { first->session, first->series, number, ATTACHE_ISSUE_KIND_BASE, 0 };
      g_autofree char *text = attache_symbol_to_string (&symbol);

      g_string_append_printf (list, "%s%s", number > first->number ? ", " : "", text);
    }
  if (doubt != NULL)
    attache_programme_add_reading (reader, doubt, cell->start + start, cell->start + end, list->str);
  g_string_free (list, TRUE);
}

static gboolean
check_ranges (AttacheProgrammeReader *reader,
              const AttacheCell      *cell,
              GPtrArray              *references)
{
  gboolean    good = TRUE;
  const char *start = cell->text;
  guint       at = 0;

  for (guint i = 1; i < references->len; i++)
    {
      const AttacheReference *left = g_ptr_array_index (references, i - 1), *right = g_ptr_array_index (references, i);
      g_autoptr (AttacheSymbol) first = NULL;
      g_autoptr (AttacheSymbol) last = NULL;
      const char *gap, *end;

      /* From the last place on, so that a long cell is walked through once. */
      if (left->start < at)
        continue;
      start = g_utf8_offset_to_pointer (start, (glong)(left->start - at));
      at = left->start;
      if (left->kind != ATTACHE_REFERENCE_PAPER || right->kind != ATTACHE_REFERENCE_PAPER || right->start <= left->end || right->start - left->end > LONGEST_RANGE)
        continue;
      first = attache_symbol_parse (left->symbol, NULL);
      last = attache_symbol_parse (right->symbol, NULL);
      if (first == NULL || last == NULL || !g_str_equal (first->session, last->session) || first->series != last->series || first->kind != ATTACHE_ISSUE_KIND_BASE ||
          last->kind != ATTACHE_ISSUE_KIND_BASE || last->number < first->number + 2 || last->number > first->number + MOST_IN_RANGE)
        continue;
      gap = g_utf8_offset_to_pointer (start, (glong)(left->end - left->start));
      end = g_utf8_offset_to_pointer (gap, (glong)(right->start - left->end));
      if (!is_range (reader, gap, (gsize)(end - gap)))
        continue;
      doubt_range (reader, cell, first, last, (gsize)(start - cell->text),
                   (gsize)(g_utf8_offset_to_pointer (end, (glong)(right->end - right->start)) - cell->text));
      good = FALSE;
    }
  return good;
}

/**
 * attache_programme_check_symbols:
 * @reader: the reader
 * @row: the row
 * @cell: a cell of it
 * @references: (element-type AttacheReference): what was found in it
 * @column: "title", "documents" or "record"
 *
 * Looks for what should be a symbol and is none. A meeting that stands beside a record is given to the row.
 *
 * Returns: whether nothing is in doubt
 */
gboolean
attache_programme_check_symbols (AttacheProgrammeReader *reader,
                                 AttacheProgrammeRow    *row,
                                 const AttacheCell      *cell,
                                 GPtrArray              *references,
                                 const char             *column)
{
  gboolean         good = check_ranges (reader, cell, references);
  g_autofree char *rest = NULL;

  if (g_str_equal (column, "title"))
    return check_title (reader, cell, references) && good;
  rest = blank_references (cell->text, references);
  return check_rest (reader, row, cell, rest, column) && good;
}
