/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-doubt.h"
#include "text/attache-record.h"

G_BEGIN_DECLS

/**
 * AttacheCandidatureListRow:
 * @line: of the text, from 1
 * @candidature: as a record has it; `state` is “listed” unless the row says otherwise; `text` is the row
 * @tenure: as written (“since 2018”), or %NULL
 * @reference: as written (“CL-21/14”, “C17/55(Rev.1)”), or %NULL
 */
typedef struct
{
  guint                     line;
  AttacheRecordCandidature *candidature;
  char                     *tenure;
  char                     *reference;
} AttacheCandidatureListRow;

/**
 * AttacheCandidatureList:
 *
 * A list of candidatures: groups × posts × people, countries, regions, references. Merged cells are filled down: a row
 * without a group or post has that of the row above it in the same table.
 */
typedef struct
{
  char      *language; /* ISO 639-1, or NULL */
  char      *session;
  char      *symbol;
  char      *title;
  char      *date;
  GPtrArray *rows;     /* (element-type AttacheCandidatureListRow) */
  GPtrArray *doubts;   /* (element-type AttacheDoubt) */
  GPtrArray *problems; /* (element-type utf8) */
} AttacheCandidatureList;

gboolean                attache_candidature_list_recognise (const char *text);
AttacheCandidatureList *attache_candidature_list_parse (const char *text,
                                                        const char *session);
void                    attache_candidature_list_free (AttacheCandidatureList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheCandidatureList, attache_candidature_list_free)

G_END_DECLS
