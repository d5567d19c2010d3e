/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *attache_uuid_random (void);
char *attache_uuid_for_name (const char *kind,
                             const char *name);
char *attache_uuid_for_format (const char *kind,
                               const char *format,
                               ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
