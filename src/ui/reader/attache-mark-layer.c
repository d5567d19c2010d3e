/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheMarkLayer: the marks of a paper by page, ready to be drawn and to be pointed at. Follows the live list of marks and what
 * changes in each of them. */

#include "ui/reader/attache-mark-layer.h"

struct _AttacheMarkLayer
{
  GObject parent_instance;

  GListModel *marks;
  GPtrArray  *watched; /* AttacheMark, those whose changes are listened to */
  GHashTable *pages;   /* page → GPtrArray of AttachePlacedMark; %NULL when it has to be made again */
};

G_DEFINE_FINAL_TYPE (AttacheMarkLayer, attache_mark_layer, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
placed_mark_free (gpointer data)
{
  AttachePlacedMark *placed = data;

  g_object_unref (placed->mark);
  g_array_unref (placed->boxes);
  g_free (placed);
}

static void
invalidate (AttacheMarkLayer *self)
{
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
mark_notify_cb (AttacheMarkLayer *self)
{
  invalidate (self);
}

static void
marks_changed_cb (AttacheMarkLayer *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->watched, i), mark_notify_cb, self);
  g_ptr_array_set_size (self->watched, 0);

  for (guint i = 0; i < g_list_model_get_n_items (self->marks); i++)
    {
      AttacheMark *mark = g_list_model_get_item (self->marks, i);

      g_signal_connect_object (mark, "notify", G_CALLBACK (mark_notify_cb), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->watched, mark);
    }
  invalidate (self);
}

static void
ensure_pages (AttacheMarkLayer *self)
{
  if (self->pages != NULL)
    return;

  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < self->watched->len; i++)
    {
      AttacheMark       *mark = g_ptr_array_index (self->watched, i);
      gpointer           key = GINT_TO_POINTER (attache_mark_get_page (mark));
      GPtrArray         *on_page = g_hash_table_lookup (self->pages, key);
      AttachePlacedMark *placed;

      if (attache_mark_get_deleted (mark))
        continue;
      if (on_page == NULL)
        {
          on_page = g_ptr_array_new_with_free_func (placed_mark_free);
          g_hash_table_insert (self->pages, key, on_page);
        }
      placed = g_new0 (AttachePlacedMark, 1);
      placed->mark = g_object_ref (mark);
      placed->boxes = attache_boxes_from_string (attache_mark_get_quads (mark));
      g_ptr_array_add (on_page, placed);
    }
}

static void
attache_mark_layer_finalize (GObject *object)
{
  AttacheMarkLayer *self = ATTACHE_MARK_LAYER (object);

  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_pointer (&self->watched, g_ptr_array_unref);
  g_clear_object (&self->marks);

  G_OBJECT_CLASS (attache_mark_layer_parent_class)->finalize (object);
}

static void
attache_mark_layer_class_init (AttacheMarkLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_mark_layer_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
attache_mark_layer_init (AttacheMarkLayer *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
}

/* @marks: AttacheMark, of one file. */
AttacheMarkLayer *
attache_mark_layer_new (GListModel *marks)
{
  AttacheMarkLayer *self = g_object_new (ATTACHE_TYPE_MARK_LAYER, NULL);

  g_return_val_if_fail (G_IS_LIST_MODEL (marks), self);

  self->marks = g_object_ref (marks);
  g_signal_connect_object (marks, "items-changed", G_CALLBACK (marks_changed_cb), self, G_CONNECT_SWAPPED);
  marks_changed_cb (self);

  return self;
}

/* Returns: (transfer none) (nullable) (element-type AttachePlacedMark): the marks of a page, the last set on top */
GPtrArray *
attache_mark_layer_get_page (AttacheMarkLayer *self,
                             guint             page)
{
  g_return_val_if_fail (ATTACHE_IS_MARK_LAYER (self), NULL);

  ensure_pages (self);

  return g_hash_table_lookup (self->pages, GUINT_TO_POINTER (page));
}

/* The topmost mark at a point of a page, in points. */
AttacheMark *
attache_mark_layer_find (AttacheMarkLayer *self,
                         guint             page,
                         double            x,
                         double            y)
{
  GPtrArray *on_page = attache_mark_layer_get_page (self, page);

  for (int i = on_page ? (int)on_page->len - 1 : -1; i >= 0; i--)
    {
      AttachePlacedMark *placed = g_ptr_array_index (on_page, i);

      for (guint j = 0; j < placed->boxes->len; j++)
        {
          const AttacheBox *box = &g_array_index (placed->boxes, AttacheBox, j);

          if (x >= box->x1 && x <= box->x2 && y >= box->y1 && y <= box->y2)
            return placed->mark;
        }
    }

  return NULL;
}

/* The box round all boxes of a mark; %FALSE where it has none. */
gboolean
attache_mark_get_extents (AttacheMark *mark,
                          AttacheBox  *box)
{
  g_autoptr (GArray) boxes = attache_boxes_from_string (attache_mark_get_quads (mark));

  for (guint i = 0; i < boxes->len; i++)
    {
      const AttacheBox *one = &g_array_index (boxes, AttacheBox, i);

      if (i == 0)
        *box = *one;
      box->x1 = MIN (box->x1, one->x1);
      box->y1 = MIN (box->y1, one->y1);
      box->x2 = MAX (box->x2, one->x2);
      box->y2 = MAX (box->y2, one->y2);
    }

  return boxes->len > 0;
}
