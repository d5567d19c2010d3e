/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-page-text.h"

G_BEGIN_DECLS

void  attache_page_text_find_line (AttachePageText *self,
                                   guint            position,
                                   guint           *start,
                                   guint           *end);
void  attache_page_text_find_paragraph (AttachePageText *self,
                                        guint            position,
                                        guint           *start,
                                        guint           *end);
char *attache_page_text_dup_paragraph_number (AttachePageText *self,
                                              guint            position);

G_END_DECLS
