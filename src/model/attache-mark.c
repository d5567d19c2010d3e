/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheMark: a highlight or a note that the delegate set in a paper. */

#include "model/attache-mark.h"

#include "attache-enum-types.h"

struct _AttacheMark
{
  AttacheEntity parent_instance;

  char             *file_id;
  AttacheMarkKind   kind;
  AttacheMarkColour colour;
  int               page;
  char             *quads;
  char             *quote;
  char             *prefix;
  char             *suffix;
  char             *paragraph;
  char             *text;
  char             *author;
  gint64            created;
  gint64            modified;
  gboolean          deleted;
  char             *symbol;
  char             *language;
  gboolean          retired;
};

G_DEFINE_FINAL_TYPE (AttacheMark, attache_mark, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_FILE_ID,
  PROP_KIND,
  PROP_COLOUR,
  PROP_PAGE,
  PROP_QUADS,
  PROP_QUOTE,
  PROP_PREFIX,
  PROP_SUFFIX,
  PROP_PARAGRAPH,
  PROP_TEXT,
  PROP_AUTHOR,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_DELETED,
  PROP_SYMBOL,
  PROP_LANGUAGE,
  PROP_RETIRED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_mark_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheMark *self = ATTACHE_MARK (object);

  switch (prop_id)
    {
    case PROP_FILE_ID:
      g_value_set_string (value, self->file_id);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_COLOUR:
      g_value_set_enum (value, self->colour);
      break;
    case PROP_PAGE:
      g_value_set_int (value, self->page);
      break;
    case PROP_QUADS:
      g_value_set_string (value, self->quads);
      break;
    case PROP_QUOTE:
      g_value_set_string (value, self->quote);
      break;
    case PROP_PREFIX:
      g_value_set_string (value, self->prefix);
      break;
    case PROP_SUFFIX:
      g_value_set_string (value, self->suffix);
      break;
    case PROP_PARAGRAPH:
      g_value_set_string (value, self->paragraph);
      break;
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_CREATED:
      g_value_set_int64 (value, self->created);
      break;
    case PROP_MODIFIED:
      g_value_set_int64 (value, self->modified);
      break;
    case PROP_DELETED:
      g_value_set_boolean (value, self->deleted);
      break;
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_mark_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheMark *self = ATTACHE_MARK (object);

  switch (prop_id)
    {
    case PROP_FILE_ID:
      attache_entity_set_string (object, pspec, &self->file_id, value);
      break;
    case PROP_KIND:
      attache_entity_set_enum (object, pspec, (int *)&self->kind, value);
      break;
    case PROP_COLOUR:
      attache_entity_set_enum (object, pspec, (int *)&self->colour, value);
      break;
    case PROP_PAGE:
      attache_entity_set_int (object, pspec, &self->page, value);
      break;
    case PROP_QUADS:
      attache_entity_set_string (object, pspec, &self->quads, value);
      break;
    case PROP_QUOTE:
      attache_entity_set_string (object, pspec, &self->quote, value);
      break;
    case PROP_PREFIX:
      attache_entity_set_string (object, pspec, &self->prefix, value);
      break;
    case PROP_SUFFIX:
      attache_entity_set_string (object, pspec, &self->suffix, value);
      break;
    case PROP_PARAGRAPH:
      attache_entity_set_string (object, pspec, &self->paragraph, value);
      break;
    case PROP_TEXT:
      attache_entity_set_string (object, pspec, &self->text, value);
      break;
    case PROP_AUTHOR:
      attache_entity_set_string (object, pspec, &self->author, value);
      break;
    case PROP_CREATED:
      attache_entity_set_int64 (object, pspec, &self->created, value);
      break;
    case PROP_MODIFIED:
      attache_entity_set_int64 (object, pspec, &self->modified, value);
      break;
    case PROP_DELETED:
      attache_entity_set_boolean (object, pspec, &self->deleted, value);
      break;
    case PROP_SYMBOL:
      attache_entity_set_string (object, pspec, &self->symbol, value);
      break;
    case PROP_LANGUAGE:
      attache_entity_set_string (object, pspec, &self->language, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_mark_finalize (GObject *object)
{
  AttacheMark *self = ATTACHE_MARK (object);

  g_clear_pointer (&self->file_id, g_free);
  g_clear_pointer (&self->quads, g_free);
  g_clear_pointer (&self->quote, g_free);
  g_clear_pointer (&self->prefix, g_free);
  g_clear_pointer (&self->suffix, g_free);
  g_clear_pointer (&self->paragraph, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (attache_mark_parent_class)->finalize (object);
}

static void
attache_mark_class_init (AttacheMarkClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_mark_get_property;
  object_class->set_property = attache_mark_set_property;
  object_class->finalize = attache_mark_finalize;

  /* Id of the file. */
  properties[PROP_FILE_ID] = g_param_spec_string ("file-id", NULL, NULL, NULL, flags);
  /* What is drawn. */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ATTACHE_TYPE_MARK_KIND, ATTACHE_MARK_KIND_HIGHLIGHT, flags);
  /* Colour it is drawn in. */
  properties[PROP_COLOUR] = g_param_spec_enum ("colour", NULL, NULL, ATTACHE_TYPE_MARK_COLOUR, ATTACHE_MARK_COLOUR_YELLOW, flags);
  /* Page, from 0. */
  properties[PROP_PAGE] = g_param_spec_int ("page", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* Boxes on the page in PDF points from its top left corner, `x1 y1 x2 y2` each, separated by `;`. */
  properties[PROP_QUADS] = g_param_spec_string ("quads", NULL, NULL, NULL, flags);
  /* The marked words. */
  properties[PROP_QUOTE] = g_param_spec_string ("quote", NULL, NULL, NULL, flags);
  /* Up to 64 characters before them. */
  properties[PROP_PREFIX] = g_param_spec_string ("prefix", NULL, NULL, NULL, flags);
  /* Up to 64 characters after them. */
  properties[PROP_SUFFIX] = g_param_spec_string ("suffix", NULL, NULL, NULL, flags);
  /* Number of the paragraph they stand in, or %NULL. */
  properties[PROP_PARAGRAPH] = g_param_spec_string ("paragraph", NULL, NULL, NULL, flags);
  /* What the delegate wrote, or %NULL. */
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  /* Who set it. */
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  /* Unix time in milliseconds. */
  properties[PROP_CREATED] = g_param_spec_int64 ("created", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Unix time in milliseconds. */
  properties[PROP_MODIFIED] = g_param_spec_int64 ("modified", NULL, NULL, 0, G_MAXINT64, 0, flags);
  /* Tombstone. */
  properties[PROP_DELETED] = g_param_spec_boolean ("deleted", NULL, NULL, FALSE, flags);
  /* Canonical symbol of the paper, for lists. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  /* Language of the file, for lists. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  /* Whether every item that carried the paper was taken off the agenda. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_mark_init (AttacheMark *self)
{
  self->kind = ATTACHE_MARK_KIND_HIGHLIGHT;
  self->colour = ATTACHE_MARK_COLOUR_YELLOW;
}

/**
 * attache_mark_get_file_id:
 *
 * Returns: (nullable) (transfer none): id of the file
 */
const char *
attache_mark_get_file_id (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->file_id;
}

/**
 * attache_mark_get_kind:
 *
 * Returns: what is drawn
 */
AttacheMarkKind
attache_mark_get_kind (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), ATTACHE_MARK_KIND_HIGHLIGHT);

  return self->kind;
}

/**
 * attache_mark_get_colour:
 *
 * Returns: colour it is drawn in
 */
AttacheMarkColour
attache_mark_get_colour (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), ATTACHE_MARK_COLOUR_YELLOW);

  return self->colour;
}

/**
 * attache_mark_get_page:
 *
 * Returns: page, from 0
 */
int
attache_mark_get_page (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), 0);

  return self->page;
}

/**
 * attache_mark_get_quads:
 *
 * Returns: (nullable) (transfer none): boxes on the page in PDF points from its top left corner, `x1 y1 x2 y2` each, separated by `;`
 */
const char *
attache_mark_get_quads (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->quads;
}

/**
 * attache_mark_get_quote:
 *
 * Returns: (nullable) (transfer none): the marked words
 */
const char *
attache_mark_get_quote (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->quote;
}

/**
 * attache_mark_get_prefix:
 *
 * Returns: (nullable) (transfer none): up to 64 characters before them
 */
const char *
attache_mark_get_prefix (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->prefix;
}

/**
 * attache_mark_get_suffix:
 *
 * Returns: (nullable) (transfer none): up to 64 characters after them
 */
const char *
attache_mark_get_suffix (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->suffix;
}

/**
 * attache_mark_get_paragraph:
 *
 * Returns: (nullable) (transfer none): number of the paragraph they stand in, or %NULL
 */
const char *
attache_mark_get_paragraph (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->paragraph;
}

/**
 * attache_mark_get_text:
 *
 * Returns: (nullable) (transfer none): what the delegate wrote, or %NULL
 */
const char *
attache_mark_get_text (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->text;
}

/**
 * attache_mark_get_author:
 *
 * Returns: (nullable) (transfer none): who set it
 */
const char *
attache_mark_get_author (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->author;
}

/**
 * attache_mark_get_created:
 *
 * Returns: Unix time in milliseconds
 */
gint64
attache_mark_get_created (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), 0);

  return self->created;
}

/**
 * attache_mark_get_modified:
 *
 * Returns: Unix time in milliseconds
 */
gint64
attache_mark_get_modified (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), 0);

  return self->modified;
}

/**
 * attache_mark_get_deleted:
 *
 * Returns: tombstone
 */
gboolean
attache_mark_get_deleted (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), FALSE);

  return self->deleted;
}

/**
 * attache_mark_get_symbol:
 *
 * Returns: (nullable) (transfer none): canonical symbol of the paper, for lists
 */
const char *
attache_mark_get_symbol (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->symbol;
}

/**
 * attache_mark_get_language:
 *
 * Returns: (nullable) (transfer none): language of the file, for lists
 */
const char *
attache_mark_get_language (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), NULL);

  return self->language;
}

/**
 * attache_mark_get_retired:
 *
 * Returns: whether every item that carried the paper was taken off the agenda
 */
gboolean
attache_mark_get_retired (AttacheMark *self)
{
  g_return_val_if_fail (ATTACHE_IS_MARK (self), FALSE);

  return self->retired;
}
