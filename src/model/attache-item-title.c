/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheItemTitle: the title of an item in a language. */

#include "model/attache-item-title.h"

struct _AttacheItemTitle
{
  AttacheEntity parent_instance;

  char    *item_id;
  char    *language;
  char    *title;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttacheItemTitle, attache_item_title, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_ITEM_ID,
  PROP_LANGUAGE,
  PROP_TITLE,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_item_title_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheItemTitle *self = ATTACHE_ITEM_TITLE (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_item_title_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheItemTitle *self = ATTACHE_ITEM_TITLE (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      attache_entity_set_string (object, pspec, &self->item_id, value);
      break;
    case PROP_LANGUAGE:
      attache_entity_set_string (object, pspec, &self->language, value);
      break;
    case PROP_TITLE:
      attache_entity_set_string (object, pspec, &self->title, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_item_title_finalize (GObject *object)
{
  AttacheItemTitle *self = ATTACHE_ITEM_TITLE (object);

  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (attache_item_title_parent_class)->finalize (object);
}

static void
attache_item_title_class_init (AttacheItemTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_item_title_get_property;
  object_class->set_property = attache_item_title_set_property;
  object_class->finalize = attache_item_title_finalize;

  /* Id of the item. */
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  /* Language of the title, ISO 639-1, or %NULL. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /* The title. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Whether a later import took it away. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_item_title_init (AttacheItemTitle *self)
{
}

/**
 * attache_item_title_get_item_id:
 *
 * Returns: (nullable) (transfer none): id of the item
 */
const char *
attache_item_title_get_item_id (AttacheItemTitle *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM_TITLE (self), NULL);

  return self->item_id;
}

/**
 * attache_item_title_get_language:
 *
 * Returns: (nullable) (transfer none): language of the title, ISO 639-1, or %NULL
 */
const char *
attache_item_title_get_language (AttacheItemTitle *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM_TITLE (self), NULL);

  return self->language;
}

/**
 * attache_item_title_get_title:
 *
 * Returns: (nullable) (transfer none): the title
 */
const char *
attache_item_title_get_title (AttacheItemTitle *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM_TITLE (self), NULL);

  return self->title;
}

/**
 * attache_item_title_get_retired:
 *
 * Returns: whether a later import took it away
 */
gboolean
attache_item_title_get_retired (AttacheItemTitle *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM_TITLE (self), FALSE);

  return self->retired;
}
