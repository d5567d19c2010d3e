/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking at one file: what its bytes are, what its text says, and whether the library has it. Whatever is wrong with it, it
 * becomes a line of the preview. */

#include "services/attache-import-look.h"

#include "services/attache-document-text.h"
#include "services/attache-library-private.h"
#include "text/attache-file-name.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* What a worker thread is given, and gives back through @examined. */
typedef struct
{
  char            *path;
  GCancellable    *cancellable;
  AttacheExamined *examined;
} Examination;

static void
examination_clear (gpointer data)
{
  Examination *examination = data;

  g_free (examination->path);
  g_clear_object (&examination->cancellable);
  g_clear_pointer (&examination->examined, attache_examined_free);
}

static void
examination_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, examination_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Examination, examination_unref)

/* Whoever looks is told by a cancellable of its own, which outlasts a job. */
static gboolean
examine_in_worker (GValue *result, GCancellable *cancellable, gpointer data, GError **error)
{
  Examination *examination = data;

  examination->examined = attache_import_examine_in_worker (examination->path, examination->cancellable, error);

  return examination->examined != NULL;
}

static AttacheExamined *
examine (AttacheImport *import,
         const char    *path,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr (Examination) examination = g_atomic_rc_box_new0 (Examination);
  AttacheWorkerThread *thread = attache_library_get_thread (attache_import_get_library (import));

  examination->path = g_strdup (path);
  examination->cancellable = g_object_ref (cancellable);
  if (!dex_await (attache_worker_thread_run (thread, examine_in_worker, g_atomic_rc_box_acquire (examination), examination_unref), error))
    return NULL;

  return g_steal_pointer (&examination->examined);
}

/* The name that a file of a paper has in the library; the same words as what file names end in. */
static const char *
name_format (AttacheDocumentFormat format)
{
  switch (format)
    {
    case ATTACHE_DOCUMENT_FORMAT_DOCX:
      return "docx";
    case ATTACHE_DOCUMENT_FORMAT_HTML:
      return "html";
    case ATTACHE_DOCUMENT_FORMAT_CSV:
      return "csv";
    case ATTACHE_DOCUMENT_FORMAT_TEXT:
      return "txt";
    case ATTACHE_DOCUMENT_FORMAT_PDF:
    case ATTACHE_DOCUMENT_FORMAT_ZIP:
    case ATTACHE_DOCUMENT_FORMAT_UNKNOWN:
    default:
      return "pdf";
    }
}

static void
describe_format (AttacheImportEntry   *entry,
                 AttacheDocumentFormat format)
{
  if (format == ATTACHE_DOCUMENT_FORMAT_DOCX)
    attache_import_entry_set_detail (entry, _ ("Word document"));
  else if (format == ATTACHE_DOCUMENT_FORMAT_HTML)
    attache_import_entry_set_detail (entry, _ ("Web page"));
  else if (format == ATTACHE_DOCUMENT_FORMAT_CSV)
    attache_import_entry_set_detail (entry, _ ("Table"));
  else if (format == ATTACHE_DOCUMENT_FORMAT_TEXT)
    attache_import_entry_set_detail (entry, _ ("Text"));
}

/* The same bytes twice are one file: the second entry only says so. */
static void
set_same (AttacheImportEntry *entry,
          AttacheImportEntry *same)
{
  g_autofree char *detail = g_strdup_printf (_ ("The same as %s"), attache_import_entry_get_name (same));

  attache_import_entry_set_kind (entry, attache_import_entry_get_kind (same));
  attache_import_entry_know (entry, attache_import_entry_get_symbol (same), attache_import_entry_get_language (same));
  attache_import_entry_set_detail (entry, detail);
  attache_import_entry_set_state (entry, ATTACHE_IMPORT_STATE_UNCHANGED);
  attache_import_entry_set_left_out (entry, TRUE);
}

/* What is known without its text. Returns whether it is the same as one before. */
static gboolean
begin (AttacheImport         *import,
       AttacheImportEntry    *entry,
       const AttacheExamined *examined)
{
  AttacheImportEntry *same = attache_import_find_same (import, examined->sha256);
  g_autofree char    *base = attache_import_dup_file_name (entry);
  g_autoptr (AttacheFileName) file_name = attache_file_name_parse (base);

  attache_import_entry_set_file (entry, examined->sha256, examined->size, 0);
  attache_import_entry_set_format (entry, name_format (examined->format));
  if (file_name != NULL && file_name->symbol != NULL)
    attache_import_entry_know (entry, file_name->symbol, file_name->language);
  if (same != NULL)
    set_same (entry, same);
  else
    describe_format (entry, examined->format);

  return same != NULL;
}

static gboolean
is_refused (AttacheImportEntry *entry)
{
  return attache_import_entry_get_state (entry) == ATTACHE_IMPORT_STATE_REFUSED;
}

