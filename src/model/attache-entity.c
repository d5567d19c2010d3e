/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheEntity: the base of everything the library keeps: an object with an id whose properties are its columns. The
 * store maps rows to objects by property name, and live lists compare and update objects in place through the
 * same properties, so a row that is selected or bound on the screen stays the same object when its values change. */

#include "model/attache-entity.h"

typedef struct
{
  char *id;
} AttacheEntityPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AttacheEntity, attache_entity, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_entity_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheEntityPrivate *priv = attache_entity_get_instance_private (ATTACHE_ENTITY (object));

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_entity_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheEntityPrivate *priv = attache_entity_get_instance_private (ATTACHE_ENTITY (object));

  switch (prop_id)
    {
    case PROP_ID:
      attache_entity_set_string (object, pspec, &priv->id, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_entity_finalize (GObject *object)
{
  AttacheEntityPrivate *priv = attache_entity_get_instance_private (ATTACHE_ENTITY (object));

  g_clear_pointer (&priv->id, g_free);

  G_OBJECT_CLASS (attache_entity_parent_class)->finalize (object);
}

static void
attache_entity_class_init (AttacheEntityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = attache_entity_get_property;
  object_class->set_property = attache_entity_set_property;
  object_class->finalize = attache_entity_finalize;

  /* UUID: name-based for public structure, random for own work. */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, ATTACHE_ENTITY_PARAM_FLAGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_entity_init (AttacheEntity *self)
{
}

/**
 * attache_entity_get_id:
 *
 * Returns: (nullable) (transfer none): the id, %NULL for an object that was never stored
 */
const char *
attache_entity_get_id (AttacheEntity *self)
{
  AttacheEntityPrivate *priv = attache_entity_get_instance_private (self);

  g_return_val_if_fail (ATTACHE_IS_ENTITY (self), NULL);

  return priv->id;
}

/**
 * attache_entity_equal:
 * @other: an object of the same class
 *
 * Returns: whether every property of the two has the same value
 */
gboolean
attache_entity_equal (AttacheEntity *self,
                      AttacheEntity *other)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint                   n_pspecs;

  g_return_val_if_fail (ATTACHE_IS_ENTITY (self), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (other), FALSE);

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) mine = G_VALUE_INIT;
      g_auto (GValue) theirs = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (self), pspecs[i]->name, &mine);
      g_object_get_property (G_OBJECT (other), pspecs[i]->name, &theirs);
      if (g_param_values_cmp (pspecs[i], &mine, &theirs) != 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * attache_entity_assign:
 * @from: an object of the same class
 *
 * Gives every property the value it has in @from; only those that differ are notified.
 */
void
attache_entity_assign (AttacheEntity *self,
                       AttacheEntity *from)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint                   n_pspecs;

  g_return_if_fail (ATTACHE_IS_ENTITY (self));
  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (from));

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n_pspecs);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (G_OBJECT (from), pspecs[i]->name, &value);
      g_object_set_property (G_OBJECT (self), pspecs[i]->name, &value);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * attache_entity_copy:
 *
 * Returns: (transfer full) (type AttacheEntity): a new object of the same class with the same values
 */
gpointer
attache_entity_copy (AttacheEntity *self)
{
  AttacheEntity *copy;

  g_return_val_if_fail (ATTACHE_IS_ENTITY (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  attache_entity_assign (copy, self);

  return copy;
}

void
attache_entity_set_string (GObject *object, GParamSpec *pspec, char **field, const GValue *value)
{
  if (g_set_str (field, g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

void
attache_entity_set_int (GObject *object, GParamSpec *pspec, int *field, const GValue *value)
{
  if (*field == g_value_get_int (value))
    return;

  *field = g_value_get_int (value);
  g_object_notify_by_pspec (object, pspec);
}

void
attache_entity_set_int64 (GObject *object, GParamSpec *pspec, gint64 *field, const GValue *value)
{
  if (*field == g_value_get_int64 (value))
    return;

  *field = g_value_get_int64 (value);
  g_object_notify_by_pspec (object, pspec);
}

void
attache_entity_set_boolean (GObject *object, GParamSpec *pspec, gboolean *field, const GValue *value)
{
  if (*field == g_value_get_boolean (value))
    return;

  *field = g_value_get_boolean (value);
  g_object_notify_by_pspec (object, pspec);
}

void
attache_entity_set_enum (GObject *object, GParamSpec *pspec, int *field, const GValue *value)
{
  if (*field == g_value_get_enum (value))
    return;

  *field = g_value_get_enum (value);
  g_object_notify_by_pspec (object, pspec);
}

/**
 * attache_enum_to_nick:
 *
 * Returns: (nullable) (transfer none): the nick of @value, %NULL where the type has no such value
 */
const char *
attache_enum_to_nick (GType enum_type,
                      int   value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (enum_type);
  GEnumValue *enum_value = g_enum_get_value (G_ENUM_CLASS (klass), value);

  return enum_value ? enum_value->value_nick : NULL;
}

/**
 * attache_enum_from_nick:
 * @nick: (nullable): what attache_enum_to_nick() gave
 * @fallback: what an unknown @nick means
 *
 * Returns: the value
 */
int
attache_enum_from_nick (GType       enum_type,
                        const char *nick,
                        int         fallback)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (enum_type);
  GEnumValue *enum_value = nick ? g_enum_get_value_by_nick (G_ENUM_CLASS (klass), nick) : NULL;

  return enum_value ? enum_value->value : fallback;
}
