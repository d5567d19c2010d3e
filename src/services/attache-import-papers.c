/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an import stores sessions, papers, issues and files. What is there already keeps what this import does not know;
 * nothing is stored twice, because ids are made from names. */

#include "services/attache-import-private.h"

#include "base/attache-uuid.h"
#include "store/attache-file-store.h"
#include "store/attache-paper-store.h"
#include "store/attache-session-store.h"

#include "config.h"

#include <glib/gi18n-lib.h>

static void
count (AttachePut put,
       int       *added,
       int       *changed,
       int       *unchanged)
{
  *added += put == ATTACHE_PUT_ADDED;
  *changed += put == ATTACHE_PUT_CHANGED;
  *unchanged += put == ATTACHE_PUT_UNCHANGED;
}

/* C21, C99, C2000 and C23-ADD: two digits from 2002 on and before 2000. */
static char *
make_session_name (const char *code)
{
  gint64 year = g_ascii_strtoll (code + (code[0] == 'C'), NULL, 10);

  if (year == 0)
    return g_strdup (code);
  if (year < 100)
    year += year < 70 ? 2000 : 1900;
  if (g_str_has_suffix (code, "-ADD"))
    /* Translators: name of a session; %d is a year */
    return g_strdup_printf (_ ("Council %d, additional session"), (int)year);

  /* Translators: name of a session; %d is a year */
  return g_strdup_printf (_ ("Council %d"), (int)year);
}

/**
 * attache_import_make_session_id:
 * @space: prefix of names
 * @session: code of the session
 *
 * Returns: (transfer full): its id
 */
char *
attache_import_make_session_id (const char *space,
                                const char *session)
{
  return attache_uuid_for_format ("session", "%s%s", space, session);
}

/**
 * attache_import_make_paper_id:
 * @space: prefix of names
 * @base: canonical symbol of its base
 *
 * Returns: (transfer full): its id
 */
char *
attache_import_make_paper_id (const char *space,
                              const char *base)
{
  return attache_uuid_for_format ("paper", "%s%s", space, base);
}

/**
 * attache_import_make_issue_id:
 * @space: prefix of names
 * @symbol: canonical symbol
 *
 * Returns: (transfer full): its id
 */
char *
attache_import_make_issue_id (const char *space,
                              const char *symbol)
{
  return attache_uuid_for_format ("issue", "%s%s", space, symbol);
}

/**
 * attache_import_make_file_id:
 * @space: prefix of names
 * @sha256: of its bytes
 *
 * Returns: (transfer full): its id
 */
char *
attache_import_make_file_id (const char *space,
                             const char *sha256)
{
  return attache_uuid_for_format ("file", "%s%s", space, sha256);
}

/**
 * attache_import_put_session_in_worker:
 * @code: code of the session
 *
 * Makes sure that the session is there. The first one of an import is the one that its summary names.
 *
 * Returns: (transfer full) (nullable): its id, %NULL on error
 */
char *
attache_import_put_session_in_worker (AttacheImportTarget *target,
                                      const char          *code,
                                      GError             **error)
{
  g_autofree char *id = attache_import_make_session_id (target->space, code);
  g_autofree char *name = make_session_name (code);
  g_autoptr (AttacheSession) session = NULL;
  g_autoptr (GError) failure = NULL;

  session = attache_session_store_find_in_worker (target->transaction, id, &failure);
  if (attache_import_failed (&failure, error))
    return NULL;

  if (session == NULL)
    session = g_object_new (ATTACHE_TYPE_SESSION, "id", id, "code", code, "name", name, "sample", target->sample, NULL);
  g_object_set (session, "retired", FALSE, NULL);
  if (attache_session_store_put_in_worker (target->transaction, session, error) == ATTACHE_PUT_FAILED)
    return NULL;

  if (target->summary->session == NULL)
    {
      target->summary->session = g_strdup (code);
      target->summary->session_id = g_strdup (id);
    }

  return g_steal_pointer (&id);
}

/* A title in the language that the user reads first replaces one in another. */
static gboolean
is_better_title (AttacheImportTarget *target,
                 const char          *title,
                 const char          *language,
                 const char          *current)
{
  if (title == NULL)
    return FALSE;

  return current == NULL || g_strcmp0 (language, attache_transaction_get_language (target->transaction)) == 0;
}

