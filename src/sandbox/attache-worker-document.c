/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerDocument: an open document. What is asked of it waits in a queue for one of two seats.
 *
 * - The first seat has a worker as long as there is something to do.
 * - The second gets one when three pages wait, when a page in view finds the first seat busy with something that nobody
 *   looks at, or when it has waited there for a tenth of a second. Only one seat ever works for search or index, so that
 *   a page never waits for these.
 * - A page in view that still waits after the pool’s patience has the least urgent worker ended. What that was doing is
 *   begun again later, if it is still wanted.
 * - A worker that dies is replaced; the page that did it is tried once more and then left alone.
 * - A worker that has grown too large is replaced when it has nothing to do. */

#include "sandbox/attache-worker-document-private.h"

#include "sandbox/attache-sandbox-sentence.h"
#include "sandbox/attache-worker-pool-private.h"
#include "sandbox/attache-worker-protocol.h"
#include "sandbox/attache-worker-queue.h"
#include "sandbox/attache-worker-request.h"
#include "sandbox/attache-worker-seat.h"
#include "sandbox/attache-worker-strikes.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

#define N_SEATS 2

/* So many pages in the queue are worth a second worker. */
#define LONG_QUEUE 3

/* So long, in milliseconds, a page in view waits for another one before it gets the second worker. */
#define SLOW_PAGE 100

/* After so many seconds with nothing to do, the second worker is let go. */
#define REST 30

/* So often a document is opened again before what waits for it fails. */
#define MAX_FAILURES 2

struct _AttacheWorkerDocument
{
  GObject parent_instance;

  AttacheWorkerPool *pool;
  int                fd;
  char              *name;
  char              *password;

  AttacheWorkerRequest *opening;
  GArray               *sizes;
  AttacheWorkerQueue   *queue;
  AttacheWorkerStrikes *strikes;
  AttacheWorkerSeat    *seats[N_SEATS];
  guint                 n_failures;
  guint                 timer;
  guint                 rest;
};

G_DEFINE_FINAL_TYPE (AttacheWorkerDocument, attache_worker_document, G_TYPE_OBJECT)

static void schedule (AttacheWorkerDocument *self);

static void
reject (AttacheWorkerDocument *self,
        AttacheWorkerRequest  *request,
        AttacheSandboxError    code)
{
  attache_worker_request_reject (request, attache_sandbox_sentence_new (code, self->name,
                                                                        attache_worker_request_get_page (request),
                                                                        self->password != NULL));
}

static void
enqueue (AttacheWorkerDocument *self,
         AttacheWorkerRequest  *request)
{
  attache_worker_queue_push (self->queue, g_object_ref (request), attache_worker_request_get_priority (request),
                             g_get_monotonic_time ());
}

/* Whether @seat does what somebody looks at, or is about to. */
static gboolean
is_urgent (AttacheWorkerSeat *seat)
{
  AttacheWorkerRequest *request = attache_worker_seat_get_request (seat);

  return request != NULL && attache_worker_request_is_wanted (request) &&
         attache_worker_request_get_priority (request) <= ATTACHE_PRIORITY_NEXT;
}

static gboolean
is_background (AttacheWorkerSeat *seat)
{
  AttacheWorkerRequest *request = attache_worker_seat_get_request (seat);

  return request != NULL && attache_worker_request_get_priority (request) >= ATTACHE_PRIORITY_SEARCH;
}

/* In milliseconds, until the worker on @seat has been at it for @allowed. */
static gint64
get_time_left (AttacheWorkerSeat *seat,
               guint              allowed)
{
  return allowed - (g_get_monotonic_time () - attache_worker_seat_get_started (seat)) / 1000;
}

static gboolean
has_visible (AttacheWorkerDocument *self)
{
  return attache_worker_queue_count (self->queue, ATTACHE_PRIORITY_VISIBLE) > 0;
}

