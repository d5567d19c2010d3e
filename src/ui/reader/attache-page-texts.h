/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-document.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAGE_TEXTS (attache_page_texts_get_type ())

/* Emits "loaded" with the number of a page (uint). */
G_DECLARE_FINAL_TYPE (AttachePageTexts, attache_page_texts, ATTACHE, PAGE_TEXTS, GObject)

AttachePageTexts *attache_page_texts_new (AttacheDocument *document);
AttachePageText  *attache_page_texts_peek (AttachePageTexts *self,
                                           guint             page);
DexFuture        *attache_page_texts_load (AttachePageTexts *self,
                                           guint             page,
                                           AttachePriority   priority);
void              attache_page_texts_want (AttachePageTexts *self,
                                           guint             page);
DexFuture        *attache_page_texts_copy (AttachePageTexts *self,
                                           guint             first,
                                           guint             start,
                                           guint             last,
                                           guint             end);

G_END_DECLS
