/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheCandidatureEvent: one step in the history of a candidature; never changed, only followed. */

#include "model/attache-candidature-event.h"

#include "attache-enum-types.h"

struct _AttacheCandidatureEvent
{
  AttacheEntity parent_instance;

  char                   *candidature_id;
  AttacheCandidatureState state;
  char                   *date;
  char                   *party;
  char                   *paragraph;
  char                   *note;
  char                   *author;
  gint64                  created;
  gboolean                deleted;
};

G_DEFINE_FINAL_TYPE (AttacheCandidatureEvent, attache_candidature_event, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_CANDIDATURE_ID,
  PROP_STATE,
  PROP_DATE,
  PROP_PARTY,
  PROP_PARAGRAPH,
  PROP_NOTE,
  PROP_AUTHOR,
  PROP_CREATED,
  PROP_DELETED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_candidature_event_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheCandidatureEvent *self = ATTACHE_CANDIDATURE_EVENT (object);

  switch (prop_id)
    {
    case PROP_CANDIDATURE_ID:
      g_value_set_string (value, self->candidature_id);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_PARTY:
      g_value_set_string (value, self->party);
      break;
    case PROP_PARAGRAPH:
      g_value_set_string (value, self->paragraph);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, self->deleted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_candidature_event_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheCandidatureEvent *self = ATTACHE_CANDIDATURE_EVENT (object);

  switch (prop_id)
    {
    case PROP_CANDIDATURE_ID:
      attache_entity_set_string (object, pspec, &self->candidature_id, value);
      break;
    case PROP_STATE:
      attache_entity_set_enum (object, pspec, (int *)&self->state, value);
      break;
    case PROP_DATE:
      attache_entity_set_string (object, pspec, &self->date, value);
      break;
    case PROP_PARTY:
      attache_entity_set_string (object, pspec, &self->party, value);
      break;
    case PROP_PARAGRAPH:
      attache_entity_set_string (object, pspec, &self->paragraph, value);
      break;
    case PROP_NOTE:
      attache_entity_set_string (object, pspec, &self->note, value);
      break;
    case PROP_AUTHOR:
      attache_entity_set_string (object, pspec, &self->author, value);
      break;
    case PROP_CREATED:
      attache_entity_set_int64 (object, pspec, &self->created, value);
      break;
    case PROP_DELETED:
      attache_entity_set_boolean (object, pspec, &self->deleted, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_candidature_event_finalize (GObject *object)
{
  AttacheCandidatureEvent *self = ATTACHE_CANDIDATURE_EVENT (object);

  g_clear_pointer (&self->candidature_id, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->party, g_free);
  g_clear_pointer (&self->paragraph, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->author, g_free);

  G_OBJECT_CLASS (attache_candidature_event_parent_class)->finalize (object);
}

static void
attache_candidature_event_class_init (AttacheCandidatureEventClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_candidature_event_get_property;
  object_class->set_property = attache_candidature_event_set_property;
  object_class->finalize = attache_candidature_event_finalize;

  /* Id of the candidature. */
  properties[PROP_CANDIDATURE_ID] = g_param_spec_string ("candidature-id", NULL, NULL, NULL, flags);
  /* What happened. */
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, ATTACHE_TYPE_CANDIDATURE_STATE, ATTACHE_CANDIDATURE_STATE_CONSIDERED, flags);
  /* Day, ISO 8601, or %NULL. */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  /* Who did it, or %NULL. */
  properties[PROP_PARTY] = g_param_spec_string ("party", NULL, NULL, NULL, flags);
  /* Number of the paragraph that says so, or %NULL. */
  properties[PROP_PARAGRAPH] = g_param_spec_string ("paragraph", NULL, NULL, NULL, flags);
  /* The words of the source or of the delegate, or %NULL. */
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  /* Who entered it, or %NULL when it was imported. */
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  /* Unix time in milliseconds. */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Tombstone. */
  properties[PROP_DELETED] = g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_candidature_event_init (AttacheCandidatureEvent *self)
{
  self->state = ATTACHE_CANDIDATURE_STATE_CONSIDERED;
}

/**
 * attache_candidature_event_get_candidature_id:
 *
 * Returns: (nullable) (transfer none): id of the candidature
 */
const char *
attache_candidature_event_get_candidature_id (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), NULL);

  return self->candidature_id;
}

/**
 * attache_candidature_event_get_state:
 *
 * Returns: what happened
 */
AttacheCandidatureState
attache_candidature_event_get_state (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), ATTACHE_CANDIDATURE_STATE_CONSIDERED);

  return self->state;
}

/**
 * attache_candidature_event_get_date:
 *
 * Returns: (nullable) (transfer none): day, ISO 8601, or %NULL
 */
const char *
attache_candidature_event_get_date (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), NULL);

  return self->date;
}

/**
 * attache_candidature_event_get_party:
 *
 * Returns: (nullable) (transfer none): who did it, or %NULL
 */
const char *
attache_candidature_event_get_party (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), NULL);

  return self->party;
}

/**
 * attache_candidature_event_get_paragraph:
 *
 * Returns: (nullable) (transfer none): number of the paragraph that says so, or %NULL
 */
const char *
attache_candidature_event_get_paragraph (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), NULL);

  return self->paragraph;
}

/**
 * attache_candidature_event_get_note:
 *
 * Returns: (nullable) (transfer none): the words of the source or of the delegate, or %NULL
 */
const char *
attache_candidature_event_get_note (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), NULL);

  return self->note;
}

/**
 * attache_candidature_event_get_author:
 *
 * Returns: (nullable) (transfer none): who entered it, or %NULL when it was imported
 */
const char *
attache_candidature_event_get_author (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), NULL);

  return self->author;
}

/**
 * attache_candidature_event_get_created:
 *
 * Returns: Unix time in milliseconds
 */
gint64
attache_candidature_event_get_created (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), 0);

  return self->created;
}

/**
 * attache_candidature_event_get_deleted:
 *
 * Returns: tombstone
 */
gboolean
attache_candidature_event_get_deleted (AttacheCandidatureEvent *self)
{
  g_return_val_if_fail (ATTACHE_IS_CANDIDATURE_EVENT (self), FALSE);

  return self->deleted;
}
