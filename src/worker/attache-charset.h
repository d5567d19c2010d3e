/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  attache_charset_load (void);
char *attache_charset_decode (const char *data,
                              gsize       length);
char *attache_charset_decode_page (const char *data,
                                   gsize       length);
char *attache_charset_decode_name (const char *name);

G_END_DECLS
