/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheCandidatureEventForm: one step of a candidature: what, when, by whom. The day is Geneva’s, and may be left out. */

#include "config.h"

#include "ui/nominations/attache-candidature-event-form.h"

#include <glib/gi18n-lib.h>

#include "services/attache-geneva.h"
#include "ui/attache-entries.h"
#include "ui/nominations/attache-nomination-wording.h"

struct _AttacheCandidatureEventForm
{
  AdwNavigationPage parent_instance;

  char *candidature_id;

  /* template children */
  GtkWidget   *add;
  AdwComboRow *state;
  GtkEditable *date;
  GtkPopover  *calendar_popover;
  GtkCalendar *calendar;
  GtkEditable *party;
  GtkEditable *note;
};

G_DEFINE_FINAL_TYPE (AttacheCandidatureEventForm, attache_candidature_event_form, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SIGNAL_ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Steps in the order in which they are usually reached; a contest is not one: it follows from others standing for the same seat. */
static const AttacheCandidatureState states[] = {
  ATTACHE_CANDIDATURE_STATE_CONSIDERED,
  ATTACHE_CANDIDATURE_STATE_ANNOUNCED,
  ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE,
  ATTACHE_CANDIDATURE_STATE_RECEIVED,
  ATTACHE_CANDIDATURE_STATE_LISTED,
  ATTACHE_CANDIDATURE_STATE_ENDORSED,
  ATTACHE_CANDIDATURE_STATE_AGREED,
  ATTACHE_CANDIDATURE_STATE_CONFIRMED,
  ATTACHE_CANDIDATURE_STATE_WITHDRAWN,
};

static gboolean
is_date_good (AttacheCandidatureEventForm *self)
{
  g_autofree char *date = attache_entry_dup_typed (self->date);
  g_autoptr (GDateTime) day = attache_geneva_parse (date, NULL);

  return date == NULL || day != NULL;
}

static void
date_changed_cb (AttacheCandidatureEventForm *self)
{
  gboolean good = is_date_good (self);

  gtk_widget_set_sensitive (self->add, good);
  if (good)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
}

static void
day_selected_cb (AttacheCandidatureEventForm *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (self->date, date);
  gtk_popover_popdown (self->calendar_popover);
}

static void
add_cb (AttacheCandidatureEventForm *self)
{
  g_autoptr (AttacheCandidatureEvent) event = NULL;
  g_autofree char *date = attache_entry_dup_typed (self->date);
  g_autofree char *party = attache_entry_dup_typed (self->party);
  g_autofree char *note = attache_entry_dup_typed (self->note);

  if (!is_date_good (self))
    return;

  event = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT,
                        "candidature-id", self->candidature_id,
                        "state", states[adw_combo_row_get_selected (self->state)],
                        "date", date,
                        "party", party,
                        "note", note,
                        NULL);
  g_signal_emit (self, signals[SIGNAL_ADD], 0, event);
}

static void
attache_candidature_event_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTACHE_TYPE_CANDIDATURE_EVENT_FORM);

  G_OBJECT_CLASS (attache_candidature_event_form_parent_class)->dispose (object);
}

static void
attache_candidature_event_form_finalize (GObject *object)
{
  AttacheCandidatureEventForm *self = ATTACHE_CANDIDATURE_EVENT_FORM (object);

  g_clear_pointer (&self->candidature_id, g_free);

  G_OBJECT_CLASS (attache_candidature_event_form_parent_class)->finalize (object);
}

static void
attache_candidature_event_form_class_init (AttacheCandidatureEventFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_candidature_event_form_dispose;
  object_class->finalize = attache_candidature_event_form_finalize;

  signals[SIGNAL_ADD] =
    g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, ATTACHE_TYPE_CANDIDATURE_EVENT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-candidature-event-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureEventForm, add);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureEventForm, state);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureEventForm, date);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureEventForm, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureEventForm, calendar);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureEventForm, party);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureEventForm, note);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
attache_candidature_event_form_init (AttacheCandidatureEventForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_string_list_append (labels, attache_nomination_state (states[i]));
  adw_combo_row_set_model (self->state, G_LIST_MODEL (labels));
}

AdwNavigationPage *
attache_candidature_event_form_new (const char *candidature_id)
{
  AttacheCandidatureEventForm *self = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT_FORM, NULL);

  self->candidature_id = g_strdup (candidature_id);

  return ADW_NAVIGATION_PAGE (self);
}