/* What adds to a paper has a title of its own; what replaces or corrects it has the paper’s. */
static char *
put_paper (AttacheImportTarget *target,
           const AttacheSymbol *symbol,
           const char          *session_id,
           const char          *title,
           const char          *language,
           GError             **error)
{
  g_autoptr (AttacheSymbol) base = attache_symbol_copy (symbol);
  g_autoptr (AttachePaper) paper = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = attache_symbol_to_base (symbol);
  g_autofree char *id = attache_import_make_paper_id (target->space, name);
  g_autofree char *sort_key = NULL;

  base->kind = ATTACHE_ISSUE_KIND_BASE;
  base->ordinal = 0;
  sort_key = attache_symbol_to_sort_key (base);

  paper = attache_paper_store_find_in_worker (target->transaction, id, &failure);
  if (attache_import_failed (&failure, error))
    return NULL;

  if (paper == NULL)
    paper = g_object_new (ATTACHE_TYPE_PAPER, "id", id, "session-id", session_id, "symbol", name, "sort-key", sort_key, NULL);
  if (symbol->kind != ATTACHE_ISSUE_KIND_ADD && is_better_title (target, title, language, attache_paper_get_title (paper)))
    g_object_set (paper, "title", title, NULL);
  g_object_set (paper, "retired", FALSE, NULL);

  return attache_paper_store_put_in_worker (target->transaction, paper, error) == ATTACHE_PUT_FAILED ? NULL : g_steal_pointer (&id);
}

/**
 * attache_import_failed:
 * @failure: (inout): what looking for a row gave
 *
 * Returns: whether it failed otherwise than by not finding it; then @error is set
 */
