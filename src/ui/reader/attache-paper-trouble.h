/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_PAPER_TROUBLE (attache_paper_trouble_get_type ())

/* Signals: `retry`, `open-elsewhere`, and `unlock` with the password that was typed. */
G_DECLARE_FINAL_TYPE (AttachePaperTrouble, attache_paper_trouble, ATTACHE, PAPER_TROUBLE, AdwBin)

GtkWidget *attache_paper_trouble_new (void);

void     attache_paper_trouble_set_error (AttachePaperTrouble *self,
                                          const GError        *error);
gboolean attache_paper_trouble_is_locked (AttachePaperTrouble *self);

G_END_DECLS
