/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text says, as JSON: one object in one shape, whatever it is. */

#include "services/attache-inspect-private.h"

static void
add_doubt (JsonBuilder  *builder,
           gconstpointer value)
{
  static const char *const kinds[] = {
    [ATTACHE_DOUBT_JOINED] = "joined",
    [ATTACHE_DOUBT_SYMBOL] = "symbol",
    [ATTACHE_DOUBT_NUMBER] = "number",
    [ATTACHE_DOUBT_COLUMNS] = "columns",
    [ATTACHE_DOUBT_NAME] = "name",
    [ATTACHE_DOUBT_DATE] = "date",
  };
  const AttacheDoubt *doubt = value;

  attache_inspect_add_string (builder, "kind", kinds[doubt->kind]);
  attache_inspect_add_int (builder, "line", doubt->line);
  attache_inspect_add_string (builder, "source", doubt->source);
  attache_inspect_add_string (builder, "what", doubt->what);
  attache_inspect_add_strings (builder, "readings", doubt->readings);
}

/**
 * attache_inspect_add_cover:
 * @cover: what the block at the top of a paper says
 *
 * Adds its members to the object that is being built.
 */
void
attache_inspect_add_cover (JsonBuilder        *builder,
                           const AttacheCover *cover)
{
  attache_inspect_add_string (builder, "language", cover->language);
  attache_inspect_add_string (builder, "session", cover->session);
  attache_inspect_add_string (builder, "symbol", cover->symbol);
  attache_inspect_add_string (builder, "title", cover->title);
  attache_inspect_add_string (builder, "date", cover->date);
  attache_inspect_add_string (builder, "original", cover->original);
  attache_inspect_add_string (builder, "source", cover->source);
  attache_inspect_add_string (builder, "agenda_item", cover->agenda_item);
  attache_inspect_add_string (builder, "action", cover->action);
  attache_inspect_add_string (builder, "summary", cover->summary);
}

/* A paper has nothing of what a record has. */
static void
add_paper (JsonBuilder        *builder,
           const AttacheCover *cover)
{
  static const char *const lists[] = { "chairs", "items", "deadlines", "candidatures", "people", "problems" };

  attache_inspect_add_cover (builder, cover);
  attache_inspect_add_string (builder, "meeting", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    attache_inspect_add_empty (builder, lists[i]);
  attache_inspect_add_int (builder, "pages", 0);
}

/* Two meetings in one file: the first is the object itself, so that whoever asks for a record gets one. */
static void
add_other_records (JsonBuilder             *builder,
                   const AttacheManuscript *manuscript)
{
  json_builder_set_member_name (builder, "records");
  json_builder_begin_array (builder);
  for (guint i = 1; i < manuscript->records->len; i++)
    {
      json_builder_begin_object (builder);
      attache_inspect_add_string (builder, "kind", "record");
      attache_inspect_add_record (builder, g_ptr_array_index (manuscript->records, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/**
 * attache_inspect_manuscript:
 * @manuscript: a text that was read
 *
 * Returns: (transfer full): an object as `attache-cli inspect` prints it
 */
JsonNode *
attache_inspect_manuscript (const AttacheManuscript *manuscript)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  attache_inspect_add_string (builder, "kind", attache_text_kind_to_string (manuscript->kind));
  if (manuscript->record != NULL)
    attache_inspect_add_record (builder, manuscript->record);
  else if (manuscript->programme != NULL)
    attache_inspect_add_programme (builder, manuscript->programme);
  else if (manuscript->candidatures != NULL)
    attache_inspect_add_candidature_list (builder, manuscript->candidatures);
  else
    add_paper (builder, manuscript->cover);
  add_other_records (builder, manuscript);
  json_builder_set_member_name (builder, "cover");
  json_builder_begin_object (builder);
  attache_inspect_add_cover (builder, manuscript->cover);
  json_builder_end_object (builder);
  attache_inspect_add_objects (builder, "doubts", manuscript->doubts, add_doubt);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
