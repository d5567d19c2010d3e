/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheDocumentFormat:
 * @ATTACHE_DOCUMENT_FORMAT_UNKNOWN: none of these; reading it gives a sentence that says what it is, where that is known
 * @ATTACHE_DOCUMENT_FORMAT_PDF: pages
 * @ATTACHE_DOCUMENT_FORMAT_DOCX: a Word document
 * @ATTACHE_DOCUMENT_FORMAT_HTML: a saved web page
 * @ATTACHE_DOCUMENT_FORMAT_CSV: a table whose cells are separated by commas, semicolons or tabulators
 * @ATTACHE_DOCUMENT_FORMAT_TEXT: plain text, in whatever encoding
 * @ATTACHE_DOCUMENT_FORMAT_ZIP: an archive of files
 *
 * What a file is by its content, whatever its name says.
 */
typedef enum
{
  ATTACHE_DOCUMENT_FORMAT_UNKNOWN,
  ATTACHE_DOCUMENT_FORMAT_PDF,
  ATTACHE_DOCUMENT_FORMAT_DOCX,
  ATTACHE_DOCUMENT_FORMAT_HTML,
  ATTACHE_DOCUMENT_FORMAT_CSV,
  ATTACHE_DOCUMENT_FORMAT_TEXT,
  ATTACHE_DOCUMENT_FORMAT_ZIP,
} AttacheDocumentFormat;

/* How many of the first bytes of a file it takes to tell. */
#define ATTACHE_DOCUMENT_FORMAT_HEAD 4096

G_END_DECLS
