/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheAddCandidatureDialog: a post and a region are enough: candidatures begin before there is a name. How far it has come is
 * added as an event, afterwards. Groups are opened and closed by the Council, so that one that the library does not know can be added
 * here, and so can a post. */

#include "config.h"

#include "ui/nominations/attache-add-candidature-dialog.h"

#include <glib/gi18n-lib.h>

#include "services/attache-candidatures.h"
#include "ui/attache-entries.h"
#include "ui/attache-toasts.h"
#include "ui/nominations/attache-nomination-wording.h"
#include "ui/nominations/attache-post-chooser.h"

struct _AttacheAddCandidatureDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheNominations *nominations;
  AttacheCandidature *candidature;

  /* template children */
  GtkWidget          *add;
  AttachePostChooser *chooser;
  AdwComboRow        *region;
  GtkEditable        *person;
  GtkEditable        *country;
  GtkEditable        *nominator;
};

G_DEFINE_FINAL_TYPE (AttacheAddCandidatureDialog, attache_add_candidature_dialog, ADW_TYPE_DIALOG)

static void
cancel_cb (AttacheAddCandidatureDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static GWeakRef *
weak_ref (AttacheAddCandidatureDialog *self)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, self);

  return ref;
}

static void
validate_cb (AttacheAddCandidatureDialog *self)
{
  gtk_widget_set_sensitive (self->add, self->candidature == NULL && attache_post_chooser_get_valid (self->chooser));
}

static void
fail (AttacheAddCandidatureDialog *self,
      const GError                *error)
{
  g_clear_object (&self->candidature);
  validate_cb (self);
  attache_toast_error (GTK_WIDGET (self), error);
}

static DexFuture *
added_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (AttacheAddCandidatureDialog) self = g_weak_ref_get (user_data);
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) == NULL)
    {
      fail (self, error);
      return NULL;
    }

  window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  adw_dialog_close (ADW_DIALOG (self));
  if (window != NULL)
    attache_toast_undo (window, _ ("Candidature added"));

  return NULL;
}

/* With its post, it is complete. */
static void
add_for_post (AttacheAddCandidatureDialog *self,
              const char                  *post_id)
{
  DexFuture *future;

  g_object_set (self->candidature, "post-id", post_id, NULL);
  future = attache_candidatures_add (attache_nominations_get_library (self->nominations), self->candidature, _ ("Add candidature"));
  dex_future_disown (dex_future_finally (future, added_cb, weak_ref (self), weak_ref_free));
}

static DexFuture *
post_added_cb (DexFuture *future,
               gpointer   user_data)
{
  g_autoptr (AttacheAddCandidatureDialog) self = g_weak_ref_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value != NULL)
    add_for_post (self, g_value_get_string (value));
  else
    fail (self, error);

  return NULL;
}

static void
add_post (AttacheAddCandidatureDialog *self,
          const char                  *group_id)
{
  DexFuture *future;

  future = attache_library_add_post (attache_nominations_get_library (self->nominations), group_id,
                                     attache_candidature_get_role (self->candidature), NULL, _ ("Add post"));
  dex_future_disown (dex_future_finally (future, post_added_cb, weak_ref (self), weak_ref_free));
}

/* A group comes with a chair and a vice-chair, which the list of posts gets a moment later. */
static void
add_for_role (AttacheAddCandidatureDialog *self)
{
  const char *group_id = g_object_get_data (G_OBJECT (self->candidature), "group-id");
  GListModel *posts = attache_nominations_get_posts (self->nominations);

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (AttachePost) post = g_list_model_get_item (posts, i);

      if (g_strcmp0 (attache_post_get_group_id (post), group_id) != 0 || attache_post_get_scope (post) != NULL ||
          g_strcmp0 (attache_post_get_role (post), attache_candidature_get_role (self->candidature)) != 0)
        continue;

      g_signal_handlers_disconnect_by_func (posts, add_for_role, self);
      add_for_post (self, attache_entity_get_id (ATTACHE_ENTITY (post)));
      return;
    }
}

