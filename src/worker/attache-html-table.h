/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttacheHtmlTable AttacheHtmlTable;

AttacheHtmlTable *attache_html_table_new (gboolean layout);
void              attache_html_table_free (AttacheHtmlTable *self);
void              attache_html_table_start_group (AttacheHtmlTable *self);
void              attache_html_table_start_row (AttacheHtmlTable *self);
void              attache_html_table_start_cell (AttacheHtmlTable *self,
                                                 guint             columns,
                                                 guint             rows);
void              attache_html_table_add_line (AttacheHtmlTable *self,
                                               const char       *line);
void              attache_html_table_add_table (AttacheHtmlTable *self,
                                                AttacheHtmlTable *inner);
void              attache_html_table_end_cell (AttacheHtmlTable *self);
void              attache_html_table_end_row (AttacheHtmlTable *self);
const char       *attache_html_table_get_text (AttacheHtmlTable *self,
                                               gsize            *length);
gsize             attache_html_table_get_size (AttacheHtmlTable *self);

G_END_DECLS
