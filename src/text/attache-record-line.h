/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text/attache-words.h"

G_BEGIN_DECLS

typedef enum
{
  ATTACHE_LINE_BLANK,
  ATTACHE_LINE_ITEM,
  ATTACHE_LINE_PARAGRAPH,
  ATTACHE_LINE_OTHER,
} AttacheLineKind;

/**
 * AttacheLine:
 * @kind: what it looks like, taken alone
 * @item: number of the item
 * @paragraph: number of the paragraph within it
 * @tab: whether a tab parts the number from the text, as in what comes out of a word processor
 * @rest: the text after the number, within @whole
 * @whole: the line
 */
typedef struct
{
  AttacheLineKind kind;
  guint           item;
  guint           paragraph;
  gboolean        tab;
  const char     *rest;
  const char     *whole;
} AttacheLine;

void       attache_line_read (AttacheLine *self,
                              const char  *text);
void       attache_line_append (GString    *string,
                                const char *text);
gboolean   attache_line_is_signature (const AttacheWords *words,
                                      const char         *text);
gboolean   attache_line_is_table_heading (const AttacheWords *words,
                                          const char         *text);
gboolean   attache_line_is_complete (const char *text);
gboolean   attache_line_closes_meeting (const AttacheWords *words,
                                        const char         *text);
char      *attache_line_take_continued (const AttacheWords *words,
                                        const char         *title,
                                        gboolean           *continued);
gboolean   attache_line_has_letters (const char *text);
gboolean   attache_line_is_papers (const char *text,
                                   const char *session);
char      *attache_lines_clean (const char *text);
GPtrArray *attache_lines_split (char   *buffer,
                                GArray *numbers);

G_END_DECLS
