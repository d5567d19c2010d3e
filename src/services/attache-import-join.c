/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The last part of an import: numbers of one subject are made to point at one item. It looks at all items of the session, whatever
 * was imported now, and writes only what is different from before. */

#include "services/attache-import-join.h"

#include "services/attache-import-match.h"
#include "store/attache-item-store.h"
#include "store/attache-session-store.h"
#include "store/attache-source-store.h"

typedef struct
{
  AttacheImportTarget *target;
  const char          *session_id;
  GPtrArray           *items;    /* of AttacheItem */
  GHashTable          *sittings; /* id → what sorts it, owned */
  GHashTable          *by_id;    /* id → AttacheItem */
  GPtrArray           *parts;    /* of AttacheJoinPart */
} Join;

static AttacheJoinKind
kind_of_source (const char *kind)
{
  static const char *const kinds[] = { "agenda", "plan", "allocation", "record", "letter" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i]) == 0)
      return (AttacheJoinKind)i;

  return ATTACHE_JOIN_RECORD;
}

/* By day; a sitting whose day is not known comes by its code, “PL-9” before “PL-10”. */
static gboolean
load_sittings (Join    *join,
               GError **error)
{
  g_autoptr (GPtrArray) sittings = attache_session_store_select_sittings_in_worker (join->target->transaction, join->session_id, error);

  for (guint i = 0; sittings != NULL && i < sittings->len; i++)
    {
      AttacheSitting  *sitting = g_ptr_array_index (sittings, i);
      const char      *date = attache_sitting_get_date (sitting);
      const char      *starts = attache_sitting_get_starts (sitting);
      g_autofree char *code = attache_import_make_sort_key (attache_sitting_get_code (sitting));

      g_hash_table_insert (join->sittings, g_strdup (attache_entity_get_id (ATTACHE_ENTITY (sitting))),
                           g_strdup_printf ("%s %s %s", date ? date : "", starts ? starts : "", code));
    }

  return sittings != NULL;
}

static void
add_title (AttacheJoinPart *part,
           const char      *language,
           const char      *title)
{
  g_autofree char *folded = attache_import_fold_title (title);
  g_autofree char *key = g_strdup_printf ("%s:%s", language ? language : "", folded ? folded : "");

  if (folded != NULL && !g_ptr_array_find_with_equal_func (part->titles, key, g_str_equal, NULL))
    g_ptr_array_add (part->titles, g_steal_pointer (&key));
}

static AttacheJoinPart *
make_part (Join        *join,
           AttacheItem *item,
           GHashTable  *headings)
{
  AttacheJoinPart *part = attache_join_part_new ();
  const char      *id = attache_entity_get_id (ATTACHE_ENTITY (item));
  const char      *sitting = attache_item_get_sitting_id (item);
  const char      *sitting_key = sitting ? g_hash_table_lookup (join->sittings, sitting) : NULL;
  GPtrArray       *papers = g_hash_table_lookup (headings, id);

  part->id = id;
  part->kind = kind_of_source (attache_item_get_source (item));
  part->source = attache_item_get_source_id (item) ? attache_item_get_source_id (item) : sitting;
  part->sitting = sitting;
  part->when = g_strdup_printf ("%s %s", attache_item_get_date (item) ? attache_item_get_date (item) : "", sitting ? sitting : "");
  part->retired = attache_item_get_retired (item);
  part->continued = attache_item_get_continued (item);
  part->number = attache_item_get_number (item) ? attache_item_get_number (item) : "";
  part->order = g_strdup_printf ("%s %s", part->kind == ATTACHE_JOIN_RECORD && sitting_key ? sitting_key : "", attache_item_get_sort_key (item));
  add_title (part, attache_item_get_language (item), attache_item_get_title (item));
  for (guint i = 0; papers != NULL && i < papers->len; i++)
    g_ptr_array_add (part->papers, g_strdup (g_ptr_array_index (papers, i)));
  part->set = attache_import_join_set (part->papers);

  return part;
}

