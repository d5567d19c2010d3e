/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record as JSON, so that a test compares it with what stands beside the fixture. */

#include "record-json.h"

#include "json-test.h"

#include "attache-enum-types.h"
#include "model/attache-entity.h"

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
      json_test_add_string (builder, "kind", attache_enum_to_nick (ATTACHE_TYPE_CONCLUSION_KIND, (int)conclusion->kind));
      json_test_add_string (builder, "paragraph", conclusion->paragraph);
      json_test_add_boolean (builder, "provisional", conclusion->provisional);
      json_test_add_strings (builder, "papers", conclusion->papers);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_item (JsonBuilder             *builder,
          const AttacheRecordItem *item)
{
  json_builder_begin_object (builder);
  json_test_add_string (builder, "number", item->number);
  json_test_add_boolean (builder, "continued", item->continued);
  json_test_add_strings (builder, "papers", item->papers);
  json_test_add_strings (builder, "cited", item->cited);
  json_test_add_strings (builder, "links", item->links);
  json_builder_set_member_name (builder, "paragraphs");
  json_builder_begin_array (builder);
  for (guint i = 0; i < item->paragraphs->len; i++)
    json_builder_add_string_value (builder, ((AttacheRecordParagraph *)g_ptr_array_index (item->paragraphs, i))->number);
  json_builder_end_array (builder);
  add_conclusions (builder, item);
  json_builder_end_object (builder);
}

static void
add_deadline (JsonBuilder                 *builder,
              const AttacheRecordDeadline *deadline)
{
  json_builder_begin_object (builder);
  json_test_add_string (builder, "kind", attache_enum_to_nick (ATTACHE_TYPE_DEADLINE_KIND, (int)deadline->kind));
  json_test_add_string (builder, "precision", attache_enum_to_nick (ATTACHE_TYPE_PRECISION, (int)deadline->precision));
  json_test_add_string (builder, "date", deadline->date);
  json_test_add_string (builder, "end-date", deadline->end_date);
  json_test_add_string (builder, "item", deadline->item);
  json_test_add_string (builder, "paragraph", deadline->paragraph);
  json_builder_end_object (builder);
}

static void
add_candidature (JsonBuilder                    *builder,
                 const AttacheRecordCandidature *candidature)
{
  json_builder_begin_object (builder);
  json_test_add_string (builder, "group", candidature->group);
  json_test_add_string (builder, "post", candidature->post);
  json_test_add_string (builder, "nominator", candidature->nominator_code);
  json_test_add_string (builder, "region", candidature->region);
  json_test_add_string (builder, "country", candidature->country_code);
  json_test_add_string (builder, "language", candidature->language);
  json_test_add_string (builder, "state", attache_enum_to_nick (ATTACHE_TYPE_CANDIDATURE_STATE, (int)candidature->state));
  json_test_add_boolean (builder, "note-verbale", candidature->note_verbale);
  json_test_add_boolean (builder, "named", candidature->person != NULL);
  json_test_add_string (builder, "item", candidature->item);
  json_test_add_string (builder, "paragraph", candidature->paragraph);
  json_builder_end_object (builder);
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
      json_test_add_string (builder, "paper", priority->paper);
      json_test_add_string (builder, "group", priority->group);
      json_test_add_string (builder, "paragraph", priority->paragraph);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

JsonNode *
record_to_json (const AttacheRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_test_add_boolean (builder, "record", record->kind == ATTACHE_TEXT_KIND_RECORD);
  json_test_add_string (builder, "session", record->session);
  json_test_add_string (builder, "meeting", record->meeting);
  json_test_add_string (builder, "symbol", record->symbol);
  json_test_add_string (builder, "date", record->date);
  json_test_add_string (builder, "starts", record->starts);
  json_test_add_string (builder, "ends", record->ends);
  json_builder_set_member_name (builder, "items");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->items->len; i++)
    add_item (builder, g_ptr_array_index (record->items, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "deadlines");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->deadlines->len; i++)
    add_deadline (builder, g_ptr_array_index (record->deadlines, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "candidatures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->candidatures->len; i++)
    add_candidature (builder, g_ptr_array_index (record->candidatures, i));
  json_builder_end_array (builder);
  add_priorities (builder, record);
  json_test_add_strings (builder, "problems", record->problems);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static void
add_whos (JsonBuilder         *builder,
          const AttacheRecord *record)
{
  json_builder_set_member_name (builder, "who");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->deadlines->len; i++)
    {
      const AttacheRecordDeadline *deadline = g_ptr_array_index (record->deadlines, i);

      if (deadline->kind == ATTACHE_DEADLINE_KIND_DEADLINE || deadline->kind == ATTACHE_DEADLINE_KIND_REVERT)
        json_builder_add_string_value (builder, deadline->who);
    }
  json_builder_end_array (builder);
}

static void
add_candidates (JsonBuilder         *builder,
                const AttacheRecord *record)
{
  json_builder_set_member_name (builder, "candidates");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->candidatures->len; i++)
    {
      const AttacheRecordCandidature *candidature = g_ptr_array_index (record->candidatures, i);

      json_builder_begin_object (builder);
      json_test_add_string (builder, "nominator", candidature->nominator);
      json_test_add_string (builder, "country", candidature->country);
      json_test_add_string (builder, "person", candidature->person);
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
      json_test_add_string (builder, "name", person->name);
      json_test_add_string (builder, "role", person->role);
      json_test_add_string (builder, "country", person->country);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

JsonNode *
record_words_to_json (const AttacheRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_test_add_string (builder, "language", record->language);
  json_test_add_string (builder, "title", record->title);
  json_test_add_strings (builder, "chairs", record->chairs);
  json_builder_set_member_name (builder, "titles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->items->len; i++)
    json_builder_add_string_value (builder, ((AttacheRecordItem *)g_ptr_array_index (record->items, i))->title);
  json_builder_end_array (builder);
  add_whos (builder, record);
  add_candidates (builder, record);
  add_people (builder, record);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
