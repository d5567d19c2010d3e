/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a paper says of itself, as JSON: the same object as for a text, with what only a record has left empty. */

#include "services/attache-inspect.h"

#include "base/attache-fiber.h"
#include "model/attache-page-text.h"
#include "services/attache-document.h"
#include "services/attache-import-private.h"
#include "text/attache-file-name.h"

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

static JsonNode *
make_paper (const char         *symbol,
            const char         *language,
            const AttacheCover *cover,
            guint               n_pages)
{
  static const char *const lists[] = { "chairs", "items", "deadlines", "candidatures", "people" };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
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
  Inspection      *inspection = data;
  g_autofree char *base = g_path_get_basename (inspection->path);
  g_autoptr (AttacheFileName) name = attache_file_name_parse (base);
  g_autoptr (AttacheDocument) document = NULL;
  g_autoptr (AttachePageText) text = NULL;
  g_autoptr (AttacheCover) cover = NULL;
  g_autoptr (GError) error = NULL;
  const char *symbol, *language;

  document = dex_await_object (attache_document_open_path (NULL, inspection->path, NULL), &error);
  if (document != NULL)
    text = dex_await_object (attache_document_get_text (document, 0, ATTACHE_PRIORITY_INDEX), &error);
  if (text == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  cover = attache_cover_read (attache_page_text_get_text (text), inspection->session);
  symbol = name && name->symbol ? name->symbol : cover->symbol;
  language = name && name->language ? name->language : cover->language;

  return dex_future_new_take_boxed (JSON_TYPE_NODE, make_paper (symbol, language, cover, attache_document_get_n_pages (document)));
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
  Inspection *inspection;

  g_return_val_if_fail (path != NULL, NULL);

  inspection = g_new0 (Inspection, 1);
  inspection->path = g_strdup (path);
  inspection->session = g_strdup (session);

  return attache_fiber_spawn (inspect_fiber, inspection, inspection_free);
}
