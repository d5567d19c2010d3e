/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-import-line.h"
#include "model/attache-import-record.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

GListModel *attache_import_store_list (AttacheDatabase *database);
GListModel *attache_import_store_list_lines (AttacheDatabase *database,
                                             const char      *import_id);

gboolean attache_import_store_find_act_in_worker (AttacheTransaction *transaction,
                                                  const char         *import_id,
                                                  gint64             *act,
                                                  char              **label,
                                                  char              **later,
                                                  GError            **error);
gboolean attache_import_store_put_batch_in_worker (AttacheTransaction *transaction,
                                                   const char         *name,
                                                   guint               n_files,
                                                   GPtrArray          *lines,
                                                   GError            **error);

/* Keeps that a file or text was imported. @summary is JSON of the caller’s. */
AttachePut attache_import_store_put_in_worker (AttacheTransaction *transaction,
                                               const char         *name,
                                               const char         *sha256,
                                               const char         *summary,
                                               GError            **error);

/* Whether these bytes were imported before (and not undone); FALSE with @error set when that cannot be told. */
gboolean attache_import_store_has_in_worker (AttacheTransaction *transaction,
                                             const char         *sha256,
                                             GError            **error);

G_END_DECLS
