/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheMarkRow: one mark in a list: its colour, the words, the note, where it stands. */

#include "config.h"

#include "ui/reader/attache-mark-row.h"

#include "ui/reader/attache-mark-colours.h"
#include "ui/reader/attache-mark-quote.h"

#include <glib/gi18n-lib.h>

struct _AttacheMarkRow
{
  GtkBox parent_instance;

  AttacheMark *mark;
  gulong       mark_handler;

  /* Template children */
  GtkWidget *bar;
  GtkLabel  *quote;
  GtkLabel  *note;
  GtkLabel  *place;
};

G_DEFINE_FINAL_TYPE (AttacheMarkRow, attache_mark_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_COPY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update (AttacheMarkRow *self)
{
  AttacheMarkColour colour = attache_mark_get_colour (self->mark);
  const char       *quote = attache_mark_get_quote (self->mark);
  const char       *note = attache_mark_get_text (self->mark);
  g_autofree char  *place = attache_mark_dup_place (self->mark);
  const char       *classes[] = { "mark-bar", attache_mark_colour_get_nick (colour), NULL };

  gtk_widget_set_css_classes (self->bar, classes);
  gtk_widget_set_tooltip_text (self->bar, attache_mark_colour_get_name (colour));
  gtk_label_set_label (self->quote, quote ? quote : "");
  gtk_widget_set_visible (GTK_WIDGET (self->quote), quote != NULL && *quote != '\0');
  gtk_label_set_label (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL && *note != '\0');
  gtk_label_set_label (self->place, place);
}

static void
copy_clicked_cb (AttacheMarkRow *self)
{
  g_signal_emit (self, signals[SIGNAL_COPY], 0);
}

static void
attache_mark_row_dispose (GObject *object)
{
  attache_mark_row_set_mark (ATTACHE_MARK_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTACHE_TYPE_MARK_ROW);

  G_OBJECT_CLASS (attache_mark_row_parent_class)->dispose (object);
}

static void
attache_mark_row_class_init (AttacheMarkRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_mark_row_dispose;

  signals[SIGNAL_COPY] = g_signal_new ("copy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-mark-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheMarkRow, bar);
  gtk_widget_class_bind_template_child (widget_class, AttacheMarkRow, quote);
  gtk_widget_class_bind_template_child (widget_class, AttacheMarkRow, note);
  gtk_widget_class_bind_template_child (widget_class, AttacheMarkRow, place);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
}

static void
attache_mark_row_init (AttacheMarkRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_mark_row_new (void)
{
  return g_object_new (ATTACHE_TYPE_MARK_ROW, NULL);
}

AttacheMark *
attache_mark_row_get_mark (AttacheMarkRow *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK_ROW (self), NULL);

  return self->mark;
}

void
attache_mark_row_set_mark (AttacheMarkRow *self,
                           AttacheMark    *mark)
{
  g_return_if_fail (ATTACHE_IS_MARK_ROW (self));

  if (self->mark == mark)
    return;

  if (self->mark != NULL)
    g_clear_signal_handler (&self->mark_handler, self->mark);
  g_set_object (&self->mark, mark);
  if (mark == NULL)
    return;

  self->mark_handler = g_signal_connect_swapped (mark, "notify", G_CALLBACK (update), self);
  update (self);
}
