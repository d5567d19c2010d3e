/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-manuscript.h"

#include <json-glib/json-glib.h>
#include <libdex.h>

G_BEGIN_DECLS

/* What is read from names and texts, as JSON, with no library: the shapes of attache-cli, which are a contract. */
JsonNode  *attache_inspect_name (const char *name);
JsonNode  *attache_inspect_symbols (const char *text,
                                    const char *session);
JsonNode  *attache_inspect_text (const char     *data,
                                 gsize           length,
                                 const char     *name,
                                 const char     *session,
                                 AttacheTextKind kind,
                                 GError        **error);
JsonNode  *attache_inspect_manuscript (const AttacheManuscript *manuscript);
DexFuture *attache_inspect_file (const char     *path,
                                 const char     *session,
                                 AttacheTextKind kind);

G_END_DECLS
