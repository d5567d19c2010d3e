/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerArchive: an archive, and the worker that has it open. Members are unpacked one after the other. A worker that
 * dies over one, or takes too long, is replaced by another that opens the archive again, so that the other members can still
 * be had. */

#include "sandbox/attache-worker-archive.h"

#include "sandbox/attache-archive-sentence.h"
#include "sandbox/attache-worker-document-private.h"
#include "sandbox/attache-worker-pool-private.h"
#include "sandbox/attache-worker-request.h"

#include <glib/gstdio.h>

#define MAX_FAILURES 2

/* Stands for opening the archive. */
#define NO_MEMBER G_MAXUINT

typedef struct
{
  DexPromise *promise;
  gulong      cancelled_id;
  guint       index;
  guint       n_failures;
} Job;

struct _AttacheWorkerArchive
{
  GObject parent_instance;

  AttacheWorkerPool    *pool;
  AttacheWorkerProcess *process;
  GPtrArray            *members;
  GQueue                jobs;
  Job                  *job; /* that is under way */
  guint                 watchdog;
  int                   fd;
  char                 *name;
  gboolean              is_open; /* in the process there is */
  gboolean              late;
};

G_DEFINE_FINAL_TYPE (AttacheWorkerArchive, attache_worker_archive, G_TYPE_OBJECT)

static void begin (AttacheWorkerArchive *self);
static void next (AttacheWorkerArchive *self);

static void
job_free (Job *job)
{
  g_clear_signal_handler (&job->cancelled_id, dex_promise_get_cancellable (job->promise));
  dex_clear (&job->promise);
  g_free (job);
}

static gboolean
is_wanted (Job *job)
{
  return !g_cancellable_is_cancelled (dex_promise_get_cancellable (job->promise));
}

static void
end_process (AttacheWorkerArchive *self)
{
  if (self->process == NULL)
    return;
  attache_worker_process_kill (self->process);
  g_clear_object (&self->process);
  self->is_open = FALSE;
  attache_worker_pool_refill (self->pool, 0);
}

/* Each job that waits, or is under way, keeps the archive. */
static void
end_job (AttacheWorkerArchive *self)
{
  g_clear_pointer (&self->job, job_free);
  next (self);
  g_object_unref (self);
}

static void
reject (AttacheWorkerArchive *self,
        AttacheSandboxError   code,
        const char           *why)
{
  const AttacheWorkerMember *member;
  GError                    *error;

  if (self->job->index == NO_MEMBER)
    error = attache_archive_sentence_new (code, why, self->name);
  else
    {
      member = g_ptr_array_index (self->members, self->job->index);
      error = attache_archive_sentence_new_for_member (code, member->name);
    }
  dex_promise_reject (self->job->promise, error);
  end_job (self);
}

static void
fail (AttacheWorkerArchive *self,
      const GError         *error)
{
  AttacheSandboxError code = error->domain == ATTACHE_SANDBOX_ERROR ? (AttacheSandboxError)error->code : ATTACHE_SANDBOX_ERROR_CRASHED;
  gboolean            late = self->late;

  end_process (self);
  if (!is_wanted (self->job))
    end_job (self);
  else if (late)
    reject (self, ATTACHE_SANDBOX_ERROR_TIMEOUT, NULL);
  else if (code == ATTACHE_SANDBOX_ERROR_CRASHED && ++self->job->n_failures < MAX_FAILURES)
    begin (self);
  else
    reject (self, code, error->message);
}

static gboolean
watchdog_cb (gpointer user_data)
{
  AttacheWorkerArchive *self = user_data;

  self->watchdog = 0;
  self->late = TRUE;
  attache_worker_process_kill (self->process);

  return G_SOURCE_REMOVE;
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  AttacheWorkerArchive *self = user_data;

  if (self->process != NULL && self->job != NULL && dex_promise_get_cancellable (self->job->promise) == cancellable)
    attache_worker_process_kill (self->process);
}

static void
extracted_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  AttacheWorkerArchive      *self = user_data;
  const AttacheWorkerMember *member = g_ptr_array_index (self->members, self->job->index);
  AttacheWorkerMemberWhy     why;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = attache_worker_process_extract_finish (ATTACHE_WORKER_PROCESS (object), result, &why, &error);
  g_autofree char *sentence = attache_archive_sentence_dup_why (why, member->name);

  g_clear_handle_id (&self->watchdog, g_source_remove);
  if (bytes == NULL)
    {
      fail (self, error);
      return;
    }

  if (sentence != NULL)
    dex_promise_reject (self->job->promise, g_error_new_literal (ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, sentence));
  else
    dex_promise_resolve_boxed (self->job->promise, G_TYPE_BYTES, g_steal_pointer (&bytes));
  end_job (self);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  AttacheWorkerArchive *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = attache_worker_process_list_archive_finish (ATTACHE_WORKER_PROCESS (object), result, &error);

  g_clear_handle_id (&self->watchdog, g_source_remove);
  /* Another worker finds the same in the same file, or it lies, or the file has changed. */
  if (members != NULL && self->members != NULL && self->members->len != members->len)
    g_set_error_literal (&error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_DAMAGED, "the archive has changed");
  if (error != NULL)
    {
      fail (self, error);
      return;
    }

  self->is_open = TRUE;
  if (self->members == NULL)
    self->members = g_steal_pointer (&members);
  if (self->job->index != NO_MEMBER)
    {
      begin (self);
      return;
    }
  dex_promise_resolve_object (self->job->promise, g_object_ref (self));
  end_job (self);
}

