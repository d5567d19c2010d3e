/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheUndo: what can be undone and redone, and its names. It follows the history of the library, whoever writes it. */

#include "services/attache-undo-private.h"

#include "store/attache-change-store.h"

struct _AttacheUndo
{
  GObject parent_instance;

  AttacheDatabase  *database;
  AttacheUndoState *state;
  DexFuture        *loading;
};

G_DEFINE_FINAL_TYPE (AttacheUndo, attache_undo, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
take_state (AttacheUndo            *self,
            const AttacheUndoState *state)
{
  g_autoptr (AttacheUndoState) old = g_steal_pointer (&self->state);

  self->state = attache_undo_state_copy (state);

  g_object_freeze_notify (G_OBJECT (self));
  if (old == NULL || old->can_undo != state->can_undo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (old == NULL || old->can_redo != state->can_redo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  if (old == NULL || g_strcmp0 (old->undo_label, state->undo_label) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (old == NULL || g_strcmp0 (old->redo_label, state->redo_label) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
  g_object_thaw_notify (G_OBJECT (self));
}

static DexFuture *
loaded_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (AttacheUndo) self = g_weak_ref_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);

  if (self != NULL && value != NULL)
    take_state (self, g_value_get_boxed (value));

  return NULL;
}

static void
weak_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* A state that cannot be read leaves the last one: the undo itself will then say what is wrong. */
static DexFuture *
load (AttacheUndo *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);

  return dex_future_then (attache_change_store_load_state (self->database), loaded_cb, weak, weak_free);
}

static void
changed_cb (AttacheUndo       *self,
            const char *const *tables)
{
  if (!g_strv_contains (tables, "act"))
    return;

  dex_clear (&self->loading);
  self->loading = load (self);
}

static void
attache_undo_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheUndo *self = ATTACHE_UNDO (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->state && self->state->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->state && self->state->can_redo);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->state ? self->state->undo_label : NULL);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->state ? self->state->redo_label : NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_undo_dispose (GObject *object)
{
  AttacheUndo *self = ATTACHE_UNDO (object);

  dex_clear (&self->loading);
  g_clear_object (&self->database);
  g_clear_pointer (&self->state, attache_undo_state_free);

  G_OBJECT_CLASS (attache_undo_parent_class)->dispose (object);
}

static void
attache_undo_class_init (AttacheUndoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = attache_undo_get_property;
  object_class->dispose = attache_undo_dispose;

  /* Whether there is an act to take back. */
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  /* Whether there is an act to do again. */
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  /* What the act to take back was called, or %NULL. */
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  /* What the act to do again was called, or %NULL. */
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_undo_init (AttacheUndo *self)
{
}

/**
 * attache_undo_undo:
 *
 * Takes the last act back.
 *
 * Returns: (transfer full): a future that resolves to its label; rejects with %G_IO_ERROR_NOT_FOUND where there is none
 */
DexFuture *
attache_undo_undo (AttacheUndo *self)
{
  g_return_val_if_fail (ATTACHE_IS_UNDO (self), NULL);

  return attache_change_store_undo (self->database);
}

/**
 * attache_undo_redo:
 *
 * Does the act again that was taken back last.
 *
 * Returns: (transfer full): a future that resolves to its label; rejects with %G_IO_ERROR_NOT_FOUND where there is none
 */
DexFuture *
attache_undo_redo (AttacheUndo *self)
{
  g_return_val_if_fail (ATTACHE_IS_UNDO (self), NULL);

  return attache_change_store_redo (self->database);
}

/**
 * attache_undo_new:
 * @database: the library’s
 *
 * Returns: (transfer full): its history, not loaded yet
 */
AttacheUndo *
attache_undo_new (AttacheDatabase *database)
{
  AttacheUndo *self = g_object_new (ATTACHE_TYPE_UNDO, NULL);

  self->database = g_object_ref (database);
  g_signal_connect_object (database, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * attache_undo_load:
 *
 * Returns: (transfer full): a future that resolves when the properties say what can be undone
 */
DexFuture *
attache_undo_load (AttacheUndo *self)
{
  g_return_val_if_fail (ATTACHE_IS_UNDO (self), NULL);

  return load (self);
}
