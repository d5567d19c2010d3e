/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places: where the delegate was, so that closing and opening again returns there. */

#include "services/attache-places.h"

#include "services/attache-library-private.h"
#include "store/attache-place-store.h"

/**
 * attache_places_load:
 * @key: what the place is of: `window`, `file:ID`
 *
 * Returns: (transfer full): a future that resolves to the string saved under @key, %NULL where there is none
 */
DexFuture *
attache_places_load (AttacheLibrary *library,
                     const char     *key)
{
  return attache_place_store_load (attache_library_get_database (library), key);
}

/**
 * attache_places_save:
 * @key: what the place is of
 * @value: (nullable): the caller’s own text; %NULL forgets the place
 *
 * Not part of undo.
 *
 * Returns: (transfer full): a future that resolves once it is stored
 */
DexFuture *
attache_places_save (AttacheLibrary *library,
                     const char     *key,
                     const char     *value)
{
  return attache_place_store_save (attache_library_get_database (library), key, value);
}
