/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <libdex.h>

G_BEGIN_DECLS

/* Sentences at the foot of the window that @widget is in. The one with Undo is for what has just been done and can be taken back. */
void attache_toast (GtkWidget  *widget,
                    const char *sentence);
void attache_toast_undo (GtkWidget  *widget,
                         const char *sentence);
void attache_toast_error (GtkWidget    *widget,
                          const GError *error);

/* Lets @future run to its end; should it fail, the window that @widget is in says why. Takes @future. */
void attache_toast_failure (GtkWidget *widget,
                            DexFuture *future);

G_END_DECLS
