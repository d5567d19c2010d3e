/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheImport: a preview of what an import would do, and then the import. It is a list of entries that grows while files
 * are looked at (attache-import-look.c); what is included is stored as one act (attache-import-apply.c). */

#include "services/attache-import-private.h"

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
};

enum
{
  PROP_0,
  PROP_FRACTION,
  PROP_STATUS,
  PROP_DONE,
  PROP_SESSION,
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

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
attache_import_init (AttacheImport *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->paths = g_ptr_array_new_with_free_func (g_free);
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
  g_list_model_items_changed (G_LIST_MODEL (self), self->entries->len - 1, 0, 1);
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
