/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window asks of the library’s lists besides showing them. */

#include "ui/attache-lists.h"

#include "model/attache-entity.h"

#include <gtk/gtk.h>

static gboolean
is_loading (GListModel *list)
{
  gboolean loading;

  g_object_get (list, "loading", &loading, NULL);

  return loading;
}

static void
settle (GListModel *list,
        DexPromise *promise)
{
  g_autofree char *error = NULL;

  g_object_get (list, "error", &error, NULL);
  if (error != NULL)
    dex_promise_reject (promise, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, error));
  else
    dex_promise_resolve_boolean (promise, TRUE);
}

static void
loading_cb (GListModel *list,
            GParamSpec *pspec,
            DexPromise *promise)
{
  if (is_loading (list))
    return;

  settle (list, promise);
  /* The handler owns the promise; the list must outlive it. */
  g_signal_handlers_disconnect_by_func (list, loading_cb, promise);
}

static void
closure_free_cb (gpointer  data,
                 GClosure *closure)
{
  dex_unref (data);
}

DexFuture *
attache_list_loaded (GListModel *list)
{
  DexPromise *promise = dex_promise_new ();

  g_return_val_if_fail (G_IS_LIST_MODEL (list), NULL);

  if (is_loading (list))
    g_signal_connect_data (list, "notify::loading", G_CALLBACK (loading_cb), dex_ref (promise), closure_free_cb, 0);
  else
    settle (list, promise);

  return DEX_FUTURE (promise);
}

guint
attache_list_find_id (GListModel *list,
                      const char *id)
{
  guint n_items = list && id ? g_list_model_get_n_items (list) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AttacheEntity) entity = g_list_model_get_item (list, i);

      if (g_strcmp0 (attache_entity_get_id (entity), id) == 0)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}
