/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import.h"

G_BEGIN_DECLS

/* The kinds that a file can be read as, NULL at the end, in the order in which they are offered. */
const char *const *attache_import_wording_kinds (void);

const char *attache_import_wording_kind (const char *kind);
const char *attache_import_wording_state (AttacheImportState state,
                                          const char       **tone);

/* Of a line of an import that was done, by the words of AttacheImportLine; the second is owned. */
const char *attache_import_wording_line_state (const char  *state,
                                               const char **tone);
char       *attache_import_wording_line_detail (const char *kind,
                                                const char *field);

/* How many of one state there are: “12 new”; owned. */
char *attache_import_wording_count (AttacheImportState state,
                                    guint              n);

/* What was stored, in one sentence; owned. */
char *attache_import_wording_summary (const AttacheImportSummary *summary);

/* A row of a table as one line, “4 | C17/101 | Report”, and the line that was meant by it; owned. */
char *attache_import_wording_line (const char *source);
char *attache_import_wording_source (const char *line,
                                     const char *original);

G_END_DECLS