static gboolean
has_state (AttacheWorkerDocument *self,
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
wants_second_worker (AttacheWorkerDocument *self,
                     gint64                *wait)
{
  AttacheWorkerSeat *first = self->seats[0];

  if (attache_worker_seat_get_state (self->seats[1]) != ATTACHE_WORKER_SEAT_EMPTY)
    return FALSE;
  if (attache_worker_queue_count (self->queue, ATTACHE_PRIORITY_THUMBNAIL) >= LONG_QUEUE)
    return TRUE;
  if (!has_visible (self) || attache_worker_seat_get_state (first) != ATTACHE_WORKER_SEAT_BUSY)
    return FALSE;
  if (!is_urgent (first))
    return TRUE;

  *wait = get_time_left (first, SLOW_PAGE);

  return *wait <= 0;
}

static void
give_work (AttacheWorkerDocument *self)
{
  for (guint i = 0; i < N_SEATS; i++)
    {
      AttachePriority       last = ATTACHE_PRIORITY_INDEX;
      AttacheWorkerRequest *request;

      for (guint j = 0; j < N_SEATS; j++)
        {
          if (j != i && is_background (self->seats[j]))
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
fill_seats (AttacheWorkerDocument *self,
            gint64                *wait)
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
find_seat_in_the_way (AttacheWorkerDocument *self)
{
  AttacheWorkerSeat *found = NULL;

  if (!has_visible (self) || has_state (self, ATTACHE_WORKER_SEAT_FREE) || has_state (self, ATTACHE_WORKER_SEAT_OPENING))
    return NULL;

  for (guint i = 0; i < N_SEATS; i++)
    {
      AttacheWorkerSeat *seat = self->seats[i];

      if (attache_worker_seat_get_state (seat) == ATTACHE_WORKER_SEAT_BUSY && !is_urgent (seat) &&
          (found == NULL || attache_worker_seat_get_started (seat) < attache_worker_seat_get_started (found)))
        found = seat;
    }

  return found;
}

static void
clear_the_way (AttacheWorkerDocument *self,
               gint64                *wait)
{
  AttacheWorkerSeat *seat = find_seat_in_the_way (self);
  g_autoptr (AttacheWorkerRequest) request = NULL;

  if (seat == NULL)
    return;

  *wait = get_time_left (seat, attache_worker_pool_get_patience (self->pool));
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
  AttacheWorkerDocument *self = user_data;

  self->timer = 0;
  schedule (self);

  return G_SOURCE_REMOVE;
}

static gboolean
rest_cb (gpointer user_data)
{
  AttacheWorkerDocument *self = user_data;

  self->rest = 0;
  if (attache_worker_seat_get_state (self->seats[1]) == ATTACHE_WORKER_SEAT_FREE)
    attache_worker_seat_vacate (self->seats[1]);

  return G_SOURCE_REMOVE;
}

static void
schedule (AttacheWorkerDocument *self)
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
reject_all (AttacheWorkerDocument *self,
            AttacheSandboxError    code)
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
  g_autoptr (AttacheWorkerDocument) self = g_object_ref (user_data);
  g_autoptr (AttacheWorkerRequest) opening = g_steal_pointer (&self->opening);

  if (opening != NULL && error == NULL)
    {
      self->sizes = g_array_ref (sizes);
      attache_worker_request_resolve (opening, g_object_ref (self));
    }
  else if (opening != NULL)
    attache_worker_request_reject (opening, attache_sandbox_sentence_new (error->code, self->name,
                                                                          ATTACHE_SANDBOX_NO_PAGE,
                                                                          self->password != NULL));
  else if (error == NULL)
    self->n_failures = 0;
  else if (error->code != ATTACHE_SANDBOX_ERROR_CRASHED || ++self->n_failures >= MAX_FAILURES)
    {
      self->n_failures = 0;
      /* With the first seat still at work there is no need to give up. */
      if (attache_worker_seat_get_state (self->seats[0]) == ATTACHE_WORKER_SEAT_EMPTY)
        reject_all (self, error->code);
    }

  schedule (self);
  attache_worker_pool_refill (self->pool);
}

/* A worker that has grown too large goes when there is nothing to do, or at twice that at once. */
static void
replace_large_worker (AttacheWorkerDocument *self,
                      AttacheWorkerSeat     *seat)
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
  g_autoptr (AttacheWorkerDocument) self = g_object_ref (user_data);
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
}

static const AttacheWorkerSeatFuncs seat_funcs = { opened_cb, done_cb };

static void
dropped_cb (AttacheWorkerDocument *self,
            AttacheWorkerRequest  *request)
{
  if (!attache_worker_queue_remove (self->queue, request))
    schedule (self);
}

/* Takes @request, which is to be started or refused. */
static DexFuture *
submit (AttacheWorkerDocument *self,
        AttacheWorkerRequest  *request)
{
  g_autoptr (AttacheWorkerRequest) owned = request;
  DexFuture          *future = attache_worker_request_dup_future (request);
  AttacheSandboxError code;
  guint               page = attache_worker_request_get_page (request);

  if (page >= attache_worker_document_get_n_pages (self))
    reject (self, request, ATTACHE_SANDBOX_ERROR_DAMAGED);
  else if (attache_worker_strikes_are_out (self->strikes, attache_worker_request_get_kind (request), page, &code))
    reject (self, request, code);
  else
    {
      g_signal_connect_object (request, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
      enqueue (self, request);
      schedule (self);
    }

  return future;
}

/* A descriptor of one’s own of a regular file, that cannot be written through; -1 where it is none. */
static int
dup_for_reading (int fd)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  struct stat      status;

  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size == 0)
    return -1;
  if ((fcntl (fd, F_GETFL) & O_ACCMODE) == O_RDONLY)
    return fcntl (fd, F_DUPFD_CLOEXEC, 3);

  return g_open (path, O_RDONLY | O_CLOEXEC, 0);
}

static void
attache_worker_document_dispose (GObject *object)
{
  AttacheWorkerDocument *self = ATTACHE_WORKER_DOCUMENT (object);

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
  g_clear_object (&self->opening);

  G_OBJECT_CLASS (attache_worker_document_parent_class)->dispose (object);
}

static void
attache_worker_document_finalize (GObject *object)
{
  AttacheWorkerDocument *self = ATTACHE_WORKER_DOCUMENT (object);

  g_clear_pointer (&self->queue, attache_worker_queue_free);
  g_clear_pointer (&self->strikes, attache_worker_strikes_free);
  g_clear_pointer (&self->sizes, g_array_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->password, g_free);
  g_clear_fd (&self->fd, NULL);
  g_clear_object (&self->pool);

  G_OBJECT_CLASS (attache_worker_document_parent_class)->finalize (object);
}

static void
attache_worker_document_class_init (AttacheWorkerDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attache_worker_document_dispose;
  object_class->finalize = attache_worker_document_finalize;
}

static void
attache_worker_document_init (AttacheWorkerDocument *self)
{
  self->fd = -1;
  self->queue = attache_worker_queue_new (g_object_unref);
  self->strikes = attache_worker_strikes_new ();
}

/**
 * attache_worker_document_open:
 * @pool: where workers come from
 * @fd: a descriptor of a regular file; it stays the caller’s
 * @name: the name of the file, for sentences
 * @password: (nullable): its password
 *
 * Returns: (transfer full): a future of an #AttacheWorkerDocument, or an #AttacheSandboxError
 */
DexFuture *
attache_worker_document_open (AttacheWorkerPool *pool,
                              int                fd,
                              const char        *name,
                              const char        *password)
{
  g_autoptr (AttacheWorkerDocument) self = g_object_new (ATTACHE_TYPE_WORKER_DOCUMENT, NULL);

  self->pool = g_object_ref (pool);
  self->fd = dup_for_reading (fd);
  self->name = g_strdup (name);
  self->password = g_strdup (password);
  if (self->fd == -1)
    return dex_future_new_for_error (attache_sandbox_sentence_new (ATTACHE_SANDBOX_ERROR_DAMAGED, name,
                                                                   ATTACHE_SANDBOX_NO_PAGE, FALSE));

  for (guint i = 0; i < N_SEATS; i++)
    self->seats[i] = attache_worker_seat_new (pool, &seat_funcs, self);
  /* Holds the document until it is open; dropped, it lets go of it. */
  self->opening = attache_worker_request_new (ATTACHE_WORKER_REQUEST_TEXT, 0, ATTACHE_PRIORITY_VISIBLE, self);
  attache_worker_seat_open (self->seats[0], self->fd, self->password);

  return attache_worker_request_dup_future (self->opening);
}

/**
 * attache_worker_document_get_n_pages:
 *
 * Returns: how many pages it has, at least one
 */
guint
attache_worker_document_get_n_pages (AttacheWorkerDocument *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self), 0);

  return self->sizes->len / 2;
}

