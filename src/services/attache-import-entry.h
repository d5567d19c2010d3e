/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import.h"
#include "text/attache-record.h"

G_BEGIN_DECLS

/* What the import itself keeps with a line of its preview; not for the window. */

AttacheImportEntry *attache_import_entry_new (const char *path,
                                              const char *name,
                                              const char *session);
void                attache_import_entry_refuse (AttacheImportEntry *self,
                                                 const char         *why);
void                attache_import_entry_set_unmatched (AttacheImportEntry *self,
                                                        const char         *why);
void                attache_import_entry_set_state (AttacheImportEntry *self,
                                                    AttacheImportState  state);
void                attache_import_entry_leave_out (AttacheImportEntry *self,
                                                    const char         *why);
void                attache_import_entry_set_detail (AttacheImportEntry *self,
                                                     const char         *detail);
void                attache_import_entry_set_kind (AttacheImportEntry *self,
                                                   const char         *kind);
void                attache_import_entry_set_title (AttacheImportEntry *self,
                                                    const char         *title);
void                attache_import_entry_set_file (AttacheImportEntry *self,
                                                   const char         *sha256,
                                                   gint64              size,
                                                   int                 n_pages);
void                attache_import_entry_set_format (AttacheImportEntry *self,
                                                     const char         *format);
void                attache_import_entry_take_record (AttacheImportEntry *self,
                                                      AttacheRecord      *record);
void                attache_import_entry_add_child (AttacheImportEntry *self,
                                                    const char         *name,
                                                    AttacheImportState  state,
                                                    const char         *detail);

const char          *attache_import_entry_get_path (AttacheImportEntry *self);
const char          *attache_import_entry_get_name (AttacheImportEntry *self);
const char          *attache_import_entry_get_kind (AttacheImportEntry *self);
const char          *attache_import_entry_get_symbol (AttacheImportEntry *self);
const char          *attache_import_entry_get_language (AttacheImportEntry *self);
const char          *attache_import_entry_get_title (AttacheImportEntry *self);
const char          *attache_import_entry_get_sha256 (AttacheImportEntry *self);
const char          *attache_import_entry_get_format (AttacheImportEntry *self);
const char          *attache_import_entry_get_why (AttacheImportEntry *self);
const char          *attache_import_entry_get_detail (AttacheImportEntry *self);
gint64               attache_import_entry_get_size (AttacheImportEntry *self);
int                  attache_import_entry_get_n_pages (AttacheImportEntry *self);
AttacheImportState   attache_import_entry_get_state (AttacheImportEntry *self);
gboolean             attache_import_entry_get_included (AttacheImportEntry *self);
const AttacheRecord *attache_import_entry_get_record (AttacheImportEntry *self);

G_END_DECLS
