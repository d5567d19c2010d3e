/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char       *attache_text_convert (const char *data,
                                  gsize       length,
                                  const char *charset);
const char *attache_text_find_charset (const char *data,
                                       gsize       length);
char       *attache_text_guess (const char *data,
                                gsize       length);

G_END_DECLS
