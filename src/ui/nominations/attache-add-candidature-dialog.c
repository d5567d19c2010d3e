/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheAddCandidatureDialog: a post and a region are enough: candidatures begin before there is a name. How far it has come is
 * added as an event, afterwards. */

#include "config.h"

#include "ui/nominations/attache-add-candidature-dialog.h"

#include <glib/gi18n-lib.h>

#include "services/attache-candidatures.h"
#include "ui/attache-lists.h"
#include "ui/attache-toasts.h"
#include "ui/nominations/attache-nomination-wording.h"

struct _AttacheAddCandidatureDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheNominations *nominations;

  /* template children */
  GtkWidget   *add;
  AdwComboRow *post;
  AdwComboRow *region;
  GtkEditable *person;
  GtkEditable *country;
  GtkEditable *nominator;
};

G_DEFINE_FINAL_TYPE (AttacheAddCandidatureDialog, attache_add_candidature_dialog, ADW_TYPE_DIALOG)

static char *
get_post_title_cb (AttachePost *post,
                   gpointer     user_data)
{
  return post ? attache_nomination_post_title (post) : NULL;
}

static char *
dup_text (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static void
cancel_cb (AttacheAddCandidatureDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static DexFuture *
added_cb (DexFuture *future,
          gpointer   user_data)
{
  g_autoptr (AttacheAddCandidatureDialog) self = g_weak_ref_get (user_data);
  g_autoptr (GError) error = NULL;

  if (self == NULL)
    return NULL;

  if (dex_future_get_value (future, &error) != NULL)
    {
      adw_dialog_close (ADW_DIALOG (self));
    }
  else
    {
      gtk_widget_set_sensitive (self->add, TRUE);
      attache_toast_error (GTK_WIDGET (self), error);
    }

  return NULL;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* The region that nominates where nobody else is named; for a State, its region is known. */
static AttacheCandidature *
make_candidature (AttacheAddCandidatureDialog *self,
                  AttachePost                 *post)
{
  AttacheRegion   *region = attache_nominations_get_column (self->nominations, adw_combo_row_get_selected (self->region));
  const char      *scope = attache_post_get_scope (post);
  g_autofree char *person = dup_text (self->person);
  g_autofree char *country = dup_text (self->country);
  g_autofree char *nominator = dup_text (self->nominator);
  g_autofree char *code = attache_region_dup (region, "code");

  if (nominator == NULL)
    nominator = country ? g_strdup (country) : attache_region_dup (region, "organisation");

  return g_object_new (ATTACHE_TYPE_CANDIDATURE,
                       "session-id", attache_nominations_get_session (self->nominations),
                       "post-id", attache_entity_get_id (ATTACHE_ENTITY (post)),
                       "group-code", attache_post_get_group_code (post),
                       "role", attache_post_get_role (post),
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
  AttachePost *post = adw_combo_row_get_selected_item (self->post);
  g_autoptr (AttacheCandidature) candidature = NULL;
  GWeakRef  *ref;
  DexFuture *future;

  if (post == NULL || !gtk_widget_get_sensitive (self->add))
    return;

  candidature = make_candidature (self, post);
  ref = g_new0 (GWeakRef, 1);
  g_weak_ref_init (ref, self);
  gtk_widget_set_sensitive (self->add, FALSE);
  future = attache_candidatures_add (attache_nominations_get_library (self->nominations), candidature, _ ("Add candidature"));
  dex_future_disown (dex_future_finally (future, added_cb, ref, weak_ref_free));
}

static void
attache_add_candidature_dialog_dispose (GObject *object)
{
  AttacheAddCandidatureDialog *self = ATTACHE_ADD_CANDIDATURE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_ADD_CANDIDATURE_DIALOG);
  g_clear_object (&self->nominations);

  G_OBJECT_CLASS (attache_add_candidature_dialog_parent_class)->dispose (object);
}

static void
attache_add_candidature_dialog_class_init (AttacheAddCandidatureDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_add_candidature_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-add-candidature-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, add);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, post);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, region);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, person);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, country);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, nominator);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
attache_add_candidature_dialog_init (AttacheAddCandidatureDialog *self)
{
  g_autoptr (GtkExpression) title = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  title = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_post_title_cb), NULL, NULL);
  adw_combo_row_set_expression (self->post, title);
}

AdwDialog *
attache_add_candidature_dialog_new (AttacheNominations *nominations,
                                    const char         *post_id,
                                    const char         *region)
{
  AttacheAddCandidatureDialog *self = g_object_new (ATTACHE_TYPE_ADD_CANDIDATURE_DIALOG, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GListModel *posts = attache_nominations_get_posts (nominations);
  guint       n_regions = g_list_model_get_n_items (attache_nominations_get_regions (nominations));
  guint       position = attache_list_find_id (posts, post_id);

  self->nominations = g_object_ref (nominations);
  for (guint i = 0; i < n_regions; i++)
    {
      g_autofree char *name = attache_region_dup (attache_nominations_get_column (nominations, i), "name");

      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, _ ("No region"));

  adw_combo_row_set_model (self->post, posts);
  if (position != GTK_INVALID_LIST_POSITION)
    adw_combo_row_set_selected (self->post, position);
  adw_combo_row_set_model (self->region, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->region, region && *region ? attache_nominations_find_column (nominations, region) : 0);
  gtk_widget_set_sensitive (self->add, g_list_model_get_n_items (posts) > 0);

  return ADW_DIALOG (self);
}
