/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an import stores an agenda, a time plan, an allocation of documents or a letter of consultation: each is a source, and each of its
 * items a row of its own, whatever other sources say of the subject. What a revision moves keeps its row, what it no longer has is
 * retired, and another language of the same text adds its titles. */

#include "services/attache-import-entries.h"
#include "services/attache-import-match.h"

#include "base/attache-uuid.h"
#include "store/attache-citation-store.h"
#include "store/attache-deadline-store.h"
#include "store/attache-item-store.h"
#include "store/attache-paper-store.h"
#include "store/attache-session-store.h"
#include "store/attache-source-store.h"

#include "config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AttacheImportTarget    *target;
  const AttacheProgramme *programme;
  const char             *session_id;
  const char             *source_id;
  const char             *name; /* what ids of its items are made from */
  gboolean                primary;
  gboolean                whole; /* nothing of it was left out, so what it does not have is gone */
} Programme;

static const char *const *
finish_ids (GPtrArray *ids)
{
  g_ptr_array_add (ids, NULL);

  return (const char *const *)ids->pdata;
}

static AttachePut
join_retired (AttachePut whole,
              int        n_retired)
{
  if (n_retired < 0)
    return ATTACHE_PUT_FAILED;

  return attache_put_join (whole, n_retired > 0 ? ATTACHE_PUT_CHANGED : ATTACHE_PUT_UNCHANGED);
}

/* A sitting that the plan names; once its record is there, the record says when it was. */
static gboolean
put_sitting (Programme                 *programme,
             const AttacheProgrammeRow *row,
             const char                *sitting_name,
             const char                *id,
             GError                   **error)
{
  AttacheTransaction *transaction = programme->target->transaction;
  g_autofree char    *record_id = attache_uuid_for_name ("source", sitting_name);
  g_autoptr (AttacheSource) record = NULL;
  g_autoptr (AttacheSitting) sitting = NULL;
  g_autoptr (GError) failure = NULL;

  sitting = attache_session_store_find_sitting_in_worker (transaction, id, &failure);
  if (attache_import_failed (&failure, error))
    return FALSE;
  record = attache_source_store_find_in_worker (transaction, record_id, &failure);
  if (attache_import_failed (&failure, error))
    return FALSE;
  if (sitting != NULL && !attache_sitting_get_retired (sitting) && record != NULL && !attache_source_get_retired (record))
    return TRUE;

  if (sitting == NULL)
    sitting = g_object_new (ATTACHE_TYPE_SITTING, "id", id, "session-id", programme->session_id, "code", row->meeting, NULL);
  g_object_set (sitting, "retired", FALSE, NULL);
  if (row->date != NULL)
    g_object_set (sitting, "date", row->date, NULL);
  if (row->starts != NULL)
    g_object_set (sitting, "starts", row->starts, "ends", row->ends, NULL);

  return attache_session_store_put_sitting_in_worker (transaction, sitting, error) != ATTACHE_PUT_FAILED;
}

static gboolean
find_sitting (Programme                 *programme,
              const AttacheProgrammeRow *row,
              char                     **id,
              GError                   **error)
{
  g_autofree char *name = NULL;

  *id = NULL;
  if (row->meeting == NULL)
    return TRUE;

  name = g_strdup_printf ("%s%s/%s", programme->target->space, programme->programme->session, row->meeting);
  *id = attache_uuid_for_name ("sitting", name);

  return put_sitting (programme, row, name, *id, error);
}

/* Where rows of one number have titles of their own, these are those of their papers; what the paper itself says is known better. */
static gboolean
put_paper (Programme                   *programme,
           const AttacheProgrammeEntry *entry,
           const char                  *text,
           char                       **issue_id,
           GError                     **error)
{
  AttacheImportTarget *target = programme->target;
  g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (text, programme->programme->session);
  g_autoptr (AttacheIssue) issue = NULL;
  g_autoptr (GError) failure = NULL;
  const char *title = NULL;

  *issue_id = NULL;
  if (symbol == NULL || g_strcmp0 (symbol->session, programme->programme->session) != 0)
    return TRUE;

  *issue_id = attache_import_put_issue_in_worker (target, symbol, NULL, NULL, error);
  if (*issue_id == NULL)
    return FALSE;

  for (guint i = 0; entry != NULL && entry->rows->len > 1 && i < entry->rows->len; i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (entry->rows, i);

      if (row->papers->len == 1 && g_str_equal (g_ptr_array_index (row->papers, 0), text))
        title = row->title;
    }
  if (title == NULL)
    return TRUE;

  issue = attache_paper_store_find_issue_in_worker (target->transaction, *issue_id, &failure);
  if (attache_import_failed (&failure, error))
    return FALSE;
  if (issue == NULL || attache_issue_get_title (issue) != NULL)
    return TRUE;

  g_free (*issue_id);
  *issue_id = attache_import_put_issue_in_worker (target, symbol, title, programme->programme->language, error);

  return *issue_id != NULL;
}

