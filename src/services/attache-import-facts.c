/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import stores of a text, whatever it is: the parts of it, what its cover says, and, last of all, what follows for the session. */

#include "services/attache-import-private.h"

#include "store/attache-import-store.h"
#include "store/attache-paper-store.h"

/* What is written in words, as a title is: in the language of the user, else in the first that came. */
static gboolean
is_better (AttacheImportTarget *target,
           const AttacheCover  *cover,
           const char          *current)
{
  return current == NULL || g_strcmp0 (cover->language, attache_transaction_get_language (target->transaction)) == 0;
}

static gboolean
put_source_of_paper (AttacheImportTarget *target,
                     const AttacheCover  *cover,
                     const char          *paper_id,
                     GError             **error)
{
  g_autoptr (AttachePaper) paper = attache_paper_store_find_in_worker (target->transaction, paper_id, error);

  if (paper == NULL)
    return FALSE;
  if (cover->source == NULL || !is_better (target, cover, attache_paper_get_source (paper)))
    return TRUE;

  g_object_set (paper, "source", cover->source, NULL);

  return attache_paper_store_put_in_worker (target->transaction, paper, error) != ATTACHE_PUT_FAILED;
}

/**
 * attache_import_put_cover_in_worker:
 * @cover: a cover
 *
 * Stores what it says of the issue: title, day, original language and item of the agenda, and whose paper it is. A cover that does not name
 * its paper says nothing.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_put_cover_in_worker (AttacheImportTarget *target,
                                    const AttacheCover  *cover,
                                    GError             **error)
{
  g_autoptr (AttacheSymbol) symbol = cover->symbol ? attache_symbol_parse (cover->symbol, cover->session) : NULL;
  g_autoptr (AttacheIssue) issue = NULL;
  g_autofree char *id = NULL;

  if (symbol == NULL)
    return TRUE;

  id = attache_import_put_issue_in_worker (target, symbol, cover->title, cover->language, error);
  issue = id ? attache_paper_store_find_issue_in_worker (target->transaction, id, error) : NULL;
  if (issue == NULL)
    return FALSE;

  if (cover->date != NULL)
    g_object_set (issue, "date", cover->date, NULL);
  if (cover->original != NULL)
    g_object_set (issue, "original", cover->original, NULL);
  if (cover->agenda_item != NULL)
    g_object_set (issue, "agenda-item", cover->agenda_item, NULL);
  if (attache_paper_store_put_issue_in_worker (target->transaction, issue, error) == ATTACHE_PUT_FAILED)
    return FALSE;

  /* What adds to a paper may be another’s. */
  return symbol->kind == ATTACHE_ISSUE_KIND_ADD || put_source_of_paper (target, cover, attache_issue_get_paper_id (issue), error);
}

/**
 * attache_import_retire_papers_in_worker:
 *
 * Retires the issues of the sessions that the import has touched that only retired headings and paragraphs name, and of which no file is here.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_retire_papers_in_worker (AttacheImportTarget *target,
                                        GError             **error)
{
  GHashTableIter iter;
  gpointer       session_id;

  g_hash_table_iter_init (&iter, target->sessions);
  while (g_hash_table_iter_next (&iter, &session_id, NULL))
    {
      g_autoptr (GPtrArray) issues = attache_paper_store_select_unnamed_in_worker (target->transaction, session_id, error);

      for (guint i = 0; issues != NULL && i < issues->len; i++)
        {
          AttacheIssue *issue = g_ptr_array_index (issues, i);

          g_object_set (issue, "retired", TRUE, NULL);
          if (attache_paper_store_put_issue_in_worker (target->transaction, issue, error) == ATTACHE_PUT_FAILED)
            return FALSE;
          attache_import_add_line (target, "paper", attache_issue_get_symbol (issue), "retired", NULL, NULL, NULL);
        }
      if (issues == NULL)
        return FALSE;
    }

  return TRUE;
}

/**
 * attache_import_has_structure:
 * @manuscript: (nullable): a text
 *
 * Returns: whether it is more than a paper with a cover, and says of which session
 */
gboolean
attache_import_has_structure (const AttacheManuscript *manuscript)
{
  return manuscript != NULL && (manuscript->record != NULL || (manuscript->programme != NULL && manuscript->programme->session != NULL) ||
                                (manuscript->candidatures != NULL && manuscript->candidatures->session != NULL));
}

static gboolean
put_record (AttacheImportTarget *target,
            const AttacheRecord *record,
            GError             **error)
{
  g_autofree AttachePut *puts = g_new0 (AttachePut, record->items->len);

  return attache_import_put_record_in_worker (target, record, puts, error);
}

/* A text that was read as one record need not list it. */
static gboolean
put_records (AttacheImportTarget     *target,
             const AttacheManuscript *manuscript,
             GError                 **error)
{
  if (manuscript->records == NULL || manuscript->records->len == 0)
    return manuscript->record == NULL || put_record (target, manuscript->record, error);

  for (guint i = 0; i < manuscript->records->len; i++)
    if (!put_record (target, g_ptr_array_index (manuscript->records, i), error))
      return FALSE;

  return TRUE;
}

/**
 * attache_import_put_manuscript_in_worker:
 * @manuscript: a text whose parts name their session
 *
 * Stores what it says: its records, or its agenda, plan, allocation, letter or list, and what its cover says.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_put_manuscript_in_worker (AttacheImportTarget     *target,
                                         const AttacheManuscript *manuscript,
                                         GError                 **error)
{
  return put_records (target, manuscript, error) &&
         (manuscript->programme == NULL || attache_import_put_programme_in_worker (target, manuscript->programme, error)) &&
         (manuscript->candidatures == NULL || attache_import_put_candidature_list_in_worker (target, manuscript->candidatures, error)) &&
         (manuscript->cover == NULL || attache_import_put_cover_in_worker (target, manuscript->cover, error));
}

/**
 * attache_import_finish_in_worker:
 * @name: (nullable): name of what was imported
 * @n_files: how many files and texts
 *
 * Ends an import: items of one subject meet, papers that nothing names any more go, and what it did is entered in the books.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_finish_in_worker (AttacheImportTarget *target,
                                 const char          *name,
                                 guint                n_files,
                                 GError             **error)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  if (!attache_import_join_in_worker (target, error) || !attache_import_retire_papers_in_worker (target, error))
    return FALSE;

  for (guint i = 0; i < target->lines->len; i++)
    if (g_strcmp0 (attache_import_line_get_state (g_ptr_array_index (target->lines, i)), "unchanged") != 0)
      g_ptr_array_add (told, g_ptr_array_index (target->lines, i));

  return attache_import_store_put_batch_in_worker (target->transaction, name, n_files, told, error);
}
