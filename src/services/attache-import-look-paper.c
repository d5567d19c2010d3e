/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The preview of a paper: how many pages it has, and whether the library has it. */

#include "services/attache-import-look.h"

#include "model/attache-page-text.h"
#include "services/attache-document.h"
#include "services/attache-library-private.h"
#include "store/attache-file-store.h"
#include "text/attache-cover.h"

#include "config.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char       *symbol;
  char       *language;
  char       *sha256;
  char       *space;
  const char *format;
  gboolean    known;
  gboolean    has_other;
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

/* Whether the library has these bytes, or others in the same language of the same issue: a Word document stands beside the PDF,
 * and replaces none. */
static gboolean
know_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  Known *known = data;
  g_autoptr (AttacheFile) file = NULL;
  g_autoptr (GError) failure = NULL;

  file = attache_file_store_find_by_sha256_in_worker (transaction, known->sha256, &failure);
  known->known = file != NULL && !attache_file_get_retired (file);
  if (failure == NULL && known->symbol != NULL && known->language != NULL)
    {
      g_autofree char *id = attache_import_make_issue_id (known->space, known->symbol);

      known->has_other = attache_file_store_has_other_in_worker (transaction, id, known->language, known->format, known->sha256, &failure);
    }

  return !attache_import_failed (&failure, error);
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

/**
 * attache_import_compare_with_library:
 * @entry: a paper
 *
 * Finds out whether its bytes are here, or others of the same paper in the same language and format.
 *
 * Returns: %FALSE when the library failed
 */
gboolean
attache_import_compare_with_library (AttacheImport      *import,
                                     AttacheImportEntry *entry,
                                     GError            **error)
{
  AttacheDatabase *database = attache_library_get_database (attache_import_get_library (import));
  g_autoptr (Known) known = g_atomic_rc_box_new0 (Known);

  known->sha256 = g_strdup (attache_import_entry_get_sha256 (entry));
  known->symbol = g_strdup (attache_import_entry_get_symbol (entry));
  known->language = g_strdup (attache_import_entry_get_language (entry));
  known->format = attache_import_entry_get_format (entry);
  known->space = g_strdup (attache_import_get_space (attache_import_is_sample (import)));
  if (!dex_await (attache_database_read (database, know_in_worker, g_atomic_rc_box_acquire (known), known_unref), error))
    return FALSE;

  if (known->known)
    attache_import_entry_set_state (entry, ATTACHE_IMPORT_STATE_UNCHANGED);
  else if (known->has_other)
    attache_import_entry_set_state (entry, ATTACHE_IMPORT_STATE_CHANGED);

  return TRUE;
}

static gboolean
read_first_page (AttacheDocument *document,
                 char           **text,
                 GError         **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AttachePageText) page = dex_await_object (attache_document_get_text (document, 0, ATTACHE_PRIORITY_INDEX), &failure);

  if (page == NULL && failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  *text = g_strdup (page ? attache_page_text_get_text (page) : "");

  return TRUE;
}

/**
 * attache_import_look_at_pages:
 * @entry: a PDF; how many pages it has is filled in
 * @text: (out) (transfer full) (nullable): text of the first page; %NULL where it cannot be opened, and @entry says why
 *
 * Runs in a fiber. A worker opens the file, so that a hostile one costs one line of the preview.
 *
 * Returns: %FALSE when it was cancelled
 */
gboolean
attache_import_look_at_pages (AttacheImportEntry *entry,
                              char              **text,
                              GError            **error)
{
  AttacheImportContent *content = attache_import_entry_get_content (entry);
  g_autoptr (GError) failure = NULL;
  g_autoptr (AttacheDocument) document = dex_await_object (attache_document_open_path (NULL, content->path, NULL), &failure);
  g_autofree char *detail = NULL;

  *text = NULL;
  if (document == NULL && failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (document == NULL)
    {
      look_at_unreadable (entry, failure);
      return TRUE;
    }

  content->n_pages = attache_document_get_n_pages (document);
  detail = g_strdup_printf (ngettext ("%u page", "%u pages", content->n_pages), content->n_pages);
  attache_import_entry_set_detail (entry, detail);

  return read_first_page (document, text, error);
}
