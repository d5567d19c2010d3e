/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The delegation’s positions, one an item. */

#include "store/attache-position-store.h"

#include "store/attache-live-list.h"
#include "store/attache-own-work.h"

/* The item that it is shown at: the one that its own is a number of; where that has another position already, its own. */
#define OF_ITEM                                                                                                              \
  "iif (EXISTS (SELECT 1 FROM item AS kin JOIN position AS other ON other.item_id = kin.id"                                  \
  "             WHERE kin.head_id = own.head_id AND other.deleted = 0 AND other.id <> position.id"                           \
  "               AND (kin.of_id IS NULL, other.modified, position.id) > (own.of_id IS NULL, position.modified, other.id))," \
  " own.id, own.head_id)"

#define POSITION_COLUMNS                                                                                                      \
  "SELECT position.id, " OF_ITEM " AS item_id, position.stance, position.text, position.speaking_note, position.visibility,"  \
  " position.cleared_by, position.author, position.created, position.modified, position.deleted, item.number AS item_number," \
  " item.title AS item_title, item.retired FROM position JOIN item AS own ON own.id = position.item_id"                       \
  " JOIN item ON item.id = " OF_ITEM

static const char list_sql[] =
  POSITION_COLUMNS
  " WHERE item.session_id = :key AND position.deleted = 0 ORDER BY item.retired, item.sort_key, item.id, position.id";

static const char find_of_item_sql[] =
  POSITION_COLUMNS
  " WHERE own.head_id = (SELECT head_id FROM item WHERE id = :key) AND position.deleted = 0"
  " ORDER BY own.id <> :key, position.modified DESC, position.id LIMIT 1";

static const char gone_sql[] = "SELECT deleted AS gone FROM position WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO position (id, item_id, stance, text, speaking_note, visibility, cleared_by, author, created, modified, deleted)"
  " VALUES (:id, :item_id, :stance, :text, :speaking_note, :visibility, :cleared_by, coalesce (:author, :me),"
  " iif (:created > 0, :created, :now), :now, :deleted)"
  " ON CONFLICT (id) DO UPDATE SET stance = excluded.stance, text = excluded.text, speaking_note = excluded.speaking_note,"
  " visibility = excluded.visibility, cleared_by = excluded.cleared_by, modified = excluded.modified, deleted = excluded.deleted"
  " WHERE (stance, text, speaking_note, visibility, cleared_by, deleted) IS NOT"
  " (excluded.stance, excluded.text, excluded.speaking_note, excluded.visibility, excluded.cleared_by, excluded.deleted)";

/* What the position said that an editor began with. */
static const char cleared_then_sql[] =
  "SELECT after ->> 'cleared_by' AS cleared_by FROM change WHERE table_name = 'position' AND row_id = :key"
  " AND after ->> 'modified' = :modified ORDER BY seq DESC LIMIT 1";

/**
 * attache_position_store_list:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttachePosition in the order of the items
 */
GListModel *
attache_position_store_list (AttacheDatabase *database,
                             const char      *session_id)
{
  static const char *const tables[] = { "position", "item", NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_POSITION, session_id, tables);
}

static AttachePosition *
find_of_item (AttacheTransaction *transaction, const char *item_id, GError **error)
{
  g_autoptr (GPtrArray) positions = attache_transaction_select (transaction, find_of_item_sql, item_id, ATTACHE_TYPE_POSITION, error);

  if (positions == NULL)
    return NULL;

  if (positions->len > 0)
    return g_object_ref (g_ptr_array_index (positions, 0));

  return g_object_new (ATTACHE_TYPE_POSITION, "item-id", item_id, NULL);
}

static gboolean
load_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  AttachePosition *position = find_of_item (transaction, data, error);

  if (position == NULL)
    return FALSE;

  g_value_init (result, ATTACHE_TYPE_POSITION);
  g_value_take_object (result, position);

  return TRUE;
}

