/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_FOUND (attache_found_get_type ())

/* What Ctrl+K shows a row of. Properties, all strings: "kind" (`item`, `paper`, `position`, `mark`, `candidature`), "id" (of the
 * item, or of the file for `paper` and `mark`, NULL when the paper is missing), "title", "subtitle", "symbol"; and "page" (int). */
G_DECLARE_FINAL_TYPE (AttacheFound, attache_found, ATTACHE, FOUND, GObject)

/* Resolves to a GListModel of AttacheFound, the best first: shorthand such as `30c1` finds C21/30(Corr.1). At most 50. */
DexFuture *attache_finder_find (AttacheLibrary *library,
                                const char     *session_id,
                                const char     *query);

G_END_DECLS
