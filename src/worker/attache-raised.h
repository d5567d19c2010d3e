/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *attache_raised_dup (const char *text,
                          gsize       length);

G_END_DECLS
