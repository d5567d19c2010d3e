/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePositionForm: stance, text, speaking note with its length, clearance and visibility. */

#include "config.h"

#include "ui/positions/attache-position-form.h"

#include <glib/gi18n-lib.h>

#include "services/attache-geneva.h"
#include "ui/attache-announce.h"
#include "ui/attache-chip.h"
#include "ui/positions/attache-clearance.h"
#include "ui/positions/attache-note-view.h"
#include "ui/positions/attache-speaking-time.h"
#include "ui/positions/attache-stance-chooser.h"

#define SAVED_SHOWN_S 2

struct _AttachePositionForm
{
  AdwBin parent_instance;

  /* while fields are filled in from the library */
  gboolean applying;

  guint saved_source;

  /* who had cleared other words than these */
  char  *was_cleared_by;
  gint64 modified;

  /* template children */
  AttacheStanceChooser *chooser;
  AttacheNoteView      *text;
  AttacheNoteView      *note;
  AttacheChip          *length;
  AttacheClearance     *clearance;
  GtkDropDown          *visibility;
  GtkWidget            *taken_back;
  GtkLabel             *taken_back_label;
  GtkRevealer          *saved;
};

G_DEFINE_FINAL_TYPE (AttachePositionForm, attache_position_form, ADW_TYPE_BIN)

enum
{
  SIGNAL_TYPED,
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
same_text (const char *a,
           const char *b)
{
  return g_strcmp0 (a ? a : "", b ? b : "") == 0;
}

static gboolean
same_fields (AttachePosition *a,
             AttachePosition *b)
{
  return attache_position_has_same_words (a, b) &&
         same_text (attache_position_get_cleared_by (a), attache_position_get_cleared_by (b)) &&
         attache_position_get_visibility (a) == attache_position_get_visibility (b);
}

static void
chosen (AttachePositionForm *self,
        const char          *what)
{
  if (!self->applying)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, what);
}

static void
show_taken_back (AttachePositionForm *self,
                 const char          *was_cleared_by)
{
  g_autoptr (GDateTime) when = NULL;
  g_autofree char *date = NULL;
  g_autofree char *day = NULL;
  g_autofree char *sentence = NULL;

  if (was_cleared_by != NULL && self->modified > 0)
    {
      when = g_date_time_new_from_unix_local (self->modified / 1000);
      date = g_date_time_format (when, "%F");
      day = attache_geneva_format_day (date);
      /* Translators: a name or an office, a date */
      sentence = g_strdup_printf (_ ("Was cleared by %s on %s; changed since."), was_cleared_by, day);
    }
  else if (was_cleared_by != NULL)
    {
      /* Translators: a name or an office */
      sentence = g_strdup_printf (_ ("Was cleared by %s; changed since."), was_cleared_by);
    }

  g_set_str (&self->was_cleared_by, was_cleared_by);
  gtk_label_set_label (self->taken_back_label, sentence ? sentence : "");
  gtk_widget_set_visible (self->taken_back, sentence != NULL);
  if (sentence != NULL)
    attache_announce (GTK_WIDGET (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Other words than those that somebody cleared are cleared by nobody; the library says so too, in the act that writes them. */
static void
take_back (AttachePositionForm *self)
{
  g_autofree char *cleared_by = g_strdup (attache_clearance_get_cleared_by (self->clearance));

  if (self->applying || cleared_by == NULL)
    return;

  self->applying = TRUE;
  attache_clearance_set_cleared_by (self->clearance, NULL);
  self->applying = FALSE;
  show_taken_back (self, cleared_by);
}

static void
clear_again_cb (AttachePositionForm *self)
{
  g_autofree char *name = g_strdup (self->was_cleared_by);

  attache_clearance_set_cleared_by (self->clearance, name);
}

static void
typed_cb (AttachePositionForm *self)
{
  g_autofree char *note = attache_note_view_dup_text (self->note);
  int              seconds = attache_speaking_time_seconds (note);
  g_autofree char *length = seconds > 0 ? attache_speaking_time_format (seconds) : NULL;

  attache_chip_set_label (self->length, length);
  take_back (self);
  if (!self->applying)
    g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
stance_cb (AttachePositionForm *self)
{
  take_back (self);
  chosen (self, _ ("Change stance"));
}

static void
visibility_cb (AttachePositionForm *self)
{
  chosen (self, _ ("Change who may see the position"));
}

static void
clearance_cb (AttachePositionForm *self)
{
  if (!self->applying)
    show_taken_back (self, NULL);
  if (attache_clearance_get_cleared_by (self->clearance) != NULL)
    chosen (self, _ ("Mark position as cleared"));
  else
    chosen (self, _ ("Mark position as draft"));
}

static void
saved_source_cb (gpointer user_data)
{
  AttachePositionForm *self = user_data;

  self->saved_source = 0;
  attache_position_form_hide_saved (self);
}

static void
attache_position_form_dispose (GObject *object)
{
  g_clear_handle_id (&ATTACHE_POSITION_FORM (object)->saved_source, g_source_remove);
  g_clear_pointer (&ATTACHE_POSITION_FORM (object)->was_cleared_by, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATTACHE_TYPE_POSITION_FORM);

  G_OBJECT_CLASS (attache_position_form_parent_class)->dispose (object);
}

static void
attache_position_form_class_init (AttachePositionFormClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_position_form_dispose;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (ATTACHE_TYPE_CHIP);
  g_type_ensure (ATTACHE_TYPE_CLEARANCE);
  g_type_ensure (ATTACHE_TYPE_NOTE_VIEW);
  g_type_ensure (ATTACHE_TYPE_STANCE_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-position-form.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, chooser);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, text);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, note);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, length);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, clearance);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, visibility);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, taken_back);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, taken_back_label);
  gtk_widget_class_bind_template_child (widget_class, AttachePositionForm, saved);
  gtk_widget_class_bind_template_callback (widget_class, stance_cb);
  gtk_widget_class_bind_template_callback (widget_class, visibility_cb);
  gtk_widget_class_bind_template_callback (widget_class, clearance_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_again_cb);
}

