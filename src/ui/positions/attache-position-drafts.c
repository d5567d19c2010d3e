/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePositionDrafts: keeps what was typed until it is on disk. An editor shows one item at a time and goes away with its
 * page; a position that could not be written, because the disk is full, outlives both here and is tried again. */

#include "ui/positions/attache-position-drafts.h"

#include <gio/gio.h>

struct _AttachePositionDrafts
{
  GObject parent_instance;

  /* borrowed: the library owns this object */
  AttacheLibrary *library;

  /* owned: id of the item to Draft */
  GHashTable *drafts;
};

typedef struct
{
  AttachePosition *position;
  char            *token;
  char            *label;
  char            *error;
  DexFuture       *future;
  guint            n_writing;
} Draft;

typedef struct
{
  AttachePositionDrafts *self;
  AttachePosition       *position;
} Save;

G_DEFINE_FINAL_TYPE (AttachePositionDrafts, attache_position_drafts, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_clear_object (&draft->position);
  g_clear_pointer (&draft->token, g_free);
  g_clear_pointer (&draft->label, g_free);
  g_clear_pointer (&draft->error, g_free);
  dex_clear (&draft->future);
  g_free (draft);
}

static void
save_free (gpointer data)
{
  Save *save = data;

  g_clear_object (&save->self);
  g_clear_object (&save->position);
  g_free (save);
}

/* Only the newest text of an item counts: an older save that fails is made good by the one behind it. */
static DexFuture *
saved_cb (DexFuture *future,
          gpointer   user_data)
{
  Save            *save = user_data;
  const char      *item_id = attache_position_get_item_id (save->position);
  g_autofree char *id = g_strdup (item_id);
  Draft           *draft = g_hash_table_lookup (save->self->drafts, item_id);
  g_autoptr (GError) error = NULL;

  if (draft == NULL)
    return NULL;

  draft->n_writing--;
  dex_future_get_value (future, &error);

  if (draft->position == save->position)
    {
      if (error != NULL)
        g_set_str (&draft->error, error->message);
      else
        g_hash_table_remove (save->self->drafts, item_id);
    }

  g_signal_emit (save->self, signals[SIGNAL_CHANGED], 0, id);

  return NULL;
}

static void
attache_position_drafts_finalize (GObject *object)
{
  AttachePositionDrafts *self = ATTACHE_POSITION_DRAFTS (object);

  g_clear_pointer (&self->drafts, g_hash_table_unref);

  G_OBJECT_CLASS (attache_position_drafts_parent_class)->finalize (object);
}

static void
attache_position_drafts_class_init (AttachePositionDraftsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = attache_position_drafts_finalize;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
attache_position_drafts_init (AttachePositionDrafts *self)
{
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, draft_free);
}

/* Borrowed. */
AttachePositionDrafts *
attache_position_drafts_get (AttacheLibrary *library)
{
  AttachePositionDrafts *self;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (library), NULL);

  self = g_object_get_data (G_OBJECT (library), "attache-position-drafts");
  if (self == NULL)
    {
      self = g_object_new (ATTACHE_TYPE_POSITION_DRAFTS, NULL);
      self->library = library;
      g_object_set_data_full (G_OBJECT (library), "attache-position-drafts", self, g_object_unref);
    }

  return self;
}

/* Takes a copy of the position; resolves once that is on disk. The write goes on when the future is dropped. */
DexFuture *
attache_position_drafts_save (AttachePositionDrafts *self,
                              AttachePosition       *position,
                              const char            *token,
                              const char            *label)
{
  const char *item_id;
  Draft      *draft;
  Save       *save;
  DexFuture  *future;

  g_return_val_if_fail (ATTACHE_IS_POSITION_DRAFTS (self), NULL);
  g_return_val_if_fail (ATTACHE_IS_POSITION (position), NULL);

  item_id = attache_position_get_item_id (position);
  draft = g_hash_table_lookup (self->drafts, item_id);
  if (draft == NULL)
    {
      draft = g_new0 (Draft, 1);
      g_hash_table_insert (self->drafts, g_strdup (item_id), draft);
    }

  save = g_new0 (Save, 1);
  save->self = g_object_ref (self);
  save->position = attache_entity_copy (ATTACHE_ENTITY (position));

  g_set_object (&draft->position, save->position);
  g_set_str (&draft->token, token);
  g_set_str (&draft->label, label);
  g_clear_pointer (&draft->error, g_free);
  draft->n_writing++;

  future = attache_positions_save (self->library, save->position, token, label);
  future = dex_future_finally (future, saved_cb, save, save_free);

  /* The callback may have run already, and the draft be gone. */
  draft = g_hash_table_lookup (self->drafts, item_id);
  if (draft != NULL)
    {
      dex_clear (&draft->future);
      draft->future = dex_ref (future);
    }
  dex_future_disown (dex_ref (future));

  return future;
}

/* What is not on disk yet of an item, or NULL. Borrowed. */
AttachePosition *
attache_position_drafts_lookup (AttachePositionDrafts *self,
                                const char            *item_id)
{
  Draft *draft = item_id ? g_hash_table_lookup (self->drafts, item_id) : NULL;

  return draft ? draft->position : NULL;
}

/* Why the text of an item could not be written, or NULL. Borrowed. */
const char *
attache_position_drafts_get_error (AttachePositionDrafts *self,
                                   const char            *item_id)
{
  Draft *draft = item_id ? g_hash_table_lookup (self->drafts, item_id) : NULL;

  return draft ? draft->error : NULL;
}

gboolean
attache_position_drafts_is_writing (AttachePositionDrafts *self,
                                    const char            *item_id)
{
  Draft *draft = item_id ? g_hash_table_lookup (self->drafts, item_id) : NULL;

  return draft != NULL && draft->n_writing > 0;
}

DexFuture *
attache_position_drafts_flush (AttachePositionDrafts *self)
{
  g_autoptr (GPtrArray) futures = g_ptr_array_new_with_free_func (dex_unref);
  g_autoptr (GPtrArray) failed = g_ptr_array_new ();
  GHashTableIter iter;
  Draft         *draft;

  g_return_val_if_fail (ATTACHE_IS_POSITION_DRAFTS (self), NULL);

  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&draft))
    {
      if (draft->error != NULL)
        g_ptr_array_add (failed, draft);
      else if (draft->future != NULL)
        g_ptr_array_add (futures, dex_ref (draft->future));
    }

  for (guint i = 0; i < failed->len; i++)
    {
      g_autoptr (AttachePosition) position = NULL;
      g_autofree char *token = NULL;
      g_autofree char *label = NULL;

      draft = g_ptr_array_index (failed, i);
      position = g_object_ref (draft->position);
      token = g_strdup (draft->token);
      label = g_strdup (draft->label);
      g_ptr_array_add (futures, attache_position_drafts_save (self, position, token, label));
    }

  if (futures->len == 0)
    return dex_future_new_for_boolean (TRUE);

  return dex_future_allv ((DexFuture *const *)futures->pdata, futures->len);
}
