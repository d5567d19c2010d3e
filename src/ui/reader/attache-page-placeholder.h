/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAGE_PLACEHOLDER (attache_page_placeholder_get_type ())

/* What lies in the place of a page that cannot be shown. Emits "retry". */
G_DECLARE_FINAL_TYPE (AttachePagePlaceholder, attache_page_placeholder, ATTACHE, PAGE_PLACEHOLDER, AdwBin)

GtkWidget *attache_page_placeholder_new (guint         page,
                                         const GError *error);
guint      attache_page_placeholder_get_page (AttachePagePlaceholder *self);

G_END_DECLS
