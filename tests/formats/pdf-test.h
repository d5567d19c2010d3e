/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pages of A4 for the tests, laid out of the text of a manuscript as a word processor would print it. */

/**
 * PdfTestFlags:
 * @PDF_TEST_PLAIN: ragged lines, no hyphens, lines around the cells of tables
 * @PDF_TEST_JUSTIFIED: lines are stretched to the margins
 * @PDF_TEST_HYPHENATED: long words are broken at the ends of lines
 * @PDF_TEST_UNRULED: no lines around cells
 * @PDF_TEST_REPEATED: the head of a table stands again at the top of each page that it goes on to
 */
typedef enum
{
  PDF_TEST_PLAIN = 0,
  PDF_TEST_JUSTIFIED = 1 << 0,
  PDF_TEST_HYPHENATED = 1 << 1,
  PDF_TEST_UNRULED = 1 << 2,
  PDF_TEST_REPEATED = 1 << 3,
} PdfTestFlags;

GBytes *pdf_test_new (const char  *text,
                      PdfTestFlags flags);

G_END_DECLS
