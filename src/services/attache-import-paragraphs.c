/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an import stores the text of an item of a record: its numbered paragraphs, in each language, and the papers that its heading and they
 * name. Papers of earlier sessions that a text recalls are history, and never become papers of this one. */

#include "services/attache-import-private.h"

#include "base/attache-uuid.h"
#include "store/attache-citation-store.h"
#include "store/attache-record-store.h"

static AttachePut
join_retired (AttachePut whole,
              int        n_retired)
{
  if (n_retired < 0)
    return ATTACHE_PUT_FAILED;

  return attache_put_join (whole, n_retired > 0 ? ATTACHE_PUT_CHANGED : ATTACHE_PUT_UNCHANGED);
}

static AttachePut
put_citation (AttacheRecordTarget *record,
              const char          *item_id,
              const char          *paragraph_id,
              const char          *where,
              const char          *text,
              GPtrArray           *ids,
              GError             **error)
{
  g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (text, record->record->session);
  g_autofree char *issue_id = NULL;
  AttacheCitation  citation = { .item_id = item_id, .paragraph_id = paragraph_id, .heading = paragraph_id == NULL, .raw = text };

  if (symbol == NULL || g_strcmp0 (symbol->session, record->record->session) != 0)
    return ATTACHE_PUT_UNCHANGED;

  issue_id = attache_import_put_issue_in_worker (record->target, symbol, NULL, NULL, error);
  if (issue_id == NULL)
    return ATTACHE_PUT_FAILED;

  g_ptr_array_add (ids, attache_uuid_for_format ("citation", "%s:%s:%s", item_id, where, text));
  citation.id = g_ptr_array_index (ids, ids->len - 1);
  citation.issue_id = issue_id;
  citation.position = ids->len - 1;

  return attache_citation_store_put_in_worker (record->target->transaction, &citation, error);
}

static const char *const *
finish_ids (GPtrArray *ids)
{
  g_ptr_array_add (ids, NULL);

  return (const char *const *)ids->pdata;
}

static char *
make_paragraph_id (AttacheRecordTarget          *record,
                   const AttacheRecordParagraph *paragraph)
{
  const char *language = record->record->language;

  return attache_uuid_for_format ("paragraph", "%s:%s:%s", record->name, paragraph->number, language ? language : "");
}

/* Where a record is cut off, the beginning of its last paragraph does not take the place of the whole of it. */
static gboolean
is_cut_of_known (AttacheRecordTarget          *record,
                 const AttacheRecordItem      *item,
                 const AttacheRecordParagraph *paragraph,
                 const char                   *id,
                 GError                      **error)
{
  GPtrArray *items = record->record->items;
  g_autoptr (AttacheParagraph) known = NULL;
  g_autoptr (GError) failure = NULL;

  if (!record->record->cut || paragraph != g_ptr_array_index (item->paragraphs, item->paragraphs->len - 1) ||
      item != g_ptr_array_index (items, items->len - 1))
    return FALSE;

  known = attache_record_store_find_paragraph_in_worker (record->target->transaction, id, &failure);
  if (attache_import_failed (&failure, error))
    return FALSE;

  return known != NULL && strlen (attache_paragraph_get_text (known)) > strlen (paragraph->text);
}

/**
 * attache_import_put_paragraphs_in_worker:
 * @record: where the record is stored
 * @item: an item of it
 * @item_id: its id
 *
 * Returns: what happened to the paragraphs of the item in the language of the record
 */
AttachePut
attache_import_put_paragraphs_in_worker (AttacheRecordTarget     *record,
                                         const AttacheRecordItem *item,
                                         const char              *item_id,
                                         GError                 **error)
{
  AttacheTransaction *transaction = record->target->transaction;
  const char         *language = record->record->language;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  AttachePut whole = ATTACHE_PUT_UNCHANGED;

  for (guint i = 0; i < item->paragraphs->len && whole != ATTACHE_PUT_FAILED; i++)
    {
      const AttacheRecordParagraph *from = g_ptr_array_index (item->paragraphs, i);
      g_autofree char              *sort_key = attache_import_make_sort_key (from->number);
      g_autoptr (AttacheParagraph) paragraph = NULL;
      g_autoptr (GError) failure = NULL;
      AttachePut put;

      g_ptr_array_add (ids, make_paragraph_id (record, from));
      if (is_cut_of_known (record, item, from, g_ptr_array_index (ids, i), &failure))
        continue;
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return ATTACHE_PUT_FAILED;
        }
      paragraph = g_object_new (ATTACHE_TYPE_PARAGRAPH,
                                "id", g_ptr_array_index (ids, i),
                                "item-id", item_id,
                                "number", from->number,
                                "sort-key", sort_key,
                                "language", language,
                                "text", from->text,
                                NULL);
      put = attache_record_store_put_paragraph_in_worker (transaction, paragraph, error);
      record->target->summary->paragraphs_added += put == ATTACHE_PUT_ADDED;
      whole = attache_put_join (whole, put);
    }

  if (whole == ATTACHE_PUT_FAILED || !attache_import_is_whole (record->record))
    return whole;

  return join_retired (whole, attache_record_store_retire_other_paragraphs_in_worker (transaction, item_id, language, finish_ids (ids), error));
}

/**
 * attache_import_put_citations_in_worker:
 * @record: where the record is stored
 * @item: an item of it
 * @item_id: its id
 *
 * Returns: what happened to the papers that its heading and its paragraphs name
 */
AttachePut
attache_import_put_citations_in_worker (AttacheRecordTarget     *record,
                                        const AttacheRecordItem *item,
                                        const char              *item_id,
                                        GError                 **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  AttachePut whole = ATTACHE_PUT_UNCHANGED;

  for (guint i = 0; i < item->papers->len; i++)
    whole = attache_put_join (whole, put_citation (record, item_id, NULL, "heading", g_ptr_array_index (item->papers, i), ids, error));

  for (guint i = 0; i < item->paragraphs->len && whole != ATTACHE_PUT_FAILED; i++)
    {
      const AttacheRecordParagraph *paragraph = g_ptr_array_index (item->paragraphs, i);
      g_autofree char              *paragraph_id = make_paragraph_id (record, paragraph);
      g_autofree char              *where = g_strdup_printf ("%s:%s", paragraph->number, record->record->language ? record->record->language : "");

      for (guint j = 0; j < paragraph->papers->len; j++)
        whole = attache_put_join (whole, put_citation (record, item_id, paragraph_id, where, g_ptr_array_index (paragraph->papers, j), ids, error));
    }

  if (whole == ATTACHE_PUT_FAILED || !attache_import_is_whole (record->record))
    return whole;

  return join_retired (whole, attache_citation_store_retire_others_in_worker (record->target->transaction, item_id, finish_ids (ids), error));
}
