/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-page-text.h"

G_BEGIN_DECLS

gboolean attache_reading_runs_left (AttachePageText *text,
                                    guint            position);
guint    attache_reading_find_caret (AttachePageText *text,
                                     double           x,
                                     double           y);
void     attache_reading_get_caret (AttachePageText *text,
                                    guint            position,
                                    AttacheBox      *box);
void     attache_reading_find_word (AttachePageText *text,
                                    guint            position,
                                    guint           *start,
                                    guint           *end);
char    *attache_reading_dup_words (AttachePageText *text,
                                    guint            start,
                                    guint            end);
char    *attache_reading_flow (const char *text);

G_END_DECLS
