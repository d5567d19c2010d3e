/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-inspect.h"

G_BEGIN_DECLS

typedef void (*AttacheInspectAdd) (JsonBuilder  *builder,
                                   gconstpointer value);

/* attache-inspect-json.c */
void attache_inspect_add_string (JsonBuilder *builder,
                                 const char  *name,
                                 const char  *value);
void attache_inspect_add_enum (JsonBuilder *builder,
                               const char  *name,
                               GType        type,
                               int          value);
void attache_inspect_add_strings (JsonBuilder *builder,
                                  const char  *name,
                                  GPtrArray   *values);
void attache_inspect_add_int (JsonBuilder *builder,
                              const char  *name,
                              gint64       value);
void attache_inspect_add_boolean (JsonBuilder *builder,
                                  const char  *name,
                                  gboolean     value);
void attache_inspect_add_empty (JsonBuilder *builder,
                                const char  *name);
void attache_inspect_add_objects (JsonBuilder      *builder,
                                  const char       *name,
                                  GPtrArray        *values,
                                  AttacheInspectAdd add);

/* Members of the object that is being built. */
void attache_inspect_add_record (JsonBuilder         *builder,
                                 const AttacheRecord *record);
void attache_inspect_add_candidature (JsonBuilder                    *builder,
                                      const AttacheRecordCandidature *candidature);
void attache_inspect_add_programme (JsonBuilder            *builder,
                                    const AttacheProgramme *programme);
void attache_inspect_add_candidature_list (JsonBuilder                  *builder,
                                           const AttacheCandidatureList *list);
void attache_inspect_add_cover (JsonBuilder        *builder,
                                const AttacheCover *cover);

G_END_DECLS
