/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-page-text.h"

G_BEGIN_DECLS

typedef enum
{
  ATTACHE_TEXT_UNIT_CHARACTER,
  ATTACHE_TEXT_UNIT_WORD,
  ATTACHE_TEXT_UNIT_PARAGRAPH,
} AttacheTextUnit;

/* A caret in a paper: before the character @position of the page. */
typedef struct
{
  guint page;
  guint position;
} AttacheTextSpot;

#define ATTACHE_TYPE_TEXT_SELECTION (attache_text_selection_get_type ())

/* Emits "changed". */
G_DECLARE_FINAL_TYPE (AttacheTextSelection, attache_text_selection, ATTACHE, TEXT_SELECTION, GObject)

AttacheTextSelection *attache_text_selection_new (void);
void                  attache_text_selection_clear (AttacheTextSelection *self);
gboolean              attache_text_selection_is_empty (AttacheTextSelection *self);
void                  attache_text_selection_begin (AttacheTextSelection *self,
                                                    guint                 page,
                                                    AttachePageText      *text,
                                                    guint                 position,
                                                    AttacheTextUnit       unit);
void                  attache_text_selection_extend (AttacheTextSelection *self,
                                                     guint                 page,
                                                     AttachePageText      *text,
                                                     guint                 position);
void                  attache_text_selection_select_all (AttacheTextSelection *self,
                                                         guint                 n_pages);
gboolean              attache_text_selection_get_pages (AttacheTextSelection *self,
                                                        guint                *first,
                                                        guint                *last);
gboolean              attache_text_selection_get_range (AttacheTextSelection *self,
                                                        guint                 page,
                                                        guint                 n_chars,
                                                        guint                *start,
                                                        guint                *end);
AttacheTextSpot       attache_text_selection_get_cursor (AttacheTextSelection *self);

G_END_DECLS
