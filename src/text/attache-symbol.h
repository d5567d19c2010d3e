/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AttacheSymbol:
 * @session: session it belongs to: `C21`, `C2000`, `C23-ADD`
 * @series: series
 * @number: number within the series
 * @kind: base text, revision, corrigendum or addendum
 * @ordinal: number of the revision, corrigendum or addendum; 0 for the base
 *
 * What a paper symbol such as `C21/ADM/1(Rev.1)` says.
 */
typedef struct
{
  char            *session;
  AttacheSeries    series;
  int              number;
  AttacheIssueKind kind;
  int              ordinal;
} AttacheSymbol;

AttacheSymbol *attache_symbol_parse (const char *text,
                                     const char *session);
AttacheSymbol *attache_symbol_from_shorthand (const char *query,
                                              const char *session);
AttacheSymbol *attache_symbol_copy (const AttacheSymbol *self);
void           attache_symbol_free (AttacheSymbol *self);
char          *attache_symbol_to_string (const AttacheSymbol *self);
char          *attache_symbol_to_base (const AttacheSymbol *self);
char          *attache_symbol_to_sort_key (const AttacheSymbol *self);
int            attache_symbol_compare (const AttacheSymbol *a,
                                       const AttacheSymbol *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheSymbol, attache_symbol_free)

G_END_DECLS
