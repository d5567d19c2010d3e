/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All that was read of a manuscript, a line a fact, so that two readings are compared as texts. Titles are told apart by their
 * words and not by what parts the words; lines are not told, since a format has its own. */

#include "manuscript-dump.h"

#include "attache-enum-types.h"
#include "model/attache-entity.h"

#include <string.h>

static void
add (GString    *out,
     const char *name,
     const char *value)
{
  gboolean space = FALSE, any = FALSE;

  if (value == NULL)
    return;
  g_string_append_printf (out, "%s: ", name);
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c) || c == 0x2028)
        {
          space = any;
          continue;
        }
      if (g_unichar_type (c) == G_UNICODE_FORMAT)
        continue;
      if (c >= 0xff10 && c <= 0xff19)
        c = c - 0xff10 + '0';
      if (space)
        g_string_append_c (out, ' ');
      g_string_append_unichar (out, c);
      space = FALSE;
      any = TRUE;
    }
  g_string_append_c (out, '\n');
}

static void
add_all (GString    *out,
         const char *name,
         GPtrArray  *values)
{
  for (guint i = 0; i < values->len; i++)
    add (out, name, g_ptr_array_index (values, i));
}

static void
dump_candidature (GString                        *out,
                  const AttacheRecordCandidature *candidature)
{
  add (out, "candidature of", candidature->group);
  add (out, "  post", candidature->post);
  add (out, "  nominator", candidature->nominator);
  add (out, "  nominator code", candidature->nominator_code);
  add (out, "  region", candidature->region);
  add (out, "  country", candidature->country_code);
  add (out, "  person", candidature->person);
  add (out, "  language", candidature->language);
  add (out, "  paragraph", candidature->paragraph);
  add (out, "  state", attache_enum_to_nick (ATTACHE_TYPE_CANDIDATURE_STATE, (int)candidature->state));
}

static void
dump_item (GString                 *out,
           const AttacheRecordItem *item)
{
  add (out, "item", item->number);
  add (out, "  title", item->title);
  add (out, "  continued", item->continued ? "yes" : NULL);
  add_all (out, "  paper", item->papers);
  add_all (out, "  cited", item->cited);
  add_all (out, "  link", item->links);
  for (guint i = 0; i < item->paragraphs->len; i++)
    {
      const AttacheRecordParagraph *paragraph = g_ptr_array_index (item->paragraphs, i);

      add (out, "  paragraph", paragraph->number);
      add (out, "    text", paragraph->text);
    }
  for (guint i = 0; i < item->conclusions->len; i++)
    {
      const AttacheRecordConclusion *conclusion = g_ptr_array_index (item->conclusions, i);

      add (out, "  conclusion", attache_enum_to_nick (ATTACHE_TYPE_CONCLUSION_KIND, (int)conclusion->kind));
      add (out, "    in", conclusion->paragraph);
      add_all (out, "    paper", conclusion->papers);
    }
}

static void
dump_record (GString             *out,
             const AttacheRecord *record)
{
  add (out, "record", record->symbol);
  add (out, "language", record->language);
  add (out, "session", record->session);
  add (out, "meeting", record->meeting);
  add (out, "title", record->title);
  add (out, "date", record->date);
  add (out, "starts", record->starts);
  add (out, "ends", record->ends);
  add_all (out, "chair", record->chairs);
  for (guint i = 0; i < record->items->len; i++)
    dump_item (out, g_ptr_array_index (record->items, i));
  for (guint i = 0; i < record->deadlines->len; i++)
    {
      const AttacheRecordDeadline *deadline = g_ptr_array_index (record->deadlines, i);

      add (out, "deadline in", deadline->paragraph);
      add (out, "  date", deadline->date);
      add (out, "  end", deadline->end_date);
    }
  for (guint i = 0; i < record->candidatures->len; i++)
    dump_candidature (out, g_ptr_array_index (record->candidatures, i));
  for (guint i = 0; i < record->priorities->len; i++)
    {
      const AttacheRecordPriority *priority = g_ptr_array_index (record->priorities, i);

      add (out, "priority of", priority->paper);
      add (out, "  group", priority->group);
    }
  add_all (out, "problem", record->problems);
  add (out, "cut", record->cut ? "yes" : NULL);
}

