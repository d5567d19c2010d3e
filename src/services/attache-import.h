/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

G_BEGIN_DECLS

/**
 * AttacheImportState:
 * @ATTACHE_IMPORT_STATE_NEW: would be added
 * @ATTACHE_IMPORT_STATE_CHANGED: would be changed
 * @ATTACHE_IMPORT_STATE_UNCHANGED: is here already, and is left alone
 * @ATTACHE_IMPORT_STATE_UNMATCHED: a file of which it is not known what paper it is
 * @ATTACHE_IMPORT_STATE_REFUSED: cannot be stored
 * @ATTACHE_IMPORT_STATE_RETIRED: is not in what is imported any more, and would be set aside
 * @ATTACHE_IMPORT_STATE_UNCERTAIN: a line that could be read in more than one way; it is left out until it is settled
 *
 * What storing a line of the preview would do.
 */
typedef enum
{
  ATTACHE_IMPORT_STATE_NEW,
  ATTACHE_IMPORT_STATE_CHANGED,
  ATTACHE_IMPORT_STATE_UNCHANGED,
  ATTACHE_IMPORT_STATE_UNMATCHED,
  ATTACHE_IMPORT_STATE_REFUSED,
  ATTACHE_IMPORT_STATE_RETIRED,
  ATTACHE_IMPORT_STATE_UNCERTAIN,
} AttacheImportState;

#define ATTACHE_TYPE_IMPORT_ENTRY (attache_import_entry_get_type ())

/* A line of the preview: a file, and below it what its text adds, changes, retires, and what in it is uncertain.
 *
 * Of a file: "path", "name" (string; “archive.zip › folder/name.docx” within an archive), "kind" (string, writable: `record`,
 * `agenda`, `plan`, `allocation`, `candidatures`, `letter`, `paper`; NULL where refused; writing another reads the text again
 * as that), "symbol" (string or NULL, writable: giving it a symbol matches an unmatched paper), "language" (string or NULL,
 * writable), "why" (string or NULL: a sentence), "detail" (string or NULL: “14 items, 61 paragraphs”), "busy" (boolean: its
 * text is being read again).
 *
 * Of what is below it: "kind" (`item`, `candidature`, `deadline`, `doubt`), "name", "detail", "old" and "new" (string or NULL:
 * what is here, and what would stand in its place; some lines each).
 *
 * Of a doubt: "line" (uint, of the text, from 1; 0 for all others), "source" (string, writable: the line as it is read;
 * writing it reads the text again), "original" (string: the line as it came), "readings" (strv: lines that could stand in its
 * place, the likeliest first; may be empty), "accepted" (boolean, writable: TRUE takes the first reading, FALSE goes back to
 * the line as it came). One that was settled stays, with "accepted" TRUE, until it is reset.
 *
 * Of all: "state" (AttacheImportState as int), "included" (boolean, writable). */
G_DECLARE_FINAL_TYPE (AttacheImportEntry, attache_import_entry, ATTACHE, IMPORT_ENTRY, GObject)

/* What is below a file, an AttacheImportEntry each: a list that changes while its text is read again. NULL where there is
 * nothing to tell: a paper, or what is itself below a file. */
GListModel *attache_import_entry_get_children (AttacheImportEntry *self);

/* Puts the line of a doubt back as it came, and reads the text again. */
void attache_import_entry_reset (AttacheImportEntry *self);

#define ATTACHE_TYPE_IMPORT (attache_import_get_type ())

/* A preview, and then the act. GListModel of AttacheImportEntry that grows while files are looked at. Properties:
 * "fraction" (double, 0 to 1), "status" (string: what is being looked at), "done" (boolean), "session" (string, writable:
 * session code that bare symbols belong to), "busy" (boolean: the preview is being worked out again after a choice),
 * "n-uncertain" (uint: doubts that are not settled, in what is included), "summary" (AttacheImportSummary or NULL: what
 * attache_import_apply() would do, and afterwards did). Nothing is stored before attache_import_apply(). */
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

/* Takes the likeliest reading of every doubt that has one, in what is included. */
void attache_import_accept_all (AttacheImport *self);

/* Resolves when the preview says what the choices made so far would do. */
DexFuture *attache_import_settle (AttacheImport *self);

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
  int   items_retired;
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
