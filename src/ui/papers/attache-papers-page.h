/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAPERS_PAGE (attache_papers_page_get_type ())

/* Every paper that the session speaks of, families together, those that are missing too; and files that could not be matched. */
G_DECLARE_FINAL_TYPE (AttachePapersPage, attache_papers_page, ATTACHE, PAPERS_PAGE, AdwBin)

GtkWidget *attache_papers_page_new (AttacheLibrary *library,
                                    const char     *session_id);

/* Shows only the papers with that symbol in theirs. */
void attache_papers_page_show_symbol (AttachePapersPage *self,
                                      const char        *symbol);

G_END_DECLS
