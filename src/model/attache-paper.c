/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttachePaper: a paper family: everything issued under one number. */

#include "model/attache-paper.h"

#include "attache-enum-types.h"

struct _AttachePaper
{
  AttacheEntity parent_instance;

  char    *session_id;
  char    *symbol;
  char    *sort_key;
  char    *title;
  char    *source;
  char    *priority_group;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttachePaper, attache_paper, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_SESSION_ID,
  PROP_SYMBOL,
  PROP_SORT_KEY,
  PROP_TITLE,
  PROP_SOURCE,
  PROP_PRIORITY_GROUP,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_paper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttachePaper *self = ATTACHE_PAPER (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      g_value_set_string (value, self->session_id);
      break;
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_SORT_KEY:
      g_value_set_string (value, self->sort_key);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_SOURCE:
      g_value_set_string (value, self->source);
      break;
    case PROP_PRIORITY_GROUP:
      g_value_set_string (value, self->priority_group);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_paper_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttachePaper *self = ATTACHE_PAPER (object);

  switch (prop_id)
    {
    case PROP_SESSION_ID:
      attache_entity_set_string (object, pspec, &self->session_id, value);
      break;
    case PROP_SYMBOL:
      attache_entity_set_string (object, pspec, &self->symbol, value);
      break;
    case PROP_SORT_KEY:
      attache_entity_set_string (object, pspec, &self->sort_key, value);
      break;
    case PROP_TITLE:
      attache_entity_set_string (object, pspec, &self->title, value);
      break;
    case PROP_SOURCE:
      attache_entity_set_string (object, pspec, &self->source, value);
      break;
    case PROP_PRIORITY_GROUP:
      attache_entity_set_string (object, pspec, &self->priority_group, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_paper_finalize (GObject *object)
{
  AttachePaper *self = ATTACHE_PAPER (object);

  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->priority_group, g_free);

  G_OBJECT_CLASS (attache_paper_parent_class)->finalize (object);
}

static void
attache_paper_class_init (AttachePaperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_paper_get_property;
  object_class->set_property = attache_paper_set_property;
  object_class->finalize = attache_paper_finalize;

  /* Id of the session. */
  properties[PROP_SESSION_ID] = g_param_spec_string ("session-id", NULL, NULL, NULL, flags);
  /* Canonical symbol of the base: `C21/21`. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  /* Orders symbols numerically. */
  properties[PROP_SORT_KEY] = g_param_spec_string ("sort-key", NULL, NULL, NULL, flags);
  /* Title, or %NULL while unknown. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Who submitted it, or %NULL. */
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, flags);
  /* Priority group that a consultation takes it up in: `1`, `1+`, `2`, or %NULL. */
  properties[PROP_PRIORITY_GROUP] = g_param_spec_string ("priority-group", NULL, NULL, NULL, flags);
  /* Whether an import was undone that brought it in. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_paper_init (AttachePaper *self)
{
}

/**
 * attache_paper_get_session_id:
 *
 * Returns: (nullable) (transfer none): id of the session
 */
const char *
attache_paper_get_session_id (AttachePaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER (self), NULL);

  return self->session_id;
}

/**
 * attache_paper_get_symbol:
 *
 * Returns: (nullable) (transfer none): canonical symbol of the base: `C21/21`
 */
const char *
attache_paper_get_symbol (AttachePaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER (self), NULL);

  return self->symbol;
}

/**
 * attache_paper_get_sort_key:
 *
 * Returns: (nullable) (transfer none): orders symbols numerically
 */
const char *
attache_paper_get_sort_key (AttachePaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER (self), NULL);

  return self->sort_key;
}

/**
 * attache_paper_get_title:
 *
 * Returns: (nullable) (transfer none): title, or %NULL while unknown
 */
const char *
attache_paper_get_title (AttachePaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER (self), NULL);

  return self->title;
}

/**
 * attache_paper_get_source:
 *
 * Returns: (nullable) (transfer none): who submitted it, or %NULL
 */
const char *
attache_paper_get_source (AttachePaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER (self), NULL);

  return self->source;
}

/**
 * attache_paper_get_priority_group:
 *
 * Returns: (nullable) (transfer none): priority group that a consultation takes it up in: `1`, `1+`, `2`, or %NULL where no text says
 */
const char *
attache_paper_get_priority_group (AttachePaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER (self), NULL);

  return self->priority_group;
}

/**
 * attache_paper_get_retired:
 *
 * Returns: whether an import was undone that brought it in
 */
gboolean
attache_paper_get_retired (AttachePaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_PAPER (self), FALSE);

  return self->retired;
}
