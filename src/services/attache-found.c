/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFound: a row of what a search of the library found. */

#include "services/attache-finder.h"

struct _AttacheFound
{
  GObject parent_instance;

  char *kind;
  char *id;
  char *title;
  char *subtitle;
  char *symbol;
  int   page;
};

G_DEFINE_FINAL_TYPE (AttacheFound, attache_found, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_ID,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_SYMBOL,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char **
get_field (AttacheFound *self,
           guint         prop_id)
{
  switch (prop_id)
    {
    case PROP_KIND:
      return &self->kind;
    case PROP_ID:
      return &self->id;
    case PROP_TITLE:
      return &self->title;
    case PROP_SUBTITLE:
      return &self->subtitle;
    case PROP_SYMBOL:
      return &self->symbol;
    default:
      return NULL;
    }
}

static void
attache_found_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheFound *self = ATTACHE_FOUND (object);
  char        **field = get_field (self, prop_id);

  if (field != NULL)
    g_value_set_string (value, *field);
  else if (prop_id == PROP_PAGE)
    g_value_set_int (value, self->page);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
attache_found_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheFound *self = ATTACHE_FOUND (object);
  char        **field = get_field (self, prop_id);

  if (field != NULL)
    g_set_str (field, g_value_get_string (value));
  else if (prop_id == PROP_PAGE)
    self->page = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
attache_found_finalize (GObject *object)
{
  AttacheFound *self = ATTACHE_FOUND (object);

  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->symbol, g_free);

  G_OBJECT_CLASS (attache_found_parent_class)->finalize (object);
}

static void
attache_found_class_init (AttacheFoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attache_found_get_property;
  object_class->set_property = attache_found_set_property;
  object_class->finalize = attache_found_finalize;

  /* `item`, `paper`, `position`, `mark` or `candidature`. */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  /* Id of the item, or of the file for a paper and a mark; %NULL where there is none, as for a paper not on this computer. */
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  /* The row’s first line. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Its second line. */
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  /* Symbol of the paper, or %NULL. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  /* Page of a mark, from 0. */
  properties[PROP_PAGE] = g_param_spec_int ("page", NULL, NULL, 0, G_MAXINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_found_init (AttacheFound *self)
{
}
