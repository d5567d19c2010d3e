/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The symbols in the cells of a row: papers of the session, papers of others, records, meetings. */

#include "config.h"

#include "text/attache-programme-private.h"

#include "text/attache-record-private.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No item has more. */
#define MOST_PAPERS 500

static void
add_paper (AttacheProgrammeReader *reader,
           AttacheProgrammeRow    *row,
           const char             *written,
           gboolean                related)
{
  g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (written, reader->session);
  GPtrArray *papers;

  if (symbol == NULL)
    return;
  papers = related || g_strcmp0 (symbol->session, reader->programme->session) != 0 ? row->earlier : row->papers;
  if (papers->len >= MOST_PAPERS)
    {
      attache_programme_add_problem (reader, _ ("Line %u names more than %d papers; the rest of them were left out."), reader->line + 1, MOST_PAPERS);
      return;
    }
  /* Addenda only add to their base; a corrigendum stands for itself. */
  if (symbol->kind == ATTACHE_ISSUE_KIND_ADD)
    {
      g_autofree char *base = attache_symbol_to_base (symbol);

      attache_add_once (papers, base);
    }
  attache_add_once (papers, written);
}

static void
take_reference (AttacheProgrammeReader *reader,
                AttacheProgrammeRow    *row,
                const AttacheReference *reference,
                const char             *column)
{
  if (reference->kind == ATTACHE_REFERENCE_MEETING && row->meeting == NULL)
    row->meeting = g_strdup (strchr (reference->symbol, '/') + 1);
  if (reference->kind != ATTACHE_REFERENCE_PAPER)
    return;
  if (!g_str_equal (column, "record"))
    add_paper (reader, row, reference->symbol, g_str_equal (column, "related"));
  else if (row->record == NULL)
    row->record = g_strdup (reference->symbol);
}

/**
 * attache_programme_read_papers:
 * @reader: the reader
 * @row: the row
 * @cell: a cell of it
 * @column: "title", "documents", "related" or "record"
 *
 * Reads the symbols in a cell; one that ends nowhere in the line is only read. Papers of other sessions, and all of those of related information, are kept apart.
 *
 * Returns: whether nothing in it is in doubt
 */
gboolean
attache_programme_read_papers (AttacheProgrammeReader *reader,
                               AttacheProgrammeRow    *row,
                               const AttacheCell      *cell,
                               const char             *column)
{
  g_autoptr (GPtrArray) references = NULL;

  if (attache_cell_is_blank (cell->text))
    return TRUE;
  references = attache_references_find (cell->text, reader->session);
  for (guint i = 0; i < references->len; i++)
    take_reference (reader, row, g_ptr_array_index (references, i), column);
  /* A title of several lines has no place in one of them. */
  if (g_str_equal (column, "related") || cell->end == 0)
    return TRUE;
  return attache_programme_check_symbols (reader, row, cell, references, column);
}

/**
 * attache_programme_is_papers:
 * @reader: the reader
 * @text: text of a cell
 *
 * Returns: whether it names papers, and says nothing else
 */
gboolean
attache_programme_is_papers (AttacheProgrammeReader *reader,
                             const char             *text)
{
  g_autoptr (GPtrArray) papers = NULL;
  g_autofree char *rest = NULL;

  if (strpbrk (text, "/\xef") == NULL)
    return FALSE;
  papers = attache_papers_find (text, reader->session);
  if (papers->len == 0)
    return FALSE;
  rest = attache_papers_remove (text, reader->session);
  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}
