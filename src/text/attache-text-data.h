/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GKeyFile  *attache_text_data_load (const char *name);
GPtrArray *attache_text_data_read_words (GKeyFile   *file,
                                         const char *group,
                                         const char *key);

G_END_DECLS
