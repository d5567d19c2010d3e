/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerDesk: where the pages of one document are worked on. What is asked waits in a queue for one of two seats.
 *
 * - The first seat has a worker as long as there is something to do.
 * - The second gets one when three pages wait, when a page in view finds the first seat busy with something that nobody
 *   looks at, or when it has waited there for a tenth of a second. Only one seat ever works for search or index, so that
 *   a page never waits for these.
 * - A page in view that still waits after the pool’s patience has the least urgent worker ended. What that was doing is
 *   begun again later, if it is still wanted.
 * - A worker that dies is replaced; the page that did it is tried once more and then left alone.
 * - A worker that has grown too large is replaced when it has nothing to do. */

#include "sandbox/attache-worker-desk.h"

#include "sandbox/attache-sandbox-sentence.h"
#include "sandbox/attache-worker-pool-private.h"
#include "sandbox/attache-worker-queue.h"
#include "sandbox/attache-worker-seat.h"
#include "sandbox/attache-worker-strikes.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define N_SEATS 2

/* So many pages in the queue are worth a second worker. */
#define LONG_QUEUE 3

/* So long, in milliseconds, a page in view waits for another one before it gets the second worker. */
#define SLOW_PAGE 100

/* So long, in milliseconds, the first page has before the next worker in reserve is started. */
#define REFILL_DELAY 300

/* After so many seconds with nothing to do, the second worker is let go. */
#define REST 30

/* So often a document is opened again before what waits for it fails. */
#define MAX_FAILURES 2

struct _AttacheWorkerDesk
{
  GObject parent_instance;

  AttacheWorkerPool *pool;
  int                fd;
  char              *name;
  char              *password;

  AttacheWorkerQueue   *queue;
  AttacheWorkerStrikes *strikes;
  AttacheWorkerSeat    *seats[N_SEATS];
  gboolean              opened;
  gboolean              alone;
  guint                 n_failures;
  guint                 timer;
  guint                 rest;
};

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AttacheWorkerDesk, attache_worker_desk, G_TYPE_OBJECT)

static void schedule (AttacheWorkerDesk *self);

static void
reject (AttacheWorkerDesk    *self,
        AttacheWorkerRequest *request,
        AttacheSandboxError   code)
{
  attache_worker_request_reject (request, attache_sandbox_sentence_new (code, self->name,
                                                                        attache_worker_request_get_page (request),
                                                                        self->password != NULL));
}

static void
enqueue (AttacheWorkerDesk    *self,
         AttacheWorkerRequest *request)
{
  attache_worker_queue_push (self->queue, g_object_ref (request), attache_worker_request_get_priority (request),
                             g_get_monotonic_time ());
}

static gboolean
has_visible (AttacheWorkerDesk *self)
{
  return attache_worker_queue_count (self->queue, ATTACHE_PRIORITY_VISIBLE) > 0;
}

static gboolean
has_state (AttacheWorkerDesk     *self,
           AttacheWorkerSeatState state)
{
  for (guint i = 0; i < N_SEATS; i++)
    {
      if (attache_worker_seat_get_state (self->seats[i]) == state)
        return TRUE;
    }

  return FALSE;
}

/* Whether a second worker would help now; if only later, @wait is how many milliseconds from now. */
static gboolean
wants_second_worker (AttacheWorkerDesk *self,
                     gint64            *wait)
{
  AttacheWorkerSeat *first = self->seats[0];

  if (self->alone || attache_worker_seat_get_state (self->seats[1]) != ATTACHE_WORKER_SEAT_EMPTY)
    return FALSE;
  if (attache_worker_queue_count (self->queue, ATTACHE_PRIORITY_THUMBNAIL) >= LONG_QUEUE)
    return TRUE;
  if (!has_visible (self) || attache_worker_seat_get_state (first) != ATTACHE_WORKER_SEAT_BUSY)
    return FALSE;
  if (!attache_worker_seat_is_urgent (first))
    return TRUE;

  *wait = attache_worker_seat_get_time_left (first, SLOW_PAGE);

  return *wait <= 0;
}

