/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "model/attache-enums.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_FILE (attache_file_get_type ())

G_DECLARE_FINAL_TYPE (AttacheFile, attache_file, ATTACHE, FILE, AttacheEntity)

const char *attache_file_get_issue_id (AttacheFile *self);
const char *attache_file_get_symbol (AttacheFile *self);
const char *attache_file_get_title (AttacheFile *self);
const char *attache_file_get_language (AttacheFile *self);
const char *attache_file_get_format (AttacheFile *self);
const char *attache_file_get_sha256 (AttacheFile *self);
const char *attache_file_get_name (AttacheFile *self);
gint64      attache_file_get_size (AttacheFile *self);
int         attache_file_get_n_pages (AttacheFile *self);
gboolean    attache_file_get_retired (AttacheFile *self);

G_END_DECLS
