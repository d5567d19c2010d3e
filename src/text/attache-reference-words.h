/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The keys of words/references.ini, which tells what each is for. */
typedef enum
{
  ATTACHE_REFERENCE_WORD_DOCUMENT,
  ATTACHE_REFERENCE_WORD_AFTER,
  ATTACHE_REFERENCE_WORD_REVISION,
  ATTACHE_REFERENCE_WORD_CORRIGENDUM,
  ATTACHE_REFERENCE_WORD_ADDENDUM,
  ATTACHE_REFERENCE_WORD_ADJACENT,
  ATTACHE_REFERENCE_WORD_TO,
  ATTACHE_REFERENCE_WORD_AND,
  ATTACHE_REFERENCE_WORD_LINK,
  ATTACHE_REFERENCE_WORD_OF,
  ATTACHE_REFERENCE_WORD_ADDENDA,
  ATTACHE_REFERENCE_WORD_ANNEX,
  ATTACHE_REFERENCE_WORD_NUMBER,
  ATTACHE_REFERENCE_WORD_DECISION,
  ATTACHE_REFERENCE_WORD_DECISION_AFTER,
  ATTACHE_REFERENCE_WORD_RESOLUTION,
  ATTACHE_REFERENCE_WORD_RESOLUTION_AFTER,
  ATTACHE_REFERENCE_WORD_REVISED,
  ATTACHE_REFERENCE_WORD_CONFERENCE,
  ATTACHE_REFERENCE_WORD_GROUP,
  ATTACHE_REFERENCE_WORD_LETTER,
  ATTACHE_REFERENCE_WORD_MEETING,
  ATTACHE_REFERENCE_WORD_AGENDA,
  ATTACHE_N_REFERENCE_WORDS,
} AttacheReferenceWord;

gsize    attache_reference_word_match (AttacheReferenceWord word,
                                       const char          *p);
gsize    attache_reference_word_match_before (AttacheReferenceWord word,
                                              const char          *start,
                                              const char          *p);
gboolean attache_reference_word_is_start (const char *start,
                                          const char *p);
gboolean attache_is_latin_letter (gunichar c);
gboolean attache_is_spaced_letter (gunichar c);

G_END_DECLS
