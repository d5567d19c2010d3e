/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is, by what its text says: its kind, the paper that it is a file of, and whether anything speaks against storing
 * it as it is. */

#include "services/attache-import-look.h"

#include "text/attache-file-name.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static guint
count_paragraphs (const AttacheRecord *record)
{
  guint n_paragraphs = 0;

  for (guint i = 0; i < record->items->len; i++)
    n_paragraphs += ((const AttacheRecordItem *)g_ptr_array_index (record->items, i))->paragraphs->len;

  return n_paragraphs;
}

/* Where every row is in doubt there is something to settle all the same. */
static gboolean
has_rows (const AttacheManuscript *manuscript)
{
  if (manuscript->record != NULL)
    return manuscript->record->items->len > 0;
  if (manuscript->programme != NULL)
    return manuscript->programme->rows->len > 0 || manuscript->doubts->len > 0;

  return manuscript->candidatures != NULL && (manuscript->candidatures->rows->len > 0 || manuscript->doubts->len > 0);
}

static const char *
get_session (const AttacheManuscript *manuscript)
{
  if (manuscript->record != NULL)
    return manuscript->record->session;
  if (manuscript->programme != NULL)
    return manuscript->programme->session;

  return manuscript->candidatures ? manuscript->candidatures->session : NULL;
}

static const char *
get_language (const AttacheManuscript *manuscript)
{
  if (manuscript->record != NULL)
    return manuscript->record->language;
  if (manuscript->programme != NULL)
    return manuscript->programme->language;

  return manuscript->candidatures ? manuscript->candidatures->language : NULL;
}

/* The number of a letter is no symbol of a paper. */
static const char *
get_symbol (const AttacheManuscript *manuscript)
{
  const char *symbol = manuscript->record         ? manuscript->record->symbol
                       : manuscript->programme    ? manuscript->programme->symbol
                       : manuscript->candidatures ? manuscript->candidatures->symbol
                                                  : NULL;
  g_autoptr (AttacheSymbol) parsed = symbol ? attache_symbol_parse (symbol, NULL) : NULL;

  return parsed ? symbol : NULL;
}

/* What was said before, by the name of the file or by the user, is not taken back. */
static void
know (AttacheImportEntry *entry,
      const char         *symbol,
      const char         *language)
{
  const char *known_symbol = attache_import_entry_get_symbol (entry);
  const char *known_language = attache_import_entry_get_language (entry);

  attache_import_entry_know (entry, known_symbol ? known_symbol : symbol, known_language ? known_language : language);
}

static char *
describe_records (GPtrArray *records)
{
  const AttacheRecord *first = g_ptr_array_index (records, 0);
  guint                n_items = 0, n_paragraphs = 0;
  g_autofree char     *items = NULL;
  g_autofree char     *paragraphs = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      const AttacheRecord *record = g_ptr_array_index (records, i);

      n_items += record->items->len;
      n_paragraphs += count_paragraphs (record);
    }
  items = g_strdup_printf (ngettext ("%u item", "%u items", n_items), n_items);
  paragraphs = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", n_paragraphs), n_paragraphs);

  if (first->problems->len > 0)
    /* Translators: two counts, and a sentence about what looks wrong: “14 items, 61 paragraphs. The text ends in the middle…” */
    return g_strdup_printf (_ ("%s, %s. %s"), items, paragraphs, (const char *)g_ptr_array_index (first->problems, 0));

  /* Translators: two counts: “14 items, 61 paragraphs” */
  return g_strdup_printf (_ ("%s, %s"), items, paragraphs);
}

static char *
describe_programme (const AttacheProgramme *programme)
{
  guint            n_papers = 0;
  g_autofree char *rows = g_strdup_printf (ngettext ("%u item", "%u items", programme->rows->len), programme->rows->len);
  g_autofree char *papers = NULL;

  for (guint i = 0; i < programme->rows->len; i++)
    n_papers += ((const AttacheProgrammeRow *)g_ptr_array_index (programme->rows, i))->papers->len;
  papers = g_strdup_printf (ngettext ("%u paper", "%u papers", n_papers), n_papers);

  if (programme->problems->len > 0)
    return g_strdup_printf (_ ("%s, %s. %s"), rows, papers, (const char *)g_ptr_array_index (programme->problems, 0));

  return g_strdup_printf (_ ("%s, %s"), rows, papers);
}

static char *
describe (const AttacheManuscript *manuscript)
{
  guint n_rows;

  if (manuscript->records->len > 0)
    return describe_records (manuscript->records);
  if (manuscript->programme != NULL)
    return describe_programme (manuscript->programme);

  n_rows = manuscript->candidatures->rows->len;

  return g_strdup_printf (ngettext ("%u candidature", "%u candidatures", n_rows), n_rows);
}

/* More numbers than headings: a list, a log or a table that only looks like a record. */
static gboolean
is_doubtful (const AttacheRecord *record)
{
  guint n_untitled = 0;

  for (guint i = 0; i < record->items->len; i++)
    {
      const AttacheRecordItem *item = g_ptr_array_index (record->items, i);

      n_untitled += item->title == NULL || *item->title == '\0';
    }

  return n_untitled > record->items->len / 2;
}

/* Half a record is not what the meeting said, and what has no headings is hardly one: it goes in only where the user asks
 * for it. */
