/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORT_RECORD (attache_import_record_get_type ())

G_DECLARE_FINAL_TYPE (AttacheImportRecord, attache_import_record, ATTACHE, IMPORT_RECORD, AttacheEntity)

gint64      attache_import_record_get_at (AttacheImportRecord *self);
const char *attache_import_record_get_label (AttacheImportRecord *self);
const char *attache_import_record_get_name (AttacheImportRecord *self);
int         attache_import_record_get_n_files (AttacheImportRecord *self);
int         attache_import_record_get_n_lines (AttacheImportRecord *self);
gboolean    attache_import_record_get_undone (AttacheImportRecord *self);
const char *attache_import_record_get_blocked_by (AttacheImportRecord *self);

G_END_DECLS
