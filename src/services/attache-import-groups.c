/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an import stores groups and their posts: those of the data file first, so that a board shows the seats that
 * nobody stands for, and others as texts name them. A group that is there is left as it is. */

#include "services/attache-import-private.h"

#include "base/attache-uuid.h"
#include "services/attache-groups.h"
#include "store/attache-group-store.h"

#define CHAIR "chair"
#define VICE_CHAIR "vice-chair"

/* Where groups stand that the data file does not have. */
#define AFTER_DATA_FILE 900

static gboolean
put_group (AttacheImportTarget    *target,
           const AttacheGroupInfo *info,
           guint                   position,
           char                  **id,
           GError                **error)
{
  g_autofree char *group_id = attache_uuid_for_name ("group", info->code);
  g_autofree char *sort_key = g_strdup_printf ("%03u", position);
  g_autoptr (AttacheGroup) group = NULL;
  g_autoptr (GError) failure = NULL;

  group = attache_group_store_find_in_worker (target->transaction, group_id, &failure);
  if (attache_import_failed (&failure, error))
    return FALSE;

  *id = g_steal_pointer (&group_id);
  if (group != NULL && !attache_group_get_retired (group))
    return TRUE;

  if (group == NULL)
    group = g_object_new (ATTACHE_TYPE_GROUP,
                          "id", *id,
                          "code", info->code,
                          "name", info->name,
                          "basis", info->basis,
                          "opened", info->opened,
                          "sort-key", sort_key,
                          NULL);
  else if (info->name != NULL)
    g_object_set (group, "name", info->name, "basis", info->basis, NULL);
  g_object_set (group, "retired", FALSE, NULL);

  return attache_group_store_put_in_worker (target->transaction, group, error) != ATTACHE_PUT_FAILED;
}

static gboolean
put_chairs (AttacheImportTarget *target,
            const char          *group_id,
            GError             **error)
{
  g_autofree char *chair = attache_import_put_post_in_worker (target, group_id, CHAIR, NULL, error);
  g_autofree char *vice_chair = chair ? attache_import_put_post_in_worker (target, group_id, VICE_CHAIR, NULL, error) : NULL;

  return vice_chair != NULL;
}

static gboolean
put_aliases (AttacheImportTarget    *target,
             const AttacheGroupInfo *info,
             const char             *group_id,
             GError                **error)
{
  for (guint i = 0; info->aliases != NULL && info->aliases[i] != NULL; i++)
    if (attache_group_store_put_alias_in_worker (target->transaction, group_id, NULL, info->aliases[i], error) == ATTACHE_PUT_FAILED)
      return FALSE;

  return TRUE;
}

/**
 * attache_import_seed_groups_in_worker:
 *
 * Makes sure that the groups of the data file are there, with a chair and a vice-chair each.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_seed_groups_in_worker (AttacheImportTarget *target,
                                      GError             **error)
{
  g_autoptr (GPtrArray) groups = attache_groups_list ();

  for (guint i = 0; i < groups->len; i++)
    {
      const AttacheGroupInfo *info = g_ptr_array_index (groups, i);
      g_autofree char        *id = NULL;

      if (!put_group (target, info, i, &id, error) ||
          !put_aliases (target, info, id, error) ||
          !put_chairs (target, id, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * attache_import_make_post_id:
 * @group_id: a group
 * @role: `chair`, `vice-chair`, or other words
 * @scope: (nullable): official language that the seat is for
 *
 * Returns: (transfer full): id of the post
 */
char *
attache_import_make_post_id (const char *group_id,
                             const char *role,
                             const char *scope)
{
  return attache_uuid_for_format ("post", "%s:%s:%s", group_id, role, scope ? scope : "");
}

/**
 * attache_import_put_post_in_worker:
 * @group_id: a group that is there
 * @role: `chair`, `vice-chair`, or other words
 * @scope: (nullable): official language that the seat is for
 *
 * Returns: (transfer full) (nullable): id of the post, %NULL on error
 */
