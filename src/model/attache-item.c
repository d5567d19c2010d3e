/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheItem: an item of the agenda with what a delegate needs to see of it in a list. */

#include "model/attache-item.h"

#include "attache-enum-types.h"

struct _AttacheItem
{
  AttacheEntity parent_instance;

  char         *session_id;
  char         *sitting_id;
  char         *number;
  char         *sort_key;
  char         *title;
  char         *language;
  char         *section;
  gboolean      retired;
  int           n_papers;
  int           n_missing;
  AttacheStance stance;
  char         *outcome;
  gboolean      provisional;
  char         *due;
  char         *priority_group;
  char         *source_id;
  char         *of_id;
  char         *date;
  char         *starts;
  char         *ends;
  gboolean      continued;
  char         *source;
  char         *aliases;
  char         *decisions;
};

G_DEFINE_FINAL_TYPE (AttacheItem, attache_item, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_SESSION_ID,
  PROP_SITTING_ID,
  PROP_NUMBER,
  PROP_SORT_KEY,
  PROP_TITLE,
  PROP_LANGUAGE,
  PROP_SECTION,
  PROP_RETIRED,
  PROP_N_PAPERS,
  PROP_N_MISSING,
  PROP_STANCE,
  PROP_OUTCOME,
  PROP_PROVISIONAL,
  PROP_DUE,
  PROP_PRIORITY_GROUP,
  PROP_SOURCE_ID,
  PROP_OF_ID,
  PROP_DATE,
  PROP_STARTS,
  PROP_ENDS,
  PROP_CONTINUED,
  PROP_SOURCE,
  PROP_ALIASES,
  PROP_DECISIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheItem *self = ATTACHE_ITEM (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      g_value_set_string (value, self->session_id);
      break;
    case PROP_SITTING_ID:
      g_value_set_string (value, self->sitting_id);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_SORT_KEY:
      g_value_set_string (value, self->sort_key);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_SECTION:
      g_value_set_string (value, self->section);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    case PROP_N_PAPERS:
      g_value_set_int (value, self->n_papers);
      break;
    case PROP_N_MISSING:
      g_value_set_int (value, self->n_missing);
      break;
    case PROP_STANCE:
      g_value_set_enum (value, self->stance);
      break;
    case PROP_OUTCOME:
      g_value_set_string (value, self->outcome);
      break;
    case PROP_PROVISIONAL:
      g_value_set_boolean (value, self->provisional);
      break;
    case PROP_DUE:
      g_value_set_string (value, self->due);
      break;
    case PROP_PRIORITY_GROUP:
      g_value_set_string (value, self->priority_group);
      break;
    case PROP_SOURCE_ID:
      g_value_set_string (value, self->source_id);
      break;
    case PROP_OF_ID:
      g_value_set_string (value, self->of_id);
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
    case PROP_CONTINUED:
      g_value_set_boolean (value, self->continued);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_ALIASES:
      g_value_set_string (value, self->aliases);
      break;
    case PROP_DECISIONS:
      g_value_set_string (value, self->decisions);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheItem *self = ATTACHE_ITEM (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      attache_entity_set_string (object, pspec, &self->session_id, value);
      break;
    case PROP_SITTING_ID:
      attache_entity_set_string (object, pspec, &self->sitting_id, value);
      break;
    case PROP_NUMBER:
      attache_entity_set_string (object, pspec, &self->number, value);
      break;
    case PROP_SORT_KEY:
      attache_entity_set_string (object, pspec, &self->sort_key, value);
      break;
    case PROP_TITLE:
      attache_entity_set_string (object, pspec, &self->title, value);
      break;
    case PROP_LANGUAGE:
      attache_entity_set_string (object, pspec, &self->language, value);
      break;
    case PROP_SECTION:
      attache_entity_set_string (object, pspec, &self->section, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    case PROP_N_PAPERS:
      attache_entity_set_int (object, pspec, &self->n_papers, value);
      break;
    case PROP_N_MISSING:
      attache_entity_set_int (object, pspec, &self->n_missing, value);
      break;
    case PROP_STANCE:
      attache_entity_set_enum (object, pspec, (int *)&self->stance, value);
      break;
    case PROP_OUTCOME:
      attache_entity_set_string (object, pspec, &self->outcome, value);
      break;
    case PROP_PROVISIONAL:
      attache_entity_set_boolean (object, pspec, &self->provisional, value);
      break;
    case PROP_DUE:
      attache_entity_set_string (object, pspec, &self->due, value);
      break;
    case PROP_PRIORITY_GROUP:
      attache_entity_set_string (object, pspec, &self->priority_group, value);
      break;
    case PROP_SOURCE_ID:
      attache_entity_set_string (object, pspec, &self->source_id, value);
      break;
    case PROP_OF_ID:
      attache_entity_set_string (object, pspec, &self->of_id, value);
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
    case PROP_CONTINUED:
      attache_entity_set_boolean (object, pspec, &self->continued, value);
      break;
    case PROP_SOURCE:
      attache_entity_set_string (object, pspec, &self->source, value);
      break;
    case PROP_ALIASES:
      attache_entity_set_string (object, pspec, &self->aliases, value);
      break;
    case PROP_DECISIONS:
      attache_entity_set_string (object, pspec, &self->decisions, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_item_finalize (GObject *object)
{
  AttacheItem *self = ATTACHE_ITEM (object);

  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->sitting_id, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->section, g_free);
  g_clear_pointer (&self->outcome, g_free);
  g_clear_pointer (&self->due, g_free);
  g_clear_pointer (&self->priority_group, g_free);
  g_clear_pointer (&self->source_id, g_free);
  g_clear_pointer (&self->of_id, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->ends, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->aliases, g_free);
  g_clear_pointer (&self->decisions, g_free);

  G_OBJECT_CLASS (attache_item_parent_class)->finalize (object);
}

static void
attache_item_class_init (AttacheItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_item_get_property;
  object_class->set_property = attache_item_set_property;
  object_class->finalize = attache_item_finalize;

  /* Id of the session. */
  properties[PROP_SESSION_ID] = g_param_spec_string ("session-id", NULL, NULL, NULL, flags);
  /* Id of the sitting, or %NULL. */
  properties[PROP_SITTING_ID] = g_param_spec_string ("sitting-id", NULL, NULL, NULL, flags);
  /* Printed number: `11`, `PL 2.9`. */
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  /* Orders items as printed, numerically. */
  properties[PROP_SORT_KEY] = g_param_spec_string ("sort-key", NULL, NULL, NULL, flags);
  /* Title without paper symbols. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Language of the title, ISO 639-1. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /* Heading that the item stands under in lists. */
  properties[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, flags);
  /* Whether a later import took it off the agenda. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);
  /* Number of papers on the item. */
  properties[PROP_N_PAPERS] = g_param_spec_int ("n-papers", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* How many of them are not on this computer. */
  properties[PROP_N_MISSING] = g_param_spec_int ("n-missing", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* The delegation’s stance. */
  properties[PROP_STANCE] = g_param_spec_enum ("stance", NULL, NULL, ATTACHE_TYPE_STANCE, ATTACHE_STANCE_NONE, flags);
  /* Nick of the last conclusion (#AttacheConclusionKind), or %NULL. */
  properties[PROP_OUTCOME] = g_param_spec_string ("outcome", NULL, NULL, NULL, flags);
  /* Whether a conclusion waits for a consultation by correspondence. */
  properties[PROP_PROVISIONAL] = g_param_spec_boolean ("provisional", NULL, NULL, FALSE, flags);
  /* Next day on which somebody must act, ISO 8601, or %NULL. */
  properties[PROP_DUE] = g_param_spec_string ("due", NULL, NULL, NULL, flags);
  /* Priority group that a consultation takes it up in: `1`, `1+`, `2`, or %NULL; the most urgent one of its papers. */
  properties[PROP_PRIORITY_GROUP] = g_param_spec_string ("priority-group", NULL, NULL, NULL, flags);
  /* Id of the source that it is a row of, or %NULL. */
  properties[PROP_SOURCE_ID] = g_param_spec_string ("source-id", NULL, NULL, NULL, flags);
  /* Id of the item that it is another number of, or %NULL for an item in its own right. */
  properties[PROP_OF_ID] = g_param_spec_string ("of-id", NULL, NULL, NULL, flags);
  /* Day on which it is taken up, ISO 8601, or %NULL. */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  /* When it is taken up, Geneva wall clock, or %NULL. */
  properties[PROP_STARTS] = g_param_spec_string ("starts", NULL, NULL, NULL, flags);
  /* When it ends, Geneva wall clock, or %NULL. */
  properties[PROP_ENDS] = g_param_spec_string ("ends", NULL, NULL, NULL, flags);
  /* Whether it goes on with an item of an earlier sitting. */
  properties[PROP_CONTINUED] = g_param_spec_boolean ("continued", NULL, NULL, FALSE, flags);
  /* Kind of its source: `agenda`, `plan`, `record`… */
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  /* Its other numbers, with what gives them: `11 (VCC-1), PL 2.9 (plan)`, or %NULL. */
  properties[PROP_ALIASES] = g_param_spec_string ("aliases", NULL, NULL, NULL, flags);
  /* Resolutions and decisions that came of it, a line each, or %NULL. */
  properties[PROP_DECISIONS] = g_param_spec_string ("decisions", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_item_init (AttacheItem *self)
{
}

/**
 * attache_item_get_session_id:
 *
 * Returns: (nullable) (transfer none): id of the session
 */
const char *
attache_item_get_session_id (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->session_id;
}

/**
 * attache_item_get_sitting_id:
 *
 * Returns: (nullable) (transfer none): id of the sitting, or %NULL
 */
const char *
attache_item_get_sitting_id (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->sitting_id;
}

/**
 * attache_item_get_number:
 *
 * Returns: (nullable) (transfer none): printed number: `11`, `PL 2.9`
 */
const char *
attache_item_get_number (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->number;
}

/**
 * attache_item_get_sort_key:
 *
 * Returns: (nullable) (transfer none): orders items as printed, numerically
 */
const char *
attache_item_get_sort_key (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->sort_key;
}

/**
 * attache_item_get_title:
 *
 * Returns: (nullable) (transfer none): title without paper symbols
 */
const char *
attache_item_get_title (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->title;
}

/**
 * attache_item_get_language:
 *
 * Returns: (nullable) (transfer none): language of the title, ISO 639-1
 */
const char *
attache_item_get_language (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->language;
}

/**
 * attache_item_get_section:
 *
 * Returns: (nullable) (transfer none): heading that the item stands under in lists
 */
const char *
attache_item_get_section (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->section;
}

/**
 * attache_item_get_retired:
 *
 * Returns: whether a later import took it off the agenda
 */
gboolean
attache_item_get_retired (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), FALSE);

  return self->retired;
}

/**
 * attache_item_get_n_papers:
 *
 * Returns: number of papers on the item
 */
int
attache_item_get_n_papers (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), 0);

  return self->n_papers;
}

/**
 * attache_item_get_n_missing:
 *
 * Returns: how many of them are not on this computer
 */
int
attache_item_get_n_missing (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), 0);

  return self->n_missing;
}

/**
 * attache_item_get_stance:
 *
 * Returns: the delegation’s stance
 */
AttacheStance
attache_item_get_stance (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), ATTACHE_STANCE_NONE);

  return self->stance;
}

