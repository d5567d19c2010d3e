/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheNominationsDue: the list over the board. What is due comes from the candidatures of the region, and from the days that the
 * items set from which candidatures were read. */

#include "config.h"

#include "ui/nominations/attache-nominations-due.h"

#include <glib/gi18n-lib.h>

#include "model/attache-deadline.h"
#include "ui/attache-chip.h"
#include "ui/deadlines/attache-deadline-wording.h"
#include "ui/nominations/attache-nomination-wording.h"

/* Over the board. */
#define FEW_ROWS 3

struct _AttacheNominationsDue
{
  AdwBin parent_instance;

  /* owned */
  AttacheNominations *nominations;

  gboolean compact;
  gboolean expanded;
  gboolean filling;

  /* template children */
  GtkLabel          *heading;
  GtkScrolledWindow *window;
  GtkListBox        *list;
};

G_DEFINE_FINAL_TYPE (AttacheNominationsDue, attache_nominations_due, ADW_TYPE_BIN)

static void show (AttacheNominationsDue *self);

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

static char *
join (const char *first,
      const char *second)
{
  return g_strdup_printf ("%s%s%s", first ? first : "", is_empty (first) || is_empty (second) ? "" : " · ", second ? second : "");
}

static GtkWidget *
add_row (AttacheNominationsDue *self,
         const char            *icon_name,
         const char            *title,
         const char            *subtitle,
         const char            *chip,
         const char            *tone)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle ? subtitle : "",
                                 "title-lines", self->compact ? 1 : 3, "subtitle-lines", self->compact ? 1 : 3, "tooltip-text", title, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon_name));
  if (chip != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), attache_chip_new (chip, tone));
  gtk_list_box_append (self->list, row);

  return row;
}

static void
set_target (GtkWidget  *row,
            const char *action,
            const char *id)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "action", (char *)action);
  g_object_set_data_full (G_OBJECT (row), "target", g_strdup (id), g_free);
}

static void
add_candidature (AttacheNominationsDue *self,
                 AttacheCandidature    *candidature)
{
  AttacheCandidatureState state = attache_candidature_get_state (candidature);
  g_autofree char        *post = attache_nomination_title (candidature);
  g_autofree char        *party = attache_nomination_party (candidature);
  g_autofree char        *source = attache_nomination_source (candidature);
  g_autofree char        *who = is_empty (attache_candidature_get_person (candidature)) ? g_strdup (party)
                                                                                        : g_strdup_printf ("%s, %s", attache_candidature_get_person (candidature), party);
  g_autofree char        *subtitle = join (who, source);
  g_autofree char        *title = NULL;
  GtkWidget              *row;

  if (state == ATTACHE_CANDIDATURE_STATE_WITHDRAWN || state == ATTACHE_CANDIDATURE_STATE_CONFIRMED)
    return;

  if (attache_nomination_owes_note_verbale (candidature))
    {
      /* Translators: %s is a post: “CWG-SFP vice-chair” */
      title = g_strdup_printf (_ ("Note verbale: %s"), post);
      row = add_row (self, "mail-send-symbolic", title, subtitle,
                     attache_candidature_get_note_verbale (candidature) ? _ ("in preparation") : _ ("to be sent"), "warning");
    }
  else if (state == ATTACHE_CANDIDATURE_STATE_CONSIDERED)
    {
      /* Translators: the region has to agree on one candidate; %s is a post: “CWG-SFP chair” */
      title = g_strdup_printf (_ ("Agree on a candidate: %s"), post);
      row = add_row (self, "system-users-symbolic", title, subtitle, attache_nomination_state (state), NULL);
    }
  else if (is_empty (attache_candidature_get_person (candidature)))
    {
      /* Translators: the person has to be named; %s is a post: “CWG-LANG vice-chair” */
      title = g_strdup_printf (_ ("Name the candidate: %s"), post);
      row = add_row (self, "avatar-default-symbolic", title, subtitle, _ ("no name yet"), NULL);
    }
  else
    {
      return;
    }

  set_target (row, "nominations.open", attache_entity_get_id (ATTACHE_ENTITY (candidature)));
}

static void
add_deadline (AttacheNominationsDue *self,
              AttacheDeadline       *deadline)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *when = attache_deadline_dup_when (deadline);
  g_autofree char *local = attache_deadline_dup_local (deadline);
  g_autofree char *both = join (when, local);
  g_autofree char *subtitle = join (attache_deadline_get_asked (deadline), both);
  g_autofree char *until = attache_deadline_dup_until (deadline, now);
  const char      *what = attache_deadline_get_what (deadline);
  GtkWidget       *row;

  if (until == NULL)
    until = g_strdup (attache_deadline_get_kind_label (deadline));
  row = add_row (self, "alarm-symbolic", what ? what : "", subtitle, until, attache_deadline_get_until_tone (deadline, now));
  set_target (row, "win.open-item", attache_deadline_get_item_id (deadline));
}

/* The items from which candidatures were read: what they set days for is due from regions. */
static GHashTable *
find_items (AttacheNominationsDue *self)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *candidatures = attache_nominations_get_candidatures (self->nominations);

  for (guint i = 0; i < g_list_model_get_n_items (candidatures); i++)
    {
      g_autoptr (AttacheCandidature) candidature = g_list_model_get_item (candidatures, i);

      if (attache_candidature_get_item_id (candidature) != NULL)
        g_hash_table_add (items, g_strdup (attache_candidature_get_item_id (candidature)));
    }

  return items;
}

