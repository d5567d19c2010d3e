/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheCandidatureDialog: who it is, and everything that has happened, each with the paragraph that says so. */

#include "config.h"

#include "ui/nominations/attache-candidature-dialog.h"

#include <glib/gi18n-lib.h>

#include "services/attache-candidatures.h"
#include "services/attache-geneva.h"
#include "ui/attache-chip.h"
#include "ui/attache-entries.h"
#include "ui/attache-toasts.h"
#include "ui/nominations/attache-candidature-event-form.h"
#include "ui/nominations/attache-nomination-wording.h"

struct _AttacheCandidatureDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheNominations *nominations;
  AttacheCandidature *candidature;
  GListModel         *list;

  gboolean filling;

  /* template children */
  AdwNavigationView *view;
  AdwWindowTitle    *heading;
  AttacheChip       *state;
  AttacheChip       *contested;
  AttacheChip       *next;
  GtkEditable       *person;
  GtkEditable       *country;
  GtkEditable       *nominator;
  AdwComboRow       *region;
  GtkListBox        *events;
  GtkWidget         *withdraw;
};

G_DEFINE_FINAL_TYPE (AttacheCandidatureDialog, attache_candidature_dialog, ADW_TYPE_DIALOG)

static void
fill_entry (GtkEditable *entry,
            const char  *text)
{
  if (g_strcmp0 (gtk_editable_get_text (entry), text ? text : "") != 0)
    gtk_editable_set_text (entry, text ? text : "");
}

static void
show (AttacheCandidatureDialog *self)
{
  AttacheCandidatureState state = attache_candidature_get_state (self->candidature);
  guint                   column = attache_nominations_find_column (self->nominations, attache_candidature_get_region (self->candidature));
  g_autofree char        *title = attache_nomination_title (self->candidature);
  g_autofree char        *region = attache_region_dup (attache_nominations_get_column (self->nominations, column), "name");
  gboolean                contested = attache_candidature_get_contested (self->candidature) && state != ATTACHE_CANDIDATURE_STATE_CONTESTED;

  self->filling = TRUE;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, region ? region : "");
  attache_chip_set_label (self->state, attache_nomination_state (state));
  attache_chip_set_tone (self->state, attache_nomination_state_tone (state));
  attache_chip_set_label (self->contested, contested ? _ ("contested") : NULL);
  attache_chip_set_label (self->next, attache_nomination_next_step (self->candidature));
  attache_chip_set_tone (self->next, attache_nomination_owes_note_verbale (self->candidature) ? "warning" : NULL);
  gtk_widget_set_visible (self->withdraw, state != ATTACHE_CANDIDATURE_STATE_WITHDRAWN);
  adw_combo_row_set_selected (self->region, column);
  self->filling = FALSE;
}

static void
show_fields (AttacheCandidatureDialog *self)
{
  fill_entry (self->person, attache_candidature_get_person (self->candidature));
  fill_entry (self->country, attache_candidature_get_country (self->candidature));
  fill_entry (self->nominator, attache_candidature_get_nominator (self->candidature));
  show (self);
}

/* It went away elsewhere: an undo took back that it was added. */
static void
items_changed_cb (AttacheCandidatureDialog *self)
{
  if (attache_nominations_find (self->nominations, attache_entity_get_id (ATTACHE_ENTITY (self->candidature))) == NULL)
    {
      self->filling = TRUE;
      adw_dialog_force_close (ADW_DIALOG (self));
    }
}

static void
take_text (AttacheCandidature *candidature,
           const char         *property,
           const char         *stored,
           GtkEditable        *entry)
{
  g_autofree char *text = attache_entry_dup_typed (entry);

  if (g_strcmp0 (text ? text : "", stored ? stored : "") != 0)
    g_object_set (candidature, property, text, NULL);
}

static void
store_cb (AttacheCandidatureDialog *self)
{
  g_autoptr (AttacheCandidature) edited = NULL;
  AttacheRegion   *region;
  g_autofree char *code = NULL;

  if (self->filling || self->candidature == NULL)
    return;

  edited = attache_entity_copy (ATTACHE_ENTITY (self->candidature));
  take_text (edited, "person", attache_candidature_get_person (edited), self->person);
  take_text (edited, "country", attache_candidature_get_country (edited), self->country);
  take_text (edited, "nominator", attache_candidature_get_nominator (edited), self->nominator);
  region = attache_nominations_get_column (self->nominations, adw_combo_row_get_selected (self->region));
  code = attache_region_dup (region, "code");
  if (code != NULL)
    g_object_set (edited, "region", code, NULL);

  if (!attache_entity_equal (ATTACHE_ENTITY (edited), ATTACHE_ENTITY (self->candidature)))
    attache_toast_failure (GTK_WIDGET (self),
                           attache_candidatures_update (attache_nominations_get_library (self->nominations), edited, _ ("Edit candidature")));
}