char *
attache_import_put_post_in_worker (AttacheImportTarget *target,
                                   const char          *group_id,
                                   const char          *role,
                                   const char          *scope,
                                   GError             **error)
{
  g_autofree char *id = attache_import_make_post_id (group_id, role, scope);
  g_autofree char *sort_key = NULL;
  g_autoptr (AttachePost) post = NULL;

  sort_key = g_strdup_printf ("%d %s", g_str_equal (role, CHAIR) ? 0 : g_str_equal (role, VICE_CHAIR) ? 1
                                                                                                      : 2,
                              scope ? scope : "");
  post = g_object_new (ATTACHE_TYPE_POST,
                       "id", id,
                       "group-id", group_id,
                       "role", role,
                       "scope", scope,
                       "sort-key", sort_key,
                       NULL);

  return attache_group_store_put_post_in_worker (target->transaction, post, error) == ATTACHE_PUT_FAILED ? NULL : g_steal_pointer (&id);
}

/**
 * attache_import_add_group_in_worker:
 * @code: its code; one of the data file gets what is known there of the group
 * @name: (nullable): its name
 * @basis: (nullable): decision or resolution that set it up
 *
 * Adds a group that is not there, with a chair and a vice-chair.
 *
 * Returns: (transfer full) (nullable): its id, %NULL on error
 */
char *
attache_import_add_group_in_worker (AttacheImportTarget *target,
                                    const char          *code,
                                    const char          *name,
                                    const char          *basis,
                                    GError             **error)
{
  g_autoptr (GPtrArray) groups = attache_groups_list ();
  AttacheGroupInfo info = { .code = (char *)code };
  guint            position = AFTER_DATA_FILE;
  g_autofree char *id = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      const AttacheGroupInfo *known = g_ptr_array_index (groups, i);

      if (g_str_equal (known->code, code))
        {
          info = *known;
          position = i;
        }
    }
  if (name != NULL)
    info.name = (char *)name;
  if (basis != NULL)
    info.basis = (char *)basis;

  if (!put_group (target, &info, position, &id, error) ||
      !put_aliases (target, &info, id, error) ||
      !put_chairs (target, id, error))
    return NULL;

  return g_steal_pointer (&id);
}

/* The code that a group of the library has, whoever added it; the spelling itself for one that is not there. */
static char *
find_code (AttacheImportTarget *target,
           const char          *spelling,
           GError             **error)
{
  g_autofree char *key = attache_groups_make_key (spelling);
  g_autoptr (GPtrArray) groups = attache_group_store_select_in_worker (target->transaction, error);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const char      *code = attache_group_get_code (g_ptr_array_index (groups, i));
      g_autofree char *other = attache_groups_make_key (code);

      if (g_str_equal (key, other))
        return g_strdup (code);
    }

  return groups ? g_strdup (spelling) : NULL;
}

/**
 * attache_import_ensure_post_in_worker:
 * @group: the group as a text writes it
 * @role: `chair`, `vice-chair`, or the words of the text
 * @scope: (nullable): official language that the seat is for
 *
 * Returns: (transfer full) (nullable): id of the post, %NULL on error
 */
char *
attache_import_ensure_post_in_worker (AttacheImportTarget *target,
                                      const char          *group,
                                      const char          *role,
                                      const char          *scope,
                                      GError             **error)
{
  const char      *known = attache_groups_find (group);
  g_autofree char *code = known ? g_strdup (known) : find_code (target, group, error);
  AttacheGroupInfo info = { .code = code };
  g_autofree char *id = NULL;

  /* Groups of the data file were put before. */
  if (code == NULL || !put_group (target, &info, AFTER_DATA_FILE, &id, error))
    return NULL;
  if (known == NULL && !put_chairs (target, id, error))
    return NULL;

  return attache_import_put_post_in_worker (target, id, role, scope, error);
}
