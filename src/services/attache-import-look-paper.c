/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview of a paper: which one it is, by its name or else by its first page, and whether the library has it. A worker
 * opens it, so that a hostile file costs one line of the preview. */

#include "services/attache-import-private.h"

#include "model/attache-page-text.h"
#include "services/attache-document.h"
#include "services/attache-library-private.h"
#include "store/attache-file-store.h"
#include "store/attache-paper-store.h"
#include "text/attache-cover.h"
#include "text/attache-file-name.h"

#include "config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char    *symbol;
  char    *language;
  char    *sha256;
  char    *space;
  gboolean known;
  gboolean has_other;
} Known;

static void
known_clear (gpointer data)
{
  Known *known = data;

  g_free (known->symbol);
  g_free (known->language);
  g_free (known->sha256);
  g_free (known->space);
}

static void
known_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, known_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Known, known_unref)

/* Whether the library has these bytes, or others in the same language of the same issue. */
static gboolean
know_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Known *known = data;
  g_autoptr (AttacheFile) file = NULL;
  g_autoptr (AttacheIssue) issue = NULL;
  g_autoptr (GError) failure = NULL;

  file = attache_file_store_find_by_sha256_in_worker (transaction, known->sha256, &failure);
  known->known = file != NULL && !attache_file_get_retired (file);
  if (failure == NULL && known->symbol != NULL)
    {
      g_autofree char *id = attache_import_make_issue_id (known->space, known->symbol);

      issue = attache_paper_store_find_issue_in_worker (transaction, id, &failure);
    }
  if (attache_import_failed (&failure, error))
    return FALSE;

  if (issue != NULL && known->language != NULL && attache_issue_get_languages (issue) != NULL)
    known->has_other = strstr (attache_issue_get_languages (issue), known->language) != NULL;

  return TRUE;
}

/* What the block at its top says, where the name did not say what the paper is; its title in any case. */
static void
take_cover (AttacheImport      *import,
            AttacheImportEntry *entry,
            const char         *text)
{
  const char *name = attache_import_entry_get_name (entry);
  g_autoptr (AttacheCover) cover = attache_cover_read (text, attache_import_get_session (import));
  g_autofree char *why = NULL;

  attache_import_entry_set_title (entry, cover->title);
  attache_import_entry_know (entry,
                             attache_import_entry_get_symbol (entry) ? attache_import_entry_get_symbol (entry) : cover->symbol,
                             attache_import_entry_get_language (entry) ? attache_import_entry_get_language (entry) : cover->language);
  if (attache_import_entry_get_symbol (entry) != NULL)
    return;

  if (cover->n_symbols > 1)
    why = g_strdup_printf (_ ("The first page of %s names more than one paper. Say which one it is."), name);
  else
    why = g_strdup_printf (_ ("Neither the name of %s nor its first page says which paper it is. Give it its symbol."), name);
  attache_import_entry_set_unmatched (entry, why);
}

