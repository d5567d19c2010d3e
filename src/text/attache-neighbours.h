/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-references.h"

G_BEGIN_DECLS

/**
 * AttacheNeighbour:
 * @kind: what it is
 * @symbol: its usual spelling
 * @start: where it starts in the text
 * @end: the byte after it
 * @language: letter of a language suffix, or 0
 *
 * A reference in a folded text that is none to a paper of the Council.
 */
typedef struct
{
  AttacheReferenceKind kind;
  char                *symbol;
  const char          *start;
  const char          *end;
  char                 language;
} AttacheNeighbour;

gboolean attache_scan_neighbour (const char       *text,
                                 const char       *floor,
                                 const char       *p,
                                 AttacheNeighbour *neighbour);
gboolean attache_scan_decision (const char       *text,
                                const char       *p,
                                AttacheNeighbour *neighbour);
gboolean attache_scan_next_decision (const char             *p,
                                     const AttacheNeighbour *before,
                                     AttacheNeighbour       *neighbour);

G_END_DECLS
