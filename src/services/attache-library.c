/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheLibrary: the context of everything: it owns the database, the store of papers, the thread that files are read
 * on, and the history. One is open at a time. */

#include "services/attache-library-private.h"

#include "base/attache-fiber.h"
#include "services/attache-undo-private.h"
#include "store/attache-store-error.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _AttacheLibrary
{
  GObject parent_instance;

  AttacheDatabase     *database;
  AttachePaperFiles   *paper_files;
  AttacheWorkerThread *thread;
  AttacheUndo         *undo;
  guint                calendar_source;
};

G_DEFINE_FINAL_TYPE (AttacheLibrary, attache_library, G_TYPE_OBJECT)

/* The language, of the six, that the user reads first. */
static const char *
find_language (void)
{
  static const char *const official[] = { "ar", "en", "es", "fr", "ru", "zh", NULL };
  const char *const       *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    for (guint j = 0; official[j] != NULL; j++)
      if (g_str_has_prefix (names[i], official[j]) && !g_ascii_isalpha (names[i][2]))
        return official[j];

  return "en";
}

static const char *
find_author (void)
{
  const char *name = g_get_real_name ();

  return name && *name && g_strcmp0 (name, "Unknown") != 0 ? name : g_get_user_name ();
}

/* Looked at often, since the computer may have slept over midnight. */
static gboolean
calendar_cb (gpointer data)
{
  AttacheLibrary *self = data;

  attache_database_set_today (self->database, NULL);

  return G_SOURCE_CONTINUE;
}

static DexFuture *
open_fiber (gpointer data)
{
  const char *folder = data;
  g_autoptr (AttacheLibrary) self = g_object_new (ATTACHE_TYPE_LIBRARY, NULL);
  g_autoptr (GError) error = NULL;

  self->database = dex_await_object (attache_database_open (folder), &error);
  if (self->database == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  attache_database_set_author (self->database, find_author ());
  attache_database_set_language (self->database, find_language ());
  self->paper_files = attache_paper_files_new (folder);
  self->thread = attache_worker_thread_new ("attache-files");

  self->calendar_source = g_timeout_add_seconds (60, calendar_cb, self);

  self->undo = attache_undo_new (self->database);
  if (!dex_await (attache_undo_load (self->undo), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_object (g_steal_pointer (&self));
}

static void
attache_library_dispose (GObject *object)
{
  AttacheLibrary *self = ATTACHE_LIBRARY (object);

  g_clear_handle_id (&self->calendar_source, g_source_remove);
  g_clear_object (&self->undo);
  g_clear_object (&self->paper_files);
  g_clear_object (&self->thread);
  g_clear_object (&self->database);

  G_OBJECT_CLASS (attache_library_parent_class)->dispose (object);
}

static void
attache_library_class_init (AttacheLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attache_library_dispose;
}

static void
attache_library_init (AttacheLibrary *self)
{
}

/**
 * attache_library_open:
 * @folder: where it is, or is to be made
 *
 * Opens the library. Its author is the user of this computer, its language the one that the user reads.
 *
 * Returns: (transfer full): a future that resolves to the #AttacheLibrary. It rejects with an #AttacheStoreError whose
 *   message is a sentence for the user: the library is open elsewhere, was written by a newer version, is damaged, or the
 *   disk is full or forbids it.
 */
DexFuture *
attache_library_open (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return attache_fiber_spawn (open_fiber, g_strdup (folder), g_free);
}

/**
 * attache_library_close:
 *
 * Writes what is still waiting, and closes. The library must not be used after it.
 *
 * Returns: (transfer full): a future that resolves when it is closed
 */
DexFuture *
attache_library_close (AttacheLibrary *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  g_clear_handle_id (&self->calendar_source, g_source_remove);

  return attache_database_close (self->database);
}

/**
 * attache_library_set_today:
 * @today: a day, ISO 8601
 *
 * Sets the day that what is due is counted from, and no longer follows the calendar: for tests and for pictures. Lists are brought up
 * to date.
 */
void
attache_library_set_today (AttacheLibrary *self,
                           const char     *today)
{
  g_return_if_fail (ATTACHE_IS_LIBRARY (self));
  g_return_if_fail (today != NULL);

  g_clear_handle_id (&self->calendar_source, g_source_remove);
  attache_database_set_today (self->database, today);
}

/**
 * attache_library_get_folder:
 *
 * Returns: (transfer none): the folder that the library is in
 */
const char *
attache_library_get_folder (AttacheLibrary *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  return attache_database_get_folder (self->database);
}

/**
 * attache_library_dup_default_folder:
 *
 * Returns: (transfer full): the user’s library: what the environment variable `ATTACHE_LIBRARY` names, else a folder of
 *   the user’s data
 */
char *
attache_library_dup_default_folder (void)
{
  const char *folder = g_getenv ("ATTACHE_LIBRARY");

  if (folder != NULL && *folder != '\0')
    return g_strdup (folder);

  return g_build_filename (g_get_user_data_dir (), "attache", NULL);
}

/**
 * attache_library_exists:
 * @folder: where it would be
 *
 * Returns: whether there is a library, so that opening it makes none
 */
gboolean
attache_library_exists (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);

  /* One that may not be looked at is there: opening it tells what is wrong. */
  return g_access (path, F_OK) == 0 || errno == EACCES;
}

/**
 * attache_library_get_undo:
 *
 * Returns: (transfer none): the history of the library
 */
AttacheUndo *
attache_library_get_undo (AttacheLibrary *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  return self->undo;
}

AttacheDatabase *
attache_library_get_database (AttacheLibrary *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  return self->database;
}

AttachePaperFiles *
attache_library_get_paper_files (AttacheLibrary *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  return self->paper_files;
}

AttacheWorkerThread *
attache_library_get_thread (AttacheLibrary *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  return self->thread;
}
