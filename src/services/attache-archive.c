/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheArchive: an archive of files as the import sees it. Each member that is taken out becomes a file for a while, since all
 * that an import does with a file begins with its path. */

#include "services/attache-archive.h"

#include "sandbox/attache-archive-sentence.h"
#include "sandbox/attache-worker-archive.h"
#include "services/attache-library-private.h"
#include "services/attache-regular-file.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _AttacheArchive
{
  GObject parent_instance;

  AttacheWorkerArchive *archive;
  GPtrArray            *members;
};

G_DEFINE_FINAL_TYPE (AttacheArchive, attache_archive, G_TYPE_OBJECT)

static void
member_free (gpointer data)
{
  AttacheArchiveMember *member = data;

  g_free (member->name);
  g_free (member->why);
  g_free (member);
}

static void
attache_archive_dispose (GObject *object)
{
  AttacheArchive *self = ATTACHE_ARCHIVE (object);

  g_clear_object (&self->archive);
  g_clear_pointer (&self->members, g_ptr_array_unref);

  G_OBJECT_CLASS (attache_archive_parent_class)->dispose (object);
}

static void
attache_archive_class_init (AttacheArchiveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = attache_archive_dispose;
}

static void
attache_archive_init (AttacheArchive *self)
{
  self->members = g_ptr_array_new_with_free_func (member_free);
}

static DexFuture *
translate_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr (GError) error = NULL;

  dex_future_get_value (future, &error);
  if (error->domain != ATTACHE_SANDBOX_ERROR)
    return dex_ref (future);

  /* The two enumerations have the same codes, in the same order. */
  return dex_future_new_for_error (g_error_new_literal (ATTACHE_DOCUMENT_ERROR, error->code, error->message));
}

static DexFuture *
listed_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr (AttacheArchive) self = g_object_new (ATTACHE_TYPE_ARCHIVE, NULL);
  GPtrArray *members;

  self->archive = g_value_dup_object (dex_future_get_value (future, NULL));
  members = attache_worker_archive_get_members (self->archive);
  for (guint i = 0; i < members->len; i++)
    {
      const AttacheWorkerMember *from = g_ptr_array_index (members, i);
      AttacheArchiveMember      *member = g_new0 (AttacheArchiveMember, 1);

      member->name = g_strdup (from->name);
      member->size = from->size;
      member->why = attache_archive_sentence_dup_why (from->why, from->name);
      g_ptr_array_add (self->members, member);
    }

  return dex_future_new_take_object (g_steal_pointer (&self));
}

/**
 * attache_archive_list:
 * @path: an archive
 *
 * Lists what is in an archive, and in the archives in it. Members that cannot be taken out say why; the others can.
 *
 * Returns: (transfer full): a future that resolves to an #AttacheArchive. It rejects with an #AttacheDocumentError whose message
 *   is a sentence for the user. Dropping it cancels.
 */
DexFuture *
attache_archive_list (const char *path)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofd int     fd = -1;
  DexFuture       *future;

  g_return_val_if_fail (path != NULL, NULL);

  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  fd = attache_regular_file_open (path);
  if (fd < 0)
    {
      int saved = errno;

      return dex_future_new_reject (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_DAMAGED,
                                    _ ("%s cannot be opened: %s. Check its name and its permissions."), name, g_strerror (saved));
    }

  future = attache_worker_archive_open (attache_workers_get_pool (), fd, name);
  future = dex_future_catch (future, translate_cb, NULL, NULL);

  return dex_future_then (future, listed_cb, NULL, NULL);
}

/**
 * attache_archive_get_members:
 *
 * Returns: (transfer none) (element-type AttacheArchiveMember): what is in it, in its order
 */
GPtrArray *
attache_archive_get_members (AttacheArchive *self)
{
  g_return_val_if_fail (ATTACHE_IS_ARCHIVE (self), NULL);

  return self->members;
}

/* What is written to a file, on a thread. */
typedef struct
{
  DexPromise *promise;
  GBytes     *bytes;
  char       *name; /* of the member, with its folders */
} Writing;

static void
writing_free (gpointer data)
{
  Writing *writing = data;

  dex_clear (&writing->promise);
  g_clear_pointer (&writing->bytes, g_bytes_unref);
  g_free (writing->name);
  g_free (writing);
}

static void
write_in_worker (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Writing         *writing = data;
  g_autofree char *base = g_path_get_basename (writing->name);
  g_autoptr (GError) error = NULL;
  AttacheUnpackedFile *file;

  if (g_task_return_error_if_cancelled (task))
    return;
  file = attache_unpacked_file_new_in_worker (writing->bytes, base, &error);
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    /* Translators: the first %s is the name of a file in an archive, the second a reason that the system gives */
    g_task_return_new_error (task, ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_FAILED, _ ("“%s” could not be unpacked: %s. Make room on the disk and try again."),
                             writing->name, error->message);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  AttacheUnpackedFile *file = g_task_propagate_pointer (G_TASK (result), &error);

  if (file != NULL)
    dex_promise_resolve_object (writing->promise, file);
  else
    dex_promise_reject (writing->promise, g_steal_pointer (&error));
}

static DexFuture *
write_cb (DexFuture *future,
          gpointer   user_data)
{
  const char *name = user_data;
  Writing    *writing = g_new0 (Writing, 1);
  g_autoptr (GTask) task = NULL;

  writing->bytes = g_value_dup_boxed (dex_future_get_value (future, NULL));
  writing->name = g_strdup (name);
  writing->promise = dex_promise_new_cancellable ();
  task = g_task_new (NULL, dex_promise_get_cancellable (writing->promise), written_cb, NULL);
  g_task_set_task_data (task, writing, writing_free);
  g_task_run_in_thread (task, write_in_worker);

  return dex_ref (DEX_FUTURE (writing->promise));
}

/**
 * attache_archive_extract:
 * @index: of a member
 *
 * Takes one member out. Ask for one after the other, in their order: that is the fastest, and takes the least memory.
 *
 * Returns: (transfer full): a future that resolves to an #AttacheUnpackedFile. It rejects with an #AttacheDocumentError whose
 *   message is a sentence for the user, with that of the member where it cannot be taken out. Dropping it cancels.
 */
DexFuture *
attache_archive_extract (AttacheArchive *self,
                         guint           index)
{
  const AttacheArchiveMember *member;
  DexFuture                  *future;

  g_return_val_if_fail (ATTACHE_IS_ARCHIVE (self), NULL);
  g_return_val_if_fail (index < self->members->len, NULL);

  member = g_ptr_array_index (self->members, index);
  future = attache_worker_archive_extract (self->archive, index);
  future = dex_future_catch (future, translate_cb, NULL, NULL);

  return dex_future_then (future, write_cb, g_strdup (member->name), g_free);
}
