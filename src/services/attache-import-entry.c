/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportEntry: a line of the preview of an import: a paper, a record or what a record holds, with what would
 * happen to it and why. The user’s choices (in or out, a symbol given by hand) are made on it. */

#include "services/attache-import-entry.h"

#include "text/attache-symbol.h"

#include "config.h"

#include <glib/gi18n-lib.h>

struct _AttacheImportEntry
{
  GObject parent_instance;

  char              *path;
  char              *name;
  char              *session;
  char              *kind;
  char              *symbol;
  char              *language;
  char              *title;
  const char        *format;
  char              *why;
  char              *unmatched_why;
  char              *detail;
  char              *sha256;
  GListStore        *children;
  AttacheRecord     *record;
  gint64             size;
  int                n_pages;
  AttacheImportState state;
  gboolean           included;
};

G_DEFINE_FINAL_TYPE (AttacheImportEntry, attache_import_entry, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  PROP_NAME,
  PROP_KIND,
  PROP_SYMBOL,
  PROP_LANGUAGE,
  PROP_STATE,
  PROP_WHY,
  PROP_DETAIL,
  PROP_INCLUDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
set_string (AttacheImportEntry *self,
            char              **field,
            const char         *value,
            guint               prop_id)
{
  if (g_set_str (field, value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

static void
set_included (AttacheImportEntry *self,
              gboolean            included)
{
  if (self->state == ATTACHE_IMPORT_STATE_REFUSED)
    included = FALSE;
  if (self->included == included)
    return;

  self->included = included;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDED]);
}

/* A symbol given by hand makes an unmatched paper a new one; taking it away brings the question back. */
static void
set_symbol (AttacheImportEntry *self,
            const char         *text)
{
  g_autoptr (AttacheSymbol) symbol = text && *text ? attache_symbol_parse (text, self->session) : NULL;
  g_autofree char *canonical = symbol ? attache_symbol_to_string (symbol) : NULL;
  g_autofree char *why = NULL;

  set_string (self, &self->symbol, canonical, PROP_SYMBOL);
  if (self->state == ATTACHE_IMPORT_STATE_REFUSED || g_strcmp0 (self->kind, "record") == 0)
    return;

  if (canonical != NULL)
    {
      if (self->state == ATTACHE_IMPORT_STATE_UNMATCHED)
        attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_NEW);
      set_string (self, &self->why, NULL, PROP_WHY);
      return;
    }

  if (text != NULL && *text != '\0')
    /* Translators: %s is what the user typed */
    why = g_strdup_printf (_ ("“%s” is not the symbol of a paper. Type one such as C21/21(Add.1)."), text);
  attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_UNMATCHED);
  set_string (self, &self->why, why ? why : self->unmatched_why, PROP_WHY);
}

static void
attache_import_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheImportEntry *self = ATTACHE_IMPORT_ENTRY (object);

  switch (prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_SYMBOL:
      g_value_set_string (value, self->symbol);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    case PROP_WHY:
      g_value_set_string (value, self->why);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->detail);
      break;
    case PROP_INCLUDED:
      g_value_set_boolean (value, self->included);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheImportEntry *self = ATTACHE_IMPORT_ENTRY (object);

  switch (prop_id)
    {
    case PROP_SYMBOL:
      set_symbol (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      set_string (self, &self->language, g_value_get_string (value), PROP_LANGUAGE);
      break;
    case PROP_INCLUDED:
      set_included (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_entry_finalize (GObject *object)
{
  AttacheImportEntry *self = ATTACHE_IMPORT_ENTRY (object);

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->session, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->why, g_free);
  g_clear_pointer (&self->unmatched_why, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->record, attache_record_free);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (attache_import_entry_parent_class)->finalize (object);
}

static void
attache_import_entry_class_init (AttacheImportEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags   write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = attache_import_entry_get_property;
  object_class->set_property = attache_import_entry_set_property;
  object_class->finalize = attache_import_entry_finalize;

  /* Where it is; %NULL for what is inside a record or comes from the clipboard. */
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, read);
  /* Name for people: of the file, or number and title of an item. */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, read);
  /* `record`, `paper` or `item`; %NULL where refused. */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, read);
  /* Canonical symbol of the paper, or %NULL. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, write);
  /* ISO 639-1, or %NULL. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, write);
  /* What storing it would do: an #AttacheImportState. */
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, ATTACHE_IMPORT_STATE_REFUSED, 0, read);
  /* Why it is refused or unmatched: a sentence, or %NULL. */
  properties[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, read);
  /* What is in it: “14 items, 61 paragraphs”, or %NULL. */
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, read);
  /* Whether attache_import_apply() stores it; never true where refused. */
  properties[PROP_INCLUDED] = g_param_spec_boolean ("included", NULL, NULL, TRUE, write);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_import_entry_init (AttacheImportEntry *self)
{
  self->format = "pdf";
  self->included = TRUE;
}

/**
 * attache_import_entry_get_children:
 *
 * Returns: (nullable) (transfer none): what a record adds or changes, an #AttacheImportEntry each; %NULL for a paper
 */
GListModel *
attache_import_entry_get_children (AttacheImportEntry *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_ENTRY (self), NULL);

  return G_LIST_MODEL (self->children);
}

/**
 * attache_import_entry_new:
 * @path: (nullable): where it is
 * @name: name for people
 * @session: (nullable): session that a bare symbol given by hand belongs to
 *
 * Returns: (transfer full): an entry that is new and included
 */
