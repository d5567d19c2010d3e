/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-issue.h"
#include "model/attache-paper.h"
#include "store/attache-database.h"

G_BEGIN_DECLS

/* AttacheIssue, with what is derived from files, marks and items. */
GListModel *attache_paper_store_list_issues (AttacheDatabase *database,
                                             const char      *session_id);
GListModel *attache_paper_store_list_item_issues (AttacheDatabase *database,
                                                  const char      *item_id);
DexFuture  *attache_paper_store_load_issue (AttacheDatabase *database,
                                            const char      *issue_id);

AttachePut    attache_paper_store_put_in_worker (AttacheTransaction *transaction,
                                                 AttachePaper       *paper,
                                                 GError            **error);
AttachePut    attache_paper_store_put_issue_in_worker (AttacheTransaction *transaction,
                                                       AttacheIssue       *issue,
                                                       GError            **error);
AttachePaper *attache_paper_store_find_in_worker (AttacheTransaction *transaction,
                                                  const char         *paper_id,
                                                  GError            **error);
AttacheIssue *attache_paper_store_find_issue_in_worker (AttacheTransaction *transaction,
                                                        const char         *issue_id,
                                                        GError            **error);
GPtrArray    *attache_paper_store_select_issues_in_worker (AttacheTransaction *transaction,
                                                           const char         *session_id,
                                                           GError            **error);

GPtrArray *attache_paper_store_select_unnamed_in_worker (AttacheTransaction *transaction,
                                                         const char         *session_id,
                                                         GError            **error);

G_END_DECLS
