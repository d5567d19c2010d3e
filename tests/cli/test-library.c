/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import, list, check and render: one library, walked through in this order. */

#include "cli-test.h"

#include "docx-test.h"

#include <glib/gstdio.h>

static char *
sample_paper (const char *name)
{
  return g_build_filename (g_getenv ("ATTACHE_SAMPLE_DIR"), name, NULL);
}

static gint64
get_count (JsonNode   *node,
           const char *what,
           const char *kind)
{
  return json_object_get_int_member (json_object_get_object_member (json_node_get_object (node), what), kind);
}

static void
test_no_library (void)
{
  g_auto (CliRun) run = { 0 };
  g_autoptr (JsonNode) node = cli_run_document (NULL, "list", "sessions", NULL);
  g_autofree char *folder = g_build_filename (cli_test_folder (), "library", NULL);

  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 0);
  cli_run (&run, NULL, "check", NULL);
  cli_assert_fails (&run, 1, folder);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

static void
test_import (void)
{
  g_autofree char *record = cli_test_fixture ("vcc-1.en.txt");
  g_autofree char *paper = sample_paper ("S21-CL-C-0021!!PDF-E.pdf");
  g_autofree char *letter = cli_test_write ("letter.docx", "PK\003\004", 4);
  g_autoptr (JsonNode) first = cli_run_document (NULL, "import", record, paper, letter, NULL);
  g_autoptr (JsonNode) again = cli_run_document (NULL, "import", record, paper, NULL);
  JsonObject *object = json_node_get_object (first);
  JsonArray  *unmatched = json_object_get_array_member (object, "unmatched");
  JsonObject *refused;

  g_assert_cmpstr (json_object_get_string_member (object, "session"), ==, "C21");
  g_assert_cmpint (get_count (first, "added", "items"), >, 0);
  g_assert_cmpint (get_count (first, "added", "papers"), >, 0);
  g_assert_cmpint (get_count (first, "added", "files"), ==, 1);
  g_assert_cmpint (get_count (first, "changed", "items"), ==, 0);
  g_assert_cmpuint (json_array_get_length (unmatched), ==, 1);
  refused = json_array_get_object_element (unmatched, 0);
  g_assert_cmpstr (json_object_get_string_member (refused, "path"), ==, letter);
  g_assert_nonnull (strstr (json_object_get_string_member (refused, "why"), "letter.docx"));

  g_assert_cmpint (get_count (again, "added", "items"), ==, 0);
  g_assert_cmpint (get_count (again, "added", "files"), ==, 0);
  g_assert_cmpint (get_count (again, "changed", "items"), ==, 0);
  g_assert_cmpint (get_count (again, "unchanged", "items"), ==, get_count (first, "added", "items"));
  g_assert_cmpint (get_count (again, "unchanged", "files"), ==, 1);
}

static void
test_import_nothing (void)
{
  g_autofree char *folder = g_build_filename (cli_test_folder (), "nothing", NULL);
  g_autofree char *gone = g_build_filename (cli_test_folder (), "gone.pdf", NULL);
  g_auto (CliRun) empty = { 0 };
  g_auto (CliRun) missing = { 0 };

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  cli_run (&empty, NULL, "import", folder, NULL);
  g_assert_cmpint (empty.status, ==, 1);
  g_assert_nonnull (strstr (empty.err, "nothing to import"));
  cli_run (&missing, NULL, "import", gone, NULL);
  g_assert_cmpint (missing.status, ==, 1);
  g_assert_nonnull (strstr (missing.err, "gone.pdf"));
}

