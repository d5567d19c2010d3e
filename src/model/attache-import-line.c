/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportLine: a line of what an import does or did. */

#include "model/attache-import-line.h"

struct _AttacheImportLine
{
  AttacheEntity parent_instance;

  char *import_id;
  int   position;
  char *file;
  char *kind;
  char *name;
  char *state;
  char *field;
  char *before;
  char *after;
  char *key;
};

G_DEFINE_FINAL_TYPE (AttacheImportLine, attache_import_line, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_IMPORT_ID,
  PROP_POSITION,
  PROP_FILE,
  PROP_KIND,
  PROP_NAME,
  PROP_STATE,
  PROP_FIELD,
  PROP_BEFORE,
  PROP_AFTER,
  PROP_KEY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_import_line_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheImportLine *self = ATTACHE_IMPORT_LINE (object);

  switch (prop_id)
    {
    case PROP_IMPORT_ID:
      g_value_set_string (value, self->import_id);
      break;
    case PROP_POSITION:
      g_value_set_int (value, self->position);
      break;
    case PROP_FILE:
      g_value_set_string (value, self->file);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_STATE:
      g_value_set_string (value, self->state);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    case PROP_BEFORE:
      g_value_set_string (value, self->before);
      break;
    case PROP_AFTER:
      g_value_set_string (value, self->after);
      break;
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_line_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheImportLine *self = ATTACHE_IMPORT_LINE (object);

  switch (prop_id)
    {
    case PROP_IMPORT_ID:
      attache_entity_set_string (object, pspec, &self->import_id, value);
      break;
    case PROP_POSITION:
      attache_entity_set_int (object, pspec, &self->position, value);
      break;
    case PROP_FILE:
      attache_entity_set_string (object, pspec, &self->file, value);
      break;
    case PROP_KIND:
      attache_entity_set_string (object, pspec, &self->kind, value);
      break;
    case PROP_NAME:
      attache_entity_set_string (object, pspec, &self->name, value);
      break;
    case PROP_STATE:
      attache_entity_set_string (object, pspec, &self->state, value);
      break;
    case PROP_FIELD:
      attache_entity_set_string (object, pspec, &self->field, value);
      break;
    case PROP_BEFORE:
      attache_entity_set_string (object, pspec, &self->before, value);
      break;
    case PROP_AFTER:
      attache_entity_set_string (object, pspec, &self->after, value);
      break;
    case PROP_KEY:
      attache_entity_set_string (object, pspec, &self->key, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_line_finalize (GObject *object)
{
  AttacheImportLine *self = ATTACHE_IMPORT_LINE (object);

  g_clear_pointer (&self->import_id, g_free);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->state, g_free);
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (attache_import_line_parent_class)->finalize (object);
}

static void
attache_import_line_class_init (AttacheImportLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_import_line_get_property;
  object_class->set_property = attache_import_line_set_property;
  object_class->finalize = attache_import_line_finalize;

  /* Id of the import, or %NULL in a preview. */
  properties[PROP_IMPORT_ID] = g_param_spec_string ("import-id", NULL, NULL, NULL, flags);
  /* Its place in the import, from 0. */
  properties[PROP_POSITION] = g_param_spec_int ("position", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* Name of the file or text that it comes from, or %NULL. */
  properties[PROP_FILE] = g_param_spec_string ("file", NULL, NULL, NULL, flags);
  /* What it is about: `item`, `paper`, `candidature`, `deadline`, `outcome`, `source`, `join`. */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  /* Name of it: `PL 2.9  Title`, or a symbol. */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /* What happened: `added`, `changed`, `moved`, `retired`, `returned`, `unchanged`, `joined`, `older`, `ambiguous`. */
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, flags);
  /* Which of its facts changed: `title`, `number`, `papers`, `date`, `sitting`, or %NULL. */
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  /* What it was, or %NULL. */
  properties[PROP_BEFORE] = g_param_spec_string ("before", NULL, NULL, NULL, flags);
  /* What it is now, or %NULL. */
  properties[PROP_AFTER] = g_param_spec_string ("after", NULL, NULL, NULL, flags);
  /* What it is known by when the text is read again, in a preview. */
  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_import_line_init (AttacheImportLine *self)
{
}

/**
 * attache_import_line_get_import_id:
 *
 * Returns: (nullable) (transfer none): id of the import, or %NULL in a preview
 */
const char *
attache_import_line_get_import_id (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->import_id;
}

/**
 * attache_import_line_get_position:
 *
 * Returns: its place in the import, from 0
 */
int
attache_import_line_get_position (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), 0);

  return self->position;
}

/**
 * attache_import_line_get_file:
 *
 * Returns: (nullable) (transfer none): name of the file or text that it comes from, or %NULL
 */
const char *
attache_import_line_get_file (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->file;
}

/**
 * attache_import_line_get_kind:
 *
 * Returns: (nullable) (transfer none): what it is about: `item`, `paper`, `candidature`, `deadline`, `outcome`, `source`, `join`
 */
const char *
attache_import_line_get_kind (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->kind;
}

/**
 * attache_import_line_get_name:
 *
 * Returns: (nullable) (transfer none): name of it: `PL 2.9  Title`, or a symbol
 */
const char *
attache_import_line_get_name (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->name;
}

/**
 * attache_import_line_get_state:
 *
 * Returns: (nullable) (transfer none): what happened: `added`, `changed`, `moved`, `retired`, `returned`, `unchanged`, `joined`, `older`, `ambiguous`
 */
const char *
attache_import_line_get_state (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->state;
}

/**
 * attache_import_line_get_field:
 *
 * Returns: (nullable) (transfer none): which of its facts changed: `title`, `number`, `papers`, `date`, `sitting`, or %NULL
 */
const char *
attache_import_line_get_field (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->field;
}

/**
 * attache_import_line_get_before:
 *
 * Returns: (nullable) (transfer none): what it was, or %NULL
 */
const char *
attache_import_line_get_before (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->before;
}

/**
 * attache_import_line_get_after:
 *
 * Returns: (nullable) (transfer none): what it is now, or %NULL
 */
const char *
attache_import_line_get_after (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->after;
}

/**
 * attache_import_line_get_key:
 *
 * Returns: (nullable) (transfer none): what it is known by when the text is read again, in a preview
 */
const char *
attache_import_line_get_key (AttacheImportLine *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_LINE (self), NULL);

  return self->key;
}
