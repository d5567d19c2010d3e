/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheIssue: one issue of a paper: the base text, a revision, a corrigendum or an addendum. */

#include "model/attache-issue.h"

#include "attache-enum-types.h"

struct _AttacheIssue
{
  AttacheEntity parent_instance;

  char            *paper_id;
  char            *session_id;
  char            *symbol;
  char            *sort_key;
  AttacheIssueKind kind;
  int              ordinal;
  char            *title;
  char            *languages;
  char            *file_id;
  int              n_pages;
  int              n_marks;
  char            *items;
  gboolean         retired;
  char            *date;
  char            *original;
  char            *agenda_item;
};

G_DEFINE_FINAL_TYPE (AttacheIssue, attache_issue, ATTACHE_TYPE_ENTITY)

enum
{
  PROP_0,
  PROP_PAPER_ID,
  PROP_SESSION_ID,
  PROP_SYMBOL,
  PROP_SORT_KEY,
  PROP_KIND,
  PROP_ORDINAL,
  PROP_TITLE,
  PROP_LANGUAGES,
  PROP_FILE_ID,
  PROP_N_PAGES,
  PROP_N_MARKS,
  PROP_ITEMS,
  PROP_RETIRED,
  PROP_DATE,
  PROP_ORIGINAL,
  PROP_AGENDA_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
attache_issue_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheIssue *self = ATTACHE_ISSUE (object);

