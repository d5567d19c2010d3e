/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an import stores a record: its session and sitting, its items with their papers and paragraphs. A record of the
 * same sitting in another language joins the first by the numbers of items and paragraphs. */

#include "services/attache-import-match.h"

#include "base/attache-uuid.h"
#include "store/attache-citation-store.h"
#include "store/attache-item-store.h"
#include "store/attache-session-store.h"
#include "store/attache-source-store.h"

/**
 * attache_put_join:
 * @whole: what happened so far
 * @part: what happened to a part
 *
 * Returns: what happened to the whole; a failure stays one
 */
AttachePut
attache_put_join (AttachePut whole,
                  AttachePut part)
{
  if (whole == ATTACHE_PUT_FAILED || part == ATTACHE_PUT_FAILED)
    return ATTACHE_PUT_FAILED;
  if (whole == ATTACHE_PUT_UNCHANGED && part != ATTACHE_PUT_UNCHANGED)
    return ATTACHE_PUT_CHANGED;

  return whole;
}

/**
 * attache_import_make_sort_key:
 * @number: number of an item or paragraph
 *
 * Numbers are padded, so that keys sort as numbers: “11.7” becomes “0011.0007”, “PL 2.9” “PL 0002.0009”.
 *
 * Returns: (transfer full): the key
 */