static void
begin (AttacheWorkerArchive *self)
{
  const AttacheWorkerMember *member;

  if (self->process != NULL && !attache_worker_process_is_alive (self->process))
    end_process (self);
  if (self->process == NULL)
    self->process = attache_worker_pool_take (self->pool);
  if (self->process == NULL)
    {
      reject (self, ATTACHE_SANDBOX_ERROR_FAILED, NULL);
      return;
    }

  self->late = FALSE;
  self->watchdog = g_timeout_add (attache_worker_pool_get_timeout (self->pool), watchdog_cb, self);
  if (!self->is_open)
    attache_worker_process_list_archive (self->process, self->fd, listed_cb, self);
  else
    {
      member = g_ptr_array_index (self->members, self->job->index);
      attache_worker_process_extract (self->process, self->job->index, member->size, extracted_cb, self);
    }
}

/* Begins the next job, if there is one and nothing is under way. */
static void
next (AttacheWorkerArchive *self)
{
  while (self->job == NULL && !g_queue_is_empty (&self->jobs))
    {
      self->job = g_queue_pop_head (&self->jobs);
      if (is_wanted (self->job))
        {
          begin (self);
          return;
        }
      g_clear_pointer (&self->job, job_free);
      g_object_unref (self);
    }
}

static DexFuture *
add_job (AttacheWorkerArchive *self,
         guint                 index)
{
  Job       *job = g_new0 (Job, 1);
  DexFuture *future;

  job->index = index;
  job->promise = dex_promise_new_cancellable ();
  job->cancelled_id = g_signal_connect (dex_promise_get_cancellable (job->promise), "cancelled", G_CALLBACK (cancelled_cb), self);
  future = attache_worker_request_follow (job->promise);
  g_queue_push_tail (&self->jobs, job);
  g_object_ref (self);
  next (self);

  return future;
}

static void
attache_worker_archive_dispose (GObject *object)
{
  AttacheWorkerArchive *self = ATTACHE_WORKER_ARCHIVE (object);

  g_clear_handle_id (&self->watchdog, g_source_remove);
  end_process (self);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_fd (&self->fd, NULL);

  G_OBJECT_CLASS (attache_worker_archive_parent_class)->dispose (object);
}

static void
attache_worker_archive_class_init (AttacheWorkerArchiveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attache_worker_archive_dispose;
}

static void
attache_worker_archive_init (AttacheWorkerArchive *self)
{
  self->fd = -1;
}

/**
 * attache_worker_archive_open:
 * @pool: where workers come from
 * @fd: a descriptor of a regular file; it stays the caller’s
 * @name: the name of the file, for sentences
 *
 * Opens an archive. Dropping the future cancels.
 *
 * Returns: (transfer full): a future of an #AttacheWorkerArchive, or an #AttacheSandboxError with a sentence for the user
 */
DexFuture *
attache_worker_archive_open (AttacheWorkerPool *pool,
                             int                fd,
                             const char        *name)
{
  g_autoptr (AttacheWorkerArchive) self = g_object_new (ATTACHE_TYPE_WORKER_ARCHIVE, NULL);

  g_return_val_if_fail (ATTACHE_IS_WORKER_POOL (pool), NULL);

  self->pool = g_object_ref (pool);
  self->name = g_strdup (name);
  self->fd = attache_worker_document_dup_for_reading (fd);
  if (self->fd == -1)
    return dex_future_new_for_error (attache_archive_sentence_new (ATTACHE_SANDBOX_ERROR_DAMAGED, NULL, name));

  return add_job (self, NO_MEMBER);
}

/**
 * attache_worker_archive_get_members:
 *
 * Returns: (transfer none) (element-type AttacheWorkerMember): what is in it
 */
GPtrArray *
attache_worker_archive_get_members (AttacheWorkerArchive *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_ARCHIVE (self), NULL);

  return self->members;
}

/**
 * attache_worker_archive_extract:
 * @index: of a member
 *
 * Unpacks a member into memory. Dropping the future cancels.
 *
 * Returns: (transfer full): a future of a #GBytes, or an #AttacheSandboxError with a sentence for the user
 */
DexFuture *
attache_worker_archive_extract (AttacheWorkerArchive *self,
                                guint                 index)
{
  const AttacheWorkerMember *member;
  g_autofree char           *sentence = NULL;

  g_return_val_if_fail (ATTACHE_IS_WORKER_ARCHIVE (self), NULL);
  g_return_val_if_fail (index < self->members->len, NULL);

  member = g_ptr_array_index (self->members, index);
  sentence = attache_archive_sentence_dup_why (member->why, member->name);
  if (sentence != NULL)
    return dex_future_new_for_error (g_error_new_literal (ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, sentence));

  return add_job (self, index);
}