/* A text that says nothing is no reason against a paper: a scan has none. */
static gboolean
take_text (AttacheImport      *import,
           AttacheImportEntry *entry,
           const char         *text,
           GError            **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  AttacheImportReading *reading;
  g_autoptr (GError) failure = NULL;
  AttacheCover nothing = { NULL };

  if (*text == '\0' && g_str_equal (attache_import_entry_get_format (entry), "pdf"))
    {
      attache_import_take_cover (entry, &nothing);
      return TRUE;
    }

  reading = attache_import_read (import, entry, bytes, &failure);
  if (reading != NULL)
    attache_import_recognise (entry, reading);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return reading != NULL || is_refused (entry);
}

static void
take_first_page (AttacheImport      *import,
                 AttacheImportEntry *entry,
                 const char         *first_page)
{
  g_autoptr (AttacheCover) cover = attache_cover_read (first_page, attache_import_get_session (import));

  attache_import_take_cover (entry, cover);
}

/* @first_page is what there is of a PDF whose text as a whole cannot be had. */
static gboolean
look_at_text (AttacheImport      *import,
              AttacheImportEntry *entry,
              const char         *first_page,
              GError            **error)
{
  AttacheImportContent *content = attache_import_entry_get_content (entry);
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = dex_await_string (attache_document_read_text (content->path), &failure);

  if (text != NULL)
    return take_text (import, entry, text, error);

  if (failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (first_page != NULL)
    take_first_page (import, entry, first_page);
  else
    attache_import_entry_refuse (entry, failure->message);

  return TRUE;
}

/* The agenda of the sample comes from its record; its papers are there to be read. */
static gboolean
look_inside (AttacheImport      *import,
             AttacheImportEntry *entry,
             const char         *first_page,
             GError            **error)
{
  if (!attache_import_is_sample (import) || first_page == NULL)
    return look_at_text (import, entry, first_page, error);

  take_first_page (import, entry, first_page);

  return TRUE;
}

static gboolean
look_at_content (AttacheImport        *import,
                 AttacheImportEntry   *entry,
                 AttacheDocumentFormat format,
                 GError              **error)
{
  g_autofree char *first_page = NULL;

  if (format == ATTACHE_DOCUMENT_FORMAT_PDF)
    {
      attache_import_entry_set_kind (entry, "paper");
      if (!attache_import_look_at_pages (entry, &first_page, error))
        return FALSE;
    }
  if ((format != ATTACHE_DOCUMENT_FORMAT_PDF || first_page != NULL) && !look_inside (import, entry, first_page, error))
    return FALSE;

  return is_refused (entry) || attache_import_entry_get_children (entry) != NULL ||
         attache_import_compare_with_library (import, entry, error);
}

/**
 * attache_import_look_at_source:
 * @source: a file
 * @cancellable: cancelled when nobody waits for it any more
 *
 * Adds a line to the preview for a file, or for each file in an archive. Runs in a fiber.
 *
 * Returns: %FALSE when it was cancelled or the library failed
 */
gboolean
attache_import_look_at_source (AttacheImport             *import,
                               const AttacheImportSource *source,
                               GCancellable              *cancellable,
                               GError                   **error)
{
  const char *path = source->shown ? source->shown : source->path;
  g_autoptr (AttacheImportEntry) entry = attache_import_entry_new (path, source->name, attache_import_get_session (import));
  AttacheImportContent *content = attache_import_entry_get_content (entry);
  g_autoptr (AttacheExamined) examined = examine (import, source->path, cancellable, error);

  if (examined == NULL)
    return FALSE;
  if (examined->why == NULL && examined->format == ATTACHE_DOCUMENT_FORMAT_ZIP && source->member == NULL)
    return attache_import_look_at_archive (import, source->path, source->name, cancellable, error);

  content->path = g_strdup (source->path);
  content->member = g_strdup (source->member);
  g_set_object (&content->keeper, source->keeper);
  if (examined->why != NULL)
    attache_import_entry_refuse (entry, examined->why);
  else if (!begin (import, entry, examined) && !look_at_content (import, entry, examined->format, error))
    return FALSE;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  attache_import_append (import, entry);

  return TRUE;
}

/**
 * attache_import_look_at_bytes:
 * @text: text that is in no file
 * @name: what sentences call it
 * @cancellable: cancelled when nobody waits for it any more
 *
 * Adds a line to the preview for it. Runs in a fiber.
 *
 * Returns: %FALSE when it was cancelled or the library failed
 */
gboolean
attache_import_look_at_bytes (AttacheImport *import,
                              GBytes        *text,
                              const char    *name,
                              GCancellable  *cancellable,
                              GError       **error)
{
  g_autoptr (AttacheImportEntry) entry = attache_import_entry_new (NULL, name, attache_import_get_session (import));
  g_autofree char      *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, text);
  AttacheImportReading *reading;
  g_autoptr (GError) failure = NULL;

  attache_import_entry_get_content (entry)->text = g_bytes_ref (text);
  attache_import_entry_set_file (entry, sha256, g_bytes_get_size (text), 0);
  attache_import_entry_set_format (entry, "txt");
  reading = attache_import_read (import, entry, text, &failure);
  if (reading != NULL)
    attache_import_recognise (entry, reading);
  if (failure != NULL || g_cancellable_set_error_if_cancelled (cancellable, &failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  attache_import_append (import, entry);

  return TRUE;
}
