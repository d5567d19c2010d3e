/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerThread: one thread that runs jobs in the order in which they were asked for, each resolving a future. What
 * blocks (SQLite, files) runs on one of these, never in a fiber and never on the main thread. */

#include "base/attache-worker-thread.h"

struct _AttacheWorkerThread
{
  GObject parent_instance;

  GThread     *thread;
  GAsyncQueue *jobs;
  GMutex       mutex;
  gboolean     stopped; /* guarded by mutex */
};

G_DEFINE_FINAL_TYPE (AttacheWorkerThread, attache_worker_thread, G_TYPE_OBJECT)

typedef struct
{
  AttacheWorkerFunc func; /* NULL: the last job */
  gpointer          data;
  GDestroyNotify    data_destroy;
  DexPromise       *promise;
} Job;

static Job *
job_new (AttacheWorkerFunc func, gpointer data, GDestroyNotify data_destroy, DexPromise *promise)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->data = data;
  job->data_destroy = data_destroy;
  job->promise = promise ? dex_ref (promise) : NULL;

  return job;
}

static void
job_clear_data (Job *job)
{
  if (job->data_destroy)
    job->data_destroy (g_steal_pointer (&job->data));
  job->data_destroy = NULL;
}

static void
job_free (Job *job)
{
  job_clear_data (job);
  dex_clear (&job->promise);
  g_free (job);
}

/* The data goes before the future resolves: whoever waits may rely on it. */
static void
job_reject (Job *job, GError *error)
{
  job_clear_data (job);
  dex_promise_reject (job->promise, error);
}

static void
run_job_in_worker (Job *job)
{
  g_autoptr (GError) error = NULL;
  g_auto (GValue) result = G_VALUE_INIT;
  GCancellable *cancellable = dex_promise_get_cancellable (job->promise);

  if (g_cancellable_set_error_if_cancelled (cancellable, &error) || !job->func (&result, cancellable, job->data, &error))
    {
      if (error == NULL)
        g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_FAILED, "A job failed without an error");
      job_reject (job, g_steal_pointer (&error));
      return;
    }

  if (!G_IS_VALUE (&result))
    {
      g_value_init (&result, G_TYPE_BOOLEAN);
      g_value_set_boolean (&result, TRUE);
    }

  job_clear_data (job);
  dex_promise_resolve (job->promise, &result);
}

static gpointer
thread_main (gpointer data)
{
  g_autoptr (GAsyncQueue) jobs = data;

  for (;;)
    {
      Job     *job = g_async_queue_pop (jobs);
      gboolean last = job->func == NULL;

      if (!last)
        run_job_in_worker (job);
      job_free (job);

      if (last)
        return NULL;
    }
}

static void
attache_worker_thread_finalize (GObject *object)
{
  AttacheWorkerThread *self = ATTACHE_WORKER_THREAD (object);

  attache_worker_thread_stop (self);
  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_mutex_clear (&self->mutex);

  G_OBJECT_CLASS (attache_worker_thread_parent_class)->finalize (object);
}

static void
attache_worker_thread_class_init (AttacheWorkerThreadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = attache_worker_thread_finalize;
}

static void
attache_worker_thread_init (AttacheWorkerThread *self)
{
  g_mutex_init (&self->mutex);
  self->jobs = g_async_queue_new ();
}

/**
 * attache_worker_thread_new:
 * @name: what debuggers call the thread, at most 15 characters
 *
 * Returns: (transfer full): a thread that waits for jobs
 */
AttacheWorkerThread *
attache_worker_thread_new (const char *name)
{
  AttacheWorkerThread *self = g_object_new (ATTACHE_TYPE_WORKER_THREAD, NULL);

  self->thread = g_thread_new (name, thread_main, g_async_queue_ref (self->jobs));

  return self;
}

static void
push (AttacheWorkerThread *self, Job *job)
{
  g_mutex_lock (&self->mutex);
  if (!self->stopped)
    g_async_queue_push (self->jobs, g_steal_pointer (&job));
  g_mutex_unlock (&self->mutex);

  if (job != NULL)
    {
      job_reject (job, g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CLOSED, "The worker thread has been stopped"));
      job_free (job);
    }
}

/**
 * attache_worker_thread_run:
 * @func: the job
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data, on the worker thread, before the future resolves
 *
 * Queues a job. Dropping the future cancels it: a job that has not begun never does, one that has sees its #GCancellable.
 *
 * Returns: (transfer full): a future of what the job set. It rejects with the job’s error, with %G_IO_ERROR_CANCELLED,
 *   or with %G_IO_ERROR_CLOSED after attache_worker_thread_stop().
 */
DexFuture *
attache_worker_thread_run (AttacheWorkerThread *self,
                           AttacheWorkerFunc    func,
                           gpointer             data,
                           GDestroyNotify       data_destroy)
{
  g_autoptr (DexPromise) promise = dex_promise_new_cancellable ();

  g_return_val_if_fail (ATTACHE_IS_WORKER_THREAD (self), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  push (self, job_new (func, data, data_destroy, promise));

  /* The job holds the promise; only a future that is chained to it can tell it that nobody waits any more. */
  return dex_future_first (DEX_FUTURE (g_steal_pointer (&promise)), NULL);
}

/**
 * attache_worker_thread_run_to_end:
 * @func: the job
 * @data: (nullable): what it works on
 * @data_destroy: (nullable): frees @data, on the worker thread, before the future resolves
 *
 * Queues a job that runs whether somebody waits for it or not. Its #GCancellable is %NULL.
 *
 * Returns: (transfer full): as attache_worker_thread_run()
 */
DexFuture *
attache_worker_thread_run_to_end (AttacheWorkerThread *self,
                                  AttacheWorkerFunc    func,
                                  gpointer             data,
                                  GDestroyNotify       data_destroy)
{
  g_autoptr (DexPromise) promise = dex_promise_new ();

  g_return_val_if_fail (ATTACHE_IS_WORKER_THREAD (self), NULL);
  g_return_val_if_fail (func != NULL, NULL);

  push (self, job_new (func, data, data_destroy, promise));

  return DEX_FUTURE (g_steal_pointer (&promise));
}

/**
 * attache_worker_thread_stop:
 *
 * Lets the jobs that are queued run, takes no more, and waits for the thread to end. Does nothing the second time.
 */
void
attache_worker_thread_stop (AttacheWorkerThread *self)
{
  g_autoptr (GThread) thread = NULL;

  g_return_if_fail (ATTACHE_IS_WORKER_THREAD (self));

  g_mutex_lock (&self->mutex);
  if (!self->stopped)
    g_async_queue_push (self->jobs, job_new (NULL, NULL, NULL, NULL));
  self->stopped = TRUE;
  thread = g_steal_pointer (&self->thread);
  g_mutex_unlock (&self->mutex);

  /* A job may hold the last reference: a thread cannot wait for itself, and ends on its own. */
  if (thread != NULL && thread != g_thread_self ())
    g_thread_join (g_steal_pointer (&thread));
}
