/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-entity.h"
#include "store/attache-store-error.h"

G_BEGIN_DECLS

/**
 * AttacheStatement:
 *
 * A prepared statement. Parameters are bound by name, columns are read by name.
 */
typedef struct _AttacheStatement AttacheStatement;

typedef enum
{
  ATTACHE_STEP_FAILED,
  ATTACHE_STEP_ROW,
  ATTACHE_STEP_DONE,
} AttacheStep;

gboolean    attache_statement_has_parameter (AttacheStatement *self,
                                             const char       *name);
void        attache_statement_bind_text (AttacheStatement *self,
                                         const char       *name,
                                         const char       *value);
void        attache_statement_bind_int64 (AttacheStatement *self,
                                          const char       *name,
                                          gint64            value);
void        attache_statement_bind_null (AttacheStatement *self,
                                         const char       *name);
void        attache_statement_bind_ids (AttacheStatement  *self,
                                        const char        *name,
                                        const char *const *ids);
void        attache_statement_bind_entity (AttacheStatement *self,
                                           AttacheEntity    *entity);
AttacheStep attache_statement_step (AttacheStatement *self,
                                    GError          **error);
gboolean    attache_statement_run (AttacheStatement *self,
                                   GError          **error);
void        attache_statement_reset (AttacheStatement *self);
const char *attache_statement_get_text (AttacheStatement *self,
                                        const char       *column);
gint64      attache_statement_get_int64 (AttacheStatement *self,
                                         const char       *column);
gpointer    attache_statement_read (AttacheStatement *self,
                                    GType             type);
guint64     attache_statement_hash (AttacheStatement *self);

G_END_DECLS
