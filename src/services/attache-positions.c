/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Positions: what the delegation thinks of an item and will say on it. */

#include "services/attache-positions.h"

#include "services/attache-library-private.h"
#include "store/attache-position-store.h"

/**
 * attache_positions_load:
 * @item_id: id of the item
 *
 * Returns: (transfer full): a future that resolves to the #AttachePosition of the item; to a fresh one, not stored yet,
 *   where there is none
 */
DexFuture *
attache_positions_load (AttacheLibrary *library,
                        const char     *item_id)
{
  return attache_position_store_load (attache_library_get_database (library), item_id);
}

/**
 * attache_positions_save:
 * @position: the position with its new values
 * @session_of_typing: (nullable): saves with the same one that follow one another are one step of undo
 * @label: what the undo menu and the toast say
 *
 * Another stance, text or speaking note of a position that was cleared takes the clearance back in the same act; the history keeps who
 * cleared what, and undo brings it back.
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_positions_save (AttacheLibrary  *library,
                        AttachePosition *position,
                        const char      *session_of_typing,
                        const char      *label)
{
  return attache_position_store_save (attache_library_get_database (library), position, session_of_typing, label);
}
