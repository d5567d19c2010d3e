/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading the text of a file as what it is, on a thread of its own, at first and whenever the user chose something of it. */

#include "services/attache-import-look.h"

#include "services/attache-document-text.h"
#include "services/attache-library-private.h"
#include "text/attache-file-name.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* What a worker thread is given, and gives back through @reading. */
typedef struct
{
  GBytes               *text;
  char                 *session;
  AttacheImportContent *content;
  AttacheImportReading *reading;
} Job;

static void
job_clear (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->text, g_bytes_unref);
  g_free (job->session);
  g_clear_pointer (&job->content, attache_import_content_free);
  g_clear_pointer (&job->reading, attache_import_reading_unref);
}

static void
job_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, job_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_unref)

static gboolean
read_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Job        *job = data;
  gsize       length;
  const char *text = g_bytes_get_data (job->text, &length);

  job->reading = attache_import_reading_new_in_worker (text, length, job->session, job->content->forced, job->content->edits, error);

  return job->reading != NULL;
}

/* Where neither the text nor the user says, the name of the file does. */
static char *
dup_session (AttacheImport      *import,
             AttacheImportEntry *entry)
{
  g_autofree char *base = attache_import_dup_file_name (entry);
  g_autoptr (AttacheFileName) name = attache_file_name_parse (base);
  g_autoptr (AttacheSymbol) symbol = name && name->symbol ? attache_symbol_parse (name->symbol, NULL) : NULL;

  return g_strdup (symbol ? symbol->session : attache_import_get_session (import));
}

static char *
describe_error (const GError *error,
                const char   *name)
{
  if (g_error_matches (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_EMPTY))
    return g_strdup_printf (_ ("%s is empty. Get it again from where it came from."), name);
  if (g_error_matches (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_NOT_TEXT))
    return g_strdup_printf (_ ("%s is neither a PDF nor text. Save it as one of these, and import that."), name);
  if (g_error_matches (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_TOO_LONG))
    return g_strdup_printf (_ ("%s is too long for a record. Import the part of it that is the record."), name);

  return g_strdup_printf (_ ("%s cannot be read: %s"), name, error->message);
}

/**
 * attache_import_read:
 * @entry: a file
 * @text: its text
 *
 * Reads it with what the user chose of it so far. Runs in a fiber.
 *
 * Returns: (transfer full) (nullable): what it says; %NULL without an error where it is no text, and @entry then says so
 */
AttacheImportReading *
attache_import_read (AttacheImport      *import,
                     AttacheImportEntry *entry,
                     GBytes             *text,
                     GError            **error)
{
  AttacheWorkerThread *thread = attache_library_get_thread (attache_import_get_library (import));
  g_autoptr (Job) job = g_atomic_rc_box_new0 (Job);
  g_autoptr (GError) failure = NULL;
  g_autofree char *why = NULL;

  job->text = g_bytes_ref (text);
  job->session = dup_session (import, entry);
  job->content = attache_import_content_copy (attache_import_entry_get_content (entry));
  if (dex_await (attache_worker_thread_run (thread, read_in_worker, g_atomic_rc_box_acquire (job), job_unref), &failure))
    return g_steal_pointer (&job->reading);

  if (failure->domain != ATTACHE_TEXT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  why = describe_error (failure, attache_import_entry_get_name (entry));
  attache_import_entry_refuse (entry, why);

  return NULL;
}

static GBytes *
get_text (AttacheImportEntry *entry,
          GError            **error)
{
  AttacheImportContent *content = attache_import_entry_get_content (entry);
  char                 *text;

  if (content->reading != NULL)
    return g_bytes_new (content->reading->text, strlen (content->reading->text));
  if (content->text != NULL)
    return g_bytes_ref (content->text);

  text = dex_await_string (attache_document_read_text (content->path), error);

  return text ? g_bytes_new_take (text, strlen (text)) : NULL;
}

/**
 * attache_import_read_again:
 * @entry: a file of which the user chose something
 *
 * Reads its text again, and makes it what it says now. Runs in a fiber.
 *
 * Returns: %FALSE when it was cancelled or the library failed
 */
gboolean
attache_import_read_again (AttacheImport      *import,
                           AttacheImportEntry *entry,
                           GError            **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) text = NULL;
  gboolean              had_children = attache_import_entry_get_children (entry) != NULL;
  AttacheImportReading *reading = NULL;

  attache_import_entry_set_busy (entry, TRUE);
  text = get_text (entry, &failure);
  if (text != NULL)
    reading = attache_import_read (import, entry, text, &failure);
  attache_import_entry_set_busy (entry, FALSE);

  if (reading != NULL)
    {
      attache_import_recognise (entry, reading);
      if (!had_children && attache_import_entry_get_children (entry) != NULL)
        attache_import_replace (import, entry);
      return TRUE;
    }
  if (failure == NULL)
    return TRUE;

  if (failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  attache_import_entry_set_why (entry, failure->message);
  attache_import_entry_set_left_out (entry, TRUE);

  return TRUE;
}
