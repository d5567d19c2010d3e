/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerSeat: the place of one worker at a document. It is empty, or its worker is opening the document, free, or
 * busy with one request. A watchdog ends a worker that takes too long for either. Who sits here next, and why, is for
 * the document to say. */

#include "sandbox/attache-worker-seat.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-pool-private.h"
#include "sandbox/attache-worker-process.h"

struct _AttacheWorkerSeat
{
  GObject parent_instance;

  AttacheWorkerPool            *pool;
  const AttacheWorkerSeatFuncs *funcs;
  gpointer                      user_data;

  AttacheWorkerSeatState state;
  AttacheWorkerProcess  *process;
  AttacheWorkerRequest  *request;
  gint64                 started;
  guint                  watchdog;
  gulong                 exited_id;
};

G_DEFINE_FINAL_TYPE (AttacheWorkerSeat, attache_worker_seat, G_TYPE_OBJECT)

/* The worker that sat here is of no use any more; whatever it still says is not listened to. */
static void
dismiss (AttacheWorkerSeat *self)
{
  g_clear_handle_id (&self->watchdog, g_source_remove);
  if (self->process != NULL)
    {
      g_clear_signal_handler (&self->exited_id, self->process);
      attache_worker_process_kill (self->process);
    }
  g_clear_object (&self->process);
  self->state = ATTACHE_WORKER_SEAT_EMPTY;
}

static void
finish (AttacheWorkerSeat *self,
        gpointer           result,
        const GError      *error)
{
  AttacheWorkerSeatState state = self->state;
  g_autoptr (AttacheWorkerSeat) hold = g_object_ref (self);
  g_autoptr (AttacheWorkerRequest) request = g_steal_pointer (&self->request);

  g_clear_handle_id (&self->watchdog, g_source_remove);
  if (error != NULL && (state == ATTACHE_WORKER_SEAT_OPENING || !attache_worker_process_is_alive (self->process)))
    dismiss (self);
  else
    self->state = ATTACHE_WORKER_SEAT_FREE;

  if (state == ATTACHE_WORKER_SEAT_OPENING)
    self->funcs->opened (self, result, error, self->user_data);
  else
    self->funcs->done (self, request, result, error, self->user_data);
}

static gboolean
watchdog_cb (gpointer user_data)
{
  AttacheWorkerSeat *self = user_data;
  g_autoptr (GError) error = g_error_new_literal (ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_TIMEOUT, "no answer");

  self->watchdog = 0;
  attache_worker_process_kill (self->process);
  finish (self, NULL, error);

  return G_SOURCE_REMOVE;
}

static void
exited_cb (AttacheWorkerSeat *self)
{
  if (self->state == ATTACHE_WORKER_SEAT_FREE)
    dismiss (self);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  AttacheWorkerProcess *process = ATTACHE_WORKER_PROCESS (object);
  g_autoptr (AttacheWorkerSeat) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) sizes = attache_worker_process_open_finish (process, result, &error);

  if (process == self->process)
    finish (self, sizes, error);
}

static void
page_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  AttacheWorkerProcess *process = ATTACHE_WORKER_PROCESS (object);
  g_autoptr (AttacheWorkerSeat) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) page = attache_worker_process_page_finish (process, result, &error);

  if (process == self->process)
    finish (self, page, error);
}

static void
begin (AttacheWorkerSeat     *self,
       AttacheWorkerSeatState state)
{
  self->state = state;
  self->started = g_get_monotonic_time ();
  self->watchdog = g_timeout_add (attache_worker_pool_get_timeout (self->pool), watchdog_cb, self);
}

static void
attache_worker_seat_dispose (GObject *object)
{
  AttacheWorkerSeat *self = ATTACHE_WORKER_SEAT (object);

  dismiss (self);
  g_clear_object (&self->request);
  g_clear_object (&self->pool);

  G_OBJECT_CLASS (attache_worker_seat_parent_class)->dispose (object);
}

static void
attache_worker_seat_class_init (AttacheWorkerSeatClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attache_worker_seat_dispose;
}

static void
attache_worker_seat_init (AttacheWorkerSeat *self)
{
}

/**
 * attache_worker_seat_new:
 * @pool: where workers come from
 * @funcs: what to call when something has happened; not copied
 * @user_data: for @funcs; the caller vacates the seat before this goes away
 *
 * Returns: (transfer full): an empty seat
 */
AttacheWorkerSeat *
attache_worker_seat_new (AttacheWorkerPool            *pool,
                         const AttacheWorkerSeatFuncs *funcs,
                         gpointer                      user_data)
{
  AttacheWorkerSeat *self = g_object_new (ATTACHE_TYPE_WORKER_SEAT, NULL);

  self->pool = g_object_ref (pool);
  self->funcs = funcs;
  self->user_data = user_data;

  return self;
}

