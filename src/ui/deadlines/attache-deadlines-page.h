/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "services/attache-library.h"

G_BEGIN_DECLS

#define ATTACHE_TYPE_DEADLINES_PAGE (attache_deadlines_page_get_type ())

/* What is due in a session: duties first, with Geneva’s time and the local one. */
G_DECLARE_FINAL_TYPE (AttacheDeadlinesPage, attache_deadlines_page, ATTACHE, DEADLINES_PAGE, AdwBin)

GtkWidget *attache_deadlines_page_new (AttacheLibrary *library,
                                       const char     *session_id);

G_END_DECLS
