/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-file.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_file_store_list (AttacheDatabase *database,
                                     const char      *issue_id);
GListModel *attache_file_store_list_unmatched (AttacheDatabase *database);
DexFuture  *attache_file_store_load (AttacheDatabase *database,
                                     const char      *file_id);
/* Keeps how many pages a file has, as the reader found them; not part of undo. */
DexFuture *attache_file_store_set_n_pages (AttacheDatabase *database,
                                           const char      *file_id,
                                           int              n_pages);

AttachePut   attache_file_store_put_in_worker (AttacheTransaction *transaction,
                                               AttacheFile        *file,
                                               GError            **error);
AttacheFile *attache_file_store_find_in_worker (AttacheTransaction *transaction,
                                                const char         *file_id,
                                                GError            **error);
/* The file of these bytes, retired or not, or NULL without an error. */
AttacheFile *attache_file_store_find_by_sha256_in_worker (AttacheTransaction *transaction,
                                                          const char         *sha256,
                                                          GError            **error);
/* Whether there are other bytes of the issue in the same language and format; FALSE with @error set when that cannot be told. */
gboolean attache_file_store_has_other_in_worker (AttacheTransaction *transaction,
                                                 const char         *issue_id,
                                                 const char         *language,
                                                 const char         *format,
                                                 const char         *sha256,
                                                 GError            **error);

G_END_DECLS
