/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file whose text a worker reads whole. The worker is ended when it has answered, or has not in time; one that dies
 * is tried once more, as with the pages of a paper. */

#include "sandbox/attache-worker-reading.h"

#include "sandbox/attache-sandbox-sentence.h"
#include "sandbox/attache-worker-document-private.h"
#include "sandbox/attache-worker-pool-private.h"
#include "sandbox/attache-worker-request.h"

#include <glib/gstdio.h>

#define MAX_FAILURES 2

typedef struct
{
  AttacheWorkerPool    *pool;
  AttacheWorkerProcess *process;
  DexPromise           *promise;
  gulong                cancelled_id;
  guint                 watchdog;
  guint                 n_failures;
  guint                 most_pages;
  int                   fd;
  char                 *name;
  gboolean              late;
} Reading;

static void
reading_clear (gpointer data)
{
  Reading *reading = data;

  g_clear_handle_id (&reading->watchdog, g_source_remove);
  g_clear_signal_handler (&reading->cancelled_id, dex_promise_get_cancellable (reading->promise));
  g_clear_object (&reading->pool);
  g_clear_object (&reading->process);
  dex_clear (&reading->promise);
  g_clear_fd (&reading->fd, NULL);
  g_free (reading->name);
}

static void
reading_unref (gpointer data)
{
  g_rc_box_release_full (data, reading_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_unref)

static void begin (Reading *reading);

static gboolean
is_wanted (Reading *reading)
{
  return !g_cancellable_is_cancelled (dex_promise_get_cancellable (reading->promise));
}

static void
reject (Reading            *reading,
        AttacheSandboxError code,
        const char         *why)
{
  dex_promise_reject (reading->promise, attache_sandbox_sentence_new_for_text (code, why, reading->name));
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  Reading *reading = user_data;

  if (reading->process != NULL)
    attache_worker_process_kill (reading->process);
}

static gboolean
watchdog_cb (gpointer user_data)
{
  Reading *reading = user_data;

  reading->watchdog = 0;
  reading->late = TRUE;
  attache_worker_process_kill (reading->process);

  return G_SOURCE_REMOVE;
}

static AttacheSandboxError
get_code (const GError *error)
{
  return error->domain == ATTACHE_SANDBOX_ERROR ? error->code : ATTACHE_SANDBOX_ERROR_CRASHED;
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Reading) reading = user_data;
  g_autoptr (AttacheWorkerProcess) process = g_steal_pointer (&reading->process);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = attache_worker_process_read_text_finish (process, result, &error);

  g_clear_handle_id (&reading->watchdog, g_source_remove);
  attache_worker_process_kill (process);
  attache_worker_pool_refill (reading->pool, 0);

  if (!is_wanted (reading))
    return;
  if (text != NULL)
    dex_promise_resolve_string (reading->promise, g_steal_pointer (&text));
  else if (reading->late)
    reject (reading, ATTACHE_SANDBOX_ERROR_TIMEOUT, NULL);
  else if (get_code (error) == ATTACHE_SANDBOX_ERROR_CRASHED && ++reading->n_failures < MAX_FAILURES)
    begin (reading);
  else
    reject (reading, get_code (error), error->message);
}

static void
begin (Reading *reading)
{
  reading->process = attache_worker_pool_take (reading->pool);
  if (reading->process == NULL)
    {
      reject (reading, ATTACHE_SANDBOX_ERROR_FAILED, NULL);
      return;
    }

  reading->watchdog = g_timeout_add (attache_worker_pool_get_timeout (reading->pool), watchdog_cb, reading);
  attache_worker_process_read_text (reading->process, reading->fd, reading->name, reading->most_pages, read_cb, g_rc_box_acquire (reading));
}

/**
 * attache_worker_reading_start:
 * @pool: where workers come from
 * @fd: a descriptor of a regular file; it stays the caller’s
 * @name: the name of the file, for sentences
 * @most_pages: how many pages to read of a format that has any, or 0 for all
 *
 * Returns: (transfer full): a future of a string, or an #AttacheSandboxError
 */
DexFuture *
attache_worker_reading_start (AttacheWorkerPool *pool,
                              int                fd,
                              const char        *name,
                              guint              most_pages)
{
  g_autoptr (Reading) reading = g_rc_box_new0 (Reading);
  DexFuture *future;

  reading->pool = g_object_ref (pool);
  reading->name = g_strdup (name);
  reading->most_pages = most_pages;
  reading->promise = dex_promise_new_cancellable ();
  reading->cancelled_id = g_signal_connect (dex_promise_get_cancellable (reading->promise), "cancelled", G_CALLBACK (cancelled_cb), reading);
  future = attache_worker_request_follow (reading->promise);

  reading->fd = attache_worker_document_dup_for_reading (fd);
  if (reading->fd == -1)
    reject (reading, ATTACHE_SANDBOX_ERROR_DAMAGED, NULL);
  else
    begin (reading);

  return future;
}
