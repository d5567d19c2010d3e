/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attache-layout.h"

G_BEGIN_DECLS

gboolean attache_pdf_words_are_rtl (const char *text);
void     attache_pdf_words_add (AttacheLayoutPage *page,
                                const char        *text,
                                GArray            *boxes);

G_END_DECLS