static DexFuture *
group_added_cb (DexFuture *future,
                gpointer   user_data)
{
  g_autoptr (AttacheAddCandidatureDialog) self = g_weak_ref_get (user_data);
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (self == NULL)
    return NULL;

  if (value == NULL)
    {
      fail (self, error);
    }
  else if (!attache_post_chooser_is_first_post (self->chooser))
    {
      add_post (self, g_value_get_string (value));
    }
  else
    {
      g_object_set_data_full (G_OBJECT (self->candidature), "group-id", g_value_dup_string (value), g_free);
      g_signal_connect_object (attache_nominations_get_posts (self->nominations), "items-changed", G_CALLBACK (add_for_role), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      add_for_role (self);
    }

  return NULL;
}

/* The region that nominates where nobody else is named; for a State, its region is known. */
static AttacheCandidature *
make_candidature (AttacheAddCandidatureDialog *self)
{
  AttacheRegion   *region = attache_nominations_get_column (self->nominations, adw_combo_row_get_selected (self->region));
  AttachePost     *post = attache_post_chooser_get_post (self->chooser);
  const char      *scope = post ? attache_post_get_scope (post) : NULL;
  g_autofree char *group_code = attache_post_chooser_dup_group_code (self->chooser);
  g_autofree char *role = attache_post_chooser_dup_role (self->chooser);
  g_autofree char *person = attache_entry_dup_typed (self->person);
  g_autofree char *country = attache_entry_dup_typed (self->country);
  g_autofree char *nominator = attache_entry_dup_typed (self->nominator);
  g_autofree char *code = attache_region_dup (region, "code");

  if (nominator == NULL)
    nominator = country ? g_strdup (country) : attache_region_dup (region, "organisation");

  return g_object_new (ATTACHE_TYPE_CANDIDATURE,
                       "session-id", attache_nominations_get_session (self->nominations),
                       "group-code", group_code,
                       "role", role,
                       "region", code,
                       "person", person,
                       "country", country,
                       "nominator", nominator,
                       "language", scope && strlen (scope) == 2 ? scope : NULL,
                       NULL);
}

static void
add_cb (AttacheAddCandidatureDialog *self)
{
  AttacheLibrary  *library = attache_nominations_get_library (self->nominations);
  AttachePost     *post = attache_post_chooser_get_post (self->chooser);
  const char      *group_id = attache_post_chooser_get_group_id (self->chooser);
  g_autofree char *name = NULL;
  DexFuture       *future;

  if (self->candidature != NULL || !attache_post_chooser_get_valid (self->chooser))
    return;

  self->candidature = make_candidature (self);
  validate_cb (self);
  if (post != NULL)
    {
      add_for_post (self, attache_entity_get_id (ATTACHE_ENTITY (post)));
      return;
    }
  if (group_id != NULL)
    {
      add_post (self, group_id);
      return;
    }

  name = attache_post_chooser_dup_group_name (self->chooser);
  future = attache_library_add_group (library, attache_candidature_get_group_code (self->candidature), name, NULL, _ ("Add group"));
  dex_future_disown (dex_future_finally (future, group_added_cb, weak_ref (self), weak_ref_free));
}

static void
attache_add_candidature_dialog_dispose (GObject *object)
{
  AttacheAddCandidatureDialog *self = ATTACHE_ADD_CANDIDATURE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_ADD_CANDIDATURE_DIALOG);
  g_clear_object (&self->candidature);
  g_clear_object (&self->nominations);

  G_OBJECT_CLASS (attache_add_candidature_dialog_parent_class)->dispose (object);
}

static void
attache_add_candidature_dialog_class_init (AttacheAddCandidatureDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_add_candidature_dialog_dispose;

  g_type_ensure (ATTACHE_TYPE_POST_CHOOSER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-add-candidature-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, add);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, chooser);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, region);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, person);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, country);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, nominator);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, validate_cb);
}

static void
attache_add_candidature_dialog_init (AttacheAddCandidatureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
attache_add_candidature_dialog_new (AttacheNominations *nominations,
                                    const char         *post_id,
                                    const char         *region)
{
  AttacheAddCandidatureDialog *self = g_object_new (ATTACHE_TYPE_ADD_CANDIDATURE_DIALOG, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint n_regions = g_list_model_get_n_items (attache_nominations_get_regions (nominations));

  self->nominations = g_object_ref (nominations);
  for (guint i = 0; i < n_regions; i++)
    {
      g_autofree char *name = attache_region_dup (attache_nominations_get_column (nominations, i), "name");

      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, _ ("No region"));

  attache_post_chooser_show (self->chooser, attache_nominations_get_posts (nominations), post_id);
  validate_cb (self);
  adw_combo_row_set_model (self->region, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->region, region && *region ? attache_nominations_find_column (nominations, region) : 0);

  return ADW_DIALOG (self);
}
