/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came in: the sources of a session, an item under each of its numbers and languages, and the books of imports. */

#include "services/attache-library-private.h"

#include "store/attache-change-store.h"
#include "store/attache-import-store.h"
#include "store/attache-item-store.h"
#include "store/attache-source-store.h"

/**
 * attache_library_list_sources:
 * @session_id: id of the session
 *
 * Returns: (transfer full): a live list of #AttacheSource, by kind and day
 */
GListModel *
attache_library_list_sources (AttacheLibrary *self,
                              const char     *session_id)
{
  return attache_source_store_list (attache_library_get_database (self), session_id);
}

/**
 * attache_library_list_item_parts:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a live list of #AttacheItem: the item under each of its numbers, itself included
 */
GListModel *
attache_library_list_item_parts (AttacheLibrary *self,
                                 const char     *item_id)
{
  return attache_item_store_list_parts (attache_library_get_database (self), item_id);
}

/**
 * attache_library_list_item_titles:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a live list of #AttacheItemTitle, by language
 */
GListModel *
attache_library_list_item_titles (AttacheLibrary *self,
                                  const char     *item_id)
{
  return attache_source_store_list_titles (attache_library_get_database (self), item_id);
}

/**
 * attache_library_list_item_outcomes:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a live list of #AttacheOutcome
 */
GListModel *
attache_library_list_item_outcomes (AttacheLibrary *self,
                                    const char     *item_id)
{
  return attache_source_store_list_outcomes (attache_library_get_database (self), item_id);
}

/**
 * attache_library_list_imports:
 *
 * Returns: (transfer full): a live list of #AttacheImportRecord, the newest first: all that was imported as one step of undo is one
 */
GListModel *
attache_library_list_imports (AttacheLibrary *self)
{
  return attache_import_store_list (attache_library_get_database (self));
}

/**
 * attache_library_list_import_lines:
 * @import_id: id of the import
 *
 * Returns: (transfer full): a live list of #AttacheImportLine, in order
 */
GListModel *
attache_library_list_import_lines (AttacheLibrary *self,
                                   const char     *import_id)
{
  return attache_import_store_list_lines (attache_library_get_database (self), import_id);
}

/**
 * attache_library_undo_import:
 * @import_id: id of the import
 *
 * Takes back one import, which need not be the last thing that was done. Own work stays; what was written about an item that goes is
 * still found among the positions.
 *
 * Returns: (transfer full): a future of the label of the act; it rejects with a sentence: %G_IO_ERROR_NOT_FOUND where it was undone
 *   already, %ATTACHE_STORE_ERROR_FAILED where something that was done since changed the same
 */
DexFuture *
attache_library_undo_import (AttacheLibrary *self,
                             const char     *import_id)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (import_id != NULL, NULL);

  return attache_change_store_undo_import (attache_library_get_database (self), import_id);
}