static void
test_lists (void)
{
  static const struct
  {
    const char *name;
    const char *member;
    gboolean    filled;
  } lists[] = {
    { "sessions", "code", TRUE },
    { "items", "number", TRUE },
    { "papers", "symbol", TRUE },
    { "marks", "quote", FALSE },
    { "positions", "stance", FALSE },
    { "candidatures", "nominator", TRUE },
    { "deadlines", "precision", TRUE },
    { "conclusions", "provisional", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (JsonNode) node = cli_run_document (NULL, "list", lists[i].name, "--session", "C21", NULL);
      g_autoptr (JsonNode) none = cli_run_document (NULL, "--session=C99", "list", lists[i].name, NULL);
      JsonArray *array = json_node_get_array (node);

      g_assert_cmpuint (json_array_get_length (array) > 0, ==, lists[i].filled);
      for (guint j = 0; j < json_array_get_length (array); j++)
        g_assert_true (json_object_has_member (json_array_get_object_element (array, j), lists[i].member));
      g_assert_cmpuint (json_array_get_length (json_node_get_array (none)), ==, 0);
    }
}

static void
test_another_library (void)
{
  g_autofree char *other = g_build_filename (cli_test_folder (), "other", NULL);
  g_autofree char *record = cli_test_fixture ("vcc-1.fr.txt");
  g_autoptr (JsonNode) imported = cli_run_document (NULL, "--library", other, "import", record, NULL);
  g_autoptr (JsonNode) items = cli_run_document (NULL, "list", "items", "--library", other, NULL);
  JsonObject *first = json_array_get_object_element (json_node_get_array (items), 0);

  g_assert_cmpstr (json_object_get_string_member (first, "language"), ==, "fr");
  g_assert_cmpstr (json_object_get_string_member (first, "session"), ==, "C21");
}

static void
test_check (void)
{
  g_autoptr (JsonNode) node = cli_run_document (NULL, "check", NULL);
  JsonObject *object = json_node_get_object (node);

  g_assert_true (json_object_get_boolean_member (object, "ok"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "problems")), ==, 0);
}

static JsonNode *
parse_line (char **lines,
            guint  position)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (lines[position], &error);

  g_assert_no_error (error);

  return node;
}

/* A paper that is none does not keep the next one from being drawn. */
static void
test_render (void)
{
  g_autofree char *paper = sample_paper ("S21-CL-C-0021!!PDF-E.pdf");
  g_autofree char *damaged = cli_test_write ("damaged.pdf", "%PDF-1.4\nnothing", -1);
  g_autofree char *gone = g_build_filename (cli_test_folder (), "gone.pdf", NULL);
  g_autofree char *out = g_build_filename (cli_test_folder (), "pictures", NULL);
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;
  g_autoptr (JsonNode) last = NULL;
  g_auto (CliRun) run = { 0 };
  g_auto (GStrv) lines = NULL;
  JsonObject *object;
  const char *picture;

  cli_run (&run, NULL, "render", paper, damaged, gone, paper, "--page", "1", "--dpi", "72", "--out", out, NULL);
  g_assert_cmpint (run.status, ==, 0);
  lines = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  first = parse_line (lines, 0);
  second = parse_line (lines, 1);
  last = parse_line (lines, 3);

  object = json_node_get_object (first);
  g_assert_cmpstr (json_object_get_string_member (object, "path"), ==, paper);
  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "ok");
  g_assert_cmpint (json_object_get_int_member (object, "page"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (object, "pages"), >=, 1);
  g_assert_cmpint (json_object_get_int_member (object, "width"), >, 500);
  g_assert_cmpint (json_object_get_int_member (object, "height"), >, 700);
  g_assert_true (json_object_has_member (object, "ms"));
  picture = json_object_get_string_member (object, "out");
  g_assert_true (g_file_test (picture, G_FILE_TEST_IS_REGULAR));

  object = json_node_get_object (second);
  g_assert_cmpstr (json_object_get_string_member (object, "status"), ==, "damaged");
  g_assert_true (json_object_get_null_member (object, "width"));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (last), "status"), ==, "ok");
}

/* Two papers of one name are two pictures, and a picture that cannot be written is none. */
static void
test_render_out (void)
{
  g_autofree char *paper = sample_paper ("S21-CL-C-0021!!PDF-E.pdf");
  g_autofree char *other = g_build_filename (cli_test_folder (), "S21-CL-C-0021!!PDF-E.pdf", NULL);
  g_autofree char *out = g_build_filename (cli_test_folder (), "two", NULL);
  g_autofree char *first = g_build_filename (out, "S21-CL-C-0021!!PDF-E.pdf-1.png", NULL);
  g_autofree char *second = g_build_filename (out, "S21-CL-C-0021!!PDF-E.pdf-1 (2).png", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *written = NULL;
  gsize            length;
  g_auto (CliRun) run = { 0 };
  g_auto (CliRun) full = { 0 };

  g_assert_true (g_file_get_contents (paper, &bytes, &length, NULL));
  g_free (cli_test_write ("S21-CL-C-0021!!PDF-E.pdf", bytes, length));
  cli_run (&run, NULL, "render", paper, other, "--out", out, NULL);
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (second, G_FILE_TEST_IS_REGULAR));

  g_assert_cmpint (g_remove (first), ==, 0);
  g_assert_cmpint (g_mkdir (first, 0700), ==, 0);
  cli_run (&full, NULL, "render", paper, "--out", out, NULL);
  g_assert_cmpint (full.status, ==, 1);
  g_assert_nonnull (strstr (full.err, first));
  g_assert_true (g_file_test (first, G_FILE_TEST_IS_DIR));
}

