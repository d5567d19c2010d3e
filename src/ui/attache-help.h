/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows the help: in the desktop’s reader of help pages, or in a dialog of its own where there is none. */
void attache_help_show (GtkWidget *parent);

/* The dialog. */
AdwDialog *attache_help_dialog_new (void);

/* Sets a page of the help, in Mallard, as widgets; %NULL with an error where it cannot be read. @title gets its owned title. */
GtkWidget *attache_help_page_new (const char *path,
                                  char      **title,
                                  GError    **error);

G_END_DECLS
