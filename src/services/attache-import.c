/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImport: a preview of what an import would do, and then the import. It is a list of entries that grows while files
 * are looked at (attache-import-look.c); what is included is stored as one act (attache-import-apply.c). */

#include "services/attache-import-look.h"

/* A line may be in doubt more than once. */
#define MOST_ROUNDS 8

struct _AttacheImport
{
  GObject parent_instance;

  AttacheLibrary *library;
  GPtrArray      *entries;
  GPtrArray      *paths; /* (element-type filename): all that was looked at */
  GBytes         *text;  /* what came from the clipboard, or NULL */
  char           *text_name;
  char           *session;
  char           *status;
  double          fraction;
  gboolean        done;
  gboolean        sample;

  /* what choices made due */
  GPtrArray            *to_read;  /* (element-type AttacheImportEntry) */
  DexPromise           *weighing; /* or NULL */
  AttacheImportSummary *summary;
  guint                 n_uncertain;
  guint                 n_rounds; /* of accepting everything that are left */
  gboolean              stale;
};

enum
{
  PROP_0,
  PROP_FRACTION,
  PROP_STATUS,
  PROP_DONE,
  PROP_SESSION,
  PROP_BUSY,
  PROP_N_UNCERTAIN,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
get_item_type (GListModel *model)
{
  return ATTACHE_TYPE_IMPORT_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return ATTACHE_IMPORT (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  AttacheImport *self = ATTACHE_IMPORT (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AttacheImport, attache_import, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* An entry that was emptied names no session. */
static void
set_session (AttacheImport *self,
             const char    *session)
{
  g_autofree char *text = g_strstrip (g_strdup (session ? session : ""));

  if (g_set_str (&self->session, *text ? text : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
attache_import_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  AttacheImport *self = ATTACHE_IMPORT (object);

  switch (prop_id)
    {
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    case PROP_STATUS:
      g_value_set_string (value, self->status);
      break;
    case PROP_DONE:
      g_value_set_boolean (value, self->done);
      break;
    case PROP_SESSION:
      g_value_set_string (value, self->session);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->weighing != NULL);
      break;
    case PROP_N_UNCERTAIN:
      g_value_set_uint (value, self->n_uncertain);
      break;
    case PROP_SUMMARY:
      g_value_set_boxed (value, self->summary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  AttacheImport *self = ATTACHE_IMPORT (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      set_session (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
attache_import_finalize (GObject *object)
{
  AttacheImport *self = ATTACHE_IMPORT (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->paths, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->text_name, g_free);
  g_clear_pointer (&self->session, g_free);
  g_clear_pointer (&self->status, g_free);
  g_clear_pointer (&self->to_read, g_ptr_array_unref);
  g_clear_pointer (&self->summary, attache_import_summary_free);
  dex_clear (&self->weighing);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (attache_import_parent_class)->finalize (object);
}

static void
attache_import_class_init (AttacheImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags   write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = attache_import_get_property;
  object_class->set_property = attache_import_set_property;
  object_class->finalize = attache_import_finalize;

  /* How much of what is going on is done, 0 to 1. */
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, 0, 1, 0, read);
  /* What is being looked at or stored, for people; %NULL when nothing is. */
  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, read);
  /* Whether all files have been looked at. */
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, read);
  /* Code of the session that bare symbols belong to, of files looked at from now on; or %NULL. */
  properties[PROP_SESSION] = g_param_spec_string ("session", NULL, NULL, NULL, write);
  /* Whether what storing everything would do is being found out. */
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, read);
  /* How many lines of what is included are in doubt and not settled. */
  properties[PROP_N_UNCERTAIN] = g_param_spec_uint ("n-uncertain", NULL, NULL, 0, G_MAXUINT, 0, read);
  /* What attache_import_apply() would do, an #AttacheImportSummary; %NULL before that is known. */
  properties[PROP_SUMMARY] = g_param_spec_boxed ("summary", NULL, NULL, ATTACHE_TYPE_IMPORT_SUMMARY, read);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_import_init (AttacheImport *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->to_read = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * attache_import_new:
 * @library: where to
 * @session: (nullable): code of the session that bare symbols such as `ADM/1` belong to
 *
 * Returns: (transfer full): an empty preview
 */
AttacheImport *
attache_import_new (AttacheLibrary *library,
                    const char     *session)
{
  AttacheImport *self;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (library), NULL);

  self = g_object_new (ATTACHE_TYPE_IMPORT, NULL);
  self->library = g_object_ref (library);
  self->session = g_strdup (session);

  return self;
}

/**
 * attache_import_set_sample:
 *
 * Makes what is imported the sample session, whose ids never meet those of a real one.
 */
void
attache_import_set_sample (AttacheImport *self)
{
  self->sample = TRUE;
}

gboolean
attache_import_is_sample (AttacheImport *self)
{
  return self->sample;
}

const char *
attache_import_get_session (AttacheImport *self)
{
  return self->session;
}

AttacheLibrary *
attache_import_get_library (AttacheImport *self)
{
  return self->library;
}

void
attache_import_append (AttacheImport      *self,
                       AttacheImportEntry *entry)
{
  g_ptr_array_add (self->entries, g_object_ref (entry));
  g_signal_connect_object (entry, "chosen", G_CALLBACK (attache_import_chosen_cb), self, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), self->entries->len - 1, 0, 1);
}

/**
 * attache_import_replace:
 * @entry: a line of the preview that has something below it now
 *
 * Lets trees know.
 */
void
attache_import_replace (AttacheImport      *self,
                        AttacheImportEntry *entry)
{
  guint position;

  if (g_ptr_array_find (self->entries, entry, &position))
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
}

/**
 * attache_import_remember:
 * @paths: (nullable) (element-type filename): what is being looked at
 * @text: (nullable): text that is in no file
 * @name: (nullable): what sentences call the text
 *
 * Keeps what attache_import_look_again() looks at.
 */
void
attache_import_remember (AttacheImport *self,
                         GPtrArray     *paths,
                         GBytes        *text,
                         const char    *name)
{
  for (guint i = 0; paths != NULL && i < paths->len; i++)
    g_ptr_array_add (self->paths, g_strdup (g_ptr_array_index (paths, i)));
  if (text == NULL)
    return;

  g_clear_pointer (&self->text, g_bytes_unref);
  self->text = g_bytes_ref (text);
  g_set_str (&self->text_name, name);
}

/**
 * attache_import_forget:
 * @paths: (out) (transfer full): what was looked at
 * @text: (out) (transfer full) (nullable): text that is in no file
 * @name: (out) (transfer full) (nullable): what sentences call it
 *
 * Empties the preview, and gives what it was of.
 */
void
attache_import_forget (AttacheImport *self,
                       GPtrArray    **paths,
                       GBytes       **text,
                       char         **name)
{
  guint n_entries = self->entries->len;

  *paths = g_steal_pointer (&self->paths);
  *text = g_steal_pointer (&self->text);
  *name = g_steal_pointer (&self->text_name);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_entries; i++)
    g_signal_handlers_disconnect_by_func (g_ptr_array_index (self->entries, i), attache_import_chosen_cb, self);
  g_ptr_array_set_size (self->to_read, 0);
  g_ptr_array_set_size (self->entries, 0);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_entries, 0);
}

/**
 * attache_import_find_same:
 * @sha256: of some bytes
 *
 * Returns: (nullable) (transfer none): an entry with the same bytes
 */
AttacheImportEntry *
attache_import_find_same (AttacheImport *self,
                          const char    *sha256)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_strcmp0 (attache_import_entry_get_sha256 (g_ptr_array_index (self->entries, i)), sha256) == 0)
      return g_ptr_array_index (self->entries, i);

  return NULL;
}

/**
 * attache_import_set_progress:
 * @fraction: 0 to 1
 * @status: (nullable): what is going on
 */
void
attache_import_set_progress (AttacheImport *self,
                             double         fraction,
                             const char    *status)
{
  fraction = CLAMP (fraction, 0, 1);
  if (self->fraction < fraction || self->fraction > fraction)
    {
      self->fraction = fraction;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
    }
  if (g_set_str (&self->status, status))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

void
attache_import_set_done (AttacheImport *self,
                         gboolean       done)
{
  if (self->done == done)
    return;

  self->done = done;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
}

GPtrArray *
attache_import_get_to_read (AttacheImport *self)
{
  return self->to_read;
}

gboolean
attache_import_get_stale (AttacheImport *self)
{
  return self->stale;
}

void
attache_import_set_stale (AttacheImport *self,
                          gboolean       stale)
{
  self->stale = stale;
}

DexPromise *
attache_import_get_weighing (AttacheImport *self)
{
  return self->weighing;
}

/**
 * attache_import_set_weighing:
 * @weighing: (nullable) (transfer full): what resolves when the preview follows the choices again
 */
void
attache_import_set_weighing (AttacheImport *self,
                             DexPromise    *weighing)
{
  gboolean was_busy = self->weighing != NULL;

  dex_clear (&self->weighing);
  self->weighing = weighing;
  if (was_busy != (weighing != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static guint
count_uncertain (AttacheImportEntry *entry)
{
  GListModel *children = attache_import_entry_get_children (entry);
  guint       n_uncertain = 0;

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (AttacheImportEntry) child = g_list_model_get_item (children, i);

      n_uncertain += attache_import_entry_get_line (child) > 0 && !attache_import_entry_get_accepted (child);
    }

  return n_uncertain;
}

/**
 * attache_import_set_summary:
 * @summary: what attache_import_apply() would do
 *
 * Says so, and how much is in doubt.
 */
void
attache_import_set_summary (AttacheImport              *self,
                            const AttacheImportSummary *summary)
{
  guint n_uncertain = 0;

  g_clear_pointer (&self->summary, attache_import_summary_free);
  self->summary = attache_import_summary_copy (summary);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);

  for (guint i = 0; i < self->entries->len; i++)
    if (attache_import_entry_get_included (g_ptr_array_index (self->entries, i)))
      n_uncertain += count_uncertain (g_ptr_array_index (self->entries, i));
  if (self->n_uncertain == n_uncertain)
    return;

  self->n_uncertain = n_uncertain;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_UNCERTAIN]);
}

/* Of some doubts about one line only the first: the others show again when the line was read. */
static gboolean
accept_children (AttacheImportEntry *entry)
{
  GListModel *children = attache_import_entry_get_children (entry);
  guint       line = 0;

  for (guint i = 0; children != NULL && i < g_list_model_get_n_items (children); i++)
    {
      g_autoptr (AttacheImportEntry) child = g_list_model_get_item (children, i);

      if (attache_import_entry_get_line (child) != line && attache_import_entry_accept (child))
        line = attache_import_entry_get_line (child);
    }

  return line > 0;
}

/**
 * attache_import_accept_more:
 *
 * Returns: whether reading texts again brought up more to be accepted, and they are to be read once more
 */
gboolean
attache_import_accept_more (AttacheImport *self)
{
  gboolean accepted = FALSE;

  if (self->n_rounds == 0)
    return FALSE;

  self->n_rounds--;
  for (guint i = 0; i < self->entries->len; i++)
    if (attache_import_entry_get_included (g_ptr_array_index (self->entries, i)))
      accepted |= accept_children (g_ptr_array_index (self->entries, i));
  if (!accepted)
    self->n_rounds = 0;

  return accepted;
}

/**
 * attache_import_accept_all:
 *
 * Takes the likeliest reading of every doubt that has one, in what is included.
 */
void
attache_import_accept_all (AttacheImport *self)
{
  g_return_if_fail (ATTACHE_IS_IMPORT (self));

  self->n_rounds = MOST_ROUNDS;
  attache_import_accept_more (self);
}
