/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheGroup: a working group or expert group that has officers. */

#include "model/attache-group.h"

#include "attache-enum-types.h"

struct _AttacheGroup
{
  AttacheEntity parent_instance;

  char    *code;
  char    *name;
  char    *basis;
  char    *opened;
  char    *closed;
  char    *sort_key;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttacheGroup, attache_group, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_CODE,
  PROP_NAME,
  PROP_BASIS,
  PROP_OPENED,
  PROP_CLOSED,
  PROP_SORT_KEY,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheGroup *self = ATTACHE_GROUP (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_BASIS:
      g_value_set_string (value, self->basis);
      break;
    case PROP_OPENED:
      g_value_set_string (value, self->opened);
      break;
    case PROP_CLOSED:
      g_value_set_string (value, self->closed);
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
attache_group_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheGroup *self = ATTACHE_GROUP (object);

  switch (prop_id)
    {
    case PROP_CODE:
      attache_entity_set_string (object, pspec, &self->code, value);
      break;
    case PROP_NAME:
      attache_entity_set_string (object, pspec, &self->name, value);
      break;
    case PROP_BASIS:
      attache_entity_set_string (object, pspec, &self->basis, value);
      break;
    case PROP_OPENED:
      attache_entity_set_string (object, pspec, &self->opened, value);
      break;
    case PROP_CLOSED:
      attache_entity_set_string (object, pspec, &self->closed, value);
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
attache_group_finalize (GObject *object)
{
  AttacheGroup *self = ATTACHE_GROUP (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->basis, g_free);
  g_clear_pointer (&self->opened, g_free);
  g_clear_pointer (&self->closed, g_free);
  g_clear_pointer (&self->sort_key, g_free);

  G_OBJECT_CLASS (attache_group_parent_class)->finalize (object);
}

static void
attache_group_class_init (AttacheGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_group_get_property;
  object_class->set_property = attache_group_set_property;
  object_class->finalize = attache_group_finalize;

  /* Short name: `CWG-SFP`. */
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  /* Full name. */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /* Resolution or decision that set it up, or %NULL where unconfirmed. */
  properties[PROP_BASIS] = g_param_spec_string ("basis", NULL, NULL, NULL, flags);
  /* Year it was set up, or %NULL. */
  properties[PROP_OPENED] = g_param_spec_string ("opened", NULL, NULL, NULL, flags);
  /* Year it was closed, or %NULL. */
  properties[PROP_CLOSED] = g_param_spec_string ("closed", NULL, NULL, NULL, flags);
  /* Orders groups. */
  properties[PROP_SORT_KEY] = g_param_spec_string ("sort-key", NULL, NULL, NULL, flags);
  /* Whether it was taken out. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_group_init (AttacheGroup *self)
{
}

/**
 * attache_group_get_code:
 *
 * Returns: (nullable) (transfer none): short name: `CWG-SFP`
 */
const char *
attache_group_get_code (AttacheGroup *self)
{
  g_return_val_if_fail (ATTACHE_IS_GROUP (self), NULL);

  return self->code;
}

/**
 * attache_group_get_name:
 *
 * Returns: (nullable) (transfer none): full name
 */
const char *
attache_group_get_name (AttacheGroup *self)
{
  g_return_val_if_fail (ATTACHE_IS_GROUP (self), NULL);

  return self->name;
}

/**
 * attache_group_get_basis:
 *
 * Returns: (nullable) (transfer none): resolution or decision that set it up, or %NULL where unconfirmed
 */
const char *
attache_group_get_basis (AttacheGroup *self)
{
  g_return_val_if_fail (ATTACHE_IS_GROUP (self), NULL);

  return self->basis;
}

/**
 * attache_group_get_opened:
 *
 * Returns: (nullable) (transfer none): year it was set up, or %NULL
 */
const char *
attache_group_get_opened (AttacheGroup *self)
{
  g_return_val_if_fail (ATTACHE_IS_GROUP (self), NULL);

  return self->opened;
}

/**
 * attache_group_get_closed:
 *
 * Returns: (nullable) (transfer none): year it was closed, or %NULL
 */
const char *
attache_group_get_closed (AttacheGroup *self)
{
  g_return_val_if_fail (ATTACHE_IS_GROUP (self), NULL);

  return self->closed;
}

/**
 * attache_group_get_sort_key:
 *
 * Returns: (nullable) (transfer none): orders groups
 */
const char *
attache_group_get_sort_key (AttacheGroup *self)
{
  g_return_val_if_fail (ATTACHE_IS_GROUP (self), NULL);

  return self->sort_key;
}

/**
 * attache_group_get_retired:
 *
 * Returns: whether it was taken out
 */
gboolean
attache_group_get_retired (AttacheGroup *self)
{
  g_return_val_if_fail (ATTACHE_IS_GROUP (self), FALSE);

  return self->retired;
}
