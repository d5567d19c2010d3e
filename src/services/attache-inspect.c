/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What names and texts say, as JSON for other programs. Fields may be added, never renamed. */

#include "services/attache-inspect.h"

#include "model/attache-entity.h"
#include "text/attache-file-name.h"
#include "text/attache-references.h"

#include "attache-enum-types.h"
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

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
add_enum (JsonBuilder *builder,
          const char  *name,
          GType        type,
          int          value)
{
  add_string (builder, name, attache_enum_to_nick (type, value));
}

static void
add_strings (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; values != NULL && i < values->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (values, i));
  json_builder_end_array (builder);
}

static void
add_conclusions (JsonBuilder             *builder,
                 const AttacheRecordItem *item)
{
  json_builder_set_member_name (builder, "conclusions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->conclusions->len; i++)
    {
      const AttacheRecordConclusion *conclusion = g_ptr_array_index (item->conclusions, i);

      json_builder_begin_object (builder);
      add_enum (builder, "kind", ATTACHE_TYPE_CONCLUSION_KIND, conclusion->kind);
      add_strings (builder, "papers", conclusion->papers);
      add_string (builder, "paragraph", conclusion->paragraph);
      json_builder_set_member_name (builder, "provisional");
      json_builder_add_boolean_value (builder, conclusion->provisional);
      add_string (builder, "text", conclusion->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_items (JsonBuilder         *builder,
           const AttacheRecord *record)
{
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->items->len; i++)
    {
      const AttacheRecordItem *item = g_ptr_array_index (record->items, i);

      json_builder_begin_object (builder);
      add_string (builder, "number", item->number);
      add_string (builder, "title", item->title);
      add_strings (builder, "papers", item->papers);
      add_strings (builder, "cited", item->cited);
      json_builder_set_member_name (builder, "paragraphs");
      json_builder_begin_array (builder);
      for (guint j = 0; j < item->paragraphs->len; j++)
        json_builder_add_string_value (builder, ((const AttacheRecordParagraph *)g_ptr_array_index (item->paragraphs, j))->number);
      json_builder_end_array (builder);
      add_strings (builder, "links", item->links);
      add_conclusions (builder, item);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_deadlines (JsonBuilder         *builder,
               const AttacheRecord *record)
{
  json_builder_set_member_name (builder, "deadlines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->deadlines->len; i++)
    {
      const AttacheRecordDeadline *deadline = g_ptr_array_index (record->deadlines, i);

      json_builder_begin_object (builder);
      add_enum (builder, "kind", ATTACHE_TYPE_DEADLINE_KIND, deadline->kind);
      add_string (builder, "date", deadline->date);
      add_string (builder, "end_date", deadline->end_date);
      add_enum (builder, "precision", ATTACHE_TYPE_PRECISION, deadline->precision);
      add_string (builder, "who", deadline->who);
      add_string (builder, "what", deadline->what);
      add_string (builder, "item", deadline->item);
      add_string (builder, "paragraph", deadline->paragraph);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_candidatures (JsonBuilder         *builder,
                  const AttacheRecord *record)
{
  json_builder_set_member_name (builder, "candidatures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->candidatures->len; i++)
    {
      const AttacheRecordCandidature *candidature = g_ptr_array_index (record->candidatures, i);

      json_builder_begin_object (builder);
      add_string (builder, "group", candidature->group);
      add_string (builder, "post", candidature->post);
      add_string (builder, "nominator", candidature->nominator);
      add_string (builder, "region", candidature->region);
      add_string (builder, "country", candidature->country);
      add_string (builder, "person", candidature->person);
      add_string (builder, "language", candidature->language);
      add_enum (builder, "state", ATTACHE_TYPE_CANDIDATURE_STATE, candidature->state);
      json_builder_set_member_name (builder, "note_verbale");
      json_builder_add_boolean_value (builder, candidature->note_verbale);
      add_string (builder, "item", candidature->item);
      add_string (builder, "paragraph", candidature->paragraph);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_priorities (JsonBuilder         *builder,
                const AttacheRecord *record)
{
  json_builder_set_member_name (builder, "priorities");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->priorities->len; i++)
    {
      const AttacheRecordPriority *priority = g_ptr_array_index (record->priorities, i);

      json_builder_begin_object (builder);
      add_string (builder, "paper", priority->paper);
      add_string (builder, "group", priority->group);
      add_string (builder, "paragraph", priority->paragraph);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_people (JsonBuilder         *builder,
            const AttacheRecord *record)
{
  json_builder_set_member_name (builder, "people");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->people->len; i++)
    {
      const AttacheRecordPerson *person = g_ptr_array_index (record->people, i);

      json_builder_begin_object (builder);
      add_string (builder, "name", person->name);
      add_string (builder, "role", person->role);
      add_string (builder, "country", person->country);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * attache_inspect_record:
 * @record: a record
 *
 * Returns: (transfer full): an object as `attache-cli inspect` prints it
 */
JsonNode *
attache_inspect_record (const AttacheRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "kind", record->kind == ATTACHE_TEXT_KIND_RECORD ? "record" : "unknown");
  add_string (builder, "language", record->language);
  add_string (builder, "session", record->session);
  add_string (builder, "meeting", record->meeting);
  add_string (builder, "symbol", record->symbol);
  add_string (builder, "title", record->title);
  add_string (builder, "date", record->date);
  add_string (builder, "starts", record->starts);
  add_string (builder, "ends", record->ends);
  add_strings (builder, "chairs", record->chairs);
  add_items (builder, record);
  add_deadlines (builder, record);
  add_candidatures (builder, record);
  add_priorities (builder, record);
  add_people (builder, record);
  add_strings (builder, "problems", record->problems);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

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
  add_string (builder, "name", name);
  add_string (builder, "symbol", parsed ? parsed->symbol : NULL);
  add_string (builder, "language", parsed ? parsed->language : NULL);
  add_string (builder, "format", parsed ? parsed->format : NULL);
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
      add_string (builder, "symbol", reference->symbol);
      add_string (builder, "raw", reference->raw);
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
 *
 * Says what an import would find.
 *
 * Returns: (transfer full) (nullable): an object as `attache-cli inspect` prints it; %NULL with @error set to a sentence
 *   where it is no text
 */
JsonNode *
attache_inspect_text (const char *data,
                      gsize       length,
                      const char *name,
                      const char *session,
                      GError    **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (AttacheRecord) record = attache_record_parse (data, length, session, &failure);

  if (record != NULL)
    return attache_inspect_record (record);

  if (g_error_matches (failure, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_EMPTY))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s is empty. Get it again from where it came from."), name);
  else if (g_error_matches (failure, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_NOT_TEXT))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s is not text. Save it as text, and inspect that."), name);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("%s cannot be read as a record: %s"), name, failure->message);

  return NULL;
}

/**
 * attache_inspect_is_pdf:
 * @data: (array length=length): the beginning of a file, or all of it
 * @length: how many bytes
 *
 * Other programs put a few bytes before the mark of a PDF, and readers look for it in the first kilobyte.
 *
 * Returns: whether it is a PDF by its contents
 */
gboolean
attache_inspect_is_pdf (const char *data,
                        gsize       length)
{
  return memmem (data, MIN (length, 1024), "%PDF-", 5) != NULL;
}
