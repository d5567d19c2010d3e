/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-manuscript.h"

G_BEGIN_DECLS

/**
 * AttacheImportReading:
 * @text: (array zero-terminated=1): the text as it came, UTF-8, with `\n` between lines
 * @manuscript: what it says with the user’s edits
 *
 * A text that was read. It never changes, so that any thread may look at it.
 */
typedef struct
{
  char              *text;
  AttacheManuscript *manuscript;
} AttacheImportReading;

AttacheImportReading *attache_import_reading_new_in_worker (const char     *text,
                                                            gsize           length,
                                                            const char     *session,
                                                            AttacheTextKind kind,
                                                            GHashTable     *edits,
                                                            GError        **error);
AttacheImportReading *attache_import_reading_ref (AttacheImportReading *self);
void                  attache_import_reading_unref (AttacheImportReading *self);
char                 *attache_import_reading_dup_line (const AttacheImportReading *self,
                                                       guint                       line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheImportReading, attache_import_reading_unref)

G_END_DECLS