static void
give_work (AttacheWorkerDesk *self)
{
  for (guint i = 0; i < N_SEATS; i++)
    {
      AttachePriority       last = ATTACHE_PRIORITY_INDEX;
      AttacheWorkerRequest *request;

      for (guint j = 0; j < N_SEATS; j++)
        {
          if (j != i && attache_worker_seat_is_in_background (self->seats[j]))
            last = ATTACHE_PRIORITY_THUMBNAIL;
        }
      if (attache_worker_seat_get_state (self->seats[i]) != ATTACHE_WORKER_SEAT_FREE)
        continue;
      request = attache_worker_queue_pop (self->queue, last);
      if (request != NULL)
        attache_worker_seat_run (self->seats[i], request);
    }
}

static void
fill_seats (AttacheWorkerDesk *self,
            gint64            *wait)
{
  if (attache_worker_queue_count (self->queue, ATTACHE_PRIORITY_INDEX) == 0)
    return;

  if (attache_worker_seat_get_state (self->seats[0]) == ATTACHE_WORKER_SEAT_EMPTY)
    attache_worker_seat_open (self->seats[0], self->fd, self->password);
  else if (wants_second_worker (self, wait))
    attache_worker_seat_open (self->seats[1], self->fd, self->password);
}

/* The worker to end for the sake of a page in view, if it has come to that: of those that do nothing urgent, the one at
 * it for longest. */
static AttacheWorkerSeat *
find_seat_in_the_way (AttacheWorkerDesk *self)
{
  AttacheWorkerSeat *found = NULL;

  if (!has_visible (self) || has_state (self, ATTACHE_WORKER_SEAT_FREE) || has_state (self, ATTACHE_WORKER_SEAT_OPENING))
    return NULL;

  for (guint i = 0; i < N_SEATS; i++)
    {
      AttacheWorkerSeat *seat = self->seats[i];

      if (attache_worker_seat_get_state (seat) == ATTACHE_WORKER_SEAT_BUSY && !attache_worker_seat_is_urgent (seat) &&
          (found == NULL || attache_worker_seat_get_started (seat) < attache_worker_seat_get_started (found)))
        found = seat;
    }

  return found;
}

static void
clear_the_way (AttacheWorkerDesk *self,
               gint64            *wait)
{
  AttacheWorkerSeat *seat = find_seat_in_the_way (self);
  g_autoptr (AttacheWorkerRequest) request = NULL;

  if (seat == NULL)
    return;

  *wait = attache_worker_seat_get_time_left (seat, attache_worker_pool_get_patience (self->pool));
  if (*wait > 0)
    return;

  request = attache_worker_seat_vacate (seat);
  if (attache_worker_request_is_wanted (request))
    enqueue (self, request);
  attache_worker_seat_open (seat, self->fd, self->password);
}

static gboolean
timer_cb (gpointer user_data)
{
  AttacheWorkerDesk *self = user_data;

  self->timer = 0;
  schedule (self);

  return G_SOURCE_REMOVE;
}

static gboolean
rest_cb (gpointer user_data)
{
  AttacheWorkerDesk *self = user_data;

  self->rest = 0;
  if (attache_worker_seat_get_state (self->seats[1]) == ATTACHE_WORKER_SEAT_FREE)
    attache_worker_seat_vacate (self->seats[1]);

  return G_SOURCE_REMOVE;
}

static void
schedule (AttacheWorkerDesk *self)
{
  gint64 second = 0;
  gint64 kill = 0;

  give_work (self);
  fill_seats (self, &second);
  clear_the_way (self, &kill);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (second > 0 || kill > 0)
    self->timer = g_timeout_add (second > 0 && kill > 0 ? MIN (second, kill) : MAX (second, kill), timer_cb, self);

  g_clear_handle_id (&self->rest, g_source_remove);
  if (attache_worker_seat_get_state (self->seats[1]) == ATTACHE_WORKER_SEAT_FREE)
    self->rest = g_timeout_add_seconds (REST, rest_cb, self);
}

