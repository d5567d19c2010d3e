/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDeadline: a dated thing: a duty, the return of a subject, a condition or an event. */

#include "model/attache-deadline.h"

#include "attache-enum-types.h"

struct _AttacheDeadline
{
  AttacheEntity parent_instance;

  char               *session_id;
  char               *item_id;
  AttacheDeadlineKind kind;
  char               *date;
  char               *end_date;
  char               *time;
  AttachePrecision    precision;
  char               *who;
  char               *what;
  char               *paragraph;
  char               *item_number;
  char               *item_title;
  gboolean            done;
  gboolean            retired;
  char               *source_id;
};

G_DEFINE_FINAL_TYPE (AttacheDeadline, attache_deadline, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_SESSION_ID,
  PROP_ITEM_ID,
  PROP_KIND,
  PROP_DATE,
  PROP_END_DATE,
  PROP_TIME,
  PROP_PRECISION,
  PROP_WHO,
  PROP_WHAT,
  PROP_PARAGRAPH,
  PROP_ITEM_NUMBER,
  PROP_ITEM_TITLE,
  PROP_DONE,
  PROP_RETIRED,
  PROP_SOURCE_ID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_deadline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheDeadline *self = ATTACHE_DEADLINE (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      g_value_set_string (value, self->session_id);
      break;
    case PROP_ITEM_ID:
      g_value_set_string (value, self->item_id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_END_DATE:
      g_value_set_string (value, self->end_date);
      break;
    case PROP_TIME:
      g_value_set_string (value, self->time);
      break;
    case PROP_PRECISION:
      g_value_set_enum (value, self->precision);
      break;
    case PROP_WHO:
      g_value_set_string (value, self->who);
      break;
    case PROP_WHAT:
      g_value_set_string (value, self->what);
      break;
    case PROP_PARAGRAPH:
      g_value_set_string (value, self->paragraph);
      break;
    case PROP_ITEM_NUMBER:
      g_value_set_string (value, self->item_number);
      break;
    case PROP_ITEM_TITLE:
      g_value_set_string (value, self->item_title);
      break;
    case PROP_DONE:
      g_value_set_boolean (value, self->done);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    case PROP_SOURCE_ID:
      g_value_set_string (value, self->source_id);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_deadline_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheDeadline *self = ATTACHE_DEADLINE (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      attache_entity_set_string (object, pspec, &self->session_id, value);
      break;
    case PROP_ITEM_ID:
      attache_entity_set_string (object, pspec, &self->item_id, value);
      break;
    case PROP_KIND:
      attache_entity_set_enum (object, pspec, (int *)&self->kind, value);
      break;
    case PROP_DATE:
      attache_entity_set_string (object, pspec, &self->date, value);
      break;
    case PROP_END_DATE:
      attache_entity_set_string (object, pspec, &self->end_date, value);
      break;
    case PROP_TIME:
      attache_entity_set_string (object, pspec, &self->time, value);
      break;
    case PROP_PRECISION:
      attache_entity_set_enum (object, pspec, (int *)&self->precision, value);
      break;
    case PROP_WHO:
      attache_entity_set_string (object, pspec, &self->who, value);
      break;
    case PROP_WHAT:
      attache_entity_set_string (object, pspec, &self->what, value);
      break;
    case PROP_PARAGRAPH:
      attache_entity_set_string (object, pspec, &self->paragraph, value);
      break;
    case PROP_ITEM_NUMBER:
      attache_entity_set_string (object, pspec, &self->item_number, value);
      break;
    case PROP_ITEM_TITLE:
      attache_entity_set_string (object, pspec, &self->item_title, value);
      break;
    case PROP_DONE:
      attache_entity_set_boolean (object, pspec, &self->done, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    case PROP_SOURCE_ID:
      attache_entity_set_string (object, pspec, &self->source_id, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_deadline_finalize (GObject *object)
{
  AttacheDeadline *self = ATTACHE_DEADLINE (object);

  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->item_id, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->end_date, g_free);
  g_clear_pointer (&self->time, g_free);
  g_clear_pointer (&self->who, g_free);
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->paragraph, g_free);
  g_clear_pointer (&self->item_number, g_free);
  g_clear_pointer (&self->item_title, g_free);
  g_clear_pointer (&self->source_id, g_free);

  G_OBJECT_CLASS (attache_deadline_parent_class)->finalize (object);
}

static void
attache_deadline_class_init (AttacheDeadlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_deadline_get_property;
  object_class->set_property = attache_deadline_set_property;
  object_class->finalize = attache_deadline_finalize;

  /* Id of the session. */
  properties[PROP_SESSION_ID] = g_param_spec_string ("session-id", NULL, NULL, NULL, flags);
  /* Id of the item, or %NULL. */
  properties[PROP_ITEM_ID] = g_param_spec_string ("item-id", NULL, NULL, NULL, flags);
  /* What happens then. */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ATTACHE_TYPE_DEADLINE_KIND, ATTACHE_DEADLINE_KIND_DEADLINE, flags);
  /* First or only day, ISO 8601; %NULL when only relative. */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  /* Last day of a range, or %NULL. */
  properties[PROP_END_DATE] = g_param_spec_string ("end-date", NULL, NULL, NULL, flags);
  /* Geneva wall clock (`18:00`), or %NULL where only the day is known. */
  properties[PROP_TIME] = g_param_spec_string ("time", NULL, NULL, NULL, flags);
  /* How exact the date is. */
  properties[PROP_PRECISION] = g_param_spec_enum ("precision", NULL, NULL, ATTACHE_TYPE_PRECISION, ATTACHE_PRECISION_DAY, flags);
  /* Who must act, or %NULL. */
  properties[PROP_WHO] = g_param_spec_string ("who", NULL, NULL, NULL, flags);
  /* What is due, the words of the source. */
  properties[PROP_WHAT] = g_param_spec_string ("what", NULL, NULL, NULL, flags);
  /* Number of the paragraph, or %NULL. */
  properties[PROP_PARAGRAPH] = g_param_spec_string ("paragraph", NULL, NULL, NULL, flags);
  /* Printed number of the item, for lists. */
  properties[PROP_ITEM_NUMBER] = g_param_spec_string ("item-number", NULL, NULL, NULL, flags);
  /* Title of the item, for lists. */
  properties[PROP_ITEM_TITLE] = g_param_spec_string ("item-title", NULL, NULL, NULL, flags);
  /* Whether the delegate ticked it off. */
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, flags);
  /* Whether a later import took it out. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);
  /* Id of the letter that sets it, or %NULL. */
  properties[PROP_SOURCE_ID] = g_param_spec_string ("source-id", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_deadline_init (AttacheDeadline *self)
{
  self->kind = ATTACHE_DEADLINE_KIND_DEADLINE;
  self->precision = ATTACHE_PRECISION_DAY;
}

/**
 * attache_deadline_get_session_id:
 *
 * Returns: (nullable) (transfer none): id of the session
 */
const char *
attache_deadline_get_session_id (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->session_id;
}

/**
 * attache_deadline_get_item_id:
 *
 * Returns: (nullable) (transfer none): id of the item, or %NULL
 */
const char *
attache_deadline_get_item_id (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->item_id;
}

/**
 * attache_deadline_get_kind:
 *
 * Returns: what happens then
 */
AttacheDeadlineKind
attache_deadline_get_kind (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), ATTACHE_DEADLINE_KIND_DEADLINE);

  return self->kind;
}

/**
 * attache_deadline_get_date:
 *
 * Returns: (nullable) (transfer none): first or only day, ISO 8601; %NULL when only relative
 */
const char *
attache_deadline_get_date (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->date;
}

/**
 * attache_deadline_get_end_date:
 *
 * Returns: (nullable) (transfer none): last day of a range, or %NULL
 */
const char *
attache_deadline_get_end_date (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->end_date;
}

/**
 * attache_deadline_get_time:
 *
 * Returns: (nullable) (transfer none): Geneva wall clock (`18:00`), or %NULL where only the day is known
 */
const char *
attache_deadline_get_time (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->time;
}

/**
 * attache_deadline_get_precision:
 *
 * Returns: how exact the date is
 */
AttachePrecision
attache_deadline_get_precision (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), ATTACHE_PRECISION_DAY);

  return self->precision;
}

