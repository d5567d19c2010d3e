/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import-reading.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AttacheImportContent:
 * @session: (nullable): session that bare symbols belong to
 * @title: (nullable): of the paper
 * @path: (nullable): where its bytes are
 * @keeper: (nullable): keeps them there
 * @text: (nullable): what came from the clipboard
 * @detail: (nullable): what is in a text with structure
 * @member: (nullable): name within an archive
 * @format: `pdf`, `docx`, `html`, `txt`, `csv`, `tsv`; static
 * @sha256: (nullable): of its bytes, as they were looked at
 * @size: in bytes
 * @n_pages: 0 where it is not known
 * @reading: (nullable): what its text says, where it has structure
 * @edits: (element-type guint utf8): lines that the user has settled, by their numbers
 * @excluded: (element-type utf8): keys of what is below the file and was left out by the user
 * @questionable: whether it was left out because of what it looks like
 * @forced: kind that the user chose, or %ATTACHE_TEXT_KIND_UNKNOWN
 *
 * What an import keeps of a file besides its line in the preview.
 */
typedef struct
{
  char                 *session;
  char                 *title;
  char                 *path;
  GObject              *keeper;
  GBytes               *text;
  char                 *detail;
  char                 *member;
  const char           *format;
  char                 *sha256;
  gint64                size;
  int                   n_pages;
  AttacheImportReading *reading;
  GHashTable           *edits;
  GHashTable           *excluded;
  gboolean              questionable;
  AttacheTextKind       forced;
} AttacheImportContent;

AttacheImportContent *attache_import_content_new (const char *session);
AttacheImportContent *attache_import_content_copy (const AttacheImportContent *self);
void                  attache_import_content_free (AttacheImportContent *self);
void                  attache_import_content_set_edit (AttacheImportContent *self,
                                                       guint                 line,
                                                       const char           *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheImportContent, attache_import_content_free)

G_END_DECLS
