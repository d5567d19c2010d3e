/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheCandidature: somebody, perhaps with no name yet, put forward for a post. */

#include "model/attache-candidature.h"

#include "attache-enum-types.h"

struct _AttacheCandidature
{
  AttacheEntity parent_instance;

  char                   *session_id;
  char                   *post_id;
  char                   *group_code;
  char                   *role;
  char                   *region;
  char                   *nominator;
  char                   *country;
  char                   *person;
  char                   *language;
  AttacheCandidatureState state;
  gboolean                note_verbale;
  gboolean                contested;
  char                   *item_id;
  char                   *paragraph;
  char                   *author;
  gint64                  created;
  gint64                  modified;
  gboolean                deleted;
};

G_DEFINE_FINAL_TYPE (AttacheCandidature, attache_candidature, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_SESSION_ID,
  PROP_POST_ID,
  PROP_GROUP_CODE,
  PROP_ROLE,
  PROP_REGION,
  PROP_NOMINATOR,
  PROP_COUNTRY,
  PROP_PERSON,
  PROP_LANGUAGE,
  PROP_STATE,
  PROP_NOTE_VERBALE,
  PROP_CONTESTED,
  PROP_ITEM_ID,
  PROP_PARAGRAPH,
  PROP_AUTHOR,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_candidature_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheCandidature *self = ATTACHE_CANDIDATURE (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      g_value_set_string (value, self->session_id);
      break;
    case PROP_POST_ID:
      g_value_set_string (value, self->post_id);
      break;
    case PROP_GROUP_CODE:
      g_value_set_string (value, self->group_code);
      break;
    case PROP_ROLE:
      g_value_set_string (value, self->role);
      break;
    case PROP_REGION:
      g_value_set_string (value, self->region);
      break;
    case PROP_NOMINATOR:
      g_value_set_string (value, self->nominator);
      break;
    case PROP_COUNTRY:
      g_value_set_string (value, self->country);
      break;
    case PROP_PERSON:
      g_value_set_string (value, self->person);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_NOTE_VERBALE:
      g_value_set_boolean (value, self->note_verbale);
      break;
    case PROP_CONTESTED:
      g_value_set_boolean (value, self->contested);
      break;
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_PARAGRAPH:
      g_value_set_string (value, self->paragraph);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_candidature_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheCandidature *self = ATTACHE_CANDIDATURE (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      attache_entity_set_string (object, pspec, &self->session_id, value);
      break;
    case PROP_POST_ID:
      attache_entity_set_string (object, pspec, &self->post_id, value);
      break;
    case PROP_GROUP_CODE:
      attache_entity_set_string (object, pspec, &self->group_code, value);
      break;
    case PROP_ROLE:
      attache_entity_set_string (object, pspec, &self->role, value);
      break;
    case PROP_REGION:
      attache_entity_set_string (object, pspec, &self->region, value);
      break;
    case PROP_NOMINATOR:
      attache_entity_set_string (object, pspec, &self->nominator, value);
      break;
    case PROP_COUNTRY:
      attache_entity_set_string (object, pspec, &self->country, value);
      break;
    case PROP_PERSON:
      attache_entity_set_string (object, pspec, &self->person, value);
      break;
    case PROP_LANGUAGE:
      attache_entity_set_string (object, pspec, &self->language, value);
      break;
    case PROP_STATE:
      attache_entity_set_enum (object, pspec, (int *)&self->state, value);
      break;
    case PROP_NOTE_VERBALE:
      attache_entity_set_boolean (object, pspec, &self->note_verbale, value);
      break;
    case PROP_CONTESTED:
      attache_entity_set_boolean (object, pspec, &self->contested, value);
      break;
    case PROP_ITEM_ID:
      attache_entity_set_string (object, pspec, &self->item_id, value);
      break;
    case PROP_PARAGRAPH:
      attache_entity_set_string (object, pspec, &self->paragraph, value);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_candidature_finalize (GObject *object)
{
  AttacheCandidature *self = ATTACHE_CANDIDATURE (object);

  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->post_id, g_free);
  g_clear_pointer (&self->group_code, g_free);
  g_clear_pointer (&self->role, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->nominator, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->person, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->paragraph, g_free);
  g_clear_pointer (&self->author, g_free);

  G_OBJECT_CLASS (attache_candidature_parent_class)->finalize (object);
}

static void
attache_candidature_class_init (AttacheCandidatureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_candidature_get_property;
  object_class->set_property = attache_candidature_set_property;
  object_class->finalize = attache_candidature_finalize;

  /* Id of the session. */
  properties[PROP_SESSION_ID] = g_param_spec_string ("session-id", NULL, NULL, NULL, flags);
  /* Id of the post. */
  properties[PROP_POST_ID] = g_param_spec_string ("post-id", NULL, NULL, NULL, flags);
  /* Short name of the group, for lists. */
  properties[PROP_GROUP_CODE] = g_param_spec_string ("group-code", NULL, NULL, NULL, flags);
  /* Role of the post, for lists. */
  properties[PROP_ROLE] = g_param_spec_string ("role", NULL, NULL, NULL, flags);
  /* Code of the regional organisation (`CITEL`), or %NULL. */
  properties[PROP_REGION] = g_param_spec_string ("region", NULL, NULL, NULL, flags);
  /* Who put it forward: a state, an organisation or a group. */
  properties[PROP_NOMINATOR] = g_param_spec_string ("nominator", NULL, NULL, NULL, flags);
  /* Member State of the person, or %NULL. */
  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  /* Name with title, or %NULL when there is no name yet. */
  properties[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL, flags);
  /* Official language the seat is for, ISO 639-1, or %NULL. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /* How far it has come, from its events. */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, ATTACHE_TYPE_CANDIDATURE_STATE, ATTACHE_CANDIDATURE_STATE_CONSIDERED, flags);
  /* Whether a note verbale is in preparation and not yet received. */
  properties[PROP_NOTE_VERBALE] = g_param_spec_boolean ("note-verbale", NULL, NULL, FALSE, flags);
  /* Whether others stand for the same single seat. */
  properties[PROP_CONTESTED] = g_param_spec_boolean ("contested", NULL, NULL, FALSE, flags);
  /* Id of the item it was read from, or %NULL. */
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  /* Number of the paragraph it was read from, or %NULL. */
  properties[PROP_PARAGRAPH] = g_param_spec_string ("paragraph", NULL, NULL, NULL, flags);
  /* Who entered it, or %NULL when it was imported. */
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  /* Unix time in milliseconds. */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Unix time in milliseconds. */
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Tombstone. */
  properties[PROP_DELETED] = g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_candidature_init (AttacheCandidature *self)
{
  self->state = ATTACHE_CANDIDATURE_STATE_CONSIDERED;
}

/**
 * attache_candidature_get_session_id:
 *
 * Returns: (nullable) (transfer none): id of the session
 */
const char *
attache_candidature_get_session_id (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->session_id;
}

/**
 * attache_candidature_get_post_id:
 *
 * Returns: (nullable) (transfer none): id of the post
 */
const char *
attache_candidature_get_post_id (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->post_id;
}

/**
 * attache_candidature_get_group_code:
 *
 * Returns: (nullable) (transfer none): short name of the group, for lists
 */
const char *
attache_candidature_get_group_code (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->group_code;
}

/**
 * attache_candidature_get_role:
 *
 * Returns: (nullable) (transfer none): role of the post, for lists
 */
const char *
attache_candidature_get_role (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->role;
}

/**
 * attache_candidature_get_region:
 *
 * Returns: (nullable) (transfer none): code of the regional organisation (`CITEL`), or %NULL
 */
const char *
attache_candidature_get_region (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->region;
}

/**
 * attache_candidature_get_nominator:
 *
 * Returns: (nullable) (transfer none): who put it forward: a state, an organisation or a group
 */
const char *
attache_candidature_get_nominator (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->nominator;
}

/**
 * attache_candidature_get_country:
 *
 * Returns: (nullable) (transfer none): member State of the person, or %NULL
 */
const char *
attache_candidature_get_country (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->country;
}

/**
 * attache_candidature_get_person:
 *
 * Returns: (nullable) (transfer none): name with title, or %NULL when there is no name yet
 */
const char *
attache_candidature_get_person (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->person;
}

/**
 * attache_candidature_get_language:
 *
 * Returns: (nullable) (transfer none): official language the seat is for, ISO 639-1, or %NULL
 */
const char *
attache_candidature_get_language (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->language;
}

/**
 * attache_candidature_get_state:
 *
 * Returns: how far it has come, from its events
 */
AttacheCandidatureState
attache_candidature_get_state (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), ATTACHE_CANDIDATURE_STATE_CONSIDERED);

  return self->state;
}

