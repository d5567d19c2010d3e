/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePositionWatch: follows the position on one item through the live list of its session. */

#include "ui/positions/attache-position-watch.h"

#include "model/attache-item.h"
#include "model/attache-position.h"

struct _AttachePositionWatch
{
  GObject parent_instance;

  /* owned */
  AttacheLibrary  *library;
  char            *item_id;
  char            *session_id;
  GListModel      *positions;
  AttachePosition *position;

  guint source;
};

typedef struct
{
  GWeakRef self;
  char    *item_id;
} Load;

G_DEFINE_FINAL_TYPE (AttachePositionWatch, attache_position_watch, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
load_free (gpointer data)
{
  Load *load = data;

  g_weak_ref_clear (&load->self);
  g_free (load->item_id);
  g_free (load);
}

static void
changed_cb (gpointer user_data)
{
  AttachePositionWatch *self = user_data;

  self->source = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
queue_changed (AttachePositionWatch *self)
{
  if (self->source == 0)
    self->source = g_idle_add_once (changed_cb, self);
}

static void
follow (AttachePositionWatch *self,
        AttachePosition      *position)
{
  if (self->position != NULL)
    g_signal_handlers_disconnect_by_func (self->position, queue_changed, self);
  g_set_object (&self->position, position);
  if (position != NULL)
    g_signal_connect_object (position, "notify", G_CALLBACK (queue_changed), self, G_CONNECT_SWAPPED);
}

static void
find_position (AttachePositionWatch *self)
{
  g_autoptr (AttachePosition) found = NULL;

  for (guint i = 0; self->positions != NULL && found == NULL && i < g_list_model_get_n_items (self->positions); i++)
    {
      g_autoptr (AttachePosition) position = g_list_model_get_item (self->positions, i);

      if (g_strcmp0 (attache_position_get_item_id (position), self->item_id) == 0)
        found = g_steal_pointer (&position);
    }

  if (found == self->position)
    return;

  follow (self, found);
  queue_changed (self);
}

static void
set_session (AttachePositionWatch *self,
             const char           *session_id)
{
  if (g_set_str (&self->session_id, session_id))
    {
      if (self->positions != NULL)
        g_signal_handlers_disconnect_by_func (self->positions, find_position, self);
      g_clear_object (&self->positions);
      if (session_id != NULL)
        {
          self->positions = attache_library_list_positions (self->library, session_id);
          g_signal_connect_object (self->positions, "items-changed", G_CALLBACK (find_position), self, G_CONNECT_SWAPPED);
        }
    }

  find_position (self);
}

static DexFuture *
item_loaded_cb (DexFuture *future,
                gpointer   user_data)
{
  Load *load = user_data;
  g_autoptr (AttachePositionWatch) self = g_weak_ref_get (&load->self);
  const GValue *value = dex_future_get_value (future, NULL);

  if (self != NULL && value != NULL && self->library != NULL && g_strcmp0 (self->item_id, load->item_id) == 0)
    set_session (self, attache_item_get_session_id (g_value_get_object (value)));

  return NULL;
}

static void
attache_position_watch_dispose (GObject *object)
{
  AttachePositionWatch *self = ATTACHE_POSITION_WATCH (object);

  g_clear_handle_id (&self->source, g_source_remove);
  follow (self, NULL);
  g_clear_object (&self->positions);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (attache_position_watch_parent_class)->dispose (object);
}

static void
attache_position_watch_finalize (GObject *object)
{
  AttachePositionWatch *self = ATTACHE_POSITION_WATCH (object);

  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->session_id, g_free);

  G_OBJECT_CLASS (attache_position_watch_parent_class)->finalize (object);
}

static void
attache_position_watch_class_init (AttachePositionWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attache_position_watch_dispose;
  object_class->finalize = attache_position_watch_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attache_position_watch_init (AttachePositionWatch *self)
{
}

AttachePositionWatch *
attache_position_watch_new (void)
{
  return g_object_new (ATTACHE_TYPE_POSITION_WATCH, NULL);
}

/* @item_id may be NULL: nothing is watched then. */
void
attache_position_watch_set_item (AttachePositionWatch *self,
                                 AttacheLibrary       *library,
                                 const char           *item_id)
{
  Load *load;

  g_return_if_fail (ATTACHE_IS_POSITION_WATCH (self));

  if (g_set_object (&self->library, library))
    set_session (self, NULL);
  g_set_str (&self->item_id, item_id);
  follow (self, NULL);
  if (item_id == NULL)
    return;

  find_position (self);
  load = g_new0 (Load, 1);
  g_weak_ref_init (&load->self, self);
  load->item_id = g_strdup (item_id);
  dex_future_disown (dex_future_then (attache_library_load_item (library, item_id), item_loaded_cb, load, load_free));
}
