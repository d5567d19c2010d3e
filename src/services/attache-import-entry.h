/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import-content.h"
#include "services/attache-import.h"

G_BEGIN_DECLS

/* What the import itself keeps with a line of its preview; not for the window. */

AttacheImportEntry *attache_import_entry_new (const char *path,
                                              const char *name,
                                              const char *session);
AttacheImportEntry *attache_import_entry_new_child (AttacheImportEntry *parent,
                                                    const char         *key,
                                                    const char         *kind);
AttacheImportEntry *attache_import_entry_copy (AttacheImportEntry *self);

void attache_import_entry_refuse (AttacheImportEntry *self,
                                  const char         *why);
void attache_import_entry_set_unmatched (AttacheImportEntry *self,
                                         const char         *why);
void attache_import_entry_set_state (AttacheImportEntry *self,
                                     AttacheImportState  state);
void attache_import_entry_set_name (AttacheImportEntry *self,
                                    const char         *name);
void attache_import_entry_set_why (AttacheImportEntry *self,
                                   const char         *why);
void attache_import_entry_set_detail (AttacheImportEntry *self,
                                      const char         *detail);
void attache_import_entry_set_kind (AttacheImportEntry *self,
                                    const char         *kind);
void attache_import_entry_set_old (AttacheImportEntry *self,
                                   const char         *old);
void attache_import_entry_set_new (AttacheImportEntry *self,
                                   const char *new);
void attache_import_entry_set_busy (AttacheImportEntry *self,
                                    gboolean            busy);
void attache_import_entry_set_left_out (AttacheImportEntry *self,
                                        gboolean            left_out);
void attache_import_entry_know (AttacheImportEntry *self,
                                const char         *symbol,
                                const char         *language);
void attache_import_entry_set_doubt (AttacheImportEntry *self,
                                     guint               line,
                                     const char         *source,
                                     const char         *original,
                                     const char *const  *readings,
                                     gboolean            accepted);

const char           *attache_import_entry_get_path (AttacheImportEntry *self);
const char           *attache_import_entry_get_name (AttacheImportEntry *self);
const char           *attache_import_entry_get_key (AttacheImportEntry *self);
const char           *attache_import_entry_get_kind (AttacheImportEntry *self);
const char           *attache_import_entry_get_symbol (AttacheImportEntry *self);
const char           *attache_import_entry_get_language (AttacheImportEntry *self);
const char           *attache_import_entry_get_why (AttacheImportEntry *self);
const char           *attache_import_entry_get_old (AttacheImportEntry *self);
const char           *attache_import_entry_get_new (AttacheImportEntry *self);
guint                 attache_import_entry_get_line (AttacheImportEntry *self);
AttacheImportState    attache_import_entry_get_state (AttacheImportEntry *self);
gboolean              attache_import_entry_get_included (AttacheImportEntry *self);
gboolean              attache_import_entry_get_accepted (AttacheImportEntry *self);
gboolean              attache_import_entry_accept (AttacheImportEntry *self);
AttacheImportContent *attache_import_entry_get_content (AttacheImportEntry *self);

/* attache-import-entry-content.c: what is kept of the file. */
void                     attache_import_entry_set_title (AttacheImportEntry *self,
                                                         const char         *title);
void                     attache_import_entry_set_file (AttacheImportEntry *self,
                                                        const char         *sha256,
                                                        gint64              size,
                                                        int                 n_pages);
void                     attache_import_entry_set_format (AttacheImportEntry *self,
                                                          const char         *format);
const char              *attache_import_entry_get_title (AttacheImportEntry *self);
const char              *attache_import_entry_get_sha256 (AttacheImportEntry *self);
const char              *attache_import_entry_get_format (AttacheImportEntry *self);
gint64                   attache_import_entry_get_size (AttacheImportEntry *self);
int                      attache_import_entry_get_n_pages (AttacheImportEntry *self);
const AttacheManuscript *attache_import_entry_get_manuscript (AttacheImportEntry *self);
void                     attache_import_entry_take_reading (AttacheImportEntry   *self,
                                                            AttacheImportReading *reading);
void                     attache_import_entry_make_children (AttacheImportEntry *self);
void                     attache_import_entry_take_children (AttacheImportEntry *self,
                                                             GPtrArray          *children);

G_END_DECLS
