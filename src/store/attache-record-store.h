/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-conclusion.h"
#include "model/attache-paragraph.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_record_store_list_item_paragraphs (AttacheDatabase *database,
                                                       const char      *item_id);
GListModel *attache_record_store_list_conclusions (AttacheDatabase *database,
                                                   const char      *session_id);
GListModel *attache_record_store_list_item_conclusions (AttacheDatabase *database,
                                                        const char      *item_id);

AttacheParagraph *attache_record_store_find_paragraph_in_worker (AttacheTransaction *transaction,
                                                                 const char         *paragraph_id,
                                                                 GError            **error);

AttachePut attache_record_store_put_paragraph_in_worker (AttacheTransaction *transaction,
                                                         AttacheParagraph   *paragraph,
                                                         GError            **error);
AttachePut attache_record_store_put_conclusion_in_worker (AttacheTransaction *transaction,
                                                          AttacheConclusion  *conclusion,
                                                          GError            **error);

/* Each retires what of the item is not among @ids (for paragraphs: of that language); gives how many, -1 on error. */
int attache_record_store_retire_other_paragraphs_in_worker (AttacheTransaction *transaction,
                                                            const char         *item_id,
                                                            const char         *language,
                                                            const char *const  *ids,
                                                            GError            **error);
int attache_record_store_retire_other_conclusions_in_worker (AttacheTransaction *transaction,
                                                             const char         *item_id,
                                                             const char *const  *ids,
                                                             GError            **error);

G_END_DECLS
