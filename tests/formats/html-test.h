/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Saved web pages for the tests, made from the text of a manuscript. */

/**
 * HtmlTestFlags:
 * @HTML_TEST_PLAIN: a page with a menu, scripts, styles and a foot around its text
 * @HTML_TEST_SPANS: empty cells under a full one are part of it
 * @HTML_TEST_WORD: as a word processor saves a page: spans everywhere, numbers followed by spaces that stand for a tabulator
 * @HTML_TEST_ENTITIES: what is not ASCII is written with names and numbers
 */
typedef enum
{
  HTML_TEST_PLAIN = 0,
  HTML_TEST_SPANS = 1 << 0,
  HTML_TEST_WORD = 1 << 1,
  HTML_TEST_ENTITIES = 1 << 2,
} HtmlTestFlags;

GBytes *html_test_new (const char   *text,
                       const char   *charset,
                       HtmlTestFlags flags);

G_END_DECLS
