/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Groups and posts that the delegate adds: the data file is where a library starts, and records name only who stands. They get the same
 * ids as an import gives them, so that a record that names them later finds them. */

#include "services/attache-import-private.h"

#include "services/attache-groups.h"
#include "services/attache-library-private.h"
#include "store/attache-group-store.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* What each act needs of these; the others are NULL. */
typedef struct
{
  char *group_id;
  char *code;
  char *name;
  char *basis;
  char *role;
  char *scope;
  char *closed;
} Edit;

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_free (edit->group_id);
  g_free (edit->code);
  g_free (edit->name);
  g_free (edit->basis);
  g_free (edit->role);
  g_free (edit->scope);
  g_free (edit->closed);
  g_free (edit);
}

/* What was typed into a field, without the spaces around it; NULL where nothing is left. */
static char *
dup_typed (const char *text)
{
  g_autofree char *typed = text ? g_strstrip (g_strdup (text)) : NULL;

  return typed && *typed ? g_steal_pointer (&typed) : NULL;
}

static DexFuture *
act (AttacheLibrary        *library,
     const char            *label,
     AttacheTransactionFunc func,
     Edit                  *edit)
{
  DexFuture *future = attache_database_act (attache_library_get_database (library), label, NULL, func, edit, edit_free);

  /* An act of the delegate is done whether somebody waits for it or not. */
  dex_future_disown (dex_ref (future));

  return future;
}

static gboolean
check_new (AttacheTransaction *transaction, const char *code, GError **error)
{
  g_autofree char *key = attache_groups_make_key (code);
  g_autoptr (GPtrArray) groups = attache_group_store_select_in_worker (transaction, error);

  if (groups == NULL)
    return FALSE;

  for (guint i = 0; i < groups->len; i++)
    {
      AttacheGroup    *group = g_ptr_array_index (groups, i);
      const char      *other = attache_group_get_code (group);
      g_autofree char *other_key = attache_groups_make_key (other);

      if (!g_str_equal (key, other_key))
        continue;

      if (attache_group_get_closed (group) != NULL)
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("The group “%s” is in the library, but closed. Open it again."), other);
      else
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("The group “%s” is in the library already. Add a post to it instead."), other);
      return FALSE;
    }

  return TRUE;
}

static gboolean
add_group_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Edit *edit = data;
  g_auto (AttacheImportTarget) target = { NULL };
  g_autofree char *id = NULL;

  if (!check_new (transaction, edit->code, error))
    return FALSE;

  attache_import_target_init (&target, transaction, FALSE);
  id = attache_import_add_group_in_worker (&target, edit->code, edit->name, edit->basis, error);
  if (id == NULL)
    return FALSE;

  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, g_steal_pointer (&id));

  return TRUE;
}

/* Full; NULL on error, also where it was taken out. */
static AttacheGroup *
find_group (AttacheTransaction *transaction, const char *group_id, GError **error)
{
  g_autoptr (AttacheGroup) group = attache_group_store_find_in_worker (transaction, group_id, error);

  if (group == NULL || !attache_group_get_retired (group))
    return g_steal_pointer (&group);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("The group “%s” was taken out of the library. Add it again first."),
               attache_group_get_code (group));

  return NULL;
}

static gboolean
add_post_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Edit *edit = data;
  g_auto (AttacheImportTarget) target = { NULL };
  g_autoptr (AttacheGroup) group = find_group (transaction, edit->group_id, error);
  g_autoptr (AttachePost) post = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) failure = NULL;

  if (group == NULL)
    return FALSE;

  id = attache_import_make_post_id (edit->group_id, edit->role, edit->scope);
  post = attache_group_store_find_post_in_worker (transaction, id, &failure);
  if (attache_import_failed (&failure, error))
    return FALSE;
  if (post != NULL && !attache_post_get_retired (post))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("This post of “%s” is in the library already."), attache_group_get_code (group));
      return FALSE;
    }

  g_clear_pointer (&id, g_free);
  attache_import_target_init (&target, transaction, FALSE);
  id = attache_import_put_post_in_worker (&target, edit->group_id, edit->role, edit->scope, error);
  if (id == NULL)
    return FALSE;

  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, g_steal_pointer (&id));

  return TRUE;
}

