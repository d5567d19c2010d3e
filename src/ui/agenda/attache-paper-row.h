/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-issue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAPER_ROW (attache_paper_row_get_type ())

/* An issue of a paper: its symbol (short under its base), title, pages, marks, a button for each language; where it is missing, the way
 * to its page on the Council site. Activating it opens it. Follows the issue. */
G_DECLARE_FINAL_TYPE (AttachePaperRow, attache_paper_row, ATTACHE, PAPER_ROW, GtkListBoxRow)

/* @symbols gives the symbols of a list one width. */
GtkWidget    *attache_paper_row_new (AttacheIssue *issue,
                                     GtkSizeGroup *symbols);
AttacheIssue *attache_paper_row_get_issue (AttachePaperRow *self);

/* For gtk_list_box_set_header_func(): what follows its family’s first is indented under it and called by its suffix. */
void attache_paper_row_header_func (GtkListBoxRow *row,
                                    GtkListBoxRow *before,
                                    gpointer       data);

/* Says also which items carry it, as where papers are listed without them. */
void attache_paper_row_set_shows_items (AttachePaperRow *self,
                                        gboolean         shows_items);

/* Opens the paper, or its page on the Council site. */
void attache_paper_row_open (AttachePaperRow *self);

G_END_DECLS
