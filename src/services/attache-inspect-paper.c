/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a paper says of itself, as JSON: the same object as for a text, with what only a record has left empty. */

#include "services/attache-inspect.h"

#include "base/attache-fiber.h"
#include "model/attache-page-text.h"
#include "services/attache-document-text.h"
#include "services/attache-import-private.h"
#include "text/attache-cover.h"
#include "text/attache-file-name.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *path;
  char *session;
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
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_empty (JsonBuilder *builder,
           const char  *name)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
}

/* @n_pages is 0 where the paper has none, as in Word. */
static JsonNode *
make_paper (const char         *path,
            const AttacheCover *cover,
            guint               n_pages)
{
  static const char *const lists[] = { "chairs", "items", "deadlines", "candidatures", "people" };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *base = g_path_get_basename (path);
  g_autoptr (AttacheFileName) name = attache_file_name_parse (base);
  const char *symbol = name && name->symbol ? name->symbol : cover->symbol;
  const char *language = name && name->language ? name->language : cover->language;
  g_autoptr (AttacheSymbol) parsed = symbol ? attache_symbol_parse (symbol, NULL) : NULL;

  json_builder_begin_object (builder);
  add_string (builder, "kind", "paper");
  add_string (builder, "language", language);
  add_string (builder, "session", parsed ? parsed->session : NULL);
  add_string (builder, "meeting", NULL);
  add_string (builder, "symbol", symbol);
  add_string (builder, "title", cover->title);
  add_string (builder, "date", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_empty (builder, lists[i]);
  json_builder_set_member_name (builder, "pages");
  json_builder_add_int_value (builder, n_pages);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

static DexFuture *
inspect_fiber (gpointer data)
{
  Inspection *inspection = data;
  g_autoptr (AttacheDocument) document = NULL;
  g_autoptr (AttachePageText) text = NULL;
  g_autoptr (AttacheCover) cover = NULL;
  g_autoptr (GError) error = NULL;

  document = dex_await_object (attache_document_open_path (NULL, inspection->path, NULL), &error);
  if (document != NULL)
    text = dex_await_object (attache_document_get_text (document, 0, ATTACHE_PRIORITY_INDEX), &error);
  if (text == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  cover = attache_cover_read (attache_page_text_get_text (text), inspection->session);

  return dex_future_new_take_boxed (JSON_TYPE_NODE, make_paper (inspection->path, cover, attache_document_get_n_pages (document)));
}

static DexFuture *
inspect_word_fiber (gpointer data)
{
  Inspection      *inspection = data;
  g_autofree char *base = g_path_get_basename (inspection->path);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (AttacheRecord) record = NULL;
  g_autoptr (AttacheCover) cover = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = dex_await_string (attache_document_read_text (inspection->path), &error);

  if (text == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  record = attache_record_parse (text, strlen (text), inspection->session, &error);
  if (record == NULL)
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s cannot be read as a record: %s"), name, error->message);
  if (attache_import_is_record (record, name))
    return dex_future_new_take_boxed (JSON_TYPE_NODE, attache_inspect_record (record));

  cover = attache_cover_read (text, inspection->session);

  return dex_future_new_take_boxed (JSON_TYPE_NODE, make_paper (inspection->path, cover, 0));
}

static DexFuture *
inspect (const char  *path,
         const char  *session,
         DexFiberFunc fiber)
{
  Inspection *inspection = g_new0 (Inspection, 1);

  inspection->path = g_strdup (path);
  inspection->session = g_strdup (session);

  return attache_fiber_spawn (fiber, inspection, inspection_free);
}

/**
 * attache_inspect_paper:
 * @path: a PDF
 * @session: (nullable): session that bare symbols belong to
 *
 * Says what an import would find.
 *
 * Returns: (transfer full): a future that resolves to a #JsonNode, an object as `attache-cli inspect` prints it; rejects with
 *   an #AttacheDocumentError
 */
DexFuture *
attache_inspect_paper (const char *path,
                       const char *session)
{
  g_return_val_if_fail (path != NULL, NULL);

  return inspect (path, session, inspect_fiber);
}

/**
 * attache_inspect_word:
 * @path: a Word document
 * @session: (nullable): session that bare symbols belong to
 *
 * Says what an import would find: a record, as its text would, else a paper.
 *
 * Returns: (transfer full): as attache_inspect_paper()
 */
DexFuture *
attache_inspect_word (const char *path,
                      const char *session)
{
  g_return_val_if_fail (path != NULL, NULL);

  return inspect (path, session, inspect_word_fiber);
}
