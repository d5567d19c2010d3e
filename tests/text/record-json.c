/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record as JSON, so that a test compares it with what stands beside the fixture. */

#include "record-json.h"

#include "attache-enum-types.h"
#include "model/attache-entity.h"

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_boolean (JsonBuilder *builder,
             const char  *name,
             gboolean     value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, value);
}

static void
add_strings (JsonBuilder *builder,
             const char  *name,
             GPtrArray   *strings)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (strings, i));
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
      add_string (builder, "kind", attache_enum_to_nick (ATTACHE_TYPE_CONCLUSION_KIND, (int)conclusion->kind));
      add_string (builder, "paragraph", conclusion->paragraph);
      add_boolean (builder, "provisional", conclusion->provisional);
      add_strings (builder, "papers", conclusion->papers);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_item (JsonBuilder             *builder,
          const AttacheRecordItem *item)
{
  json_builder_begin_object (builder);
  add_string (builder, "number", item->number);
  add_boolean (builder, "continued", item->continued);
  add_strings (builder, "papers", item->papers);
  add_strings (builder, "cited", item->cited);
  add_strings (builder, "links", item->links);
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
  add_string (builder, "kind", attache_enum_to_nick (ATTACHE_TYPE_DEADLINE_KIND, (int)deadline->kind));
  add_string (builder, "precision", attache_enum_to_nick (ATTACHE_TYPE_PRECISION, (int)deadline->precision));
  add_string (builder, "date", deadline->date);
  add_string (builder, "end-date", deadline->end_date);
  add_string (builder, "item", deadline->item);
  add_string (builder, "paragraph", deadline->paragraph);
  json_builder_end_object (builder);
}

static void
add_candidature (JsonBuilder                    *builder,
                 const AttacheRecordCandidature *candidature)
{
  json_builder_begin_object (builder);
  add_string (builder, "group", candidature->group);
  add_string (builder, "post", candidature->post);
  add_string (builder, "nominator", candidature->nominator_code);
  add_string (builder, "region", candidature->region);
  add_string (builder, "country", candidature->country_code);
  add_string (builder, "language", candidature->language);
  add_string (builder, "state", attache_enum_to_nick (ATTACHE_TYPE_CANDIDATURE_STATE, (int)candidature->state));
  add_boolean (builder, "note-verbale", candidature->note_verbale);
  add_boolean (builder, "named", candidature->person != NULL);
  add_string (builder, "item", candidature->item);
  add_string (builder, "paragraph", candidature->paragraph);
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
      add_string (builder, "paper", priority->paper);
      add_string (builder, "group", priority->group);
      add_string (builder, "paragraph", priority->paragraph);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

JsonNode *
record_to_json (const AttacheRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_boolean (builder, "record", record->kind == ATTACHE_TEXT_KIND_RECORD);
  add_string (builder, "session", record->session);
  add_string (builder, "meeting", record->meeting);
  add_string (builder, "symbol", record->symbol);
  add_string (builder, "date", record->date);
  add_string (builder, "starts", record->starts);
  add_string (builder, "ends", record->ends);
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
  add_strings (builder, "problems", record->problems);
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
      add_string (builder, "nominator", candidature->nominator);
      add_string (builder, "country", candidature->country);
      add_string (builder, "person", candidature->person);
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

JsonNode *
record_words_to_json (const AttacheRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_string (builder, "language", record->language);
  add_string (builder, "title", record->title);
  add_strings (builder, "chairs", record->chairs);
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
