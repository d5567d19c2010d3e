/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePositionRow: an item in the list of positions: its number and title, the stance, the first lines of the text. */

#include "config.h"

#include "ui/positions/attache-position-row.h"

#include <glib/gi18n-lib.h>

#include "ui/attache-chip.h"
#include "ui/attache-wording.h"
#include "ui/positions/attache-speaking-time.h"

struct _AttachePositionRow
{
  AdwBin parent_instance;

  /* owned */
  AttacheItem     *item;
  AttachePosition *position;

  /* template children */
  GtkLabel    *number;
  GtkLabel    *title;
  GtkLabel    *text;
  GtkWidget   *chips;
  AttacheChip *stance;
  AttacheChip *clearance;
  AttacheChip *length;
  AttacheChip *visibility;
  AttacheChip *retired;
};

G_DEFINE_FINAL_TYPE (AttachePositionRow, attache_position_row, ADW_TYPE_BIN)

/* A position whose item is on the agenda no longer knows the item by itself. */
static void
show_item (AttachePositionRow *self)
{
  const char *number = self->item ? attache_item_get_number (self->item) : self->position ? attache_position_get_item_number (self->position)
                                                                                          : NULL;
  const char *title = self->item ? attache_item_get_title (self->item) : self->position ? attache_position_get_item_title (self->position)
                                                                                        : NULL;

  gtk_label_set_label (self->number, number ? number : "");
  gtk_label_set_label (self->title, title ? title : "");
}

static const char *
get_visibility_label (AttacheVisibility visibility)
{
  switch (visibility)
    {
    case ATTACHE_VISIBILITY_DELEGATION:
      return _ ("for the delegation");
    case ATTACHE_VISIBILITY_REGION:
      return _ ("for the region");
    case ATTACHE_VISIBILITY_PUBLIC:
      return _ ("public");
    case ATTACHE_VISIBILITY_PRIVATE:
    default:
      return NULL;
    }
}

static void
show_clearance (AttachePositionRow *self)
{
  const char      *cleared_by = attache_position_get_cleared_by (self->position);
  g_autofree char *label = NULL;

  if (cleared_by != NULL && *cleared_by != '\0')
    /* Translators: of a position; %s is a name or an office */
    label = g_strdup_printf (_ ("cleared by %s"), cleared_by);
  else
    label = g_strdup (_ ("draft"));

  attache_chip_set_label (self->clearance, label);
  attache_chip_set_tone (self->clearance, cleared_by != NULL && *cleared_by != '\0' ? "success" : NULL);
}

static void
show_position (AttachePositionRow *self)
{
  g_autofree char *text = NULL;
  g_autofree char *length = NULL;
  int              seconds;

  gtk_widget_set_visible (self->chips, self->position != NULL);
  if (self->position == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->text), FALSE);
      return;
    }

  text = g_strdup (attache_position_get_text (self->position));
  if (text != NULL)
    g_strdelimit (text, "\n", ' ');
  gtk_label_set_label (self->text, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->text), text != NULL && *text != '\0');

  attache_chip_set_label (self->stance, attache_position_get_stance (self->position) != ATTACHE_STANCE_NONE ? attache_wording_stance (attache_position_get_stance (self->position)) : NULL);
  attache_chip_set_tone (self->stance, attache_wording_stance_tone (attache_position_get_stance (self->position)));
  show_clearance (self);

  attache_chip_set_label (self->retired, attache_position_get_retired (self->position) ? _ ("no longer on the agenda") : NULL);

  seconds = attache_speaking_time_seconds (attache_position_get_speaking_note (self->position));
  if (seconds > 0)
    {
      g_autofree char *time = attache_speaking_time_format (seconds);

      /* Translators: %s is a length of time: “speaking note 1 min 40 s” */
      length = g_strdup_printf (_ ("speaking note %s"), time);
    }
  attache_chip_set_label (self->length, length);
  attache_chip_set_label (self->visibility, get_visibility_label (attache_position_get_visibility (self->position)));
}

static void
unbind (AttachePositionRow *self)
{
  if (self->item != NULL)
    g_signal_handlers_disconnect_by_func (self->item, show_item, self);
  if (self->position != NULL)
    g_signal_handlers_disconnect_by_func (self->position, show_position, self);
  g_clear_object (&self->item);
  g_clear_object (&self->position);
}

static void
attache_position_row_dispose (GObject *object)
{
  AttachePositionRow *self = ATTACHE_POSITION_ROW (object);

  unbind (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_POSITION_ROW);

  G_OBJECT_CLASS (attache_position_row_parent_class)->dispose (object);
}

static void
attache_position_row_class_init (AttachePositionRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_position_row_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-position-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, number);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, title);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, text);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, chips);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, stance);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, clearance);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, length);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, visibility);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionRow, retired);
}

static void
attache_position_row_init (AttachePositionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_position_row_new (void)
{
  return g_object_new (ATTACHE_TYPE_POSITION_ROW, NULL);
}

void
attache_position_row_bind (AttachePositionRow *self,
                           AttacheItem        *item,
                           AttachePosition    *position)
{
  g_return_if_fail (ATTACHE_IS_POSITION_ROW (self));

  unbind (self);
  g_set_object (&self->item, item);
  g_set_object (&self->position, position);
  if (item != NULL)
    g_signal_connect_object (item, "notify", G_CALLBACK (show_item), self, G_CONNECT_SWAPPED);
  if (position != NULL)
    g_signal_connect_object (position, "notify", G_CALLBACK (show_position), self, G_CONNECT_SWAPPED);
  show_item (self);
  show_position (self);
}