/**
 * attache_worker_document_get_page_size:
 * @page: index of the page
 * @width: (out): in points, as shown (crop box, rotation)
 * @height: (out): in points
 */
void
attache_worker_document_get_page_size (AttacheWorkerDocument *self,
                                       guint                  page,
                                       double                *width,
                                       double                *height)
{
  g_return_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self));
  g_return_if_fail (page < self->sizes->len / 2);

  *width = g_array_index (self->sizes, double, 2 * page);
  *height = g_array_index (self->sizes, double, 2 * page + 1);
}

/**
 * attache_worker_document_render:
 * @page: index of the page
 * @scale: pixels per point
 * @priority: what it is wanted for
 *
 * Draws a page without its marks, on white. Dropping the future cancels.
 *
 * Returns: (transfer full): a future of an #AttachePageImage, or an #AttacheSandboxError with a sentence for the user
 */
DexFuture *
attache_worker_document_render (AttacheWorkerDocument *self,
                                guint                  page,
                                double                 scale,
                                AttachePriority        priority)
{
  AttacheWorkerRequest *request;
  double                width = 0, height = 0;

  g_return_val_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self), NULL);
  g_return_val_if_fail (isfinite (scale) && scale > 0, NULL);

  if (page < self->sizes->len / 2)
    attache_worker_document_get_page_size (self, page, &width, &height);
  width = MAX (ceil (width * scale - 0.01), 1);
  height = MAX (ceil (height * scale - 0.01), 1);
  if (width > ATTACHE_WORKER_MAX_SIDE || height > ATTACHE_WORKER_MAX_SIDE || width * height > ATTACHE_WORKER_MAX_PIXELS)
    return dex_future_new_for_error (attache_sandbox_sentence_new (ATTACHE_SANDBOX_ERROR_REFUSED, self->name, page,
                                                                   FALSE));

  request = attache_worker_request_new (ATTACHE_WORKER_REQUEST_RENDER, page, priority, self);
  attache_worker_request_set_size (request, width, height);

  return submit (self, request);
}

/**
 * attache_worker_document_get_text:
 * @page: index of the page
 * @priority: what it is wanted for
 *
 * Reads the text of a page, in reading order. Dropping the future cancels.
 *
 * Returns: (transfer full): a future of an #AttachePageText, or an #AttacheSandboxError with a sentence for the user
 */
DexFuture *
attache_worker_document_get_text (AttacheWorkerDocument *self,
                                  guint                  page,
                                  AttachePriority        priority)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self), NULL);

  return submit (self, attache_worker_request_new (ATTACHE_WORKER_REQUEST_TEXT, page, priority, self));
}

/**
 * attache_worker_document_retry:
 * @page: index of the page
 *
 * Lets a page that was given up, because it ended two workers, be tried again.
 */
void
attache_worker_document_retry (AttacheWorkerDocument *self,
                               guint                  page)
{
  g_return_if_fail (ATTACHE_IS_WORKER_DOCUMENT (self));

  attache_worker_strikes_forgive (self->strikes, page);
}
