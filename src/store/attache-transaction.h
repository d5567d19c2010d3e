/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-statement.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AttacheTransaction:
 *
 * A transaction of the library, on the worker thread. Functions whose names end in `_in_worker` take one.
 */
typedef struct _AttacheTransaction AttacheTransaction;

/**
 * AttacheTransactionFunc:
 * @transaction: the transaction
 * @result: (out): zeroed; initialise and set it, or leave it alone to resolve to %TRUE
 * @data: user data; the worker thread owns what is in it until the future resolves
 * @error: return location
 *
 * Work inside a transaction. When it fails nothing of it is kept.
 *
 * Returns: %FALSE with @error set when it failed
 */
typedef gboolean (*AttacheTransactionFunc) (AttacheTransaction *transaction,
                                            GValue             *result,
                                            gpointer            data,
                                            GError            **error);

AttacheStatement *attache_transaction_prepare (AttacheTransaction *self,
                                               const char         *sql,
                                               GError            **error);
AttacheStatement *attache_transaction_prepare_for_key (AttacheTransaction *self,
                                                       const char         *sql,
                                                       const char         *key,
                                                       GError            **error);
const char       *attache_transaction_get_author (AttacheTransaction *self);
const char       *attache_transaction_get_language (AttacheTransaction *self);
gint64            attache_transaction_get_now (AttacheTransaction *self);
gint64            attache_transaction_get_act (AttacheTransaction *self);
int               attache_transaction_get_n_changes (AttacheTransaction *self);
gboolean          attache_transaction_check_cancelled (AttacheTransaction *self,
                                                       GError            **error);

/* The common shapes of a repository. */
AttachePut attache_transaction_put (AttacheTransaction *self,
                                    const char         *find_sql,
                                    const char         *put_sql,
                                    AttacheEntity      *entity,
                                    GError            **error);
gpointer   attache_transaction_find (AttacheTransaction *self,
                                     const char         *sql,
                                     const char         *key,
                                     GType               type,
                                     GError            **error);
GPtrArray *attache_transaction_select (AttacheTransaction *self,
                                       const char         *sql,
                                       const char         *key,
                                       GType               type,
                                       GError            **error);
gboolean   attache_transaction_execute (AttacheTransaction *self,
                                        const char         *sql,
                                        const char         *key,
                                        GError            **error);
int        attache_transaction_retire_others (AttacheTransaction *self,
                                              const char         *sql,
                                              const char         *key,
                                              const char *const  *ids,
                                              GError            **error);

G_END_DECLS
