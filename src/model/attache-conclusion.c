/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheConclusion: what the chair concluded on an item. */

#include "model/attache-conclusion.h"

#include "attache-enum-types.h"

struct _AttacheConclusion
{
  AttacheEntity parent_instance;

  char                 *item_id;
  AttacheConclusionKind kind;
  char                 *paragraph;
  char                 *papers;
  char                 *text;
  gboolean              provisional;
  char                 *sort_key;
  gboolean              retired;
};

G_DEFINE_FINAL_TYPE (AttacheConclusion, attache_conclusion, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_ITEM_ID,
  PROP_KIND,
  PROP_PARAGRAPH,
  PROP_PAPERS,
  PROP_TEXT,
  PROP_PROVISIONAL,
  PROP_SORT_KEY,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_conclusion_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheConclusion *self = ATTACHE_CONCLUSION (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_PARAGRAPH:
      g_value_set_string (value, self->paragraph);
      break;
    case PROP_PAPERS:
      g_value_set_string (value, self->papers);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_PROVISIONAL:
      g_value_set_boolean (value, self->provisional);
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
attache_conclusion_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheConclusion *self = ATTACHE_CONCLUSION (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      attache_entity_set_string (object, pspec, &self->item_id, value);
      break;
    case PROP_KIND:
      attache_entity_set_enum (object, pspec, (int *)&self->kind, value);
      break;
    case PROP_PARAGRAPH:
      attache_entity_set_string (object, pspec, &self->paragraph, value);
      break;
    case PROP_PAPERS:
      attache_entity_set_string (object, pspec, &self->papers, value);
      break;
    case PROP_TEXT:
      attache_entity_set_string (object, pspec, &self->text, value);
      break;
    case PROP_PROVISIONAL:
      attache_entity_set_boolean (object, pspec, &self->provisional, value);
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
attache_conclusion_finalize (GObject *object)
{
  AttacheConclusion *self = ATTACHE_CONCLUSION (object);

  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->paragraph, g_free);
  g_clear_pointer (&self->papers, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->sort_key, g_free);

  G_OBJECT_CLASS (attache_conclusion_parent_class)->finalize (object);
}

static void
attache_conclusion_class_init (AttacheConclusionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_conclusion_get_property;
  object_class->set_property = attache_conclusion_set_property;
  object_class->finalize = attache_conclusion_finalize;

  /* Id of the item. */
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  /* What was concluded. */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ATTACHE_TYPE_CONCLUSION_KIND, ATTACHE_CONCLUSION_KIND_NOTED, flags);
  /* Number of the paragraph that says so. */
  properties[PROP_PARAGRAPH] = g_param_spec_string ("paragraph", NULL, NULL, NULL, flags);
  /* Canonical symbols it speaks of, separated by `, `. */
  properties[PROP_PAPERS] = g_param_spec_string ("papers", NULL, NULL, NULL, flags);
  /* The sentence of the record. */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  /* Whether it waits for a consultation by correspondence. */
  properties[PROP_PROVISIONAL] = g_param_spec_boolean ("provisional", NULL, NULL, FALSE, flags);
  /* Orders as in the record. */
  properties[PROP_SORT_KEY] = g_param_spec_string ("sort-key", NULL, NULL, NULL, flags);
  /* Whether a later import took it out. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_conclusion_init (AttacheConclusion *self)
{
  self->kind = ATTACHE_CONCLUSION_KIND_NOTED;
}

/**
 * attache_conclusion_get_item_id:
 *
 * Returns: (nullable) (transfer none): id of the item
 */
const char *
attache_conclusion_get_item_id (AttacheConclusion *self)
{
  g_return_val_if_fail (ATTACHE_IS_CONCLUSION (self), NULL);

  return self->item_id;
}

/**
 * attache_conclusion_get_kind:
 *
 * Returns: what was concluded
 */
AttacheConclusionKind
attache_conclusion_get_kind (AttacheConclusion *self)
{
  g_return_val_if_fail (ATTACHE_IS_CONCLUSION (self), ATTACHE_CONCLUSION_KIND_NOTED);

  return self->kind;
}

/**
 * attache_conclusion_get_paragraph:
 *
 * Returns: (nullable) (transfer none): number of the paragraph that says so
 */
const char *
attache_conclusion_get_paragraph (AttacheConclusion *self)
{
  g_return_val_if_fail (ATTACHE_IS_CONCLUSION (self), NULL);

  return self->paragraph;
}

/**
 * attache_conclusion_get_papers:
 *
 * Returns: (nullable) (transfer none): canonical symbols it speaks of, separated by `, `
 */
const char *
attache_conclusion_get_papers (AttacheConclusion *self)
{
  g_return_val_if_fail (ATTACHE_IS_CONCLUSION (self), NULL);

  return self->papers;
}

/**
 * attache_conclusion_get_text:
 *
 * Returns: (nullable) (transfer none): the sentence of the record
 */
const char *
attache_conclusion_get_text (AttacheConclusion *self)
{
  g_return_val_if_fail (ATTACHE_IS_CONCLUSION (self), NULL);

  return self->text;
}

/**
 * attache_conclusion_get_provisional:
 *
 * Returns: whether it waits for a consultation by correspondence
 */
gboolean
attache_conclusion_get_provisional (AttacheConclusion *self)
{
  g_return_val_if_fail (ATTACHE_IS_CONCLUSION (self), FALSE);

  return self->provisional;
}

/**
 * attache_conclusion_get_sort_key:
 *
 * Returns: (nullable) (transfer none): orders as in the record
 */
const char *
attache_conclusion_get_sort_key (AttacheConclusion *self)
{
  g_return_val_if_fail (ATTACHE_IS_CONCLUSION (self), NULL);

  return self->sort_key;
}

/**
 * attache_conclusion_get_retired:
 *
 * Returns: whether a later import took it out
 */
gboolean
attache_conclusion_get_retired (AttacheConclusion *self)
{
  g_return_val_if_fail (ATTACHE_IS_CONCLUSION (self), FALSE);

  return self->retired;
}
