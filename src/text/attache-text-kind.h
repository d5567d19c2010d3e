/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheTextKind:
 * @ATTACHE_TEXT_KIND_UNKNOWN: none of these
 * @ATTACHE_TEXT_KIND_RECORD: the summary record of a meeting
 * @ATTACHE_TEXT_KIND_AGENDA: a draft agenda: items, with or without papers
 * @ATTACHE_TEXT_KIND_PLAN: a time management plan: a row a paper
 * @ATTACHE_TEXT_KIND_ALLOCATION: which paper goes to which item (DT/1)
 * @ATTACHE_TEXT_KIND_CANDIDATURES: a list of candidatures
 * @ATTACHE_TEXT_KIND_LETTER: a letter that consults the States by correspondence
 * @ATTACHE_TEXT_KIND_PAPER: a paper with a cover block, and nothing else that is read
 *
 * What the Council publishes, told apart by content.
 */
typedef enum
{
  ATTACHE_TEXT_KIND_UNKNOWN,
  ATTACHE_TEXT_KIND_RECORD,
  ATTACHE_TEXT_KIND_AGENDA,
  ATTACHE_TEXT_KIND_PLAN,
  ATTACHE_TEXT_KIND_ALLOCATION,
  ATTACHE_TEXT_KIND_CANDIDATURES,
  ATTACHE_TEXT_KIND_LETTER,
  ATTACHE_TEXT_KIND_PAPER,
} AttacheTextKind;

const char     *attache_text_kind_to_string (AttacheTextKind kind);
AttacheTextKind attache_text_kind_from_string (const char *name);

G_END_DECLS
