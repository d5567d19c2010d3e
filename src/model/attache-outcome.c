/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheOutcome: a resolution or decision that came of an item. */

#include "model/attache-outcome.h"

struct _AttacheOutcome
{
  AttacheEntity parent_instance;

  char    *item_id;
  char    *kind;
  char    *number;
  char    *text;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttacheOutcome, attache_outcome, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_ITEM_ID,
  PROP_KIND,
  PROP_NUMBER,
  PROP_TEXT,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_outcome_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheOutcome *self = ATTACHE_OUTCOME (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_outcome_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheOutcome *self = ATTACHE_OUTCOME (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      attache_entity_set_string (object, pspec, &self->item_id, value);
      break;
    case PROP_KIND:
      attache_entity_set_string (object, pspec, &self->kind, value);
      break;
    case PROP_NUMBER:
      attache_entity_set_string (object, pspec, &self->number, value);
      break;
    case PROP_TEXT:
      attache_entity_set_string (object, pspec, &self->text, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_outcome_finalize (GObject *object)
{
  AttacheOutcome *self = ATTACHE_OUTCOME (object);

  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (attache_outcome_parent_class)->finalize (object);
}

static void
attache_outcome_class_init (AttacheOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_outcome_get_property;
  object_class->set_property = attache_outcome_set_property;
  object_class->finalize = attache_outcome_finalize;

  /* Id of the item. */
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  /* `resolution` or `decision`. */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  /* Its number: `1404`. */
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  /* As it is written, or %NULL. */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  /* Whether a later import took it away. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_outcome_init (AttacheOutcome *self)
{
}

/**
 * attache_outcome_get_item_id:
 *
 * Returns: (nullable) (transfer none): id of the item
 */
const char *
attache_outcome_get_item_id (AttacheOutcome *self)
{
  g_return_val_if_fail (ATTACHE_IS_OUTCOME (self), NULL);

  return self->item_id;
}

/**
 * attache_outcome_get_kind:
 *
 * Returns: (nullable) (transfer none): `resolution` or `decision`
 */
const char *
attache_outcome_get_kind (AttacheOutcome *self)
{
  g_return_val_if_fail (ATTACHE_IS_OUTCOME (self), NULL);

  return self->kind;
}

/**
 * attache_outcome_get_number:
 *
 * Returns: (nullable) (transfer none): its number: `1404`
 */
const char *
attache_outcome_get_number (AttacheOutcome *self)
{
  g_return_val_if_fail (ATTACHE_IS_OUTCOME (self), NULL);

  return self->number;
}

/**
 * attache_outcome_get_text:
 *
 * Returns: (nullable) (transfer none): as it is written, or %NULL
 */
const char *
attache_outcome_get_text (AttacheOutcome *self)
{
  g_return_val_if_fail (ATTACHE_IS_OUTCOME (self), NULL);

  return self->text;
}

/**
 * attache_outcome_get_retired:
 *
 * Returns: whether a later import took it away
 */
gboolean
attache_outcome_get_retired (AttacheOutcome *self)
{
  g_return_val_if_fail (ATTACHE_IS_OUTCOME (self), FALSE);

  return self->retired;
}
