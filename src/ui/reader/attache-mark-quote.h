/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-mark.h"
#include "model/attache-page-text.h"

G_BEGIN_DECLS

AttacheMark *attache_mark_for_range (const char       *file_id,
                                     guint             page,
                                     AttachePageText  *text,
                                     AttachePageText  *text_before,
                                     guint             start,
                                     guint             end,
                                     AttacheMarkKind   kind,
                                     AttacheMarkColour colour);
char        *attache_mark_dup_place (AttacheMark *mark);
char        *attache_mark_dup_quotation (AttacheMark *mark,
                                         const char  *symbol);

G_END_DECLS
