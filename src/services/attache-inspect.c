/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What names and texts say, as JSON for other programs. Fields may be added, never renamed. */

#include "services/attache-inspect-private.h"

#include "text/attache-file-name.h"
#include "text/attache-references.h"

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/**
 * attache_inspect_name:
 * @name: a file name or a web address
 *
 * Returns: (transfer full): an object with `name`, `symbol`, `language`, `format`
 */
JsonNode *
attache_inspect_name (const char *name)
{
  g_autoptr (AttacheFileName) parsed = attache_file_name_parse (name);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  attache_inspect_add_string (builder, "name", name);
  attache_inspect_add_string (builder, "symbol", parsed ? parsed->symbol : NULL);
  attache_inspect_add_string (builder, "language", parsed ? parsed->language : NULL);
  attache_inspect_add_string (builder, "format", parsed ? parsed->format : NULL);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/**
 * attache_inspect_symbols:
 * @text: UTF-8
 * @session: (nullable): session that bare symbols belong to
 *
 * Returns: (transfer full): an array of objects with `symbol`, `raw`, `start` and `end`, both in characters
 */
JsonNode *
attache_inspect_symbols (const char *text,
                         const char *session)
{
  g_autoptr (GPtrArray) papers = attache_papers_find (text, session);
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < papers->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (papers, i);

      json_builder_begin_object (builder);
      attache_inspect_add_string (builder, "symbol", reference->symbol);
      attache_inspect_add_string (builder, "raw", reference->raw);
      json_builder_set_member_name (builder, "start");
      json_builder_add_int_value (builder, reference->start);
      json_builder_set_member_name (builder, "end");
      json_builder_add_int_value (builder, reference->end);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

/**
 * attache_inspect_text:
 * @data: bytes of a text
 * @length: their number
 * @name: what sentences call it
 * @session: (nullable): session that bare symbols belong to
 * @kind: what to read it as, %ATTACHE_TEXT_KIND_UNKNOWN to let its content say so
 *
 * Says what an import would find.
 *
 * Returns: (transfer full) (nullable): an object as `attache-cli inspect` prints it; %NULL with @error set to a sentence
 *   where it is no text
 */
JsonNode *
attache_inspect_text (const char     *data,
                      gsize           length,
                      const char     *name,
                      const char     *session,
                      AttacheTextKind kind,
                      GError        **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AttacheManuscript) manuscript = attache_manuscript_read (data, length, session, kind, &failure);

  if (manuscript != NULL)
    return attache_inspect_manuscript (manuscript);

  if (g_error_matches (failure, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_EMPTY))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s is empty. Get it again from where it came from."), name);
  else if (g_error_matches (failure, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_NOT_TEXT))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s is not text. Save it as text, and inspect that."), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s cannot be read: %s"), name, failure->message);

  return NULL;
}
