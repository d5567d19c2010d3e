/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* A folder of its own for each test, which is gone when the test is over. */
typedef struct
{
  char            *folder;
  AttacheDatabase *database; /* open, where the test asked for it */
} StoreTest;

typedef void (*StoreTestFunc) (StoreTest *test);

void store_test_add (const char   *path,
                     StoreTestFunc func);
void store_test_add_closed (const char   *path,
                            StoreTestFunc func);

/* These wait for a future while the main loop turns, and take it over. */
const GValue *store_test_wait (DexFuture *future,
                               GError   **error);
void          store_test_done (DexFuture *future);
gpointer      store_test_object (DexFuture *future);
char         *store_test_string (DexFuture *future);
void          store_test_fails (DexFuture  *future,
                                GQuark      domain,
                                int         code,
                                const char *part_of_message);

void store_test_open (StoreTest *test);
void store_test_close (StoreTest *test);

/* The list, when it shows all that was written. Owned. */
GListModel *store_test_settle (GListModel *list);
gpointer    store_test_item (GListModel *list,
                             guint       position); /* borrowed */

/* The library through a connection of its own, as another program would see it. */
char  *store_test_query (StoreTest  *test,
                         const char *sql);
int    store_test_execute (StoreTest  *test,
                           const char *sql);
char  *store_test_dump (StoreTest *test);
gint64 store_test_count (StoreTest  *test,
                         const char *sql);

/* Session C21, sitting VCC-1, items 1 to n with sort keys, papers C21/1 to C21/n on them, and an English PDF of each odd one; ids as
 * store_test_id (). One act. */
char *store_test_id (const char *kind,
                     int         number);
void  store_test_fill (StoreTest *test,
                       int        n_items);

G_END_DECLS