  switch (prop_id)
    {
    case PROP_PAPER_ID:
      g_value_set_string (value, self->paper_id);
      break;
    case PROP_SESSION_ID:
      g_value_set_string (value, self->session_id);
      break;
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_SORT_KEY:
      g_value_set_string (value, self->sort_key);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_ORDINAL:
      g_value_set_int (value, self->ordinal);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LANGUAGES:
      g_value_set_string (value, self->languages);
      break;
    case PROP_FILE_ID:
      g_value_set_string (value, self->file_id);
      break;
    case PROP_N_PAGES:
      g_value_set_int (value, self->n_pages);
      break;
    case PROP_N_MARKS:
      g_value_set_int (value, self->n_marks);
      break;
    case PROP_ITEMS:
      g_value_set_string (value, self->items);
      break;
    case PROP_RETIRED:
      g_value_set_boolean (value, self->retired);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->date);
      break;
    case PROP_ORIGINAL:
      g_value_set_string (value, self->original);
      break;
    case PROP_AGENDA_ITEM:
      g_value_set_string (value, self->agenda_item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_issue_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheIssue *self = ATTACHE_ISSUE (object);

  switch (prop_id)
    {
    case PROP_PAPER_ID:
      attache_entity_set_string (object, pspec, &self->paper_id, value);
      break;
    case PROP_SESSION_ID:
      attache_entity_set_string (object, pspec, &self->session_id, value);
      break;
    case PROP_SYMBOL:
      attache_entity_set_string (object, pspec, &self->symbol, value);
      break;
    case PROP_SORT_KEY:
      attache_entity_set_string (object, pspec, &self->sort_key, value);
      break;
    case PROP_KIND:
      attache_entity_set_enum (object, pspec, (int *)&self->kind, value);
      break;
    case PROP_ORDINAL:
      attache_entity_set_int (object, pspec, &self->ordinal, value);
      break;
    case PROP_TITLE:
      attache_entity_set_string (object, pspec, &self->title, value);
      break;
    case PROP_LANGUAGES:
      attache_entity_set_string (object, pspec, &self->languages, value);
      break;
    case PROP_FILE_ID:
      attache_entity_set_string (object, pspec, &self->file_id, value);
      break;
    case PROP_N_PAGES:
      attache_entity_set_int (object, pspec, &self->n_pages, value);
      break;
    case PROP_N_MARKS:
      attache_entity_set_int (object, pspec, &self->n_marks, value);
      break;
    case PROP_ITEMS:
      attache_entity_set_string (object, pspec, &self->items, value);
      break;
    case PROP_RETIRED:
      attache_entity_set_boolean (object, pspec, &self->retired, value);
      break;
    case PROP_DATE:
      attache_entity_set_string (object, pspec, &self->date, value);
      break;
    case PROP_ORIGINAL:
      attache_entity_set_string (object, pspec, &self->original, value);
      break;
    case PROP_AGENDA_ITEM:
      attache_entity_set_string (object, pspec, &self->agenda_item, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_issue_finalize (GObject *object)
{
  AttacheIssue *self = ATTACHE_ISSUE (object);

  g_clear_pointer (&self->paper_id, g_free);
  g_clear_pointer (&self->session_id, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->sort_key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->languages, g_free);
  g_clear_pointer (&self->file_id, g_free);
  g_clear_pointer (&self->items, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->original, g_free);
  g_clear_pointer (&self->agenda_item, g_free);

  G_OBJECT_CLASS (attache_issue_parent_class)->finalize (object);
}

static void
attache_issue_class_init (AttacheIssueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = ATTACHE_ENTITY_PARAM_FLAGS;

  object_class->get_property = attache_issue_get_property;
  object_class->set_property = attache_issue_set_property;
  object_class->finalize = attache_issue_finalize;

  /* Id of the paper family. */
  properties[PROP_PAPER_ID] = g_param_spec_string ("paper-id", NULL, NULL, NULL, flags);
  /* Id of the session. */
  properties[PROP_SESSION_ID] = g_param_spec_string ("session-id", NULL, NULL, NULL, flags);
  /* Canonical symbol: `C21/21(Add.1)`. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, flags);
  /* Orders base, Rev, Corr, Add, each by number. */
  properties[PROP_SORT_KEY] = g_param_spec_string ("sort-key", NULL, NULL, NULL, flags);
  /* What the issue is to its family. */
  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, ATTACHE_TYPE_ISSUE_KIND, ATTACHE_ISSUE_KIND_BASE, flags);
  /* Number of the revision, corrigendum or addendum; 0 for the base. */
  properties[PROP_ORDINAL] = g_param_spec_int ("ordinal", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* Title, or %NULL while unknown. */
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* Languages on this computer, separated by spaces (`en fr`); empty when missing. */
  properties[PROP_LANGUAGES] = g_param_spec_string ("languages", NULL, NULL, NULL, flags);
  /* Id of the file to open first, or %NULL when missing. */
  properties[PROP_FILE_ID] = g_param_spec_string ("file-id", NULL, NULL, NULL, flags);
  /* Pages of that file, 0 while unknown. */
  properties[PROP_N_PAGES] = g_param_spec_int ("n-pages", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* Marks in all its files. */
  properties[PROP_N_MARKS] = g_param_spec_int ("n-marks", NULL, NULL, 0, G_MAXINT, 0, flags);
  /* Numbers of the items that carry it, separated by `, `. */
  properties[PROP_ITEMS] = g_param_spec_string ("items", NULL, NULL, NULL, flags);
  /* Whether an import was undone that brought it in. */
  properties[PROP_RETIRED] = g_param_spec_boolean ("retired", NULL, NULL, FALSE, flags);
  /* Day on its cover, ISO 8601, or %NULL. */
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  /* Language that it was written in, ISO 639-1, or %NULL. */
  properties[PROP_ORIGINAL] = g_param_spec_string ("original", NULL, NULL, NULL, flags);
  /* Item of the agenda that its cover names: `PL 2.9`, or %NULL. */
  properties[PROP_AGENDA_ITEM] = g_param_spec_string ("agenda-item", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_issue_init (AttacheIssue *self)
{
  self->kind = ATTACHE_ISSUE_KIND_BASE;
}

/**
 * attache_issue_get_paper_id:
 *
 * Returns: (nullable) (transfer none): id of the paper family
 */
const char *
attache_issue_get_paper_id (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->paper_id;
}

/**
 * attache_issue_get_session_id:
 *
 * Returns: (nullable) (transfer none): id of the session
 */
const char *
attache_issue_get_session_id (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->session_id;
}

/**
 * attache_issue_get_symbol:
 *
 * Returns: (nullable) (transfer none): canonical symbol: `C21/21(Add.1)`
 */
const char *
attache_issue_get_symbol (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->symbol;
}

/**
 * attache_issue_get_sort_key:
 *
 * Returns: (nullable) (transfer none): orders base, Rev, Corr, Add, each by number
 */
const char *
attache_issue_get_sort_key (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->sort_key;
}

/**
 * attache_issue_get_kind:
 *
 * Returns: what the issue is to its family
 */
AttacheIssueKind
attache_issue_get_kind (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), ATTACHE_ISSUE_KIND_BASE);

  return self->kind;
}

/**
 * attache_issue_get_ordinal:
 *
 * Returns: number of the revision, corrigendum or addendum; 0 for the base
 */
int
attache_issue_get_ordinal (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), 0);

  return self->ordinal;
}

/**
 * attache_issue_get_title:
 *
 * Returns: (nullable) (transfer none): title, or %NULL while unknown
 */
const char *
attache_issue_get_title (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->title;
}

/**
 * attache_issue_get_languages:
 *
 * Returns: (nullable) (transfer none): languages on this computer, separated by spaces (`en fr`); empty when missing
 */
const char *
attache_issue_get_languages (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->languages;
}

/**
 * attache_issue_get_file_id:
 *
 * Returns: (nullable) (transfer none): id of the file to open first, or %NULL when missing
 */
const char *
attache_issue_get_file_id (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->file_id;
}

/**
 * attache_issue_get_n_pages:
 *
 * Returns: pages of that file, 0 while unknown
 */
int
attache_issue_get_n_pages (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), 0);

  return self->n_pages;
}

/**
 * attache_issue_get_n_marks:
 *
 * Returns: marks in all its files
 */
int
attache_issue_get_n_marks (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), 0);

  return self->n_marks;
}

/**
 * attache_issue_get_items:
 *
 * Returns: (nullable) (transfer none): numbers of the items that carry it, separated by `, `
 */
const char *
attache_issue_get_items (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->items;
}

/**
 * attache_issue_get_retired:
 *
 * Returns: whether an import was undone that brought it in
 */
gboolean
attache_issue_get_retired (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), FALSE);

  return self->retired;
}

/**
 * attache_issue_get_date:
 *
 * Returns: (nullable) (transfer none): day on its cover, ISO 8601, or %NULL
 */
const char *
attache_issue_get_date (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->date;
}

/**
 * attache_issue_get_original:
 *
 * Returns: (nullable) (transfer none): language that it was written in, ISO 639-1, or %NULL
 */
const char *
attache_issue_get_original (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->original;
}

/**
 * attache_issue_get_agenda_item:
 *
 * Returns: (nullable) (transfer none): item of the agenda that its cover names: `PL 2.9`, or %NULL
 */
const char *
attache_issue_get_agenda_item (AttacheIssue *self)
{
  g_return_val_if_fail (ATTACHE_IS_ISSUE (self), NULL);

  return self->agenda_item;
}
