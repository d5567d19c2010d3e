/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_AGENDA_ROW (attache_agenda_row_get_type ())

/* An item in the agenda: number, title, chips. Property "item" (AttacheItem). */
G_DECLARE_FINAL_TYPE (AttacheAgendaRow, attache_agenda_row, ATTACHE, AGENDA_ROW, AdwBin)

GtkWidget *attache_agenda_row_new (void);
void       attache_agenda_row_set_item (AttacheAgendaRow *self,
                                        AttacheItem      *item);

/* What the chips say, for screen readers. */
char *attache_agenda_row_dup_description (AttacheAgendaRow *self);

G_END_DECLS