static void
attache_position_form_init (AttachePositionForm *self)
{
  g_autoptr (GtkStringList) visibilities = NULL;

  self->applying = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  visibilities = gtk_string_list_new ((const char *[]){
    C_ ("visibility", "Private"),
    C_ ("visibility", "Delegation"),
    C_ ("visibility", "Region"),
    C_ ("visibility", "Public"),
    NULL });
  gtk_drop_down_set_model (self->visibility, G_LIST_MODEL (visibilities));
  self->applying = FALSE;

  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->note)), "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
}

void
attache_position_form_show (AttachePositionForm *self,
                            AttachePosition     *position)
{
  g_return_if_fail (ATTACHE_IS_POSITION_FORM (self));

  self->applying = TRUE;
  attache_note_view_reset (self->text, position ? attache_position_get_text (position) : NULL);
  attache_note_view_reset (self->note, position ? attache_position_get_speaking_note (position) : NULL);
  attache_stance_chooser_set_stance (self->chooser, position ? attache_position_get_stance (position) : ATTACHE_STANCE_NONE);
  attache_clearance_set_cleared_by (self->clearance, position ? attache_position_get_cleared_by (position) : NULL);
  gtk_drop_down_set_selected (self->visibility, position ? attache_position_get_visibility (position) : ATTACHE_VISIBILITY_PRIVATE);
  self->applying = FALSE;
  self->modified = position ? attache_position_get_modified (position) : 0;
  show_taken_back (self, NULL);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->text), position != NULL);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->note), position != NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self->chooser), position != NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self->clearance), position != NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self->visibility), position != NULL);
}

AttachePosition *
attache_position_form_dup_edited (AttachePositionForm *self,
                                  AttachePosition     *stored)
{
  AttachePosition *position;
  const char      *cleared_by;
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (ATTACHE_IS_POSITION_FORM (self), NULL);

  position = attache_entity_copy (ATTACHE_ENTITY (stored));
  cleared_by = attache_clearance_get_cleared_by (self->clearance);
  text = attache_note_view_dup_text (self->text);
  note = attache_note_view_dup_text (self->note);

  g_object_set (position,
                "stance", attache_stance_chooser_get_stance (self->chooser),
                "visibility", gtk_drop_down_get_selected (self->visibility),
                NULL);
  /* An empty text and none at all are the same to a reader: no change. */
  if (!same_text (text, attache_position_get_text (stored)))
    g_object_set (position, "text", text, NULL);
  if (!same_text (note, attache_position_get_speaking_note (stored)))
    g_object_set (position, "speaking-note", note, NULL);
  if (!same_text (cleared_by, attache_position_get_cleared_by (stored)))
    g_object_set (position, "cleared-by", cleared_by, NULL);

  return position;
}

gboolean
attache_position_form_merge (AttachePositionForm *self,
                             AttachePosition     *was,
                             AttachePosition     *theirs)
{
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (ATTACHE_IS_POSITION_FORM (self), FALSE);

  if (same_fields (was, theirs))
    {
      self->modified = attache_position_get_modified (theirs);
      return FALSE;
    }

  text = attache_note_view_dup_text (self->text);
  note = attache_note_view_dup_text (self->note);

  self->applying = TRUE;
  if (same_text (text, attache_position_get_text (was)))
    attache_note_view_set_text (self->text, attache_position_get_text (theirs));
  if (same_text (note, attache_position_get_speaking_note (was)))
    attache_note_view_set_text (self->note, attache_position_get_speaking_note (theirs));
  if (attache_stance_chooser_get_stance (self->chooser) == attache_position_get_stance (was))
    attache_stance_chooser_set_stance (self->chooser, attache_position_get_stance (theirs));
  if (same_text (attache_clearance_get_cleared_by (self->clearance), attache_position_get_cleared_by (was)))
    {
      if (attache_position_get_cleared_by (theirs) != NULL)
        show_taken_back (self, NULL);
      else if (attache_position_get_cleared_by (was) != NULL && !attache_position_has_same_words (was, theirs))
        show_taken_back (self, attache_position_get_cleared_by (was));
      attache_clearance_set_cleared_by (self->clearance, attache_position_get_cleared_by (theirs));
    }
  self->modified = attache_position_get_modified (theirs);
  if (gtk_drop_down_get_selected (self->visibility) == (guint)attache_position_get_visibility (was))
    gtk_drop_down_set_selected (self->visibility, attache_position_get_visibility (theirs));
  self->applying = FALSE;

  return TRUE;
}

void
attache_position_form_show_saved (AttachePositionForm *self)
{
  g_return_if_fail (ATTACHE_IS_POSITION_FORM (self));

  gtk_revealer_set_reveal_child (self->saved, TRUE);
  g_clear_handle_id (&self->saved_source, g_source_remove);
  self->saved_source = g_timeout_add_seconds_once (SAVED_SHOWN_S, saved_source_cb, self);
}

void
attache_position_form_hide_saved (AttachePositionForm *self)
{
  g_return_if_fail (ATTACHE_IS_POSITION_FORM (self));

  gtk_revealer_set_reveal_child (self->saved, FALSE);
}

void
attache_position_form_focus_text (AttachePositionForm *self)
{
  g_return_if_fail (ATTACHE_IS_POSITION_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

void
attache_position_form_focus_note (AttachePositionForm *self)
{
  g_return_if_fail (ATTACHE_IS_POSITION_FORM (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}
