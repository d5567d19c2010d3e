/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-candidature-event.h"
#include "model/attache-candidature.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

/* AttacheCandidature, its state derived from its events. */
GListModel *attache_nomination_store_list (AttacheDatabase *database,
                                           const char      *session_id);
GListModel *attache_nomination_store_list_events (AttacheDatabase *database,
                                                  const char      *candidature_id);

/* The delegate’s own: each is one step of undo. An object without an id is given one at once. */
DexFuture *attache_nomination_store_add (AttacheDatabase    *database,
                                         AttacheCandidature *candidature,
                                         const char         *label);
DexFuture *attache_nomination_store_update (AttacheDatabase    *database,
                                            AttacheCandidature *candidature,
                                            const char         *label);
DexFuture *attache_nomination_store_remove (AttacheDatabase    *database,
                                            AttacheCandidature *candidature,
                                            const char         *label);
DexFuture *attache_nomination_store_add_event (AttacheDatabase         *database,
                                               AttacheCandidatureEvent *event,
                                               const char              *label);

AttachePut attache_nomination_store_put_in_worker (AttacheTransaction *transaction,
                                                   AttacheCandidature *candidature,
                                                   GError            **error);
AttachePut attache_nomination_store_put_event_in_worker (AttacheTransaction      *transaction,
                                                         AttacheCandidatureEvent *event,
                                                         GError                 **error);
gboolean   attache_nomination_store_remove_in_worker (AttacheTransaction *transaction,
                                                      const char         *candidature_id,
                                                      GError            **error);

/* From a record (name-based ids, no author): what the delegate edited or removed stays as the delegate left it. */
AttachePut attache_nomination_store_import_in_worker (AttacheTransaction *transaction,
                                                      AttacheCandidature *candidature,
                                                      GError            **error);
AttachePut attache_nomination_store_import_event_in_worker (AttacheTransaction      *transaction,
                                                            AttacheCandidatureEvent *event,
                                                            GError                 **error);

AttachePut attache_nomination_store_complete_in_worker (AttacheTransaction *transaction,
                                                        AttacheCandidature *candidature,
                                                        GError            **error);
int        attache_nomination_store_retract_in_worker (AttacheTransaction *transaction,
                                                       const char         *candidature_id,
                                                       GError            **error);
int        attache_nomination_store_retract_event_in_worker (AttacheTransaction *transaction,
                                                             const char         *event_id,
                                                             GError            **error);
GPtrArray *attache_nomination_store_select_in_worker (AttacheTransaction *transaction,
                                                      const char         *session_id,
                                                      GError            **error);

G_END_DECLS
