/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheLiveList: the rows of a query as a list that stays up to date. When a table that it depends on was written, the query runs again on
 * a worker thread, which hands back only what is different; a row keeps its object for as long as it is in the list. */

#include "store/attache-live-list.h"
#include "store/attache-live-query.h"

struct _AttacheLiveList
{
  GObject parent_instance;

  AttacheDatabase *database;
  const char      *sql; /* a literal */
  GType            item_type;
  char            *key;
  char           **tables;

  GPtrArray       *items;
  AttacheSnapshot *snapshot; /* what items shows, NULL before the first run */
  DexFuture       *running;  /* the run under way, so that it ends with the list */
  GPtrArray       *waiting;  /* of DexPromise: for the end of the run under way */
  GPtrArray       *next;     /* of DexPromise: for the end of the run after it */
  gboolean         busy;     /* a run is under way */
  gboolean         again;
  gboolean         loaded;
  char            *error;
};

static void attache_live_list_model_init (GListModelInterface *iface);
static void run (AttacheLiveList *self);

G_DEFINE_FINAL_TYPE_WITH_CODE (AttacheLiveList, attache_live_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, attache_live_list_model_init))

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

typedef struct
{
  const char      *sql;
  char            *key;
  GType            type;
  AttacheSnapshot *before;
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_free (query->key);
  g_clear_pointer (&query->before, attache_snapshot_unref);
  g_free (query);
}

static gboolean
query_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Query *query = data;
  g_autoptr (AttacheDifference) difference = NULL;

  difference = attache_difference_find_in_worker (transaction, query->sql, query->key, query->type, query->before, error);
  if (difference == NULL)
    return FALSE;

  g_value_init (result, ATTACHE_TYPE_DIFFERENCE);
  g_value_take_boxed (result, g_steal_pointer (&difference));

  return TRUE;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static gpointer
weak_ref_new (AttacheLiveList *self)
{
  GWeakRef *weak = g_new0 (GWeakRef, 1);

  g_weak_ref_init (weak, self);

  return weak;
}

static AttacheEntity *
dup_added (GPtrArray *items, const AttacheRowUpdate *row)
{
  if (row->position < 0)
    return g_object_ref (row->entity);

  return g_object_ref (g_ptr_array_index (items, (guint)row->position));
}

/* Values first, so that whoever sorts or filters sees them as they are when rows come and go. */
static void
apply (AttacheLiveList *self, AttacheDifference *difference)
{
  GPtrArray *items = self->items;
  g_autoptr (GPtrArray) old = g_ptr_array_ref (items);

  for (guint i = 0; i < difference->updates->len; i++)
    {
      AttacheRowUpdate *row = &g_array_index (difference->updates, AttacheRowUpdate, i);

      attache_entity_assign (g_ptr_array_index (items, (guint)row->position), row->entity);
    }

  g_clear_pointer (&self->snapshot, attache_snapshot_unref);
  self->snapshot = attache_snapshot_ref (difference->snapshot);
  if (difference->n_removed == 0 && difference->added->len == 0)
    return;

  self->items = g_ptr_array_new_full (old->len - difference->n_removed + difference->added->len, g_object_unref);
  for (guint i = 0; i < difference->start; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (old, i)));
  for (guint i = 0; i < difference->added->len; i++)
    g_ptr_array_add (self->items, dup_added (old, &g_array_index (difference->added, AttacheRowUpdate, i)));
  for (guint i = difference->start + difference->n_removed; i < old->len; i++)
    g_ptr_array_add (self->items, g_object_ref (g_ptr_array_index (old, i)));
  g_ptr_array_unref (items);

  g_list_model_items_changed (G_LIST_MODEL (self), difference->start, difference->n_removed, difference->added->len);
}

