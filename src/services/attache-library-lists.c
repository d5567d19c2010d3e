/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists of a library: each is a live list of the store, and these are the names that the window knows them by. */

#include "services/attache-library-private.h"

#include "store/attache-deadline-store.h"
#include "store/attache-file-store.h"
#include "store/attache-group-store.h"
#include "store/attache-item-store.h"
#include "store/attache-mark-store.h"
#include "store/attache-nomination-store.h"
#include "store/attache-paper-store.h"
#include "store/attache-position-store.h"
#include "store/attache-record-store.h"
#include "store/attache-session-store.h"

/**
 * attache_library_list_sessions:
 *
 * Returns: (transfer full): a live list of #AttacheSession
 */
GListModel *
attache_library_list_sessions (AttacheLibrary *self)
{
  return attache_session_store_list (attache_library_get_database (self));
}

/**
 * attache_library_list_sittings:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttacheSitting
 */
GListModel *
attache_library_list_sittings (AttacheLibrary *self,
                               const char     *session_id)
{
  return attache_session_store_list_sittings (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_items:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttacheItem, in the order of the agenda
 */
GListModel *
attache_library_list_items (AttacheLibrary *self,
                            const char     *session_id)
{
  return attache_item_store_list (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_issues:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttacheIssue, in the order of their symbols, those that are missing included
 */
GListModel *
attache_library_list_issues (AttacheLibrary *self,
                             const char     *session_id)
{
  return attache_paper_store_list_issues (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_marks:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttacheMark, by paper and page
 */
GListModel *
attache_library_list_marks (AttacheLibrary *self,
                            const char     *session_id)
{
  return attache_mark_store_list (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_positions:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttachePosition, in the order of the agenda
 */
GListModel *
attache_library_list_positions (AttacheLibrary *self,
                                const char     *session_id)
{
  return attache_position_store_list (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_conclusions:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttacheConclusion, in the order of the record
 */
GListModel *
attache_library_list_conclusions (AttacheLibrary *self,
                                  const char     *session_id)
{
  return attache_record_store_list_conclusions (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_deadlines:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttacheDeadline, by day
 */
GListModel *
attache_library_list_deadlines (AttacheLibrary *self,
                                const char     *session_id)
{
  return attache_deadline_store_list (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_candidatures:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttacheCandidature, by group and post
 */
GListModel *
attache_library_list_candidatures (AttacheLibrary *self,
                                   const char     *session_id)
{
  return attache_nomination_store_list (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_posts:
 *
 * Returns: (transfer full): a live list of #AttachePost, of the groups that are open
 */
GListModel *
attache_library_list_posts (AttacheLibrary *self)
{
  return attache_group_store_list_posts (attache_library_get_database (self));
}

/**
 * attache_library_list_groups:
 *
 * Returns: (transfer full): a live list of #AttacheGroup, open and closed
 */
GListModel *
attache_library_list_groups (AttacheLibrary *self)
{
  return attache_group_store_list (attache_library_get_database (self));
}

/**
 * attache_library_list_item_issues:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a live list of #AttacheIssue, of the papers that the item carries
 */
GListModel *
attache_library_list_item_issues (AttacheLibrary *self,
                                  const char     *item_id)
{
  return attache_paper_store_list_item_issues (attache_library_get_database (self), item_id);
}

/**
 * attache_library_list_item_paragraphs:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a live list of #AttacheParagraph, by number, in every language imported
 */
GListModel *
attache_library_list_item_paragraphs (AttacheLibrary *self,
                                      const char     *item_id)
{
  return attache_record_store_list_item_paragraphs (attache_library_get_database (self), item_id);
}

/**
 * attache_library_list_item_conclusions:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a live list of #AttacheConclusion, in the order of the record
 */
GListModel *
attache_library_list_item_conclusions (AttacheLibrary *self,
                                       const char     *item_id)
{
  return attache_record_store_list_item_conclusions (attache_library_get_database (self), item_id);
}

/**
 * attache_library_list_item_deadlines:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a live list of #AttacheDeadline, by day
 */
GListModel *
attache_library_list_item_deadlines (AttacheLibrary *self,
                                     const char     *item_id)
{
  return attache_deadline_store_list_of_item (attache_library_get_database (self), item_id);
}

/**
 * attache_library_list_item_marks:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a live list of #AttacheMark, on the papers that the item carries
 */
GListModel *
attache_library_list_item_marks (AttacheLibrary *self,
                                 const char     *item_id)
{
  return attache_mark_store_list_of_item (attache_library_get_database (self), item_id);
}

/**
 * attache_library_list_files:
 * @issue_id: id of the issue
 *
 * Returns: (transfer full): a live list of #AttacheFile, by language
 */
GListModel *
attache_library_list_files (AttacheLibrary *self,
                            const char     *issue_id)
{
  return attache_file_store_list (attache_library_get_database (self), issue_id);
}

/**
 * attache_library_list_file_marks:
 * @file_id: id of the file
 *
 * Returns: (transfer full): a live list of #AttacheMark, by page
 */
GListModel *
attache_library_list_file_marks (AttacheLibrary *self,
                                 const char     *file_id)
{
  return attache_mark_store_list_of_file (attache_library_get_database (self), file_id);
}

/**
 * attache_library_list_events:
 * @candidature_id: id of the candidature
 *
 * Returns: (transfer full): a live list of #AttacheCandidatureEvent, the oldest first
 */
GListModel *
attache_library_list_events (AttacheLibrary *self,
                             const char     *candidature_id)
{
  return attache_nomination_store_list_events (attache_library_get_database (self), candidature_id);
}

/**
 * attache_library_list_unmatched:
 *
 * Returns: (transfer full): a live list of #AttacheFile, of those that belong to no paper yet
 */
GListModel *
attache_library_list_unmatched (AttacheLibrary *self)
{
  return attache_file_store_list_unmatched (attache_library_get_database (self));
}

/**
 * attache_library_load_file:
 * @file_id: id of the file
 *
 * Returns: (transfer full): a future that resolves to the #AttacheFile; rejects with %G_IO_ERROR_NOT_FOUND
 */
DexFuture *
attache_library_load_file (AttacheLibrary *self,
                           const char     *file_id)
{
  return attache_file_store_load (attache_library_get_database (self), file_id);
}

/**
 * attache_library_load_item:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a future that resolves to the #AttacheItem; rejects with %G_IO_ERROR_NOT_FOUND
 */
DexFuture *
attache_library_load_item (AttacheLibrary *self,
                           const char     *item_id)
{
  return attache_item_store_load (attache_library_get_database (self), item_id);
}

/**
 * attache_library_load_issue:
 * @issue_id: id of the issue
 *
 * Returns: (transfer full): a future that resolves to the #AttacheIssue; rejects with %G_IO_ERROR_NOT_FOUND
 */
DexFuture *
attache_library_load_issue (AttacheLibrary *self,
                            const char     *issue_id)
{
  return attache_paper_store_load_issue (attache_library_get_database (self), issue_id);
}

/**
 * attache_library_find_item_of_file:
 * @file_id: id of the file
 *
 * Returns: (transfer full): a future that resolves to the #AttacheItem that the file is read for, or to %NULL
 */
DexFuture *
attache_library_find_item_of_file (AttacheLibrary *self,
                                   const char     *file_id)
{
  return attache_item_store_find_of_file (attache_library_get_database (self), file_id);
}
