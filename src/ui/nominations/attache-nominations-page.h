/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_NOMINATIONS_PAGE (attache_nominations_page_get_type ())

/* The candidatures of a session on a board of posts by region, with what is due from the delegate’s own region on top. */
G_DECLARE_FINAL_TYPE (AttacheNominationsPage, attache_nominations_page, ATTACHE, NOMINATIONS_PAGE, AdwBin)

GtkWidget *attache_nominations_page_new (AttacheLibrary *library,
                                         const char     *session_id);

G_END_DECLS
