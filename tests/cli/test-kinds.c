/* SPDX-License-Identifier: GPL-3.0-or-later */

/* inspect and import, for all that the Council publishes: the shape is one, whatever the kind and the format. */

#include "cli-test.h"

#include "docx-test.h"
#include "html-test.h"
#include "pdf-test.h"

#include <gio/gio.h>

static const struct
{
  const char *folder;
  const char *kind;
  const char *rows;
} kinds[] = {
  { "agendas", "agenda", "items" },
  { "plans", "plan", "items" },
  { "allocations", "allocation", "items" },
  { "candidatures", "candidatures", "candidatures" },
  { "letters", "letter", "items" },
};

static const char joined[] =
  "COUNCIL 2017\n"
  "Time management plan\n"
  "Agenda item\tTitle\tDocument\n"
  "PL 1.1\tState of the Union\tC17/1\n"
  "PL 1.3\tReport on the budget\tC17/1013Report\n";

static char *
dup_path (const char *folder)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", folder, "en.txt", NULL);
}

static guint
count (JsonObject *object,
       const char *name)
{
  return json_array_get_length (json_object_get_array_member (object, name));
}

static void
assert_shape (JsonObject *object)
{
  static const char *const members[] = {
    "kind", "language", "session", "meeting", "symbol", "title", "date", "chairs", "items", "deadlines", "candidatures", "people",
    "problems", "records", "cover", "doubts"
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (!json_object_has_member (object, members[i]))
      {
        g_test_message ("no member %s", members[i]);
        g_test_fail ();
      }
}

static void
test_inspect (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = dup_path (kinds[i].folder);
      g_autoptr (JsonNode) node = cli_run_document (NULL, "inspect", path, NULL);
      JsonObject *object = json_node_get_object (node);

      assert_shape (object);
      g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, kinds[i].kind);
      g_assert_cmpuint (count (object, kinds[i].rows), >, 3);
    }
}

/* Whatever it came in: the same rows, number by number. */
static void
test_formats (void)
{
  g_autofree char *path = dup_path ("agendas");
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) expected = cli_run_document (NULL, "inspect", path, NULL);
  JsonArray               *rows = json_object_get_array_member (json_node_get_object (expected), "items");
  static const char *const names[] = { "agenda.docx", "agenda.html", "agenda.pdf" };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = i == 0   ? docx_test_new (text, DOCX_TEST_PLAIN)
                                 : i == 1 ? html_test_new (text, "utf-8", HTML_TEST_PLAIN)
                                          : pdf_test_new (text, PDF_TEST_PLAIN);
      gsize            size;
      const char      *data = g_bytes_get_data (bytes, &size);
      g_autofree char *file = cli_test_write (names[i], data, size);
      g_autoptr (JsonNode) node = cli_run_document (NULL, "inspect", file, NULL);
      JsonArray *found = json_object_get_array_member (json_node_get_object (node), "items");

      g_test_message ("%s", names[i]);
      g_assert_cmpuint (json_array_get_length (found), ==, json_array_get_length (rows));
      for (guint j = 0; j < json_array_get_length (rows); j++)
        g_assert_cmpstr (json_object_get_string_member_with_default (json_array_get_object_element (found, j), "number", NULL), ==,
                         json_object_get_string_member_with_default (json_array_get_object_element (rows, j), "number", NULL));
    }
}

static void
test_doubts (void)
{
  g_autofree char *path = cli_test_write ("joined.txt", joined, -1);
  g_autofree char *library = g_build_filename (cli_test_folder (), "doubts", NULL);
  g_autoptr (JsonNode) node = cli_run_document (NULL, "inspect", path, NULL);
  g_autoptr (JsonNode) imported = cli_run_document (NULL, "--library", library, "import", path, NULL);
  JsonArray  *doubts = json_object_get_array_member (json_node_get_object (node), "doubts");
  JsonObject *doubt;

  g_assert_cmpuint (json_array_get_length (doubts), ==, 1);
  doubt = json_array_get_object_element (doubts, 0);
  g_assert_cmpstr (json_object_get_string_member (doubt, "kind"), ==, "joined");
  g_assert_cmpint (json_object_get_int_member (doubt, "line"), ==, 5);
  g_assert_cmpuint (count (doubt, "readings"), >, 0);

  doubts = json_object_get_array_member (json_node_get_object (imported), "doubts");
  g_assert_cmpuint (json_array_get_length (doubts), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (doubts, 0), "source"), ==,
                   "PL 1.3\tReport on the budget\tC17/1013Report");
}

static void
test_kind_is_chosen (void)
{
  g_autofree char *path = cli_test_write ("chosen.txt", joined, -1);
  g_autoptr (JsonNode) node = cli_run_document (NULL, "inspect", "--kind", "agenda", path, NULL);
  g_auto (CliRun) run = { 0 };

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "kind"), ==, "agenda");
  cli_run (&run, NULL, "inspect", "--kind", "poem", path, NULL);
  cli_assert_fails (&run, 2, "poem");
}

static void
test_standard_input (void)
{
  g_autofree char *library = g_build_filename (cli_test_folder (), "input", NULL);
  g_autoptr (JsonNode) inspected = cli_run_document (joined, "inspect", "-", NULL);
  g_autoptr (JsonNode) imported = cli_run_document (joined, "--library", library, "import", "-", NULL);
  JsonObject *object = json_node_get_object (imported);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (inspected), "kind"), ==, "plan");
  g_assert_cmpstr (json_object_get_string_member (object, "session"), ==, "C17");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "added"), "items"), >, 0);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (object, "added"), "files"), ==, 0);
}

static void
test_archive (void)
{
  static const DocxTestPart parts[] = { { "plan.txt", joined, -1 }, { "noise.bin", "\1\2\3\4", 4 } };
  g_autoptr (GBytes) bytes = docx_test_zip (parts, G_N_ELEMENTS (parts));
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *path = cli_test_write ("session.zip", data, size);
  g_autofree char *library = g_build_filename (cli_test_folder (), "archive", NULL);
  g_autoptr (JsonNode) node = cli_run_document (NULL, "--library", library, "import", path, NULL);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (object, "session"), ==, "C17");
  g_assert_cmpuint (count (object, "unmatched"), ==, 1);
  g_assert_nonnull (strstr (json_object_get_string_member (json_array_get_object_element (json_object_get_array_member (object, "unmatched"), 0), "why"), "noise.bin"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/kinds/inspect", test_inspect);
  g_test_add_func ("/cli/kinds/formats", test_formats);
  g_test_add_func ("/cli/kinds/doubts", test_doubts);
  g_test_add_func ("/cli/kinds/chosen", test_kind_is_chosen);
  g_test_add_func ("/cli/kinds/standard-input", test_standard_input);
  g_test_add_func ("/cli/kinds/archive", test_archive);
  status = g_test_run ();
  cli_test_finish ();

  return status;
}
