/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text of a manuscript taken apart for the makers of formats: paragraphs and tables. */

/**
 * ManuscriptBlock:
 * @number: (nullable): of a list, that stands before the paragraph
 * @text: (nullable): of a paragraph; %NULL for a table
 * @rows: (nullable) (element-type GStrv): of a table; one of a single cell reaches over all columns
 * @n_columns: of the longest row
 * @ruled: whether it has a head and lines around its cells, unlike the block at the top of a page or a signature
 */
typedef struct
{
  char      *number;
  char      *text;
  GPtrArray *rows;
  guint      n_columns;
  gboolean   ruled;
} ManuscriptBlock;

GPtrArray  *manuscript_test_blocks (const char *text);
const char *manuscript_test_language (const char *text);
char       *manuscript_test_symbol (const char *text);
char       *manuscript_test_strip_bookmarks (const char *text);

G_END_DECLS