static void
leave_out_incomplete (AttacheImportEntry      *entry,
                      const AttacheManuscript *manuscript)
{
  const AttacheRecord *last = manuscript->records->len > 0 ? g_ptr_array_index (manuscript->records, manuscript->records->len - 1) : NULL;
  const char          *name = attache_import_entry_get_name (entry);
  g_autofree char     *why = NULL;

  if (last != NULL && last->cut)
    /* Translators: name of a file, and a sentence such as “The text ends in the middle of paragraph 12.1; the record looks cut off.” */
    why = g_strdup_printf (_ ("%s: %s Get the whole record, or include what there is of it."), name,
                           (const char *)g_ptr_array_index (last->problems, last->problems->len - 1));
  else if (last != NULL && is_doubtful (last))
    why = g_strdup_printf (_ ("%s has numbered lines, but most of its items have no heading. Import the record of the meeting itself, or include this as it is."), name);

  attache_import_entry_set_why (entry, why);
  attache_import_entry_get_content (entry)->questionable = why != NULL;
  if (why != NULL)
    attache_import_entry_set_left_out (entry, TRUE);
}

static void
take_structure (AttacheImportEntry      *entry,
                const AttacheManuscript *manuscript)
{
  g_autofree char *detail = describe (manuscript);

  if (get_session (manuscript) == NULL)
    {
      g_autofree char *why = NULL;

      why = g_strdup_printf (_ ("%s does not say which session it belongs to. Choose the session, and import it again."),
                             attache_import_entry_get_name (entry));
      attache_import_entry_refuse (entry, why);
      return;
    }

  know (entry, get_symbol (manuscript), get_language (manuscript));
  attache_import_entry_set_title (entry, manuscript->cover->title);
  attache_import_entry_set_kind (entry, attache_text_kind_to_string (manuscript->kind));
  attache_import_entry_set_detail (entry, detail);
  g_set_str (&attache_import_entry_get_content (entry)->detail, detail);
  leave_out_incomplete (entry, manuscript);
}

static gboolean
is_plain (AttacheImportEntry *entry)
{
  const char *format = attache_import_entry_get_format (entry);

  return g_str_equal (format, "txt") || g_str_equal (format, "csv") || g_str_equal (format, "html");
}

/* A note that mentions a paper is not that paper. */
static gboolean
is_block (const AttacheCover *cover)
{
  return cover->original != NULL || (cover->date != NULL && cover->title != NULL) || cover->source != NULL;
}

/**
 * attache_import_take_cover:
 * @entry: a paper
 * @cover: what the block at its top says
 *
 * Takes the title of a paper, and where the name of the file does not say what paper it is, its symbol too.
 */
void
attache_import_take_cover (AttacheImportEntry *entry,
                           const AttacheCover *cover)
{
  const char      *name = attache_import_entry_get_name (entry);
  g_autofree char *why = NULL;

  attache_import_entry_set_kind (entry, "paper");
  attache_import_entry_set_title (entry, cover->title);
  know (entry, is_plain (entry) && !is_block (cover) ? NULL : cover->symbol, cover->language);
  if (attache_import_entry_get_symbol (entry) != NULL)
    return;

  if (is_plain (entry))
    {
      why = g_strdup_printf (_ ("Nothing that can be imported was found in %s: no item of an agenda or record, no list, and no symbol of a paper. Save all of it, and import that."), name);
      attache_import_entry_refuse (entry, why);
      return;
    }

  if (cover->n_symbols > 1)
    why = g_strdup_printf (_ ("The first page of %s names more than one paper. Say which one it is."), name);
  else
    why = g_strdup_printf (_ ("Neither the name of %s nor its first page says which paper it is. Give it its symbol."), name);
  attache_import_entry_set_unmatched (entry, why);
}

/**
 * attache_import_is_paper_by_name:
 * @manuscript: what the text of a file says
 * @name: its name
 *
 * Papers have numbered paragraphs too. A record says in its heading that it is one; without a heading it is taken for one
 * unless its name says that it is a paper.
 *
 * Returns: whether it only looks like a record
 */
gboolean
attache_import_is_paper_by_name (const AttacheManuscript *manuscript,
                                 const char              *name)
{
  g_autoptr (AttacheFileName) file_name = NULL;

  if (manuscript->record == NULL || manuscript->record->title != NULL)
    return FALSE;

  file_name = attache_file_name_parse (name);

  return file_name != NULL && file_name->symbol != NULL;
}

/**
 * attache_import_recognise:
 * @entry: a file whose format, bytes and symbol by name are known
 * @reading: (transfer full): what its text says
 *
 * Makes it what its text says that it is, or what the user said.
 */
void
attache_import_recognise (AttacheImportEntry   *entry,
                          AttacheImportReading *reading)
{
  g_autofree char         *base = attache_import_dup_file_name (entry);
  AttacheTextKind          forced = attache_import_entry_get_content (entry)->forced;
  const AttacheManuscript *manuscript = reading->manuscript;
  g_autofree char         *why = NULL;

  if (forced != ATTACHE_TEXT_KIND_UNKNOWN)
    {
      /* Who says what it is wants it. */
      attache_import_entry_set_state (entry, ATTACHE_IMPORT_STATE_NEW);
      attache_import_entry_set_left_out (entry, FALSE);
    }
  attache_import_entry_take_reading (entry, reading);
  if (has_rows (manuscript) &&
      (forced == ATTACHE_TEXT_KIND_RECORD || !attache_import_is_paper_by_name (manuscript, base)))
    {
      take_structure (entry, manuscript);
      attache_import_entry_make_children (entry);
      attache_import_show_doubts (entry);
      return;
    }

  attache_import_clear_children (entry);
  if (forced == ATTACHE_TEXT_KIND_UNKNOWN || forced == ATTACHE_TEXT_KIND_PAPER)
    {
      attache_import_take_cover (entry, manuscript->cover);
      return;
    }

  why = g_strdup_printf (_ ("Nothing was found in %s when it was read as this. Choose what else it is."), attache_import_entry_get_name (entry));
  attache_import_entry_set_why (entry, why);
  attache_import_entry_set_left_out (entry, TRUE);
}
