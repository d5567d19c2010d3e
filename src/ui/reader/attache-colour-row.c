/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheColourRow: the five colours of marks, each a button with its name for those who do not see it. */

#include "config.h"

#include "ui/reader/attache-colour-row.h"

#include "ui/reader/attache-mark-colours.h"

#include <glib/gi18n-lib.h>

struct _AttacheColourRow
{
  GtkBox parent_instance;

  GtkWidget *buttons[ATTACHE_N_MARK_COLOURS]; /* borrowed */
};

G_DEFINE_FINAL_TYPE (AttacheColourRow, attache_colour_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (AttacheColourRow *self,
            GtkWidget        *button)
{
  for (int i = 0; i < ATTACHE_N_MARK_COLOURS; i++)
    {
      if (self->buttons[i] != button)
        continue;
      attache_colour_row_set_colour (self, i);
      g_signal_emit (self, signals[SIGNAL_PICKED], 0, i);
      return;
    }
}

static void
attache_colour_row_class_init (AttacheColourRowClass *klass)
{
  signals[SIGNAL_PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
attache_colour_row_init (AttacheColourRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Colour"), -1);

  for (int i = 0; i < ATTACHE_N_MARK_COLOURS; i++)
    {
      GtkWidget  *button = gtk_toggle_button_new ();
      const char *name = attache_mark_colour_get_name (i);

      gtk_button_set_icon_name (GTK_BUTTON (button), "object-select-symbolic");
      gtk_widget_set_tooltip_text (button, name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_add_css_class (button, "mark-colour");
      gtk_widget_add_css_class (button, attache_mark_colour_get_nick (i));
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self), button);
      self->buttons[i] = button;
    }
}

GtkWidget *
attache_colour_row_new (void)
{
  return g_object_new (ATTACHE_TYPE_COLOUR_ROW, NULL);
}

/* @colour: an AttacheMarkColour, -1 for none. */
void
attache_colour_row_set_colour (AttacheColourRow *self,
                               int               colour)
{
  g_return_if_fail (ATTACHE_IS_COLOUR_ROW (self));

  for (int i = 0; i < ATTACHE_N_MARK_COLOURS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == colour);
}