/**
 * attache_deadline_get_who:
 *
 * Returns: (nullable) (transfer none): who must act, or %NULL
 */
const char *
attache_deadline_get_who (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->who;
}

/**
 * attache_deadline_get_what:
 *
 * Returns: (nullable) (transfer none): what is due, the words of the source
 */
const char *
attache_deadline_get_what (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->what;
}

/**
 * attache_deadline_get_paragraph:
 *
 * Returns: (nullable) (transfer none): number of the paragraph, or %NULL
 */
const char *
attache_deadline_get_paragraph (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->paragraph;
}

/**
 * attache_deadline_get_item_number:
 *
 * Returns: (nullable) (transfer none): printed number of the item, for lists
 */
const char *
attache_deadline_get_item_number (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->item_number;
}

/**
 * attache_deadline_get_item_title:
 *
 * Returns: (nullable) (transfer none): title of the item, for lists
 */
const char *
attache_deadline_get_item_title (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->item_title;
}

/**
 * attache_deadline_get_done:
 *
 * Returns: whether the delegate ticked it off
 */
gboolean
attache_deadline_get_done (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), FALSE);

  return self->done;
}

/**
 * attache_deadline_get_retired:
 *
 * Returns: whether a later import took it out
 */
gboolean
attache_deadline_get_retired (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), FALSE);

  return self->retired;
}

/**
 * attache_deadline_get_source_id:
 *
 * Returns: (nullable) (transfer none): id of the letter that sets it, or %NULL
 */
const char *
attache_deadline_get_source_id (AttacheDeadline *self)
{
  g_return_val_if_fail (ATTACHE_IS_DEADLINE (self), NULL);

  return self->source_id;
}
