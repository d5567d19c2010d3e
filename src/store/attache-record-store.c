/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record says of an item: its numbered paragraphs and its conclusions. */

#include "store/attache-record-store.h"

#include "store/attache-live-list.h"

static const char list_paragraphs_sql[] =
  "SELECT paragraph.id, paragraph.item_id, paragraph.number, paragraph.sort_key, paragraph.language, paragraph.text"
  " FROM paragraph JOIN item AS part ON part.id = paragraph.item_id LEFT JOIN sitting ON sitting.id = part.sitting_id"
  " WHERE part.head_id = (SELECT head_id FROM item WHERE id = :key) AND (part.retired = 0 OR part.id = :key) AND paragraph.retired = 0"
  " ORDER BY coalesce (sitting.date, ''), length (sitting.code), sitting.code, paragraph.sort_key, paragraph.language, paragraph.id";

static const char find_paragraph_sql[] = "SELECT id, item_id, number, sort_key, language, text FROM paragraph WHERE id = :key AND retired = 0";

static const char paragraph_gone_sql[] = "SELECT retired AS gone FROM paragraph WHERE id = :id";

static const char put_paragraph_sql[] =
  "INSERT INTO paragraph (id, item_id, number, sort_key, language, text, retired)"
  " VALUES (:id, :item_id, :number, :sort_key, :language, :text, 0)"
  " ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, number = excluded.number, sort_key = excluded.sort_key,"
  " language = excluded.language, text = excluded.text, retired = 0"
  " WHERE (item_id, number, sort_key, language, text, retired) IS NOT"
  " (excluded.item_id, excluded.number, excluded.sort_key, excluded.language, excluded.text, 0)";

static const char retire_other_paragraphs_sql[] =
  "UPDATE paragraph SET retired = 1 WHERE item_id = :key AND language IS :in_language AND retired = 0"
  " AND id NOT IN (SELECT value FROM json_each (:ids))";

#define CONCLUSION_COLUMNS(item)                                                                                                  \
  "SELECT conclusion.id, " item ".head_id AS item_id, conclusion.kind, conclusion.paragraph, conclusion.papers, conclusion.text," \
  " conclusion.provisional, conclusion.sort_key, conclusion.retired FROM conclusion"

static const char list_conclusions_sql[] =
  CONCLUSION_COLUMNS ("item") " JOIN item ON item.id = conclusion.item_id WHERE item.session_id = :key AND item.retired = 0 AND conclusion.retired = 0"
                              " ORDER BY item.sort_key, conclusion.sort_key, conclusion.id";

static const char list_item_conclusions_sql[] =
  CONCLUSION_COLUMNS ("part") " JOIN item AS part ON part.id = conclusion.item_id LEFT JOIN sitting ON sitting.id = part.sitting_id"
                              " WHERE part.head_id = (SELECT head_id FROM item WHERE id = :key) AND (part.retired = 0 OR part.id = :key) AND conclusion.retired = 0"
                              " ORDER BY coalesce (sitting.date, ''), length (sitting.code), sitting.code, conclusion.sort_key, conclusion.id";

static const char conclusion_gone_sql[] = "SELECT retired AS gone FROM conclusion WHERE id = :id";

static const char put_conclusion_sql[] =
  "INSERT INTO conclusion (id, item_id, kind, paragraph, papers, text, provisional, sort_key, retired)"
  " VALUES (:id, :item_id, :kind, :paragraph, :papers, :text, :provisional, :sort_key, :retired)"
  " ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, kind = excluded.kind, paragraph = excluded.paragraph,"
  " papers = excluded.papers, text = excluded.text, provisional = excluded.provisional, sort_key = excluded.sort_key,"
  " retired = excluded.retired"
  " WHERE (item_id, kind, paragraph, papers, text, provisional, sort_key, retired) IS NOT (excluded.item_id, excluded.kind,"
  " excluded.paragraph, excluded.papers, excluded.text, excluded.provisional, excluded.sort_key, excluded.retired)";

static const char retire_other_conclusions_sql[] =
  "UPDATE conclusion SET retired = 1 WHERE item_id = :key AND retired = 0 AND id NOT IN (SELECT value FROM json_each (:ids))";

/**
 * attache_record_store_list_item_paragraphs:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a live list of #AttacheParagraph in the order of the record
 */
