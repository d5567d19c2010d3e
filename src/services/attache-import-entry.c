/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImportEntry: a line of the preview of an import: a file, or what is below it, with what would happen to it and why.
 * The user’s choices are made on it: in or out, what a file is, a line written anew. What a choice means is worked out by the
 * import, which hears of it by the signal “chosen”. */

#include "services/attache-import-entry-private.h"

#include "text/attache-symbol.h"

#include "config.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (AttacheImportEntry, attache_import_entry, G_TYPE_OBJECT)

enum
{
  CHOSEN,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

void
attache_import_entry_set_text (AttacheImportEntry *self,
                               guint               prop_id,
                               const char         *value)
{
  if (g_set_str (&self->texts[prop_id], value))
    g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

void
attache_import_entry_set_flag (AttacheImportEntry *self,
                               gboolean           *flag,
                               gboolean            value,
                               guint               prop_id)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
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
attache_import_entry_set_readings (AttacheImportEntry *self,
                                   const char *const  *readings)
{
  if (readings != NULL && self->readings != NULL && g_strv_equal ((const char *const *)self->readings, readings))
    return;

  g_strfreev (self->readings);
  self->readings = g_strdupv ((GStrv)readings);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READINGS]);
}

static void
tell_chosen (AttacheImportEntry *self,
             gboolean            again)
{
  AttacheImportEntry *file = self->content ? self : self->parent;

  if (file != NULL)
    g_signal_emit (file, signals[CHOSEN], 0, again);
}

static void
choose_included (AttacheImportEntry *self,
                 gboolean            included)
{
  if (self->state == ATTACHE_IMPORT_STATE_REFUSED)
    included = FALSE;
  if (self->included == included)
    return;

  if (self->parent != NULL && included)
    g_hash_table_remove (self->parent->content->excluded, self->key);
  else if (self->parent != NULL)
    g_hash_table_add (self->parent->content->excluded, g_strdup (self->key));
  attache_import_entry_set_flag (self, &self->included, included, PROP_INCLUDED);
  tell_chosen (self, FALSE);
}

static gboolean
is_structure (AttacheImportEntry *self)
{
  return self->texts[PROP_KIND] != NULL && !g_str_equal (self->texts[PROP_KIND], "paper");
}

/* A symbol given by hand makes an unmatched paper a new one; taking it away brings the question back. */
static void
choose_symbol (AttacheImportEntry *self,
               const char         *text)
{
  const char *session = self->content ? self->content->session : NULL;
  g_autoptr (AttacheSymbol) symbol = text && *text ? attache_symbol_parse (text, session) : NULL;
  g_autofree char *canonical = symbol ? attache_symbol_to_string (symbol) : NULL;
  g_autofree char *why = NULL;

  attache_import_entry_set_text (self, PROP_SYMBOL, canonical);
  if (self->state == ATTACHE_IMPORT_STATE_REFUSED || is_structure (self))
    return;

  if (canonical != NULL)
    {
      if (self->state == ATTACHE_IMPORT_STATE_UNMATCHED)
        attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_NEW);
      attache_import_entry_set_text (self, PROP_WHY, NULL);
      return;
    }

  if (text != NULL && *text != '\0')
    /* Translators: %s is what the user typed */
    why = g_strdup_printf (_ ("“%s” is not the symbol of a paper. Type one such as C21/21(Add.1)."), text);
  attache_import_entry_set_state (self, ATTACHE_IMPORT_STATE_UNMATCHED);
  attache_import_entry_set_text (self, PROP_WHY, why ? why : self->unmatched_why);
}

static void
choose_kind (AttacheImportEntry *self,
             const char         *kind)
{
  AttacheTextKind forced = kind ? attache_text_kind_from_string (kind) : ATTACHE_TEXT_KIND_UNKNOWN;

  if (self->content == NULL || forced == ATTACHE_TEXT_KIND_UNKNOWN || g_strcmp0 (kind, self->texts[PROP_KIND]) == 0)
    return;

  self->content->forced = forced;
  attache_import_entry_set_text (self, PROP_KIND, kind);
  tell_chosen (self, TRUE);
}

