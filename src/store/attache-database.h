/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-transaction.h"

#include <libdex.h>

G_BEGIN_DECLS

/* `ATTA` in ASCII: what `file` and other programs know a library by. */
#define ATTACHE_DATABASE_APPLICATION_ID 0x41545441

/* In “changed”, among the names of tables: the day is another. */
#define ATTACHE_DATABASE_TODAY "today"

#define ATTACHE_TYPE_DATABASE (attache_database_get_type ())

G_DECLARE_FINAL_TYPE (AttacheDatabase, attache_database, ATTACHE, DATABASE, GObject)

DexFuture  *attache_database_open (const char *folder);
DexFuture  *attache_database_close (AttacheDatabase *self);
const char *attache_database_get_folder (AttacheDatabase *self);
const char *attache_database_get_path (AttacheDatabase *self);
const char *attache_database_get_sqlite_version (void);
void        attache_database_set_author (AttacheDatabase *self,
                                         const char      *author);
void        attache_database_set_language (AttacheDatabase *self,
                                           const char      *language);

/* The lists that depend on the day are brought up to date. */
void attache_database_set_today (AttacheDatabase *self,
                                 const char      *today);

/* One act of the user: one transaction, one step of undo. */
DexFuture *attache_database_act (AttacheDatabase       *self,
                                 const char            *label,
                                 const char            *coalesce_key,
                                 AttacheTransactionFunc func,
                                 gpointer               data,
                                 GDestroyNotify         data_destroy);

/* What is no part of undo: places, what is derived. */
DexFuture *attache_database_write (AttacheDatabase       *self,
                                   AttacheTransactionFunc func,
                                   gpointer               data,
                                   GDestroyNotify         data_destroy);

/* Sees every write that was asked for before it. */
DexFuture *attache_database_read (AttacheDatabase       *self,
                                  AttacheTransactionFunc func,
                                  gpointer               data,
                                  GDestroyNotify         data_destroy);

/* Runs beside the writes, and never delays one. */
DexFuture *attache_database_query (AttacheDatabase       *self,
                                   AttacheTransactionFunc func,
                                   gpointer               data,
                                   GDestroyNotify         data_destroy);

/* Resolves to the entity of @type that @sql gives for `:key`, or rejects with G_IO_ERROR_NOT_FOUND. */
DexFuture *attache_database_load (AttacheDatabase *self,
                                  const char      *sql,
                                  const char      *key,
                                  GType            type);

/* Resolves to a GStrv: a sentence for each problem; empty when all is well. */
DexFuture *attache_database_check (AttacheDatabase *self);

G_END_DECLS
