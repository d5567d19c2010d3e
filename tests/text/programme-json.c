/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A programme as JSON, to be compared with that of a fixture. */

#include "programme-json.h"

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
add_strings (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (values, i));
  json_builder_end_array (builder);
}

static void
add_outcomes (JsonBuilder *builder,
              GPtrArray   *outcomes)
{
  json_builder_set_member_name (builder, "outcomes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < outcomes->len; i++)
    {
      const AttacheProgrammeOutcome *outcome = g_ptr_array_index (outcomes, i);

      json_builder_begin_object (builder);
      add_string (builder, "kind", outcome->kind);
      add_string (builder, "number", outcome->number);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_row (JsonBuilder               *builder,
         const AttacheProgrammeRow *row)
{
  json_builder_begin_object (builder);
  add_string (builder, "number", row->number);
  add_string (builder, "stream", row->stream);
  add_strings (builder, "papers", row->papers);
  add_strings (builder, "earlier", row->earlier);
  add_outcomes (builder, row->outcomes);
  add_string (builder, "record", row->record);
  add_string (builder, "meeting", row->meeting);
  add_string (builder, "date", row->date);
  add_string (builder, "starts", row->starts);
  add_string (builder, "ends", row->ends);
  json_builder_set_member_name (builder, "continued");
  json_builder_add_boolean_value (builder, row->continued);
  json_builder_end_object (builder);
}

JsonNode *
programme_to_json (const AttacheProgramme *programme)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "session", programme->session);
  add_string (builder, "symbol", programme->symbol);
  add_string (builder, "date", programme->date);
  add_string (builder, "deadline", programme->deadline);
  add_string (builder, "kind", attache_text_kind_to_string (programme->kind));
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < programme->rows->len; i++)
    add_row (builder, g_ptr_array_index (programme->rows, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static void
add_nullable (JsonBuilder *builder,
              const char  *value)
{
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

JsonNode *
programme_words_to_json (const AttacheProgramme *programme)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "title", programme->title);
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < programme->rows->len; i++)
    add_nullable (builder, ((AttacheProgrammeRow *)g_ptr_array_index (programme->rows, i))->section);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "titles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < programme->rows->len; i++)
    add_nullable (builder, ((AttacheProgrammeRow *)g_ptr_array_index (programme->rows, i))->title);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
