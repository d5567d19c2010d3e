/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_flight_store_list (AttacheDatabase *database,
                                       const char      *session_id);
GPtrArray  *attache_flight_store_load_texts_in_worker (AttacheTransaction *transaction,
                                                       const char         *session_id,
                                                       GError            **error);
GPtrArray  *attache_flight_store_load_others_in_worker (AttacheTransaction *transaction,
                                                        const char         *session_id,
                                                        GError            **error);

G_END_DECLS
