/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agendas, plans, allocations and letters of tests/fixtures: six languages of one content each, against the JSON beside
 * them. It holds what all six share (“programme”), and for each what it says in its own words. */

#include "json-test.h"
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
      json_test_assert_same (languages[i], found, json_object_get_member (root, "programme"));
      json_test_assert_same (languages[i], words, json_object_get_member (json_object_get_object_member (root, "texts"), languages[i]));
      assert_no_doubts (programme);
    }
}

static void
assert_kind (const char     *folder,
             const char     *name,
             AttacheTextKind kind)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  AttacheTextKind found;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  found = attache_text_kind_recognise (text);
  if (found == kind)
    return;
  g_test_message ("%s/%s is %s", folder, name, attache_text_kind_to_string (found));
  g_test_fail ();
}

/* Each is told by its content, in all languages; what was a record stays one. */
static void
test_kinds (void)
{
  g_autofree char *records = g_test_build_filename (G_TEST_DIST, "fixtures", "records", NULL);
  g_autoptr (GDir) dir = g_dir_open (records, 0, NULL);
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *file = g_strconcat (languages[i], ".txt", NULL);

      for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
        assert_kind (kinds[j].folder, file, kinds[j].kind);
      assert_kind ("candidatures", file, ATTACHE_TEXT_KIND_CANDIDATURES);
      assert_kind ("papers", file, ATTACHE_TEXT_KIND_PAPER);
    }
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".txt"))
        assert_kind ("records", name, g_str_equal (name, "paper.en.txt") ? ATTACHE_TEXT_KIND_PAPER : ATTACHE_TEXT_KIND_RECORD);
    }
}

/* Without a title the head of the table tells; a pasted table may have words around it. */
static void
test_kinds_by_head (void)
{
  static const struct
  {
    const char     *text;
    AttacheTextKind kind;
  } texts[] = {
    { "Hello,\n\nhere is the plan from the site.\n\nAgenda item\tTitle\tDoc.\tRelated info\tSummary record\tRes./Dec.\tTime plan\n"
      "PL 1.07\tTime plan\tC18/DT/2\t\t\t\tTue 17 April\nPL 2.09\tBudget\tC18/19Rev.1\tC17/56R2\tC18/103\tDec. 611\tTue 17 April\n\nBest,\nA\n",
      ATTACHE_TEXT_KIND_PLAN },
    { "No.\tAgenda item\tDocuments\n1\tOpening\t-\n2\tBudget\tC17/4\n", ATTACHE_TEXT_KIND_AGENDA },
    { "Point\tTitre\tDocuments\n1\tOuverture\t-\n2\tBudget\tC17/4\n", ATTACHE_TEXT_KIND_AGENDA },
    { "Пункт\tДокументы\nPL 1.1\tC17/4, C17/5\nPL 1.2\tC17/6\n", ATTACHE_TEXT_KIND_ALLOCATION },
    { "议项\t文件\nPL 1.1\tC17/4、C17/5\nPL 1.2\tC17/6\n", ATTACHE_TEXT_KIND_ALLOCATION },
    { "بند جدول الأعمال\tالعنوان\tالوثائق\n1\tافتتاح الدورة\t-\n2\tالميزانية\tC17/4\n", ATTACHE_TEXT_KIND_AGENDA },
    { "Subjects discussed\tDocuments\n1\tOpening\t-\n2\tBudget\tC17/4\n", ATTACHE_TEXT_KIND_RECORD },
    { "Item\tSubject\tDocuments\n1\tOpening\t-\n2\tBudget\tC17/4\n1\tOpening\n1.1\tThe Chair opened the meeting.\n2\tBudget (C17/4)\n"
      "2.1\tThe report in Document C17/4 was approved.\n2.2\tThe meeting rose at 12:30.\n",
      ATTACHE_TEXT_KIND_RECORD },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AttacheTextKind found = attache_text_kind_recognise (texts[i].text);

      if (found == texts[i].kind)
        continue;
      g_test_message ("is %s: %s", attache_text_kind_to_string (found), texts[i].text);
      g_test_fail ();
    }
}

/* Prose and messages are none of them, whatever they speak of. */
static void
test_unknown (void)
{
  static const char *const texts[] = {
    "",
    "Dear colleague,\n\nThe draft agenda is now on the site; please see Document C24/ADM/2. We meet on Monday.\n\nBest regards,\nAnna\n",
    "From: a@example.org\nTo: b@example.org\nSubject: Draft agenda\n\nHello,\n1. Could you send C24/35?\n2. When do we leave?\nThanks.\n",
    "Draft agenda\n1. Coffee\n2. Budget of the club\n3. Other business\n",
    "Shopping\n1\tBread\n2\tMilk\n3\tTea\n",
    "Name\tPrice\tDate\nBread\t2\t3 May\nTea\t4\t4 May\n",
    "Le projet d’ordre du jour a été publié. Voir le document C24/35 et le document C24/36.\n",
    "昨天我们讨论了议程草案，请参阅C24/35号文件。\n谢谢。\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AttacheTextKind found = attache_text_kind_recognise (texts[i]);

      if (found == ATTACHE_TEXT_KIND_UNKNOWN)
        continue;
      g_test_message ("is %s: %s", attache_text_kind_to_string (found), texts[i]);
      g_test_fail ();
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
  g_test_add_func ("/programmes/kinds", test_kinds);
  g_test_add_func ("/programmes/kinds-by-head", test_kinds_by_head);
  g_test_add_func ("/programmes/unknown", test_unknown);
  return g_test_run ();
}
