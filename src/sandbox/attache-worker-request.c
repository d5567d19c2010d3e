/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerRequest: a page that somebody waits for. It is wanted until it is answered, or until the future that was
 * handed out is dropped. */

#include "sandbox/attache-worker-request.h"

struct _AttacheWorkerRequest
{
  GObject parent_instance;

  AttacheWorkerRequestKind kind;
  guint                    page;
  guint                    width;
  guint                    height;
  AttachePriority          priority;

  DexPromise *promise;
  GObject    *keep;
  gulong      cancelled_id;
};

enum
{
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttacheWorkerRequest, attache_worker_request, G_TYPE_OBJECT)

/* Nobody waits any more. Returns the promise, for a last word. */
static DexPromise *
settle (AttacheWorkerRequest *self)
{
  if (self->promise != NULL)
    g_clear_signal_handler (&self->cancelled_id, dex_promise_get_cancellable (self->promise));

  return g_steal_pointer (&self->promise);
}

static void
cancelled_cb (AttacheWorkerRequest *self)
{
  g_autoptr (AttacheWorkerRequest) hold = g_object_ref (self);
  g_autoptr (GObject) keep = g_steal_pointer (&self->keep);
  g_autoptr (DexPromise) promise = settle (self);

  g_signal_emit (self, signals[DROPPED], 0);
}

static DexFuture *
pass_on_cb (DexFuture *future,
            gpointer   user_data)
{
  return dex_ref (future);
}

static void
attache_worker_request_finalize (GObject *object)
{
  AttacheWorkerRequest *self = ATTACHE_WORKER_REQUEST (object);
  g_autoptr (DexPromise) promise = settle (self);

  if (promise != NULL)
    dex_promise_reject (promise, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "the document was closed"));
  g_clear_object (&self->keep);

  G_OBJECT_CLASS (attache_worker_request_parent_class)->finalize (object);
}

static void
attache_worker_request_class_init (AttacheWorkerRequestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = attache_worker_request_finalize;

  /* The future was dropped: the result is not wanted any more. */
  signals[DROPPED] = g_signal_new ("dropped", ATTACHE_TYPE_WORKER_REQUEST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
attache_worker_request_init (AttacheWorkerRequest *self)
{
  self->promise = dex_promise_new_cancellable ();
  self->cancelled_id = g_signal_connect_object (dex_promise_get_cancellable (self->promise), "cancelled",
                                                G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);
}

/**
 * attache_worker_request_new:
 * @kind: what is wanted
 * @page: index of the page
 * @priority: how urgent it is
 * @keep: (nullable): an object to keep while the request is wanted
 *
 * Returns: (transfer full): a request that is wanted
 */
AttacheWorkerRequest *
attache_worker_request_new (AttacheWorkerRequestKind kind,
                            guint                    page,
                            AttachePriority          priority,
                            gpointer                 keep)
{
  AttacheWorkerRequest *self = g_object_new (ATTACHE_TYPE_WORKER_REQUEST, NULL);

  self->kind = kind;
  self->page = page;
  self->priority = priority;
  g_set_object (&self->keep, keep);

  return self;
}

/**
 * attache_worker_request_set_size:
 * @width: in pixels
 * @height: in pixels
 *
 * Sets the size to draw in.
 */
void
attache_worker_request_set_size (AttacheWorkerRequest *self,
                                 guint                 width,
                                 guint                 height)
{
  g_return_if_fail (ATTACHE_IS_WORKER_REQUEST (self));

  self->width = width;
  self->height = height;
}

/**
 * attache_worker_request_follow:
 * @promise: a promise that can be cancelled
 *
 * The promise itself would not tell when the last of its other owners lets go of it.
 *
 * Returns: (transfer full): a future of the same for whoever asked; dropping it cancels the promise
 */
DexFuture *
attache_worker_request_follow (DexPromise *promise)
{
  return dex_future_finally (dex_ref (DEX_FUTURE (promise)), pass_on_cb, NULL, NULL);
}

/**
 * attache_worker_request_dup_future:
 *
 * Returns: (transfer full): the future for whoever asked; dropping it drops the request
 */
DexFuture *
attache_worker_request_dup_future (AttacheWorkerRequest *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_REQUEST (self), NULL);

  return attache_worker_request_follow (self->promise);
}

/**
 * attache_worker_request_get_kind:
 *
 * Returns: what is wanted
 */
AttacheWorkerRequestKind
attache_worker_request_get_kind (AttacheWorkerRequest *self)
{
  return self->kind;
}

/**
 * attache_worker_request_get_page:
 *
 * Returns: index of the page
 */
guint
attache_worker_request_get_page (AttacheWorkerRequest *self)
{
  return self->page;
}

/**
 * attache_worker_request_get_priority:
 *
 * Returns: how urgent it is
 */
AttachePriority
attache_worker_request_get_priority (AttacheWorkerRequest *self)
{
  return self->priority;
}

/**
 * attache_worker_request_get_size:
 * @width: (out): in pixels
 * @height: (out): in pixels
 */
void
attache_worker_request_get_size (AttacheWorkerRequest *self,
                                 guint                *width,
                                 guint                *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * attache_worker_request_is_wanted:
 *
 * Returns: whether somebody still waits for it
 */
gboolean
attache_worker_request_is_wanted (AttacheWorkerRequest *self)
{
  return self->promise != NULL;
}

/**
 * attache_worker_request_resolve:
 * @result: (transfer full): an object
 *
 * Answers; nothing happens when nobody waits any more.
 */
void
attache_worker_request_resolve (AttacheWorkerRequest *self,
                                gpointer              result)
{
  g_autoptr (GObject) keep = g_steal_pointer (&self->keep);
  g_autoptr (DexPromise) promise = settle (self);

  if (promise != NULL)
    dex_promise_resolve_object (promise, result);
  else
    g_object_unref (result);
}

/**
 * attache_worker_request_reject:
 * @error: (transfer full): why not
 *
 * Answers with an error; nothing happens when nobody waits any more.
 */
void
attache_worker_request_reject (AttacheWorkerRequest *self,
                               GError               *error)
{
  g_autoptr (GObject) keep = g_steal_pointer (&self->keep);
  g_autoptr (DexPromise) promise = settle (self);

  if (promise != NULL)
    dex_promise_reject (promise, error);
  else
    g_error_free (error);
}
