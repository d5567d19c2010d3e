/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean attache_zip_name_is_noise (const char *name);
char    *attache_zip_name_make_safe (const char *name);
char    *attache_zip_name_make_unique (const char *name,
                                       GHashTable *taken);

G_END_DECLS