/* A record that is cut off is left out, with a sentence, unless it is asked for. */
static void
test_import_cut (void)
{
  g_autofree char *path = cli_test_fixture ("vcc-1.en.txt");
  g_autofree char *library = g_build_filename (cli_test_folder (), "cut-library", NULL);
  g_autofree char *text = NULL;
  g_autofree char *cut = NULL;
  g_autoptr (JsonNode) list = NULL;
  g_autoptr (JsonNode) included = NULL;
  g_auto (CliRun) run = { 0 };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  cut = cli_test_write ("cut.txt", text, strlen (text) * 3 / 5);
  cli_run (&run, NULL, "--library", library, "import", cut, NULL);
  g_assert_cmpint (run.status, ==, 1);
  g_assert_nonnull (strstr (run.err, "cut.txt"));
  g_assert_nonnull (strstr (run.out, "\"stored\" : false"));
  list = cli_run_document (NULL, "--library", library, "list", "sessions", NULL);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (list)), ==, 0);

  included = cli_run_document (NULL, "--library", library, "import", "--incomplete", cut, NULL);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (included), "session"), ==, "C21");
}

static void
test_render_no_such_page (void)
{
  g_autofree char *paper = sample_paper ("S21-CL-C-0021!!PDF-E.pdf");
  g_autoptr (JsonNode) node = cli_run_document (NULL, "render", paper, "--page", "99", NULL);

  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "status"), ==, "refused");
}

static void
test_inspect_paper (void)
{
  g_autofree char *paper = sample_paper ("S21-CL-C-0030!C1!PDF-E.pdf");
  g_autoptr (JsonNode) node = cli_run_document (NULL, "inspect", paper, NULL);
  JsonObject *object = json_node_get_object (node);

  g_assert_cmpstr (json_object_get_string_member (object, "kind"), ==, "paper");
  g_assert_cmpstr (json_object_get_string_member (object, "symbol"), ==, "C21/30(Corr.1)");
  g_assert_cmpstr (json_object_get_string_member (object, "language"), ==, "en");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "items")), ==, 0);
}

/* A record from Word says what its text says, with or without an extension that names it. */
static void
test_inspect_word (void)
{
  g_autofree char *text_path = g_test_build_filename (G_TEST_DIST, "fixtures", "records", "plenary.fr.txt", NULL);
  g_autofree char *text = NULL;
  g_autofree char *word_path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) expected = NULL;
  g_autoptr (JsonNode) found = NULL;
  gsize       size;
  const char *data;

  g_file_get_contents (text_path, &text, NULL, &error);
  g_assert_no_error (error);
  bytes = docx_test_new (text, DOCX_TEST_NUMBERED);
  data = g_bytes_get_data (bytes, &size);
  word_path = cli_test_write ("record", data, size);
  expected = cli_run_document (NULL, "inspect", text_path, NULL);
  found = cli_run_document (NULL, "inspect", word_path, NULL);
  g_assert_true (json_node_equal (found, expected));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/no-library", test_no_library);
  g_test_add_func ("/cli/import", test_import);
  g_test_add_func ("/cli/import-nothing", test_import_nothing);
  g_test_add_func ("/cli/lists", test_lists);
  g_test_add_func ("/cli/another-library", test_another_library);
  g_test_add_func ("/cli/check", test_check);
  g_test_add_func ("/cli/render", test_render);
  g_test_add_func ("/cli/render-out", test_render_out);
  g_test_add_func ("/cli/import-cut", test_import_cut);
  g_test_add_func ("/cli/render-no-such-page", test_render_no_such_page);
  g_test_add_func ("/cli/inspect-paper", test_inspect_paper);
  g_test_add_func ("/cli/inspect-word", test_inspect_word);

  status = g_test_run ();
  cli_test_finish ();

  return status;
}