gboolean
attache_import_failed (GError **failure,
                       GError **error)
{
  if (g_error_matches (*failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_clear_error (failure);
  if (*failure == NULL)
    return FALSE;

  g_propagate_error (error, g_steal_pointer (failure));

  return TRUE;
}

/**
 * attache_import_target_init:
 * @transaction: the transaction
 * @sample: whether it is the sample
 *
 * Fills @self, with an empty summary of its own.
 */
void
attache_import_target_init (AttacheImportTarget *self,
                            AttacheTransaction  *transaction,
                            gboolean             sample)
{
  self->transaction = transaction;
  self->space = attache_import_get_space (sample);
  self->sample = sample;
  self->summary = attache_import_summary_new ();
  self->issues = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sessions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lines = g_ptr_array_new_with_free_func (g_object_unref);
}

void
attache_import_target_clear (AttacheImportTarget *self)
{
  g_clear_pointer (&self->summary, attache_import_summary_free);
  g_clear_pointer (&self->issues, g_hash_table_unref);
  g_clear_pointer (&self->sessions, g_hash_table_unref);
  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->file, g_free);
}

/**
 * attache_import_get_space:
 * @sample: whether it is the sample
 *
 * Returns: (transfer none): prefix of the names that ids are made from
 */
const char *
attache_import_get_space (gboolean sample)
{
  return sample ? "sample:" : "";
}

static char *
put_issue (AttacheImportTarget *target,
           const AttacheSymbol *symbol,
           const char          *session_id,
           const char          *title,
           const char          *language,
           GError             **error)
{
  g_autofree char *name = attache_symbol_to_string (symbol);
  g_autofree char *sort_key = attache_symbol_to_sort_key (symbol);
  g_autofree char *id = attache_import_make_issue_id (target->space, name);
  g_autofree char *paper_id = NULL;
  g_autoptr (AttacheIssue) issue = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean   known = g_hash_table_contains (target->issues, id);
  AttachePut put;

  if (known && title == NULL)
    return g_steal_pointer (&id);

  paper_id = put_paper (target, symbol, session_id, title, language, error);
  if (paper_id == NULL)
    return NULL;

  issue = attache_paper_store_find_issue_in_worker (target->transaction, id, &failure);
  if (attache_import_failed (&failure, error))
    return NULL;

  if (issue == NULL)
    issue = g_object_new (ATTACHE_TYPE_ISSUE,
                          "id", id,
                          "paper-id", paper_id,
                          "session-id", session_id,
                          "symbol", name,
                          "sort-key", sort_key,
                          "kind", symbol->kind,
                          "ordinal", symbol->ordinal,
                          NULL);
  if (is_better_title (target, title, language, attache_issue_get_title (issue)))
    g_object_set (issue, "title", title, NULL);
  g_object_set (issue, "retired", FALSE, NULL);

  put = attache_paper_store_put_issue_in_worker (target->transaction, issue, error);
  if (put == ATTACHE_PUT_FAILED)
    return NULL;
  if (!known)
    count (put, &target->summary->papers_added, &target->summary->papers_changed, &target->summary->papers_unchanged);
  g_hash_table_add (target->issues, g_strdup (id));

  return g_steal_pointer (&id);
}

/**
 * attache_import_put_issue_in_worker:
 * @symbol: symbol of the issue
 * @title: (nullable): its title, where it is known
 * @language: (nullable): language of the title
 *
 * Makes sure that the issue is there with its paper and session. A corrigendum or an addendum implies the text that it
 * corrects or adds to; a revision replaces it.
 *
 * Returns: (transfer full) (nullable): its id, %NULL on error
 */
char *
attache_import_put_issue_in_worker (AttacheImportTarget *target,
                                    const AttacheSymbol *symbol,
                                    const char          *title,
                                    const char          *language,
                                    GError             **error)
{
  g_autofree char *session_id = attache_import_put_session_in_worker (target, symbol->session, error);

  if (session_id == NULL)
    return NULL;

  if (symbol->kind == ATTACHE_ISSUE_KIND_CORR || symbol->kind == ATTACHE_ISSUE_KIND_ADD)
    {
      g_autoptr (AttacheSymbol) base = attache_symbol_copy (symbol);
      g_autofree char *base_id = NULL;

      base->kind = ATTACHE_ISSUE_KIND_BASE;
      base->ordinal = 0;
      base_id = put_issue (target, base, session_id, NULL, NULL, error);
      if (base_id == NULL)
        return NULL;
    }

  return put_issue (target, symbol, session_id, title, language, error);
}

static AttacheFile *
find_file (AttacheImportTarget *target,
           AttacheImportEntry  *entry,
           GError             **error)
{
  const char      *sha256 = attache_import_entry_get_sha256 (entry);
  g_autofree char *id = attache_import_make_file_id (target->space, sha256);
  g_autoptr (GError) failure = NULL;
  AttacheFile *file = attache_file_store_find_by_sha256_in_worker (target->transaction, sha256, &failure);

  if (attache_import_failed (&failure, error))
    return NULL;

  if (file == NULL)
    file = g_object_new (ATTACHE_TYPE_FILE, "id", id, "sha256", sha256, "format", attache_import_entry_get_format (entry), NULL);
  g_object_set (file, "retired", FALSE, NULL);
  if (attache_file_get_name (file) == NULL)
    g_object_set (file, "name", attache_import_entry_get_name (entry), NULL);
  if (attache_import_entry_get_size (entry) > 0)
    g_object_set (file, "size", attache_import_entry_get_size (entry), NULL);
  if (attache_import_entry_get_n_pages (entry) > 0)
    g_object_set (file, "n-pages", attache_import_entry_get_n_pages (entry), NULL);
  if (attache_import_entry_get_language (entry) != NULL)
    g_object_set (file, "language", attache_import_entry_get_language (entry), NULL);

  return file;
}

/**
 * attache_import_put_priority_in_worker:
 * @symbol: base of a paper
 * @group: `1`, `1+`, `2`
 *
 * Says in which priority group the paper is.
 *
 * Returns: what happened to the paper
 */
AttachePut
attache_import_put_priority_in_worker (AttacheImportTarget *target,
                                       const AttacheSymbol *symbol,
                                       const char          *group,
                                       GError             **error)
{
  g_autofree char *name = attache_symbol_to_base (symbol);
  g_autofree char *id = attache_import_make_paper_id (target->space, name);
  g_autofree char *issue_id = attache_import_put_issue_in_worker (target, symbol, NULL, NULL, error);
  g_autoptr (AttachePaper) paper = issue_id ? attache_paper_store_find_in_worker (target->transaction, id, error) : NULL;

  if (paper == NULL)
    return ATTACHE_PUT_FAILED;

  g_object_set (paper, "priority-group", group, NULL);

  return attache_paper_store_put_in_worker (target->transaction, paper, error);
}

/**
 * attache_import_put_file_in_worker:
 * @entry: a paper whose bytes are in the store of papers
 *
 * Stores the file, and what it is a file of where its symbol is known.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_put_file_in_worker (AttacheImportTarget *target,
                                   AttacheImportEntry  *entry,
                                   GError             **error)
{
  const char *text = attache_import_entry_get_symbol (entry);
  g_autoptr (AttacheSymbol) symbol = text ? attache_symbol_parse (text, NULL) : NULL;
  g_autoptr (AttacheFile) file = find_file (target, entry, error);
  AttachePut put;

  if (file == NULL)
    return FALSE;

  if (symbol != NULL)
    {
      g_autofree char *issue_id = NULL;

      issue_id = attache_import_put_issue_in_worker (target, symbol, attache_import_entry_get_title (entry),
                                                     attache_import_entry_get_language (entry), error);
      if (issue_id == NULL)
        return FALSE;
      g_object_set (file, "issue-id", issue_id, NULL);
    }

  put = attache_file_store_put_in_worker (target->transaction, file, error);
  if (put != ATTACHE_PUT_FAILED)
    attache_import_add_line (target, "paper", text ? text : attache_import_entry_get_name (entry), attache_put_to_state (put), NULL, NULL,
                             attache_import_entry_get_language (entry));
  count (put, &target->summary->files_added, &target->summary->files_changed, &target->summary->files_unchanged);

  return put != ATTACHE_PUT_FAILED;
}
