/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/attache-worker-thread.h"
#include "store/attache-changes.h"
#include "store/attache-database.h"
#include "store/attache-transaction-private.h"

G_BEGIN_DECLS

struct _AttacheDatabase
{
  GObject parent_instance;

  char *folder;
  char *path;
  char *scripts;

  /* Of the main thread */
  char                *author;
  char                *language;
  char                *today; /* ISO 8601 */
  AttacheWorkerThread *writer;
  AttacheWorkerThread *reader;
  AttacheChanges      *changes;

  /* Each of its thread once the library is open */
  AttacheConnection *write_connection;
  AttacheConnection *read_connection;
  int                lock_fd;
};

/* For tests of migrations: @scripts is another resource folder. */
DexFuture *attache_database_open_with_scripts (const char *folder,
                                               const char *scripts);

G_END_DECLS
