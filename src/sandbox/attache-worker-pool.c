/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerPool: where workers come from. It keeps one in reserve, started and caged but with no document, so that
 * opening a paper does not wait for a program to load. A worker serves one document in its life: what a hostile file
 * may have done to it does not reach the next one. */

#include "config.h"

#include "sandbox/attache-worker-pool-private.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-document-private.h"
#include "sandbox/attache-worker-reading.h"

#include <glib/gi18n-lib.h>

/* In milliseconds: how long a page, or opening, may take; how long a page in view waits for one that is not wanted. */
#define DEFAULT_TIMEOUT (20 * 1000)
#define DEFAULT_PATIENCE 300

/* What a worker may take up before it is replaced by a fresh one. */
#define DEFAULT_MEMORY_BUDGET ((gsize)384 * 1024 * 1024)

struct _AttacheWorkerPool
{
  GObject parent_instance;

  char                 *program;
  AttacheWorkerProcess *spare;
  guint                 refill;

  guint timeout;
  guint patience;
  gsize memory_budget;

  char    *failure;
  char    *poppler;
  guint    landlock;
  gboolean seccomp;
  gboolean limits;
  gboolean described;
};

G_DEFINE_FINAL_TYPE (AttacheWorkerPool, attache_worker_pool, G_TYPE_OBJECT)

static void
described_cb (AttacheWorkerPool    *self,
              AttacheWorkerProcess *process)
{
  self->described = attache_worker_process_get_cage (process, &self->landlock, &self->seccomp, &self->limits);
  g_set_str (&self->poppler, attache_worker_process_get_poppler_version (process));
}

static AttacheWorkerProcess *
start (AttacheWorkerPool *self)
{
  g_autoptr (GError) error = NULL;
  AttacheWorkerProcess *process = attache_worker_process_new (self->program, &error);

  g_set_str (&self->failure, error != NULL ? error->message : NULL);
  if (process != NULL)
    g_signal_connect_object (process, "described", G_CALLBACK (described_cb), self, G_CONNECT_SWAPPED);

  return process;
}

static gboolean
refill_cb (gpointer user_data)
{
  AttacheWorkerPool *self = user_data;

  self->refill = 0;
  attache_worker_pool_warm (self);

  return G_SOURCE_REMOVE;
}

static guint
get_number_from_environment (const char *name,
                             guint       fallback)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (g_getenv (name) ? g_getenv (name) : "", 10, 1, G_MAXINT, &number, NULL))
    return number;

  return fallback;
}

static void
attache_worker_pool_dispose (GObject *object)
{
  AttacheWorkerPool *self = ATTACHE_WORKER_POOL (object);

  g_clear_handle_id (&self->refill, g_source_remove);
  if (self->spare != NULL)
    attache_worker_process_kill (self->spare);
  g_clear_object (&self->spare);

  G_OBJECT_CLASS (attache_worker_pool_parent_class)->dispose (object);
}

static void
attache_worker_pool_finalize (GObject *object)
{
  AttacheWorkerPool *self = ATTACHE_WORKER_POOL (object);

  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->failure, g_free);
  g_clear_pointer (&self->poppler, g_free);

  G_OBJECT_CLASS (attache_worker_pool_parent_class)->finalize (object);
}

static void
attache_worker_pool_class_init (AttacheWorkerPoolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = attache_worker_pool_dispose;
  object_class->finalize = attache_worker_pool_finalize;
}

static void
attache_worker_pool_init (AttacheWorkerPool *self)
{
  self->timeout = get_number_from_environment ("ATTACHE_WORKER_TIMEOUT", DEFAULT_TIMEOUT);
  self->patience = DEFAULT_PATIENCE;
  self->memory_budget = DEFAULT_MEMORY_BUDGET;
}

/**
 * attache_worker_pool_new:
 * @program: (nullable): path of attache-worker; %NULL for that of `ATTACHE_WORKER`, else the installed one
 *
 * `ATTACHE_WORKER_TIMEOUT` sets the time, in milliseconds, after which a worker that does not answer is ended.
 *
 * Returns: (transfer full): a pool with no worker yet; it is used from one thread
 */
AttacheWorkerPool *
attache_worker_pool_new (const char *program)
{
  AttacheWorkerPool *self = g_object_new (ATTACHE_TYPE_WORKER_POOL, NULL);

  if (program == NULL)
    program = g_getenv ("ATTACHE_WORKER");
  self->program = g_strdup (program != NULL ? program : ATTACHE_LIBEXECDIR "/attache-worker");

  return self;
}

/**
 * attache_worker_pool_warm:
 *
 * Starts the worker in reserve, if there is none. Called first of all in a program, it loads beside the rest.
 */
void
attache_worker_pool_warm (AttacheWorkerPool *self)
{
  g_return_if_fail (ATTACHE_IS_WORKER_POOL (self));

  if (self->spare != NULL && attache_worker_process_is_alive (self->spare))
    return;

  g_clear_object (&self->spare);
  self->spare = start (self);
}

/**
 * attache_worker_pool_has_spare:
 *
 * Returns: whether a worker is in reserve; it is not from when a document was given to it until the next one is started
 */
gboolean
attache_worker_pool_has_spare (AttacheWorkerPool *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_POOL (self), FALSE);

  return self->spare != NULL;
}

/**
 * attache_worker_pool_open:
 * @fd: a descriptor of a regular file; it stays the caller’s, who may close it at once
 * @name: the name of the file, for sentences
 * @password: (nullable): its password
 *
 * Opens a document. Dropping the future cancels.
 *
 * Returns: (transfer full): a future of an #AttacheWorkerDocument, or an #AttacheSandboxError with a sentence for the
 *   user
 */