static void
set_error (AttacheLiveList *self, const char *error)
{
  if (g_set_str (&self->error, error))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
settle (AttacheLiveList *self, GPtrArray *promises, const GError *error)
{
  for (guint i = 0; i < promises->len; i++)
    if (error != NULL)
      dex_promise_reject (g_ptr_array_index (promises, i), g_error_copy (error));
    else
      dex_promise_resolve_object (g_ptr_array_index (promises, i), g_object_ref (self));
}

/* Closing the library is not an error of its lists: they show what they showed. */
static DexFuture *
run_cb (DexFuture *future, gpointer data)
{
  g_autoptr (AttacheLiveList) self = g_weak_ref_get (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) settled = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  settled = g_steal_pointer (&self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (dex_unref);
  dex_clear (&self->running);
  self->busy = FALSE;

  if (value != NULL)
    apply (self, g_value_get_boxed (value));
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    set_error (self, error ? error->message : NULL);

  if (!self->loaded)
    {
      self->loaded = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
    }

  if (self->again)
    run (self);

  settle (self, settled, error);

  return NULL;
}

static void
run (AttacheLiveList *self)
{
  Query     *query;
  DexFuture *future;
  DexFuture *running;

  self->again = self->busy;
  if (self->again)
    return;

  self->busy = TRUE;
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  self->waiting = g_steal_pointer (&self->next);
  self->next = g_ptr_array_new_with_free_func (dex_unref);

  query = g_new0 (Query, 1);
  query->sql = self->sql;
  query->key = g_strdup (self->key);
  query->type = self->item_type;
  query->before = self->snapshot ? attache_snapshot_ref (self->snapshot) : NULL;

  future = attache_database_query (self->database, query_in_worker, query, query_free);
  running = dex_future_finally (future, run_cb, weak_ref_new (self), weak_ref_free);

  /* Where the reader was quick the callback has run already, and there is nothing to drop. */
  if (dex_future_is_pending (running))
    self->running = running;
  else
    dex_unref (running);
}

static void
changed_cb (AttacheLiveList *self, const char *const *tables)
{
  for (gsize i = 0; tables[i] != NULL; i++)
    if (g_strv_contains ((const char *const *)self->tables, tables[i]))
      {
        run (self);
        return;
      }
}

static GType
attache_live_list_get_item_type (GListModel *model)
{
  return ATTACHE_LIVE_LIST (model)->item_type;
}

static guint
attache_live_list_get_n_items (GListModel *model)
{
  return ATTACHE_LIVE_LIST (model)->items->len;
}

static gpointer
attache_live_list_get_item (GListModel *model, guint position)
{
  AttacheLiveList *self = ATTACHE_LIVE_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
attache_live_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = attache_live_list_get_item_type;
  iface->get_n_items = attache_live_list_get_n_items;
  iface->get_item = attache_live_list_get_item;
}

static void
attache_live_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheLiveList *self = ATTACHE_LIVE_LIST (object);

  switch (prop_id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, attache_live_list_get_loading (self));
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
abandon (GPtrArray **promises)
{
  for (guint i = 0; *promises != NULL && i < (*promises)->len; i++)
    dex_promise_reject (g_ptr_array_index (*promises, i),
                        g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The list was dropped"));
  g_clear_pointer (promises, g_ptr_array_unref);
}

static void
attache_live_list_dispose (GObject *object)
{
  AttacheLiveList *self = ATTACHE_LIVE_LIST (object);

  dex_clear (&self->running);
  abandon (&self->waiting);
  abandon (&self->next);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (attache_live_list_parent_class)->dispose (object);
}

static void
attache_live_list_finalize (GObject *object)
{
  AttacheLiveList *self = ATTACHE_LIVE_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->snapshot, attache_snapshot_unref);
  g_clear_pointer (&self->tables, g_strfreev);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (attache_live_list_parent_class)->finalize (object);
}

static void
attache_live_list_class_init (AttacheLiveListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = attache_live_list_get_property;
  object_class->dispose = attache_live_list_dispose;
  object_class->finalize = attache_live_list_finalize;

  /* Whether nothing is known yet: until the first run has ended. */
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, TRUE, flags);
  /* A sentence on why the list may not be up to date, or %NULL. */
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_live_list_init (AttacheLiveList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->waiting = g_ptr_array_new_with_free_func (dex_unref);
  self->next = g_ptr_array_new_with_free_func (dex_unref);
}

/**
 * attache_live_list_new:
 * @database: the library
 * @sql: a literal: a query that gives a column `id`, in the order of the list; with `:key` where @key is not %NULL
 * @item_type: what the rows are read as, a subclass of #AttacheEntity
 * @key: (nullable): the one parameter
 * @tables: (array zero-terminated=1): names of the tables that the query reads
 *
 * Makes a list that fills itself, shortly after this or, where the reader was quick, before it returns: look at “loading” before
 * waiting for its notification. Dropping it stops everything.
 *
 * Returns: (transfer full): the list
 */
GListModel *
attache_live_list_new (AttacheDatabase   *database,
                       const char        *sql,
                       GType              item_type,
                       const char        *key,
                       const char *const *tables)
{
  AttacheLiveList *self = g_object_new (ATTACHE_TYPE_LIVE_LIST, NULL);

  g_return_val_if_fail (ATTACHE_IS_DATABASE (database), NULL);

  self->database = g_object_ref (database);
  self->sql = sql;
  self->item_type = item_type;
  self->key = g_strdup (key);
  self->tables = g_strdupv ((char **)tables);

  g_signal_connect_object (database, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  run (self);

  return G_LIST_MODEL (self);
}

/**
 * attache_live_list_get_loading:
 *
 * Returns: whether nothing is known yet
 */
gboolean
attache_live_list_get_loading (AttacheLiveList *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIVE_LIST (self), FALSE);

  return !self->loaded;
}

/**
 * attache_live_list_get_error:
 *
 * Returns: (nullable) (transfer none): a sentence on why the list may not be up to date
 */
const char *
attache_live_list_get_error (AttacheLiveList *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIVE_LIST (self), NULL);

  return self->error;
}

static gboolean
nothing_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  return TRUE;
}

static DexFuture *
written_cb (DexFuture *future, gpointer data)
{
  AttacheLiveList *self = data;
  g_autoptr (DexPromise) promise = dex_promise_new ();

  g_ptr_array_add (self->next, dex_ref (promise));
  run (self);

  return DEX_FUTURE (g_steal_pointer (&promise));
}

/**
 * attache_live_list_settle:
 *
 * For programs that need the whole list once, and for tests.
 *
 * Returns: (transfer full): a future of the list, that resolves when it shows what every write before this call did
 */
DexFuture *
attache_live_list_settle (AttacheLiveList *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIVE_LIST (self), NULL);

  return dex_future_then (attache_database_read (self->database, nothing_in_worker, NULL, NULL), written_cb,
                          g_object_ref (self), g_object_unref);
}
