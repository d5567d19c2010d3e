/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-flight-paper.h"
#include "services/attache-library.h"

G_BEGIN_DECLS

/* AttacheFlightPaper: what a delegate should have on this computer before the network goes, and has not: papers that are missing, newer
 * revisions of papers that are here, papers that are not in the language of the user. A live list. */
GListModel *attache_library_list_flight_check (AttacheLibrary *self,
                                               const char     *session_id);

/* Kept apart: papers of earlier sessions that the records speak of and that are not here. Resolves to a GListModel of
 * AttacheFlightPaper, the group of each `earlier`. Dropping the future cancels. */
DexFuture *attache_library_find_earlier_papers (AttacheLibrary *self,
                                                const char     *session_id);

G_END_DECLS
