/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFlightPaper: an issue that a delegate should have on this computer before the network goes, and has not. */

#include "model/attache-flight-paper.h"

struct _AttacheFlightPaper
{
  AttacheEntity parent_instance;

  char *symbol;
  char *title;
  char *group;
  char *languages;
  char *items;
};

G_DEFINE_FINAL_TYPE (AttacheFlightPaper, attache_flight_paper, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_SYMBOL,
  PROP_TITLE,
  PROP_GROUP,
  PROP_LANGUAGES,
  PROP_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_flight_paper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheFlightPaper *self = ATTACHE_FLIGHT_PAPER (object);

  switch (prop_id)
    {
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_GROUP:
      g_value_set_string (value, self->group);
      break;
    case PROP_LANGUAGES:
      g_value_set_string (value, self->languages);
      break;
    case PROP_ITEMS:
      g_value_set_string (value, self->items);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_flight_paper_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheFlightPaper *self = ATTACHE_FLIGHT_PAPER (object);

  switch (prop_id)
    {
    case PROP_SYMBOL:
      attache_entity_set_string (object, pspec, &self->symbol, value);
      break;
    case PROP_TITLE:
      attache_entity_set_string (object, pspec, &self->title, value);
      break;
    case PROP_GROUP:
      attache_entity_set_string (object, pspec, &self->group, value);
      break;
    case PROP_LANGUAGES:
      attache_entity_set_string (object, pspec, &self->languages, value);
      break;
    case PROP_ITEMS:
      attache_entity_set_string (object, pspec, &self->items, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_flight_paper_finalize (GObject *object)
{
  AttacheFlightPaper *self = ATTACHE_FLIGHT_PAPER (object);

  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->languages, g_free);
  g_clear_pointer (&self->items, g_free);

  G_OBJECT_CLASS (attache_flight_paper_parent_class)->finalize (object);
}

static void
attache_flight_paper_class_init (AttacheFlightPaperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_flight_paper_get_property;
  object_class->set_property = attache_flight_paper_set_property;
  object_class->finalize = attache_flight_paper_finalize;

  /* Symbol of the issue. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  /* Its title, or %NULL. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Why it is in the list: `missing`, `language` (not in the language that the user reads), `revision` (an older one is here), `earlier` (of another
   * session). */
  properties[PROP_GROUP] = g_param_spec_string ("group", NULL, NULL, NULL, flags);
  /* Languages that it is here in, ISO 639-1, between spaces. */
  properties[PROP_LANGUAGES] = g_param_spec_string ("languages", NULL, NULL, NULL, flags);
  /* Numbers of the items that carry or cite it, between commas, or %NULL. */
  properties[PROP_ITEMS] = g_param_spec_string ("items", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_flight_paper_init (AttacheFlightPaper *self)
{
}

/**
 * attache_flight_paper_get_symbol:
 *
 * Returns: (transfer none): symbol of the issue
 */
const char *
attache_flight_paper_get_symbol (AttacheFlightPaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_FLIGHT_PAPER (self), NULL);

  return self->symbol;
}

/**
 * attache_flight_paper_get_title:
 *
 * Returns: (nullable) (transfer none): its title, or %NULL
 */
const char *
attache_flight_paper_get_title (AttacheFlightPaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_FLIGHT_PAPER (self), NULL);

  return self->title;
}

/**
 * attache_flight_paper_get_group:
 *
 * Returns: (transfer none): why it is in the list: `missing`, `language` (not in the language that the user reads), `revision` (an older one is here), `earlier` (of another session)
 */
const char *
attache_flight_paper_get_group (AttacheFlightPaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_FLIGHT_PAPER (self), NULL);

  return self->group;
}

/**
 * attache_flight_paper_get_languages:
 *
 * Returns: (nullable) (transfer none): languages that it is here in, ISO 639-1, between spaces
 */
const char *
attache_flight_paper_get_languages (AttacheFlightPaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_FLIGHT_PAPER (self), NULL);

  return self->languages;
}

/**
 * attache_flight_paper_get_items:
 *
 * Returns: (nullable) (transfer none): numbers of the items that carry or cite it, between commas, or %NULL
 */
const char *
attache_flight_paper_get_items (AttacheFlightPaper *self)
{
  g_return_val_if_fail (ATTACHE_IS_FLIGHT_PAPER (self), NULL);

  return self->items;
}
