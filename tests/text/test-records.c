/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of tests/fixtures/records, each against the JSON beside it. A JSON holds what its texts share (“record”),
 * and for each text what it says in its own words. The six texts of one meeting share all of it. */

#include "json-test.h"
#include "record-json.h"

static char *
dup_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "records", name, NULL);
}

static AttacheRecord *
parse_fixture (const char *name)
{
  g_autofree char *path = dup_fixture (name);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AttacheRecord *record;
  gsize          length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  record = attache_record_parse (text, length, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (record);
  return record;
}

static void
test_fixture (gconstpointer data)
{
  g_autofree char *path = dup_fixture (data);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GList) names = NULL;
  JsonObject *root, *texts;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  texts = json_object_get_object_member (root, "texts");
  names = json_object_get_members (texts);
  g_assert_nonnull (names);

  for (GList *l = names; l != NULL; l = l->next)
    {
      g_autoptr (AttacheRecord) record = parse_fixture (l->data);
      g_autoptr (JsonNode) found = record_to_json (record);
      g_autoptr (JsonNode) words = record_words_to_json (record);

      json_test_assert_same (l->data, found, json_object_get_member (root, "record"));
      json_test_assert_same (l->data, words, json_object_get_member (texts, l->data));
    }
}

/* The marks that Word leaves for its bookmarks change nothing. */
static void
test_without_bookmarks (void)
{
  g_autofree char *path = dup_fixture ("vcc-1.zh.txt");
  g_autofree char *text = NULL;
  g_autofree char *bare = NULL;
  g_autoptr (GRegex) marks = g_regex_new ("\\s*\\[bookmark:[^\\]]*\\]", 0, 0, NULL);
  g_autoptr (AttacheRecord) with = parse_fixture ("vcc-1.zh.txt");
  g_autoptr (AttacheRecord) without = NULL;
  g_autoptr (JsonNode) left = NULL;
  g_autoptr (JsonNode) right = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  bare = g_regex_replace_literal (marks, text, -1, 0, "\n", 0, NULL);
  g_assert_nonnull (strstr (text, "[bookmark:"));
  g_assert_null (strstr (bare, "[bookmark:"));
  without = attache_record_parse (bare, strlen (bare), NULL, NULL);
  left = record_to_json (with);
  right = record_to_json (without);
  json_test_assert_same ("without bookmarks", right, left);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const names[] = {
    "vcc-1.json", "sitting.json", "plenary.en.json", "plenary.fr.json", "table.es.json",
    "header.ru.json", "table-body.ar.json", "plenary.zh.json", "paper.en.json"
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/records/%s", names[i]);

      g_test_add_data_func (path, names[i], test_fixture);
    }
  g_test_add_func ("/records/without-bookmarks", test_without_bookmarks);
  return g_test_run ();
}
