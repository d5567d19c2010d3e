/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

int   attache_speaking_time_seconds (const char *text);
char *attache_speaking_time_format (int seconds);

G_END_DECLS
