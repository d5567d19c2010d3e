/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a record says, as JSON. */

#include "services/attache-inspect-private.h"

#include "attache-enum-types.h"

static void
add_conclusion (JsonBuilder  *builder,
                gconstpointer value)
{
  const AttacheRecordConclusion *conclusion = value;

  attache_inspect_add_enum (builder, "kind", ATTACHE_TYPE_CONCLUSION_KIND, conclusion->kind);
  attache_inspect_add_strings (builder, "papers", conclusion->papers);
  attache_inspect_add_string (builder, "paragraph", conclusion->paragraph);
  attache_inspect_add_boolean (builder, "provisional", conclusion->provisional);
  attache_inspect_add_string (builder, "text", conclusion->text);
}

static void
add_item (JsonBuilder  *builder,
          gconstpointer value)
{
  const AttacheRecordItem *item = value;

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
  attache_inspect_add_objects (builder, "conclusions", item->conclusions, add_conclusion);
}

static void
add_deadline (JsonBuilder  *builder,
              gconstpointer value)
{
  const AttacheRecordDeadline *deadline = value;

  attache_inspect_add_enum (builder, "kind", ATTACHE_TYPE_DEADLINE_KIND, deadline->kind);
  attache_inspect_add_string (builder, "date", deadline->date);
  attache_inspect_add_string (builder, "end_date", deadline->end_date);
  attache_inspect_add_enum (builder, "precision", ATTACHE_TYPE_PRECISION, deadline->precision);
  attache_inspect_add_string (builder, "who", deadline->who);
  attache_inspect_add_string (builder, "what", deadline->what);
  attache_inspect_add_string (builder, "item", deadline->item);
  attache_inspect_add_string (builder, "paragraph", deadline->paragraph);
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
add_candidature (JsonBuilder  *builder,
                 gconstpointer value)
{
  attache_inspect_add_candidature (builder, value);
}

static void
add_priority (JsonBuilder  *builder,
              gconstpointer value)
{
  const AttacheRecordPriority *priority = value;

  attache_inspect_add_string (builder, "paper", priority->paper);
  attache_inspect_add_string (builder, "group", priority->group);
  attache_inspect_add_string (builder, "paragraph", priority->paragraph);
}

static void
add_person (JsonBuilder  *builder,
            gconstpointer value)
{
  const AttacheRecordPerson *person = value;

  attache_inspect_add_string (builder, "name", person->name);
  attache_inspect_add_string (builder, "role", person->role);
  attache_inspect_add_string (builder, "country", person->country);
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
  attache_inspect_add_objects (builder, "items", record->items, add_item);
  attache_inspect_add_objects (builder, "deadlines", record->deadlines, add_deadline);
  attache_inspect_add_objects (builder, "candidatures", record->candidatures, add_candidature);
  attache_inspect_add_objects (builder, "priorities", record->priorities, add_priority);
  attache_inspect_add_objects (builder, "people", record->people, add_person);
  attache_inspect_add_strings (builder, "problems", record->problems);
}
