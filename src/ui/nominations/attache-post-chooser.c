/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePostChooser: a group and a post of it, or, because groups are opened and closed by the Council, one that the library does not
 * know yet. */

#include "config.h"

#include "ui/nominations/attache-post-chooser.h"

#include <glib/gi18n-lib.h>

#include "services/attache-groups.h"
#include "ui/attache-entries.h"
#include "ui/attache-lists.h"
#include "ui/nominations/attache-nomination-wording.h"

struct _AttachePostChooser
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  GListModel *all;
  GPtrArray  *groups; /* AttachePost, one of each group */
  GPtrArray  *posts;  /* AttachePost of the group that is chosen */

  gboolean filling;

  /* template children */
  AdwComboRow *group;
  GtkEditable *code;
  GtkEditable *name;
  AdwComboRow *post;
  GtkEditable *words;
};

G_DEFINE_FINAL_TYPE (AttachePostChooser, attache_post_chooser, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_VALID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What a group that is added here begins with. */
static const char *const first_roles[] = { "chair", "vice-chair" };

/* The group that is chosen, by one of its posts; NULL for a new one. */
static AttachePost *
get_group (AttachePostChooser *self)
{
  guint selected = adw_combo_row_get_selected (self->group);

  return selected < self->groups->len ? g_ptr_array_index (self->groups, selected) : NULL;
}

/* The post that is chosen; NULL for one that is new. */
static AttachePost *
get_post (AttachePostChooser *self)
{
  guint selected = adw_combo_row_get_selected (self->post);

  return selected < self->posts->len ? g_ptr_array_index (self->posts, selected) : NULL;
}

/* The role of a new group’s post; NULL where it is in free words. */
static const char *
get_first_role (AttachePostChooser *self)
{
  guint selected = adw_combo_row_get_selected (self->post);

  return get_group (self) == NULL && selected < G_N_ELEMENTS (first_roles) ? first_roles[selected] : NULL;
}

static AttachePost *
find_group (AttachePostChooser *self,
            const char         *code)
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
is_valid (AttachePostChooser *self)
{
  g_autofree char *key = attache_groups_make_key (gtk_editable_get_text (self->code));
  g_autofree char *words = attache_entry_dup_typed (self->words);

  if (get_group (self) == NULL && (*key == '\0' || find_group (self, gtk_editable_get_text (self->code)) != NULL))
    return FALSE;

  return get_post (self) != NULL || get_first_role (self) != NULL || words != NULL;
}

static void
changed_cb (AttachePostChooser *self)
{
  AttachePost     *known = get_group (self) == NULL ? find_group (self, gtk_editable_get_text (self->code)) : NULL;
  g_autofree char *sentence = NULL;

  if (self->filling)
    return;

  if (known != NULL)
    /* Translators: %s is the code of a group */
    sentence = g_strdup_printf (_ ("%s is in the list already. Choose it as the group."), attache_post_get_group_code (known));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), sentence);
  set_error (self->code, known != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALID]);
}

static void
activated_cb (AttachePostChooser *self)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
post_cb (AttachePostChooser *self)
{
  if (self->filling)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->words), get_post (self) == NULL && get_first_role (self) == NULL);
  changed_cb (self);
}

