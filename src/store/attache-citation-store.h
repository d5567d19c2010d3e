/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/attache-database.h"

G_BEGIN_DECLS

/**
 * AttacheCitation:
 * @id: UUID, name-based
 * @item_id: id of the item
 * @paragraph_id: (nullable): id of the paragraph, %NULL in a heading
 * @issue_id: id of the issue that is meant
 * @heading: whether it stands in the heading (or its row of the table), so that the item carries the issue
 * @position: order among the citations of the item, from 0
 * @raw: (nullable): words of the text, %NULL for a base that only its addenda imply
 *
 * Where an item refers to an issue.
 */
typedef struct
{
  const char *id;
  const char *item_id;
  const char *paragraph_id;
  const char *issue_id;
  gboolean    heading;
  int         position;
  const char *raw;
} AttacheCitation;

AttachePut attache_citation_store_put_in_worker (AttacheTransaction    *transaction,
                                                 const AttacheCitation *citation,
                                                 GError               **error);
/* Retires the citations of an item that are not among @citation_ids; gives how many, -1 on error. */
int attache_citation_store_retire_others_in_worker (AttacheTransaction *transaction,
                                                    const char         *item_id,
                                                    const char *const  *citation_ids,
                                                    GError            **error);

gboolean attache_citation_store_load_heading_in_worker (AttacheTransaction *transaction,
                                                        const char         *item_id,
                                                        char              **symbols,
                                                        GError            **error);

G_END_DECLS
