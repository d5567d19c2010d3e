/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups, what they are called in each language, and their posts. Groups are opened and closed: they are data. */

#include "store/attache-group-store.h"

#include "base/attache-uuid.h"
#include "store/attache-live-list.h"

#define POST_COLUMNS                                                                                                                  \
  "SELECT post.id, post.group_id, grp.code AS group_code, grp.name AS group_name, post.role, post.scope, post.sort_key, post.retired" \
  " FROM post JOIN grp ON grp.id = post.group_id"

static const char list_posts_sql[] =
  POST_COLUMNS
  " WHERE post.retired = 0 AND grp.retired = 0 AND grp.closed IS NULL ORDER BY grp.sort_key, grp.code, post.sort_key, post.id";

static const char find_post_sql[] = POST_COLUMNS " WHERE post.id = :key";

static const char post_gone_sql[] = "SELECT retired AS gone FROM post WHERE id = :id";

static const char put_post_sql[] =
  "INSERT INTO post (id, group_id, role, scope, sort_key, retired) VALUES (:id, :group_id, :role, :scope, :sort_key, :retired)"
  " ON CONFLICT (id) DO UPDATE SET group_id = excluded.group_id, role = excluded.role, scope = excluded.scope,"
  " sort_key = excluded.sort_key, retired = excluded.retired"
  " WHERE (group_id, role, scope, sort_key, retired) IS NOT"
  " (excluded.group_id, excluded.role, excluded.scope, excluded.sort_key, excluded.retired)";

#define GROUP_COLUMNS "SELECT id, code, name, basis, opened, closed, sort_key, retired FROM grp"

static const char list_sql[] = GROUP_COLUMNS " WHERE retired = 0 ORDER BY sort_key, code";

static const char find_sql[] = GROUP_COLUMNS " WHERE id = :key";

static const char gone_sql[] = "SELECT retired AS gone FROM grp WHERE id = :id";

static const char put_sql[] =
  "INSERT INTO grp (id, code, name, basis, opened, closed, sort_key, retired)"
  " VALUES (:id, :code, :name, :basis, :opened, :closed, :sort_key, :retired)"
  " ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = coalesce (excluded.name, name), basis = coalesce (excluded.basis, basis),"
  " opened = coalesce (excluded.opened, opened), closed = coalesce (excluded.closed, closed), sort_key = excluded.sort_key,"
  " retired = excluded.retired"
  " WHERE (code, name, basis, opened, closed, sort_key, retired) IS NOT (excluded.code, coalesce (excluded.name, name),"
  " coalesce (excluded.basis, basis), coalesce (excluded.opened, opened), coalesce (excluded.closed, closed), excluded.sort_key,"
  " excluded.retired)";

static const char close_sql[] = "UPDATE grp SET closed = :closed WHERE id = :key AND closed IS NOT :closed";

static const char put_alias_sql[] =
  "INSERT INTO group_alias (id, group_id, language, alias, retired) VALUES (:id, :group_id, :alias_language, :alias, 0)"
  " ON CONFLICT (id) DO UPDATE SET retired = 0 WHERE retired <> 0";

/**
 * attache_group_store_list_posts:
 * @database: the library
 *
 * Returns: (transfer full): a live list of #AttachePost of the groups that are open, group by group
 */
GListModel *
attache_group_store_list_posts (AttacheDatabase *database)
{
  static const char *const tables[] = { "post", "grp", NULL };

  return attache_live_list_new (database, list_posts_sql, ATTACHE_TYPE_POST, NULL, tables);
}

/**
 * attache_group_store_list:
 * @database: the library
 *
 * Returns: (transfer full): a live list of #AttacheGroup, open and closed
 */
GListModel *
attache_group_store_list (AttacheDatabase *database)
{
  static const char *const tables[] = { "grp", NULL };

  return attache_live_list_new (database, list_sql, ATTACHE_TYPE_GROUP, NULL, tables);
}

/**
 * attache_group_store_put_in_worker:
 * @transaction: an act
 * @group: a group with an id
 * @error: return location
 *
 * Adds or updates a group. What @group leaves %NULL stays.
 *
 * Returns: what became of the row
 */