static void
add_deadlines (AttacheNominationsDue *self)
{
  g_autoptr (GHashTable) items = find_items (self);
  GListModel *deadlines = attache_nominations_get_deadlines (self->nominations);

  for (guint i = 0; i < g_list_model_get_n_items (deadlines); i++)
    {
      g_autoptr (AttacheDeadline) deadline = g_list_model_get_item (deadlines, i);
      const char *item_id = attache_deadline_get_item_id (deadline);

      if (attache_deadline_is_duty (deadline) && !attache_deadline_get_done (deadline) &&
          item_id != NULL && g_hash_table_contains (items, item_id))
        add_deadline (self, deadline);
    }
}

static void
region_selected_cb (AttacheNominationsDue *self,
                    GParamSpec            *pspec,
                    AdwComboRow           *row)
{
  guint            selected = adw_combo_row_get_selected (row);
  g_autofree char *code = NULL;

  if (self->filling || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;

  code = attache_region_dup (attache_nominations_get_column (self->nominations, selected - 1), "code");
  attache_nominations_set_my_region (self->nominations, code);
}

static void
add_region_chooser (AttacheNominationsDue *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]){ _ ("Choose…"), NULL });
  GListModel *regions = attache_nominations_get_regions (self->nominations);
  GtkWidget  *row;

  for (guint i = 0; i < g_list_model_get_n_items (regions); i++)
    {
      g_autofree char *name = attache_region_dup (attache_nominations_get_column (self->nominations, i), "name");
      g_autofree char *organisation = attache_region_dup (attache_nominations_get_column (self->nominations, i), "organisation");
      g_autofree char *label = g_strdup_printf ("%s (%s)", name, organisation);

      gtk_string_list_append (names, label);
    }

  row = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("Your region"), "subtitle", _ ("It stands first, and what is due from it is listed here"),
                      "model", names, NULL);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (region_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static void
expand_cb (AttacheNominationsDue *self)
{
  self->expanded = TRUE;
  show (self);
}

/* The board needs the room more than a long list does. */
static void
fold (AttacheNominationsDue *self)
{
  int              n_rows = 0;
  g_autofree char *label = NULL;
  GtkWidget       *more;

  while (gtk_list_box_get_row_at_index (self->list, n_rows) != NULL)
    n_rows++;
  if (!self->compact || self->expanded || n_rows <= FEW_ROWS)
    return;

  while (gtk_list_box_get_row_at_index (self->list, FEW_ROWS - 1) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, FEW_ROWS - 1)));

  n_rows -= FEW_ROWS - 1;
  label = g_strdup_printf (ngettext ("Show %d More", "Show %d More", n_rows), n_rows);
  more = g_object_new (ADW_TYPE_BUTTON_ROW, "title", label, NULL);
  g_signal_connect_object (more, "activated", G_CALLBACK (expand_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, more);
}

static void
show (AttacheNominationsDue *self)
{
  const char      *code = attache_nominations_get_my_region (self->nominations);
  guint            column = attache_nominations_find_column (self->nominations, code);
  GListModel      *candidatures = attache_nominations_get_candidatures (self->nominations);
  g_autofree char *name = attache_region_dup (attache_nominations_get_column (self->nominations, column), "name");
  g_autofree char *heading = NULL;

  self->filling = TRUE;
  gtk_list_box_remove_all (self->list);
  if (name != NULL)
    /* Translators: %s is a region: “Asia-Pacific: what is due” */
    heading = g_strdup_printf (_ ("%s: what is due"), name);
  else
    heading = g_strdup (_ ("What is due"));
  gtk_label_set_label (self->heading, heading);

  if (name == NULL)
    add_region_chooser (self);
  add_deadlines (self);
  for (guint i = 0; name != NULL && i < g_list_model_get_n_items (candidatures); i++)
    {
      g_autoptr (AttacheCandidature) candidature = g_list_model_get_item (candidatures, i);

      if (g_strcmp0 (attache_candidature_get_region (candidature), code) == 0)
        add_candidature (self, candidature);
    }
  if (gtk_list_box_get_row_at_index (self->list, 0) == NULL)
    add_row (self, "object-select-symbolic", _ ("Nothing is due"), NULL, NULL, NULL);
  fold (self);
  self->filling = FALSE;
}

static void
row_activated_cb (AttacheNominationsDue *self,
                  GtkListBoxRow         *row)
{
  const char *action = g_object_get_data (G_OBJECT (row), "action");
  const char *target = g_object_get_data (G_OBJECT (row), "target");

  if (action != NULL && target != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), action, "s", target);
}

static void
attache_nominations_due_dispose (GObject *object)
{
  AttacheNominationsDue *self = ATTACHE_NOMINATIONS_DUE (object);

  g_clear_object (&self->nominations);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_NOMINATIONS_DUE);

  G_OBJECT_CLASS (attache_nominations_due_parent_class)->dispose (object);
}

static void
attache_nominations_due_class_init (AttacheNominationsDueClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_nominations_due_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-nominations-due.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsDue, heading);
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsDue, window);
  gtk_widget_class_bind_template_child (widget_class, AttacheNominationsDue, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
attache_nominations_due_init (AttacheNominationsDue *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
attache_nominations_due_new (AttacheNominations *nominations,
                             gboolean            compact)
{
  AttacheNominationsDue *self = g_object_new (ATTACHE_TYPE_NOMINATIONS_DUE, NULL);

  self->nominations = g_object_ref (nominations);
  self->compact = compact;
  gtk_scrolled_window_set_policy (self->window, GTK_POLICY_NEVER, compact ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  g_signal_connect_object (nominations, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}
