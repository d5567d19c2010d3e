/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *attache_link_dup_address (const char *address);
void  attache_link_append (GString    *text,
                           gsize       start,
                           const char *address);

G_END_DECLS
