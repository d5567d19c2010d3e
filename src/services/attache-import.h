/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

typedef enum
{
  ATTACHE_IMPORT_STATE_NEW,
  ATTACHE_IMPORT_STATE_CHANGED,
  ATTACHE_IMPORT_STATE_UNCHANGED,
  ATTACHE_IMPORT_STATE_UNMATCHED,
  ATTACHE_IMPORT_STATE_REFUSED,
} AttacheImportState;

#define ATTACHE_TYPE_IMPORT_ENTRY (attache_import_entry_get_type ())

/* One line of the preview. Properties: "path", "name" (string), "kind" (string: `record` or `paper`, NULL where refused),
 * "symbol" (string or NULL, writable: giving it a symbol matches an unmatched paper), "language" (string or NULL, writable),
 * "state" (AttacheImportState as int), "why" (string or NULL: a sentence), "detail" (string or NULL: "14 items, 61 paragraphs"),
 * "included" (boolean, writable). A record entry also has children, from attache_import_entry_get_children(). */
G_DECLARE_FINAL_TYPE (AttacheImportEntry, attache_import_entry, ATTACHE, IMPORT_ENTRY, GObject)

/* What a record adds or changes, a AttacheImportEntry each ("name" is the item's number and title); NULL for papers. */
GListModel *attache_import_entry_get_children (AttacheImportEntry *self);

#define ATTACHE_TYPE_IMPORT (attache_import_get_type ())

/* A preview, and then the act. GListModel of AttacheImportEntry that grows while files are looked at. Properties:
 * "fraction" (double, 0 to 1), "status" (string: what is being looked at), "done" (boolean), "session" (string, writable:
 * session code that bare symbols belong to). Nothing is stored before attache_import_apply(). */
G_DECLARE_FINAL_TYPE (AttacheImport, attache_import, ATTACHE, IMPORT, GObject)

AttacheImport *attache_import_new (AttacheLibrary *library,
                                   const char     *session);

/* Looks at files and folders; resolves when all have been looked at. Dropping the future cancels. */
DexFuture *attache_import_look (AttacheImport *self,
                                GPtrArray     *paths);

/* The same for text from the clipboard or standard input. */
DexFuture *attache_import_look_at_text (AttacheImport *self,
                                        const char    *text,
                                        const char    *name);

/* Looks at all of it again, after "session" was changed; the preview starts empty. */
DexFuture *attache_import_look_again (AttacheImport *self);

/* Stores what is included, as one step of undo; resolves to an AttacheImportSummary. Dropping the future cancels and
 * leaves the library as it was. */
DexFuture *attache_import_apply (AttacheImport *self,
                                 const char    *label);

typedef struct
{
  char *session_id;
  char *session;
  int   items_added, items_changed, items_unchanged;
  int   papers_added, papers_changed, papers_unchanged;
  int   files_added, files_changed, files_unchanged;
  int   candidatures_added, deadlines_added, conclusions_added, paragraphs_added;
} AttacheImportSummary;

#define ATTACHE_TYPE_IMPORT_SUMMARY (attache_import_summary_get_type ())
GType attache_import_summary_get_type (void);

/* Gives an unmatched file (already stored) its symbol and language by hand. */
DexFuture *attache_library_assign_file (AttacheLibrary *library,
                                        const char     *file_id,
                                        const char     *symbol,
                                        const char     *language,
                                        const char     *label);

G_END_DECLS