GListModel *
attache_record_store_list_item_paragraphs (AttacheDatabase *database,
                                           const char      *item_id)
{
  static const char *const tables[] = { "paragraph", "item", "sitting", NULL };

  return attache_live_list_new (database, list_paragraphs_sql, ATTACHE_TYPE_PARAGRAPH, item_id, tables);
}

/**
 * attache_record_store_list_conclusions:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheConclusion in the order of the items
 */
GListModel *
attache_record_store_list_conclusions (AttacheDatabase *database,
                                       const char      *session_id)
{
  static const char *const tables[] = { "conclusion", "item", NULL };

  return attache_live_list_new (database, list_conclusions_sql, ATTACHE_TYPE_CONCLUSION, session_id, tables);
}

/**
 * attache_record_store_list_item_conclusions:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a live list of #AttacheConclusion in the order of the record
 */
GListModel *
attache_record_store_list_item_conclusions (AttacheDatabase *database,
                                            const char      *item_id)
{
  static const char *const tables[] = { "conclusion", "item", "sitting", NULL };

  return attache_live_list_new (database, list_item_conclusions_sql, ATTACHE_TYPE_CONCLUSION, item_id, tables);
}

/**
 * attache_record_store_find_paragraph_in_worker:
 * @transaction: a transaction
 * @paragraph_id: id of a paragraph
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the paragraph, unless it is retired; %NULL with %G_IO_ERROR_NOT_FOUND where there is
 *   none
 */
AttacheParagraph *
attache_record_store_find_paragraph_in_worker (AttacheTransaction *transaction,
                                               const char         *paragraph_id,
                                               GError            **error)
{
  return attache_transaction_find (transaction, find_paragraph_sql, paragraph_id, ATTACHE_TYPE_PARAGRAPH, error);
}

/**
 * attache_record_store_put_paragraph_in_worker:
 * @transaction: an act
 * @paragraph: a paragraph with an id
 * @error: return location
 *
 * Adds or updates a paragraph.
 *
 * Returns: what became of the row
 */
AttachePut
attache_record_store_put_paragraph_in_worker (AttacheTransaction *transaction,
                                              AttacheParagraph   *paragraph,
                                              GError            **error)
{
  return attache_transaction_put (transaction, paragraph_gone_sql, put_paragraph_sql, ATTACHE_ENTITY (paragraph), error);
}

/**
 * attache_record_store_put_conclusion_in_worker:
 * @transaction: an act
 * @conclusion: a conclusion with an id
 * @error: return location
 *
 * Adds or updates a conclusion.
 *
 * Returns: what became of the row
 */
AttachePut
attache_record_store_put_conclusion_in_worker (AttacheTransaction *transaction,
                                               AttacheConclusion  *conclusion,
                                               GError            **error)
{
  return attache_transaction_put (transaction, conclusion_gone_sql, put_conclusion_sql, ATTACHE_ENTITY (conclusion), error);
}

/**
 * attache_record_store_retire_other_paragraphs_in_worker:
 * @transaction: an act
 * @item_id: an item
 * @language: (nullable): language of the record
 * @ids: (array zero-terminated=1): the paragraphs that it still has
 * @error: return location
 *
 * Retires the other paragraphs of the item in that language.
 *
 * Returns: how many, -1 on error
 */
int
attache_record_store_retire_other_paragraphs_in_worker (AttacheTransaction *transaction,
                                                        const char         *item_id,
                                                        const char         *language,
                                                        const char *const  *ids,
                                                        GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, retire_other_paragraphs_sql, item_id, error);

  if (statement == NULL)
    return -1;

  attache_statement_bind_text (statement, ":in_language", language);
  attache_statement_bind_ids (statement, ":ids", ids);

  return attache_statement_run (statement, error) ? attache_transaction_get_n_changes (transaction) : -1;
}

/**
 * attache_record_store_retire_other_conclusions_in_worker:
 * @transaction: an act
 * @item_id: an item
 * @ids: (array zero-terminated=1): the conclusions that it still has
 * @error: return location
 *
 * Retires the other conclusions of the item.
 *
 * Returns: how many, -1 on error
 */
int
attache_record_store_retire_other_conclusions_in_worker (AttacheTransaction *transaction,
                                                         const char         *item_id,
                                                         const char *const  *ids,
                                                         GError            **error)
{
  return attache_transaction_retire_others (transaction, retire_other_conclusions_sql, item_id, ids, error);
}
