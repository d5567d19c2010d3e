/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *attache_entry_dup_typed (GtkEditable *entry);

G_END_DECLS