/**
 * attache_item_get_outcome:
 *
 * Returns: (nullable) (transfer none): nick of the last conclusion (#AttacheConclusionKind), or %NULL
 */
const char *
attache_item_get_outcome (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->outcome;
}

/**
 * attache_item_get_provisional:
 *
 * Returns: whether a conclusion waits for a consultation by correspondence
 */
gboolean
attache_item_get_provisional (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), FALSE);

  return self->provisional;
}

/**
 * attache_item_get_due:
 *
 * Returns: (nullable) (transfer none): next day on which somebody must act, ISO 8601, or %NULL
 */
const char *
attache_item_get_due (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->due;
}

/**
 * attache_item_get_priority_group:
 *
 * Returns: (nullable) (transfer none): priority group that a consultation takes it up in: `1`, `1+`, `2`, or %NULL where no text says
 */
const char *
attache_item_get_priority_group (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->priority_group;
}

/**
 * attache_item_get_source_id:
 *
 * Returns: (nullable) (transfer none): id of the source that it is a row of, or %NULL
 */
const char *
attache_item_get_source_id (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->source_id;
}

/**
 * attache_item_get_of_id:
 *
 * Returns: (nullable) (transfer none): id of the item that it is another number of, or %NULL for an item in its own right
 */
const char *
attache_item_get_of_id (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->of_id;
}