static AttachePut
put_citations (Programme                   *programme,
               const AttacheProgrammeEntry *entry,
               const char                  *item_id,
               GError                     **error)
{
  AttacheTransaction *transaction = programme->target->transaction;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  AttachePut whole = ATTACHE_PUT_UNCHANGED;

  for (guint i = 0; i < entry->papers->len && whole != ATTACHE_PUT_FAILED; i++)
    {
      const char      *text = g_ptr_array_index (entry->papers, i);
      g_autofree char *issue_id = NULL;
      AttacheCitation  citation = { .item_id = item_id, .heading = TRUE, .raw = text };

      if (!put_paper (programme, entry, text, &issue_id, error))
        return ATTACHE_PUT_FAILED;
      if (issue_id == NULL)
        continue;
      g_ptr_array_add (ids, attache_uuid_for_format ("citation", "%s:heading:%s", item_id, text));
      citation.id = g_ptr_array_index (ids, ids->len - 1);
      citation.issue_id = issue_id;
      citation.position = ids->len - 1;
      whole = attache_put_join (whole, attache_citation_store_put_in_worker (transaction, &citation, error));
    }

  if (whole == ATTACHE_PUT_FAILED || !programme->whole)
    return whole;

  return join_retired (whole, attache_citation_store_retire_others_in_worker (transaction, item_id, finish_ids (ids), error));
}

static AttachePut
put_outcomes (Programme                   *programme,
              const AttacheProgrammeEntry *entry,
              const char                  *item_id,
              GError                     **error)
{
  AttacheTransaction *transaction = programme->target->transaction;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  AttachePut whole = ATTACHE_PUT_UNCHANGED;

  for (guint i = 0; i < entry->rows->len; i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (entry->rows, i);

      for (guint j = 0; j < row->outcomes->len && whole != ATTACHE_PUT_FAILED; j++)
        {
          const AttacheProgrammeOutcome *from = g_ptr_array_index (row->outcomes, j);
          g_autoptr (AttacheOutcome) outcome = NULL;

          g_ptr_array_add (ids, attache_uuid_for_format ("outcome", "%s:%s:%s", item_id, from->kind, from->number));
          outcome = g_object_new (ATTACHE_TYPE_OUTCOME,
                                  "id", g_ptr_array_index (ids, ids->len - 1),
                                  "item-id", item_id,
                                  "kind", from->kind,
                                  "number", from->number,
                                  "text", from->text,
                                  NULL);
          whole = attache_put_join (whole, attache_source_store_put_outcome_in_worker (transaction, outcome, error));
        }
    }

  if (whole == ATTACHE_PUT_FAILED || !programme->whole)
    return whole;

  return join_retired (whole, attache_source_store_retire_other_outcomes_in_worker (transaction, item_id, finish_ids (ids), error));
}

