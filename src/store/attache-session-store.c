/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sessions and their sittings. */

#include "store/attache-session-store.h"

#include "store/attache-live-list.h"

static const char list_sql[] =
  "SELECT id, code, name, place, starts, ends, sample, retired FROM session"
  " WHERE retired = 0 ORDER BY coalesce (starts, '') DESC, code DESC, id";

static const char find_sql[] =
  "SELECT id, code, name, place, starts, ends, sample, retired FROM session WHERE id = :key";

static const char gone_sql[] = "SELECT retired AS gone FROM session WHERE id = :id";

/* A record seldom says where and when its session is: what an import doesn’t know, it leaves. */
static const char put_sql[] =
  "INSERT INTO session (id, code, name, place, starts, ends, sample, retired)"
  " VALUES (:id, :code, :name, :place, :starts, :ends, :sample, :retired)"
  " ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = coalesce (excluded.name, name), place = coalesce (excluded.place, place),"
  " starts = coalesce (excluded.starts, starts), ends = coalesce (excluded.ends, ends), sample = excluded.sample,"
  " retired = excluded.retired"
  " WHERE (code, name, place, starts, ends, sample, retired) IS NOT"
  " (excluded.code, coalesce (excluded.name, name), coalesce (excluded.place, place), coalesce (excluded.starts, starts),"
  " coalesce (excluded.ends, ends), excluded.sample, excluded.retired)";

static const char list_sittings_sql[] =
  "SELECT id, session_id, code, title, date, starts, ends, chairs, retired FROM sitting"
  " WHERE session_id = :key AND retired = 0 ORDER BY coalesce (date, ''), coalesce (starts, ''), length (code), code, id";

static const char select_sittings_sql[] =
  "SELECT id, session_id, code, title, date, starts, ends, chairs, retired FROM sitting WHERE session_id = :key ORDER BY id";

static const char find_sitting_sql[] =
  "SELECT id, session_id, code, title, date, starts, ends, chairs, retired FROM sitting WHERE id = :key";

static const char sitting_gone_sql[] = "SELECT retired AS gone FROM sitting WHERE id = :id";

static const char put_sitting_sql[] =
  "INSERT INTO sitting (id, session_id, code, title, date, starts, ends, chairs, retired)"
  " VALUES (:id, :session_id, :code, :title, :date, :starts, :ends, :chairs, :retired)"
  " ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id, code = excluded.code, title = coalesce (excluded.title, title),"
  " date = coalesce (excluded.date, date), starts = coalesce (excluded.starts, starts), ends = coalesce (excluded.ends, ends),"
  " chairs = coalesce (excluded.chairs, chairs), retired = excluded.retired"
  " WHERE (session_id, code, title, date, starts, ends, chairs, retired) IS NOT"
  " (excluded.session_id, excluded.code, coalesce (excluded.title, title), coalesce (excluded.date, date),"
  " coalesce (excluded.starts, starts), coalesce (excluded.ends, ends), coalesce (excluded.chairs, chairs), excluded.retired)";

/**
 * attache_session_store_list:
 * @database: the library
 *
 * Returns: (transfer full): a live list of #AttacheSession, the latest first
 */
GListModel *
attache_session_store_list (AttacheDatabase *database)
{
  static const char *const tables[] = { "session", NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_SESSION, NULL, tables);
}

/**
 * attache_session_store_list_sittings:
 * @database: the library
 * @session_id: a session
 *
 * Returns: (transfer full): a live list of #AttacheSitting, the first first
 */
GListModel *
attache_session_store_list_sittings (AttacheDatabase *database,
                                     const char      *session_id)
{
  static const char *const tables[] = { "sitting", NULL };

  return attache_live_list_new (database, list_sittings_sql, ATTACHE_TYPE_SITTING, session_id, tables);
}

/**
 * attache_session_store_put_in_worker:
 * @transaction: an act
 * @session: a session with an id
 * @error: return location
 *
 * Adds or updates a session. What @session leaves %NULL stays.
 *
 * Returns: what became of the row
 */
AttachePut
attache_session_store_put_in_worker (AttacheTransaction *transaction,
                                     AttacheSession     *session,
                                     GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (session), error);
}

/**
 * attache_session_store_put_sitting_in_worker:
 * @transaction: an act
 * @sitting: a sitting with an id
 * @error: return location
 *
 * Adds or updates a sitting. What @sitting leaves %NULL stays.
 *
 * Returns: what became of the row
 */
AttachePut
attache_session_store_put_sitting_in_worker (AttacheTransaction *transaction,
                                             AttacheSitting     *sitting,
                                             GError            **error)
{
  return attache_transaction_put (transaction, sitting_gone_sql, put_sitting_sql, ATTACHE_ENTITY (sitting), error);
}

/**
 * attache_session_store_find_in_worker:
 * @transaction: a transaction
 * @session_id: id of a session, retired or not
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the session; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttacheSession *
attache_session_store_find_in_worker (AttacheTransaction *transaction,
                                      const char         *session_id,
                                      GError            **error)
{
  return attache_transaction_find (transaction, find_sql, session_id, ATTACHE_TYPE_SESSION, error);
}

/**
 * attache_session_store_find_sitting_in_worker:
 * @transaction: a transaction
 * @sitting_id: id of a sitting, retired or not
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the sitting; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttacheSitting *
attache_session_store_find_sitting_in_worker (AttacheTransaction *transaction,
                                              const char         *sitting_id,
                                              GError            **error)
{
  return attache_transaction_find (transaction, find_sitting_sql, sitting_id, ATTACHE_TYPE_SITTING, error);
}

/**
 * attache_session_store_select_sittings_in_worker:
 * @transaction: a transaction
 * @session_id: a session
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheSitting) (nullable): its sittings, retired or not; %NULL on error
 */
GPtrArray *
attache_session_store_select_sittings_in_worker (AttacheTransaction *transaction,
                                                 const char         *session_id,
                                                 GError            **error)
{
  return attache_transaction_select (transaction, select_sittings_sql, session_id, ATTACHE_TYPE_SITTING, error);
}
