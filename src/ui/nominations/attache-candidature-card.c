/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheCandidatureCard: who, from where, how far, and what has to happen next; a contested one is outlined and says so. */

#include "config.h"

#include "ui/nominations/attache-candidature-card.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "ui/attache-chip.h"
#include "ui/nominations/attache-nomination-wording.h"

struct _AttacheCandidatureCard
{
  GtkButton parent_instance;

  /* owned */
  AttacheCandidature *candidature;
  AttacheRegion      *region;

  /* template children */
  GtkLabel    *person;
  GtkLabel    *party;
  AttacheChip *state;
  AttacheChip *contested;
  GtkLabel    *next;
};

G_DEFINE_FINAL_TYPE (AttacheCandidatureCard, attache_candidature_card, GTK_TYPE_BUTTON)

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_person (AttacheCandidatureCard *self)
{
  g_autofree char *party = attache_nomination_party (self->candidature);
  g_autofree char *name = attache_region_dup (self->region, "name");
  g_autofree char *source = attache_nomination_source (self->candidature);
  g_autofree char *line = NULL;

  /* Its column says so. */
  if (name != NULL && g_str_has_prefix (party, name))
    *party = '\0';

  gtk_label_set_label (self->person, attache_nomination_person (self->candidature));
  line = g_strdup_printf ("%s%s%s", party, *party && *source ? " · " : "", source);
  gtk_label_set_label (self->party, line);
  gtk_widget_set_visible (GTK_WIDGET (self->party), *line != '\0');
}

static void
show (AttacheCandidatureCard *self)
{
  AttacheCandidatureState state = attache_candidature_get_state (self->candidature);
  const char             *next = attache_nomination_next_step (self->candidature);
  gboolean                contested = attache_candidature_get_contested (self->candidature);
  g_autofree char        *sentence = attache_nomination_sentence (self->candidature, self->region);

  show_person (self);
  attache_chip_set_label (self->state, attache_nomination_state (state));
  attache_chip_set_tone (self->state, attache_nomination_state_tone (state));
  attache_chip_set_label (self->contested, contested && state != ATTACHE_CANDIDATURE_STATE_CONTESTED ? _ ("contested") : NULL);
  gtk_label_set_label (self->next, next ? next : "");
  gtk_widget_set_visible (GTK_WIDGET (self->next), next != NULL);
  set_css_class (GTK_WIDGET (self->next), "warning", attache_nomination_owes_note_verbale (self->candidature));
  set_css_class (GTK_WIDGET (self), "contested", contested || state == ATTACHE_CANDIDATURE_STATE_CONTESTED);
  set_css_class (GTK_WIDGET (self), "withdrawn", state == ATTACHE_CANDIDATURE_STATE_WITHDRAWN);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
}

static void
attache_candidature_card_dispose (GObject *object)
{
  AttacheCandidatureCard *self = ATTACHE_CANDIDATURE_CARD (object);

  if (self->candidature != NULL)
    g_signal_handlers_disconnect_by_func (self->candidature, show, self);
  g_clear_object (&self->candidature);
  g_clear_object (&self->region);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_CANDIDATURE_CARD);

  G_OBJECT_CLASS (attache_candidature_card_parent_class)->dispose (object);
}

static void
attache_candidature_card_class_init (AttacheCandidatureCardClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_candidature_card_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-candidature-card.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureCard, person);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureCard, party);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureCard, state);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureCard, contested);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureCard, next);
}

static void
attache_candidature_card_init (AttacheCandidatureCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_candidature_card_new (AttacheCandidature *candidature,
                              AttacheRegion      *region)
{
  AttacheCandidatureCard *self;

  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (candidature), NULL);

  self = g_object_new (ATTACHE_TYPE_CANDIDATURE_CARD, NULL);
  attache_candidature_card_set_candidature (self, candidature, region);

  return GTK_WIDGET (self);
}

/* @region, that of its column, may be NULL. */
void
attache_candidature_card_set_candidature (AttacheCandidatureCard *self,
                                          AttacheCandidature     *candidature,
                                          AttacheRegion          *region)
{
  g_return_if_fail (ATTACHE_IS_CANDIDATURE_CARD (self));
  g_return_if_fail (ATTACHE_IS_CANDIDATURE (candidature));

  if (self->candidature == candidature && self->region == region)
    return;

  if (self->candidature != NULL)
    g_signal_handlers_disconnect_by_func (self->candidature, show, self);
  g_set_object (&self->candidature, candidature);
  g_set_object (&self->region, region);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", attache_entity_get_id (ATTACHE_ENTITY (candidature)));
  g_signal_connect_object (candidature, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

AttacheCandidature *
attache_candidature_card_get_candidature (AttacheCandidatureCard *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_CARD (self), NULL);

  return self->candidature;
}
