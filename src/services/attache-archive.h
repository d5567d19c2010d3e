/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-document.h"
#include "services/attache-unpacked-file.h"

G_BEGIN_DECLS

/**
 * AttacheArchiveMember:
 * @name: what it is called in the archive, with its folders: slashes between them, none at the start, no `..`, no control
 *   characters, and not the same as that of another member. That of a member of an archive in the archive begins with the
 *   name of that: `Papers.zip/C21-1.docx`
 * @size: in bytes, as the archive says
 * @why: (nullable): a sentence that says why it cannot be taken out, or %NULL
 *
 * A file in an archive. Folders, and what a system put there for itself, are no members.
 */
typedef struct
{
  char   *name;
  guint64 size;
  char   *why;
} AttacheArchiveMember;

#define ATTACHE_TYPE_ARCHIVE (attache_archive_get_type ())

/* An archive that is open: one worker reads it for as long as this lives. */
G_DECLARE_FINAL_TYPE (AttacheArchive, attache_archive, ATTACHE, ARCHIVE, GObject)

DexFuture *attache_archive_list (const char *path);
GPtrArray *attache_archive_get_members (AttacheArchive *self);
DexFuture *attache_archive_extract (AttacheArchive *self,
                                    guint           index);

G_END_DECLS
