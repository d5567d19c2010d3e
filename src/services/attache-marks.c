/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Marks: highlights and notes on papers. */

#include "services/attache-marks.h"

#include "services/attache-library-private.h"
#include "store/attache-mark-store.h"

/**
 * attache_marks_add:
 * @mark: the mark; it is given an id, an author and times
 * @label: what the undo menu and the toast say
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_marks_add (AttacheLibrary *library,
                   AttacheMark    *mark,
                   const char     *label)
{
  return attache_mark_store_add (attache_library_get_database (library), mark, label);
}

/**
 * attache_marks_update:
 * @mark: the mark with its new values
 * @label: what the undo menu and the toast say
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_marks_update (AttacheLibrary *library,
                      AttacheMark    *mark,
                      const char     *label)
{
  return attache_mark_store_update (attache_library_get_database (library), mark, label);
}

/**
 * attache_marks_remove:
 * @mark: the mark
 * @label: what the undo menu and the toast say
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_marks_remove (AttacheLibrary *library,
                      AttacheMark    *mark,
                      const char     *label)
{
  return attache_mark_store_remove (attache_library_get_database (library), mark, label);
}
