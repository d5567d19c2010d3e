/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheWorkerStrikes: how often a page has cost a worker its life. The second time, the page is out until somebody
 * asks for another try. Drawing a page and reading its text are counted apart. */

#include "sandbox/attache-worker-strikes.h"

#define MAX_STRIKES 2

struct _AttacheWorkerStrikes
{
  GHashTable *records;
};

typedef struct
{
  guint               n_strikes;
  AttacheSandboxError code;
} Record;

static gpointer
get_key (AttacheWorkerRequestKind kind,
         guint                    page)
{
  return GUINT_TO_POINTER (2 * page + (kind == ATTACHE_WORKER_REQUEST_TEXT));
}

/**
 * attache_worker_strikes_new:
 *
 * Returns: (transfer full): a clean record
 */
AttacheWorkerStrikes *
attache_worker_strikes_new (void)
{
  AttacheWorkerStrikes *self = g_new0 (AttacheWorkerStrikes, 1);

  self->records = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  return self;
}

/**
 * attache_worker_strikes_free:
 *
 * Frees the record.
 */
void
attache_worker_strikes_free (AttacheWorkerStrikes *self)
{
  g_hash_table_unref (self->records);
  g_free (self);
}

/**
 * attache_worker_strikes_add:
 * @kind: what the worker was doing
 * @page: index of the page
 * @code: how it ended
 *
 * Counts a worker that ended.
 *
 * Returns: whether the page is out now
 */
gboolean
attache_worker_strikes_add (AttacheWorkerStrikes    *self,
                            AttacheWorkerRequestKind kind,
                            guint                    page,
                            AttacheSandboxError      code)
{
  Record *record = g_hash_table_lookup (self->records, get_key (kind, page));

  if (record == NULL)
    {
      record = g_new0 (Record, 1);
      g_hash_table_insert (self->records, get_key (kind, page), record);
    }
  record->n_strikes++;
  record->code = code;

  return record->n_strikes >= MAX_STRIKES;
}

/**
 * attache_worker_strikes_are_out:
 * @kind: what is wanted
 * @page: index of the page
 * @code: (out): how the last worker ended
 *
 * Returns: whether the page is not to be tried again
 */
gboolean
attache_worker_strikes_are_out (AttacheWorkerStrikes    *self,
                                AttacheWorkerRequestKind kind,
                                guint                    page,
                                AttacheSandboxError     *code)
{
  const Record *record = g_hash_table_lookup (self->records, get_key (kind, page));

  if (record == NULL || record->n_strikes < MAX_STRIKES)
    return FALSE;

  *code = record->code;

  return TRUE;
}

/**
 * attache_worker_strikes_forgive:
 * @page: index of the page
 *
 * Forgets what @page has done.
 */
void
attache_worker_strikes_forgive (AttacheWorkerStrikes *self,
                                guint                 page)
{
  g_hash_table_remove (self->records, get_key (ATTACHE_WORKER_REQUEST_RENDER, page));
  g_hash_table_remove (self->records, get_key (ATTACHE_WORKER_REQUEST_TEXT, page));
}
