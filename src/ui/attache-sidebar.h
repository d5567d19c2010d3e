/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_SIDEBAR (attache_sidebar_get_type ())

/* The pages of the session with their live counts, the session itself, and Geneva’s clock. */
G_DECLARE_FINAL_TYPE (AttacheSidebar, attache_sidebar, ATTACHE, SIDEBAR, AdwBin)

void attache_sidebar_set_session (AttacheSidebar *self,
                                  AttacheLibrary *library,
                                  GListModel     *sessions,
                                  const char     *session_id);
void attache_sidebar_set_page (AttacheSidebar *self,
                               const char     *page);

G_END_DECLS