static gboolean
read_cover (AttacheImport      *import,
            AttacheImportEntry *entry,
            AttacheDocument    *document,
            GError            **error)
{
  g_autoptr (AttachePageText) text = NULL;
  g_autoptr (GError) failure = NULL;

  text = dex_await_object (attache_document_get_text (document, 0, ATTACHE_PRIORITY_INDEX), &failure);
  if (text == NULL && failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  take_cover (import, entry, text ? attache_page_text_get_text (text) : "");

  return TRUE;
}

/* A paper that needs its password, or that fails to be read, is kept where its name says what it is. */
static void
look_at_unreadable (AttacheImportEntry *entry,
                    const GError       *error)
{
  if (!g_error_matches (error, ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_PASSWORD))
    {
      attache_import_entry_refuse (entry, error->message);
      return;
    }

  attache_import_entry_set_detail (entry, _ ("Needs a password"));
  if (attache_import_entry_get_symbol (entry) == NULL)
    {
      g_autofree char *why = NULL;

      why = g_strdup_printf (_ ("%s needs a password, and its name does not say which paper it is. Give it its symbol."),
                             attache_import_entry_get_name (entry));
      attache_import_entry_set_unmatched (entry, why);
    }
}

static gboolean
compare_with_library (AttacheImport      *import,
                      AttacheImportEntry *entry,
                      GError            **error)
{
  AttacheDatabase *database = attache_library_get_database (attache_import_get_library (import));
  g_autoptr (Known) known = g_atomic_rc_box_new0 (Known);

  known->sha256 = g_strdup (attache_import_entry_get_sha256 (entry));
  known->symbol = g_strdup (attache_import_entry_get_symbol (entry));
  /* A Word document stands beside the PDF, and replaces none. */
  if (g_str_equal (attache_import_entry_get_format (entry), "pdf"))
    known->language = g_strdup (attache_import_entry_get_language (entry));
  known->space = g_strdup (attache_import_get_space (attache_import_is_sample (import)));
  if (!dex_await (attache_database_read (database, know_in_worker, g_atomic_rc_box_acquire (known), known_unref), error))
    return FALSE;

  if (known->known)
    attache_import_entry_set_state (entry, ATTACHE_IMPORT_STATE_UNCHANGED);
  else if (known->has_other)
    attache_import_entry_set_state (entry, ATTACHE_IMPORT_STATE_CHANGED);

  return TRUE;
}

/* The same bytes twice are one file: the second entry only says so. */
static void
set_same (AttacheImportEntry *entry,
          AttacheImportEntry *same)
{
  g_autofree char *detail = g_strdup_printf (_ ("The same as %s"), attache_import_entry_get_name (same));

  attache_import_entry_know (entry, attache_import_entry_get_symbol (same), attache_import_entry_get_language (same));
  attache_import_entry_set_left_out (entry, TRUE);
  attache_import_entry_set_detail (entry, detail);
  attache_import_entry_set_state (entry, ATTACHE_IMPORT_STATE_UNCHANGED);
}

static void
set_pages (AttacheImportEntry    *entry,
           const AttacheExamined *examined,
           guint                  n_pages)
{
  g_autofree char *detail = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);

  attache_import_entry_set_file (entry, examined->sha256, examined->size, n_pages);
  attache_import_entry_set_detail (entry, detail);
}

/* What is known without its text. Returns whether it is the same as one before. */
static gboolean
begin (AttacheImport         *import,
       AttacheImportEntry    *entry,
       const AttacheExamined *examined)
{
  g_autoptr (AttacheFileName) file_name = attache_file_name_parse (attache_import_entry_get_name (entry));
  AttacheImportEntry *same = attache_import_find_same (import, examined->sha256);

  attache_import_entry_set_kind (entry, "paper");
  attache_import_entry_set_file (entry, examined->sha256, examined->size, 0);
  if (file_name != NULL && file_name->symbol != NULL)
    attache_import_entry_know (entry, file_name->symbol, file_name->language);
  if (same != NULL)
    set_same (entry, same);

  return same != NULL;
}

/**
 * attache_import_look_at_text_of_paper:
 * @entry: a new entry; everything known of the paper is filled in
 * @examined: its bytes
 * @text: its text, which has no pages
 *
 * The same for a paper that was written in Word. Runs in a fiber.
 *
 * Returns: %FALSE when it was cancelled or the library failed
 */
gboolean
attache_import_look_at_text_of_paper (AttacheImport         *import,
                                      AttacheImportEntry    *entry,
                                      const AttacheExamined *examined,
                                      const char            *text,
                                      GError               **error)
{
  attache_import_entry_set_format (entry, "docx");
  if (begin (import, entry, examined))
    return TRUE;

  attache_import_entry_set_detail (entry, _ ("Word document"));
  take_cover (import, entry, text);

  return compare_with_library (import, entry, error);
}

/**
 * attache_import_look_at_paper:
 * @entry: a new entry; everything known of the paper is filled in
 * @examined: its bytes
 * @path: where they are
 *
 * Runs in a fiber.
 *
 * Returns: %FALSE when it was cancelled or the library failed
 */
gboolean
attache_import_look_at_paper (AttacheImport         *import,
                              AttacheImportEntry    *entry,
                              const AttacheExamined *examined,
                              const char            *path,
                              GError               **error)
{
  g_autoptr (AttacheDocument) document = NULL;
  g_autoptr (GError) failure = NULL;

  if (begin (import, entry, examined))
    return TRUE;

  document = dex_await_object (attache_document_open_path (NULL, path, NULL), &failure);
  if (document == NULL && failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (document == NULL)
    {
      look_at_unreadable (entry, failure);
      return attache_import_entry_get_state (entry) == ATTACHE_IMPORT_STATE_REFUSED || compare_with_library (import, entry, error);
    }

  set_pages (entry, examined, attache_document_get_n_pages (document));

  return read_cover (import, entry, document, error) && compare_with_library (import, entry, error);
}
