/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheNominations: turns the library’s lists of posts and candidatures into the rows of a board, and keeps them so. */

#include "config.h"

#include "ui/nominations/attache-nominations.h"

#include "ui/attache-lists.h"
#include "ui/nominations/attache-board-arrangement.h"
#include "ui/nominations/attache-nomination-wording.h"

/* More rows than that come at once: they are put in together. */
#define MOST_MOVES 16

struct _AttacheNominations
{
  GObject parent_instance;

  /* owned */
  AttacheLibrary *library;
  char           *session_id;
  GSettings      *settings;
  char           *my_region;
  GListModel     *posts;
  GListModel     *candidatures;
  GListModel     *deadlines;
  GListStore     *regions;
  GPtrArray      *codes;
  GListStore     *rows;
  gboolean        has_others;

  guint source;
};

G_DEFINE_FINAL_TYPE (AttacheNominations, attache_nominations, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MY_REGION,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  SIGNAL_COLUMNS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_at (GListModel *list,
       guint       position,
       gpointer    row)
{
  g_autoptr (GObject) object = g_list_model_get_item (list, position);

  return object == row;
}

/* Takes out the rows that are no longer there. */
static void
remove_rows (AttacheNominations *self,
             GPtrArray          *wanted)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < wanted->len; i++)
    g_hash_table_add (set, g_ptr_array_index (wanted, i));

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i > 0; i--)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i - 1);

      if (!g_hash_table_contains (set, row))
        g_list_store_remove (self->rows, i - 1);
    }
}

/* A row that stays keeps its cards, the focus, and its place on the screen: only rows that move are moved. */
static void
arrange_rows (AttacheNominations *self)
{
  GListModel *list = G_LIST_MODEL (self->rows);
  g_autoptr (GPtrArray) rows = NULL;
  guint n_moves = 0;

  rows = attache_board_arrange (self->posts, self->candidatures, self->codes, attache_nominations_get_n_columns (self), list);
  remove_rows (self, rows);
  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      guint    n_rows = g_list_model_get_n_items (list), position;

      if (is_at (list, i, row))
        continue;
      if (n_moves++ == MOST_MOVES)
        {
          g_list_store_splice (self->rows, i, n_rows - i, rows->pdata + i, rows->len - i);
          return;
        }

      if (is_at (list, i + 1, row))
        {
          /* The one before it has moved down, and is put there when its turn comes. */
          g_list_store_remove (self->rows, i);
          continue;
        }
      if (g_list_store_find (self->rows, row, &position))
        g_list_store_remove (self->rows, position);
      g_list_store_insert (self->rows, i, row);
    }
}

/* The delegate’s own region first, the others in their order. */
static void
arrange_columns (AttacheNominations *self)
{
  g_autoptr (GListModel) all = attache_regions_list ();
  g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_others = FALSE;

  g_ptr_array_set_size (self->codes, 0);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      AttacheRegion *region = g_list_model_get_item (all, i);
      char          *code = attache_region_dup (region, "code");
      int            place = g_strcmp0 (code, self->my_region) == 0 ? 0 : -1;

      g_ptr_array_insert (regions, place, region);
      g_ptr_array_insert (self->codes, place, code);
    }
  g_list_store_splice (self->regions, 0, g_list_model_get_n_items (G_LIST_MODEL (self->regions)), regions->pdata, regions->len);

  for (guint i = 0; i < g_list_model_get_n_items (self->candidatures); i++)
    {
      g_autoptr (AttacheCandidature) candidature = g_list_model_get_item (self->candidatures, i);

      if (attache_nominations_find_column (self, attache_candidature_get_region (candidature)) >= self->codes->len)
        has_others = TRUE;
    }
  self->has_others = has_others;
}

static void
arrange (AttacheNominations *self)
{
  guint            n_before = attache_nominations_get_n_columns (self);
  g_autofree char *first_before = g_strdup (g_ptr_array_index (self->codes, 0));

  arrange_columns (self);
  if (n_before != attache_nominations_get_n_columns (self) || g_strcmp0 (first_before, g_ptr_array_index (self->codes, 0)) != 0)
    g_signal_emit (self, signals[SIGNAL_COLUMNS_CHANGED], 0);

  arrange_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
arrange_cb (gpointer user_data)
{
  AttacheNominations *self = user_data;

  self->source = 0;
  arrange (self);
}

static void
queue_arrange (AttacheNominations *self)
{
  if (self->source == 0)
    self->source = g_idle_add_once (arrange_cb, self);
}

static void
items_changed_cb (AttacheNominations *self,
                  guint               position,
                  guint               removed,
                  guint               added,
                  GListModel         *list)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (list, i);

      g_signal_connect_object (object, "notify", G_CALLBACK (queue_arrange), self, G_CONNECT_SWAPPED);
    }

  queue_arrange (self);
}

static void
state_cb (AttacheNominations *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
follow (AttacheNominations *self,
        GListModel         *list)
{
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::error", G_CALLBACK (state_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (list), list);
}

static void
settings_changed_cb (AttacheNominations *self)
{
  g_autofree char *code = g_settings_get_string (self->settings, "my-region");

  if (!g_set_str (&self->my_region, code))
    return;

  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MY_REGION]);
}

