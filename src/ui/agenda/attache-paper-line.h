/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAPER_LINE (attache_paper_line_get_type ())

/* Takes three children: the symbol, the text and what can be opened. */
G_DECLARE_FINAL_TYPE (AttachePaperLine, attache_paper_line, ATTACHE, PAPER_LINE, GtkWidget)

G_END_DECLS
