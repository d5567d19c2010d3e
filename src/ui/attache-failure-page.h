/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_FAILURE_PAGE (attache_failure_page_get_type ())

/* The page of a library that cannot be opened. It is made only when it is shown. */
G_DECLARE_FINAL_TYPE (AttacheFailurePage, attache_failure_page, ATTACHE, FAILURE_PAGE, AdwBin)

GtkWidget *attache_failure_page_new (void);
void       attache_failure_page_set_error (AttacheFailurePage *self,
                                           const GError       *error);

G_END_DECLS
