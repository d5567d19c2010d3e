/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an import stores who stands for what, whether a record or a list says so: once, and never over what the delegate changed. */

#include "services/attache-import-private.h"

#include "base/attache-uuid.h"
#include "services/attache-regions.h"
#include "store/attache-nomination-store.h"

#include "attache-enum-types.h"

/**
 * attache_import_make_event_id:
 * @candidature_id: a candidature
 * @state: a step of it
 * @step: what tells this step from another to the same state: the paragraph of a record, or the list
 *
 * Returns: (transfer full): id of the step
 */
char *
attache_import_make_event_id (const char             *candidature_id,
                              AttacheCandidatureState state,
                              const char             *step)
{
  return attache_uuid_for_format ("candidature-event", "%s:%s:%s", candidature_id, attache_enum_to_nick (ATTACHE_TYPE_CANDIDATURE_STATE, state), step);
}

static AttachePut
put_event (AttacheImportTarget    *target,
           const AttacheCandidacy *candidacy,
           const char             *candidature_id,
           AttacheCandidatureState state,
           GError                **error)
{
  g_autofree char *id = attache_import_make_event_id (candidature_id, state, candidacy->step);
  g_autoptr (AttacheCandidatureEvent) event = NULL;

  event = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT,
                        "id", id,
                        "candidature-id", candidature_id,
                        "state", state,
                        "date", candidacy->date,
                        "paragraph", candidacy->from->paragraph,
                        "note", candidacy->note,
                        NULL);

  return attache_nomination_store_import_event_in_worker (target->transaction, event, error);
}

/* Who stands is told by the State, else by the region, else by the nominator’s own words: all the same in every language
 * as far as the tables know them. A name may still come, so it does not count. */
static char *
make_name (const AttacheCandidacy *candidacy,
           const char             *post_id)
{
  const AttacheRecordCandidature *from = candidacy->from;
  const char                     *who = from->country_code;

  if (who == NULL)
    who = from->nominator_code ? from->nominator_code : from->region;
  if (who == NULL)
    who = from->country ? from->country : from->nominator;

  return g_strdup_printf ("%s:%s:%s", candidacy->session_id, post_id, who ? who : "");
}

/**
 * attache_import_put_candidature_in_worker:
 * @candidacy: who stands for what, and what says so
 * @id: (out) (optional): id of the candidature
 *
 * What the delegate changed or removed stays so.
 *
 * Returns: what happened to the candidature and its steps
 */
AttachePut
attache_import_put_candidature_in_worker (AttacheImportTarget    *target,
                                          const AttacheCandidacy *candidacy,
                                          char                  **id,
                                          GError                **error)
{
  const AttacheRecordCandidature *from = candidacy->from;
  g_autofree char                *post_id = NULL;
  g_autofree char                *name = NULL;
  g_autofree char                *own_id = NULL;
  const char                     *region = from->region;
  g_autoptr (AttacheCandidature) candidature = NULL;
  AttachePut whole;

  post_id = attache_import_ensure_post_in_worker (target, from->group, from->post, from->language, error);
  if (post_id == NULL)
    return ATTACHE_PUT_FAILED;
  if (region == NULL)
    region = attache_regions_find_by_country (from->country);
  if (region == NULL)
    region = attache_regions_find_by_country (from->nominator);

  name = make_name (candidacy, post_id);
  own_id = attache_uuid_for_name ("candidature", name);
  candidature = g_object_new (ATTACHE_TYPE_CANDIDATURE,
                              "id", own_id,
                              "session-id", candidacy->session_id,
                              "post-id", post_id,
                              "region", region,
                              "nominator", from->nominator,
                              "country", from->country,
                              "person", from->person,
                              "language", from->language,
                              "item-id", candidacy->item_id,
                              "paragraph", candidacy->item_id ? from->paragraph : NULL,
                              NULL);
  whole = candidacy->secondary ? attache_nomination_store_complete_in_worker (target->transaction, candidature, error)
                               : attache_nomination_store_import_in_worker (target->transaction, candidature, error);
  target->summary->candidatures_added += whole == ATTACHE_PUT_ADDED;
  if (whole != ATTACHE_PUT_FAILED && !candidacy->secondary)
    whole = attache_put_join (whole, put_event (target, candidacy, own_id, from->state, error));
  if (whole != ATTACHE_PUT_FAILED && !candidacy->secondary && from->note_verbale && from->state != ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE)
    whole = attache_put_join (whole, put_event (target, candidacy, own_id, ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE, error));
  if (id != NULL)
    *id = g_steal_pointer (&own_id);

  return whole;
}