/* A number that is out of order takes nothing away from its row; where there is none, the row is left out. */
static gboolean
leaves_out (const AttacheProgramme *programme,
            const AttacheDoubt     *doubt)
{
  if (doubt->kind != ATTACHE_DOUBT_NUMBER)
    return TRUE;
  for (guint i = 0; i < programme->rows->len; i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, i);

      if (row->line == doubt->line && row->number != NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_whole (const AttacheProgramme *programme)
{
  for (guint i = 0; i < programme->doubts->len; i++)
    if (leaves_out (programme, g_ptr_array_index (programme->doubts, i)))
      return FALSE;

  return programme->problems->len == 0;
}

/* What a text in doubt does not tell stays as it is known. */
static const char *
keep (Programme  *programme,
      const char *told,
      const char *known)
{
  return told == NULL && !programme->whole ? known : told;
}

static AttachePut
put_row (Programme                   *programme,
         const AttacheProgrammeEntry *entry,
         AttacheItem                 *item,
         GError                     **error)
{
  const AttacheProgrammeRow *row = entry->row;
  const char                *section = row->section ? row->section : row->stream;
  g_autofree char           *sitting_id = NULL;

  if (section == NULL && programme->programme->kind == ATTACHE_TEXT_KIND_LETTER)
    section = programme->programme->symbol;
  if (!find_sitting (programme, row, &sitting_id, error))
    return ATTACHE_PUT_FAILED;

  g_object_set (item,
                "session-id", programme->session_id,
                "sitting-id", keep (programme, sitting_id, attache_item_get_sitting_id (item)),
                "number", entry->number,
                "sort-key", entry->sort_key,
                "title", keep (programme, entry->title, attache_item_get_title (item)),
                "language", programme->programme->language,
                "section", section,
                "source-id", programme->source_id,
                "date", keep (programme, row->date, attache_item_get_date (item)),
                "starts", keep (programme, row->starts, attache_item_get_starts (item)),
                "ends", keep (programme, row->ends, attache_item_get_ends (item)),
                "continued", row->continued,
                "retired", FALSE,
                NULL);

  return attache_item_store_put_in_worker (programme->target->transaction, item, error);
}

static AttachePut
put_facts (Programme                   *programme,
           const AttacheProgrammeEntry *entry,
           AttacheItem                 *item,
           gboolean                     primary,
           const char                 **title,
           GError                     **error)
{
  const char *item_id = attache_entity_get_id (ATTACHE_ENTITY (item));
  AttachePut  whole = primary ? put_row (programme, entry, item, error) : ATTACHE_PUT_UNCHANGED;
  AttachePut  called = ATTACHE_PUT_UNCHANGED;

  if (whole != ATTACHE_PUT_FAILED)
    called = attache_import_put_title_in_worker (programme->target, item_id, programme->programme->language, entry->title, error);
  *title = primary || called == ATTACHE_PUT_UNCHANGED ? NULL : entry->title;
  whole = attache_put_join (whole, called);
  if (whole != ATTACHE_PUT_FAILED && primary)
    whole = attache_put_join (whole, put_citations (programme, entry, item_id, error));
  if (whole != ATTACHE_PUT_FAILED && primary)
    whole = attache_put_join (whole, put_outcomes (programme, entry, item_id, error));

  return whole;
}

static gboolean
put_entry (Programme                   *programme,
           const AttacheProgrammeEntry *entry,
           const char                  *item_id,
           GError                     **error)
{
  AttacheTransaction *transaction = programme->target->transaction;
  g_autoptr (AttacheItem) before = NULL;
  g_autoptr (AttacheItem) item = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *papers_before = NULL;
  g_autofree char *papers_after = NULL;
  const char      *title = NULL;
  AttachePut       whole;

  before = attache_item_store_find_in_worker (transaction, item_id, &failure);
  if (attache_import_failed (&failure, error) ||
      !attache_citation_store_load_heading_in_worker (transaction, item_id, &papers_before, error))
    return FALSE;

  item = before ? attache_entity_copy (ATTACHE_ENTITY (before)) : g_object_new (ATTACHE_TYPE_ITEM, "id", item_id, NULL);
  whole = put_facts (programme, entry, item, programme->primary || before == NULL || attache_item_get_retired (before), &title, error);
  if (whole == ATTACHE_PUT_FAILED || !attache_citation_store_load_heading_in_worker (transaction, item_id, &papers_after, error))
    return FALSE;

  attache_import_add_item_lines (programme->target, before, item, title, papers_before, papers_after, whole);

  return TRUE;
}

static GPtrArray *
match_entries (Programme *programme,
               GPtrArray *entries,
               GError   **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_match_row_free);

  for (guint i = 0; i < entries->len; i++)
    {
      const AttacheProgrammeEntry *entry = g_ptr_array_index (entries, i);
      AttacheMatchRow             *row = attache_match_row_new (entry->match, entry->title, entry->row->date);

      for (guint j = 0; j < entry->papers->len; j++)
        attache_match_row_add_paper (row, programme->target->space, g_ptr_array_index (entry->papers, j), programme->programme->session);
      g_ptr_array_add (rows, row);
    }

  return attache_import_match_in_worker (programme->target, programme->session_id, programme->source_id, programme->name,
                                         programme->programme->language, rows, error);
}

/* A text without a symbol may be one of several: it says nothing of the streams that it does not name. */
static GHashTable *
list_streams (const AttacheProgramme *programme,
              GPtrArray              *entries)
{
  GHashTable *streams = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < entries->len; i++)
    g_hash_table_add (streams, attache_import_dup_stream (((const AttacheProgrammeEntry *)g_ptr_array_index (entries, i))->number));

  return streams;
}

static gboolean
put_entries (Programme *programme,
             GError   **error)
{
  g_autoptr (GPtrArray) entries = attache_programme_list_entries (programme->programme);
  g_autoptr (GPtrArray) ids = match_entries (programme, entries, error);
  g_autoptr (GHashTable) streams = NULL;

  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const AttacheProgrammeEntry *entry = g_ptr_array_index (entries, i);

      if (g_cancellable_set_error_if_cancelled (programme->target->cancellable, error))
        return FALSE;
      if (!attache_import_is_excluded (programme->target, "item", entry->match) &&
          !put_entry (programme, entry, g_ptr_array_index (ids, i), error))
        return FALSE;
    }
  if (!programme->primary || !programme->whole)
    return TRUE;

  if (programme->programme->symbol == NULL)
    streams = list_streams (programme->programme, entries);

  return attache_import_retire_rows_in_worker (programme->target, programme->source_id, ids, streams, error);
}

