/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-document-format.h"
#include "services/attache-document.h"

G_BEGIN_DECLS

AttacheDocumentFormat attache_document_sniff (const char *head,
                                              gsize       length,
                                              const char *name);
gboolean              attache_document_is_word (const char *head,
                                                gsize       length);
DexFuture            *attache_document_read_text (const char *path);
DexFuture            *attache_document_read_pages (const char *path,
                                                   guint       most_pages);

G_END_DECLS
