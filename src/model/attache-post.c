/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePost: an office of a group: its chair, or a vice-chair. */

#include "model/attache-post.h"

#include "attache-enum-types.h"

struct _AttachePost
{
  AttacheEntity parent_instance;

  char    *group_id;
  char    *group_code;
  char    *group_name;
  char    *role;
  char    *scope;
  char    *sort_key;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttachePost, attache_post, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_GROUP_ID,
  PROP_GROUP_CODE,
  PROP_GROUP_NAME,
  PROP_ROLE,
  PROP_SCOPE,
  PROP_SORT_KEY,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_post_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttachePost *self = ATTACHE_POST (object);

  switch (prop_id)
    {
    case PROP_GROUP_ID:
      g_value_set_string (value, self->group_id);
      break;
    case PROP_GROUP_CODE:
      g_value_set_string (value, self->group_code);
      break;
    case PROP_GROUP_NAME:
      g_value_set_string (value, self->group_name);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_SCOPE:
      g_value_set_string (value, self->scope);
      break;
    case PROP_SORT_KEY:
      g_value_set_string (value, self->sort_key);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_post_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttachePost *self = ATTACHE_POST (object);

  switch (prop_id)
    {
    case PROP_GROUP_ID:
      attache_entity_set_string (object, pspec, &self->group_id, value);
      break;
    case PROP_GROUP_CODE:
      attache_entity_set_string (object, pspec, &self->group_code, value);
      break;
    case PROP_GROUP_NAME:
      attache_entity_set_string (object, pspec, &self->group_name, value);
      break;
    case PROP_ROLE:
      attache_entity_set_string (object, pspec, &self->role, value);
      break;
    case PROP_SCOPE:
      attache_entity_set_string (object, pspec, &self->scope, value);
      break;
    case PROP_SORT_KEY:
      attache_entity_set_string (object, pspec, &self->sort_key, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_post_finalize (GObject *object)
{
  AttachePost *self = ATTACHE_POST (object);

  g_clear_pointer (&self->group_id, g_free);
  g_clear_pointer (&self->group_code, g_free);
  g_clear_pointer (&self->group_name, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->scope, g_free);
  g_clear_pointer (&self->sort_key, g_free);

  G_OBJECT_CLASS (attache_post_parent_class)->finalize (object);
}

static void
attache_post_class_init (AttachePostClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_post_get_property;
  object_class->set_property = attache_post_set_property;
  object_class->finalize = attache_post_finalize;

  /* Id of the group. */
  properties[PROP_GROUP_ID] = g_param_spec_string ("group-id", NULL, NULL, NULL, flags);
  /* Short name of the group, for lists. */
  properties[PROP_GROUP_CODE] = g_param_spec_string ("group-code", NULL, NULL, NULL, flags);
  /* Full name of the group, for lists. */
  properties[PROP_GROUP_NAME] = g_param_spec_string ("group-name", NULL, NULL, NULL, flags);
  /* `chair`, `vice-chair`, or the words of the source. */
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, flags);
  /* `free`, `region` or `language`: what a seat of it belongs to. */
  properties[PROP_SCOPE] = g_param_spec_string ("scope", NULL, NULL, NULL, flags);
  /* Orders posts within the group. */
  properties[PROP_SORT_KEY] = g_param_spec_string ("sort-key", NULL, NULL, NULL, flags);
  /* Whether it was taken out. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_post_init (AttachePost *self)
{
}

/**
 * attache_post_get_group_id:
 *
 * Returns: (nullable) (transfer none): id of the group
 */
const char *
attache_post_get_group_id (AttachePost *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST (self), NULL);

  return self->group_id;
}

/**
 * attache_post_get_group_code:
 *
 * Returns: (nullable) (transfer none): short name of the group, for lists
 */
const char *
attache_post_get_group_code (AttachePost *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST (self), NULL);

  return self->group_code;
}

/**
 * attache_post_get_group_name:
 *
 * Returns: (nullable) (transfer none): full name of the group, for lists
 */
const char *
attache_post_get_group_name (AttachePost *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST (self), NULL);

  return self->group_name;
}

/**
 * attache_post_get_role:
 *
 * Returns: (nullable) (transfer none): `chair`, `vice-chair`, or the words of the source
 */
const char *
attache_post_get_role (AttachePost *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST (self), NULL);

  return self->role;
}

/**
 * attache_post_get_scope:
 *
 * Returns: (nullable) (transfer none): `free`, `region` or `language`: what a seat of it belongs to
 */
const char *
attache_post_get_scope (AttachePost *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST (self), NULL);

  return self->scope;
}

/**
 * attache_post_get_sort_key:
 *
 * Returns: (nullable) (transfer none): orders posts within the group
 */
const char *
attache_post_get_sort_key (AttachePost *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST (self), NULL);

  return self->sort_key;
}

/**
 * attache_post_get_retired:
 *
 * Returns: whether it was taken out
 */
gboolean
attache_post_get_retired (AttachePost *self)
{
  g_return_val_if_fail (ATTACHE_IS_POST (self), FALSE);

  return self->retired;
}
