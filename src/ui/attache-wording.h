/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-enums.h"

#include <glib.h>

G_BEGIN_DECLS

/* The words that people read for values of the model, the same everywhere. Those returned as const are not to be freed. */
const char *attache_wording_stance (AttacheStance stance);
const char *attache_wording_stance_tone (AttacheStance stance);
const char *attache_wording_conclusion (AttacheConclusionKind kind,
                                        gboolean              provisional);
const char *attache_wording_conclusion_tone (AttacheConclusionKind kind,
                                             gboolean              provisional);
const char *attache_wording_language (const char *code);
char       *attache_wording_issue (const char      *symbol,
                                   AttacheIssueKind kind,
                                   int              ordinal);

/* Address of a paper’s page on the Council site, NULL where @symbol is no symbol. A pointer only: whether it may be read is not known. */
char *attache_wording_site (const char *symbol);

G_END_DECLS
