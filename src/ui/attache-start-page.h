/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_START_PAGE (attache_start_page_get_type ())

/* The page of a library with nothing in it yet. It is made only when it is shown. */
G_DECLARE_FINAL_TYPE (AttacheStartPage, attache_start_page, ATTACHE, START_PAGE, AdwBin)

GtkWidget *attache_start_page_new (void);

/* Puts the focus on what is done first. */
void attache_start_page_focus (AttacheStartPage *self);

G_END_DECLS