/* Papers of rows that are no item, and the records that a plan names. */
static gboolean
put_other_papers (Programme *programme,
                  GError   **error)
{
  GPtrArray *rows = programme->programme->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (rows, i);
      g_autofree char           *record_id = NULL;

      for (guint j = 0; row->number == NULL && row->title == NULL && j < row->papers->len; j++)
        {
          g_autofree char *issue_id = NULL;

          if (!put_paper (programme, NULL, g_ptr_array_index (row->papers, j), &issue_id, error))
            return FALSE;
        }
      if (row->record != NULL && !put_paper (programme, NULL, row->record, &record_id, error))
        return FALSE;
    }

  return TRUE;
}

/* The day by which States answer is the duty that matters most after the meeting. */
static gboolean
put_reply (Programme *programme,
           GError   **error)
{
  const AttacheProgramme *letter = programme->programme;
  const char             *what = letter->title ? letter->title : letter->symbol;
  g_autofree char        *id = attache_uuid_for_name ("deadline", programme->source_id);
  g_autoptr (AttacheDeadline) deadline = NULL;
  AttachePut put;

  if (letter->kind != ATTACHE_TEXT_KIND_LETTER || letter->deadline == NULL || !programme->primary)
    return TRUE;

  deadline = g_object_new (ATTACHE_TYPE_DEADLINE,
                           "id", id,
                           "session-id", programme->session_id,
                           "kind", ATTACHE_DEADLINE_KIND_DEADLINE,
                           "precision", ATTACHE_PRECISION_DAY,
                           "date", letter->deadline,
                           /* Translators: who has to answer a letter by a day */
                           "who", _ ("Member States"),
                           "what", what,
                           "source-id", programme->source_id,
                           NULL);
  put = attache_deadline_store_put_in_worker (programme->target->transaction, deadline, error);
  programme->target->summary->deadlines_added += put == ATTACHE_PUT_ADDED;
  if (put != ATTACHE_PUT_FAILED)
    attache_import_add_line (programme->target, "deadline", what, attache_put_to_state (put), "date", NULL, letter->deadline);

  return put != ATTACHE_PUT_FAILED;
}

/* A letter that does not say its symbol is known by its day. */
static char *
make_name (AttacheImportTarget    *target,
           const AttacheProgramme *programme,
           AttacheSource          *given)
{
  const char *own = attache_source_get_symbol (given);

  if (own == NULL && programme->kind == ATTACHE_TEXT_KIND_LETTER)
    own = programme->date ? programme->date : programme->deadline;

  return g_strdup_printf ("%s%s/%s:%s", target->space, programme->session, attache_text_kind_to_string (programme->kind), own ? own : "");
}

/**
 * attache_import_put_programme_in_worker:
 * @programme: an agenda, a plan, an allocation or a letter that names its session
 *
 * Stores what it says. attache_import_join_in_worker() then makes its items meet those of other sources.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_put_programme_in_worker (AttacheImportTarget    *target,
                                        const AttacheProgramme *programme,
                                        GError                **error)
{
  g_autofree char *session_id = attache_import_put_session_in_worker (target, programme->session, error);
  g_autofree char *name = NULL;
  g_autoptr (AttacheSource) given = NULL;
  g_autoptr (AttacheSource) source = NULL;
  Programme self = { target, programme, session_id, NULL, NULL, TRUE, TRUE };
  gboolean  older = FALSE;

  if (session_id == NULL)
    return FALSE;

  given = g_object_new (ATTACHE_TYPE_SOURCE,
                        "kind", attache_text_kind_to_string (programme->kind),
                        "language", programme->language,
                        "title", programme->title,
                        "date", programme->date,
                        "deadline", programme->deadline,
                        NULL);
  attache_import_set_revision (given, programme->symbol, programme->session);
  name = make_name (target, programme, given);
  source = attache_import_decide_source_in_worker (target, session_id, name, given, &self.primary, &older, error);
  if (source == NULL)
    return FALSE;
  if (older)
    {
      attache_import_add_line (target, "source", programme->symbol, "older", NULL, NULL, NULL);
      return TRUE;
    }

  self.name = name;
  self.source_id = attache_entity_get_id (ATTACHE_ENTITY (source));
  self.whole = is_whole (programme);

  return attache_source_store_put_in_worker (target->transaction, source, error) != ATTACHE_PUT_FAILED &&
         put_entries (&self, error) &&
         put_other_papers (&self, error) &&
         put_reply (&self, error);
}