DexFuture *
attache_worker_pool_open (AttacheWorkerPool *self,
                          int                fd,
                          const char        *name,
                          const char        *password)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_POOL (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return attache_worker_document_open (self, fd, name, password);
}

/**
 * attache_worker_pool_read_text:
 * @fd: a descriptor of a regular file; it stays the caller’s, who may close it at once
 * @name: the name of the file, for sentences
 * @most_pages: how many pages to read of a format that has any, or 0 for all
 *
 * Reads a document, a PDF file, a web page or a sheet as text: a paragraph or a row of a table a line. The first pages of a
 * PDF file are enough to tell what it is, and never too long. Dropping the future cancels.
 *
 * Returns: (transfer full): a future of a string in UTF-8, or an #AttacheSandboxError with a sentence for the user
 */
DexFuture *
attache_worker_pool_read_text (AttacheWorkerPool *self,
                               int                fd,
                               const char        *name,
                               guint              most_pages)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_POOL (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return attache_worker_reading_start (self, fd, name, most_pages);
}

/**
 * attache_worker_pool_describe_cage:
 *
 * Says for the page of troubleshooting what keeps the files of others from doing harm.
 *
 * Returns: (transfer full): one or more sentences
 */
char *
attache_worker_pool_describe_cage (AttacheWorkerPool *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_POOL (self), NULL);

  if (self->failure != NULL)
    /* Translators: the first %s is the path of a program, the second why it could not be started */
    return g_strdup_printf (_ ("The program that reads papers, “%s”, could not be started: %s."), self->program,
                            self->failure);
  if (!self->described)
    return g_strdup (_ ("The program that reads papers has not been started yet."));
  if (self->landlock > 0)
    return g_strdup_printf (_ ("Papers are read by a separate program that can open no files but fonts, and those only "
                               "to read, cannot reach the network, start programs or take up more than 1 GiB of "
                               "memory. All layers hold: Landlock (version %u), seccomp and limits."),
                            self->landlock);

  return g_strdup (_ ("Papers are read by a separate program that cannot write files, reach the network, start programs "
                      "or take up more than 1 GiB of memory. This system’s kernel has no Landlock, so that the program "
                      "could still read other files of yours; seccomp and limits hold. A newer kernel, or one with "
                      "Landlock switched on, closes the gap."));
}

/**
 * attache_worker_pool_get_poppler_version:
 *
 * Tells which Poppler reads the papers, for the page of troubleshooting.
 *
 * Returns: (nullable): a version such as `25.03.0`, as the worker named it; %NULL until one has been started
 */
const char *
attache_worker_pool_get_poppler_version (AttacheWorkerPool *self)
{
  g_return_val_if_fail (ATTACHE_IS_WORKER_POOL (self), NULL);

  return self->poppler;
}

/**
 * attache_worker_pool_set_timeout:
 * @timeout: in milliseconds
 *
 * Sets how long a page, or opening a document, may take before its worker is ended.
 */
void
attache_worker_pool_set_timeout (AttacheWorkerPool *self,
                                 guint              timeout)
{
  g_return_if_fail (ATTACHE_IS_WORKER_POOL (self));

  self->timeout = timeout;
}

/**
 * attache_worker_pool_set_patience:
 * @patience: in milliseconds
 *
 * Sets how long a page in view waits for a worker that is busy with something less urgent, before that is ended.
 */
void
attache_worker_pool_set_patience (AttacheWorkerPool *self,
                                  guint              patience)
{
  g_return_if_fail (ATTACHE_IS_WORKER_POOL (self));

  self->patience = patience;
}

/**
 * attache_worker_pool_set_memory_budget:
 * @budget: in bytes
 *
 * Sets how much memory a worker may take up before it is replaced, when it has nothing to do, by a fresh one.
 */
void
attache_worker_pool_set_memory_budget (AttacheWorkerPool *self,
                                       gsize              budget)
{
  g_return_if_fail (ATTACHE_IS_WORKER_POOL (self));

  self->memory_budget = budget;
}

/**
 * attache_worker_pool_take:
 *
 * Returns: (transfer full) (nullable): the worker in reserve or else a new one, %NULL when none can be started
 */
AttacheWorkerProcess *
attache_worker_pool_take (AttacheWorkerPool *self)
{
  g_autoptr (AttacheWorkerProcess) process = g_steal_pointer (&self->spare);

  if (process != NULL && attache_worker_process_is_alive (process))
    return g_steal_pointer (&process);

  return start (self);
}

/**
 * attache_worker_pool_refill:
 * @delay: in milliseconds
 *
 * Has a new worker started in reserve. To load a program takes a processor for some time, which the first page of the
 * document that has just been opened may need more.
 */
void
attache_worker_pool_refill (AttacheWorkerPool *self,
                            guint              delay)
{
  if (self->spare != NULL && attache_worker_process_is_alive (self->spare))
    return;

  g_clear_handle_id (&self->refill, g_source_remove);
  self->refill = g_timeout_add_full (G_PRIORITY_LOW, delay, refill_cb, self, NULL);
}

/**
 * attache_worker_pool_get_timeout:
 *
 * Returns: in milliseconds, how long a worker may take for one thing
 */
guint
attache_worker_pool_get_timeout (AttacheWorkerPool *self)
{
  return self->timeout;
}

/**
 * attache_worker_pool_get_patience:
 *
 * Returns: in milliseconds, how long a page in view waits
 */
guint
attache_worker_pool_get_patience (AttacheWorkerPool *self)
{
  return self->patience;
}

/**
 * attache_worker_pool_get_memory_budget:
 *
 * Returns: in bytes, what a worker may take up
 */
gsize
attache_worker_pool_get_memory_budget (AttacheWorkerPool *self)
{
  return self->memory_budget;
}
