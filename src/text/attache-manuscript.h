/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-candidature-list.h"
#include "text/attache-cover.h"
#include "text/attache-programme.h"
#include "text/attache-record.h"

G_BEGIN_DECLS

/* Between the cells of a row, and between the paragraphs of one cell. */
#define ATTACHE_MANUSCRIPT_CELL "\t"
#define ATTACHE_MANUSCRIPT_BREAK "\xe2\x80\xa8" /* U+2028 */

/**
 * AttacheManuscript:
 * @kind: what it was read as
 * @record: (nullable): where it is a record; of two sittings in one file, the first
 * @records: (element-type AttacheRecord): all the records in it, @record first; empty where it is none
 * @programme: (nullable): where it is an agenda, a plan, an allocation or a letter
 * @candidatures: (nullable): where it is a list of candidatures
 * @cover: (nullable): what its cover says, whatever its kind
 * @doubts: (element-type AttacheDoubt): of whichever of these it is, by line; they own them
 *
 * The text of a file, read as what it is. The form of text is the same for every format that it came in: a paragraph, or a
 * row of a table, is a line; cells are separated by %ATTACHE_MANUSCRIPT_CELL, paragraphs in a cell by
 * %ATTACHE_MANUSCRIPT_BREAK; the number of a list stands before its paragraph, with a tabulator; text is in logical order;
 * there are no running heads, page numbers or hyphens of line ends. That is also what a table copied from a page or a sheet
 * pastes as.
 */
typedef struct
{
  AttacheTextKind         kind;
  AttacheRecord          *record;
  GPtrArray              *records;
  AttacheProgramme       *programme;
  AttacheCandidatureList *candidatures;
  AttacheCover           *cover;
  GPtrArray              *doubts;
} AttacheManuscript;

AttacheTextKind    attache_text_kind_recognise (const char *text);
AttacheManuscript *attache_manuscript_read (const char     *data,
                                            gsize           length,
                                            const char     *session,
                                            AttacheTextKind kind,
                                            GError        **error);
void               attache_manuscript_free (AttacheManuscript *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheManuscript, attache_manuscript_free)

G_END_DECLS
