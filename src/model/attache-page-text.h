/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AttacheBox:
 *
 * A rectangle on a page in PDF points, from the page’s top left corner.
 */
typedef struct
{
  float x1;
  float y1;
  float x2;
  float y2;
} AttacheBox;

#define ATTACHE_TYPE_PAGE_TEXT (attache_page_text_get_type ())

G_DECLARE_FINAL_TYPE (AttachePageText, attache_page_text, ATTACHE, PAGE_TEXT, GObject)

AttachePageText  *attache_page_text_new (const char       *text,
                                         const AttacheBox *boxes,
                                         guint             n_boxes);
const char       *attache_page_text_get_text (AttachePageText *self);
guint             attache_page_text_get_n_chars (AttachePageText *self);
const AttacheBox *attache_page_text_get_boxes (AttachePageText *self);
int               attache_page_text_find_char (AttachePageText *self,
                                               double           x,
                                               double           y);
char             *attache_page_text_dup_range (AttachePageText *self,
                                               guint            start,
                                               guint            end);
GArray           *attache_page_text_get_quads (AttachePageText *self,
                                               guint            start,
                                               guint            end);
void              attache_page_text_find_word (AttachePageText *self,
                                               guint            position,
                                               guint           *start,
                                               guint           *end);

gboolean attache_box_is_blank (const AttacheBox *box);
double   attache_box_get_gap (const AttacheBox *box,
                              const AttacheBox *next);
char    *attache_boxes_to_string (const AttacheBox *boxes,
                                  guint             n_boxes);
GArray  *attache_boxes_from_string (const char *string);

G_END_DECLS