/* The answer to an open that could not even begin; later, as every answer. */
static gboolean
not_opened_cb (gpointer user_data)
{
  AttacheWorkerSeat *self = user_data;
  g_autoptr (GError) error = g_error_new_literal (ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_FAILED, "no worker");

  self->watchdog = 0;
  finish (self, NULL, error);

  return G_SOURCE_REMOVE;
}

/**
 * attache_worker_seat_open:
 * @fd: the file; it stays the caller’s
 * @password: (nullable): its password
 *
 * Puts a worker on an empty seat and lets it open the file.
 */
void
attache_worker_seat_open (AttacheWorkerSeat *self,
                          int                fd,
                          const char        *password)
{
  g_return_if_fail (ATTACHE_IS_WORKER_SEAT (self));
  g_return_if_fail (self->state == ATTACHE_WORKER_SEAT_EMPTY);

  self->process = attache_worker_pool_take (self->pool);
  if (self->process == NULL)
    {
      self->state = ATTACHE_WORKER_SEAT_OPENING;
      self->watchdog = g_idle_add (not_opened_cb, self);
      return;
    }

  self->exited_id = g_signal_connect_swapped (self->process, "exited", G_CALLBACK (exited_cb), self);
  begin (self, ATTACHE_WORKER_SEAT_OPENING);
  attache_worker_process_open (self->process, fd, password, opened_cb, g_object_ref (self));
}

/**
 * attache_worker_seat_run:
 * @request: (transfer full): what to do
 *
 * Gives a free worker something to do.
 */
void
attache_worker_seat_run (AttacheWorkerSeat    *self,
                         AttacheWorkerRequest *request)
{
  guint page, width, height;

  g_return_if_fail (ATTACHE_IS_WORKER_SEAT (self));
  g_return_if_fail (self->state == ATTACHE_WORKER_SEAT_FREE);

  self->request = request;
  page = attache_worker_request_get_page (request);
  begin (self, ATTACHE_WORKER_SEAT_BUSY);
  if (attache_worker_request_get_kind (request) == ATTACHE_WORKER_REQUEST_RENDER)
    {
      attache_worker_request_get_size (request, &width, &height);
      attache_worker_process_render (self->process, page, width, height, page_done_cb, g_object_ref (self));
    }
  else
    attache_worker_process_get_text (self->process, page, page_done_cb, g_object_ref (self));
}

/**
 * attache_worker_seat_vacate:
 *
 * Ends the worker at once; nothing is called for that.
 *
 * Returns: (transfer full) (nullable): what it was doing
 */
AttacheWorkerRequest *
attache_worker_seat_vacate (AttacheWorkerSeat *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_SEAT (self), NULL);

  dismiss (self);

  return g_steal_pointer (&self->request);
}

/**
 * attache_worker_seat_get_state:
 *
 * Returns: what the worker is doing
 */
AttacheWorkerSeatState
attache_worker_seat_get_state (AttacheWorkerSeat *self)
{
  return self->state;
}

/**
 * attache_worker_seat_get_started:
 *
 * Returns: when the worker began what it is doing, monotonic, in microseconds
 */
gint64
attache_worker_seat_get_started (AttacheWorkerSeat *self)
{
  return self->started;
}

/**
 * attache_worker_seat_get_time_left:
 * @allowed: in milliseconds
 *
 * Returns: in milliseconds, how long until the worker has been at it for @allowed; negative when it is over
 */
gint64
attache_worker_seat_get_time_left (AttacheWorkerSeat *self,
                                   guint              allowed)
{
  return allowed - (g_get_monotonic_time () - self->started) / 1000;
}

/**
 * attache_worker_seat_is_urgent:
 *
 * Returns: whether the worker is busy with something that somebody looks at, or is about to
 */
gboolean
attache_worker_seat_is_urgent (AttacheWorkerSeat *self)
{
  return self->request != NULL && attache_worker_request_is_wanted (self->request) &&
         attache_worker_request_get_priority (self->request) <= ATTACHE_PRIORITY_NEXT;
}

/**
 * attache_worker_seat_is_in_background:
 *
 * Returns: whether the worker is busy with search or index
 */
gboolean
attache_worker_seat_is_in_background (AttacheWorkerSeat *self)
{
  return self->request != NULL && attache_worker_request_get_priority (self->request) >= ATTACHE_PRIORITY_SEARCH;
}

/**
 * attache_worker_seat_measure:
 *
 * Returns: the memory that the worker takes up, in bytes; 0 on an empty seat
 */
gsize
attache_worker_seat_measure (AttacheWorkerSeat *self)
{
  return self->process != NULL ? attache_worker_process_measure (self->process) : 0;
}