/**
 * attache_item_get_date:
 *
 * Returns: (nullable) (transfer none): day on which it is taken up, ISO 8601, or %NULL
 */
const char *
attache_item_get_date (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->date;
}

/**
 * attache_item_get_starts:
 *
 * Returns: (nullable) (transfer none): when it is taken up, Geneva wall clock, or %NULL
 */
const char *
attache_item_get_starts (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->starts;
}

/**
 * attache_item_get_ends:
 *
 * Returns: (nullable) (transfer none): when it ends, Geneva wall clock, or %NULL
 */
const char *
attache_item_get_ends (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->ends;
}

/**
 * attache_item_get_continued:
 *
 * Returns: whether it goes on with an item of an earlier sitting
 */
gboolean
attache_item_get_continued (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), FALSE);

  return self->continued;
}

/**
 * attache_item_get_source:
 *
 * Returns: (nullable) (transfer none): kind of its source: `agenda`, `plan`, `record`…
 */
const char *
attache_item_get_source (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->source;
}

/**
 * attache_item_get_aliases:
 *
 * Returns: (nullable) (transfer none): its other numbers, with what gives them: `11 (VCC-1), PL 2.9 (plan)`, or %NULL
 */
const char *
attache_item_get_aliases (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->aliases;
}

/**
 * attache_item_get_decisions:
 *
 * Returns: (nullable) (transfer none): resolutions and decisions that came of it, a line each, or %NULL
 */
const char *
attache_item_get_decisions (AttacheItem *self)
{
  g_return_val_if_fail (ATTACHE_IS_ITEM (self), NULL);

  return self->decisions;
}