/* Nothing that waits can be had. */
static void
reject_all (AttacheWorkerDesk  *self,
            AttacheSandboxError code)
{
  AttacheWorkerRequest *request;

  while ((request = attache_worker_queue_pop (self->queue, ATTACHE_PRIORITY_INDEX)) != NULL)
    {
      reject (self, request, code);
      g_object_unref (request);
    }
}

static void
opened_cb (AttacheWorkerSeat *seat,
           GArray            *sizes,
           const GError      *error,
           gpointer           user_data)
{
  g_autoptr (AttacheWorkerDesk) self = g_object_ref (user_data);
  gboolean give_up = error != NULL && (error->code != ATTACHE_SANDBOX_ERROR_CRASHED || ++self->n_failures >= MAX_FAILURES);

  if (!self->opened && (error == NULL || give_up))
    {
      self->opened = error == NULL;
      g_signal_emit (self, signals[OPENED], 0, sizes, error);
    }
  else if (!self->opened)
    attache_worker_desk_open (self);
  else if (give_up && attache_worker_seat_get_state (self->seats[0]) == ATTACHE_WORKER_SEAT_EMPTY)
    reject_all (self, error->code);
  /* With the first seat still at work there is no need to give up, only to do without the second. */
  else if (give_up)
    self->alone = TRUE;

  if (error == NULL || give_up)
    self->n_failures = 0;
  schedule (self);
  attache_worker_pool_refill (self->pool, REFILL_DELAY);
}

/* A worker that has grown too large goes when there is nothing to do, or at twice that at once. */
static void
replace_large_worker (AttacheWorkerDesk *self,
                      AttacheWorkerSeat *seat)
{
  gsize budget = attache_worker_pool_get_memory_budget (self->pool);
  gsize size = attache_worker_seat_measure (seat);

  if (size <= budget || (size <= 2 * budget && attache_worker_queue_count (self->queue, ATTACHE_PRIORITY_INDEX) > 0))
    return;

  attache_worker_seat_vacate (seat);
  if (seat == self->seats[0])
    attache_worker_seat_open (seat, self->fd, self->password);
}

static void
done_cb (AttacheWorkerSeat    *seat,
         AttacheWorkerRequest *request,
         GObject              *result,
         const GError         *error,
         gpointer              user_data)
{
  g_autoptr (AttacheWorkerDesk) self = g_object_ref (user_data);
  gboolean died = attache_worker_seat_get_state (seat) == ATTACHE_WORKER_SEAT_EMPTY;
  gboolean out = died && attache_worker_strikes_add (self->strikes, attache_worker_request_get_kind (request),
                                                     attache_worker_request_get_page (request), error->code);

  if (result != NULL)
    attache_worker_request_resolve (request, g_object_ref (result));
  else if (died && !out && error->code == ATTACHE_SANDBOX_ERROR_CRASHED && attache_worker_request_is_wanted (request))
    enqueue (self, request);
  else
    reject (self, request, error->code);

  if (attache_worker_seat_get_state (seat) == ATTACHE_WORKER_SEAT_FREE)
    replace_large_worker (self, seat);
  schedule (self);
  attache_worker_pool_refill (self->pool, 0);
}

static const AttacheWorkerSeatFuncs seat_funcs = { opened_cb, done_cb };

static void
dropped_cb (AttacheWorkerDesk    *self,
            AttacheWorkerRequest *request)
{
  if (!attache_worker_queue_remove (self->queue, request))
    schedule (self);
}

