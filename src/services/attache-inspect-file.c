/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file says, as JSON, whatever its format. A worker reads its text. */

#include "services/attache-inspect-private.h"

#include "base/attache-fiber.h"
#include "model/attache-page-text.h"
#include "services/attache-document-text.h"
#include "services/attache-document.h"
#include "services/attache-import-look.h"
#include "services/attache-regular-file.h"
#include "text/attache-file-name.h"

#include <glib/gstdio.h>
#include <unistd.h>

typedef struct
{
  char           *path;
  char           *session;
  AttacheTextKind kind;
} Inspection;

static void
inspection_free (gpointer data)
{
  Inspection *inspection = data;

  g_free (inspection->path);
  g_free (inspection->session);
  g_free (inspection);
}

static void
set_string (JsonObject *object,
            const char *name,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static AttacheDocumentFormat
sniff (const char *path,
       const char *name)
{
  g_autofd int fd = attache_regular_file_open (path);
  char         head[ATTACHE_DOCUMENT_FORMAT_HEAD];
  ssize_t      n = fd < 0 ? -1 : pread (fd, head, sizeof head, 0);

  return n > 0 ? attache_document_sniff (head, n, name) : ATTACHE_DOCUMENT_FORMAT_UNKNOWN;
}

/* What the name of the file says counts more than what is on its first page, where it is a paper and nothing else. */
static void
take_name (JsonObject *object,
           const char *base)
{
  g_autoptr (AttacheFileName) name = attache_file_name_parse (base);
  g_autoptr (AttacheSymbol) symbol = name && name->symbol ? attache_symbol_parse (name->symbol, NULL) : NULL;

  if (symbol == NULL)
    return;

  set_string (object, "symbol", name->symbol);
  set_string (object, "session", symbol->session);
  set_string (object, "language", name->language);
}

/* A document that is nothing else is a paper; a text has to say that it is one. */
static void
take_file (JsonObject *object,
           const char *path,
           const char *name)
{
  const char           *kind = json_object_get_string_member (object, "kind");
  AttacheDocumentFormat format = sniff (path, name);

  if (g_str_equal (kind, "unknown") && (format == ATTACHE_DOCUMENT_FORMAT_PDF || format == ATTACHE_DOCUMENT_FORMAT_DOCX))
    set_string (object, "kind", "paper");
  kind = json_object_get_string_member (object, "kind");
  if (g_str_equal (kind, "paper"))
    take_name (object, name);
  if (g_str_equal (kind, "paper") && format == ATTACHE_DOCUMENT_FORMAT_PDF)
    {
      g_autoptr (AttacheDocument) document = dex_await_object (attache_document_open_path (NULL, path, NULL), NULL);

      json_object_set_int_member (object, "pages", document ? attache_document_get_n_pages (document) : 0);
    }
}

static JsonNode *
read_text (const Inspection *inspection,
           const char       *name,
           const char       *text,
           GError          **error)
{
  g_autoptr (AttacheManuscript) manuscript = NULL;
  AttacheTextKind kind = inspection->kind;

  if (kind == ATTACHE_TEXT_KIND_UNKNOWN)
    manuscript = attache_manuscript_read (text, strlen (text), inspection->session, kind, NULL);
  if (manuscript != NULL && !attache_import_is_paper_by_name (manuscript, name))
    return attache_inspect_manuscript (manuscript);

  /* Where it could not be read, this says why. */
  return attache_inspect_text (text, strlen (text), name, inspection->session, manuscript ? ATTACHE_TEXT_KIND_PAPER : kind, error);
}

/* Where the text as a whole cannot be had, the first page of a PDF still says what paper it is. */
static char *
read_first_page (const char *path)
{
  g_autoptr (AttacheDocument) document = dex_await_object (attache_document_open_path (NULL, path, NULL), NULL);
  g_autoptr (AttachePageText) page = document ? dex_await_object (attache_document_get_text (document, 0, ATTACHE_PRIORITY_INDEX), NULL) : NULL;

  return page ? g_strdup (attache_page_text_get_text (page)) : NULL;
}

static DexFuture *
inspect_fiber (gpointer data)
{
  Inspection      *inspection = data;
  g_autofree char *base = g_path_get_basename (inspection->path);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = dex_await_string (attache_document_read_text (inspection->path), &error);

  if (text == NULL && sniff (inspection->path, name) == ATTACHE_DOCUMENT_FORMAT_PDF)
    text = read_first_page (inspection->path);
  if (text == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  g_clear_error (&error);
  node = read_text (inspection, name, text, &error);
  if (node == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  take_file (json_node_get_object (node), inspection->path, name);

  return dex_future_new_take_boxed (JSON_TYPE_NODE, g_steal_pointer (&node));
}

/**
 * attache_inspect_file:
 * @path: a file of any format but an archive
 * @session: (nullable): session that bare symbols belong to
 * @kind: what to read it as, %ATTACHE_TEXT_KIND_UNKNOWN to let its content say so
 *
 * Says what an import would find.
 *
 * Returns: (transfer full): a future that resolves to a #JsonNode, an object as `attache-cli inspect` prints it; rejects with
 *   an #AttacheDocumentError or a #GIOErrorEnum, each a sentence
 */
DexFuture *
attache_inspect_file (const char     *path,
                      const char     *session,
                      AttacheTextKind kind)
{
  Inspection *inspection;

  g_return_val_if_fail (path != NULL, NULL);

  inspection = g_new0 (Inspection, 1);
  inspection->path = g_strdup (path);
  inspection->session = g_strdup (session);
  inspection->kind = kind;

  return attache_fiber_spawn (inspect_fiber, inspection, inspection_free);
}
