/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheAgendaRow: one item as the agenda lists it. */

#include "config.h"

#include "ui/agenda/attache-agenda-row.h"

#include "ui/agenda/attache-item-chips.h"

struct _AttacheAgendaRow
{
  AdwBin parent_instance;

  /* owned */
  GBindingGroup *bindings;

  /* template children */
  GtkLabel         *number;
  GtkLabel         *title;
  AttacheItemChips *chips;
};

G_DEFINE_FINAL_TYPE (AttacheAgendaRow, attache_agenda_row, ADW_TYPE_BIN)

static void
attache_agenda_row_dispose (GObject *object)
{
  AttacheAgendaRow *self = ATTACHE_AGENDA_ROW (object);

  g_clear_object (&self->bindings);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_AGENDA_ROW);
  G_OBJECT_CLASS (attache_agenda_row_parent_class)->dispose (object);
}

static void
attache_agenda_row_class_init (AttacheAgendaRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_agenda_row_dispose;

  g_type_ensure (ATTACHE_TYPE_ITEM_CHIPS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaRow, number);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaRow, title);
  gtk_widget_class_bind_template_child (widget_class, AttacheAgendaRow, chips);
}

static void
attache_agenda_row_init (AttacheAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "number", self->number, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->bindings, "title", self->title, "label", G_BINDING_SYNC_CREATE);
}

GtkWidget *
attache_agenda_row_new (void)
{
  return g_object_new (ATTACHE_TYPE_AGENDA_ROW, NULL);
}

void
attache_agenda_row_set_item (AttacheAgendaRow *self,
                             AttacheItem      *item)
{
  g_return_if_fail (ATTACHE_IS_AGENDA_ROW (self));

  g_binding_group_set_source (self->bindings, item);
  attache_item_chips_set_item (self->chips, item);
}

char *
attache_agenda_row_dup_description (AttacheAgendaRow *self)
{
  g_return_val_if_fail (ATTACHE_IS_AGENDA_ROW (self), NULL);

  return attache_item_chips_dup_text (self->chips);
}