static gboolean
load_parts (Join    *join,
            GError **error)
{
  AttacheTransaction *transaction = join->target->transaction;
  g_autoptr (GPtrArray) titles = NULL;
  g_autoptr (GHashTable) headings = NULL;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  join->items = attache_item_store_select_all_in_worker (transaction, join->session_id, error);
  titles = join->items ? attache_source_store_select_titles_in_worker (transaction, join->session_id, error) : NULL;
  headings = titles ? attache_item_store_select_headings_in_worker (transaction, join->session_id, error) : NULL;
  if (headings == NULL || !load_sittings (join, error))
    return FALSE;

  for (guint i = 0; i < join->items->len; i++)
    {
      AttacheItem     *item = g_ptr_array_index (join->items, i);
      AttacheJoinPart *part = make_part (join, item, headings);

      g_ptr_array_add (join->parts, part);
      g_hash_table_insert (by_id, (gpointer)part->id, part);
      g_hash_table_insert (join->by_id, (gpointer)part->id, item);
    }
  for (guint i = 0; i < titles->len; i++)
    {
      AttacheItemTitle *title = g_ptr_array_index (titles, i);
      AttacheJoinPart  *part = g_hash_table_lookup (by_id, attache_item_title_get_item_id (title));

      if (part != NULL)
        add_title (part, attache_item_title_get_language (title), attache_item_title_get_title (title));
    }

  return TRUE;
}

static char *
describe (Join       *join,
          const char *id)
{
  AttacheItem *item = g_hash_table_lookup (join->by_id, id);

  return item ? attache_import_describe_item (attache_item_get_number (item), attache_item_get_title (item)) : NULL;
}

/* Only of what was imported now: the user has heard of the rest. */
static void
tell_candidates (Join            *join,
                 AttacheJoinPart *part)
{
  g_autofree char *name = describe (join, part->id);
  g_autoptr (GString) candidates = g_string_new (NULL);

  if (part->candidates == NULL || !g_hash_table_contains (join->target->sources, part->source ? part->source : ""))
    return;

  for (guint i = 0; i < part->candidates->len; i++)
    {
      g_autofree char *candidate = describe (join, ((AttacheJoinPart *)g_ptr_array_index (part->candidates, i))->id);

      g_string_append_printf (candidates, "%s%s", i > 0 ? "\n" : "", candidate);
    }
  attache_import_add_line (join->target, "join", name, "ambiguous", NULL, NULL, candidates->str);
}

static gboolean
store_part (Join            *join,
            AttacheJoinPart *part,
            GError         **error)
{
  const char *of_id = part->head != part ? part->head->id : NULL;
  const char *was = attache_item_get_of_id (g_hash_table_lookup (join->by_id, part->id));

  if (g_strcmp0 (of_id, was) == 0)
    return TRUE;
  if (attache_item_store_join_in_worker (join->target->transaction, part->id, of_id, error) == ATTACHE_PUT_FAILED)
    return FALSE;

  if (!part->retired)
    {
      g_autofree char *name = describe (join, part->id);
      g_autofree char *before = was ? describe (join, was) : NULL;
      g_autofree char *after = of_id ? describe (join, of_id) : NULL;

      attache_import_add_line (join->target, "join", name, of_id ? "joined" : "parted", NULL, before, after);
    }

  return TRUE;
}

static gboolean
join_session (AttacheImportTarget *target,
              const char          *session_id,
              GError             **error)
{
  g_autoptr (GHashTable) sittings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_join_part_free);
  g_autoptr (GPtrArray) items = NULL;
  Join     join = { target, session_id, NULL, sittings, by_id, parts };
  gboolean done = load_parts (&join, error);

  items = join.items;
  if (!done)
    return FALSE;

  attache_join_parts (parts);
  for (guint i = 0; i < parts->len; i++)
    {
      tell_candidates (&join, g_ptr_array_index (parts, i));
      if (!store_part (&join, g_ptr_array_index (parts, i), error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attache_import_join_in_worker:
 *
 * Joins the items of the sessions that the import has touched. What is another number of an item points at it from here on.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_join_in_worker (AttacheImportTarget *target,
                               GError             **error)
{
  GHashTableIter iter;
  gpointer       session_id;

  attache_import_target_set_file (target, NULL);
  g_hash_table_iter_init (&iter, target->sessions);
  while (g_hash_table_iter_next (&iter, &session_id, NULL))
    if (g_cancellable_set_error_if_cancelled (target->cancellable, error) || !join_session (target, session_id, error))
      return FALSE;

  return TRUE;
}
