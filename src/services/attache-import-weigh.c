/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Choices in the preview: each makes a text to be read again, or only what storing everything would do to be found out again.
 * One fiber does what is due, and goes on for as long as choices are made while it does. */

#include "services/attache-import-look.h"

#include "base/attache-fiber.h"

static gboolean
read_due (AttacheImport *self,
          GError       **error)
{
  GPtrArray *to_read = attache_import_get_to_read (self);

  while (to_read->len > 0)
    {
      g_autoptr (AttacheImportEntry) entry = g_ptr_array_steal_index (to_read, 0);

      if (!attache_import_read_again (self, entry, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
weigh (AttacheImport *self,
       GError       **error)
{
  while (attache_import_get_to_read (self)->len > 0 || attache_import_get_stale (self))
    {
      if (!read_due (self, error))
        return FALSE;
      if (attache_import_accept_more (self))
        continue;
      attache_import_set_stale (self, FALSE);
      if (!attache_import_preview (self, error))
        return FALSE;
    }

  return TRUE;
}

static DexFuture *
weigh_fiber (gpointer data)
{
  AttacheImport *self = data;
  g_autoptr (DexPromise) promise = dex_ref (attache_import_get_weighing (self));
  g_autoptr (GError) error = NULL;

  weigh (self, &error);
  attache_import_set_weighing (self, NULL);
  if (error != NULL)
    dex_promise_reject (promise, g_steal_pointer (&error));
  else
    dex_promise_resolve_boolean (promise, TRUE);

  return dex_future_new_true ();
}

static void
start (AttacheImport *self)
{
  if (attache_import_get_weighing (self) != NULL)
    return;

  attache_import_set_weighing (self, dex_promise_new ());
  dex_future_disown (attache_fiber_spawn (weigh_fiber, g_object_ref (self), g_object_unref));
}

/**
 * attache_import_chosen_cb:
 * @entry: a file of the preview
 * @again: whether its text is to be read again
 *
 * Sees to it that the preview follows what was chosen.
 */
void
attache_import_chosen_cb (AttacheImportEntry *entry,
                          gboolean            again,
                          AttacheImport      *self)
{
  GPtrArray *to_read = attache_import_get_to_read (self);

  if (again && !g_ptr_array_find (to_read, entry, NULL))
    g_ptr_array_add (to_read, g_object_ref (entry));
  attache_import_set_stale (self, TRUE);
  start (self);
}

/**
 * attache_import_weigh:
 *
 * Finds out what storing everything would do.
 *
 * Returns: (transfer full): a future that resolves when the preview says so
 */
DexFuture *
attache_import_weigh (AttacheImport *self)
{
  attache_import_set_stale (self, TRUE);
  start (self);

  return attache_import_settle (self);
}

/**
 * attache_import_settle:
 *
 * Returns: (transfer full): a future that resolves when the preview says what the choices made so far would do. It rejects when
 *   the library itself fails.
 */
DexFuture *
attache_import_settle (AttacheImport *self)
{
  DexPromise *weighing;

  g_return_val_if_fail (ATTACHE_IS_IMPORT (self), NULL);

  weighing = attache_import_get_weighing (self);

  return weighing ? DEX_FUTURE (dex_ref (weighing)) : dex_future_new_true ();
}
