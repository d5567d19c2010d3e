/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-plain.h"

G_BEGIN_DECLS

/* What the tables in words/ sort the words of Council texts into; each is a group of that name in the files. */
typedef enum
{
  ATTACHE_WORD_LANGUAGE,
  ATTACHE_WORD_ABBREVIATION,
  ATTACHE_WORD_MONTH,
  ATTACHE_WORD_WEEKDAY,
  ATTACHE_WORD_ORDINAL,
  ATTACHE_WORD_DATE,
  ATTACHE_WORD_BY,
  ATTACHE_WORD_SINCE,
  ATTACHE_WORD_RELATIVE,
  ATTACHE_WORD_REVERT,
  ATTACHE_WORD_CONDITION,
  ATTACHE_WORD_EVENT,
  ATTACHE_WORD_DUTY,
  ATTACHE_WORD_WHO,
  ATTACHE_WORD_RECIPIENT,
  ATTACHE_WORD_THAT,
  ATTACHE_WORD_AND,
  ATTACHE_WORD_OF,
  ATTACHE_WORD_LEAD,
  ATTACHE_WORD_REPORTED,
  ATTACHE_WORD_CONCLUSION,
  ATTACHE_WORD_VERB,
  ATTACHE_WORD_CORRESPONDENCE,
  ATTACHE_WORD_PRIORITY,
  ATTACHE_WORD_CLOSING,
  ATTACHE_WORD_CANDIDATURE,
  ATTACHE_WORD_POST,
  ATTACHE_WORD_SEAT,
  ATTACHE_WORD_ORGANISATION,
  ATTACHE_WORD_COUNTRY,
  ATTACHE_WORD_GROUP,
  ATTACHE_WORD_PREFIX,
  ATTACHE_WORD_PERSON,
  ATTACHE_WORD_ROLE,
  ATTACHE_WORD_HEADER,
  ATTACHE_WORD_SIGNATURE,
  ATTACHE_WORD_CONTINUED,
  ATTACHE_WORD_REGION,
  ATTACHE_WORD_COLUMN,
  ATTACHE_WORD_PROGRAMME,
  ATTACHE_WORD_SECTION,
  ATTACHE_WORD_HOURS,
  ATTACHE_WORD_REPLY,
  ATTACHE_N_WORD_GROUPS,
} AttacheWordGroup;

/**
 * AttacheWordHit:
 * @group: the group of the table
 * @key: (not nullable): the key within it; an interned string
 * @start: first byte in the plain text
 * @end: byte after the last
 */
typedef struct
{
  AttacheWordGroup group;
  const char      *key;
  guint            start;
  guint            end;
} AttacheWordHit;

typedef struct _AttacheWords AttacheWords;

const AttacheWords   *attache_words_get (const char *language);
GArray               *attache_words_scan (const AttacheWords *self,
                                          const AttachePlain *plain);
gboolean              attache_words_know (const AttacheWords *self,
                                          AttacheWordGroup    group,
                                          const char         *word);
const AttacheWordHit *attache_words_find (const GArray    *hits,
                                          AttacheWordGroup group,
                                          const char      *key);
gboolean              attache_words_has (const GArray    *hits,
                                         AttacheWordGroup group,
                                         const char      *key);
char                 *attache_words_dup_name (const AttacheWords *self,
                                              AttacheWordGroup    group,
                                              const char         *key);
char                 *attache_words_dup_nearest (const AttacheWords *self,
                                                 AttacheWordGroup    group,
                                                 const char         *written);
const char           *attache_words_get_region (const AttacheWords *self,
                                                const char         *country);

G_END_DECLS
