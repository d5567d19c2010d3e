/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Candidatures and their events. How far a candidature is, is never stored: it is what its events say. */

#include "store/attache-nomination-store.h"

#include "store/attache-live-list.h"
#include "store/attache-own-work.h"

/* One seat, more than one who stands for it, and nobody agreed yet: whoever is only being considered counts. Source: item 11 of the record
 * C21/VCC-1, where two regions wanted the chair of CWG-SFP. */
static const char list_sql[] =
  "SELECT c.id, c.session_id, c.post_id, grp.code AS group_code, post.role, c.region, c.nominator, c.country, c.person, c.language,"
  " mine.state, mine.note_verbale,"
  " (post.role = 'chair' AND mine.state NOT IN ('withdrawn', 'agreed', 'confirmed')"
  "  AND EXISTS (SELECT 1 FROM candidature AS o JOIN candidature_state AS other ON other.id = o.id"
  "              WHERE o.post_id = c.post_id AND o.session_id = c.session_id AND o.id <> c.id AND o.deleted = 0"
  "                AND other.state <> 'withdrawn')"
  "  AND NOT EXISTS (SELECT 1 FROM candidature AS o JOIN candidature_state AS other ON other.id = o.id"
  "                  WHERE o.post_id = c.post_id AND o.session_id = c.session_id AND o.deleted = 0"
  "                    AND other.state IN ('agreed', 'confirmed'))) AS contested,"
  " (SELECT head_id FROM item WHERE item.id = c.item_id) AS item_id, c.paragraph, c.author, c.created, c.modified, c.deleted"
  " FROM candidature AS c JOIN candidature_state AS mine ON mine.id = c.id"
  " JOIN post ON post.id = c.post_id JOIN grp ON grp.id = post.group_id"
  " WHERE c.session_id = :key AND c.deleted = 0"
  " ORDER BY grp.sort_key, grp.code, post.sort_key, post.id, c.region IS NULL, c.region, c.created, c.rowid";

static const char list_events_sql[] =
  "SELECT e.id, e.candidature_id, e.state, e.date, e.party, e.paragraph, e.note, e.author, e.created, e.deleted FROM candidature_event AS e"
  " WHERE e.candidature_id = :key AND e.deleted = 0 ORDER BY coalesce (e.date, ''), e.created, e.rowid";

static const char gone_sql[] = "SELECT deleted AS gone FROM candidature WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO candidature (id, session_id, post_id, region, nominator, country, person, language, item_id, paragraph,"
  " author, created, modified, deleted)"
  " VALUES (:id, :session_id, :post_id, :region, :nominator, :country, :person, :language, :item_id, :paragraph,"
  " coalesce (:author, :me), iif (:created > 0, :created, :now), :now, :deleted)"
  " ON CONFLICT (id) DO UPDATE SET post_id = excluded.post_id, region = excluded.region, nominator = excluded.nominator,"
  " country = excluded.country, person = excluded.person, language = excluded.language, item_id = excluded.item_id,"
  " paragraph = excluded.paragraph, modified = max (excluded.modified, created + 1), deleted = excluded.deleted"
  " WHERE (post_id, region, nominator, country, person, language, item_id, paragraph, deleted) IS NOT (excluded.post_id, excluded.region,"
  " excluded.nominator, excluded.country, excluded.person, excluded.language, excluded.item_id, excluded.paragraph, excluded.deleted)";

/* Changed by the delegate is modified after created: an import leaves such a row alone. The item that spoke of it first says what it is
 * called; any other text adds what is missing. So the same texts, again and in any order, change nothing. */
#define IMPORT "INSERT INTO candidature (id, session_id, post_id, region, nominator, country, person, language, item_id, paragraph,"                \
               " author, created, modified, deleted)"                                                                                               \
               " VALUES (:id, :session_id, :post_id, :region, :nominator, :country, :person, :language, :item_id, :paragraph, NULL, :now, :now, 0)" \
               " ON CONFLICT (id) DO UPDATE SET "

#define OWN_OR_KNOWN(column) \
  "iif (item_id IS NULL OR item_id IS excluded.item_id, coalesce (excluded." column ", " column "), coalesce (" column ", excluded." column "))"

#define IF_MISSING(column) "coalesce (" column ", excluded." column ")"

#define COMPLETED(how)                                                                                                                                                                                                                                \
  "region = " how ("region") ", nominator = " how ("nominator") ", country = " how ("country") ", person = " how ("person") ", language = " how ("language") ", item_id = " IF_MISSING ("item_id") ", paragraph = " how ("paragraph") ", deleted = 0" \
                                                                                                                                                                                                                                      " WHERE modified = created AND (region, nominator, country, person, language, item_id, paragraph, deleted) IS NOT (" how ("region") ", " how ("nominator") ", " how ("country") ", " how ("person") ", " how ("language") ", " IF_MISSING ("item_id") ", " how ("paragraph") ", 0)"

static const char import_sql[] = IMPORT COMPLETED (OWN_OR_KNOWN);