AttacheImportEntry *
attache_import_entry_new (const char *path,
                          const char *name,
                          const char *session)
{
  AttacheImportEntry *self = g_object_new (ATTACHE_TYPE_IMPORT_ENTRY, NULL);

  self->path = g_strdup (path);
  self->name = g_strdup (name);
  self->session = g_strdup (session);

  return self;
}

/**
 * attache_import_entry_refuse:
 * @why: a sentence that names the file and the remedy
 *
 * Marks it as something that cannot be stored.
 */
void
attache_import_entry_refuse (AttacheImportEntry *self,
                             const char         *why)
{
  set_string (self, &self->kind, NULL, PROP_KIND);
  set_string (self, &self->why, why, PROP_WHY);
  attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_REFUSED);
  set_included (self, FALSE);
}

/**
 * attache_import_entry_set_unmatched:
 * @why: a sentence
 *
 * Marks it as a paper whose symbol is not known. It can still be stored, to be given its symbol later.
 */
void
attache_import_entry_set_unmatched (AttacheImportEntry *self,
                                    const char         *why)
{
  g_set_str (&self->unmatched_why, why);
  set_string (self, &self->why, why, PROP_WHY);
  attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_UNMATCHED);
}

/**
 * attache_import_entry_leave_out:
 * @why: a sentence that names the file and the remedy
 *
 * Leaves it out of what is stored, unless the user includes it all the same.
 */
void
attache_import_entry_leave_out (AttacheImportEntry *self,
                                const char         *why)
{
  set_string (self, &self->why, why, PROP_WHY);
  set_included (self, FALSE);
}

void
attache_import_entry_set_state (AttacheImportEntry *self,
                                AttacheImportState  state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

void
attache_import_entry_set_detail (AttacheImportEntry *self,
                                 const char         *detail)
{
  set_string (self, &self->detail, detail, PROP_DETAIL);
}

void
attache_import_entry_set_kind (AttacheImportEntry *self,
                               const char         *kind)
{
  set_string (self, &self->kind, kind, PROP_KIND);
}

void
attache_import_entry_set_title (AttacheImportEntry *self,
                                const char         *title)
{
  g_set_str (&self->title, title);
}

/**
 * attache_import_entry_set_file:
 * @sha256: (nullable): of its bytes, as they were looked at
 * @size: in bytes
 * @n_pages: 0 where it is not known
 */
void
attache_import_entry_set_file (AttacheImportEntry *self,
                               const char         *sha256,
                               gint64              size,
                               int                 n_pages)
{
  g_set_str (&self->sha256, sha256);
  self->size = size;
  self->n_pages = n_pages;
}

/**
 * attache_import_entry_set_format:
 * @format: `pdf`, `docx`
 */
void
attache_import_entry_set_format (AttacheImportEntry *self,
                                 const char         *format)
{
  self->format = g_intern_string (format);
}

/**
 * attache_import_entry_take_record:
 * @record: (transfer full): what it says
 *
 * Makes it a record with its language; its children are added one by one.
 */
void
attache_import_entry_take_record (AttacheImportEntry *self,
                                  AttacheRecord      *record)
{
  g_clear_pointer (&self->record, attache_record_free);
  self->record = record;
  g_set_object (&self->children, NULL);
  self->children = g_list_store_new (ATTACHE_TYPE_IMPORT_ENTRY);
  set_string (self, &self->kind, "record", PROP_KIND);
  set_string (self, &self->symbol, record->symbol, PROP_SYMBOL);
  set_string (self, &self->language, record->language, PROP_LANGUAGE);
}

void
attache_import_entry_add_child (AttacheImportEntry *self,
                                const char         *name,
                                AttacheImportState  state,
                                const char         *detail)
{
  g_autoptr (AttacheImportEntry) child = attache_import_entry_new (NULL, name, self->session);

  child->kind = g_strdup ("item");
  child->state = state;
  child->detail = g_strdup (detail);
  g_list_store_append (self->children, child);
}

const char *
attache_import_entry_get_path (AttacheImportEntry *self)
{
  return self->path;
}

const char *
attache_import_entry_get_name (AttacheImportEntry *self)
{
  return self->name;
}

const char *
attache_import_entry_get_kind (AttacheImportEntry *self)
{
  return self->kind;
}

const char *
attache_import_entry_get_symbol (AttacheImportEntry *self)
{
  return self->symbol;
}

const char *
attache_import_entry_get_language (AttacheImportEntry *self)
{
  return self->language;
}

const char *
attache_import_entry_get_title (AttacheImportEntry *self)
{
  return self->title;
}

const char *
attache_import_entry_get_sha256 (AttacheImportEntry *self)
{
  return self->sha256;
}

const char *
attache_import_entry_get_format (AttacheImportEntry *self)
{
  return self->format;
}

const char *
attache_import_entry_get_why (AttacheImportEntry *self)
{
  return self->why;
}

const char *
attache_import_entry_get_detail (AttacheImportEntry *self)
{
  return self->detail;
}

gint64
attache_import_entry_get_size (AttacheImportEntry *self)
{
  return self->size;
}

int
attache_import_entry_get_n_pages (AttacheImportEntry *self)
{
  return self->n_pages;
}

AttacheImportState
attache_import_entry_get_state (AttacheImportEntry *self)
{
  return self->state;
}

gboolean
attache_import_entry_get_included (AttacheImportEntry *self)
{
  return self->included;
}

const AttacheRecord *
attache_import_entry_get_record (AttacheImportEntry *self)
{
  return self->record;
}
