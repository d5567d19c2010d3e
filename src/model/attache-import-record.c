/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportRecord: an import that was made: all that went in as one step of undo. */

#include "model/attache-import-record.h"

struct _AttacheImportRecord
{
  AttacheEntity parent_instance;

  gint64   at;
  char    *label;
  char    *name;
  int      n_files;
  int      n_lines;
  gboolean undone;
  char    *blocked_by;
};

G_DEFINE_FINAL_TYPE (AttacheImportRecord, attache_import_record, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_AT,
  PROP_LABEL,
  PROP_NAME,
  PROP_N_FILES,
  PROP_N_LINES,
  PROP_UNDONE,
  PROP_BLOCKED_BY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_import_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheImportRecord *self = ATTACHE_IMPORT_RECORD (object);

  switch (prop_id)
    {
    case PROP_AT:
      g_value_set_int64 (value, self->at);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_N_FILES:
      g_value_set_int (value, self->n_files);
      break;
    case PROP_N_LINES:
      g_value_set_int (value, self->n_lines);
      break;
    case PROP_UNDONE:
      g_value_set_boolean (value, self->undone);
      break;
    case PROP_BLOCKED_BY:
      g_value_set_string (value, self->blocked_by);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_record_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheImportRecord *self = ATTACHE_IMPORT_RECORD (object);

  switch (prop_id)
    {
    case PROP_AT:
      attache_entity_set_int64 (object, pspec, &self->at, value);
      break;
    case PROP_LABEL:
      attache_entity_set_string (object, pspec, &self->label, value);
      break;
    case PROP_NAME:
      attache_entity_set_string (object, pspec, &self->name, value);
      break;
    case PROP_N_FILES:
      attache_entity_set_int (object, pspec, &self->n_files, value);
      break;
    case PROP_N_LINES:
      attache_entity_set_int (object, pspec, &self->n_lines, value);
      break;
    case PROP_UNDONE:
      attache_entity_set_boolean (object, pspec, &self->undone, value);
      break;
    case PROP_BLOCKED_BY:
      attache_entity_set_string (object, pspec, &self->blocked_by, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_record_finalize (GObject *object)
{
  AttacheImportRecord *self = ATTACHE_IMPORT_RECORD (object);

  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->blocked_by, g_free);

  G_OBJECT_CLASS (attache_import_record_parent_class)->finalize (object);
}

static void
attache_import_record_class_init (AttacheImportRecordClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_import_record_get_property;
  object_class->set_property = attache_import_record_set_property;
  object_class->finalize = attache_import_record_finalize;

  /* When, Unix time in milliseconds. */
  properties[PROP_AT] = g_param_spec_int64 ("at", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* What the undo menu says of it. */
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  /* Name of what was imported: of the first file where there are several. */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  /* How many files and texts it was. */
  properties[PROP_N_FILES] = g_param_spec_int ("n-files", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* How many lines tell what it did. */
  properties[PROP_N_LINES] = g_param_spec_int ("n-lines", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* Whether it was undone. */
  properties[PROP_UNDONE] = g_param_spec_boolean ("undone", NULL, NULL, FALSE, flags);
  /* Why it cannot be undone by itself: the label of a later step that changed the same, or %NULL. */
  properties[PROP_BLOCKED_BY] = g_param_spec_string ("blocked-by", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_import_record_init (AttacheImportRecord *self)
{
}

/**
 * attache_import_record_get_at:
 *
 * Returns: when, Unix time in milliseconds
 */
gint64
attache_import_record_get_at (AttacheImportRecord *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_RECORD (self), 0);

  return self->at;
}

/**
 * attache_import_record_get_label:
 *
 * Returns: (nullable) (transfer none): what the undo menu says of it
 */
const char *
attache_import_record_get_label (AttacheImportRecord *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_RECORD (self), NULL);

  return self->label;
}

/**
 * attache_import_record_get_name:
 *
 * Returns: (nullable) (transfer none): name of what was imported: of the first file where there are several
 */
const char *
attache_import_record_get_name (AttacheImportRecord *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_RECORD (self), NULL);

  return self->name;
}

/**
 * attache_import_record_get_n_files:
 *
 * Returns: how many files and texts it was
 */
int
attache_import_record_get_n_files (AttacheImportRecord *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_RECORD (self), 0);

  return self->n_files;
}

/**
 * attache_import_record_get_n_lines:
 *
 * Returns: how many lines tell what it did
 */
int
attache_import_record_get_n_lines (AttacheImportRecord *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_RECORD (self), 0);

  return self->n_lines;
}

/**
 * attache_import_record_get_undone:
 *
 * Returns: whether it was undone
 */
gboolean
attache_import_record_get_undone (AttacheImportRecord *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_RECORD (self), FALSE);

  return self->undone;
}

/**
 * attache_import_record_get_blocked_by:
 *
 * Returns: (nullable) (transfer none): why it cannot be undone by itself: the label of a later step that changed the same, or %NULL
 */
const char *
attache_import_record_get_blocked_by (AttacheImportRecord *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_RECORD (self), NULL);

  return self->blocked_by;
}
