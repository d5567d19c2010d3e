/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agendas, plans, allocations and letters of tests/fixtures: six languages of one content each, against the JSON beside
 * them. It holds what all six share (“programme”), and for each what it says in its own words. */

#include "programme-json.h"

#include "text/attache-manuscript.h"

typedef struct
{
  const char     *folder;
  const char     *json;
  AttacheTextKind kind;
} Kind;

static const Kind kinds[] = {
  { "agendas", "agenda.json", ATTACHE_TEXT_KIND_AGENDA },
  { "plans", "plan.json", ATTACHE_TEXT_KIND_PLAN },
  { "allocations", "allocation.json", ATTACHE_TEXT_KIND_ALLOCATION },
  { "letters", "letter.json", ATTACHE_TEXT_KIND_LETTER },
};

static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar" };

static char *
load (const Kind *kind,
      const char *language)
{
  g_autofree char *name = g_strconcat (language, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", kind->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_same_json (const char *what,
                  JsonNode   *found,
                  JsonNode   *expected)
{
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  g_assert_nonnull (expected);
  if (json_node_equal (found, expected))
    return;
  left = json_to_string (found, TRUE);
  right = json_to_string (expected, TRUE);
  g_test_message ("%s: found\n%s\nexpected\n%s", what, left, right);
  g_test_fail ();
}

static void
assert_no_doubts (const AttacheProgramme *programme)
{
  for (guint i = 0; i < programme->doubts->len; i++)
    {
      const AttacheDoubt *doubt = g_ptr_array_index (programme->doubts, i);

      g_test_message ("line %u is in doubt (%d): %s", doubt->line, doubt->kind, doubt->source);
      g_test_fail ();
    }
  for (guint i = 0; i < programme->problems->len; i++)
    {
      g_test_message ("problem: %s", (char *)g_ptr_array_index (programme->problems, i));
      g_test_fail ();
    }
}

static void
test_fixtures (gconstpointer data)
{
  const Kind      *kind = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", kind->folder, kind->json, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = load (kind, languages[i]);
      g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, kind->kind, NULL);
      g_autoptr (JsonNode) found = programme_to_json (programme);
      g_autoptr (JsonNode) words = programme_words_to_json (programme);

      g_assert_cmpstr (programme->language, ==, languages[i]);
      assert_same_json (languages[i], found, json_object_get_member (root, "programme"));
      assert_same_json (languages[i], words, json_object_get_member (json_object_get_object_member (root, "texts"), languages[i]));
      assert_no_doubts (programme);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/programmes/%s", kinds[i].folder);

      g_test_add_data_func (path, &kinds[i], test_fixtures);
    }
  return g_test_run ();
}
