/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A programme as JSON, to be compared with that of a fixture. */

#include "programme-json.h"

#include "json-test.h"

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
      json_test_add_string (builder, "kind", outcome->kind);
      json_test_add_string (builder, "number", outcome->number);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_row (JsonBuilder               *builder,
         const AttacheProgrammeRow *row)
{
  json_builder_begin_object (builder);
  json_test_add_string (builder, "number", row->number);
  json_test_add_string (builder, "stream", row->stream);
  json_test_add_strings (builder, "papers", row->papers);
  json_test_add_strings (builder, "earlier", row->earlier);
  add_outcomes (builder, row->outcomes);
  json_test_add_string (builder, "record", row->record);
  json_test_add_string (builder, "meeting", row->meeting);
  json_test_add_string (builder, "date", row->date);
  json_test_add_string (builder, "starts", row->starts);
  json_test_add_string (builder, "ends", row->ends);
  json_test_add_boolean (builder, "continued", row->continued);
  json_builder_end_object (builder);
}

JsonNode *
programme_to_json (const AttacheProgramme *programme)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_test_add_string (builder, "session", programme->session);
  json_test_add_string (builder, "symbol", programme->symbol);
  json_test_add_string (builder, "date", programme->date);
  json_test_add_string (builder, "deadline", programme->deadline);
  json_test_add_string (builder, "kind", attache_text_kind_to_string (programme->kind));
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
  for (guint i = 0; i < programme->rows->len; i++)
    add_row (builder, g_ptr_array_index (programme->rows, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

JsonNode *
programme_words_to_json (const AttacheProgramme *programme)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_test_add_string (builder, "title", programme->title);
  json_builder_set_member_name (builder, "sections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < programme->rows->len; i++)
    json_builder_add_string_value (builder, ((AttacheProgrammeRow *)g_ptr_array_index (programme->rows, i))->section);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "titles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < programme->rows->len; i++)
    json_builder_add_string_value (builder, ((AttacheProgrammeRow *)g_ptr_array_index (programme->rows, i))->title);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
