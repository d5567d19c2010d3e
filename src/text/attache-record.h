/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"
#include "text/attache-doubt.h"
#include "text/attache-text-kind.h"

#include <glib.h>

G_BEGIN_DECLS

/* What a record says, as plain data. Strings are UTF-8 and owned; lists are never NULL. */

typedef struct
{
  char      *number; /* "11.7" */
  char      *text;
  GPtrArray *papers; /* (element-type utf8): canonical symbols in it, in order, once each */
} AttacheRecordParagraph;

typedef struct
{
  AttacheConclusionKind kind;
  GPtrArray            *papers; /* (element-type utf8): that it speaks of */
  char                 *paragraph;
  char                 *text; /* the sentence, or several, a line each */
  gboolean              provisional;
} AttacheRecordConclusion;

typedef struct
{
  char      *number;      /* "11" */
  char      *title;       /* no symbols, no brackets left over from them */
  GPtrArray *papers;      /* (element-type utf8): of the heading or the row of the table, implied bases included */
  GPtrArray *cited;       /* (element-type utf8): of its paragraphs, once each */
  GPtrArray *links;       /* (element-type utf8): web addresses in its paragraphs */
  GPtrArray *paragraphs;  /* (element-type AttacheRecordParagraph) */
  GPtrArray *conclusions; /* (element-type AttacheRecordConclusion) */
  gboolean   continued;   /* "(continued)" */
} AttacheRecordItem;

typedef struct
{
  AttacheDeadlineKind kind;
  AttachePrecision    precision;
  char               *date;     /* ISO 8601 day; first of a range, last of a month end; NULL when relative */
  char               *end_date; /* last day of a range, or NULL */
  char               *who;      /* or NULL */
  char               *what;
  char               *item;
  char               *paragraph;
} AttacheRecordDeadline;

typedef struct
{
  char                   *group;          /* code: "CWG-SFP" */
  char                   *post;           /* "chair", "vice-chair", or the words of the source */
  char                   *nominator;      /* the words of the source for an organisation, a group of States or a region; the name of a State */
  char                   *region;         /* code of the regional organisation that the nominator is or belongs to, or NULL */
  char                   *country;        /* the words of the source, or NULL */
  char                   *country_code;   /* ISO 3166, three letters, or NULL */
  char                   *nominator_code; /* code of the organisation, or ISO 3166 of the State; NULL when not in the tables */
  char                   *person;         /* or NULL */
  char                   *language;       /* official language the seat is for, or NULL */
  AttacheCandidatureState state;
  gboolean                note_verbale; /* in preparation */
  char                   *item;
  char                   *paragraph;
  char                   *text; /* the sentence */
} AttacheRecordCandidature;

typedef struct
{
  char *name;
  char *role;    /* or NULL */
  char *country; /* or NULL */
} AttacheRecordPerson;

typedef struct
{
  char *paper; /* canonical symbol of its base */
  char *group; /* "1", "1+", "2" */
  char *paragraph;
} AttacheRecordPriority;

/**
 * AttacheRecord:
 *
 * What the summary record of a meeting says, read from its text.
 */
typedef struct
{
  AttacheTextKind kind;
  char           *language; /* ISO 639-1, or NULL */
  char           *session;  /* "C21", or NULL */
  char           *meeting;  /* "C21/VCC-1", or NULL */
  char           *symbol;   /* symbol of the record itself, or NULL */
  char           *title;    /* or NULL */
  char           *date;     /* ISO 8601, or NULL */
  char           *starts;   /* Geneva wall clock "09:40", or NULL */
  char           *ends;
  GPtrArray      *chairs;       /* (element-type utf8) */
  GPtrArray      *items;        /* (element-type AttacheRecordItem) */
  GPtrArray      *deadlines;    /* (element-type AttacheRecordDeadline) */
  GPtrArray      *candidatures; /* (element-type AttacheRecordCandidature) */
  GPtrArray      *priorities;   /* (element-type AttacheRecordPriority): to which group the meeting moved which paper */
  GPtrArray      *people;       /* (element-type AttacheRecordPerson) */
  GPtrArray      *doubts;       /* (element-type AttacheDoubt) */
  GPtrArray      *problems;     /* (element-type utf8): what looks cut off or out of order, a sentence each */
  gboolean        cut;          /* ends within an item: the last problem says where */
} AttacheRecord;

#define ATTACHE_TEXT_ERROR (attache_text_error_quark ())

typedef enum
{
  ATTACHE_TEXT_ERROR_EMPTY,
  ATTACHE_TEXT_ERROR_NOT_TEXT,
  ATTACHE_TEXT_ERROR_TOO_LONG,
} AttacheTextError;

GQuark attache_text_error_quark (void);

AttacheRecord *attache_record_parse (const char *data,
                                     gsize       length,
                                     const char *session,
                                     GError    **error);
void           attache_record_free (AttacheRecord *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheRecord, attache_record_free)

G_END_DECLS
