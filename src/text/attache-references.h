/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheReferenceKind:
 *
 * What a reference in a Council text points to. Only papers belong to the list of documents; the others are told
 * apart so that they never end up there.
 */
typedef enum
{
  ATTACHE_REFERENCE_PAPER,
  ATTACHE_REFERENCE_MEETING,
  ATTACHE_REFERENCE_GROUP_PAPER,
  ATTACHE_REFERENCE_CONFERENCE_PAPER,
  ATTACHE_REFERENCE_PROPOSAL,
  ATTACHE_REFERENCE_LETTER,
  ATTACHE_REFERENCE_DECISION,
  ATTACHE_REFERENCE_RESOLUTION,
  ATTACHE_REFERENCE_BARE_PAPER,
  ATTACHE_REFERENCE_AGENDA_ITEM,
} AttacheReferenceKind;

/**
 * AttacheReference:
 * @kind: what it points to
 * @symbol: canonical symbol of a paper (`C21/21(Add.1)`); for other kinds the reference in its usual spelling
 * @raw: the words of the text
 * @start: offset of @raw in the text, in characters
 * @end: offset of the character after it
 * @language: ISO 639-1 of a language suffix (`-E`), or %NULL
 * @open_ended: whether addenda are meant that the text does not number ("and its addenda")
 */
typedef struct
{
  AttacheReferenceKind kind;
  char                *symbol;
  char                *raw;
  guint                start;
  guint                end;
  char                *language;
  gboolean             open_ended;
} AttacheReference;

GPtrArray *attache_papers_find (const char *text,
                                const char *session);
GPtrArray *attache_references_find (const char *text,
                                    const char *session);
char      *attache_papers_remove (const char *text,
                                  const char *session);

G_END_DECLS
