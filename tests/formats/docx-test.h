/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Word documents for the tests, made from the text of a manuscript. */

/**
 * DocxTestFlags:
 * @DOCX_TEST_NUMBERED: numbers are those of a list where they follow on one another, and typed where they don’t
 * @DOCX_TEST_MERGED: an empty cell under a full one is a part of it, and words are links
 * @DOCX_TEST_TRACKED: with changes, fields, notes and fallbacks that are no part of the text as it stands
 */
typedef enum
{
  DOCX_TEST_PLAIN = 0,
  DOCX_TEST_NUMBERED = 1 << 0,
  DOCX_TEST_TRACKED = 1 << 1,
  DOCX_TEST_MERGED = 1 << 2,
} DocxTestFlags;

#define DOCX_TEST_NAMESPACES                                                  \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " \
  "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define DOCX_TEST_DOCUMENT(body) "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " DOCX_TEST_NAMESPACES "><w:body>" body "</w:body></w:document>"

typedef struct
{
  const char *name;
  const char *bytes;
  gssize      size; /* -1 where it ends with a NUL */
} DocxTestPart;

GBytes *docx_test_zip (const DocxTestPart *parts,
                       guint               n_parts);
GBytes *docx_test_pack (const char *document,
                        const char *numbering,
                        const char *styles);
GBytes *docx_test_pack_document (const char *document,
                                 gsize       size);
char   *docx_test_document (const char   *text,
                            DocxTestFlags flags);
GBytes *docx_test_new (const char   *text,
                       DocxTestFlags flags);

G_END_DECLS