/**
 * attache_position_store_load:
 * @database: the library
 * @item_id: an item
 *
 * Returns: (transfer full): a future of its #AttachePosition; of a fresh one, not stored and without an id, where there is none
 */
DexFuture *
attache_position_store_load (AttacheDatabase *database,
                             const char      *item_id)
{
  return attache_database_read (database, load_in_worker, g_strdup (item_id), g_free);
}

/**
 * attache_position_store_save:
 * @database: the library
 * @position: a position; it is given an id where it has none
 * @coalesce_key: (nullable): saves with the same key that follow one another are one step of undo
 * @label: what the undo menu says
 *
 * Stores what @position says now, whether somebody waits for it or not.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_position_store_save (AttacheDatabase *database,
                             AttachePosition *position,
                             const char      *coalesce_key,
                             const char      *label)
{
  return attache_own_work_put (database, ATTACHE_ENTITY (position), (AttacheOwnWorkFunc)attache_position_store_put_in_worker, coalesce_key, label);
}

/* Who had cleared what the editor of @position began with. One that has not read the library since its own first save, or whose row is
 * no longer known, began with what is stored. */
static gboolean
find_cleared_then (AttacheTransaction *transaction, AttachePosition *position, AttachePosition *stored, char **cleared_by, GError **error)
{
  AttacheStatement *statement =
    attache_transaction_prepare_for_key (transaction, cleared_then_sql, attache_entity_get_id (ATTACHE_ENTITY (stored)), error);
  AttacheStep step;

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_int64 (statement, ":modified", attache_position_get_modified (position));
  step = attache_statement_step (statement, error);
  if (step == ATTACHE_STEP_FAILED)
    return FALSE;

  *cleared_by = g_strdup (step == ATTACHE_STEP_ROW ? attache_statement_get_text (statement, "cleared_by") : attache_position_get_cleared_by (stored));
  attache_statement_reset (statement);

  return TRUE;
}

/* Somebody cleared words; other words nobody has cleared. Only who says so anew, with these words before him, clears them: an editor that
 * still shows the old clearance while it types does not. */
static gboolean
take_clearance_back (AttacheTransaction *transaction, AttachePosition *position, AttachePosition *stored, GError **error)
{
  g_autofree char *then = NULL;

  if (attache_position_get_cleared_by (position) == NULL)
    return TRUE;
  if (!find_cleared_then (transaction, position, stored, &then, error))
    return FALSE;
  if (g_strcmp0 (then ? then : "", attache_position_get_cleared_by (position)) != 0)
    return TRUE;

  g_object_set (position, "cleared-by", attache_position_has_same_words (position, stored) ? attache_position_get_cleared_by (stored) : NULL, NULL);

  return TRUE;
}

/**
 * attache_position_store_put_in_worker:
 * @transaction: an act
 * @position: a position with an id
 * @error: return location
 *
 * Adds or updates a position. Where the item has one already, two editors began it at once: the stored one takes what the later says.
 * Another stance, text or speaking note takes the clearance back, in the same act.
 *
 * Returns: what became of the row
 */
AttachePut
attache_position_store_put_in_worker (AttacheTransaction *transaction,
                                      AttachePosition    *position,
                                      GError            **error)
{
  g_autoptr (AttachePosition) stored = find_of_item (transaction, attache_position_get_item_id (position), error);
  g_autoptr (AttachePosition) merged = NULL;
  const char *stored_id;

  if (stored == NULL)
    return ATTACHE_PUT_FAILED;

  stored_id = attache_entity_get_id (ATTACHE_ENTITY (stored));
  merged = attache_entity_copy (ATTACHE_ENTITY (position));
  if (stored_id != NULL)
    g_object_set (merged, "id", stored_id, NULL);
  if (stored_id != NULL && !take_clearance_back (transaction, merged, stored, error))
    return ATTACHE_PUT_FAILED;

  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (merged), error);
}
