/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSelectionPopover: what can be done with selected text, beside it. It takes no focus, so the keys of the page go on working. */

#include "ui/reader/attache-selection-popover.h"

#include "ui/reader/attache-colour-row.h"
#include "ui/reader/attache-mark-colours.h"

struct _AttacheSelectionPopover
{
  GtkPopover parent_instance;

  /* Template children */
  AttacheColourRow *colours;
};

G_DEFINE_FINAL_TYPE (AttacheSelectionPopover, attache_selection_popover, GTK_TYPE_POPOVER)

static void
picked_cb (AttacheSelectionPopover *self,
           int                      colour)
{
  attache_colour_row_set_colour (self->colours, -1);
  gtk_widget_activate_action (GTK_WIDGET (self), "reader.highlight", "s", attache_mark_colour_get_nick (colour));
}

static void
attache_selection_popover_class_init (AttacheSelectionPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ATTACHE_TYPE_COLOUR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-selection-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheSelectionPopover, colours);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
attache_selection_popover_init (AttacheSelectionPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_selection_popover_new (void)
{
  return g_object_new (ATTACHE_TYPE_SELECTION_POPOVER, NULL);
}
