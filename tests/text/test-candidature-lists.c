/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of tests/fixtures/candidatures: one list in six languages, of which all six must give the same. And the same
 * list with one thing wrong with each. */

#include "text/attache-manuscript.h"

#include "attache-enum-types.h"
#include "model/attache-entity.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char *const languages[] = { "ar", "en", "es", "fr", "ru", "zh" };

static char *
read_fixture (const char *language)
{
  g_autofree char *name = g_strconcat (language, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "candidatures", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

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
add_row (JsonBuilder                     *builder,
         const AttacheCandidatureListRow *row,
         gboolean                         words)
{
  const AttacheRecordCandidature *candidature = row->candidature;

  json_builder_begin_object (builder);
  if (words)
    {
      add_string (builder, "person", candidature->person);
      add_string (builder, "country", candidature->country);
      add_string (builder, "nominator", candidature->nominator);
      add_string (builder, "tenure", row->tenure);
    }
  else
    {
      add_string (builder, "group", candidature->group);
      add_string (builder, "post", candidature->post);
      add_string (builder, "language", candidature->language);
      add_string (builder, "region", candidature->region);
      add_string (builder, "country", candidature->country_code);
      add_string (builder, "nominator", candidature->nominator_code);
      add_string (builder, "state", attache_enum_to_nick (ATTACHE_TYPE_CANDIDATURE_STATE, (int)candidature->state));
      add_string (builder, "reference", row->reference);
    }
  json_builder_end_object (builder);
}

static char *
rows_to_string (const AttacheCandidatureList *list,
                gboolean                      words)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < list->rows->len; i++)
    add_row (builder, g_ptr_array_index (list->rows, i), words);
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);

  return json_to_string (node, TRUE);
}

static AttacheCandidatureList *
parse_fixture (const char *language)
{
  g_autofree char *text = read_fixture (language);

  return attache_candidature_list_parse (text, NULL);
}

static void
assert_rows (const AttacheCandidatureList *list,
             JsonNode                     *expected,
             gboolean                      words)
{
  g_autofree char *found = rows_to_string (list, words);
  g_autofree char *wanted = json_to_string (expected, TRUE);

  if (!g_str_equal (found, wanted))
    g_test_message ("found %s", found);
  g_assert_cmpstr (found, ==, wanted);
}

static void
test_six_languages (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "candidatures", "candidatures.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root, *texts;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  texts = json_object_get_object_member (root, "texts");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (AttacheCandidatureList) list = parse_fixture (languages[i]);
      g_autofree char *name = g_strconcat (languages[i], ".txt", NULL);
      JsonObject      *own = json_object_get_object_member (texts, name);

      g_test_message ("%s", name);
      g_assert_cmpstr (list->language, ==, languages[i]);
      g_assert_cmpstr (list->symbol, ==, json_object_get_string_member (root, "symbol"));
      g_assert_cmpstr (list->session, ==, json_object_get_string_member (root, "session"));
      g_assert_cmpstr (list->date, ==, json_object_get_string_member (root, "date"));
      g_assert_cmpstr (list->title, ==, json_object_get_string_member (own, "title"));
      assert_rows (list, json_object_get_member (root, "rows"), FALSE);
      assert_rows (list, json_object_get_member (own, "rows"), TRUE);
      g_assert_cmpuint (list->doubts->len, ==, 0);
      g_assert_cmpuint (list->problems->len, ==, 0);
    }
}

static void
test_recognised (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = read_fixture (languages[i]);
      g_autoptr (AttacheManuscript) manuscript = attache_manuscript_read (text, strlen (text), NULL, ATTACHE_TEXT_KIND_UNKNOWN, NULL);

      g_assert_cmpint (manuscript->kind, ==, ATTACHE_TEXT_KIND_CANDIDATURES);
      g_assert_nonnull (manuscript->candidatures);
      g_assert_null (manuscript->record);
      g_assert_cmpuint (manuscript->candidatures->rows->len, ==, 10);
      g_assert_cmpstr (manuscript->cover->symbol, ==, "C24/21(Rev.1)");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/candidatures/six-languages", test_six_languages);
  g_test_add_func ("/candidatures/recognised", test_recognised);
  return g_test_run ();
}
