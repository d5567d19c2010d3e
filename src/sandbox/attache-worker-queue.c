/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerQueue: what waits for a worker, the most urgent first.
 *
 * Within a priority, pages that a person looks at come newest first: what was asked for before the last turn of the
 * wheel may be out of sight. But what is asked for in one go (the pages of one screen) keeps its order. Search and index
 * go through a document from its beginning. */

#include "sandbox/attache-worker-queue.h"

/* Requests closer together than this, in microseconds, are one go. */
#define BURST_GAP (10 * 1000)

struct _AttacheWorkerQueue
{
  GSequence     *entries;
  GHashTable    *iters;
  GDestroyNotify destroy;
  gint64         last_push;
  guint64        burst;
  guint64        serial;
  guint          counts[ATTACHE_PRIORITY_INDEX + 1];
};

typedef struct
{
  gpointer        item;
  AttachePriority priority;
  guint64         burst;
  guint64         serial;
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const Entry *left = a;
  const Entry *right = b;

  if (left->priority != right->priority)
    return left->priority < right->priority ? -1 : 1;
  if (left->burst != right->burst)
    return left->burst > right->burst ? -1 : 1;

  return left->serial < right->serial ? -1 : left->serial > right->serial;
}

static gpointer
take (AttacheWorkerQueue *self,
      GSequenceIter      *iter)
{
  Entry   *entry = g_sequence_get (iter);
  gpointer item = entry->item;

  self->counts[entry->priority]--;
  g_hash_table_remove (self->iters, item);
  g_sequence_remove (iter);

  return item;
}

/**
 * attache_worker_queue_new:
 * @destroy: (nullable): called for each item that is still there in the end, or is removed
 *
 * Returns: (transfer full): an empty queue
 */
AttacheWorkerQueue *
attache_worker_queue_new (GDestroyNotify destroy)
{
  AttacheWorkerQueue *self = g_new0 (AttacheWorkerQueue, 1);

  self->entries = g_sequence_new (g_free);
  self->iters = g_hash_table_new (NULL, NULL);
  self->destroy = destroy;

  return self;
}

/**
 * attache_worker_queue_free:
 *
 * Frees the queue and what waits in it.
 */
void
attache_worker_queue_free (AttacheWorkerQueue *self)
{
  gpointer item;

  while ((item = attache_worker_queue_pop (self, ATTACHE_PRIORITY_INDEX)) != NULL)
    {
      if (self->destroy != NULL)
        self->destroy (item);
    }
  g_hash_table_unref (self->iters);
  g_sequence_free (self->entries);
  g_free (self);
}

/**
 * attache_worker_queue_push:
 * @item: (transfer full): what shall wait; it is not in the queue yet
 * @priority: how urgent it is
 * @now: monotonic time in microseconds
 *
 * Adds @item.
 */
void
attache_worker_queue_push (AttacheWorkerQueue *self,
                           gpointer            item,
                           AttachePriority     priority,
                           gint64              now)
{
  Entry *entry;

  g_return_if_fail (item != NULL && priority <= ATTACHE_PRIORITY_INDEX);
  g_return_if_fail (!g_hash_table_contains (self->iters, item));

  if (now - self->last_push > BURST_GAP)
    self->burst++;
  self->last_push = now;

  entry = g_new (Entry, 1);
  *entry = (Entry){ item, priority, priority < ATTACHE_PRIORITY_SEARCH ? self->burst : 0, self->serial++ };
  self->counts[priority]++;
  g_hash_table_insert (self->iters, item, g_sequence_insert_sorted (self->entries, entry, compare_entries, NULL));
}

/**
 * attache_worker_queue_pop:
 * @last: the least urgent priority that may be taken
 *
 * Returns: (transfer full) (nullable): the most urgent item, or %NULL when none is urgent enough
 */
gpointer
attache_worker_queue_pop (AttacheWorkerQueue *self,
                          AttachePriority     last)
{
  GSequenceIter *iter = g_sequence_get_begin_iter (self->entries);

  if (g_sequence_iter_is_end (iter) || ((Entry *)g_sequence_get (iter))->priority > last)
    return NULL;

  return take (self, iter);
}

/**
 * attache_worker_queue_remove:
 * @item: what need not wait any more
 *
 * Returns: whether it was there
 */
gboolean
attache_worker_queue_remove (AttacheWorkerQueue *self,
                             gpointer            item)
{
  GSequenceIter *iter = g_hash_table_lookup (self->iters, item);

  if (iter == NULL)
    return FALSE;

  take (self, iter);
  if (self->destroy != NULL)
    self->destroy (item);

  return TRUE;
}

/**
 * attache_worker_queue_count:
 * @last: the least urgent priority that counts
 *
 * Returns: how many items of that urgency or more wait
 */
guint
attache_worker_queue_count (AttacheWorkerQueue *self,
                            AttachePriority     last)
{
  guint n = 0;

  for (guint i = 0; i <= last; i++)
    n += self->counts[i];

  return n;
}
