/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-record.h"

#include <json-glib/json-glib.h>
#include <libdex.h>

G_BEGIN_DECLS

/* What is read from names and texts, as JSON, with no library: the shapes of attache-cli, which are a contract. */
JsonNode  *attache_inspect_name (const char *name);
JsonNode  *attache_inspect_symbols (const char *text,
                                    const char *session);
gboolean   attache_inspect_is_pdf (const char *data,
                                   gsize       length);
JsonNode  *attache_inspect_text (const char *data,
                                 gsize       length,
                                 const char *name,
                                 const char *session,
                                 GError    **error);
JsonNode  *attache_inspect_record (const AttacheRecord *record);
DexFuture *attache_inspect_paper (const char *path,
                                  const char *session);
DexFuture *attache_inspect_word (const char *path,
                                 const char *session);

G_END_DECLS
