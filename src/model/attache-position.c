/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePosition: what the delegation thinks of an item and means to say. */

#include "model/attache-position.h"

#include "attache-enum-types.h"

struct _AttachePosition
{
  AttacheEntity parent_instance;

  char             *item_id;
  AttacheStance     stance;
  char             *text;
  char             *speaking_note;
  AttacheVisibility visibility;
  char             *cleared_by;
  char             *author;
  gint64            created;
  gint64            modified;
  gboolean          deleted;
  char             *item_number;
  char             *item_title;
  gboolean          retired;
};

G_DEFINE_FINAL_TYPE (AttachePosition, attache_position, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_ITEM_ID,
  PROP_STANCE,
  PROP_TEXT,
  PROP_SPEAKING_NOTE,
  PROP_VISIBILITY,
  PROP_CLEARED_BY,
  PROP_AUTHOR,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_DELETED,
  PROP_ITEM_NUMBER,
  PROP_ITEM_TITLE,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_position_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttachePosition *self = ATTACHE_POSITION (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_STANCE:
      g_value_set_enum (value, self->stance);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_SPEAKING_NOTE:
      g_value_set_string (value, self->speaking_note);
      break;
    case PROP_VISIBILITY:
      g_value_set_enum (value, self->visibility);
      break;
    case PROP_CLEARED_BY:
      g_value_set_string (value, self->cleared_by);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_MODIFIED:
      g_value_set_int64 (value, self->modified);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, self->deleted);
      break;
    case PROP_ITEM_NUMBER:
      g_value_set_string (value, self->item_number);
      break;
    case PROP_ITEM_TITLE:
      g_value_set_string (value, self->item_title);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_position_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttachePosition *self = ATTACHE_POSITION (object);

  switch (prop_id)
    {
    case PROP_ITEM_ID:
      attache_entity_set_string (object, pspec, &self->item_id, value);
      break;
    case PROP_STANCE:
      attache_entity_set_enum (object, pspec, (int *)&self->stance, value);
      break;
    case PROP_TEXT:
      attache_entity_set_string (object, pspec, &self->text, value);
      break;
    case PROP_SPEAKING_NOTE:
      attache_entity_set_string (object, pspec, &self->speaking_note, value);
      break;
    case PROP_VISIBILITY:
      attache_entity_set_enum (object, pspec, (int *)&self->visibility, value);
      break;
    case PROP_CLEARED_BY:
      attache_entity_set_string (object, pspec, &self->cleared_by, value);
      break;
    case PROP_AUTHOR:
      attache_entity_set_string (object, pspec, &self->author, value);
      break;
    case PROP_CREATED:
      attache_entity_set_int64 (object, pspec, &self->created, value);
      break;
    case PROP_MODIFIED:
      attache_entity_set_int64 (object, pspec, &self->modified, value);
      break;
    case PROP_DELETED:
      attache_entity_set_boolean (object, pspec, &self->deleted, value);
      break;
    case PROP_ITEM_NUMBER:
      attache_entity_set_string (object, pspec, &self->item_number, value);
      break;
    case PROP_ITEM_TITLE:
      attache_entity_set_string (object, pspec, &self->item_title, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_position_finalize (GObject *object)
{
  AttachePosition *self = ATTACHE_POSITION (object);

  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->speaking_note, g_free);
  g_clear_pointer (&self->cleared_by, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->item_number, g_free);
  g_clear_pointer (&self->item_title, g_free);

  G_OBJECT_CLASS (attache_position_parent_class)->finalize (object);
}

static void
attache_position_class_init (AttachePositionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_position_get_property;
  object_class->set_property = attache_position_set_property;
  object_class->finalize = attache_position_finalize;

  /* Id of the item. */
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  /* Stance. */
  properties[PROP_STANCE] = g_param_spec_enum ("stance", NULL, NULL, ATTACHE_TYPE_STANCE, ATTACHE_STANCE_NONE, flags);
  /* The position, plain text. */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  /* What will be said, plain text. */
  properties[PROP_SPEAKING_NOTE] = g_param_spec_string ("speaking-note", NULL, NULL, NULL, flags);
  /* Who may see it when the dossier is shared. */
  properties[PROP_VISIBILITY] = g_param_spec_enum ("visibility", NULL, NULL, ATTACHE_TYPE_VISIBILITY, ATTACHE_VISIBILITY_PRIVATE, flags);
  /* Who cleared the text, or %NULL while it is a draft. */
  properties[PROP_CLEARED_BY] = g_param_spec_string ("cleared-by", NULL, NULL, NULL, flags);
  /* Who wrote it. */
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  /* Unix time in milliseconds. */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Unix time in milliseconds. */
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Tombstone. */
  properties[PROP_DELETED] = g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags);
  /* Printed number of the item, for lists. */
  properties[PROP_ITEM_NUMBER] = g_param_spec_string ("item-number", NULL, NULL, NULL, flags);
  /* Title of the item, for lists. */
  properties[PROP_ITEM_TITLE] = g_param_spec_string ("item-title", NULL, NULL, NULL, flags);
  /* Whether the item was taken off the agenda. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_position_init (AttachePosition *self)
{
  self->visibility = ATTACHE_VISIBILITY_PRIVATE;
}

/**
 * attache_position_get_item_id:
 *
 * Returns: (nullable) (transfer none): id of the item
 */
const char *
attache_position_get_item_id (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), NULL);

  return self->item_id;
}

