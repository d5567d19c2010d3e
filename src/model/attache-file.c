/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFile: the bytes of one issue in one language, kept in the store of papers. */

#include "model/attache-file.h"

#include "attache-enum-types.h"

struct _AttacheFile
{
  AttacheEntity parent_instance;

  char    *issue_id;
  char    *symbol;
  char    *title;
  char    *language;
  char    *format;
  char    *sha256;
  char    *name;
  gint64   size;
  int      n_pages;
  gboolean retired;
};

G_DEFINE_FINAL_TYPE (AttacheFile, attache_file, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_ISSUE_ID,
  PROP_SYMBOL,
  PROP_TITLE,
  PROP_LANGUAGE,
  PROP_FORMAT,
  PROP_SHA256,
  PROP_NAME,
  PROP_SIZE,
  PROP_N_PAGES,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_file_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheFile *self = ATTACHE_FILE (object);

  switch (prop_id)
    {
    case PROP_ISSUE_ID:
      g_value_set_string (value, self->issue_id);
      break;
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_FORMAT:
      g_value_set_string (value, self->format);
      break;
    case PROP_SHA256:
      g_value_set_string (value, self->sha256);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SIZE:
      g_value_set_int64 (value, self->size);
      break;
    case PROP_N_PAGES:
      g_value_set_int (value, self->n_pages);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_file_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheFile *self = ATTACHE_FILE (object);

  switch (prop_id)
    {
    case PROP_ISSUE_ID:
      attache_entity_set_string (object, pspec, &self->issue_id, value);
      break;
    case PROP_SYMBOL:
      attache_entity_set_string (object, pspec, &self->symbol, value);
      break;
    case PROP_TITLE:
      attache_entity_set_string (object, pspec, &self->title, value);
      break;
    case PROP_LANGUAGE:
      attache_entity_set_string (object, pspec, &self->language, value);
      break;
    case PROP_FORMAT:
      attache_entity_set_string (object, pspec, &self->format, value);
      break;
    case PROP_SHA256:
      attache_entity_set_string (object, pspec, &self->sha256, value);
      break;
    case PROP_NAME:
      attache_entity_set_string (object, pspec, &self->name, value);
      break;
    case PROP_SIZE:
      attache_entity_set_int64 (object, pspec, &self->size, value);
      break;
    case PROP_N_PAGES:
      attache_entity_set_int (object, pspec, &self->n_pages, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_file_finalize (GObject *object)
{
  AttacheFile *self = ATTACHE_FILE (object);

  g_clear_pointer (&self->issue_id, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (attache_file_parent_class)->finalize (object);
}

static void
attache_file_class_init (AttacheFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_file_get_property;
  object_class->set_property = attache_file_set_property;
  object_class->finalize = attache_file_finalize;

  /* Id of the issue, or %NULL while unmatched. */
  properties[PROP_ISSUE_ID] = g_param_spec_string ("issue-id", NULL, NULL, NULL, flags);
  /* Canonical symbol of that issue, or %NULL. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  /* Title of that issue, or %NULL. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* ISO 639-1, or %NULL while unknown. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /* `pdf`. */
  properties[PROP_FORMAT] = g_param_spec_string ("format", NULL, NULL, NULL, flags);
  /* SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  properties[PROP_SHA256] = g_param_spec_string ("sha256", NULL, NULL, NULL, flags);
  /* Name the file had where it came from. */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /* Length in bytes. */
  properties[PROP_SIZE] = g_param_spec_int64 ("size", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Pages, 0 while unknown. */
  properties[PROP_N_PAGES] = g_param_spec_int ("n-pages", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* Whether an import was undone that brought it in. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_file_init (AttacheFile *self)
{
}

/**
 * attache_file_get_issue_id:
 *
 * Returns: (nullable) (transfer none): id of the issue, or %NULL while unmatched
 */
const char *
attache_file_get_issue_id (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), NULL);

  return self->issue_id;
}

/**
 * attache_file_get_symbol:
 *
 * Returns: (nullable) (transfer none): canonical symbol of that issue, or %NULL
 */
const char *
attache_file_get_symbol (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), NULL);

  return self->symbol;
}

/**
 * attache_file_get_title:
 *
 * Returns: (nullable) (transfer none): title of that issue, or %NULL
 */
const char *
attache_file_get_title (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), NULL);

  return self->title;
}

/**
 * attache_file_get_language:
 *
 * Returns: (nullable) (transfer none): ISO 639-1, or %NULL while unknown
 */
const char *
attache_file_get_language (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), NULL);

  return self->language;
}

/**
 * attache_file_get_format:
 *
 * Returns: (nullable) (transfer none): `pdf`
 */
const char *
attache_file_get_format (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), NULL);

  return self->format;
}

/**
 * attache_file_get_sha256:
 *
 * Returns: (nullable) (transfer none): SHA-256 of the bytes, 64 lower-case hexadecimal digits
 */
const char *
attache_file_get_sha256 (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), NULL);

  return self->sha256;
}

/**
 * attache_file_get_name:
 *
 * Returns: (nullable) (transfer none): name the file had where it came from
 */
const char *
attache_file_get_name (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), NULL);

  return self->name;
}

/**
 * attache_file_get_size:
 *
 * Returns: length in bytes
 */
gint64
attache_file_get_size (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), 0);

  return self->size;
}

/**
 * attache_file_get_n_pages:
 *
 * Returns: pages, 0 while unknown
 */
int
attache_file_get_n_pages (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), 0);

  return self->n_pages;
}

/**
 * attache_file_get_retired:
 *
 * Returns: whether an import was undone that brought it in
 */
gboolean
attache_file_get_retired (AttacheFile *self)
{
  g_return_val_if_fail (ATTACHE_IS_FILE (self), FALSE);

  return self->retired;
}