static gboolean
close_group_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Edit *edit = data;
  g_autoptr (AttacheGroup) group = find_group (transaction, edit->group_id, error);

  return group != NULL && attache_group_store_close_in_worker (transaction, edit->group_id, edit->closed, error);
}

/**
 * attache_library_add_group:
 * @code: its code as the field writes it: `CWG-RES`. A spelling of a group that the data file knows means that one
 * @name: (nullable): its name
 * @basis: (nullable): decision or resolution that set it up
 * @label: what the undo menu and the toast say
 *
 * Adds a group with a chair and a vice-chair; one step of undo. Its id is made from its code, as an import makes it. Source of the rule that
 * groups are no fixed list: they are created and closed by the Council.
 *
 * Returns: (transfer full): a future that resolves to the id of the group once it is on disk. It rejects with %G_IO_ERROR_INVALID_ARGUMENT
 *   where @code has no letter or digit, %G_IO_ERROR_EXISTS where the group is there, or an #AttacheStoreError
 */
DexFuture *
attache_library_add_group (AttacheLibrary *self,
                           const char     *code,
                           const char     *name,
                           const char     *basis,
                           const char     *label)
{
  g_autofree char *key = NULL;
  const char      *known;
  Edit            *edit;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (code != NULL && label != NULL, NULL);

  key = attache_groups_make_key (code);
  if (*key == '\0')
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                                  _ ("A group needs a code, such as CWG-FHR. Type the one that papers use."));

  known = attache_groups_find (code);
  edit = g_new0 (Edit, 1);
  edit->code = known ? g_strdup (known) : dup_typed (code);
  edit->name = dup_typed (name);
  edit->basis = dup_typed (basis);

  return act (self, label, add_group_in_worker, edit);
}

/**
 * attache_library_add_post:
 * @group_id: id of a group of the library
 * @role: `chair`, `vice-chair`, or what the post is called
 * @scope: (nullable): ISO 639-1 of the official language that the seat is for
 * @label: what the undo menu and the toast say
 *
 * Adds a post to a group; one step of undo. Its id is made from its group, role and scope, as an import makes it.
 *
 * Returns: (transfer full): a future that resolves to the id of the post once it is on disk. It rejects with
 *   %G_IO_ERROR_INVALID_ARGUMENT where @role is empty, %G_IO_ERROR_NOT_FOUND where there is no such group, %G_IO_ERROR_EXISTS where the
 *   post is there, or an #AttacheStoreError
 */
DexFuture *
attache_library_add_post (AttacheLibrary *self,
                          const char     *group_id,
                          const char     *role,
                          const char     *scope,
                          const char     *label)
{
  g_autofree char *typed = NULL;
  Edit            *edit;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (group_id != NULL && role != NULL && label != NULL, NULL);

  typed = dup_typed (role);
  if (typed == NULL)
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("A post needs a name. Type what it is called, such as “rapporteur”."));

  edit = g_new0 (Edit, 1);
  edit->group_id = g_strdup (group_id);
  edit->role = g_steal_pointer (&typed);
  edit->scope = dup_typed (scope);

  return act (self, label, add_post_in_worker, edit);
}

/**
 * attache_library_close_group:
 * @group_id: id of a group of the library
 * @closed: (nullable): year or day it was closed, ISO 8601; %NULL opens it again
 * @label: what the undo menu and the toast say
 *
 * Closes a group, so that its posts are listed no longer; one step of undo. Who stands for them stays.
 *
 * Returns: (transfer full): a future that resolves once it is on disk. It rejects with %G_IO_ERROR_NOT_FOUND where there is no such group,
 *   or an #AttacheStoreError
 */
DexFuture *
attache_library_close_group (AttacheLibrary *self,
                             const char     *group_id,
                             const char     *closed,
                             const char     *label)
{
  Edit *edit;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (group_id != NULL && label != NULL, NULL);

  edit = g_new0 (Edit, 1);
  edit->group_id = g_strdup (group_id);
  edit->closed = dup_typed (closed);

  return act (self, label, close_group_in_worker, edit);
}
