/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-item-title.h"
#include "model/attache-outcome.h"
#include "model/attache-source.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_source_store_list (AttacheDatabase *database,
                                       const char      *session_id);
GListModel *attache_source_store_list_titles (AttacheDatabase *database,
                                              const char      *item_id);
GListModel *attache_source_store_list_outcomes (AttacheDatabase *database,
                                                const char      *item_id);

AttacheSource *attache_source_store_find_in_worker (AttacheTransaction *transaction,
                                                    const char         *source_id,
                                                    GError            **error);
AttachePut     attache_source_store_put_in_worker (AttacheTransaction *transaction,
                                                   AttacheSource      *source,
                                                   GError            **error);
GPtrArray     *attache_source_store_select_titles_in_worker (AttacheTransaction *transaction,
                                                             const char         *session_id,
                                                             GError            **error);
AttachePut     attache_source_store_put_title_in_worker (AttacheTransaction *transaction,
                                                         AttacheItemTitle   *title,
                                                         GError            **error);
AttachePut     attache_source_store_put_outcome_in_worker (AttacheTransaction *transaction,
                                                           AttacheOutcome     *outcome,
                                                           GError            **error);
int            attache_source_store_retire_other_outcomes_in_worker (AttacheTransaction *transaction,
                                                                     const char         *item_id,
                                                                     const char *const  *ids,
                                                                     GError            **error);

G_END_DECLS
