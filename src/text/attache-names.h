/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-words.h"

G_BEGIN_DECLS

const char *attache_names_find_country (const AttacheWords *words,
                                        const AttachePlain *plain,
                                        const GArray       *hits);
const char *attache_names_find_region (const AttachePlain *plain,
                                       const GArray       *hits);
char       *attache_names_dup_group (const AttachePlain *plain,
                                     const GArray       *hits,
                                     gboolean           *known);
char       *attache_names_dup_group_code (const AttachePlain   *plain,
                                          const AttacheWordHit *prefix,
                                          guint                *end);
const char *attache_names_get_language (const char *name);
const char *attache_names_find_language (const AttachePlain *plain,
                                         const GArray       *hits);

G_END_DECLS
