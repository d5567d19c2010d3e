/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORT_LINE (attache_import_line_get_type ())

G_DECLARE_FINAL_TYPE (AttacheImportLine, attache_import_line, ATTACHE, IMPORT_LINE, AttacheEntity)

const char *attache_import_line_get_import_id (AttacheImportLine *self);
int         attache_import_line_get_position (AttacheImportLine *self);
const char *attache_import_line_get_file (AttacheImportLine *self);
const char *attache_import_line_get_kind (AttacheImportLine *self);
const char *attache_import_line_get_name (AttacheImportLine *self);
const char *attache_import_line_get_state (AttacheImportLine *self);
const char *attache_import_line_get_field (AttacheImportLine *self);
const char *attache_import_line_get_before (AttacheImportLine *self);
const char *attache_import_line_get_after (AttacheImportLine *self);
const char *attache_import_line_get_key (AttacheImportLine *self);

G_END_DECLS
