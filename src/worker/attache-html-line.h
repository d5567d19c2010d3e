/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheHtmlLine:
 * @text: what there is so far
 * @number: (nullable): what stands before it
 * @address: (nullable): of the link that is open
 * @link_start: where in @text its words begin
 * @has_space: whether a space comes before whatever comes next
 *
 * A paragraph that is being gathered.
 */
typedef struct
{
  GString *text;
  char    *number;
  char    *address;
  gsize    link_start;
  gboolean has_space;
} AttacheHtmlLine;

void  attache_html_line_init (AttacheHtmlLine *self);
void  attache_html_line_clear (AttacheHtmlLine *self);
void  attache_html_line_take_number (AttacheHtmlLine *self,
                                     char            *number);
void  attache_html_line_start_link (AttacheHtmlLine   *self,
                                    const char *const *attributes);
void  attache_html_line_end_link (AttacheHtmlLine *self);
void  attache_html_line_append (AttacheHtmlLine *self,
                                const char      *text,
                                gsize            length,
                                gboolean         verbatim);
char *attache_html_line_end (AttacheHtmlLine *self);

G_END_DECLS
