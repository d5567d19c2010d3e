/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSitting: one meeting of a session, such as `C21/VCC-1` or a plenary. */

#include "model/attache-sitting.h"

#include "attache-enum-types.h"

struct _AttacheSitting
{
  AttacheEntity parent_instance;

  char    *session_id;
  char    *code;
  char    *title;
  char    *date;
  char    *starts;
  char    *ends;
  char    *chairs;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttacheSitting, attache_sitting, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_SESSION_ID,
  PROP_CODE,
  PROP_TITLE,
  PROP_DATE,
  PROP_STARTS,
  PROP_ENDS,
  PROP_CHAIRS,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_sitting_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheSitting *self = ATTACHE_SITTING (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      g_value_set_string (value, self->session_id);
      break;
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_STARTS:
      g_value_set_string (value, self->starts);
      break;
    case PROP_ENDS:
      g_value_set_string (value, self->ends);
      break;
    case PROP_CHAIRS:
      g_value_set_string (value, self->chairs);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_sitting_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheSitting *self = ATTACHE_SITTING (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      attache_entity_set_string (object, pspec, &self->session_id, value);
      break;
    case PROP_CODE:
      attache_entity_set_string (object, pspec, &self->code, value);
      break;
    case PROP_TITLE:
      attache_entity_set_string (object, pspec, &self->title, value);
      break;
    case PROP_DATE:
      attache_entity_set_string (object, pspec, &self->date, value);
      break;
    case PROP_STARTS:
      attache_entity_set_string (object, pspec, &self->starts, value);
      break;
    case PROP_ENDS:
      attache_entity_set_string (object, pspec, &self->ends, value);
      break;
    case PROP_CHAIRS:
      attache_entity_set_string (object, pspec, &self->chairs, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_sitting_finalize (GObject *object)
{
  AttacheSitting *self = ATTACHE_SITTING (object);

  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->ends, g_free);
  g_clear_pointer (&self->chairs, g_free);

  G_OBJECT_CLASS (attache_sitting_parent_class)->finalize (object);
}

static void
attache_sitting_class_init (AttacheSittingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_sitting_get_property;
  object_class->set_property = attache_sitting_set_property;
  object_class->finalize = attache_sitting_finalize;

  /* Id of the session. */
  properties[PROP_SESSION_ID] = g_param_spec_string ("session-id", NULL, NULL, NULL, flags);
  /* Code within the session: `VCC-1`, `PL-3`. */
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  /* Title of its record, or %NULL. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Day, ISO 8601, or %NULL where the record does not say. */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  /* Start, Geneva wall clock (`12:00`), or %NULL. */
  properties[PROP_STARTS] = g_param_spec_string ("starts", NULL, NULL, NULL, flags);
  /* End, Geneva wall clock, or %NULL. */
  properties[PROP_ENDS] = g_param_spec_string ("ends", NULL, NULL, NULL, flags);
  /* Names of those who chaired, separated by `; `. */
  properties[PROP_CHAIRS] = g_param_spec_string ("chairs", NULL, NULL, NULL, flags);
  /* Whether an import was undone that brought it in. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_sitting_init (AttacheSitting *self)
{
}

/**
 * attache_sitting_get_session_id:
 *
 * Returns: (nullable) (transfer none): id of the session
 */
const char *
attache_sitting_get_session_id (AttacheSitting *self)
{
  g_return_val_if_fail (ATTACHE_IS_SITTING (self), NULL);

  return self->session_id;
}

/**
 * attache_sitting_get_code:
 *
 * Returns: (nullable) (transfer none): code within the session: `VCC-1`, `PL-3`
 */
const char *
attache_sitting_get_code (AttacheSitting *self)
{
  g_return_val_if_fail (ATTACHE_IS_SITTING (self), NULL);

  return self->code;
}

/**
 * attache_sitting_get_title:
 *
 * Returns: (nullable) (transfer none): title of its record, or %NULL
 */
const char *
attache_sitting_get_title (AttacheSitting *self)
{
  g_return_val_if_fail (ATTACHE_IS_SITTING (self), NULL);

  return self->title;
}

/**
 * attache_sitting_get_date:
 *
 * Returns: (nullable) (transfer none): day, ISO 8601, or %NULL where the record does not say
 */
const char *
attache_sitting_get_date (AttacheSitting *self)
{
  g_return_val_if_fail (ATTACHE_IS_SITTING (self), NULL);

  return self->date;
}

/**
 * attache_sitting_get_starts:
 *
 * Returns: (nullable) (transfer none): start, Geneva wall clock (`12:00`), or %NULL
 */
const char *
attache_sitting_get_starts (AttacheSitting *self)
{
  g_return_val_if_fail (ATTACHE_IS_SITTING (self), NULL);

  return self->starts;
}

/**
 * attache_sitting_get_ends:
 *
 * Returns: (nullable) (transfer none): end, Geneva wall clock, or %NULL
 */
const char *
attache_sitting_get_ends (AttacheSitting *self)
{
  g_return_val_if_fail (ATTACHE_IS_SITTING (self), NULL);

  return self->ends;
}

/**
 * attache_sitting_get_chairs:
 *
 * Returns: (nullable) (transfer none): names of those who chaired, separated by `; `
 */
const char *
attache_sitting_get_chairs (AttacheSitting *self)
{
  g_return_val_if_fail (ATTACHE_IS_SITTING (self), NULL);

  return self->chairs;
}

/**
 * attache_sitting_get_retired:
 *
 * Returns: whether an import was undone that brought it in
 */
gboolean
attache_sitting_get_retired (AttacheSitting *self)
{
  g_return_val_if_fail (ATTACHE_IS_SITTING (self), FALSE);

  return self->retired;
}
