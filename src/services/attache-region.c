/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheRegion: one of the regions that put up candidatures, with the organisation that speaks for it. */

#include "services/attache-regions.h"

struct _AttacheRegion
{
  GObject parent_instance;

  char *code;
  char *name;
  char *organisation;
  char *official;
};

G_DEFINE_FINAL_TYPE (AttacheRegion, attache_region, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CODE,
  PROP_NAME,
  PROP_ORGANISATION,
  PROP_OFFICIAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char **
get_field (AttacheRegion *self,
           guint          prop_id)
{
  switch (prop_id)
    {
    case PROP_CODE:
      return &self->code;
    case PROP_NAME:
      return &self->name;
    case PROP_ORGANISATION:
      return &self->organisation;
    case PROP_OFFICIAL:
      return &self->official;
    default:
      return NULL;
    }
}

static void
attache_region_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  char **field = get_field (ATTACHE_REGION (object), prop_id);

  if (field != NULL)
    g_value_set_string (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
attache_region_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  char **field = get_field (ATTACHE_REGION (object), prop_id);

  if (field != NULL)
    g_set_str (field, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
attache_region_finalize (GObject *object)
{
  AttacheRegion *self = ATTACHE_REGION (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->organisation, g_free);
  g_clear_pointer (&self->official, g_free);

  G_OBJECT_CLASS (attache_region_parent_class)->finalize (object);
}

static void
attache_region_class_init (AttacheRegionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = attache_region_get_property;
  object_class->set_property = attache_region_set_property;
  object_class->finalize = attache_region_finalize;

  /* What candidatures keep: `CITEL`. */
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  /* The region, in the user’s language. */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /* What the organisation is called in texts. */
  properties[PROP_ORGANISATION] = g_param_spec_string ("organisation", NULL, NULL, NULL, flags);
  /* Its name in full: in the user’s language where that is one of its own, else in English. */
  properties[PROP_OFFICIAL] = g_param_spec_string ("official", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_region_init (AttacheRegion *self)
{
}
