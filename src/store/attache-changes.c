/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheChanges: carries the names of written tables from the worker thread to the thread that made it. What several commits wrote
 * before that thread gets to it arrives once. */

#include "store/attache-changes.h"

struct _AttacheChanges
{
  GMainContext      *context;
  GWeakRef           owner;
  AttacheChangesFunc func;

  GMutex      mutex;
  GHashTable *tables; /* guarded by mutex: set of interned names, NULL when nothing is on its way */
};

/**
 * attache_changes_new:
 * @owner: who is told; not kept alive
 * @func: called in the main context of this thread
 *
 * Returns: (transfer full): a carrier
 */
AttacheChanges *
attache_changes_new (GObject           *owner,
                     AttacheChangesFunc func)
{
  AttacheChanges *self = g_atomic_rc_box_new0 (AttacheChanges);

  self->context = g_main_context_ref_thread_default ();
  self->func = func;
  g_weak_ref_init (&self->owner, owner);
  g_mutex_init (&self->mutex);

  return self;
}

static void
changes_clear (gpointer data)
{
  AttacheChanges *self = data;

  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->tables, g_hash_table_unref);
  g_weak_ref_clear (&self->owner);
  g_mutex_clear (&self->mutex);
}

/**
 * attache_changes_unref:
 *
 * Lets go of it; what is on its way still arrives if the owner lives.
 */
void
attache_changes_unref (AttacheChanges *self)
{
  g_atomic_rc_box_release_full (self, changes_clear);
}

static gboolean
deliver_cb (gpointer data)
{
  AttacheChanges *self = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  g_autoptr (GHashTable) tables = NULL;
  g_autofree const char **names = NULL;

  g_mutex_lock (&self->mutex);
  tables = g_steal_pointer (&self->tables);
  g_mutex_unlock (&self->mutex);

  if (owner != NULL)
    {
      names = (const char **)g_hash_table_get_keys_as_array (tables, NULL);
      self->func (owner, names);
    }

  return G_SOURCE_REMOVE;
}

/**
 * attache_changes_add_in_worker:
 * @tables: (element-type utf8): set of interned names
 *
 * Sends names on their way.
 */
void
attache_changes_add_in_worker (AttacheChanges *self,
                               GHashTable     *tables)
{
  g_autoptr (GSource) source = NULL;
  GHashTableIter iter;
  gpointer       name;

  if (g_hash_table_size (tables) == 0)
    return;

  g_mutex_lock (&self->mutex);

  if (self->tables == NULL)
    {
      self->tables = g_hash_table_new (g_str_hash, g_str_equal);
      source = g_idle_source_new ();
      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, deliver_cb, g_atomic_rc_box_acquire (self), (GDestroyNotify)attache_changes_unref);
      g_source_attach (source, self->context);
    }

  g_hash_table_iter_init (&iter, tables);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (self->tables, name);

  g_mutex_unlock (&self->mutex);
}
