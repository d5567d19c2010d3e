/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *attache_change_sql_find (const char  *table,
                                     const char **tombstone);

G_END_DECLS
