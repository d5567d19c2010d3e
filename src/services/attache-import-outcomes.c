/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an import stores what a record says about an item beyond its text: conclusions, duties and other dated things, and
 * who stands for what. A conclusion of a virtual consultation stays provisional here whatever its verb. */

#include "services/attache-import-private.h"

#include "base/attache-uuid.h"
#include "store/attache-deadline-store.h"
#include "store/attache-record-store.h"

#include "attache-enum-types.h"

static AttachePut
join_retired (AttachePut whole,
              int        n_retired)
{
  if (n_retired < 0)
    return ATTACHE_PUT_FAILED;

  return attache_put_join (whole, n_retired > 0 ? ATTACHE_PUT_CHANGED : ATTACHE_PUT_UNCHANGED);
}

/* Ids are made from what stays the same in every language; things that are alike are numbered. */
static void
add_id (GPtrArray  *ids,
        const char *kind,
        const char *item_id,
        const char *name)
{
  guint n = 1;
  char *id = attache_uuid_for_format (kind, "%s:%s", item_id, name);

  while (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    {
      g_free (id);
      id = attache_uuid_for_format (kind, "%s:%s:%u", item_id, name, ++n);
    }

  g_ptr_array_add (ids, id);
}

static const char *const *
finish_ids (GPtrArray *ids)
{
  g_ptr_array_add (ids, NULL);

  return (const char *const *)ids->pdata;
}

static char *
join_papers (GPtrArray *papers)
{
  g_autoptr (GString) string = g_string_new (NULL);

  for (guint i = 0; papers != NULL && i < papers->len; i++)
    g_string_append_printf (string, "%s%s", i > 0 ? ", " : "", (const char *)g_ptr_array_index (papers, i));

  return string->len > 0 ? g_string_free (g_steal_pointer (&string), FALSE) : NULL;
}

/**
 * attache_import_put_conclusions_in_worker:
 * @record: where the record is stored
 * @item: an item of it
 * @item_id: its id
 *
 * Returns: what happened to the conclusions of the item
 */
AttachePut
attache_import_put_conclusions_in_worker (AttacheRecordTarget     *record,
                                          const AttacheRecordItem *item,
                                          const char              *item_id,
                                          GError                 **error)
{
  AttacheTransaction *transaction = record->target->transaction;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  AttachePut whole = ATTACHE_PUT_UNCHANGED;

  for (guint i = 0; i < item->conclusions->len && whole != ATTACHE_PUT_FAILED; i++)
    {
      const AttacheRecordConclusion *from = g_ptr_array_index (item->conclusions, i);
      g_autofree char               *papers = join_papers (from->papers);
      g_autofree char               *sort_key = g_strdup_printf ("%04u", i);
      g_autofree char               *name = NULL;
      g_autoptr (AttacheConclusion) conclusion = NULL;
      AttachePut put;

      name = g_strdup_printf ("%s:%s", from->paragraph ? from->paragraph : "", attache_enum_to_nick (ATTACHE_TYPE_CONCLUSION_KIND, from->kind));
      add_id (ids, "conclusion", item_id, name);
      conclusion = g_object_new (ATTACHE_TYPE_CONCLUSION,
                                 "id", g_ptr_array_index (ids, i),
                                 "item-id", item_id,
                                 "kind", from->kind,
                                 "paragraph", from->paragraph,
                                 "papers", papers,
                                 "text", from->text,
                                 "provisional", from->provisional,
                                 "sort-key", sort_key,
                                 NULL);
      put = attache_record_store_put_conclusion_in_worker (transaction, conclusion, error);
      record->target->summary->conclusions_added += put == ATTACHE_PUT_ADDED;
      whole = attache_put_join (whole, put);
    }

  if (whole == ATTACHE_PUT_FAILED || !attache_import_is_whole (record->record))
    return whole;

  return join_retired (whole, attache_record_store_retire_other_conclusions_in_worker (transaction, item_id, finish_ids (ids), error));
}

static AttachePut
put_deadline (AttacheRecordTarget         *record,
              const AttacheRecordDeadline *from,
              const char                  *item_id,
              GPtrArray                   *ids,
              GError                     **error)
{
  g_autoptr (AttacheDeadline) deadline = NULL;
  g_autofree char *name = NULL;
  AttachePut       put;

  name = g_strdup_printf ("%s:%s:%s",
                          from->paragraph ? from->paragraph : "",
                          attache_enum_to_nick (ATTACHE_TYPE_DEADLINE_KIND, from->kind),
                          from->date ? from->date : "");
  add_id (ids, "deadline", item_id, name);
  deadline = g_object_new (ATTACHE_TYPE_DEADLINE,
                           "id", g_ptr_array_index (ids, ids->len - 1),
                           "session-id", record->session_id,
                           "item-id", item_id,
                           "kind", from->kind,
                           "date", from->date,
                           "end-date", from->end_date,
                           "precision", from->precision,
                           "who", from->who,
                           "what", from->what,
                           "paragraph", from->paragraph,
                           NULL);
  put = attache_deadline_store_put_in_worker (record->target->transaction, deadline, error);
  record->target->summary->deadlines_added += put == ATTACHE_PUT_ADDED;

  return put;
}

/**
 * attache_import_put_deadlines_in_worker:
 * @record: where the record is stored
 * @item: an item of it
 * @item_id: its id
 *
 * Returns: what happened to the dated things of the item
 */
AttachePut
attache_import_put_deadlines_in_worker (AttacheRecordTarget     *record,
                                        const AttacheRecordItem *item,
                                        const char              *item_id,
                                        GError                 **error)
{
  GPtrArray *deadlines = record->record->deadlines;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  AttachePut whole = ATTACHE_PUT_UNCHANGED;

  for (guint i = 0; i < deadlines->len; i++)
    {
      const AttacheRecordDeadline *from = g_ptr_array_index (deadlines, i);

      if (g_strcmp0 (from->item, item->number) == 0)
        whole = attache_put_join (whole, put_deadline (record, from, item_id, ids, error));
      if (whole == ATTACHE_PUT_FAILED)
        return ATTACHE_PUT_FAILED;
    }

  if (!attache_import_is_whole (record->record))
    return whole;

  return join_retired (whole, attache_deadline_store_retire_others_in_worker (record->target->transaction, item_id, finish_ids (ids), error));
}

/**
 * attache_import_put_candidatures_in_worker:
 * @record: where the record is stored
 * @item: an item of it
 * @item_id: its id
 *
 * What the delegate changed or removed stays so.
 *
 * Returns: what happened to the candidatures of the item
 */
AttachePut
attache_import_put_candidatures_in_worker (AttacheRecordTarget     *record,
                                           const AttacheRecordItem *item,
                                           const char              *item_id,
                                           GError                 **error)
{
  GPtrArray *candidatures = record->record->candidatures;
  AttachePut whole = ATTACHE_PUT_UNCHANGED;

  for (guint i = 0; i < candidatures->len && whole != ATTACHE_PUT_FAILED; i++)
    {
      const AttacheRecordCandidature *from = g_ptr_array_index (candidatures, i);

      AttacheCandidacy candidacy = {
        .session_id = record->session_id,
        .from = from,
        .item_id = item_id,
        .date = record->record->date,
        .step = from->paragraph ? from->paragraph : "",
        .note = from->text,
      };

      if (g_strcmp0 (from->item, item->number) == 0)
        whole = attache_put_join (whole, attache_import_put_candidature_in_worker (record->target, &candidacy, NULL, error));
    }

  return whole;
}
