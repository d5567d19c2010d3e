/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import-private.h"

G_BEGIN_DECLS

/* The parts of looking at files, for the preview of an import. Those that give a gboolean run in a fiber, and give FALSE when it
 * was cancelled or the library failed. */

/**
 * AttacheImportSource:
 * @path: where its bytes are
 * @shown: (nullable): where it is for the user: the archive that it is in
 * @name: name for people: “archive.zip › folder/name.docx”
 * @member: (nullable): name within the archive
 * @keeper: (nullable): keeps the bytes of a member where they are for as long as it lives
 *
 * A file to look at.
 */
typedef struct
{
  const char *path;
  const char *shown;
  const char *name;
  const char *member;
  GObject    *keeper;
} AttacheImportSource;

/* attache-import-look-file.c */
gboolean attache_import_look_at_source (AttacheImport             *import,
                                        const AttacheImportSource *source,
                                        GCancellable              *cancellable,
                                        GError                   **error);
gboolean attache_import_look_at_bytes (AttacheImport *import,
                                       GBytes        *text,
                                       const char    *name,
                                       GCancellable  *cancellable,
                                       GError       **error);

/* attache-import-read.c */
AttacheImportReading *attache_import_read (AttacheImport      *import,
                                           AttacheImportEntry *entry,
                                           GBytes             *text,
                                           GError            **error);
gboolean              attache_import_read_again (AttacheImport      *import,
                                                 AttacheImportEntry *entry,
                                                 GError            **error);

/* attache-import-look-archive.c */
gboolean attache_import_look_at_archive (AttacheImport *import,
                                         const char    *path,
                                         const char    *name,
                                         GCancellable  *cancellable,
                                         GError       **error);

/* attache-import-look-paper.c */
gboolean attache_import_look_at_pages (AttacheImportEntry *entry,
                                       char              **text,
                                       GError            **error);
gboolean attache_import_compare_with_library (AttacheImport      *import,
                                              AttacheImportEntry *entry,
                                              GError            **error);

/* attache-import-recognise.c */
gboolean attache_import_is_paper_by_name (const AttacheManuscript *manuscript,
                                          const char              *name);
void     attache_import_take_cover (AttacheImportEntry *entry,
                                    const AttacheCover *cover);
void     attache_import_recognise (AttacheImportEntry   *entry,
                                   AttacheImportReading *reading);

/* attache-import-weigh.c: what is to be worked out anew after a choice, and waiting for it. */
void       attache_import_chosen_cb (AttacheImportEntry *entry,
                                     gboolean            again,
                                     AttacheImport      *self);
DexFuture *attache_import_weigh (AttacheImport *self);

/* attache-import-preview.c */
gboolean attache_import_preview (AttacheImport *self,
                                 GError       **error);

/* attache-import.c */
void        attache_import_replace (AttacheImport      *self,
                                    AttacheImportEntry *entry);
GPtrArray  *attache_import_get_to_read (AttacheImport *self);
DexPromise *attache_import_get_weighing (AttacheImport *self);
void        attache_import_set_weighing (AttacheImport *self,
                                         DexPromise    *weighing);
gboolean    attache_import_accept_more (AttacheImport *self);
gboolean    attache_import_get_stale (AttacheImport *self);
void        attache_import_set_stale (AttacheImport *self,
                                      gboolean       stale);
void        attache_import_set_summary (AttacheImport              *self,
                                        const AttacheImportSummary *summary);

/* attache-import-children.c */
char *attache_import_dup_file_name (AttacheImportEntry *entry);
void  attache_import_show_doubts (AttacheImportEntry *entry);
void  attache_import_clear_children (AttacheImportEntry *entry);
void  attache_import_show_lines (AttacheImportEntry *entry,
                                 GPtrArray          *lines,
                                 gboolean            adds_file);

G_END_DECLS
