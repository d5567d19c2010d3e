/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_ISSUE (attache_issue_get_type ())

G_DECLARE_FINAL_TYPE (AttacheIssue, attache_issue, ATTACHE, ISSUE, AttacheEntity)

const char      *attache_issue_get_paper_id (AttacheIssue *self);
const char      *attache_issue_get_session_id (AttacheIssue *self);
const char      *attache_issue_get_symbol (AttacheIssue *self);
const char      *attache_issue_get_sort_key (AttacheIssue *self);
AttacheIssueKind attache_issue_get_kind (AttacheIssue *self);
int              attache_issue_get_ordinal (AttacheIssue *self);
const char      *attache_issue_get_title (AttacheIssue *self);
const char      *attache_issue_get_languages (AttacheIssue *self);
const char      *attache_issue_get_file_id (AttacheIssue *self);
int              attache_issue_get_n_pages (AttacheIssue *self);
int              attache_issue_get_n_marks (AttacheIssue *self);
const char      *attache_issue_get_items (AttacheIssue *self);
gboolean         attache_issue_get_retired (AttacheIssue *self);
const char      *attache_issue_get_date (AttacheIssue *self);
const char      *attache_issue_get_original (AttacheIssue *self);
const char      *attache_issue_get_agenda_item (AttacheIssue *self);

G_END_DECLS
