/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheAddCandidatureDialog: a post and a region are enough: candidatures begin before there is a name. How far it has come is
 * added as an event, afterwards. Groups are opened and closed by the Council, so that one that the library does not know can be added
 * here, and so can a post. */

#include "config.h"

#include "ui/nominations/attache-add-candidature-dialog.h"

#include <glib/gi18n-lib.h>

#include "services/attache-candidatures.h"
#include "services/attache-groups.h"
#include "ui/attache-lists.h"
#include "ui/attache-toasts.h"
#include "ui/nominations/attache-nomination-wording.h"

struct _AttacheAddCandidatureDialog
{
  AdwDialog parent_instance;

  /* owned */
  AttacheNominations *nominations;
  GPtrArray          *groups; /* AttachePost, one of each group */
  GPtrArray          *posts;  /* AttachePost of the group that is chosen */
  AttacheCandidature *candidature;

  gboolean filling;

  /* template children */
  GtkWidget           *add;
  AdwPreferencesGroup *where;
  AdwComboRow         *group;
  GtkEditable         *code;
  GtkEditable         *name;
  AdwComboRow         *post;
  GtkEditable         *words;
  AdwComboRow         *region;
  GtkEditable         *person;
  GtkEditable         *country;
  GtkEditable         *nominator;
};

G_DEFINE_FINAL_TYPE (AttacheAddCandidatureDialog, attache_add_candidature_dialog, ADW_TYPE_DIALOG)

/* What a group that is added here begins with. */
static const char *const first_roles[] = { "chair", "vice-chair" };

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

/* The group that is chosen, by one of its posts; NULL for a new one. */
static AttachePost *
get_group (AttacheAddCandidatureDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->group);

  return selected < self->groups->len ? g_ptr_array_index (self->groups, selected) : NULL;
}

/* The post that is chosen; NULL for one that is new. */
static AttachePost *
get_post (AttacheAddCandidatureDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->post);

  return selected < self->posts->len ? g_ptr_array_index (self->posts, selected) : NULL;
}

/* The role of a new group’s post; NULL where it is in free words. */
static const char *
get_first_role (AttacheAddCandidatureDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->post);

  return get_group (self) == NULL && selected < G_N_ELEMENTS (first_roles) ? first_roles[selected] : NULL;
}

static AttachePost *
find_group (AttacheAddCandidatureDialog *self,
            const char                  *code)
{
  g_autofree char *key = attache_groups_make_key (code);

  for (guint i = 0; i < self->groups->len; i++)
    {
      AttachePost     *group = g_ptr_array_index (self->groups, i);
      const char      *other = attache_post_get_group_code (group);
      g_autofree char *other_key = attache_groups_make_key (other ? other : "");

      if (g_str_equal (key, other_key))
        return group;
    }

  return NULL;
}

static void
set_error (GtkEditable *entry,
           gboolean     wrong)
{
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static gboolean
is_valid (AttacheAddCandidatureDialog *self)
{
  g_autofree char *key = attache_groups_make_key (gtk_editable_get_text (self->code));
  g_autofree char *words = dup_text (self->words);

  if (get_group (self) == NULL && (*key == '\0' || find_group (self, gtk_editable_get_text (self->code)) != NULL))
    return FALSE;

  return get_post (self) != NULL || get_first_role (self) != NULL || words != NULL;
}

static void
validate_cb (AttacheAddCandidatureDialog *self)
{
  AttachePost     *known = get_group (self) == NULL ? find_group (self, gtk_editable_get_text (self->code)) : NULL;
  g_autofree char *sentence = NULL;

  if (self->filling || self->candidature != NULL)
    return;

  if (known != NULL)
    /* Translators: %s is the code of a group */
    sentence = g_strdup_printf (_ ("%s is in the list already. Choose it as the group."), attache_post_get_group_code (known));
  adw_preferences_group_set_description (self->where, sentence);
  set_error (self->code, known != NULL);
  gtk_widget_set_sensitive (self->add, is_valid (self));
}

static void
post_cb (AttacheAddCandidatureDialog *self)
{
  if (self->filling)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->words), get_post (self) == NULL && get_first_role (self) == NULL);
  validate_cb (self);
}

/* The posts of the group that is chosen. */
static void
group_cb (AttacheAddCandidatureDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  AttachePost *group = get_group (self);
  GListModel  *posts = attache_nominations_get_posts (self->nominations);

  if (self->filling)
    return;

  self->filling = TRUE;
  g_ptr_array_set_size (self->posts, 0);
  for (guint i = 0; group != NULL && i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (AttachePost) post = g_list_model_get_item (posts, i);
      g_autofree char *title = NULL;

      if (g_strcmp0 (attache_post_get_group_id (post), attache_post_get_group_id (group)) != 0)
        continue;

      title = attache_nomination_post_title (post);
      gtk_string_list_append (titles, title);
      g_ptr_array_add (self->posts, g_steal_pointer (&post));
    }
  for (guint i = 0; group == NULL && i < G_N_ELEMENTS (first_roles); i++)
    gtk_string_list_append (titles, attache_nomination_role (first_roles[i]));
  /* Translators: last in a list of posts: one that is not in it */
  gtk_string_list_append (titles, _ ("Another post…"));
  adw_combo_row_set_model (self->post, G_LIST_MODEL (titles));
  self->filling = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->code), group == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->name), group == NULL);
  post_cb (self);
}