/**
 * attache_candidature_get_note_verbale:
 *
 * Returns: whether a note verbale is in preparation and not yet received
 */
gboolean
attache_candidature_get_note_verbale (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), FALSE);

  return self->note_verbale;
}

/**
 * attache_candidature_get_contested:
 *
 * Returns: whether others stand for the same single seat
 */
gboolean
attache_candidature_get_contested (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), FALSE);

  return self->contested;
}

/**
 * attache_candidature_get_item_id:
 *
 * Returns: (nullable) (transfer none): id of the item it was read from, or %NULL
 */
const char *
attache_candidature_get_item_id (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->item_id;
}

/**
 * attache_candidature_get_paragraph:
 *
 * Returns: (nullable) (transfer none): number of the paragraph it was read from, or %NULL
 */
const char *
attache_candidature_get_paragraph (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->paragraph;
}

/**
 * attache_candidature_get_author:
 *
 * Returns: (nullable) (transfer none): who entered it, or %NULL when it was imported
 */
const char *
attache_candidature_get_author (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), NULL);

  return self->author;
}

/**
 * attache_candidature_get_created:
 *
 * Returns: Unix time in milliseconds
 */
gint64
attache_candidature_get_created (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), 0);

  return self->created;
}

/**
 * attache_candidature_get_modified:
 *
 * Returns: Unix time in milliseconds
 */
gint64
attache_candidature_get_modified (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), 0);

  return self->modified;
}

/**
 * attache_candidature_get_deleted:
 *
 * Returns: tombstone
 */
gboolean
attache_candidature_get_deleted (AttacheCandidature *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE (self), FALSE);

  return self->deleted;
}
