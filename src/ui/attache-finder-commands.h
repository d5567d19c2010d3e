/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the finder offers besides what is in the library: AttacheFound of the kind `command`, whose id is an action of the window. */
GListModel *attache_finder_commands_find (const char *query);

G_END_DECLS
