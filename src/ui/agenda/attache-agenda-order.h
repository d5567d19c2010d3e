/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_AGENDA_ORDER (attache_agenda_order_get_type ())

/* By sitting or by priority group: what order the items of an agenda are in, and what stands above them. Properties:
 * `grouping`, “sitting” or “priority”; `has-groups`, whether any item is in a priority group. */
G_DECLARE_FINAL_TYPE (AttacheAgendaOrder, attache_agenda_order, ATTACHE, AGENDA_ORDER, GObject)

AttacheAgendaOrder *attache_agenda_order_new (GListModel *items,
                                              GListModel *sittings);
GListModel         *attache_agenda_order_sort (AttacheAgendaOrder *self);
char               *attache_agenda_order_dup_heading (gpointer item,
                                                      gpointer order);

G_END_DECLS
