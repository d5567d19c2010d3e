/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_AGENDA_PAGE (attache_agenda_page_get_type ())

/* The agenda in sections and, beside it or over it, the item that is chosen. Property "item-id" (string, readable). */
G_DECLARE_FINAL_TYPE (AttacheAgendaPage, attache_agenda_page, ATTACHE, AGENDA_PAGE, AdwBreakpointBin)

GtkWidget  *attache_agenda_page_new (AttacheLibrary *library,
                                     const char     *session_id);
const char *attache_agenda_page_get_item (AttacheAgendaPage *self);

/* Chooses an item, as soon as the agenda has been read; with @show also where only one of the two fits on the screen. */
void attache_agenda_page_open_item (AttacheAgendaPage *self,
                                    const char        *item_id,
                                    gboolean           show);

/* Whether the item, and not the list, is shown where only one of the two fits on the screen. */
gboolean attache_agenda_page_get_shows_item (AttacheAgendaPage *self);

/* Back to the list, where only one of the two fits on the screen. */
void attache_agenda_page_show_list (AttacheAgendaPage *self);

/* Goes to the next item, or with -1 to the one before. */
void attache_agenda_page_step (AttacheAgendaPage *self,
                               int                step);

G_END_DECLS
