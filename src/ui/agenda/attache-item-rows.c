/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of an item’s page: what was concluded, what is due, who stands, what was said. */

#include "config.h"

#include "ui/agenda/attache-item-rows.h"

#include "ui/attache-chip.h"
#include "ui/attache-wording.h"
#include "ui/deadlines/attache-deadline-wording.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef void (*ShowFunc) (GtkWidget *row,
                          gpointer   object);

static void
notify_cb (GtkWidget  *row,
           GParamSpec *pspec,
           gpointer    object)
{
  ShowFunc show = (ShowFunc)g_object_get_data (G_OBJECT (row), "attache-show");

  show (row, object);
}

static void
follow (GtkWidget *row,
        gpointer   object,
        ShowFunc   show)
{
  g_object_set_data (G_OBJECT (row), "attache-show", (gpointer)show);
  g_object_set_data_full (G_OBJECT (row), "attache-object", g_object_ref (object), g_object_unref);
  g_signal_connect_object (object, "notify", G_CALLBACK (notify_cb), row, G_CONNECT_SWAPPED);
  show (row, object);
}

static GtkWidget *
new_row (void)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chip = attache_chip_new (NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
  g_object_set_data (G_OBJECT (row), "attache-chip", chip);

  return row;
}

static AttacheChip *
get_chip (GtkWidget *row)
{
  return ATTACHE_CHIP (g_object_get_data (G_OBJECT (row), "attache-chip"));
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
append_paragraph (GString    *text,
                  const char *paragraph)
{
  if (paragraph != NULL && *paragraph != '\0')
    g_string_append_printf (text, "%s§%s", text->len > 0 ? " · " : "", paragraph);
}

static void
show_conclusion (GtkWidget *row,
                 gpointer   object)
{
  AttacheConclusion    *conclusion = object;
  AttacheConclusionKind kind = attache_conclusion_get_kind (conclusion);
  gboolean              provisional = attache_conclusion_get_provisional (conclusion) || kind == ATTACHE_CONCLUSION_KIND_CORRESPONDENCE;
  g_autoptr (GString) subtitle = g_string_new (NULL);

  if (provisional)
    /* Translators: never to be called a decision: a virtual consultation has no power to decide */
    append (subtitle, _ ("Provisional conclusion, waits for the consultation by correspondence"));
  append (subtitle, attache_conclusion_get_papers (conclusion));
  append_paragraph (subtitle, attache_conclusion_get_paragraph (conclusion));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attache_conclusion_get_text (conclusion));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  attache_chip_set_label (get_chip (row), attache_wording_conclusion (kind, provisional));
  attache_chip_set_tone (get_chip (row), attache_wording_conclusion_tone (kind, provisional));
}

static void
show_outcome (GtkWidget *row,
              gpointer   object)
{
  const char      *number = attache_outcome_get_number (object);
  const char      *text = attache_outcome_get_text (object);
  gboolean         is_decision = g_strcmp0 (attache_outcome_get_kind (object), "decision") == 0;
  g_autofree char *title = g_strdup_printf (is_decision ? _ ("Decision %s") : _ ("Resolution %s"), number ? number : "");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text ? text : "");
}

static void
show_deadline (GtkWidget *row,
               gpointer   object)
{
  AttacheDeadline *deadline = object;
  const char      *asked = attache_deadline_get_asked (deadline);
  gboolean         done = attache_deadline_get_done (deadline);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *when = attache_deadline_dup_when (deadline);
  g_autofree char *local = attache_deadline_dup_local (deadline);
  g_autofree char *until = done ? g_strdup (_ ("done")) : attache_deadline_dup_until (deadline, now);
  g_autoptr (GString) subtitle = g_string_new (NULL);

  append (subtitle, when);
  append (subtitle, local);
  if (asked != NULL)
    {
      /* Translators: who must act: “asked of regions” */
      g_autofree char *party = g_strdup_printf (_ ("asked of %s"), asked);

      append (subtitle, party);
    }
  append_paragraph (subtitle, attache_deadline_get_paragraph (deadline));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attache_deadline_get_what (deadline));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  attache_chip_set_label (get_chip (row), until ? until : attache_deadline_get_kind_label (deadline));
  attache_chip_set_tone (get_chip (row), done ? "success" : attache_deadline_get_until_tone (deadline, now));
}

