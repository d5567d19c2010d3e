/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sandbox/attache-worker-document.h"
#include "sandbox/attache-worker-pool.h"

G_BEGIN_DECLS

/* Documents for the tests, each as a descriptor to read from, and what it takes to wait for futures. */

int   fixture_file_new (gconstpointer bytes,
                        gsize         size);
int   fixture_pages_new (const char *first,
                         ...) G_GNUC_NULL_TERMINATED;
int   fixture_book_new (guint       n_pages,
                        const char *word);
char *fixture_bytes (int    fd,
                     gsize *size);
int   fixture_objects_new (const char *const *objects,
                           guint              n_objects);

gpointer               fixture_wait (DexFuture *future,
                                     GError   **error);
void                   fixture_wait_error (DexFuture *future,
                                           int        code);
AttacheWorkerDocument *fixture_open (AttacheWorkerPool *pool,
                                     int                fd);
char                  *fixture_read_text (AttacheWorkerPool *pool,
                                          gconstpointer      data,
                                          gsize              size,
                                          const char        *name,
                                          GError           **error);
void                   fixture_run (guint milliseconds);
guint                  fixture_count_children (gboolean zombies);
guint                  fixture_count_descriptors (void);

G_END_DECLS
