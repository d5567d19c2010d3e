/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Candidatures and duties: what the delegate records of the region’s nominations, and what is ticked off. */

#include "services/attache-candidatures.h"

#include "services/attache-library-private.h"
#include "store/attache-deadline-store.h"
#include "store/attache-nomination-store.h"

/**
 * attache_candidatures_add:
 * @candidature: the candidature; it is given an id, an author and times
 * @label: what the undo menu and the toast say
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_candidatures_add (AttacheLibrary     *library,
                          AttacheCandidature *candidature,
                          const char         *label)
{
  return attache_nomination_store_add (attache_library_get_database (library), candidature, label);
}

/**
 * attache_candidatures_update:
 * @candidature: the candidature with its new values
 * @label: what the undo menu and the toast say
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_candidatures_update (AttacheLibrary     *library,
                             AttacheCandidature *candidature,
                             const char         *label)
{
  return attache_nomination_store_update (attache_library_get_database (library), candidature, label);
}

/**
 * attache_candidatures_remove:
 * @candidature: the candidature
 * @label: what the undo menu and the toast say
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_candidatures_remove (AttacheLibrary     *library,
                             AttacheCandidature *candidature,
                             const char         *label)
{
  return attache_nomination_store_remove (attache_library_get_database (library), candidature, label);
}

/**
 * attache_candidatures_add_event:
 * @event: what happened to a candidature; events are only ever added
 * @label: what the undo menu and the toast say
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_candidatures_add_event (AttacheLibrary          *library,
                                AttacheCandidatureEvent *event,
                                const char              *label)
{
  return attache_nomination_store_add_event (attache_library_get_database (library), event, label);
}

/**
 * attache_deadlines_set_done:
 * @deadline_id: id of the duty
 * @done: whether it is done
 * @label: what the undo menu and the toast say
 *
 * Returns: (transfer full): a future that resolves once it is on disk; rejects with an #AttacheStoreError
 */
DexFuture *
attache_deadlines_set_done (AttacheLibrary *library,
                            const char     *deadline_id,
                            gboolean        done,
                            const char     *label)
{
  return attache_deadline_store_set_done (attache_library_get_database (library), deadline_id, done, label);
}