/* The posts of the group that is chosen. */
static void
group_cb (AttachePostChooser *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  AttachePost *group = get_group (self);
  GListModel  *posts = self->all;

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
fill_groups (AttachePostChooser *self)
{
  g_autoptr (GtkStringList) codes = gtk_string_list_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *posts = self->all;

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
choose_post (AttachePostChooser *self,
             const char         *post_id)
{
  guint position = attache_list_find_id (self->all, post_id);
  g_autoptr (AttachePost) post = g_list_model_get_item (self->all, position);

  for (guint i = 0; post != NULL && i < self->groups->len; i++)
    if (g_strcmp0 (attache_post_get_group_id (g_ptr_array_index (self->groups, i)), attache_post_get_group_id (post)) == 0)
      adw_combo_row_set_selected (self->group, i);

  group_cb (self);
  if (post != NULL && g_ptr_array_find (self->posts, post, &position))
    adw_combo_row_set_selected (self->post, position);
}

static void
attache_post_chooser_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VALID:
      g_value_set_boolean (value, attache_post_chooser_get_valid (ATTACHE_POST_CHOOSER (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_post_chooser_dispose (GObject *object)
{
  AttachePostChooser *self = ATTACHE_POST_CHOOSER (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), ATTACHE_TYPE_POST_CHOOSER);
  g_clear_object (&self->all);

  G_OBJECT_CLASS (attache_post_chooser_parent_class)->dispose (object);
}

static void
attache_post_chooser_finalize (GObject *object)
{
  AttachePostChooser *self = ATTACHE_POST_CHOOSER (object);

  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->posts, g_ptr_array_unref);

  G_OBJECT_CLASS (attache_post_chooser_parent_class)->finalize (object);
}

static void
attache_post_chooser_class_init (AttachePostChooserClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = attache_post_chooser_get_property;
  object_class->dispose = attache_post_chooser_dispose;
  object_class->finalize = attache_post_chooser_finalize;

  /* Whether it names a post. */
  properties[PROP_VALID] = g_param_spec_boolean ("valid", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/attache/Attache/ui/attache-post-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AttachePostChooser, group);
  gtk_widget_class_bind_template_child (widget_class, AttachePostChooser, code);
  gtk_widget_class_bind_template_child (widget_class, AttachePostChooser, name);
  gtk_widget_class_bind_template_child (widget_class, AttachePostChooser, post);
  gtk_widget_class_bind_template_child (widget_class, AttachePostChooser, words);
  gtk_widget_class_bind_template_callback (widget_class, group_cb);
  gtk_widget_class_bind_template_callback (widget_class, post_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
attache_post_chooser_init (AttachePostChooser *self)
{
  self->groups = g_ptr_array_new_with_free_func (g_object_unref);
  self->posts = g_ptr_array_new_with_free_func (g_object_unref);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
}

void
attache_post_chooser_show (AttachePostChooser *self,
                           GListModel         *posts,
                           const char         *post_id)
{
  g_return_if_fail (ATTACHE_IS_POST_CHOOSER (self));

  g_set_object (&self->all, posts);
  fill_groups (self);
  choose_post (self, post_id);
}

gboolean
attache_post_chooser_get_valid (AttachePostChooser *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST_CHOOSER (self), FALSE);

  return is_valid (self);
}

AttachePost *
attache_post_chooser_get_post (AttachePostChooser *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST_CHOOSER (self), NULL);

  return get_post (self);
}

const char *
attache_post_chooser_get_group_id (AttachePostChooser *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST_CHOOSER (self), NULL);

  return get_group (self) ? attache_post_get_group_id (get_group (self)) : NULL;
}

gboolean
attache_post_chooser_is_first_post (AttachePostChooser *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST_CHOOSER (self), FALSE);

  return get_first_role (self) != NULL;
}

char *
attache_post_chooser_dup_group_code (AttachePostChooser *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST_CHOOSER (self), NULL);

  return get_group (self) ? g_strdup (attache_post_get_group_code (get_group (self))) : attache_entry_dup_typed (self->code);
}

char *
attache_post_chooser_dup_group_name (AttachePostChooser *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST_CHOOSER (self), NULL);

  return attache_entry_dup_typed (self->name);
}

char *
attache_post_chooser_dup_role (AttachePostChooser *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST_CHOOSER (self), NULL);

  if (get_post (self) != NULL)
    return g_strdup (attache_post_get_role (get_post (self)));

  return get_first_role (self) ? g_strdup (get_first_role (self)) : attache_entry_dup_typed (self->words);
}