char *
attache_import_make_sort_key (const char *number)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *at = number; *at != '\0';)
    {
      gsize n = strspn (at, "0123456789");

      if (n == 0)
        {
          g_string_append_c (key, *at++);
          continue;
        }
      for (gsize i = n; i < 4; i++)
        g_string_append_c (key, '0');
      g_string_append_len (key, at, n);
      at += n;
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* `VCC-1` of C21/VCC-1; a record that does not name its meeting is known by its own symbol. */
static const char *
sitting_code (const AttacheRecord *record)
{
  const char *slash = record->meeting ? strrchr (record->meeting, '/') : NULL;

  if (slash != NULL && slash[1] != '\0')
    return slash + 1;
  if (record->meeting != NULL)
    return record->meeting;

  return record->symbol ? record->symbol : record->session;
}

/**
 * attache_import_make_sitting_name:
 * @space: prefix of names
 * @record: a record of the sitting
 *
 * Returns: (transfer full): what ids of the sitting’s rows are made from
 */
char *
attache_import_make_sitting_name (const char          *space,
                                  const AttacheRecord *record)
{
  return g_strdup_printf ("%s%s/%s", space, record->session, sitting_code (record));
}

/**
 * attache_import_make_item_id:
 * @sitting_name: what attache_import_make_sitting_name() gave
 * @number: printed number of the item
 *
 * Returns: (transfer full): its id
 */
char *
attache_import_make_item_id (const char *sitting_name,
                             const char *number)
{
  return attache_uuid_for_format ("item", "%s:%s", sitting_name, number);
}

/**
 * attache_import_is_whole:
 * @record: a record
 *
 * Returns: whether nothing of it is missing or in doubt: only then is what it does not have no longer in it
 */
gboolean
attache_import_is_whole (const AttacheRecord *record)
{
  return record->problems->len == 0 && record->doubts->len == 0;
}

/* What the item of a library of version 2 speaks decides where no source is known yet. */
static gboolean
find_language (AttacheRecordTarget *record,
               char               **language,
               GError             **error)
{
  for (guint i = 0; i < record->record->items->len; i++)
    {
      const AttacheRecordItem *item = g_ptr_array_index (record->record->items, i);
      g_autofree char         *id = attache_import_make_item_id (record->name, item->number);
      g_autoptr (AttacheItem) found = NULL;
      g_autoptr (GError) failure = NULL;

      found = attache_item_store_find_in_worker (record->target->transaction, id, &failure);
      if (attache_import_failed (&failure, error))
        return FALSE;
      if (found == NULL || attache_item_get_retired (found) || attache_item_get_source_id (found) != NULL)
        continue;

      *language = g_strdup (attache_item_get_language (found));
      break;
    }

  return TRUE;
}

/* Decides in which language the sitting speaks: the same language brings news, a better one takes over, any other adds its own words. */
static AttacheSource *
decide_source (AttacheRecordTarget *record,
               gboolean            *older,
               GError             **error)
{
  const AttacheRecord *from = record->record;
  g_autofree char     *language = NULL;
  g_autoptr (AttacheSource) given = NULL;
  g_autoptr (AttacheSource) source = NULL;

  given = g_object_new (ATTACHE_TYPE_SOURCE,
                        "sitting-id", record->sitting_id,
                        "kind", "record",
                        "language", from->language,
                        "title", from->title,
                        "date", from->date,
                        NULL);
  attache_import_set_revision (given, from->symbol, from->session);
  if (!find_language (record, &language, error))
    return NULL;
  source = attache_import_decide_source_in_worker (record->target, record->session_id, record->name, given, &record->primary, older, error);
  if (source == NULL)
    return NULL;

  if (language != NULL && record->primary && !attache_import_is_better_language (record->target, from->language, language))
    {
      record->primary = FALSE;
      g_object_set (source, "language", language, NULL);
    }

  return g_steal_pointer (&source);
}

static void
set_where_given (gpointer    object,
                 const char *property,
                 const char *value)
{
  if (value != NULL)
    g_object_set (object, property, value, NULL);
}

static gboolean
put_sitting (AttacheRecordTarget *record,
             GError             **error)
{
  AttacheTransaction  *transaction = record->target->transaction;
  const AttacheRecord *from = record->record;
  g_autofree char     *chairs = NULL;
  g_autoptr (AttacheSitting) sitting = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autoptr (GError) failure = NULL;

  sitting = attache_session_store_find_sitting_in_worker (transaction, record->sitting_id, &failure);
  if (attache_import_failed (&failure, error))
    return FALSE;

  if (sitting == NULL)
    sitting = g_object_new (ATTACHE_TYPE_SITTING,
                            "id", record->sitting_id,
                            "session-id", record->session_id,
                            "code", sitting_code (from),
                            NULL);
  g_object_set (sitting, "retired", FALSE, NULL);

  for (guint i = 0; from->chairs != NULL && i < from->chairs->len; i++)
    g_strv_builder_add (builder, g_ptr_array_index (from->chairs, i));
  names = g_strv_builder_end (builder);
  chairs = names[0] ? g_strjoinv ("; ", names) : NULL;

  if (record->primary || attache_sitting_get_date (sitting) == NULL)
    set_where_given (sitting, "date", from->date);
  if (record->primary)
    {
      set_where_given (sitting, "title", from->title);
      set_where_given (sitting, "starts", from->starts);
      set_where_given (sitting, "ends", from->ends);
      set_where_given (sitting, "chairs", chairs);
    }

  return attache_session_store_put_sitting_in_worker (transaction, sitting, error) != ATTACHE_PUT_FAILED;
}

/* The item’s own row; one that is there in another language keeps its title. */
static AttachePut
put_item_row (AttacheRecordTarget     *record,
              const AttacheRecordItem *from,
              AttacheItem             *item,
              gboolean                 primary,
              GError                 **error)
{
  g_autofree char *sort_key = attache_import_make_sort_key (from->number);

  if (primary)
    g_object_set (item,
                  "session-id", record->session_id,
                  "sitting-id", record->sitting_id,
                  "number", from->number,
                  "sort-key", sort_key,
                  "title", from->title,
                  "language", record->record->language,
                  "section", sitting_code (record->record),
                  "continued", from->continued,
                  "retired", FALSE,
                  NULL);
  g_object_set (item, "source-id", record->source_id, NULL);

  return attache_item_store_put_in_worker (record->target->transaction, item, error);
}

static AttachePut
put_facts (AttacheRecordTarget     *record,
           const AttacheRecordItem *item,
           const char              *item_id,
           gboolean                 primary,
           const char             **title,
           GError                 **error)
{
  AttachePut whole = attache_import_put_title_in_worker (record->target, item_id, record->record->language, item->title, error);

  *title = primary || whole == ATTACHE_PUT_UNCHANGED ? NULL : item->title;
  if (whole == ATTACHE_PUT_ADDED)
    whole = ATTACHE_PUT_CHANGED;
  if (whole != ATTACHE_PUT_FAILED)
    whole = attache_put_join (whole, attache_import_put_paragraphs_in_worker (record, item, item_id, error));
  if (whole != ATTACHE_PUT_FAILED && primary)
    whole = attache_put_join (whole, attache_import_put_citations_in_worker (record, item, item_id, error));
  if (whole != ATTACHE_PUT_FAILED && primary)
    whole = attache_put_join (whole, attache_import_put_conclusions_in_worker (record, item, item_id, error));
  if (whole != ATTACHE_PUT_FAILED && primary)
    whole = attache_put_join (whole, attache_import_put_deadlines_in_worker (record, item, item_id, error));
  if (whole != ATTACHE_PUT_FAILED && primary)
    whole = attache_put_join (whole, attache_import_put_candidatures_in_worker (record, item, item_id, error));

  return whole;
}

static AttachePut
put_item (AttacheRecordTarget     *record,
          const AttacheRecordItem *from,
          const char              *item_id,
          GError                 **error)
{
  AttacheTransaction *transaction = record->target->transaction;
  g_autoptr (AttacheItem) before = NULL;
  g_autoptr (AttacheItem) item = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *papers_before = NULL;
  g_autofree char *papers_after = NULL;
  const char      *title = NULL;
  gboolean         primary;
  AttachePut       whole;

  before = attache_item_store_find_in_worker (transaction, item_id, &failure);
  if (attache_import_failed (&failure, error) ||
      !attache_citation_store_load_heading_in_worker (transaction, item_id, &papers_before, error))
    return ATTACHE_PUT_FAILED;

  primary = record->primary || before == NULL || attache_item_get_retired (before);
  item = before ? attache_entity_copy (ATTACHE_ENTITY (before)) : g_object_new (ATTACHE_TYPE_ITEM, "id", item_id, NULL);
  whole = put_item_row (record, from, item, primary, error);
  if (whole != ATTACHE_PUT_FAILED)
    whole = attache_put_join (whole, put_facts (record, from, item_id, primary, &title, error));
  if (whole == ATTACHE_PUT_FAILED || !attache_citation_store_load_heading_in_worker (transaction, item_id, &papers_after, error))
    return ATTACHE_PUT_FAILED;

  attache_import_add_item_lines (record->target, before, item, title, papers_before, papers_after, whole);

  return whole;
}

static AttacheMatchRow *
make_row (AttacheRecordTarget     *record,
          const AttacheRecordItem *item)
{
  AttacheMatchRow *row = attache_match_row_new (item->number, item->title, NULL);

  for (guint i = 0; i < item->papers->len; i++)
    attache_match_row_add_paper (row, record->target->space, g_ptr_array_index (item->papers, i), record->record->session);

  return row;
}

static gboolean
match_items (AttacheRecordTarget *record,
             GError             **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_match_row_free);

  for (guint i = 0; i < record->record->items->len; i++)
    g_ptr_array_add (rows, make_row (record, g_ptr_array_index (record->record->items, i)));

  record->ids = attache_import_match_in_worker (record->target, record->session_id, record->source_id, record->name,
                                                record->record->language, rows, error);

  return record->ids != NULL;
}