static const char complete_sql[] = IMPORT COMPLETED (IF_MISSING);

/* What only an import said, and says no more. It is as it was created, so that another import brings it back. */
static const char retract_sql[] =
  "UPDATE candidature SET deleted = 1 WHERE id = :key AND deleted = 0 AND modified = created"
  " AND NOT EXISTS (SELECT 1 FROM candidature_event AS e WHERE e.candidature_id = candidature.id AND e.deleted = 0)";

static const char retract_event_sql[] = "UPDATE candidature_event SET deleted = 1 WHERE id = :key AND deleted = 0 AND modified = created";

static const char remove_sql[] =
  "UPDATE candidature SET deleted = 1, modified = max (:now, created + 1) WHERE id = :key AND deleted = 0";

static const char event_gone_sql[] = "SELECT deleted AS gone FROM candidature_event WHERE id = :id";

static const char put_event_sql[] =
  "INSERT INTO candidature_event (id, candidature_id, state, date, party, paragraph, note, author, created, modified, deleted)"
  " VALUES (:id, :candidature_id, :state, :date, :party, :paragraph, :note, coalesce (:author, :me),"
  " iif (:created > 0, :created, :now), :now, :deleted)"
  " ON CONFLICT (id) DO UPDATE SET state = excluded.state, date = excluded.date, party = excluded.party, paragraph = excluded.paragraph,"
  " note = excluded.note, modified = max (excluded.modified, created + 1), deleted = excluded.deleted"
  " WHERE (state, date, party, paragraph, note, deleted) IS NOT"
  " (excluded.state, excluded.date, excluded.party, excluded.paragraph, excluded.note, excluded.deleted)";

static const char import_event_sql[] =
  "INSERT INTO candidature_event (id, candidature_id, state, date, party, paragraph, note, author, created, modified, deleted)"
  " VALUES (:id, :candidature_id, :state, :date, :party, :paragraph, :note, NULL, :now, :now, 0)"
  " ON CONFLICT (id) DO UPDATE SET state = excluded.state, date = excluded.date, party = excluded.party, paragraph = excluded.paragraph,"
  " note = excluded.note, deleted = 0"
  " WHERE modified = created AND (state, date, party, paragraph, note, deleted) IS NOT"
  " (excluded.state, excluded.date, excluded.party, excluded.paragraph, excluded.note, 0)";

/**
 * attache_nomination_store_list:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheCandidature, post by post, then by region
 */
GListModel *
attache_nomination_store_list (AttacheDatabase *database,
                               const char      *session_id)
{
  static const char *const tables[] = { "candidature", "candidature_event", "post", "grp", "item", NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_CANDIDATURE, session_id, tables);
}

/**
 * attache_nomination_store_list_events:
 * @database: the library
 * @candidature_id: a candidature
 *
 * Returns: (transfer full): a live list of #AttacheCandidatureEvent in the order in which they happened
 */
GListModel *
attache_nomination_store_list_events (AttacheDatabase *database,
                                      const char      *candidature_id)
{
  static const char *const tables[] = { "candidature_event", NULL };

  return attache_live_list_new (database, list_events_sql, ATTACHE_TYPE_CANDIDATURE_EVENT, candidature_id, tables);
}

/**
 * attache_nomination_store_add:
 * @database: the library
 * @candidature: a candidature; it is given an id where it has none
 * @label: what the undo menu says
 *
 * Adds a candidature; a step of undo.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_nomination_store_add (AttacheDatabase    *database,
                              AttacheCandidature *candidature,
                              const char         *label)
{
  return attache_own_work_put (database, ATTACHE_ENTITY (candidature), (AttacheOwnWorkFunc)attache_nomination_store_put_in_worker, NULL, label);
}

/**
 * attache_nomination_store_update:
 * @database: the library
 * @candidature: a candidature of the library
 * @label: what the undo menu says
 *
 * Stores what @candidature says now; a step of undo. Its state is not stored: add an event.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_nomination_store_update (AttacheDatabase    *database,
                                 AttacheCandidature *candidature,
                                 const char         *label)
{
  return attache_own_work_put (database, ATTACHE_ENTITY (candidature), (AttacheOwnWorkFunc)attache_nomination_store_put_in_worker, NULL, label);
}

/**
 * attache_nomination_store_remove:
 * @database: the library
 * @candidature: a candidature of the library
 * @label: what the undo menu says
 *
 * Removes it, also for imports to come; a step of undo.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_nomination_store_remove (AttacheDatabase    *database,
                                 AttacheCandidature *candidature,
                                 const char         *label)
{
  return attache_own_work_remove (database, ATTACHE_ENTITY (candidature), remove_sql, label);
}

/**
 * attache_nomination_store_add_event:
 * @database: the library
 * @event: an event; it is given an id where it has none
 * @label: what the undo menu says
 *
 * Adds a step of a candidature; a step of undo.
 *
 * Returns: (transfer full): a future of %TRUE once it is on the disk
 */
