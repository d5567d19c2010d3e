/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSession: a session of the Council, or a virtual consultation of councillors in its place. */

#include "model/attache-session.h"

#include "attache-enum-types.h"

struct _AttacheSession
{
  AttacheEntity parent_instance;

  char    *code;
  char    *name;
  char    *place;
  char    *starts;
  char    *ends;
  gboolean sample;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttacheSession, attache_session, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_CODE,
  PROP_NAME,
  PROP_PLACE,
  PROP_STARTS,
  PROP_ENDS,
  PROP_SAMPLE,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_session_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheSession *self = ATTACHE_SESSION (object);

  switch (prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_STARTS:
      g_value_set_string (value, self->starts);
      break;
    case PROP_ENDS:
      g_value_set_string (value, self->ends);
      break;
    case PROP_SAMPLE:
      g_value_set_boolean (value, self->sample);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_session_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheSession *self = ATTACHE_SESSION (object);

  switch (prop_id)
    {
    case PROP_CODE:
      attache_entity_set_string (object, pspec, &self->code, value);
      break;
    case PROP_NAME:
      attache_entity_set_string (object, pspec, &self->name, value);
      break;
    case PROP_PLACE:
      attache_entity_set_string (object, pspec, &self->place, value);
      break;
    case PROP_STARTS:
      attache_entity_set_string (object, pspec, &self->starts, value);
      break;
    case PROP_ENDS:
      attache_entity_set_string (object, pspec, &self->ends, value);
      break;
    case PROP_SAMPLE:
      attache_entity_set_boolean (object, pspec, &self->sample, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_session_finalize (GObject *object)
{
  AttacheSession *self = ATTACHE_SESSION (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->ends, g_free);

  G_OBJECT_CLASS (attache_session_parent_class)->finalize (object);
}

static void
attache_session_class_init (AttacheSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_session_get_property;
  object_class->set_property = attache_session_set_property;
  object_class->finalize = attache_session_finalize;

  /* Short code used in symbols: `C21`. */
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  /* Full name, in the language it was imported in. */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /* City, or %NULL when held online. */
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  /* First day, ISO 8601 (`2021-06-08`), or %NULL. */
  properties[PROP_STARTS] = g_param_spec_string ("starts", NULL, NULL, NULL, flags);
  /* Last day, ISO 8601, or %NULL. */
  properties[PROP_ENDS] = g_param_spec_string ("ends", NULL, NULL, NULL, flags);
  /* Whether this is the sample that ships with the program. */
  properties[PROP_SAMPLE] = g_param_spec_boolean ("sample", NULL, NULL, FALSE, flags);
  /* Whether an import was undone that brought it in. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_session_init (AttacheSession *self)
{
}

/**
 * attache_session_get_code:
 *
 * Returns: (nullable) (transfer none): short code used in symbols: `C21`
 */
const char *
attache_session_get_code (AttacheSession *self)
{
  g_return_val_if_fail (ATTACHE_IS_SESSION (self), NULL);

  return self->code;
}

/**
 * attache_session_get_name:
 *
 * Returns: (nullable) (transfer none): full name, in the language it was imported in
 */
const char *
attache_session_get_name (AttacheSession *self)
{
  g_return_val_if_fail (ATTACHE_IS_SESSION (self), NULL);

  return self->name;
}

/**
 * attache_session_get_place:
 *
 * Returns: (nullable) (transfer none): city, or %NULL when held online
 */
const char *
attache_session_get_place (AttacheSession *self)
{
  g_return_val_if_fail (ATTACHE_IS_SESSION (self), NULL);

  return self->place;
}

/**
 * attache_session_get_starts:
 *
 * Returns: (nullable) (transfer none): first day, ISO 8601 (`2021-06-08`), or %NULL
 */
const char *
attache_session_get_starts (AttacheSession *self)
{
  g_return_val_if_fail (ATTACHE_IS_SESSION (self), NULL);

  return self->starts;
}

/**
 * attache_session_get_ends:
 *
 * Returns: (nullable) (transfer none): last day, ISO 8601, or %NULL
 */
const char *
attache_session_get_ends (AttacheSession *self)
{
  g_return_val_if_fail (ATTACHE_IS_SESSION (self), NULL);

  return self->ends;
}

/**
 * attache_session_get_sample:
 *
 * Returns: whether this is the sample that ships with the program
 */
gboolean
attache_session_get_sample (AttacheSession *self)
{
  g_return_val_if_fail (ATTACHE_IS_SESSION (self), FALSE);

  return self->sample;
}

/**
 * attache_session_get_retired:
 *
 * Returns: whether an import was undone that brought it in
 */
gboolean
attache_session_get_retired (AttacheSession *self)
{
  g_return_val_if_fail (ATTACHE_IS_SESSION (self), FALSE);

  return self->retired;
}
