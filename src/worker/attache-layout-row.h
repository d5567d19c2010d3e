/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout.h"

G_BEGIN_DECLS

/**
 * AttacheLayoutRow:
 * @words: (element-type AttacheLayoutWord): from left to right; they belong to the page
 * @height: that of its tallest word
 * @rtl: it is read from the right
 *
 * Words that stand side by side.
 */
typedef struct
{
  GPtrArray *words;
  float      x1;
  float      y1;
  float      x2;
  float      y2;
  float      height;
  gboolean   rtl;
} AttacheLayoutRow;

GPtrArray        *attache_layout_rows_new (GPtrArray *words,
                                           gboolean   rtl);
void              attache_layout_row_free (AttacheLayoutRow *self);
AttacheLayoutRow *attache_layout_row_new_slice (const AttacheLayoutRow *self,
                                                guint                   from,
                                                guint                   to);
float             attache_layout_row_get_gap (const AttacheLayoutRow *self,
                                              guint                   after);
gboolean          attache_layout_row_has_wide_gap (const AttacheLayoutRow *self,
                                                   guint                   after);
guint             attache_layout_row_find_number (const AttacheLayoutRow *self,
                                                  gboolean                starts);
gboolean          attache_layout_row_begins_small (const AttacheLayoutRow *self);
GPtrArray        *attache_layout_row_read (const AttacheLayoutRow *self);
char             *attache_layout_row_to_text (const AttacheLayoutRow *self);
float             attache_layout_row_get_middle (const AttacheLayoutRow *self);
gboolean          attache_layout_is_wide (gunichar c);
gboolean          attache_layout_words_are_rtl (GPtrArray *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheLayoutRow, attache_layout_row_free)

G_END_DECLS