static void
attache_worker_desk_dispose (GObject *object)
{
  AttacheWorkerDesk *self = ATTACHE_WORKER_DESK (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_handle_id (&self->rest, g_source_remove);
  for (guint i = 0; i < N_SEATS; i++)
    {
      if (self->seats[i] != NULL)
        {
          g_autoptr (AttacheWorkerRequest) request = attache_worker_seat_vacate (self->seats[i]);
        }
      g_clear_object (&self->seats[i]);
    }

  G_OBJECT_CLASS (attache_worker_desk_parent_class)->dispose (object);
}

static void
attache_worker_desk_finalize (GObject *object)
{
  AttacheWorkerDesk *self = ATTACHE_WORKER_DESK (object);

  g_clear_pointer (&self->queue, attache_worker_queue_free);
  g_clear_pointer (&self->strikes, attache_worker_strikes_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->password, g_free);
  g_clear_fd (&self->fd, NULL);
  g_clear_object (&self->pool);

  G_OBJECT_CLASS (attache_worker_desk_parent_class)->finalize (object);
}

static void
attache_worker_desk_class_init (AttacheWorkerDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attache_worker_desk_dispose;
  object_class->finalize = attache_worker_desk_finalize;

  /* The document was opened for the first time, or cannot be: sizes (GArray of double) or an error, both borrowed. */
  signals[OPENED] = g_signal_new ("opened", ATTACHE_TYPE_WORKER_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
}

static void
attache_worker_desk_init (AttacheWorkerDesk *self)
{
  self->fd = -1;
  self->queue = attache_worker_queue_new (g_object_unref);
  self->strikes = attache_worker_strikes_new ();
}

/**
 * attache_worker_desk_new:
 * @pool: where workers come from
 * @fd: (transfer full): a descriptor of a regular file, to read from
 * @name: the name of the file, for sentences
 * @password: (nullable): its password
 *
 * Returns: (transfer full): a desk at which nobody works yet
 */
AttacheWorkerDesk *
attache_worker_desk_new (AttacheWorkerPool *pool,
                         int                fd,
                         const char        *name,
                         const char        *password)
{
  AttacheWorkerDesk *self = g_object_new (ATTACHE_TYPE_WORKER_DESK, NULL);

  self->pool = g_object_ref (pool);
  self->fd = fd;
  self->name = g_strdup (name);
  self->password = g_strdup (password);
  for (guint i = 0; i < N_SEATS; i++)
    self->seats[i] = attache_worker_seat_new (pool, &seat_funcs, self);

  return self;
}

/**
 * attache_worker_desk_open:
 *
 * Has a first worker open the document; the signal “opened” tells what comes of it.
 */
void
attache_worker_desk_open (AttacheWorkerDesk *self)
{
  g_return_if_fail (ATTACHE_IS_WORKER_DESK (self));

  attache_worker_seat_open (self->seats[0], self->fd, self->password);
}

/**
 * attache_worker_desk_submit:
 * @request: (transfer full): what is wanted, of a page that there is
 *
 * Returns: (transfer full): the future of the request
 */
DexFuture *
attache_worker_desk_submit (AttacheWorkerDesk    *self,
                            AttacheWorkerRequest *request)
{
  g_autoptr (AttacheWorkerRequest) owned = request;
  DexFuture          *future = attache_worker_request_dup_future (request);
  AttacheSandboxError code;

  g_return_val_if_fail (ATTACHE_IS_WORKER_DESK (self), future);

  if (attache_worker_strikes_are_out (self->strikes, attache_worker_request_get_kind (request),
                                      attache_worker_request_get_page (request), &code))
    {
      reject (self, request, code);
      return future;
    }

  g_signal_connect_object (request, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  enqueue (self, request);
  schedule (self);

  return future;
}

/**
 * attache_worker_desk_retry:
 * @page: index of the page
 *
 * Forgets that @page ended workers.
 */
void
attache_worker_desk_retry (AttacheWorkerDesk *self,
                           guint              page)
{
  g_return_if_fail (ATTACHE_IS_WORKER_DESK (self));

  attache_worker_strikes_forgive (self->strikes, page);
}
