/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSource: a text that items come from: an agenda, a plan, an allocation, a letter, a list or a record, in whatever languages and revisions. */

#include "model/attache-source.h"

struct _AttacheSource
{
  AttacheEntity parent_instance;

  char    *session_id;
  char    *sitting_id;
  char    *kind;
  char    *symbol;
  int      revision;
  char    *language;
  char    *title;
  char    *date;
  char    *deadline;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttacheSource, attache_source, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_SESSION_ID,
  PROP_SITTING_ID,
  PROP_KIND,
  PROP_SYMBOL,
  PROP_REVISION,
  PROP_LANGUAGE,
  PROP_TITLE,
  PROP_DATE,
  PROP_DEADLINE,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_source_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheSource *self = ATTACHE_SOURCE (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      g_value_set_string (value, self->session_id);
      break;
    case PROP_SITTING_ID:
      g_value_set_string (value, self->sitting_id);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_REVISION:
      g_value_set_int (value, self->revision);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_DEADLINE:
      g_value_set_string (value, self->deadline);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_source_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheSource *self = ATTACHE_SOURCE (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      attache_entity_set_string (object, pspec, &self->session_id, value);
      break;
    case PROP_SITTING_ID:
      attache_entity_set_string (object, pspec, &self->sitting_id, value);
      break;
    case PROP_KIND:
      attache_entity_set_string (object, pspec, &self->kind, value);
      break;
    case PROP_SYMBOL:
      attache_entity_set_string (object, pspec, &self->symbol, value);
      break;
    case PROP_REVISION:
      attache_entity_set_int (object, pspec, &self->revision, value);
      break;
    case PROP_LANGUAGE:
      attache_entity_set_string (object, pspec, &self->language, value);
      break;
    case PROP_TITLE:
      attache_entity_set_string (object, pspec, &self->title, value);
      break;
    case PROP_DATE:
      attache_entity_set_string (object, pspec, &self->date, value);
      break;
    case PROP_DEADLINE:
      attache_entity_set_string (object, pspec, &self->deadline, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_source_finalize (GObject *object)
{
  AttacheSource *self = ATTACHE_SOURCE (object);

  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->sitting_id, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->deadline, g_free);

  G_OBJECT_CLASS (attache_source_parent_class)->finalize (object);
}

static void
attache_source_class_init (AttacheSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_source_get_property;
  object_class->set_property = attache_source_set_property;
  object_class->finalize = attache_source_finalize;

  /* Id of the session. */
  properties[PROP_SESSION_ID] = g_param_spec_string ("session-id", NULL, NULL, NULL, flags);
  /* Id of the sitting that it is the record of, or %NULL. */
  properties[PROP_SITTING_ID] = g_param_spec_string ("sitting-id", NULL, NULL, NULL, flags);
  /* What it is: `record`, `agenda`, `plan`, `allocation`, `letter`, `candidatures`. */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  /* Symbol of its base, or %NULL. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  /* Which revision of it is in the library; 0 is the base. */
  properties[PROP_REVISION] = g_param_spec_int ("revision", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* Language that its facts are taken from, ISO 639-1, or %NULL. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /* Its title, or %NULL. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Its date, ISO 8601, or %NULL. */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  /* Day by which States answer a letter, ISO 8601, or %NULL. */
  properties[PROP_DEADLINE] = g_param_spec_string ("deadline", NULL, NULL, NULL, flags);
  /* Whether it was taken away. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_source_init (AttacheSource *self)
{
}

/**
 * attache_source_get_session_id:
 *
 * Returns: (nullable) (transfer none): id of the session
 */
const char *
attache_source_get_session_id (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), NULL);

  return self->session_id;
}

/**
 * attache_source_get_sitting_id:
 *
 * Returns: (nullable) (transfer none): id of the sitting that it is the record of, or %NULL
 */
const char *
attache_source_get_sitting_id (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), NULL);

  return self->sitting_id;
}

/**
 * attache_source_get_kind:
 *
 * Returns: (nullable) (transfer none): what it is: `record`, `agenda`, `plan`, `allocation`, `letter`, `candidatures`
 */
const char *
attache_source_get_kind (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), NULL);

  return self->kind;
}

/**
 * attache_source_get_symbol:
 *
 * Returns: (nullable) (transfer none): symbol of its base, or %NULL
 */
const char *
attache_source_get_symbol (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), NULL);

  return self->symbol;
}

/**
 * attache_source_get_revision:
 *
 * Returns: which revision of it is in the library; 0 is the base
 */
int
attache_source_get_revision (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), 0);

  return self->revision;
}

/**
 * attache_source_get_language:
 *
 * Returns: (nullable) (transfer none): language that its facts are taken from, ISO 639-1, or %NULL
 */
const char *
attache_source_get_language (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), NULL);

  return self->language;
}

/**
 * attache_source_get_title:
 *
 * Returns: (nullable) (transfer none): its title, or %NULL
 */
const char *
attache_source_get_title (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * attache_source_get_date:
 *
 * Returns: (nullable) (transfer none): its date, ISO 8601, or %NULL
 */
const char *
attache_source_get_date (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), NULL);

  return self->date;
}

/**
 * attache_source_get_deadline:
 *
 * Returns: (nullable) (transfer none): day by which States answer a letter, ISO 8601, or %NULL
 */
const char *
attache_source_get_deadline (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), NULL);

  return self->deadline;
}

/**
 * attache_source_get_retired:
 *
 * Returns: whether it was taken away
 */
gboolean
attache_source_get_retired (AttacheSource *self)
{
  g_return_val_if_fail (ATTACHE_IS_SOURCE (self), FALSE);

  return self->retired;
}
