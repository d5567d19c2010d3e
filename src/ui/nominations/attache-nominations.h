/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"
#include "services/attache-regions.h"
#include "ui/nominations/attache-board-row.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_NOMINATIONS (attache_nominations_get_type ())

/* The candidatures of a session, arranged: rows are posts, columns are regions, the delegate’s own first. Signals: "changed" after
 * anything did, "columns-changed" before it when the columns are others. Properties: "my-region" (string, writable, kept in the
 * settings; empty where none is chosen), "loading" (boolean), "error" (string or NULL). */
G_DECLARE_FINAL_TYPE (AttacheNominations, attache_nominations, ATTACHE, NOMINATIONS, GObject)

AttacheNominations *attache_nominations_new (AttacheLibrary *library,
                                             const char     *session_id);

/* The same for other posts than those of the library. */
AttacheNominations *attache_nominations_new_for_posts (AttacheLibrary *library,
                                                       const char     *session_id,
                                                       GListModel     *posts);
AttacheLibrary     *attache_nominations_get_library (AttacheNominations *self);
const char         *attache_nominations_get_session (AttacheNominations *self);

/* Borrowed lists: AttacheBoardRow, those with candidatures first; AttachePost; AttacheCandidature; AttacheDeadline; AttacheRegion in
 * the order of the columns. */
GListModel *attache_nominations_get_rows (AttacheNominations *self);
GListModel *attache_nominations_get_posts (AttacheNominations *self);
GListModel *attache_nominations_get_candidatures (AttacheNominations *self);
GListModel *attache_nominations_get_deadlines (AttacheNominations *self);
GListModel *attache_nominations_get_regions (AttacheNominations *self);

/* A last column with no region is there only while a candidature has none. Borrowed, NULL for that column. */
guint          attache_nominations_get_n_columns (AttacheNominations *self);
AttacheRegion *attache_nominations_get_column (AttacheNominations *self,
                                               guint               column);
guint          attache_nominations_find_column (AttacheNominations *self,
                                                const char         *code);

const char *attache_nominations_get_my_region (AttacheNominations *self);
void        attache_nominations_set_my_region (AttacheNominations *self,
                                               const char         *code);

/* Borrowed; NULL where there is none. */
AttacheCandidature *attache_nominations_find (AttacheNominations *self,
                                              const char         *candidature_id);

G_END_DECLS
