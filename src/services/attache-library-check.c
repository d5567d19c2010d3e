/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking after a library: whether all of it is there and as it was stored, and what to tell somebody who helps. */

#include "services/attache-library-private.h"

#include "base/attache-fiber.h"
#include "model/attache-file.h"
#include "model/attache-issue.h"
#include "model/attache-session.h"
#include "store/attache-live-list.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <sys/utsname.h>

typedef struct
{
  AttachePaperFiles *paper_files;
  char              *sha256;
  char              *format;
} Verification;

static void
verification_free (gpointer data)
{
  Verification *verification = data;

  g_clear_object (&verification->paper_files);
  g_free (verification->sha256);
  g_free (verification->format);
  g_free (verification);
}

static gboolean
verify_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Verification *verification = data;

  return attache_paper_files_verify_in_worker (verification->paper_files, verification->sha256, verification->format, cancellable, error);
}

static gboolean
verify_files (AttacheLibrary *self,
              GListModel     *model,
              GStrvBuilder   *problems,
              GError        **error)
{
  g_autoptr (GListModel) files = model;

  if (!dex_await (attache_library_settle (files), error))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (AttacheFile) file = g_list_model_get_item (files, i);
      g_autoptr (GError) failure = NULL;
      Verification *verification = g_new0 (Verification, 1);

      verification->paper_files = g_object_ref (attache_library_get_paper_files (self));
      verification->sha256 = g_strdup (attache_file_get_sha256 (file));
      verification->format = g_strdup (attache_file_get_format (file));
      if (!dex_await (attache_worker_thread_run (attache_library_get_thread (self), verify_in_worker, verification, verification_free), &failure))
        g_strv_builder_add (problems, failure->message);
    }

  return TRUE;
}

static gboolean
verify_session (AttacheLibrary *self,
                const char     *session_id,
                GStrvBuilder   *problems,
                GError        **error)
{
  g_autoptr (GListModel) issues = attache_library_list_issues (self, session_id);

  if (!dex_await (attache_library_settle (issues), error))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);

      if (!verify_files (self, attache_library_list_files (self, attache_entity_get_id (ATTACHE_ENTITY (issue))), problems, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
verify_papers (AttacheLibrary *self,
               GStrvBuilder   *problems,
               GError        **error)
{
  g_autoptr (GListModel) sessions = attache_library_list_sessions (self);

  if (!dex_await (attache_library_settle (sessions), error))
    return FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (AttacheEntity) session = g_list_model_get_item (sessions, i);

      if (!verify_session (self, attache_entity_get_id (session), problems, error))
        return FALSE;
    }

  return verify_files (self, attache_library_list_unmatched (self), problems, error);
}

static DexFuture *
check_fiber (gpointer data)
{
  AttacheLibrary *self = data;
  g_autoptr (GStrvBuilder) problems = g_strv_builder_new ();
  g_auto (GStrv) found = NULL;
  g_autoptr (GError) error = NULL;

  found = dex_await_boxed (attache_database_check (attache_library_get_database (self)), &error);
  if (found == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  g_strv_builder_addv (problems, (const char **)found);
  if (!verify_papers (self, problems, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_boxed (G_TYPE_STRV, g_strv_builder_end (problems));
}

/**
 * attache_library_check:
 *
 * Checks the database and the bytes of every paper.
 *
 * Returns: (transfer full): a future that resolves to a `GStrv`: a sentence for each problem, none when all is well
 */
DexFuture *
attache_library_check (AttacheLibrary *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  return attache_fiber_spawn (check_fiber, g_object_ref (self), g_object_unref);
}

/**
 * attache_library_settle:
 * @list: a list of a library
 *
 * For programs that need a whole list once: lists fill themselves shortly after they are made.
 *
 * Returns: (transfer full): a future that resolves to @list when it shows what every write before this call did
 */
DexFuture *
attache_library_settle (GListModel *list)
{
  g_return_val_if_fail (ATTACHE_IS_LIVE_LIST (list), NULL);

  return attache_live_list_settle (ATTACHE_LIVE_LIST (list));
}

/**
 * attache_library_describe:
 *
 * What somebody who helps needs to know. It names nothing of the delegate’s work.
 *
 * Returns: (transfer full): a text for the troubleshooting page
 */
char *
attache_library_describe (AttacheLibrary *self)
{
  g_autofree char *cage = NULL;
  struct utsname   system = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  uname (&system);
  cage = attache_worker_pool_describe_cage (attache_workers_get_pool ());
  g_string_append_printf (text, _ ("Attaché %s"), ATTACHE_VERSION);
  g_string_append_printf (text, "\n%s %s %s", system.sysname, system.release, system.machine);
  g_string_append_printf (text, "\nGLib %u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("Library: %s"), attache_library_get_folder (self));
  g_string_append_c (text, '\n');
  /* Translators: how the program that reads papers is confined */
  g_string_append_printf (text, _ ("Cage of the workers: %s"), cage);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