static void
attache_nominations_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheNominations *self = ATTACHE_NOMINATIONS (object);
  gboolean            loading = FALSE;
  char               *error = NULL;

  switch (prop_id)
    {
    case PROP_MY_REGION:
      g_value_set_string (value, self->my_region);
      break;
    case PROP_LOADING:
      g_object_get (self->candidatures, "loading", &loading, NULL);
      g_value_set_boolean (value, loading);
      break;
    case PROP_ERROR:
      g_object_get (self->candidatures, "error", &error, NULL);
      if (error == NULL)
        g_object_get (self->posts, "error", &error, NULL);
      g_value_take_string (value, error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_nominations_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheNominations *self = ATTACHE_NOMINATIONS (object);

  switch (prop_id)
    {
    case PROP_MY_REGION:
      attache_nominations_set_my_region (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_nominations_dispose (GObject *object)
{
  AttacheNominations *self = ATTACHE_NOMINATIONS (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->posts);
  g_clear_object (&self->candidatures);
  g_clear_object (&self->deadlines);
  g_clear_object (&self->settings);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (attache_nominations_parent_class)->dispose (object);
}

static void
attache_nominations_finalize (GObject *object)
{
  AttacheNominations *self = ATTACHE_NOMINATIONS (object);

  g_clear_object (&self->regions);
  g_clear_object (&self->rows);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->my_region, g_free);

  G_OBJECT_CLASS (attache_nominations_parent_class)->finalize (object);
}

static void
attache_nominations_class_init (AttacheNominationsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attache_nominations_get_property;
  object_class->set_property = attache_nominations_set_property;
  object_class->dispose = attache_nominations_dispose;
  object_class->finalize = attache_nominations_finalize;

  /* Code of the delegate’s own region, empty where none is chosen. */
  properties[PROP_MY_REGION] =
    g_param_spec_string ("my-region", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  /* Whether candidatures are still being read. */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /* Why they could not be read, or %NULL. */
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COLUMNS_CHANGED] =
    g_signal_new ("columns-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attache_nominations_init (AttacheNominations *self)
{
  self->regions = g_list_store_new (ATTACHE_TYPE_REGION);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_list_store_new (ATTACHE_TYPE_BOARD_ROW);
  self->settings = g_settings_new ("io.github.attache.Attache");
  self->my_region = g_settings_get_string (self->settings, "my-region");
  g_signal_connect_object (self->settings, "changed::my-region", G_CALLBACK (settings_changed_cb), self, G_CONNECT_SWAPPED);
}

AttacheNominations *
attache_nominations_new (AttacheLibrary *library,
                         const char     *session_id)
{
  g_autoptr (GListModel) posts = attache_library_list_posts (library);

  return attache_nominations_new_for_posts (library, session_id, posts);
}

AttacheNominations *
attache_nominations_new_for_posts (AttacheLibrary *library,
                                   const char     *session_id,
                                   GListModel     *posts)
{
  AttacheNominations *self = g_object_new (ATTACHE_TYPE_NOMINATIONS, NULL);

  self->library = g_object_ref (library);
  self->session_id = g_strdup (session_id);
  self->posts = g_object_ref (posts);
  self->candidatures = attache_library_list_candidatures (library, session_id);
  self->deadlines = attache_library_list_deadlines (library, session_id);
  arrange_columns (self);
  follow (self, self->posts);
  follow (self, self->candidatures);
  follow (self, self->deadlines);

  return self;
}

AttacheLibrary *
attache_nominations_get_library (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  return self->library;
}

const char *
attache_nominations_get_session (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  return self->session_id;
}

GListModel *
attache_nominations_get_rows (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  return G_LIST_MODEL (self->rows);
}

GListModel *
attache_nominations_get_posts (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  return self->posts;
}

GListModel *
attache_nominations_get_candidatures (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  return self->candidatures;
}

GListModel *
attache_nominations_get_deadlines (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  return self->deadlines;
}

GListModel *
attache_nominations_get_regions (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  return G_LIST_MODEL (self->regions);
}

guint
attache_nominations_get_n_columns (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), 0);

  return self->codes->len + (self->has_others ? 1 : 0);
}

AttacheRegion *
attache_nominations_get_column (AttacheNominations *self,
                                guint               column)
{
  g_autoptr (AttacheRegion) region = NULL;

  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  /* The list keeps it alive. */
  region = g_list_model_get_item (G_LIST_MODEL (self->regions), column);

  return region;
}

/* The column after the last region for a code that is none. */
guint
attache_nominations_find_column (AttacheNominations *self,
                                 const char         *code)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), 0);

  for (guint i = 0; i < self->codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->codes, i), code) == 0)
      return i;

  return self->codes->len;
}

const char *
attache_nominations_get_my_region (AttacheNominations *self)
{
  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  return self->my_region;
}

void
attache_nominations_set_my_region (AttacheNominations *self,
                                   const char         *code)
{
  g_return_if_fail (ATTACHE_IS_NOMINATIONS (self));

  g_settings_set_string (self->settings, "my-region", code ? code : "");
}

AttacheCandidature *
attache_nominations_find (AttacheNominations *self,
                          const char         *candidature_id)
{
  g_autoptr (AttacheCandidature) candidature = NULL;
  guint position;

  g_return_val_if_fail (ATTACHE_IS_NOMINATIONS (self), NULL);

  position = attache_list_find_id (self->candidatures, candidature_id);
  /* The list keeps it alive. */
  candidature = g_list_model_get_item (self->candidatures, position);

  return candidature;
}
