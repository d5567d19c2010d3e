/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-doubt.h"
#include "text/attache-text-kind.h"

G_BEGIN_DECLS

/* What agendas, time plans, allocations of documents and letters of consultation have in common: numbered rows with
 * papers. Strings are UTF-8 and owned; lists are never NULL. Source of their shapes: domain facts on the Council’s
 * agendas and time plans. */

typedef struct
{
  char *kind;   /* "resolution" or "decision" */
  char *number; /* "1404", "611" */
  char *text;   /* as written, or NULL */
} AttacheProgrammeOutcome;

typedef struct
{
  guint      line;     /* of the text, from 1 */
  char      *stream;   /* "PL", "ADM", or NULL where the number is a plain one */
  char      *number;   /* canonical: "PL 2.9" (never 2.09), "ADM 4", "3"; NULL where the row has none */
  char      *title;    /* no symbols, no brackets left over from them; NULL where the row has none */
  char      *section;  /* the heading it stands under, or NULL */
  GPtrArray *papers;   /* (element-type utf8): canonical symbols of this session */
  GPtrArray *earlier;  /* (element-type utf8): canonical symbols of other sessions, and of related information */
  GPtrArray *outcomes; /* (element-type AttacheProgrammeOutcome) */
  char      *record;   /* symbol of the summary record, or NULL */
  char      *meeting;  /* "PL-1", "VCC-2", or NULL */
  char      *date;     /* ISO 8601 day on which it is taken up, or NULL */
  char      *starts;   /* Geneva wall clock "09:30", or NULL */
  char      *ends;
  gboolean   continued;
} AttacheProgrammeRow;

/**
 * AttacheProgramme:
 *
 * An agenda, a time plan, an allocation of documents or a letter of consultation. Rows stand in the order of the source;
 * rows of a plan that have one number are kept apart: which of them are one item is not decided here.
 */
typedef struct
{
  AttacheTextKind kind;
  char           *language; /* ISO 639-1, or NULL */
  char           *session;  /* "C18", or NULL */
  char           *symbol;   /* its own: "C26/ADM/2", "DM-20/1021", or NULL */
  char           *title;
  char           *date;     /* ISO 8601, or NULL */
  char           *deadline; /* of a letter: the day by which States answer, ISO 8601, or NULL */
  GPtrArray      *rows;     /* (element-type AttacheProgrammeRow) */
  GPtrArray      *doubts;   /* (element-type AttacheDoubt) */
  GPtrArray      *problems; /* (element-type utf8): sentences */
} AttacheProgramme;

AttacheProgramme *attache_programme_parse (const char     *text,
                                           AttacheTextKind kind,
                                           const char     *session);
void              attache_programme_free (AttacheProgramme *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheProgramme, attache_programme_free)

G_END_DECLS
