/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDeadlineRow: what is due, from whom, on which day in Geneva and at which hour here. */

#include "config.h"

#include "ui/deadlines/attache-deadline-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/attache-chip.h"
#include "ui/deadlines/attache-deadline-wording.h"

struct _AttacheDeadlineRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  AttacheDeadline *deadline;

  gboolean applying;

  /* template children */
  GtkCheckButton *check;
  GtkWidget      *icon;
  GtkLabel       *what;
  GtkLabel       *when;
  GtkLabel       *source;
  AttacheChip    *until;
  AttacheChip    *kind;
  AttacheChip    *who;
  GtkWidget      *arrow;
};

G_DEFINE_FINAL_TYPE (AttacheDeadlineRow, attache_deadline_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_TOGGLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (AttacheDeadlineRow *self)
{
  if (!self->applying)
    g_signal_emit (self, signals[SIGNAL_TOGGLED], 0, gtk_check_button_get_active (self->check));
}

static void
show_when (AttacheDeadlineRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *when = attache_deadline_dup_when (self->deadline);
  g_autofree char *local = attache_deadline_dup_local (self->deadline);
  g_autofree char *both = local ? g_strdup_printf ("%s · %s", when, local) : g_strdup (when);
  g_autofree char *until = attache_deadline_dup_until (self->deadline, now);

  gtk_label_set_label (self->when, both);
  attache_chip_set_label (self->until, until);
  attache_chip_set_tone (self->until, attache_deadline_get_until_tone (self->deadline, now));
}

static void
show_source (AttacheDeadlineRow *self)
{
  const char *number = attache_deadline_get_item_number (self->deadline);
  const char *title = attache_deadline_get_item_title (self->deadline);
  const char *paragraph = attache_deadline_get_paragraph (self->deadline);
  g_autoptr (GString) source = g_string_new (NULL);

  if (number != NULL)
    /* Translators: %s is the number of an item of the agenda */
    g_string_append_printf (source, _ ("Item %s"), number);
  if (title != NULL)
    g_string_append_printf (source, "%s%s", source->len > 0 ? ", " : "", title);
  if (paragraph != NULL)
    g_string_append_printf (source, "%s§%s", source->len > 0 ? " · " : "", paragraph);

  gtk_label_set_label (self->source, source->str);
  gtk_widget_set_visible (GTK_WIDGET (self->source), source->len > 0);
}

static void
show (AttacheDeadlineRow *self)
{
  const char      *what = attache_deadline_get_what (self->deadline);
  gboolean         duty = attache_deadline_is_duty (self->deadline);
  g_autofree char *label = NULL;

  self->applying = TRUE;
  gtk_check_button_set_active (self->check, attache_deadline_get_done (self->deadline));
  self->applying = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->check), duty);
  gtk_widget_set_visible (self->icon, !duty);
  gtk_label_set_label (self->what, what ? what : "");
  if (attache_deadline_get_done (self->deadline))
    gtk_widget_add_css_class (GTK_WIDGET (self->what), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->what), "dimmed");
  attache_chip_set_label (self->kind, attache_deadline_get_kind_label (self->deadline));
  attache_chip_set_label (self->who, attache_deadline_get_asked (self->deadline));
  show_when (self);
  show_source (self);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), attache_deadline_get_item_id (self->deadline) != NULL);
  gtk_widget_set_visible (self->arrow, attache_deadline_get_item_id (self->deadline) != NULL);
  /* Translators: for screen readers; %s is what is due */
  label = g_strdup_printf (_ ("Done: %s"), what ? what : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
attache_deadline_row_dispose (GObject *object)
{
  AttacheDeadlineRow *self = ATTACHE_DEADLINE_ROW (object);

  if (self->deadline != NULL)
    g_signal_handlers_disconnect_by_func (self->deadline, show, self);
  g_clear_object (&self->deadline);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_DEADLINE_ROW);

  G_OBJECT_CLASS (attache_deadline_row_parent_class)->dispose (object);
}

static void
attache_deadline_row_class_init (AttacheDeadlineRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_deadline_row_dispose;

  signals[SIGNAL_TOGGLED] =
    g_signal_new ("toggled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (ATTACHE_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-deadline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, check);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, what);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, when);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, source);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, until);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, kind);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, who);
  gtk_widget_class_bind_template_child (widget_class, AttacheDeadlineRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
attache_deadline_row_init (AttacheDeadlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_deadline_row_new (AttacheDeadline *deadline)
{
  AttacheDeadlineRow *self;

  g_return_val_if_fail (ATTACHE_IS_DEADLINE (deadline), NULL);

  self = g_object_new (ATTACHE_TYPE_DEADLINE_ROW, NULL);
  self->deadline = g_object_ref (deadline);
  g_signal_connect_object (deadline, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

/* Borrowed. */
AttacheDeadline *
attache_deadline_row_get_deadline (AttacheDeadlineRow *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE_ROW (self), NULL);

  return self->deadline;
}

void
attache_deadline_row_refresh (AttacheDeadlineRow *self)
{
  g_return_if_fail (ATTACHE_IS_DEADLINE_ROW (self));

  show (self);
}