static void
fill_groups (AttacheAddCandidatureDialog *self)
{
  g_autoptr (GtkStringList) codes = gtk_string_list_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *posts = attache_nominations_get_posts (self->nominations);

  self->filling = TRUE;
  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      g_autoptr (AttachePost) post = g_list_model_get_item (posts, i);
      const char *id = attache_post_get_group_id (post);

      if (id == NULL || !g_hash_table_add (known, (char *)id))
        continue;

      gtk_string_list_append (codes, attache_post_get_group_code (post));
      g_ptr_array_add (self->groups, g_steal_pointer (&post));
    }
  /* Translators: last in a list of groups: one that is not in it */
  gtk_string_list_append (codes, _ ("New group…"));
  adw_combo_row_set_model (self->group, G_LIST_MODEL (codes));
  self->filling = FALSE;
}

static void
choose_post (AttacheAddCandidatureDialog *self,
             const char                  *post_id)
{
  guint position = attache_list_find_id (attache_nominations_get_posts (self->nominations), post_id);
  g_autoptr (AttachePost) post = g_list_model_get_item (attache_nominations_get_posts (self->nominations), position);

  for (guint i = 0; post != NULL && i < self->groups->len; i++)
    if (g_strcmp0 (attache_post_get_group_id (g_ptr_array_index (self->groups, i)), attache_post_get_group_id (post)) == 0)
      adw_combo_row_set_selected (self->group, i);

  group_cb (self);
  if (post != NULL && g_ptr_array_find (self->posts, post, &position))
    adw_combo_row_set_selected (self->post, position);
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
  else if (get_first_role (self) == NULL)
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
  AttachePost     *group = get_group (self);
  AttachePost     *post = get_post (self);
  const char      *scope = post ? attache_post_get_scope (post) : NULL;
  g_autofree char *group_code = group ? g_strdup (attache_post_get_group_code (group)) : dup_text (self->code);
  g_autofree char *words = dup_text (self->words);
  g_autofree char *person = dup_text (self->person);
  g_autofree char *country = dup_text (self->country);
  g_autofree char *nominator = dup_text (self->nominator);
  g_autofree char *code = attache_region_dup (region, "code");

  if (nominator == NULL)
    nominator = country ? g_strdup (country) : attache_region_dup (region, "organisation");

  return g_object_new (ATTACHE_TYPE_CANDIDATURE,
                       "session-id", attache_nominations_get_session (self->nominations),
                       "group-code", group_code,
                       "role", post ? attache_post_get_role (post) : get_first_role (self) ? get_first_role (self)
                                                                                           : words,
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
  g_autofree char *name = dup_text (self->name);
  DexFuture       *future;

  if (self->candidature != NULL || !is_valid (self))
    return;

  self->candidature = make_candidature (self);
  gtk_widget_set_sensitive (self->add, FALSE);
  if (get_post (self) != NULL)
    {
      add_for_post (self, attache_entity_get_id (ATTACHE_ENTITY (get_post (self))));
    }
  else if (get_group (self) != NULL)
    {
      add_post (self, attache_post_get_group_id (get_group (self)));
    }
  else
    {
      future = attache_library_add_group (library, attache_candidature_get_group_code (self->candidature), name, NULL, _ ("Add group"));
      dex_future_disown (dex_future_finally (future, group_added_cb, weak_ref (self), weak_ref_free));
    }
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
attache_add_candidature_dialog_finalize (GObject *object)
{
  AttacheAddCandidatureDialog *self = ATTACHE_ADD_CANDIDATURE_DIALOG (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->posts, g_ptr_array_unref);

  G_OBJECT_CLASS (attache_add_candidature_dialog_parent_class)->finalize (object);
}

static void
attache_add_candidature_dialog_class_init (AttacheAddCandidatureDialogClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = attache_add_candidature_dialog_dispose;
  object_class->finalize = attache_add_candidature_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-add-candidature-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, add);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, where);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, group);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, code);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, name);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, post);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, words);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, region);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, person);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, country);
  gtk_widget_class_bind_template_child (widget_class, AttacheAddCandidatureDialog, nominator);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_cb);
  gtk_widget_class_bind_template_callback (widget_class, post_cb);
  gtk_widget_class_bind_template_callback (widget_class, validate_cb);
}

static void
attache_add_candidature_dialog_init (AttacheAddCandidatureDialog *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->posts = g_ptr_array_new_with_free_func (g_object_unref);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
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

  fill_groups (self);
  choose_post (self, post_id);
  adw_combo_row_set_model (self->region, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->region, region && *region ? attache_nominations_find_column (nominations, region) : 0);

  return ADW_DIALOG (self);
}
