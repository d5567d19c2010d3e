/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agenda, a plan, an allocation, a letter or a list of candidatures says, as JSON in the shape of a record: rows are items
 * or candidatures, with what only they have added, and what only a record has is left empty. */

#include "services/attache-inspect-private.h"

static void
add_outcome (JsonBuilder  *builder,
             gconstpointer value)
{
  const AttacheProgrammeOutcome *outcome = value;

  attache_inspect_add_string (builder, "kind", outcome->kind);
  attache_inspect_add_string (builder, "number", outcome->number);
  attache_inspect_add_string (builder, "text", outcome->text);
}

/* The members that items of records have come first. */
static void
add_row (JsonBuilder  *builder,
         gconstpointer value)
{
  const AttacheProgrammeRow *row = value;

  attache_inspect_add_string (builder, "number", row->number);
  attache_inspect_add_string (builder, "title", row->title);
  attache_inspect_add_strings (builder, "papers", row->papers);
  attache_inspect_add_strings (builder, "cited", row->earlier);
  attache_inspect_add_empty (builder, "paragraphs");
  attache_inspect_add_empty (builder, "links");
  attache_inspect_add_empty (builder, "conclusions");
  attache_inspect_add_int (builder, "line", row->line);
  attache_inspect_add_string (builder, "stream", row->stream);
  attache_inspect_add_string (builder, "section", row->section);
  attache_inspect_add_objects (builder, "outcomes", row->outcomes, add_outcome);
  attache_inspect_add_string (builder, "record", row->record);
  attache_inspect_add_string (builder, "meeting", row->meeting);
  attache_inspect_add_string (builder, "date", row->date);
  attache_inspect_add_string (builder, "starts", row->starts);
  attache_inspect_add_string (builder, "ends", row->ends);
  attache_inspect_add_boolean (builder, "continued", row->continued);
}

/* The deadline of a letter is one that States have to keep. */
static void
add_deadline (JsonBuilder            *builder,
              const AttacheProgramme *programme)
{
  json_builder_set_member_name (builder, "deadlines");
  json_builder_begin_array (builder);
  if (programme->deadline != NULL)
    {
      json_builder_begin_object (builder);
      attache_inspect_add_string (builder, "kind", "deadline");
      attache_inspect_add_string (builder, "date", programme->deadline);
      attache_inspect_add_string (builder, "end_date", NULL);
      attache_inspect_add_string (builder, "precision", "day");
      attache_inspect_add_string (builder, "who", NULL);
      attache_inspect_add_string (builder, "what", programme->title);
      attache_inspect_add_string (builder, "item", NULL);
      attache_inspect_add_string (builder, "paragraph", NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_list_row (JsonBuilder  *builder,
              gconstpointer value)
{
  const AttacheCandidatureListRow *row = value;

  attache_inspect_add_candidature (builder, row->candidature);
  attache_inspect_add_int (builder, "line", row->line);
  attache_inspect_add_string (builder, "tenure", row->tenure);
  attache_inspect_add_string (builder, "reference", row->reference);
}

/**
 * attache_inspect_add_programme:
 * @programme: an agenda, a plan, an allocation or a letter
 *
 * Adds its members to the object that is being built.
 */
void
attache_inspect_add_programme (JsonBuilder            *builder,
                               const AttacheProgramme *programme)
{
  attache_inspect_add_string (builder, "language", programme->language);
  attache_inspect_add_string (builder, "session", programme->session);
  attache_inspect_add_string (builder, "meeting", NULL);
  attache_inspect_add_string (builder, "symbol", programme->symbol);
  attache_inspect_add_string (builder, "title", programme->title);
  attache_inspect_add_string (builder, "date", programme->date);
  attache_inspect_add_empty (builder, "chairs");
  attache_inspect_add_objects (builder, "items", programme->rows, add_row);
  add_deadline (builder, programme);
  attache_inspect_add_empty (builder, "candidatures");
  attache_inspect_add_empty (builder, "people");
  attache_inspect_add_strings (builder, "problems", programme->problems);
}

/**
 * attache_inspect_add_candidature_list:
 * @list: a list of candidatures
 *
 * Adds its members to the object that is being built.
 */
void
attache_inspect_add_candidature_list (JsonBuilder                  *builder,
                                      const AttacheCandidatureList *list)
{
  attache_inspect_add_string (builder, "language", list->language);
  attache_inspect_add_string (builder, "session", list->session);
  attache_inspect_add_string (builder, "meeting", NULL);
  attache_inspect_add_string (builder, "symbol", list->symbol);
  attache_inspect_add_string (builder, "title", list->title);
  attache_inspect_add_string (builder, "date", list->date);
  attache_inspect_add_empty (builder, "chairs");
  attache_inspect_add_empty (builder, "items");
  attache_inspect_add_empty (builder, "deadlines");
  attache_inspect_add_objects (builder, "candidatures", list->rows, add_list_row);
  attache_inspect_add_empty (builder, "people");
  attache_inspect_add_strings (builder, "problems", list->problems);
}