static gboolean
put_items (AttacheRecordTarget *record,
           AttachePut          *puts,
           GError             **error)
{
  GPtrArray *items = record->record->items;

  for (guint i = 0; i < items->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (record->target->cancellable, error))
        return FALSE;
      if (attache_import_is_excluded (record->target, "item", ((const AttacheRecordItem *)g_ptr_array_index (items, i))->number))
        {
          puts[i] = ATTACHE_PUT_UNCHANGED;
          continue;
        }
      puts[i] = put_item (record, g_ptr_array_index (items, i), g_ptr_array_index (record->ids, i), error);
      if (puts[i] == ATTACHE_PUT_FAILED)
        return FALSE;
    }

  /* What a cut text does not show was not taken off the agenda, and another language does not decide it. */
  return !record->primary || !attache_import_is_whole (record->record) ||
         attache_import_retire_rows_in_worker (record->target, record->source_id, record->ids, NULL, error);
}

static gboolean
put_priorities (AttacheRecordTarget *record,
                GError             **error)
{
  GPtrArray *priorities = record->record->priorities;

  for (guint i = 0; i < priorities->len; i++)
    {
      const AttacheRecordPriority *priority = g_ptr_array_index (priorities, i);
      g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (priority->paper, record->record->session);

      if (symbol != NULL && g_strcmp0 (symbol->session, record->record->session) == 0 &&
          attache_import_put_priority_in_worker (record->target, symbol, priority->group, error) == ATTACHE_PUT_FAILED)
        return FALSE;
    }

  return TRUE;
}

/**
 * attache_import_put_record_in_worker:
 * @record: a record that names its session
 * @puts: (out) (array): what happened to each of its items
 *
 * Stores what the record says.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_put_record_in_worker (AttacheImportTarget *target,
                                     const AttacheRecord *record,
                                     AttachePut          *puts,
                                     GError             **error)
{
  g_autofree char *session_id = attache_import_put_session_in_worker (target, record->session, error);
  g_autofree char *name = attache_import_make_sitting_name (target->space, record);
  g_autofree char *sitting_id = attache_uuid_for_name ("sitting", name);
  g_autoptr (AttacheSource) source = NULL;
  g_autoptr (GPtrArray) ids = NULL;
  AttacheRecordTarget record_target = { target, record, session_id, sitting_id, name, NULL, NULL, TRUE };
  gboolean            older = FALSE;
  gboolean            done;

  source = session_id ? decide_source (&record_target, &older, error) : NULL;
  if (source == NULL)
    return FALSE;

  record_target.source_id = (char *)attache_entity_get_id (ATTACHE_ENTITY (source));
  if (older)
    {
      for (guint i = 0; i < record->items->len; i++)
        puts[i] = ATTACHE_PUT_UNCHANGED;
      attache_import_add_line (target, "source", record->symbol, "older", NULL, NULL, NULL);
      return TRUE;
    }

  done = put_sitting (&record_target, error) &&
         attache_source_store_put_in_worker (target->transaction, source, error) != ATTACHE_PUT_FAILED &&
         match_items (&record_target, error) &&
         put_items (&record_target, puts, error) &&
         put_priorities (&record_target, error);
  ids = record_target.ids;

  return done;
}