DexFuture *
attache_nomination_store_add_event (AttacheDatabase         *database,
                                    AttacheCandidatureEvent *event,
                                    const char              *label)
{
  return attache_own_work_put (database, ATTACHE_ENTITY (event), (AttacheOwnWorkFunc)attache_nomination_store_put_event_in_worker, NULL, label);
}

/**
 * attache_nomination_store_put_in_worker:
 * @transaction: an act
 * @candidature: a candidature with an id
 * @error: return location
 *
 * Adds or updates a candidature of the delegate.
 *
 * Returns: what became of the row
 */
AttachePut
attache_nomination_store_put_in_worker (AttacheTransaction *transaction,
                                        AttacheCandidature *candidature,
                                        GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (candidature), error);
}

/**
 * attache_nomination_store_put_event_in_worker:
 * @transaction: an act
 * @event: an event with an id
 * @error: return location
 *
 * Adds or corrects an event of the delegate.
 *
 * Returns: what became of the row
 */
AttachePut
attache_nomination_store_put_event_in_worker (AttacheTransaction      *transaction,
                                              AttacheCandidatureEvent *event,
                                              GError                 **error)
{
  return attache_transaction_put (transaction, event_gone_sql, put_event_sql, ATTACHE_ENTITY (event), error);
}

/**
 * attache_nomination_store_remove_in_worker:
 * @transaction: an act
 * @candidature_id: a candidature
 * @error: return location
 *
 * Removes it.
 *
 * Returns: whether it went well
 */
gboolean
attache_nomination_store_remove_in_worker (AttacheTransaction *transaction,
                                           const char         *candidature_id,
                                           GError            **error)
{
  return attache_transaction_execute (transaction, remove_sql, candidature_id, error);
}

/**
 * attache_nomination_store_import_in_worker:
 * @transaction: an act
 * @candidature: a candidature with a name-based id
 * @error: return location
 *
 * Adds or updates what a record says. A candidature that the delegate edited or removed stays as the delegate left it.
 *
 * Returns: what became of the row
 */
AttachePut
attache_nomination_store_import_in_worker (AttacheTransaction *transaction,
                                           AttacheCandidature *candidature,
                                           GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, import_sql, ATTACHE_ENTITY (candidature), error);
}

/**
 * attache_nomination_store_import_event_in_worker:
 * @transaction: an act
 * @event: an event with a name-based id
 * @error: return location
 *
 * Adds or updates what a record says. An event that the delegate corrected or removed stays as the delegate left it.
 *
 * Returns: what became of the row
 */
AttachePut
attache_nomination_store_import_event_in_worker (AttacheTransaction      *transaction,
                                                 AttacheCandidatureEvent *event,
                                                 GError                 **error)
{
  return attache_transaction_put (transaction, event_gone_sql, import_event_sql, ATTACHE_ENTITY (event), error);
}

/**
 * attache_nomination_store_complete_in_worker:
 * @transaction: an act
 * @candidature: a candidature with an id
 * @error: return location
 *
 * Adds a candidature that an import found, or what is missing of one that is there and that the delegate has not changed.
 *
 * Returns: what became of the row
 */
AttachePut
attache_nomination_store_complete_in_worker (AttacheTransaction *transaction,
                                             AttacheCandidature *candidature,
                                             GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, complete_sql, ATTACHE_ENTITY (candidature), error);
}

static int
retract (AttacheTransaction *transaction, const char *sql, const char *id, GError **error)
{
  return attache_transaction_execute (transaction, sql, id, error) ? attache_transaction_get_n_changes (transaction) : -1;
}

/**
 * attache_nomination_store_retract_in_worker:
 * @transaction: an act
 * @candidature_id: a candidature
 * @error: return location
 *
 * Takes away a candidature that came from an import, that the delegate has not changed, and that has no step left.
 *
 * Returns: how many rows, -1 on error
 */
int
attache_nomination_store_retract_in_worker (AttacheTransaction *transaction,
                                            const char         *candidature_id,
                                            GError            **error)
{
  return retract (transaction, retract_sql, candidature_id, error);
}

/**
 * attache_nomination_store_retract_event_in_worker:
 * @transaction: an act
 * @event_id: a step
 * @error: return location
 *
 * Takes away a step that came from an import and that the delegate has not changed.
 *
 * Returns: how many rows, -1 on error
 */
int
attache_nomination_store_retract_event_in_worker (AttacheTransaction *transaction,
                                                  const char         *event_id,
                                                  GError            **error)
{
  return retract (transaction, retract_event_sql, event_id, error);
}

/**
 * attache_nomination_store_select_in_worker:
 * @transaction: a transaction
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheCandidature) (nullable): its candidatures; %NULL on error
 */
GPtrArray *
attache_nomination_store_select_in_worker (AttacheTransaction *transaction,
                                           const char         *session_id,
                                           GError            **error)
{
  return attache_transaction_select (transaction, list_sql, session_id, ATTACHE_TYPE_CANDIDATURE, error);
}
