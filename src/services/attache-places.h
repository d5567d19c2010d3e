/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

/* Where the delegate was, by key: "file:ID" for a paper ("page y zoom"), "window" for the window (page, session, item, tabs).
 * The value is the caller's own text; GKeyFile text is a good choice. Not part of undo. */
DexFuture *attache_places_load (AttacheLibrary *library,
                                const char     *key);
DexFuture *attache_places_save (AttacheLibrary *library,
                                const char     *key,
                                const char     *value);

G_END_DECLS