/**
 * attache_position_get_stance:
 *
 * Returns: stance
 */
AttacheStance
attache_position_get_stance (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), ATTACHE_STANCE_NONE);

  return self->stance;
}

/**
 * attache_position_get_text:
 *
 * Returns: (nullable) (transfer none): the position, plain text
 */
const char *
attache_position_get_text (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), NULL);

  return self->text;
}

/**
 * attache_position_get_speaking_note:
 *
 * Returns: (nullable) (transfer none): what will be said, plain text
 */
const char *
attache_position_get_speaking_note (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), NULL);

  return self->speaking_note;
}

/**
 * attache_position_get_visibility:
 *
 * Returns: who may see it when the dossier is shared
 */
AttacheVisibility
attache_position_get_visibility (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), ATTACHE_VISIBILITY_PRIVATE);

  return self->visibility;
}

/**
 * attache_position_get_cleared_by:
 *
 * Returns: (nullable) (transfer none): who cleared the text, or %NULL while it is a draft
 */
const char *
attache_position_get_cleared_by (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), NULL);

  return self->cleared_by;
}

/**
 * attache_position_get_author:
 *
 * Returns: (nullable) (transfer none): who wrote it
 */
const char *
attache_position_get_author (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), NULL);

  return self->author;
}

/**
 * attache_position_get_created:
 *
 * Returns: Unix time in milliseconds
 */
gint64
attache_position_get_created (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), 0);

  return self->created;
}

/**
 * attache_position_get_modified:
 *
 * Returns: Unix time in milliseconds
 */
gint64
attache_position_get_modified (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), 0);

  return self->modified;
}

/**
 * attache_position_get_deleted:
 *
 * Returns: tombstone
 */
gboolean
attache_position_get_deleted (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), FALSE);

  return self->deleted;
}

/**
 * attache_position_get_item_number:
 *
 * Returns: (nullable) (transfer none): printed number of the item, for lists
 */
const char *
attache_position_get_item_number (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), NULL);

  return self->item_number;
}

/**
 * attache_position_get_item_title:
 *
 * Returns: (nullable) (transfer none): title of the item, for lists
 */
const char *
attache_position_get_item_title (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), NULL);

  return self->item_title;
}

static gboolean
is_same_text (const char *a,
              const char *b)
{
  return g_strcmp0 (a ? a : "", b ? b : "") == 0;
}

/**
 * attache_position_has_same_words:
 * @a: a position
 * @b: another
 *
 * What somebody clears is the stance, the text and the speaking note; a clearance of other words is none.
 *
 * Returns: whether the two say the same
 */
gboolean
attache_position_has_same_words (AttachePosition *a,
                                 AttachePosition *b)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (a) && ATTACHE_IS_POSITION (b), FALSE);

  return a->stance == b->stance && is_same_text (a->text, b->text) && is_same_text (a->speaking_note, b->speaking_note);
}

/**
 * attache_position_get_retired:
 *
 * Returns: whether the item was taken off the agenda
 */
gboolean
attache_position_get_retired (AttachePosition *self)
{
  g_return_val_if_fail (ATTACHE_IS_POSITION (self), FALSE);

  return self->retired;
}
