/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_LIBRARY (attache_library_get_type ())

/* The delegate's library: the context that owns the database, the store of papers and the workers. Every list below is
 * an owned GListModel that fills itself shortly after it is made, stays up to date by itself, keeps the same object
 * for a row whose values change, and has a boolean property "loading" and a string property "error". */
G_DECLARE_FINAL_TYPE (AttacheLibrary, attache_library, ATTACHE, LIBRARY, GObject)

/* Starts the spare worker; first thing in main, before the toolkit and before a library is open. Needs dex_init(). */
void     attache_library_warm (void);
gboolean attache_library_is_warm (void);

DexFuture  *attache_library_open (const char *folder);
DexFuture  *attache_library_close (AttacheLibrary *self);
const char *attache_library_get_folder (AttacheLibrary *self);
char       *attache_library_dup_default_folder (void);
gboolean    attache_library_exists (const char *folder);
char       *attache_library_describe (AttacheLibrary *self);
DexFuture  *attache_library_check (AttacheLibrary *self);

/* The day that what is due is counted from; follows the calendar in Geneva until a day is set. */
void attache_library_set_today (AttacheLibrary *self,
                                const char     *today);

/* Resolves to @list when it shows what every write before this call did; for programs that need a list once, and tests. */
DexFuture *attache_library_settle (GListModel *list);

/* AttacheSession */
GListModel *attache_library_list_sessions (AttacheLibrary *self);

/* of one session */
GListModel *attache_library_list_sittings (AttacheLibrary *self,
                                           const char     *session_id);
GListModel *attache_library_list_items (AttacheLibrary *self,
                                        const char     *session_id);
GListModel *attache_library_list_issues (AttacheLibrary *self,
                                         const char     *session_id);
GListModel *attache_library_list_marks (AttacheLibrary *self,
                                        const char     *session_id);
GListModel *attache_library_list_positions (AttacheLibrary *self,
                                            const char     *session_id);
GListModel *attache_library_list_conclusions (AttacheLibrary *self,
                                              const char     *session_id);
GListModel *attache_library_list_deadlines (AttacheLibrary *self,
                                            const char     *session_id);
GListModel *attache_library_list_candidatures (AttacheLibrary *self,
                                               const char     *session_id);
GListModel *attache_library_list_sources (AttacheLibrary *self,
                                          const char     *session_id);

/* AttachePost, of the groups that are open */
GListModel *attache_library_list_posts (AttacheLibrary *self);

/* AttacheGroup, those that are closed too */
GListModel *attache_library_list_groups (AttacheLibrary *self);

/* Groups are opened and closed, and a record need not have named one: each of these is one step of undo. The first two
 * resolve to the id of what they added. */
DexFuture *attache_library_add_group (AttacheLibrary *self,
                                      const char     *code,
                                      const char     *name,
                                      const char     *basis,
                                      const char     *label);
DexFuture *attache_library_add_post (AttacheLibrary *self,
                                     const char     *group_id,
                                     const char     *role,
                                     const char     *scope,
                                     const char     *label);
DexFuture *attache_library_close_group (AttacheLibrary *self,
                                        const char     *group_id,
                                        const char     *closed,
                                        const char     *label);

/* of one item */
GListModel *attache_library_list_item_issues (AttacheLibrary *self,
                                              const char     *item_id);
GListModel *attache_library_list_item_paragraphs (AttacheLibrary *self,
                                                  const char     *item_id);
GListModel *attache_library_list_item_conclusions (AttacheLibrary *self,
                                                   const char     *item_id);
GListModel *attache_library_list_item_deadlines (AttacheLibrary *self,
                                                 const char     *item_id);
GListModel *attache_library_list_item_marks (AttacheLibrary *self,
                                             const char     *item_id);

/* The item under each of its numbers (AttacheItem, itself included), AttacheItemTitle by language, AttacheOutcome */
GListModel *attache_library_list_item_parts (AttacheLibrary *self,
                                             const char     *item_id);
GListModel *attache_library_list_item_titles (AttacheLibrary *self,
                                              const char     *item_id);
GListModel *attache_library_list_item_outcomes (AttacheLibrary *self,
                                                const char     *item_id);

/* AttacheFile of one issue, AttacheMark of one file, AttacheCandidatureEvent of one candidature */
GListModel *attache_library_list_files (AttacheLibrary *self,
                                        const char     *issue_id);
GListModel *attache_library_list_file_marks (AttacheLibrary *self,
                                             const char     *file_id);
GListModel *attache_library_list_events (AttacheLibrary *self,
                                         const char     *candidature_id);

/* AttacheImportRecord, the newest first; AttacheImportLine of one import, in order */
GListModel *attache_library_list_imports (AttacheLibrary *self);
GListModel *attache_library_list_import_lines (AttacheLibrary *self,
                                               const char     *import_id);

/* Takes back one import; resolves to its label, or rejects with a sentence where it is undone already (G_IO_ERROR_NOT_FOUND) or
 * something that was done since builds on it. */
DexFuture *attache_library_undo_import (AttacheLibrary *self,
                                        const char     *import_id);

/* files that belong to no issue yet: AttacheFile */
GListModel *attache_library_list_unmatched (AttacheLibrary *self);

/* single ones: futures that resolve to an object, or reject with G_IO_ERROR_NOT_FOUND */
DexFuture *attache_library_load_file (AttacheLibrary *self,
                                      const char     *file_id);
DexFuture *attache_library_load_item (AttacheLibrary *self,
                                      const char     *item_id);
DexFuture *attache_library_load_issue (AttacheLibrary *self,
                                       const char     *issue_id);

/* The item that a file is read for: the first one that carries its issue, or NULL. */
DexFuture *attache_library_find_item_of_file (AttacheLibrary *self,
                                              const char     *file_id);

G_END_DECLS