static void
store_event (AttacheCandidatureDialog *self,
             AttacheCandidatureEvent  *event,
             const char               *label)
{
  attache_toast_failure (GTK_WIDGET (self),
                         attache_candidatures_add_event (attache_nominations_get_library (self->nominations), event, label));
}

static void
event_added_cb (AttacheCandidatureDialog *self,
                AttacheCandidatureEvent  *event)
{
  store_event (self, event, _ ("Add event to candidature"));
  adw_navigation_view_pop (self->view);
}

static void
add_event_cb (AttacheCandidatureDialog *self)
{
  AdwNavigationPage *form = attache_candidature_event_form_new (attache_entity_get_id (ATTACHE_ENTITY (self->candidature)));

  g_signal_connect_object (form, "add", G_CALLBACK (event_added_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->view, form);
}

static void
withdraw_cb (AttacheCandidatureDialog *self)
{
  g_autoptr (AttacheCandidatureEvent) event = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d");

  event = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT,
                        "candidature-id", attache_entity_get_id (ATTACHE_ENTITY (self->candidature)),
                        "state", ATTACHE_CANDIDATURE_STATE_WITHDRAWN,
                        "date", date,
                        NULL);
  store_event (self, event, _ ("Withdraw candidature"));
  attache_toast_undo (GTK_WIDGET (self), _ ("Candidature withdrawn"));
}

static void
source_cb (AttacheCandidatureDialog *self)
{
  const char *item_id = attache_candidature_get_item_id (self->candidature);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-item", "s", item_id);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
create_event_cb (gpointer item,
                 gpointer user_data)
{
  AttacheCandidatureDialog *self = user_data;
  AttacheCandidatureEvent  *event = item;
  const char               *paragraph = attache_candidature_event_get_paragraph (event);
  const char               *party = attache_candidature_event_get_party (event);
  const char               *note = attache_candidature_event_get_note (event);
  g_autofree char          *day = attache_geneva_format_day (attache_candidature_event_get_date (event));
  g_autoptr (GString) subtitle = g_string_new (day);
  GtkWidget *row;

  if (party != NULL && *party != '\0')
    g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? " · " : "", party);
  if (note != NULL && *note != '\0')
    g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? "\n" : "", note);
  row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE,
                      "title", attache_nomination_state (attache_candidature_event_get_state (event)), "subtitle", subtitle->str, NULL);

  if (paragraph != NULL && *paragraph != '\0')
    {
      g_autofree char *source = g_strdup_printf ("§%s", paragraph);
      GtkWidget       *button = gtk_button_new_with_label (source);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_set_tooltip_text (button, _ ("Open the Item"));
      gtk_widget_set_sensitive (button, attache_candidature_get_item_id (self->candidature) != NULL);
      g_signal_connect_object (button, "clicked", G_CALLBACK (source_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }

  return row;
}

static void
fill_regions (AttacheCandidatureDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_regions = g_list_model_get_n_items (attache_nominations_get_regions (self->nominations));

  for (guint i = 0; i < n_regions; i++)
    {
      g_autofree char *name = attache_region_dup (attache_nominations_get_column (self->nominations, i), "name");

      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, _ ("No region"));

  self->filling = TRUE;
  adw_combo_row_set_model (self->region, G_LIST_MODEL (names));
  self->filling = FALSE;
}

static void
attache_candidature_dialog_dispose (GObject *object)
{
  AttacheCandidatureDialog *self = ATTACHE_CANDIDATURE_DIALOG (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_CANDIDATURE_DIALOG);
  g_clear_object (&self->list);
  g_clear_object (&self->candidature);
  g_clear_object (&self->nominations);

  G_OBJECT_CLASS (attache_candidature_dialog_parent_class)->dispose (object);
}

static void
attache_candidature_dialog_class_init (AttacheCandidatureDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_candidature_dialog_dispose;

  g_type_ensure (ATTACHE_TYPE_CHIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-candidature-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, view);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, state);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, contested);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, next);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, person);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, country);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, nominator);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, region);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, events);
  gtk_widget_class_bind_template_child (widget_class, AttacheCandidatureDialog, withdraw);
  gtk_widget_class_bind_template_callback (widget_class, store_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_event_cb);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_cb);
}

static void
attache_candidature_dialog_init (AttacheCandidatureDialog *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

AdwDialog *
attache_candidature_dialog_new (AttacheNominations *nominations,
                                AttacheCandidature *candidature)
{
  AttacheCandidatureDialog *self = g_object_new (ATTACHE_TYPE_CANDIDATURE_DIALOG, NULL);
  const char               *id = attache_entity_get_id (ATTACHE_ENTITY (candidature));

  self->nominations = g_object_ref (nominations);
  fill_regions (self);
  self->candidature = g_object_ref (candidature);
  self->list = attache_library_list_events (attache_nominations_get_library (nominations), id);
  gtk_list_box_bind_model (self->events, self->list, create_event_cb, self, NULL);

  g_signal_connect_object (candidature, "notify", G_CALLBACK (show_fields), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (attache_nominations_get_candidatures (nominations), "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  show_fields (self);

  return ADW_DIALOG (self);
}
