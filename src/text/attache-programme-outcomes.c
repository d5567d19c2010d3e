/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The resolutions and decisions in a row of a plan: written out, abbreviated (“Res. 1404”), or as a number alone, which is
 * what its column says that it is. */

#include "text/attache-programme-private.h"

#include "text/attache-references.h"

#include <string.h>

static void
add_outcome (AttacheProgrammeRow *row,
             const char          *kind,
             const char          *number,
             const char          *text)
{
  AttacheProgrammeOutcome *outcome;

  for (guint i = 0; i < row->outcomes->len; i++)
    {
      outcome = g_ptr_array_index (row->outcomes, i);
      if (g_str_equal (outcome->kind, kind) && g_str_equal (outcome->number, number))
        return;
    }
  outcome = g_new0 (AttacheProgrammeOutcome, 1);
  outcome->kind = g_strdup (kind);
  outcome->number = g_strdup (number);
  outcome->text = g_strdup (text);
  g_ptr_array_add (row->outcomes, outcome);
}

/* Makes blanks of what stands within brackets, such as the session that revised a resolution, and of symbols. */
static void
blank_brackets (char *plain)
{
  guint depth = 0;

  for (char *p = plain; *p != '\0'; p++)
    {
      if (*p == '(')
        depth++;
      if (depth > 0 || *p == '/')
        {
          if (*p == ')')
            depth--;
          *p = ' ';
        }
    }
}

static const char *
find_kind (const GArray *hits,
           gsize         at,
           const char   *column)
{
  const char *kind = g_str_equal (column, "outcome") ? NULL : column;

  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->start >= at)
        break;
      if (hit->group == ATTACHE_WORD_COLUMN && (g_str_equal (hit->key, "resolution") || g_str_equal (hit->key, "decision")))
        kind = hit->key;
    }
  return kind;
}

static void
doubt_number (AttacheProgrammeReader *reader,
              const AttacheCell      *cell,
              const AttachePlain     *plain,
              gsize                   start,
              gsize                   end)
{
  static const char *const kinds[] = { "resolution", "decision" };
  g_autofree char         *number = attache_plain_dup_source (plain, start, end);
  AttacheDoubt            *doubt = attache_programme_add_doubt (reader, ATTACHE_DOUBT_SYMBOL, number);

  for (guint i = 0; doubt != NULL && i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *word = attache_words_dup_name (reader->words, ATTACHE_WORD_COLUMN, kinds[i]);
      g_autofree char *written = word != NULL ? g_strconcat (word, " ", number, NULL) : NULL;

      if (written != NULL)
        attache_programme_add_reading (reader, doubt, cell->start + plain->map[start], cell->start + plain->map[end], written);
    }
}

/* What the finder of references does not know: abbreviations, and numbers alone. */
static void
read_numbers (AttacheProgrammeReader *reader,
              AttacheProgrammeRow    *row,
              const AttacheCell      *cell,
              const char             *column)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (cell->text, -1);
  g_autoptr (GArray) hits = attache_words_scan (reader->words, plain);

  blank_brackets (plain->plain);
  for (gsize at = 0; at < plain->length;)
    {
      gsize digits = strspn (plain->plain + at, "0123456789");

      if (digits == 0)
        {
          at++;
          continue;
        }
      if (digits >= 1 && digits <= 4)
        {
          g_autofree char *number = g_strndup (plain->plain + at, digits);
          const char      *kind = find_kind (hits, at, column);

          if (kind != NULL)
            add_outcome (row, kind, number, cell->text);
          else
            doubt_number (reader, cell, plain, at, at + digits);
        }
      at += digits;
    }
}

/**
 * attache_programme_read_outcomes:
 * @reader: the reader
 * @row: the row
 * @cell: a cell of it
 * @column: "outcome", or "resolution" or "decision" where the column holds only these
 *
 * Reads the resolutions and decisions in a cell.
 */
void
attache_programme_read_outcomes (AttacheProgrammeReader *reader,
                                 AttacheProgrammeRow    *row,
                                 const AttacheCell      *cell,
                                 const char             *column)
{
  g_autoptr (GPtrArray) references = NULL;
  gboolean found = FALSE;

  if (attache_cell_is_blank (cell->text))
    return;
  references = attache_references_find (cell->text, reader->session);
  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);

      if (reference->kind != ATTACHE_REFERENCE_DECISION && reference->kind != ATTACHE_REFERENCE_RESOLUTION)
        continue;
      add_outcome (row, reference->kind == ATTACHE_REFERENCE_DECISION ? "decision" : "resolution", strrchr (reference->symbol, ' ') + 1, reference->raw);
      found = TRUE;
    }
  if (!found && references->len == 0)
    read_numbers (reader, row, cell, column);
}
