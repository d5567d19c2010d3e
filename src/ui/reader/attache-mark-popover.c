/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheMarkPopover: colour and note of one mark. There is no Save: what is typed is on disk when the typing pauses, when another
 * mark is chosen and when the popover goes away. */

#include "config.h"

#include "ui/reader/attache-mark-popover.h"

#include "services/attache-marks.h"
#include "ui/attache-toasts.h"
#include "ui/reader/attache-colour-row.h"

#include <glib/gi18n-lib.h>

#define SAVE_DELAY_MS 400

struct _AttacheMarkPopover
{
  GtkPopover parent_instance;

  AttacheLibrary *library;
  AttacheMark    *mark;
  gulong          mark_handler;
  guint           save_source;

  /* Template children */
  GtkTextView      *text;
  AttacheColourRow *colours;
};

G_DEFINE_FINAL_TYPE (AttacheMarkPopover, attache_mark_popover, GTK_TYPE_POPOVER)

static char *
dup_typed (AttacheMarkPopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter    start;
  GtkTextIter    end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
update (AttacheMarkPopover *self,
        AttacheMark        *changed,
        const char         *label)
{
  attache_toast_failure (GTK_WIDGET (self), attache_marks_update (self->library, changed, label));
}

static void
save_cb (gpointer user_data)
{
  AttacheMarkPopover *self = user_data;

  self->save_source = 0;
  attache_mark_popover_save (self);
}

static void
typed_cb (AttacheMarkPopover *self)
{
  g_autofree char *typed = dup_typed (self);

  if (self->mark == NULL || g_strcmp0 (typed, attache_mark_get_text (self->mark) ? attache_mark_get_text (self->mark) : "") == 0)
    return;

  g_clear_handle_id (&self->save_source, g_source_remove);
  self->save_source = g_timeout_add_once (SAVE_DELAY_MS, save_cb, self);
}

static void
picked_cb (AttacheMarkPopover *self,
           int                 colour)
{
  g_autoptr (AttacheMark) changed = NULL;

  if (self->mark == NULL || attache_mark_get_colour (self->mark) == (AttacheMarkColour)colour)
    return;

  attache_mark_popover_save (self);
  changed = attache_entity_copy (ATTACHE_ENTITY (self->mark));
  g_object_set (changed, "colour", colour, NULL);
  update (self, changed, _ ("Colour changed"));
}

/* What an undo or another window changed; what is being typed goes first. */
static void
mark_notify_cb (AttacheMarkPopover *self)
{
  const char      *text = attache_mark_get_text (self->mark);
  g_autofree char *typed = dup_typed (self);

  attache_colour_row_set_colour (self->colours, attache_mark_get_colour (self->mark));
  if (self->save_source == 0 && g_strcmp0 (typed, text ? text : "") != 0)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text ? text : "", -1);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  GtkWidget *view = gtk_widget_get_parent (widget);

  gtk_popover_popdown (GTK_POPOVER (widget));
  gtk_widget_grab_focus (view);

  return GDK_EVENT_STOP;
}

static void
attache_mark_popover_closed (GtkPopover *popover)
{
  attache_mark_popover_save (ATTACHE_MARK_POPOVER (popover));
}

static void
attache_mark_popover_dispose (GObject *object)
{
  AttacheMarkPopover *self = ATTACHE_MARK_POPOVER (object);

  if (self->text != NULL)
    attache_mark_popover_set_mark (self, NULL);
  g_clear_handle_id (&self->save_source, g_source_remove);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (attache_mark_popover_parent_class)->dispose (object);
}

static void
attache_mark_popover_class_init (AttacheMarkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = attache_mark_popover_dispose;
  GTK_POPOVER_CLASS (klass)->closed = attache_mark_popover_closed;

  g_type_ensure (ATTACHE_TYPE_COLOUR_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-mark-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheMarkPopover, text);
  gtk_widget_class_bind_template_child (widget_class, AttacheMarkPopover, colours);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
attache_mark_popover_init (AttacheMarkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
attache_mark_popover_new (AttacheLibrary *library)
{
  AttacheMarkPopover *self = g_object_new (ATTACHE_TYPE_MARK_POPOVER, NULL);

  self->library = g_object_ref (library);

  return GTK_WIDGET (self);
}

AttacheMark *
attache_mark_popover_get_mark (AttacheMarkPopover *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK_POPOVER (self), NULL);

  return self->mark;
}

void
attache_mark_popover_set_mark (AttacheMarkPopover *self,
                               AttacheMark        *mark)
{
  g_return_if_fail (ATTACHE_IS_MARK_POPOVER (self));
  g_return_if_fail (mark == NULL || ATTACHE_IS_MARK (mark));

  if (self->mark == mark)
    return;

  attache_mark_popover_save (self);
  if (self->mark != NULL)
    g_clear_signal_handler (&self->mark_handler, self->mark);
  g_set_object (&self->mark, mark);
  if (mark == NULL)
    return;

  self->mark_handler = g_signal_connect_swapped (mark, "notify", G_CALLBACK (mark_notify_cb), self);
  mark_notify_cb (self);
}

void
attache_mark_popover_focus_text (AttacheMarkPopover *self)
{
  g_return_if_fail (ATTACHE_IS_MARK_POPOVER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

/* Puts on disk at once what has been typed. */
void
attache_mark_popover_save (AttacheMarkPopover *self)
{
  g_autoptr (AttacheMark) changed = NULL;
  g_autofree char *typed = NULL;

  g_return_if_fail (ATTACHE_IS_MARK_POPOVER (self));

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->mark == NULL)
    return;

  typed = dup_typed (self);
  if (g_strcmp0 (typed, attache_mark_get_text (self->mark) ? attache_mark_get_text (self->mark) : "") == 0)
    return;

  changed = attache_entity_copy (ATTACHE_ENTITY (self->mark));
  g_object_set (changed, "text", *typed != '\0' ? typed : NULL, NULL);
  update (self, changed, _ ("Note changed"));

  /* The list will say the same in a moment; until then nobody must take the old words for the new ones. */
  attache_entity_assign (ATTACHE_ENTITY (self->mark), ATTACHE_ENTITY (changed));
}
