/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record says, as JSON. */

#include "services/attache-inspect-private.h"

#include "attache-enum-types.h"

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
      attache_inspect_add_enum (builder, "kind", ATTACHE_TYPE_CONCLUSION_KIND, conclusion->kind);
      attache_inspect_add_strings (builder, "papers", conclusion->papers);
      attache_inspect_add_string (builder, "paragraph", conclusion->paragraph);
      json_builder_set_member_name (builder, "provisional");
      json_builder_add_boolean_value (builder, conclusion->provisional);
      attache_inspect_add_string (builder, "text", conclusion->text);
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
      attache_inspect_add_string (builder, "number", item->number);
      attache_inspect_add_string (builder, "title", item->title);
      attache_inspect_add_strings (builder, "papers", item->papers);
      attache_inspect_add_strings (builder, "cited", item->cited);
      json_builder_set_member_name (builder, "paragraphs");
      json_builder_begin_array (builder);
      for (guint j = 0; j < item->paragraphs->len; j++)
        json_builder_add_string_value (builder, ((const AttacheRecordParagraph *)g_ptr_array_index (item->paragraphs, j))->number);
      json_builder_end_array (builder);
      attache_inspect_add_strings (builder, "links", item->links);
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
      attache_inspect_add_enum (builder, "kind", ATTACHE_TYPE_DEADLINE_KIND, deadline->kind);
      attache_inspect_add_string (builder, "date", deadline->date);
      attache_inspect_add_string (builder, "end_date", deadline->end_date);
      attache_inspect_add_enum (builder, "precision", ATTACHE_TYPE_PRECISION, deadline->precision);
      attache_inspect_add_string (builder, "who", deadline->who);
      attache_inspect_add_string (builder, "what", deadline->what);
      attache_inspect_add_string (builder, "item", deadline->item);
      attache_inspect_add_string (builder, "paragraph", deadline->paragraph);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * attache_inspect_add_candidature:
 * @candidature: of a record or a list
 *
 * Adds its members to the object that is being built.
 */
void
attache_inspect_add_candidature (JsonBuilder                    *builder,
                                 const AttacheRecordCandidature *candidature)
{
  attache_inspect_add_string (builder, "group", candidature->group);
  attache_inspect_add_string (builder, "post", candidature->post);
  attache_inspect_add_string (builder, "nominator", candidature->nominator);
  attache_inspect_add_string (builder, "region", candidature->region);
  attache_inspect_add_string (builder, "country", candidature->country);
  attache_inspect_add_string (builder, "person", candidature->person);
  attache_inspect_add_string (builder, "language", candidature->language);
  attache_inspect_add_enum (builder, "state", ATTACHE_TYPE_CANDIDATURE_STATE, candidature->state);
  attache_inspect_add_boolean (builder, "note_verbale", candidature->note_verbale);
  attache_inspect_add_string (builder, "item", candidature->item);
  attache_inspect_add_string (builder, "paragraph", candidature->paragraph);
}

static void
add_candidatures (JsonBuilder         *builder,
                  const AttacheRecord *record)
{
  json_builder_set_member_name (builder, "candidatures");
  json_builder_begin_array (builder);
  for (guint i = 0; i < record->candidatures->len; i++)
    {
      json_builder_begin_object (builder);
      attache_inspect_add_candidature (builder, g_ptr_array_index (record->candidatures, i));
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
      attache_inspect_add_string (builder, "paper", priority->paper);
      attache_inspect_add_string (builder, "group", priority->group);
      attache_inspect_add_string (builder, "paragraph", priority->paragraph);
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
      attache_inspect_add_string (builder, "name", person->name);
      attache_inspect_add_string (builder, "role", person->role);
      attache_inspect_add_string (builder, "country", person->country);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * attache_inspect_add_record:
 * @record: a record
 *
 * Adds its members to the object that is being built.
 */
void
attache_inspect_add_record (JsonBuilder         *builder,
                            const AttacheRecord *record)
{
  attache_inspect_add_string (builder, "language", record->language);
  attache_inspect_add_string (builder, "session", record->session);
  attache_inspect_add_string (builder, "meeting", record->meeting);
  attache_inspect_add_string (builder, "symbol", record->symbol);
  attache_inspect_add_string (builder, "title", record->title);
  attache_inspect_add_string (builder, "date", record->date);
  attache_inspect_add_string (builder, "starts", record->starts);
  attache_inspect_add_string (builder, "ends", record->ends);
  attache_inspect_add_strings (builder, "chairs", record->chairs);
  add_items (builder, record);
  add_deadlines (builder, record);
  add_candidatures (builder, record);
  add_priorities (builder, record);
  add_people (builder, record);
  attache_inspect_add_strings (builder, "problems", record->problems);
}
