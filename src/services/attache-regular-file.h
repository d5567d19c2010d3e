/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int attache_regular_file_open (const char *path);

G_END_DECLS