AttachePut
attache_group_store_put_in_worker (AttacheTransaction *transaction,
                                   AttacheGroup       *group,
                                   GError            **error)
{
  return attache_transaction_put (transaction, gone_sql, put_sql, ATTACHE_ENTITY (group), error);
}

/**
 * attache_group_store_put_alias_in_worker:
 * @transaction: an act
 * @group_id: a group
 * @language: (nullable): ISO 639-1
 * @alias: what it is called there
 * @error: return location
 *
 * Adds a name of a group.
 *
 * Returns: what became of the row
 */
AttachePut
attache_group_store_put_alias_in_worker (AttacheTransaction *transaction,
                                         const char         *group_id,
                                         const char         *language,
                                         const char         *alias,
                                         GError            **error)
{
  g_autofree char  *id = attache_uuid_for_format ("alias", "%s:%s:%s", group_id, language ? language : "", alias);
  AttacheStatement *statement = attache_transaction_prepare (transaction, put_alias_sql, error);

  if (statement == NULL)
    return ATTACHE_PUT_FAILED;

  attache_statement_bind_text (statement, ":id", id);
  attache_statement_bind_text (statement, ":group_id", group_id);
  attache_statement_bind_text (statement, ":alias_language", language);
  attache_statement_bind_text (statement, ":alias", alias);
  if (!attache_statement_run (statement, error))
    return ATTACHE_PUT_FAILED;

  return attache_transaction_get_n_changes (transaction) > 0 ? ATTACHE_PUT_ADDED : ATTACHE_PUT_UNCHANGED;
}

/**
 * attache_group_store_put_post_in_worker:
 * @transaction: an act
 * @post: a post with an id
 * @error: return location
 *
 * Adds or updates a post.
 *
 * Returns: what became of the row
 */
AttachePut
attache_group_store_put_post_in_worker (AttacheTransaction *transaction,
                                        AttachePost        *post,
                                        GError            **error)
{
  return attache_transaction_put (transaction, post_gone_sql, put_post_sql, ATTACHE_ENTITY (post), error);
}

/**
 * attache_group_store_close_in_worker:
 * @transaction: an act
 * @group_id: a group
 * @closed: (nullable): year or day it was closed, ISO 8601; %NULL opens it again
 * @error: return location
 *
 * Says when a group was closed.
 *
 * Returns: whether it went well
 */
gboolean
attache_group_store_close_in_worker (AttacheTransaction *transaction,
                                     const char         *group_id,
                                     const char         *closed,
                                     GError            **error)
{
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, close_sql, group_id, error);

  if (statement == NULL)
    return FALSE;

  attache_statement_bind_text (statement, ":closed", closed);

  return attache_statement_run (statement, error);
}

/**
 * attache_group_store_select_in_worker:
 * @transaction: a transaction
 * @error: return location
 *
 * Returns: (transfer full) (element-type AttacheGroup) (nullable): the groups, open and closed; %NULL on error
 */
GPtrArray *
attache_group_store_select_in_worker (AttacheTransaction *transaction,
                                      GError            **error)
{
  return attache_transaction_select (transaction, list_sql, NULL, ATTACHE_TYPE_GROUP, error);
}

/**
 * attache_group_store_find_in_worker:
 * @transaction: a transaction
 * @group_id: id of a group, retired or not
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the group; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttacheGroup *
attache_group_store_find_in_worker (AttacheTransaction *transaction,
                                    const char         *group_id,
                                    GError            **error)
{
  return attache_transaction_find (transaction, find_sql, group_id, ATTACHE_TYPE_GROUP, error);
}

/**
 * attache_group_store_find_post_in_worker:
 * @transaction: a transaction
 * @post_id: id of a post, retired or not
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the post; %NULL with %G_IO_ERROR_NOT_FOUND where there is none
 */
AttachePost *
attache_group_store_find_post_in_worker (AttacheTransaction *transaction,
                                         const char         *post_id,
                                         GError            **error)
{
  return attache_transaction_find (transaction, find_post_sql, post_id, ATTACHE_TYPE_POST, error);
}
