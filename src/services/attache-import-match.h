/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import-private.h"

G_BEGIN_DECLS

/**
 * AttacheMatchRow:
 * @number: its number, or what sorts it where it has none
 * @title: (nullable): its title
 * @date: (nullable): its day
 * @papers: (element-type utf8): ids of the papers of its heading
 *
 * A row of a source as it is now. Strings are borrowed.
 */
typedef struct
{
  const char *number;
  const char *title;
  const char *date;
  GPtrArray  *papers;
} AttacheMatchRow;

AttacheMatchRow *attache_match_row_new (const char *number,
                                        const char *title,
                                        const char *date);
void             attache_match_row_add_paper (AttacheMatchRow *self,
                                              const char      *space,
                                              const char      *symbol,
                                              const char      *session);
void             attache_match_row_free (AttacheMatchRow *self);

GPtrArray *attache_import_match_in_worker (AttacheImportTarget *target,
                                           const char          *session_id,
                                           const char          *source_id,
                                           const char          *name,
                                           const char          *language,
                                           GPtrArray           *rows,
                                           GError             **error);

/* How titles and sets of papers are compared. */
char    *attache_import_fold_title (const char *title);
char    *attache_import_join_set (GPtrArray *papers);
gboolean attache_import_is_like (const char *a,
                                 const char *b);

G_END_DECLS
