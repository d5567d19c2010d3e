/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-transaction.h"

G_BEGIN_DECLS

/**
 * AttacheSnapshot:
 *
 * Which rows a live list shows, in order: their ids, and a hash of the values of each. Never changes once it is made.
 */
typedef struct _AttacheSnapshot AttacheSnapshot;

AttacheSnapshot *attache_snapshot_ref (AttacheSnapshot *self);
void             attache_snapshot_unref (AttacheSnapshot *self);

/**
 * AttacheRowUpdate:
 * @position: where the row was in the list before the difference, or -1 for a row that is new
 * @entity: (nullable): its values, %NULL where they are the same as before
 */
typedef struct
{
  gint64         position;
  AttacheEntity *entity;
} AttacheRowUpdate;

/**
 * AttacheDifference:
 * @snapshot: what is shown after it
 * @updates: (element-type AttacheRowUpdate): rows that stay or move and have other values; first to be applied
 * @start: where the list changes
 * @n_removed: how many rows go from there
 * @added: (element-type AttacheRowUpdate): rows that come there; one with a position moved, and keeps its object
 *
 * What changed between two runs of a query.
 */
typedef struct
{
  AttacheSnapshot *snapshot;
  GArray          *updates;
  guint            start;
  guint            n_removed;
  GArray          *added;
} AttacheDifference;

#define ATTACHE_TYPE_DIFFERENCE (attache_difference_get_type ())
GType              attache_difference_get_type (void);
AttacheDifference *attache_difference_ref (AttacheDifference *self);
void               attache_difference_unref (AttacheDifference *self);
AttacheDifference *attache_difference_find_in_worker (AttacheTransaction *transaction,
                                                      const char         *sql,
                                                      const char         *key,
                                                      GType               type,
                                                      AttacheSnapshot    *before,
                                                      GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheSnapshot, attache_snapshot_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheDifference, attache_difference_unref)

G_END_DECLS