/* @source is NULL for the line as it came. */
static void
choose_source (AttacheImportEntry *self,
               const char         *source)
{
  if (self->parent == NULL || self->line == 0)
    return;

  if (g_strcmp0 (source, self->texts[PROP_ORIGINAL]) == 0)
    source = NULL;
  attache_import_content_set_edit (self->parent->content, self->line, source);
  attache_import_entry_set_text (self, PROP_SOURCE, source ? source : self->texts[PROP_ORIGINAL]);
  attache_import_entry_set_flag (self, &self->accepted, source != NULL, PROP_ACCEPTED);
  tell_chosen (self, TRUE);
}

static void
choose_accepted (AttacheImportEntry *self,
                 gboolean            accepted)
{
  if (accepted)
    attache_import_entry_accept (self);
  else if (self->accepted)
    choose_source (self, NULL);
}

static void
attache_import_entry_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheImportEntry *self = ATTACHE_IMPORT_ENTRY (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_int (value, self->state);
      break;
    case PROP_LINE:
      g_value_set_uint (value, self->line);
      break;
    case PROP_READINGS:
      g_value_set_boxed (value, self->readings);
      break;
    case PROP_ACCEPTED:
      g_value_set_boolean (value, self->accepted);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_INCLUDED:
      g_value_set_boolean (value, self->included);
      break;
    default:
      if (prop_id < N_TEXTS)
        g_value_set_string (value, self->texts[prop_id]);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_entry_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheImportEntry *self = ATTACHE_IMPORT_ENTRY (object);

  switch (prop_id)
    {
    case PROP_KIND:
      choose_kind (self, g_value_get_string (value));
      break;
    case PROP_SYMBOL:
      choose_symbol (self, g_value_get_string (value));
      tell_chosen (self, FALSE);
      break;
    case PROP_LANGUAGE:
      attache_import_entry_set_text (self, PROP_LANGUAGE, g_value_get_string (value));
      tell_chosen (self, FALSE);
      break;
    case PROP_SOURCE:
      choose_source (self, g_value_get_string (value));
      break;
    case PROP_ACCEPTED:
      choose_accepted (self, g_value_get_boolean (value));
      break;
    case PROP_INCLUDED:
      choose_included (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_entry_dispose (GObject *object)
{
  AttacheImportEntry *self = ATTACHE_IMPORT_ENTRY (object);

  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (attache_import_entry_parent_class)->dispose (object);
}

static void
attache_import_entry_finalize (GObject *object)
{
  AttacheImportEntry *self = ATTACHE_IMPORT_ENTRY (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->unmatched_why, g_free);
  g_clear_pointer (&self->readings, g_strfreev);
  g_clear_pointer (&self->content, attache_import_content_free);

  G_OBJECT_CLASS (attache_import_entry_parent_class)->finalize (object);
}

static void
install_texts (void)
{
  GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /* Where the file is; %NULL for what is below it or comes from the clipboard. */
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, read);
  /* Name for people: of the file, or number and title of an item. */
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, read);
  /* What it is: `record`, `paper`, `item`, …; %NULL where refused. Of a file it can be chosen. */
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, write);
  /* Canonical symbol of the paper, or %NULL. */
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, write);
  /* ISO 639-1, or %NULL. */
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, write);
  /* Why it is refused, unmatched or uncertain: a sentence, or %NULL. */
  properties[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, read);
  /* What is in it: “14 items, 61 paragraphs”, or %NULL. */
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, read);
  /* What is here, where that would be changed or set aside: some lines, or %NULL. */
  properties[PROP_OLD] = g_param_spec_string ("old", NULL, NULL, NULL, read);
  /* What would stand in its place: some lines, or %NULL. */
  properties[PROP_NEW] = g_param_spec_string ("new", NULL, NULL, NULL, read);
  /* Of a doubt: its line as it is read; writing it reads the text again. */
  properties[PROP_SOURCE] = g_param_spec_string ("source", NULL, NULL, NULL, write);
  /* Of a doubt: its line as it came. */
  properties[PROP_ORIGINAL] = g_param_spec_string ("original", NULL, NULL, NULL, read);
}

