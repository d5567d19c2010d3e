/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheLayoutWord:
 * @text: without spaces, in logical order
 * @order: where it is among the words that are read, where that is known; else 0, and its place tells
 * @turn: in which direction its letters follow on one another: quarters of a turn clockwise from the usual
 *
 * A word on a page, in points from the top left corner.
 */
typedef struct
{
  const char *text;
  float       x1;
  float       y1;
  float       x2;
  float       y2;
  guint       order;
  guint       turn;
} AttacheLayoutWord;

/**
 * AttacheLayoutRule:
 *
 * A line drawn on a page, across or down; in points from the top left corner.
 */
typedef struct
{
  float x1;
  float y1;
  float x2;
  float y2;
} AttacheLayoutRule;

/**
 * AttacheLayoutPage:
 * @turn: how many quarters of a turn clockwise it has been turned back by
 * @words: (element-type AttacheLayoutWord): in any order
 * @rules: (element-type AttacheLayoutRule): of its tables, where they are ruled
 *
 * What is on a page.
 */
typedef struct
{
  float         width;
  float         height;
  guint         turn;
  GArray       *words;
  GArray       *rules;
  GStringChunk *strings;
} AttacheLayoutPage;

AttacheLayoutPage *attache_layout_page_new (float width,
                                            float height);
void               attache_layout_page_free (AttacheLayoutPage *self);
void               attache_layout_page_add_word (AttacheLayoutPage       *self,
                                                 const char              *text,
                                                 const AttacheLayoutWord *place);
void               attache_layout_page_add_rule (AttacheLayoutPage       *self,
                                                 const AttacheLayoutRule *rule);
void               attache_layout_page_set_upright (AttacheLayoutPage *self);
gboolean           attache_layout_page_may_have_table (AttacheLayoutPage *self);
char              *attache_layout_to_text (GPtrArray *pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheLayoutPage, attache_layout_page_free)

G_END_DECLS