static void
dump_row (GString                   *out,
          const AttacheProgrammeRow *row)
{
  add (out, "row", row->number ? row->number : "");
  add (out, "  title", row->title);
  add (out, "  section", row->section);
  add (out, "  stream", row->stream);
  add_all (out, "  paper", row->papers);
  add_all (out, "  earlier", row->earlier);
  for (guint i = 0; i < row->outcomes->len; i++)
    {
      const AttacheProgrammeOutcome *outcome = g_ptr_array_index (row->outcomes, i);

      add (out, "  outcome", outcome->kind);
      add (out, "    number", outcome->number);
      add (out, "    text", outcome->text);
    }
  add (out, "  record", row->record);
  add (out, "  meeting", row->meeting);
  add (out, "  date", row->date);
  add (out, "  starts", row->starts);
  add (out, "  ends", row->ends);
  add (out, "  continued", row->continued ? "yes" : NULL);
}

static void
dump_programme (GString                *out,
                const AttacheProgramme *programme)
{
  add (out, "programme", programme->symbol);
  add (out, "language", programme->language);
  add (out, "session", programme->session);
  add (out, "title", programme->title);
  add (out, "date", programme->date);
  add (out, "deadline", programme->deadline);
  for (guint i = 0; i < programme->rows->len; i++)
    dump_row (out, g_ptr_array_index (programme->rows, i));
  add_all (out, "problem", programme->problems);
}

static void
dump_candidatures (GString                      *out,
                   const AttacheCandidatureList *list)
{
  add (out, "candidatures", list->symbol);
  add (out, "language", list->language);
  add (out, "session", list->session);
  add (out, "title", list->title);
  add (out, "date", list->date);
  for (guint i = 0; i < list->rows->len; i++)
    {
      const AttacheCandidatureListRow *row = g_ptr_array_index (list->rows, i);

      dump_candidature (out, row->candidature);
      add (out, "  tenure", row->tenure);
      add (out, "  reference", row->reference);
    }
  add_all (out, "problem", list->problems);
}

static void
dump_cover (GString            *out,
            const AttacheCover *cover)
{
  add (out, "cover", cover->symbol ? cover->symbol : "");
  add (out, "  language", cover->language);
  add (out, "  original", cover->original);
  add (out, "  date", cover->date);
  add (out, "  source", cover->source);
  add (out, "  title", cover->title);
  add (out, "  item", cover->agenda_item);
  add (out, "  action", cover->action);
  add (out, "  summary", cover->summary);
}

char *
manuscript_dump (const AttacheManuscript *manuscript)
{
  GString *out = g_string_new (NULL);

  add (out, "kind", attache_text_kind_to_string (manuscript->kind));
  for (guint i = 0; i < manuscript->records->len; i++)
    dump_record (out, g_ptr_array_index (manuscript->records, i));
  if (manuscript->programme != NULL)
    dump_programme (out, manuscript->programme);
  if (manuscript->candidatures != NULL)
    dump_candidatures (out, manuscript->candidatures);
  if (manuscript->cover != NULL)
    dump_cover (out, manuscript->cover);
  for (guint i = 0; i < manuscript->doubts->len; i++)
    add (out, "doubt", ((AttacheDoubt *)g_ptr_array_index (manuscript->doubts, i))->what);

  return g_string_free (out, FALSE);
}

/* Fails with the first fact that differs, and what stands around it. */
void
manuscript_assert_same (const char *name,
                        const char *dump,
                        const char *expected)
{
  g_auto (GStrv) are = g_strsplit (dump, "\n", -1);
  g_auto (GStrv) should = g_strsplit (expected, "\n", -1);

  for (guint i = 0; are[i] != NULL || should[i] != NULL; i++)
    {
      if (g_strcmp0 (are[i], should[i]) == 0)
        continue;
      g_test_message ("%s, fact %u after “%s”:\n  is     %s\n  should %s", name, i + 1, i > 0 ? are[i - 1] : "",
                      are[i] ? are[i] : "(none)", should[i] ? should[i] : "(none)");
      g_test_fail_printf ("%s is not read as its text is", name);
      return;
    }
}
