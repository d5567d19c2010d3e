/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheParagraph: a numbered paragraph of a record. */

#include "model/attache-paragraph.h"

#include "attache-enum-types.h"

struct _AttacheParagraph
{
  AttacheEntity parent_instance;

  char *item_id;
  char *number;
  char *sort_key;
  char *language;
  char *text;
};

G_DEFINE_FINAL_TYPE (AttacheParagraph, attache_paragraph, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_ITEM_ID,
  PROP_NUMBER,
  PROP_SORT_KEY,
  PROP_LANGUAGE,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_paragraph_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheParagraph *self = ATTACHE_PARAGRAPH (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_SORT_KEY:
      g_value_set_string (value, self->sort_key);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_paragraph_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheParagraph *self = ATTACHE_PARAGRAPH (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      attache_entity_set_string (object, pspec, &self->item_id, value);
      break;
    case PROP_NUMBER:
      attache_entity_set_string (object, pspec, &self->number, value);
      break;
    case PROP_SORT_KEY:
      attache_entity_set_string (object, pspec, &self->sort_key, value);
      break;
    case PROP_LANGUAGE:
      attache_entity_set_string (object, pspec, &self->language, value);
      break;
    case PROP_TEXT:
      attache_entity_set_string (object, pspec, &self->text, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_paragraph_finalize (GObject *object)
{
  AttacheParagraph *self = ATTACHE_PARAGRAPH (object);

  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (attache_paragraph_parent_class)->finalize (object);
}

static void
attache_paragraph_class_init (AttacheParagraphClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_paragraph_get_property;
  object_class->set_property = attache_paragraph_set_property;
  object_class->finalize = attache_paragraph_finalize;

  /* Id of the item. */
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  /* Printed number: `11.7`. */
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  /* Orders paragraphs numerically. */
  properties[PROP_SORT_KEY] = g_param_spec_string ("sort-key", NULL, NULL, NULL, flags);
  /* ISO 639-1. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /* Text, lines joined with newlines. */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_paragraph_init (AttacheParagraph *self)
{
}

/**
 * attache_paragraph_get_item_id:
 *
 * Returns: (nullable) (transfer none): id of the item
 */
const char *
attache_paragraph_get_item_id (AttacheParagraph *self)
{
  g_return_val_if_fail (ATTACHE_IS_PARAGRAPH (self), NULL);

  return self->item_id;
}

/**
 * attache_paragraph_get_number:
 *
 * Returns: (nullable) (transfer none): printed number: `11.7`
 */
const char *
attache_paragraph_get_number (AttacheParagraph *self)
{
  g_return_val_if_fail (ATTACHE_IS_PARAGRAPH (self), NULL);

  return self->number;
}

/**
 * attache_paragraph_get_sort_key:
 *
 * Returns: (nullable) (transfer none): orders paragraphs numerically
 */
const char *
attache_paragraph_get_sort_key (AttacheParagraph *self)
{
  g_return_val_if_fail (ATTACHE_IS_PARAGRAPH (self), NULL);

  return self->sort_key;
}

/**
 * attache_paragraph_get_language:
 *
 * Returns: (nullable) (transfer none): ISO 639-1
 */
const char *
attache_paragraph_get_language (AttacheParagraph *self)
{
  g_return_val_if_fail (ATTACHE_IS_PARAGRAPH (self), NULL);

  return self->language;
}

/**
 * attache_paragraph_get_text:
 *
 * Returns: (nullable) (transfer none): text, lines joined with newlines
 */
const char *
attache_paragraph_get_text (AttacheParagraph *self)
{
  g_return_val_if_fail (ATTACHE_IS_PARAGRAPH (self), NULL);

  return self->text;
}