static const char *
word_state (AttacheCandidatureState state)
{
  switch (state)
    {
    case ATTACHE_CANDIDATURE_STATE_ANNOUNCED:
      return _ ("announced");
    case ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE:
      return _ ("note verbale in preparation");
    case ATTACHE_CANDIDATURE_STATE_RECEIVED:
      return _ ("received");
    case ATTACHE_CANDIDATURE_STATE_LISTED:
      return _ ("listed");
    case ATTACHE_CANDIDATURE_STATE_ENDORSED:
      return _ ("endorsed");
    case ATTACHE_CANDIDATURE_STATE_CONTESTED:
      return _ ("contested");
    case ATTACHE_CANDIDATURE_STATE_AGREED:
      return _ ("agreed");
    case ATTACHE_CANDIDATURE_STATE_CONFIRMED:
      return _ ("confirmed");
    case ATTACHE_CANDIDATURE_STATE_WITHDRAWN:
      return _ ("withdrawn");
    case ATTACHE_CANDIDATURE_STATE_CONSIDERED:
    default:
      return _ ("considered");
    }
}

static void
show_candidature (GtkWidget *row,
                  gpointer   object)
{
  AttacheCandidature *candidature = object;
  const char         *person = attache_candidature_get_person (candidature);
  g_autoptr (GString) subtitle = g_string_new (NULL);
  gboolean named = person != NULL && *person != '\0';

  append (subtitle, attache_candidature_get_group_code (candidature));
  append (subtitle, attache_candidature_get_role (candidature));
  append (subtitle, attache_candidature_get_nominator (candidature));
  if (attache_candidature_get_note_verbale (candidature))
    append (subtitle, _ ("note verbale in preparation"));
  append_paragraph (subtitle, attache_candidature_get_paragraph (candidature));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), named ? person : _ ("No name yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle->str);
  attache_chip_set_label (get_chip (row), word_state (attache_candidature_get_state (candidature)));
}

static void
show_paragraph (GtkWidget *row,
                gpointer   object)
{
  AttacheParagraph *paragraph = object;
  GtkWidget        *box = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  GtkWidget        *number = gtk_widget_get_first_child (box);

  gtk_label_set_label (GTK_LABEL (number), attache_paragraph_get_number (paragraph));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (number)), attache_paragraph_get_text (paragraph));
}

GtkWidget *
attache_item_row_new_for_conclusion (AttacheConclusion *conclusion)
{
  GtkWidget *row = new_row ();

  follow (row, conclusion, show_conclusion);

  return row;
}

GtkWidget *
attache_item_row_new_for_outcome (AttacheOutcome *outcome)
{
  GtkWidget *row = new_row ();

  follow (row, outcome, show_outcome);

  return row;
}

GtkWidget *
attache_item_row_new_for_deadline (AttacheDeadline *deadline)
{
  GtkWidget *row = new_row ();

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("alarm-symbolic"));
  follow (row, deadline, show_deadline);

  return row;
}

GtkWidget *
attache_item_row_new_for_candidature (AttacheCandidature *candidature)
{
  GtkWidget *row = new_row ();

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", "nominations");
  follow (row, candidature, show_candidature);

  return row;
}

GtkWidget *
attache_item_row_new_for_paragraph (AttacheParagraph *paragraph)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *number = gtk_label_new (NULL);
  GtkWidget *text = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_width_chars (GTK_LABEL (number), 4);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_add_css_class (number, "dimmed");
  gtk_widget_add_css_class (number, "numeric");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), text);
  gtk_widget_add_css_class (row, "paragraph");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  follow (row, paragraph, show_paragraph);

  return row;
}
