/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int attache_library_lock_take (const char *folder,
                               const char *path,
                               GError    **error);

G_END_DECLS