static void
attache_import_entry_class_init (AttacheImportEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags   write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = attache_import_entry_get_property;
  object_class->set_property = attache_import_entry_set_property;
  object_class->dispose = attache_import_entry_dispose;
  object_class->finalize = attache_import_entry_finalize;

  install_texts ();
  /* What storing it would do: an #AttacheImportState. */
  properties[PROP_STATE] = g_param_spec_int ("state", NULL, NULL, 0, ATTACHE_IMPORT_STATE_UNCERTAIN, 0, read);
  /* Of a doubt: number of its line, from 1; 0 for everything else. */
  properties[PROP_LINE] = g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, read);
  /* Of a doubt: lines that could stand in its place, the likeliest first; or %NULL. */
  properties[PROP_READINGS] = g_param_spec_boxed ("readings", NULL, NULL, G_TYPE_STRV, read);
  /* Of a doubt: whether another line stands in its place. */
  properties[PROP_ACCEPTED] = g_param_spec_boolean ("accepted", NULL, NULL, FALSE, write);
  /* Whether its text is being read again. */
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, read);
  /* Whether attache_import_apply() stores it; never true where refused. */
  properties[PROP_INCLUDED] = g_param_spec_boolean ("included", NULL, NULL, TRUE, write);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * AttacheImportEntry::chosen:
   * @self: a file
   * @again: whether its text is to be read again
   *
   * The user chose something of the file, or of what is below it.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
attache_import_entry_init (AttacheImportEntry *self)
{
  self->included = TRUE;
}

/**
 * attache_import_entry_get_children:
 *
 * Returns: (nullable) (transfer none): what is below a file, an #AttacheImportEntry each; %NULL where there is nothing to tell
 */
GListModel *
attache_import_entry_get_children (AttacheImportEntry *self)
{
  g_return_val_if_fail (ATTACHE_IS_IMPORT_ENTRY (self), NULL);

  return G_LIST_MODEL (self->children);
}

/**
 * attache_import_entry_reset:
 *
 * Puts the line of a doubt back as it came.
 */
void
attache_import_entry_reset (AttacheImportEntry *self)
{
  g_return_if_fail (ATTACHE_IS_IMPORT_ENTRY (self));

  choose_source (self, NULL);
}

/**
 * attache_import_entry_accept:
 *
 * Takes the likeliest reading of a doubt.
 *
 * Returns: whether there is one
 */
gboolean
attache_import_entry_accept (AttacheImportEntry *self)
{
  if (self->accepted || self->readings == NULL || self->readings[0] == NULL)
    return FALSE;

  choose_source (self, self->readings[0]);

  return TRUE;
}

/**
 * attache_import_entry_new:
 * @path: (nullable): where it is
 * @name: name for people
 * @session: (nullable): session that a bare symbol given by hand belongs to
 *
 * Returns: (transfer full): a file that is new and included
 */
AttacheImportEntry *
attache_import_entry_new (const char *path,
                          const char *name,
                          const char *session)
{
  AttacheImportEntry *self = g_object_new (ATTACHE_TYPE_IMPORT_ENTRY, NULL);

  self->texts[PROP_PATH] = g_strdup (path);
  self->texts[PROP_NAME] = g_strdup (name);
  self->content = attache_import_content_new (session);

  return self;
}

/**
 * attache_import_entry_new_child:
 * @parent: a file
 * @key: what it is below the file: the same thing has the same key when the text is read again
 * @kind: `item`, `candidature`, `deadline`, `doubt`
 *
 * Returns: (transfer full): something below a file, included unless the user left it out before
 */
AttacheImportEntry *
attache_import_entry_new_child (AttacheImportEntry *parent,
                                const char         *key,
                                const char         *kind)
{
  AttacheImportEntry *self = g_object_new (ATTACHE_TYPE_IMPORT_ENTRY, NULL);

  g_set_weak_pointer (&self->parent, parent);
  self->key = g_strdup (key);
  self->texts[PROP_KIND] = g_strdup (kind);
  self->included = !g_hash_table_contains (parent->content->excluded, key);

  return self;
}

/**
 * attache_import_entry_copy:
 *
 * Returns: (transfer full): the file as it stands, without what is below it, for another thread
 */
AttacheImportEntry *
attache_import_entry_copy (AttacheImportEntry *self)
{
  AttacheImportEntry *copy = g_object_new (ATTACHE_TYPE_IMPORT_ENTRY, NULL);

  for (guint i = 0; i < N_TEXTS; i++)
    copy->texts[i] = g_strdup (self->texts[i]);
  copy->content = attache_import_content_copy (self->content);
  copy->state = self->state;
  copy->included = self->included;

  return copy;
}
